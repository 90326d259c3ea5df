"""Does the plan hold together?  L-31, L-32 for lines with dates, goals, loops and what they block."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.rules.rule import Case, Hit, Rule

_CLOSED = ("done", "verified", "dropped")


def out_of_order(case: Case) -> Iterator[Hit]:
    """Dates are ISO texts, which are ordered as the days are."""
    for n, burst in enumerate(case.stream.kaizen):
        idea = burst.idea or ""
        if burst.start and burst.due and burst.due < burst.start:
            yield Hit(("kaizen", n, "due"), {"idea": idea, "early": burst.due, "late": burst.start})
        elif burst.due and burst.review and burst.review[-1] < burst.due:
            yield Hit(("kaizen", n, "review"), {"idea": idea, "early": burst.review[-1], "late": burst.due})
        elif burst.start and burst.measured_on and burst.measured_on < burst.start:
            args = {"idea": idea, "early": burst.measured_on, "late": burst.start}
            yield Hit(("kaizen", n, "measured_on"), args)


def unproven(case: Case) -> Iterator[Hit]:
    for n, burst in enumerate(case.stream.kaizen):
        if burst.status == "verified" and burst.result is None:
            yield Hit(("kaizen", n, "status"), {"idea": burst.idea or ""})


def in_a_circle(case: Case) -> Iterator[Hit]:
    """The first line of each circle of lines that block one another."""
    bursts = case.stream.kaizen
    done: set[int] = set()
    for first in range(len(bursts)):
        if first in done:
            continue
        trail: list[tuple[int, Iterator[int]]] = [(first, iter(bursts[first].blocks))]
        on_trail = {first}
        while trail:
            at, rest = trail[-1]
            following = next(rest, None)
            if following is None:
                trail.pop()
                on_trail.discard(at)
                done.add(at)
            elif following in on_trail:
                yield Hit(
                    ("kaizen", at, "blocks"), {"idea": bursts[at].idea, "other": bursts[following].idea}
                )
            elif following not in done:
                trail.append((following, iter(bursts[following].blocks)))
                on_trail.add(following)


def without_goal(case: Case) -> Iterator[Hit]:
    """Only in a plan that has goals: a list of ideas on a wall needs none yet."""
    stream = case.stream
    if not any(burst.goal for burst in stream.kaizen) and not any(loop.goal for loop in stream.loops):
        return
    for n, burst in enumerate(stream.kaizen):
        if burst.goal is None and burst.status not in _CLOSED:
            yield Hit(("kaizen", n, "idea"), {"idea": burst.idea or ""})


def of_no_loop(case: Case) -> Iterator[Hit]:
    names = [loop.name for loop in case.stream.loops]
    known = {name.casefold() for name in names}
    for n, burst in enumerate(case.stream.kaizen):
        if names and burst.loop and burst.loop.casefold() not in known:
            yield Hit(("kaizen", n, "loop"), {"loop": burst.loop, "names": tuple(names)})


RULES = (
    Rule(
        id="L-31",
        code="plan-dates-out-of-order",
        severity="warning",
        check=out_of_order,
        title={"en": "Dates in the wrong order", "nl": "Data in de verkeerde volgorde"},
        message={
            "en": "{early} comes before {late}: {idea}",
            "nl": "{early} komt voor {late}: {idea}",
        },
        help={
            "en": "A line starts, ends and is reviewed, in that order.",
            "nl": "Een regel begint, eindigt en wordt getoetst, in die volgorde.",
        },
        manual={
            "en": "Looks for a line of the plan that ends before it starts, whose last review comes before its end, "
            "or whose result was measured before it began. An effect can be measured when the change is in place, "
            "and some weeks later once more.",
            "nl": "Zoekt een regel van het plan die eindigt voor hij begint, waarvan het laatste toetsmoment voor het "
            "eind ligt, of waarvan het resultaat gemeten is voor het begin. Een effect meet je als de verandering er "
            "is, en een paar weken later nog eens.",
        },
    ),
    Rule(
        id="L-31",
        code="verified-without-result",
        severity="warning",
        check=unproven,
        title={"en": "Verified, but by what?", "nl": "Geborgd, maar waarmee?"},
        message={"en": "verified without a result: {idea}", "nl": "geborgd zonder resultaat: {idea}"},
        help={
            "en": "Add result and measured_on, or say status: done.",
            "nl": "Voeg result en measured_on toe, of schrijf status: done.",
        },
        manual={
            "en": "Looks for a line with status verified that has no result. Done means that the change is in place; "
            "verified means that somebody measured its effect. Without the value nobody knows if the idea worked.",
            "nl": "Zoekt een regel met status verified zonder result. Done zegt dat de verandering er is; verified dat "
            "iemand het effect gemeten heeft. Zonder die waarde weet niemand of het idee werkte.",
        },
    ),
    Rule(
        id="L-31",
        code="plan-in-a-circle",
        severity="warning",
        check=in_a_circle,
        title={"en": "Lines that wait for each other", "nl": "Regels die op elkaar wachten"},
        message={
            "en": "{idea} blocks {other}, which blocks it in turn",
            "nl": "{idea} houdt {other} tegen, dat het zelf weer tegenhoudt",
        },
        help={
            "en": "Take out one of the blocks, or split a line in two.",
            "nl": "Haal een van de blocks weg, of splits een regel in tweeën.",
        },
        manual={
            "en": "Looks for lines of the plan that block one another in a circle. None of them can ever begin. Often "
            "one line holds two actions, of which the first can start now.",
            "nl": "Zoekt regels van het plan die elkaar in een kring tegenhouden. Geen ervan kan ooit beginnen. Vaak "
            "bevat een regel twee acties, waarvan de eerste nu al kan.",
        },
    ),
    Rule(
        id="L-32",
        code="improvement-without-goal",
        severity="info",
        check=without_goal,
        title={"en": "An improvement without a goal", "nl": "Een verbetering zonder doel"},
        message={
            "en": "improvement without a measurable goal: {idea}",
            "nl": "verbetering zonder meetbaar doel: {idea}",
        },
        help={
            "en": "Add goal: which figure of the map, from what, to what.",
            "nl": "Voeg goal toe: welk kengetal van de kaart, van wat, naar wat.",
        },
        manual={
            "en": "Looks for open lines without goal in a plan where other lines or loops have one. A line without a "
            "number cannot be reviewed: nobody can say whether it helped. Ask which figure of the map will change.",
            "nl": "Zoekt open regels zonder goal in een plan waarin andere regels of lussen er wel een hebben. Een "
            "regel zonder getal is niet te toetsen: niemand kan zeggen of het hielp. Vraag welk kengetal van de kaart "
            "verandert.",
        },
    ),
    Rule(
        id="L-32",
        code="loop-not-in-plan",
        severity="warning",
        check=of_no_loop,
        title={"en": "A loop that is not there", "nl": "Een lus die er niet is"},
        message={
            "en": '"{loop}" is none of the loops: {names}',
            "nl": '"{loop}" is geen van de lussen: {names}',
        },
        help={
            "en": "Write the name as under loops, or add the loop there.",
            "nl": "Schrijf de naam zoals onder loops, of voeg de lus daar toe.",
        },
        manual={
            "en": "Looks for a line of the plan whose loop is not one of the loops of the map. The line then stands "
            "in a group of its own, without the goal and the owner of the loop it belongs to.",
            "nl": "Zoekt een regel van het plan waarvan de lus niet onder loops van de kaart staat. De regel staat dan "
            "in een eigen groep, zonder het doel en de eigenaar van de lus waar hij bij hoort.",
        },
    ),
)
