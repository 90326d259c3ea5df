"""Mura: unevenness.  W-20, W-21, W-22.

Demand that swings (W-20: standard deviation above 0.3 of the mean, or a peak above 1.5 times it), a fixed rhythm that
is longer than the pitch, such as a weekly committee (W-21: on average half the interval of waiting), and rush orders
that overtake the others (W-22: more than 10 %).  Mura brings muri and the eight wastes; it takes no time of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from leantool.model import Process, Transport, Wait
from leantool.units import ZERO
from leantool.wastes.amounts import Number, PerDay, Share, Time
from leantool.wastes.case import Case
from leantool.wastes.finding import Finding


def uneven_demand(case: Case) -> Iterator[Finding]:
    """W-20: the customer asks more on one day than on another."""
    for n, party in enumerate(case.stream.customers):
        if party.variation is not None and party.variation.value > case.limits.demand_variation:
            args = {"ratio": Number(party.variation.value)}
            yield _of_customer("W-20", n, "variation", "W-20", args)
        mean = sum((rate.per_day for rate in party.demand or ()), ZERO)
        peak = sum((rate.per_day for rate in party.peak or ()), ZERO)
        if mean and peak > case.limits.peak_to_mean * mean:
            args = {"ratio": Number(peak / mean)}
            both = {"peak": PerDay(peak, case.stream.item), "mean": PerDay(mean, case.stream.item)}
            yield _of_customer("W-20", n, "peak", "W-20.peak", {**args, **both})


def _of_customer(rule: str, number: int, field: str, says: str, args: Mapping[str, object]) -> Finding:
    return Finding(
        rule=rule, waste="mura", ref=("customers", number, field), says=says, args=args, confidence="medium"
    )


def fixed_rhythm(case: Case) -> Iterator[Finding]:
    """W-21: something happens at fixed times, further apart than the pitch."""
    for step in case.stream.steps:
        if not isinstance(step, Process | Transport | Wait) or step.every is None:
            continue
        interval = case.interval(step.every)
        if interval is not None and interval > pitch(case):
            args = {"every": step.every, "time": Time(interval / 2, case.stream.calendar)}
            yield case.finding("W-21", "mura", step, "every", "W-21", "high", args)


def pitch(case: Case) -> Fraction:
    """Takt x pack quantity (C-22); without them the days in `rhythm_days`, one unless stated otherwise."""
    takt, packs = case.work.takt, [p.pack.value for p in case.stream.customers if p.pack is not None]
    if packs and isinstance(takt, Fraction):
        return takt * min(packs)
    return case.limits.rhythm_days * case.stream.calendar.day


def rush_orders(case: Case) -> Iterator[Finding]:
    """W-22: items that go first make the others wait longer, and less predictably."""
    for n, party in enumerate(case.stream.customers):
        if party.expedited is not None and party.expedited > case.limits.expedited_share:
            yield _of_customer("W-22", n, "expedited", "W-22", {"share": Share(party.expedited)})
    for step in case.stream.processes:
        if step.expedited is not None and step.expedited > case.limits.expedited_share:
            args = {"share": Share(step.expedited)}
            yield case.finding("W-22", "mura", step, "expedited", "W-22", "medium", args)


FINDERS = (uneven_demand, fixed_rhythm, rush_orders)
