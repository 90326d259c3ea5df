"""What each process can make: the rows of a process capacity sheet (C-28)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from leantool.designing import operators
from leantool.designing.case import Case
from leantool.figures.capacity import paced_by, productive_time
from leantool.units import ZERO


@dataclass(frozen=True, slots=True)
class Row:
    """One process: seconds by hand and by the machine alone, per changeover or tool change, and pieces a day."""

    step: int
    manual: Fraction | None
    machine: Fraction | None
    between: Fraction | None
    changeover: Fraction
    total: Fraction | None
    capacity: Fraction | None
    needed: Fraction | None


def capacity(available: Fraction, each: Fraction) -> Fraction:
    """Whole good pieces in the time there is."""
    return Fraction((available / each).__floor__())


def rows(case: Case) -> tuple[Row, ...]:
    """The processes in the order of the file; what is not stated is None."""
    found = []
    for process in case.working:
        pace, total = paced_by(process), case.cycle(process)
        stops = process.changeover is not None and process.batch is not None
        each = process.changeover.seconds / process.batch.value if stops else ZERO  # type: ignore[union-attr]
        available = productive_time(process, case.stream)
        found.append(
            Row(
                step=process.index,
                manual=operators.handwork(process),
                machine=process.machine_time.seconds if process.machine_time is not None else None,
                between=pace if isinstance(pace, Fraction) else None,
                changeover=each,
                total=total,
                capacity=capacity(available, total) if total else None,
                needed=case.required(process),
            )
        )
    return tuple(found)
