"""Overprocessing: more work on each item than the customer needs.  W-12, W-14, W-18.

Two systems at one step that people carry data between, or data that were entered before (W-12).  A second look at
what others approved, or an approval that hardly ever refuses (W-14): a check that a law prescribes is no waste.  Work
that the team itself classed as waste (W-18) is put under the waste that its `type` is, and stays unclassified without.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from leantool.model import Process
from leantool.units import ONE, ZERO
from leantool.wastes import kinds_of_work
from leantool.wastes.amounts import Number, Share, Time
from leantool.wastes.case import Case
from leantool.wastes.finding import Finding


def entered_again(case: Case) -> Iterator[Finding]:
    """W-12: the same data typed in once more."""
    for step in case.stream.processes:
        twice = kinds_of_work.twice_entered(case, step)
        if not twice:
            continue
        whole = bool(kinds_of_work.enters_again(case, step)) and _work(case, step) is not None
        args = {"data": twice, "time": Time(_work(case, step) or ZERO, case.stream.calendar)}
        yield case.finding(
            "W-12",
            "overprocessing",
            step,
            "enters",
            "W-12.again_timed" if whole else "W-12.again",
            "medium",
            args,
            seconds=_work(case, step) if whole else None,
        )


def several_systems(case: Case) -> Iterator[Finding]:
    """W-12: several systems side by side at one step."""
    for step in case.stream.processes:
        if len(step.systems) >= case.limits.systems_per_step and len(step.systems) > 1:
            args = {"count": Number(len(step.systems)), "systems": step.systems}
            yield case.finding("W-12", "overprocessing", step, "systems", "W-12", "medium", args)


def looked_at_again(case: Case) -> Iterator[Finding]:
    """W-14: an approval or check that adds nothing to the one before, or that nearly everything passes."""
    for step in case.stream.processes:
        why = kinds_of_work.needless_control(case, step)
        if why is None or (step.value is not None and step.value.kind == "adding"):
            continue
        rejects = case.rejects(step)
        times = case.times(step)
        args = {
            "time": Time(times.process or ZERO, case.stream.calendar),
            "wait": Time(times.waiting or ZERO, case.stream.calendar),
            "passes": Share(ONE - rejects) if rejects is not None else "",
        }
        yield case.finding(
            "W-14",
            "overprocessing",
            step,
            "type",
            f"W-14.{why}_waits" if times.waiting else f"W-14.{why}",
            "medium",
            args,
            seconds=_work(case, step),
        )


def classed_as_waste(case: Case) -> Iterator[Finding]:
    """W-18: work that the team says adds nothing."""
    for step in case.stream.processes:
        if step.value is None or step.value.kind != "waste":
            continue
        if kinds_of_work.finds_errors(case, step) or kinds_of_work.needless_control(case, step):
            continue  # told already, with more reason
        if kinds_of_work.enters_again(case, step):
            continue
        waste = kinds_of_work.WASTE_OF_TYPE[step.type] if step.type else "unclassified"
        seconds = _work(case, step)
        args = {"time": Time(seconds or ZERO, case.stream.calendar)}
        says = "W-18" if step.type else "W-18.unclassified"
        yield case.finding("W-18", waste, step, "value", says, "high", args, seconds=seconds)


def _work(case: Case, step: Process) -> Fraction | None:
    """The part of the process time that is not value-adding, and not motion that is counted by itself."""
    process = case.times(step).process
    if process is None:
        return None
    waste = kinds_of_work.waste_of_rest(case, step) or "unclassified"
    return next((t for kind, t in kinds_of_work.divide(case, step, process) if kind == waste), None)


FINDERS = (entered_again, several_systems, looked_at_again, classed_as_waste)
