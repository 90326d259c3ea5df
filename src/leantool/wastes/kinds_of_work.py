"""The time that is worked on an item, by class: value-adding, necessary, a waste, or not classed.

The value-adding part goes first, then what is necessary.  Of the rest the walking and searching that was recorded is
motion; what remains follows the kind of work: checking that finds errors is defects, a second or needless approval
and entering again are overprocessing.  Work that is classed `waste` without a `type` stays unclassified.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from leantool.model import Process
from leantool.units import ZERO
from leantool.wastes.case import Case, plain

WASTE_OF_TYPE = {
    "check": "overprocessing",
    "inspect": "overprocessing",
    "approve": "overprocessing",
    "sign": "overprocessing",
    "register": "overprocessing",
    "search": "motion",
    "move": "transport",
    "repair": "defects",
}
"""What work that was classed as waste is, by its type."""

NO_ERRORS_FOUND = ("approve", "check", "sign")
ERRORS_FOUND = ("check", "inspect")


def divide(case: Case, step: Process, process_time: Fraction) -> Iterator[tuple[str, Fraction]]:
    """The process time of a step by class."""
    value = step.value
    if value is not None and value.kind == "adding":
        yield "value_adding", process_time
        return
    added = min(value.added.seconds, process_time) if value is not None and value.added is not None else ZERO
    yield "value_adding", added
    rest = process_time - added
    if is_necessary(step):
        yield "necessary", rest
        return
    moving = min(step.motion_time.seconds, rest) if step.motion_time is not None else ZERO
    yield "motion", moving
    yield waste_of_rest(case, step) or "unclassified", rest - moving


def is_necessary(step: Process) -> bool:
    """A law, a risk or technique asks for this work: it is no waste today."""
    return step.value is not None and step.value.kind == "necessary"


def waste_of_rest(case: Case, step: Process) -> str | None:
    """The waste that the work of a step is, where a rule or the map says so."""
    if step.value is not None and step.value.kind == "adding":
        return None
    if finds_errors(case, step):
        return "defects"
    if needless_control(case, step) or enters_again(case, step):
        return "overprocessing"
    if step.value is not None and step.value.kind == "waste" and step.type is not None:
        return WASTE_OF_TYPE[step.type]
    return None


def finds_errors(case: Case, step: Process) -> bool:
    """W-15: a check that is there because errors are made."""
    rejects = case.rejects(step)
    return (
        step.type in ERRORS_FOUND
        and rejects is not None
        and rejects > case.limits.reject_rate
        and not is_necessary(step)
    )


def needless_control(case: Case, step: Process) -> str | None:
    """W-14: `second` when others looked before, `passes` when nearly all is approved; a legal check is neither."""
    if step.type not in NO_ERRORS_FOUND or is_necessary(step) or finds_errors(case, step):
        return None
    if case.any_before(case.controls, step.index):
        return "second"
    rejects = case.rejects(step)
    if rejects is not None and 1 - rejects >= case.limits.approval_rate:
        return "passes"
    return None


def enters_again(case: Case, step: Process) -> tuple[str, ...]:
    """W-12: work that only types in what an earlier step has typed in already."""
    return twice_entered(case, step) if step.type == "register" and not is_necessary(step) else ()


def twice_entered(case: Case, step: Process) -> tuple[str, ...]:
    """The data that are entered here and at an earlier step."""
    return tuple(word for word in step.enters if case.any_before(case.entries[plain(word)], step.index))
