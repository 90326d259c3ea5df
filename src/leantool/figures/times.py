"""How long an item waits and is worked on at each step."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from leantool.figures.figure import Reason
from leantool.model import Process, Step, Stock, Transport, ValueStream, Wait
from leantool.units import ONE, ZERO, Count, Duration, scaled


class Times(NamedTuple):
    """Seconds at one step: waiting and process time, and the two together.

    A part that is not known is None; `total` may be known when its parts are not (a lead time alone).
    `missing` says what is to be measured.
    """

    waiting: Fraction | None
    process: Fraction | None
    total: Fraction | None
    missing: Reason | None = None
    stated: Fraction = ZERO  # waiting that is stated where not all of it is known

    @property
    def known(self) -> Fraction:
        """What is known of the total, for an "at least"."""
        if self.total is not None:
            return self.total
        return (self.stated if self.waiting is None else self.waiting) + (self.process or ZERO)


def times(stream: ValueStream, which: str = "likely") -> list[Times]:
    """The times of every step, at the `likely`, `least` or `most` value of each range."""
    demand = stream.demand_per_day
    day = stream.calendar.day
    return [_times(step, demand, day, which) for step in stream.steps]


def has_ranges(stream: ValueStream) -> bool:
    """Whether any time on the map is a range."""
    return any(
        isinstance(value, Duration) and value.least is not None
        for step in stream.steps
        for value in _durations(step)
    )


def _durations(step: Step) -> Sequence[object]:
    if isinstance(step, Process):
        return step.cycle_time, step.process_time, step.lead_time, step.wait
    if isinstance(step, Stock):
        return (step.size,)
    return (step.duration,) if isinstance(step, Wait) else (getattr(step, "takes", None),)


def _times(step: Step, demand: Fraction | None, day: Fraction, which: str) -> Times:
    if isinstance(step, Process):
        return _process(step, which)
    if isinstance(step, Stock):
        return _stock(step, demand, day, which)
    stated = step.duration if isinstance(step, Wait) else step.takes if isinstance(step, Transport) else None
    if stated is None:
        field = "for" if isinstance(step, Wait) else "takes"
        return Times(None, ZERO, None, Reason("no-time", {"step": step.handle, "field": field}))
    return _waiting(stated.at(which))


def _waiting(seconds: Fraction) -> Times:
    return Times(seconds, ZERO, seconds)


def _process(step: Process, which: str) -> Times:
    touch = step.touch_time.at(which) if step.touch_time is not None else None
    wait = step.wait.at(which) if step.wait is not None else ZERO
    if step.lead_time is not None:
        lead = step.lead_time.at(which)
        if touch is None:
            missing = Reason("no-process-time", {"step": step.handle})
            return Times(None, None, lead + wait, missing)
        return Times(max(lead - touch, ZERO) + wait, touch, max(lead, touch) + wait)
    if touch is None:
        missing = Reason("no-time", {"step": step.handle, "field": "process_time / cycle_time"})
        all_known = step.wait is not None and step.transfer_batch is None
        return Times(wait if all_known else None, None, None, missing, wait)
    if step.transfer_batch is not None:
        wait += batch_waiting(step, touch)
    return Times(wait, touch, wait + touch if wait else touch)


def batch_waiting(step: Process, touch: Fraction) -> Fraction:
    """Waiting for the rest of the transfer batch: process time x (n / (pieces per cycle x stations) - 1)."""
    if step.transfer_batch is None:
        return ZERO
    cycles = step.transfer_batch.value / at_once(step)
    return max(touch * (cycles - 1), ZERO)


def at_once(step: Process) -> Fraction:
    """Pieces that all stations finish together in one cycle."""
    pieces = step.pieces_per_cycle.value if step.pieces_per_cycle else ONE
    return scaled(pieces, step.stations.value if step.stations else ONE)


def _stock(step: Stock, demand: Fraction | None, day: Fraction, which: str) -> Times:
    if not step.timed:
        return _waiting(ZERO)
    size = step.size
    if size is None:
        return Times(None, ZERO, None, Reason("no-quantity", {"step": step.handle}))
    if isinstance(size, Duration):
        return _waiting(size.at(which))
    if not size.value:
        return _waiting(ZERO)
    flow = scaled(demand or ZERO, step.flow_share)
    if not flow:
        code = "pieces-without-demand" if not demand else "pieces-without-flow"
        return Times(None, ZERO, None, Reason(code, {"step": step.handle}))
    finished = size.value / step.per.value if step.per else size.value
    return _waiting(finished / flow * day)


def per(step: Process | Stock) -> Fraction:
    """Pieces of this step's item in one finished item."""
    return step.per.value if step.per else ONE


def in_pieces(step: Step) -> bool:
    """A stock whose time comes from a count: Little's law has its repeats in the count already."""
    return isinstance(step, Stock) and step.timed and isinstance(step.size, Count)
