"""The figures of a map, one function each: exact, in working seconds, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from leantool.figures.figure import Reason
from leantool.figures.times import has_ranges, per, times
from leantool.figures.visits import Back, bounded
from leantool.figures.workings import Value, Workings, to_measure
from leantool.model import Process, Stock
from leantool.units import CALENDAR_DAYS_PER_WEEK, ONE, ZERO, scaled


def path(work: Workings) -> Value:
    """The names of the steps on the main path, in order."""
    return tuple(work.stream.name_of(work.stream.steps[n]) for n in work.path)


def lead_time_at(work: Workings, which: str) -> Value:
    """The lead time with the `least` or the `most` of every range."""
    if isinstance(work.lead_time, Reason):
        return work.lead_time
    return work.paths.longest([t.known for t in times(work.stream, which)])[0]


def longest_lead_time(work: Workings) -> Value:
    """The lead time with the slowest alternative at each choice (C-18)."""
    if not work.paths.chosen:
        return work.lead_time
    missing = work.missing()
    return to_measure(missing) if missing else work.paths.longest(work.known, work.paths.on_all)[0]


def expected_lead_time(work: Workings) -> Value:
    """Shares and rework weighed in: expected visits x time, and the waits of the rework links (C-17)."""
    if not work.paths.chosen and not work.has_rework:
        return work.lead_time
    missing = work.missing()
    if missing:
        return to_measure(missing)
    waits = {
        Back(p.index, loop.to, loop.share, loop.repeats == "once"): loop.wait.seconds
        for p in work.stream.processes
        for loop in p.rework
        if loop.wait is not None
    }
    return work.expected(lambda chance: chance.lead_time(work.times, waits))


def waiting_time(work: Workings) -> Value:
    """Waiting of the steps on the path, added up."""
    missing = [m for n in work.path if work.times[n].waiting is None and (m := work.times[n].missing)]
    if missing:
        return to_measure(missing)
    if isinstance(work.lead_time, Reason) and not work.one_way:
        return work.lead_time  # another branch may turn out to be the path
    return sum((time for n in work.path if (time := work.times[n].waiting)), ZERO)


def process_time(work: Workings) -> Value:
    """Process time of the steps on the path, added up."""
    missing = [m for n in work.path if work.times[n].process is None and (m := work.times[n].missing)]
    if missing:
        return to_measure(missing)
    if isinstance(work.lead_time, Reason) and not work.one_way:
        return work.lead_time
    return known_process_time(work)


def known_process_time(work: Workings) -> Fraction:
    """The process times on the path that are known."""
    return sum((time for n in work.path if (time := work.times[n].process)), ZERO)


def total_process_time(work: Workings) -> Value:
    """Process times of all processes, branches included, weighted by share."""
    return _weighted_process_time(work, [step.flow_share for step in work.stream.steps])


def expected_process_time(work: Workings) -> Value:
    """Process times of all processes x expected visits (C-17)."""
    if isinstance(work.visits, Reason):
        return work.visits
    return _weighted_process_time(work, work.visits)


def _weighted_process_time(work: Workings, weights: Sequence[Fraction]) -> Value:
    missing = [m for t in work.times if t.process is None and (m := t.missing)]
    if missing:
        return to_measure(missing)
    return sum((scaled(t.process, w) for t, w in zip(work.times, weights, strict=True) if t.process), ZERO)


def value_added_time(work: Workings) -> Value:
    """Along the path: process time of steps classed adding, and stated value-adding parts."""
    if all(p.value is None for p in work.stream.processes):
        return Reason("nothing-classified")
    total = ZERO
    for n in work.path:
        step, time = work.stream.steps[n], work.times[n]
        value = step.value if isinstance(step, Process) else None
        if value is None or value.kind in ("necessary", "waste"):
            continue
        if value.added is not None:
            total += value.added.seconds
        elif time.process is not None:
            total += time.process
        elif time.missing is not None:
            return time.missing
    return total


def flow_efficiency(work: Workings) -> Value:
    """Activity ratio: process time / lead time (C-15)."""
    return ratio(process_time(work), work.lead_time)


def process_cycle_efficiency(work: Workings) -> Value:
    """Value-added time / lead time (C-15)."""
    return ratio(value_added_time(work), work.lead_time)


def ratio(part: Value, whole: Value) -> Value:
    """One time over another; the reason of the first that is absent."""
    for side in (part, whole):
        if isinstance(side, Reason):
            return side
    return part / whole if whole else Reason("lead-time-zero")  # type: ignore[operator]


def rolled_complete_accurate(work: Workings) -> Value:
    """%C&A multiplied over the processes that state it (C-16)."""
    return _rolled(work, lambda p: p.complete_accurate, "no-complete-accurate")


def rolled_throughput_yield(work: Workings) -> Value:
    """Yield (1 - scrap) multiplied over the processes that state scrap (C-16)."""
    return _rolled(work, lambda p: None if p.scrap is None else 1 - p.scrap, "no-scrap")


def _rolled(work: Workings, quality: Callable[[Process], Fraction | None], absent: str) -> Value:
    stated = [q for p in work.stream.processes if (q := quality(p)) is not None]
    if not stated:
        return Reason(absent)
    if work.paths.chosen:
        return work.expected(lambda chance: chance.product(quality))
    product = ONE
    for good in stated:
        product = bounded(product * good)
    return product


def bottleneck(work: Workings) -> Value:
    """The process with the highest utilisation, the furthest downstream when tied (C-07)."""
    if isinstance(work.takt, Reason):
        return work.takt
    loads = [
        (load, p.position, work.stream.name_of(p))
        for p in work.stream.processes
        if isinstance(load := work.utilisation[p.index], Fraction)
    ]
    if loads:
        return max(loads)[2]
    return work.amounts if isinstance(work.amounts, Reason) else Reason("no-utilisation")


def longest_wait(work: Workings) -> Value:
    """The step with the most waiting time, the first one when tied."""
    most, n = max((time.waiting or ZERO, -n) for n, time in enumerate(work.times))
    return work.stream.name_of(work.stream.steps[-n]) if most else Reason("nothing-waits")


def operators_needed(work: Workings) -> Value:
    """Work content of one item / takt (C-23): process time x per / pieces per cycle, by share."""
    if isinstance(work.takt, Reason):
        return work.takt
    missing = [
        m for p in work.stream.processes if p.touch_time is None and (m := work.times[p.index].missing)
    ]
    if missing:
        return to_measure(missing)
    content = ZERO
    for p in work.stream.processes:
        seconds = p.touch_time.seconds  # type: ignore[union-attr]
        if p.pieces_per_cycle:
            seconds /= p.pieces_per_cycle.value
        content += scaled(scaled(seconds, per(p)), p.flow_share)
    return content / work.takt  # type: ignore[operator]


def wip(work: Workings) -> Value:
    """Pieces in all stocks and queues that are given in pieces."""
    stocks = _stocks(work)
    counts = [s.pieces.value for s in stocks if s.pieces is not None]
    return sum(counts, ZERO) if counts else Reason("no-stock-in-pieces" if stocks else "no-stock")


def inventory_days(work: Workings) -> Value:
    """The time of all stocks and queues, in working days."""
    stocks = _stocks(work)
    if not stocks:
        return Reason("no-stock")
    missing = work.missing([s.index for s in stocks])
    if missing:
        return to_measure(missing)
    return sum((work.times[s.index].known for s in stocks), ZERO) / work.day


def _stocks(work: Workings) -> list[Stock]:
    return [step for step in work.stream.steps if isinstance(step, Stock)]


def lead_time_days(work: Workings) -> Value:
    """The lead time in working days."""
    return work.lead_time if isinstance(work.lead_time, Reason) else work.lead_time / work.day  # type: ignore[operator]


def lead_time_calendar_days(work: Workings) -> Value:
    """Working days x 7 / working days a week (2.2)."""
    days = lead_time_days(work)
    if isinstance(days, Reason):
        return days
    return days * CALENDAR_DAYS_PER_WEEK / work.stream.calendar.days_per_week  # type: ignore[operator]


def inventory_turns(work: Workings) -> Value:
    """Working days per year / lead time in working days (C-30)."""
    return ratio(work.stream.calendar.days_per_year, lead_time_days(work))


ALWAYS: dict[str, Callable[[Workings], Value]] = {
    "available_time_per_day": lambda work: work.day,
    "demand_per_day": lambda work: work.demand,
    "takt_time": lambda work: work.takt,
    "lead_time": lambda work: work.lead_time,
    "lead_time_days": lead_time_days,
    "lead_time_calendar_days": lead_time_calendar_days,
    "expected_lead_time": expected_lead_time,
    "longest_lead_time": longest_lead_time,
    "path": path,
    "waiting_time": waiting_time,
    "process_time": process_time,
    "total_process_time": total_process_time,
    "expected_process_time": expected_process_time,
    "value_added_time": value_added_time,
    "flow_efficiency": flow_efficiency,
    "process_cycle_efficiency": process_cycle_efficiency,
    "rolled_complete_accurate": rolled_complete_accurate,
    "rolled_throughput_yield": rolled_throughput_yield,
    "bottleneck": bottleneck,
    "longest_wait": longest_wait,
    "wip": wip,
    "inventory_days": inventory_days,
    "inventory_turns": inventory_turns,
    "operators_needed": operators_needed,
}
"""Every figure that a map always has, or lacks for a reason."""


def sometimes(work: Workings, found: dict[str, Value]) -> dict[str, Value]:
    """Figures that only some maps have: "at least" when a total is missing, least and most with ranges."""
    extra: dict[str, Value] = {}
    if isinstance(found["lead_time"], Reason):
        extra["lead_time_at_least"] = work.paths.longest(work.known)[0]
    if isinstance(found["process_time"], Reason):
        extra["process_time_at_least"] = known_process_time(work)
    if has_ranges(work.stream):
        extra["lead_time_least"] = lead_time_at(work, "least")
        extra["lead_time_most"] = lead_time_at(work, "most")
    return extra
