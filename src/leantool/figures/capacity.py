"""Pace and load of a process: effective cycle time (C-05), required output and utilisation (C-07)."""

from __future__ import annotations

from fractions import Fraction

from leantool.figures.figure import Reason
from leantool.figures.times import at_once
from leantool.model import Process, ValueStream
from leantool.units import ONE

Value = Fraction | Reason


def productive_time(process: Process, stream: ValueStream) -> Fraction:
    """Seconds per working day of the map that a process is there for this stream.

    A process with days of its own is counted over the same week as the demand; `allocation` is the part of a
    shared process that this stream may use.
    """
    time = stream.calendar.productive_day
    if process.calendar is not None:
        week = process.calendar.days_per_week / stream.calendar.days_per_week
        time = process.calendar.productive_day * week
    return time if process.allocation is None else time * process.allocation


def own_demand(process: Process) -> Fraction | None:
    """The total demand a process states for itself, per working day."""
    if process.demand is None:
        return None
    return sum((rate.per_day for rate in process.demand), Fraction(0))


def takt_time(process: Process, stream: ValueStream) -> Value:
    """Productive time of the process / the demand it serves (its own where it states one)."""
    own = own_demand(process)
    demand = own if own is not None else stream.demand_per_day
    if demand is None:
        return Reason("no-demand")
    if not demand:
        return Reason("demand-zero")
    return productive_time(process, stream) / demand


def assumes_one_person(process: Process) -> bool:
    """The effective cycle time rests on a process time, and nothing says how many work at it."""
    return process.cycle_time is None and process.stations is None and process.people is None


def paced_by(process: Process) -> Value:
    """Seconds between two pieces before losses: cycle time / (pieces per cycle x stations).

    Without a cycle time the process time takes its place, shared by the stations, else the people, else one.
    """
    if process.cycle_time is not None:
        return _shared(process.cycle_time.seconds, at_once(process))
    if process.process_time is None:
        return Reason("no-cycle-time", {"step": process.handle})
    if process.stations is not None or process.people is None:
        return _shared(process.process_time.seconds, at_once(process))
    if not process.people.value:
        return Reason("no-people", {"step": process.handle})
    return process.process_time.seconds / at_once(process) / process.people.value


def _shared(seconds: Fraction, among: Fraction) -> Fraction:
    return seconds if among is ONE else seconds / among


def effective_cycle_time(process: Process) -> Value:
    """Seconds per good piece: (pace / uptime + changeover / batch) / (1 - scrap), or pace / OEE.

    A changeover without a batch size is left out, and rule L-19 asks for it.
    """
    pace = paced_by(process)
    if isinstance(pace, Reason):
        return pace
    if process.oee is not None:
        return pace / process.oee
    if process.uptime is not None:
        pace /= process.uptime
    if process.changeover is not None and process.batch is not None:
        pace += process.changeover.seconds / process.batch.value
    return pace / (1 - process.scrap) if process.scrap else pace
