"""Can this be reached?  What a future map promises beside the current one.  L-30."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from leantool.model import Process, Step
from leantool.rules import amounts
from leantool.rules.rule import Case, Hit, Rule

TIMES = ("process_time", "cycle_time", "lead_time", "wait", "changeover")
SAID = {"en": "lead time", "nl": "doorlooptijd"}


def work_beyond_lead_time(case: Case) -> Iterator[Hit]:
    stated = case.stream.measured.lead_time if case.stream.measured is not None else None
    work = case.measured.figures.process_time
    if case.stream.state != "current" and stated is not None and work and stated.seconds < work.number:
        said = {"lead": stated.text, "work": amounts.time(work.number, case.stream.calendar)}
        yield Hit(("measured", "lead_time"), said)


def unexplained(before: Case, after: Case) -> Iterator[Hit]:
    """Improvements that are very large, where nobody says what is to be done for them."""
    if after.stream.state == "current" or after.stream.state == before.stream.state:
        return
    if before.stream.kaizen or after.stream.kaizen or after.stream.notes:
        yield from _of_steps(before, after)
        return
    old, new = (case.measured.figures.lead_time for case in (before, after))
    if old and new and (share := _less(before, old.number, new.number)):
        said: dict[str, object] = {"what": amounts.word(SAID), "share": amounts.share(share)}
        said |= _from_to(before, after, old.number, new.number)
        yield Hit(("title",), said)
    yield from _of_steps(before, after)


def _of_steps(before: Case, after: Case) -> Iterator[Hit]:
    """Times of a step that nearly vanish, without a burst or a note there."""
    known = {_called(step): step for step in before.stream.processes}
    for step in after.stream.processes:
        twin = known.get(_called(step))
        if twin is None or step.notes or _has_burst(before, twin) or _has_burst(after, step):
            continue
        for field in TIMES:
            was, becomes = _seconds(twin, field), _seconds(step, field)
            if was is not None and becomes is not None and (share := _less(before, was, becomes)):
                what = f'"{after.stream.name_of(step)}": {field}'
                said: dict[str, object] = {"what": what, "share": amounts.share(share)}
                said |= _from_to(before, after, was, becomes)
                yield Hit(("steps", step.index, field), said)
                break


def _from_to(before: Case, after: Case, was: Fraction, becomes: Fraction) -> dict[str, object]:
    return {
        "was": amounts.time(was, before.stream.calendar),
        "becomes": amounts.time(becomes, after.stream.calendar),
    }


def _less(case: Case, was: Fraction, becomes: Fraction) -> Fraction | None:
    """How much less it is, as a part of what it was; None when that is not very much."""
    share = (was - becomes) / was if was else Fraction(0)
    return share if share > case.thresholds.improvement_limit else None


def _seconds(step: Process, field: str) -> Fraction | None:
    stated = getattr(step, field)
    return None if stated is None else stated.seconds


def _has_burst(case: Case, step: Step) -> bool:
    return any(burst.on == step.index for burst in case.stream.kaizen)


def _called(step: Step) -> str:
    return step.handle.casefold()


RULES = (
    Rule(
        id="L-30",
        code="lead-time-below-work",
        severity="warning",
        check=work_beyond_lead_time,
        title={"en": "Less time than work", "nl": "Minder tijd dan werk"},
        message={
            "en": "the lead time of {lead} is less than the {work} of work along the path",
            "nl": "de doorlooptijd van {lead} is minder dan de {work} werk op het pad",
        },
        help={
            "en": "Plan less work, work in parallel, or a longer lead time.",
            "nl": "Plan minder werk, werk naast elkaar, of een langere doorlooptijd.",
        },
        manual={
            "en": "On a future or ideal map, looks for a lead time under measured that is shorter than the process "
            "times along the path together. Nothing is ready before it is done. Take out work, let branches "
            "run in parallel, or plan a longer lead time.",
            "nl": "Zoekt op een toekomst- of ideale kaart een doorlooptijd onder measured die korter is dan de "
            "bewerkingstijden op het pad samen. Niets is klaar voordat het gedaan is. Haal werk weg, laat "
            "takken naast elkaar lopen, of plan een langere doorlooptijd.",
        },
    ),
    Rule(
        id="L-30",
        code="improvement-without-explanation",
        severity="warning",
        check_two=unexplained,
        title={"en": "Improvement without explanation", "nl": "Verbetering zonder uitleg"},
        message={
            "en": "{what} goes from {was} to {becomes}, {share} less, and nothing says how",
            "nl": "{what} gaat van {was} naar {becomes}, {share} minder, en nergens staat hoe",
        },
        help={
            "en": "Say in kaizen what is to be done for it, or check both numbers.",
            "nl": "Zeg bij kaizen wat daarvoor gebeurt, of controleer beide getallen.",
        },
        manual={
            "en": "Told by leantool compare: a lead time, or a time of one step, that is more than 90 % less on a "
            "future map than on the current one, while no kaizen burst and no note says what is to be done "
            "for it. Such improvements exist, and they have a cause that can be named: a batch that goes, a "
            "wait that is taken out. Without one it is a hope, or a slip in one of the numbers.",
            "nl": "Wordt gemeld door leantool compare: een doorlooptijd, of een tijd van één stap, die op de "
            "toekomstkaart meer dan 90 % korter is dan op de huidige, terwijl geen verbeterflits en geen "
            "notitie zegt wat daarvoor gebeurt. Zulke verbeteringen bestaan, en ze hebben een oorzaak met "
            "een naam: een serie die verdwijnt, een wachttijd die wegvalt. Zonder oorzaak is het een hoop, "
            "of een vergissing in een van de getallen.",
        },
    ),
)
