"""How fast a process is, how fast it should be, and why it is not: what the rules about pace share."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from leantool.figures.capacity import assumes_one_person
from leantool.figures.times import per
from leantool.model import Process
from leantool.rules import amounts
from leantool.rules.rule import Case
from leantool.units import CLOCK_UNITS, ONE

_INTERVAL_FIELDS = (
    "stations",
    "pieces_per_cycle",
    "transfer_batch",
    "changeover",
    "batch",
    "uptime",
    "oee",
    "scrap",
)


class Load(NamedTuple):
    """A process with its load (1 is all the time it has); cycle and pace where both are known."""

    process: Process
    load: Fraction
    cycle: Fraction | None
    pace: Fraction | None


def above(case: Case, limit: Fraction) -> Iterator[Load]:
    """The processes loaded above a limit: by their utilisation, by cycle time and takt where that is not known."""
    figures = case.measured.steps
    for process in case.stream.processes:
        known = figures[process.index].utilisation.value
        if isinstance(known, Fraction):
            if known > limit:
                yield Load(process, known, _cycle(case, process), pace(case, process))
            continue
        cycle, allowed = _cycle(case, process), pace(case, process)
        if cycle is not None and allowed is not None and cycle > limit * allowed:
            yield Load(process, cycle / allowed, cycle, allowed)


def pace(case: Case, process: Process) -> Fraction | None:
    """Seconds this process has for one piece: takt, longer where only a share of the items passes."""
    takt = case.measured.steps[process.index].takt_time.value
    if not isinstance(takt, Fraction):
        return None
    if process.demand is not None:
        return takt
    pieces = process.flow_share * per(process)
    return takt / pieces if pieces else None


def _cycle(case: Case, process: Process) -> Fraction | None:
    value = case.measured.steps[process.index].effective_cycle_time.value
    return value if isinstance(value, Fraction) else None


def told_by(case: Case, found: Load) -> str:
    """The code of the one rule that speaks about a process with more work than time."""
    process = found.process
    if is_elapsed_time(case, process):
        return "cycle-time-in-office"
    if found.load > ONE and assumes_one_person(process):
        return "one-person-assumed"
    if found.load > ONE and _may_be_shared_by_people(found):
        return "people-beside-cycle-time"
    if case.stream.state != "current":
        return "future-without-room"
    if _changes_over_too_often(found):
        return "changeover-every-piece"
    if process.cycle_time is not None and found.cycle and found.pace and found.cycle > found.pace:
        return "cycle-time-above-takt"
    return "overloaded"


def is_elapsed_time(case: Case, process: Process) -> bool:
    """A cycle time that looks like the time one item takes: equal to the lead time, or alone on an office map."""
    cycle = process.cycle_time
    if cycle is None or not cycle.seconds:
        return False
    if process.lead_time is not None:
        return process.lead_time.seconds == cycle.seconds
    if process.process_time is not None or any(getattr(process, f) is not None for f in _INTERVAL_FIELDS):
        return False
    if case.stream.form == "office":
        return True
    return case.stream.is_office and not cycle.units <= CLOCK_UNITS.keys()


def _may_be_shared_by_people(found: Load) -> bool:
    process = found.process
    if process.cycle_time is None or process.people is None or process.stations is not None:
        return False
    if process.process_time is not None and process.process_time.seconds != process.cycle_time.seconds:
        return False
    people = process.people.value
    return people > 1 and found.load <= people


def _changes_over_too_often(found: Load) -> bool:
    """The changeover for every single piece is what makes it too slow."""
    process = found.process
    if process.changeover is None or process.batch is None or process.batch.value != 1 or not found.cycle:
        return False
    without = found.cycle - process.changeover.seconds / (1 - process.scrap_share)
    return found.load * without <= found.cycle


def of_cause(case: Case, code: str, limit: Fraction = ONE) -> Iterator[Load]:
    """The processes above a limit that one rule speaks about."""
    return (found for found in above(case, limit) if told_by(case, found) == code)


def words(case: Case, found: Load) -> dict[str, object]:
    """What the sentences about pace need."""
    calendar = case.stream.calendar
    said: dict[str, object] = {"name": case.stream.name_of(found.process), "load": amounts.share(found.load)}
    if found.cycle is not None and found.pace is not None:
        said["cycle"] = amounts.time_beside(found.cycle, found.pace, calendar)
        said["pace"] = amounts.time_beside(found.pace, found.cycle, calendar)
    return said


def field_of(process: Process) -> str:
    """The field that says how fast a process is."""
    return "cycle_time" if process.cycle_time is not None else "process_time"
