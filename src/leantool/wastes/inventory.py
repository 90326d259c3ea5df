"""Inventory: more items in the process than are needed now.  W-01, W-02.

Stock between steps (W-01) and cases in an in-box or backlog (W-02) take the time that the customer needs to take
them: pieces / demand, or the time that the map states.  What the stock is `needed` for does not count, nor does
safety and buffer stock.  A FIFO lane or supermarket is stock under control: less sure that it is too much.  A stock is
major from a day of demand or a tenth of the lead time.  People who wait are not inventory but waiting.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from leantool.model import Stock
from leantool.model.steps import PULL_KINDS
from leantool.units import ZERO, Count, Duration
from leantool.wastes.amounts import Things, Time
from leantool.wastes.case import Case
from leantool.wastes.finding import Finding, Money
from leantool.wastes.where import wait_field

JUSTIFIED = ("safety_stock", "buffer")


def lying(case: Case) -> Iterator[Finding]:
    """W-01: stock; W-02: items in a queue."""
    for step in case.stream.steps:
        if isinstance(step, Stock) and step.kind not in JUSTIFIED and step.of != "people":
            found = _stock(case, step)
            if found is not None:
                yield found


def _stock(case: Case, step: Stock) -> Finding | None:
    seconds, pieces = case.times(step).waiting, step.pieces
    if not (pieces is not None and pieces.value) and not seconds:
        return None
    part = excess_share(case, step)
    if not part:
        return None
    rule = "W-02" if step.kind == "queue" else "W-01"
    excess = seconds * part if seconds else None
    args: dict[str, object] = {
        "time": Time(seconds or ZERO, case.stream.calendar),
        "excess": Time(excess or ZERO, case.stream.calendar),
    }
    if pieces is not None:
        args["pieces"] = Things(pieces.value, pieces.word or case.stream.item)
    return case.finding(
        rule,
        "inventory",
        step,
        wait_field(step),
        _says(rule, step, part, bool(seconds)),
        "medium" if step.kind in PULL_KINDS else "high",
        args,
        seconds=excess,
        whose="items",
        major=is_major(case, excess),
        money=_tied_up(case, pieces.value * part if pieces is not None else None),
    )


def _says(rule: str, step: Stock, part: Fraction, timed: bool) -> str:
    if not timed:
        return f"{rule}.untimed"
    if part < 1:
        return f"{rule}.needed"
    if step.kind in PULL_KINDS:
        return f"{rule}.pull"
    return f"{rule}.pieces" if step.pieces is not None else f"{rule}.time"


def excess_share(case: Case, step: Stock) -> Fraction:
    """The part of a stock that nobody needs: all of it unless the map says what it is for."""
    needed, size = step.needed, step.size
    if needed is None:
        return Fraction(1)
    if isinstance(needed, Count) and isinstance(size, Count):
        return max(1 - needed.value / size.value, ZERO) if size.value else ZERO
    held = case.times(step).waiting
    if not held:
        return Fraction(1)
    time = needed.seconds if isinstance(needed, Duration) else _time_of(case, step, needed.value)
    return max(1 - time / held, ZERO)


def _time_of(case: Case, step: Stock, pieces: Fraction) -> Fraction:
    flow = case.per_day(step) * (step.per.value if step.per else 1)
    return pieces / flow * case.stream.calendar.day if flow else ZERO


def is_major(case: Case, seconds: Fraction | None) -> bool:
    """A day of demand or a tenth of the lead time, unless the limits say otherwise."""
    if not seconds:
        return False
    days = case.limits.major_stock_days * case.stream.calendar.day
    return seconds >= days or seconds >= case.limits.major_stock_share * case.lead_time


def _tied_up(case: Case, pieces: Fraction | None) -> Money | None:
    cost, currency = case.stream.unit_cost, case.stream.currency
    if pieces is None or cost is None or currency is None:
        return None
    return Money(pieces * cost.value, currency, "once")


FINDERS = (lying,)
