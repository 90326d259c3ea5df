"""The columns that a table of steps may have, and what each shows of a step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Literal

from leantool.analysis import Analysis
from leantool.figures import Figure
from leantool.model import Process, Step, Stock
from leantool.units import Count, Duration


class Gap(Enum):
    """Why a cell that should hold a number does not."""

    MISSING = "to_measure"
    ABSENT = "absent"


Shown = Fraction | Gap | None
Group = Literal["flow", "data", "load"]
GROUPS: tuple[Group, ...] = ("flow", "data", "load")

_TO_MEASURE = ("no-time", "no-quantity", "no-process-time", "no-lead-time", "no-cycle-time")


@dataclass(frozen=True)
class StepColumn:
    """One column: the id of its heading, the group it belongs to, what kind of number it shows."""

    id: str
    group: Group
    kind: Literal["time", "work", "pace", "share", "count"]
    of: Callable[[Analysis, Step], Shown]
    used: Callable[[Analysis], bool] = lambda analysis: True


def gap_of(figure: Figure) -> Gap:
    """To measure where a value in the file is missing, absent where something else is."""
    missing = figure.reason is not None and figure.reason.code in _TO_MEASURE
    return Gap.MISSING if missing else Gap.ABSENT


def _figure(key: str) -> Callable[[Analysis, Step], Shown]:
    def of(analysis: Analysis, step: Step) -> Shown:
        figure = analysis.of(step)[key]
        if figure:
            return figure.number
        return gap_of(figure) if figure.reason is not None else None

    return of


def _stated(field: str) -> Callable[[Analysis, Step], Shown]:
    def of(analysis: Analysis, step: Step) -> Shown:
        value = getattr(step, field, None) if isinstance(step, Process) else None
        if isinstance(value, Duration):
            return value.seconds
        if isinstance(value, Count):
            return value.value
        return value if isinstance(value, Fraction) else None

    return of


def _quantity(analysis: Analysis, step: Step) -> Shown:
    """Pieces that lie here; a count in time is waiting time only."""
    if not isinstance(step, Stock):
        return None
    if step.size is None:
        return Gap.MISSING
    return step.pieces.value if step.pieces is not None else None


def _waiting(analysis: Analysis, step: Step) -> Shown:
    """The time an item waits; nothing for a process without a wait of its own, and a stock that is not timed."""
    if isinstance(step, Stock) and not step.timed:
        return None
    found = _figure("waiting_time")(analysis, step)
    if isinstance(step, Process) and step.wait is None and step.lead_time is None:
        return found if found and isinstance(found, Fraction) else None
    return found


def _not_all_cycles(analysis: Analysis) -> bool:
    """Whether a process time is not simply the cycle time."""
    return any(p.process_time is not None or p.cycle_time is None for p in analysis.stream.processes)


def _processes_wait(analysis: Analysis) -> bool:
    """Whether the lead time of a process is more than its process time."""

    def waits(process: Process) -> bool:
        waiting = analysis.of(process).waiting_time
        return process.lead_time is not None or not waiting or bool(waiting.number)

    return any(waits(p) for p in analysis.stream.processes)


def _has_demand(analysis: Analysis) -> bool:
    return bool(analysis.figures.demand_per_day)


def _own_takt(analysis: Analysis, step: Step) -> Shown:
    """Takt of a process, where it differs from that of the map."""
    if not isinstance(step, Process):
        return None
    takt, usual = analysis.of(step).takt_time, analysis.figures.takt_time
    return takt.number if takt and takt.value != usual.value else None


def _load(key: str) -> Callable[[Analysis, Step], Shown]:
    """A figure about the load: what it lacks is told where the times are."""
    figure = _figure(key)

    def of(analysis: Analysis, step: Step) -> Shown:
        found = figure(analysis, step)
        return Gap.ABSENT if isinstance(found, Gap) else found

    return of


COLUMNS: tuple[StepColumn, ...] = (
    StepColumn("holds", "flow", "count", _quantity),
    StepColumn("waiting", "flow", "time", _waiting),
    StepColumn("cycle_time", "flow", "work", _stated("cycle_time")),
    StepColumn("process_time", "flow", "work", _figure("process_time"), _not_all_cycles),
    StepColumn("lead_time", "flow", "time", _figure("lead_time"), _processes_wait),
    StepColumn("people", "data", "count", _stated("people")),
    StepColumn("stations", "data", "count", _stated("stations")),
    StepColumn("pieces_per_cycle", "data", "count", _stated("pieces_per_cycle")),
    StepColumn("changeover", "data", "work", _stated("changeover")),
    StepColumn("batch", "data", "count", _stated("batch")),
    StepColumn("uptime", "data", "share", _stated("uptime")),
    StepColumn("oee", "data", "share", _stated("oee")),
    StepColumn("scrap", "data", "share", _stated("scrap")),
    StepColumn("complete_accurate", "data", "share", _stated("complete_accurate")),
    StepColumn("takt", "load", "pace", _own_takt),
    StepColumn("effective_cycle_time", "load", "pace", _load("effective_cycle_time")),
    StepColumn("required_per_day", "load", "count", _load("required_per_day"), _has_demand),
    StepColumn("utilisation", "load", "share", _load("utilisation"), _has_demand),
)
