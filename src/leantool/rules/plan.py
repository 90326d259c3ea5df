"""Will it happen?  L-31, L-32."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.rules.rule import Case, Hit, Rule


def no_owner(case: Case) -> Iterator[Hit]:
    if not case.stream.owner:
        yield Hit(("title",))


def nobody_or_never(case: Case) -> Iterator[Hit]:
    for n, burst in enumerate(case.stream.kaizen):
        if burst.status == "dropped":
            continue
        missing = tuple(field for field in ("owner", "due") if not getattr(burst, field))
        if missing:
            yield Hit(("kaizen", n, "idea"), {"idea": burst.idea or "", "missing": missing})


def not_on_the_map(case: Case) -> Iterator[Hit]:
    for n, burst in enumerate(case.stream.kaizen):
        if burst.on is None and burst.status != "dropped":
            yield Hit(("kaizen", n, "idea"), {"idea": burst.idea or ""})


RULES = (
    Rule(
        id="L-31",
        code="no-owner",
        severity="info",
        check=no_owner,
        title={"en": "No owner of the stream", "nl": "Geen eigenaar van de stroom"},
        message={
            "en": "the value stream has no owner",
            "nl": "de waardestroom heeft geen eigenaar",
        },
        help={
            "en": "Add owner: the one role that answers for the stream from door to door.",
            "nl": "Voeg owner toe: de ene rol die voor de stroom van deur tot deur staat.",
        },
        manual={
            "en": "Looks for a map without owner. Departments each improve their own part, and the waiting "
            "lies between them. One value-stream manager looks at the whole and leads the plan; without one "
            "a future state stays on the wall.",
            "nl": "Zoekt een kaart zonder owner. Afdelingen verbeteren elk hun eigen deel, en het wachten "
            "zit ertussen. Eén waardestroommanager kijkt naar het geheel en trekt het plan; zonder die rol "
            "blijft een toekomstkaart aan de muur hangen.",
        },
    ),
    Rule(
        id="L-31",
        code="improvement-without-owner-or-date",
        severity="info",
        check=nobody_or_never,
        title={"en": "Nobody, or never", "nl": "Niemand, of nooit"},
        message={
            "en": "improvement without {missing}: {idea}",
            "nl": "verbetering zonder {missing}: {idea}",
        },
        help={
            "en": "Give each line one owner and a due date.",
            "nl": "Geef elke regel één eigenaar (owner) en een datum (due).",
        },
        manual={
            "en": "Looks for kaizen lines without owner or due. What belongs to everybody is done by nobody, "
            "and what has no date is done after everything else. One owner, a role or a name, and a date on "
            "which the team looks at the result.",
            "nl": "Zoekt kaizenregels zonder owner of due. Wat van iedereen is doet niemand, en wat geen "
            "datum heeft komt na al het andere. Eén eigenaar, een rol of een naam, en een datum waarop het "
            "team naar het resultaat kijkt.",
        },
    ),
    Rule(
        id="L-32",
        code="improvement-not-on-the-map",
        severity="warning",
        check=not_on_the_map,
        title={"en": "An improvement without a place", "nl": "Een verbetering zonder plek"},
        message={
            "en": "improvement without a place on the map: {idea}",
            "nl": "verbetering zonder plek op de kaart: {idea}",
        },
        help={
            "en": "Add on: the step where it helps.",
            "nl": "Voeg on toe: de stap waar het helpt.",
        },
        manual={
            "en": "Looks for kaizen lines without on. A kaizen burst marks the place where the stream must "
            "improve; a line that belongs to no step is often an idea somebody already had. Ask which number "
            "on the map it will change, and point at that step.",
            "nl": "Zoekt kaizenregels zonder on. Een kaizenflits wijst de plek aan waar de stroom beter "
            "moet; een regel die bij geen stap hoort is vaak een idee dat iemand al had. Vraag welk getal op "
            "de kaart erdoor verandert, en wijs die stap aan.",
        },
    ),
)
