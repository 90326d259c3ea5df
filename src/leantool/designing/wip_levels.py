"""How the lead time compares with what this much work under way could have: best, practical worst, worst (C-27)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from leantool.designing.amounts import per_day, pieces, time
from leantool.designing.case import Case
from leantool.designing.sizing import Input
from leantool.figures import Reason
from leantool.units import ONE


@dataclass(frozen=True, slots=True)
class Levels:
    """Lead times in seconds for `wip` items under way, and the throughput a day of the practical worst case."""

    wip: Fraction
    critical: Fraction
    best: Fraction
    practical_worst: Fraction
    worst: Fraction
    throughput: Fraction
    actual: Fraction
    inputs: tuple[Input, ...] = ()


def levels(raw: Fraction, rate: Fraction, wip: Fraction, actual: Fraction) -> Levels:
    """Of raw process time (s), rate of the bottleneck (items/s), items under way and the actual lead time (s)."""
    critical = rate * raw
    return Levels(
        wip=wip,
        critical=critical,
        best=max(raw, wip / rate),
        practical_worst=raw + (wip - 1) / rate,
        worst=wip * raw,
        throughput=wip / (critical + wip - 1) * rate,
        actual=actual,
    )


def of_case(case: Case) -> Levels | Reason:
    """Of a stream: items under way by Little's law, the bottleneck's rate from its load."""
    lead, demand, raw = case.lead_time, case.demand, case.work_on_path
    for part in (lead, demand, raw):
        if isinstance(part, Reason):
            return part
    loads = [load for p in case.stream.processes if (load := case.load(p))]
    if not loads or not raw:
        return Reason("no-utilisation")
    assert isinstance(lead, Fraction)
    assert isinstance(demand, Fraction)
    assert isinstance(raw, Fraction)
    day = case.work.day
    wip = demand * lead / day
    if wip < ONE:
        return Reason("less-than-one-under-way")
    rate = demand / max(loads) / day
    found = levels(raw, rate, wip, lead)
    inputs = (
        Input("wip", pieces(wip, case.item)),
        Input("raw", time(raw)),
        Input("rate", per_day(rate * day, case.item)),
    )
    return Levels(
        found.wip,
        found.critical,
        found.best,
        found.practical_worst,
        found.worst,
        found.throughput * day,
        found.actual,
        inputs,
    )
