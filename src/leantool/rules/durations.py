"""The times that the steps of a map state, with the field each stands in."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.model import Process, Step, Stock, Transport, Wait
from leantool.units import CLOCK_UNITS, Duration

_CLOCK = CLOCK_UNITS.keys()


def elapsed(step: Step) -> Iterator[tuple[str, Duration]]:
    """The times in which an item passes or lies still: not those of the work itself."""
    if isinstance(step, Process):
        found = [("lead_time", step.lead_time), ("wait", step.wait)]
    elif isinstance(step, Stock):
        held = step.holds if isinstance(step.holds, Duration) else None
        found = [("holds", held), ("for", step.wait)]
    elif isinstance(step, Wait):
        found = [("for", step.duration)]
    else:
        found = [("takes", step.takes if isinstance(step, Transport) else None)]
    return ((key, value) for key, value in found if value is not None)


def stated(step: Step) -> Iterator[tuple[str, Duration]]:
    """All times of a step."""
    yield from elapsed(step)
    if isinstance(step, Process):
        for key in ("cycle_time", "process_time", "changeover"):
            value = getattr(step, key)
            if value is not None:
                yield key, value
        for loop in step.rework:
            if loop.wait is not None:
                yield "rework", loop.wait


def in_clock_time(duration: Duration) -> bool:
    """Written in hours or less."""
    return bool(duration.units) and duration.units <= _CLOCK


def in_days(duration: Duration) -> bool:
    """Written in days or more, or partly so."""
    return not duration.units <= _CLOCK
