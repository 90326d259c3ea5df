"""Overproduction: making more, earlier or faster than the next customer needs.  W-03, W-04, W-05.

A fast, lightly loaded process that pushes into a stock of a day or more makes ahead of need (W-03).  A batch that is
larger than the changeover forces it to be is too much at once (W-04).  Output that is not used was not needed (W-05).
It causes stock, transport and waiting, and takes no lead time of its own: that time is counted in the stock.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from leantool.figures.capacity import paced_by, productive_time
from leantool.model import START, Process, Stock, ValueStream
from leantool.units import ONE, ZERO
from leantool.wastes.amounts import Share, Things
from leantool.wastes.case import Case
from leantool.wastes.finding import Finding


def ahead_of_need(case: Case) -> Iterator[Finding]:
    """W-03: a process with time to spare pushes into a stock."""
    for stock in case.stream.steps:
        if not isinstance(stock, Stock) or stock.kind != "inventory":
            continue
        held = case.times(stock).waiting or ZERO
        day = case.limits.major_stock_days * case.stream.calendar.day
        maker = _maker(case.stream, stock)
        load = case.utilisation(maker) if maker is not None else None
        if (
            maker is None
            or maker.flow == "pull"
            or held < day
            or not load
            or load >= case.limits.fast_upstream
        ):
            continue
        args = {
            "maker": case.name(maker),
            "load": Share(load),
            "pieces": _pieces_ahead(case, stock, maker, held),
        }
        says = "W-03" if args["pieces"] else "W-03.time"
        yield case.finding("W-03", "overproduction", stock, "holds", says, "medium", args, whose="items")


def _maker(stream: ValueStream, stock: Stock) -> Process | None:
    """The process that fills a stock."""
    sources = [link.source for link in stock.follows if link.source != START]
    step = stream.steps[sources[0]] if len(sources) == 1 else None
    return step if isinstance(step, Process) else None


def _pieces_ahead(case: Case, stock: Stock, maker: Process, held: Fraction) -> object:
    """Pieces beyond what is needed until the next run: a day of demand, or the batch where that is more."""
    per = stock.per.value if stock.per else ONE
    daily = case.per_day(stock) * per
    pieces = stock.pieces.value if stock.pieces is not None else held / case.stream.calendar.day * daily
    ahead = pieces - max(daily * case.limits.major_stock_days, maker.batch.value if maker.batch else ZERO)
    return Things(Fraction(round(ahead)), case.stream.item) if ahead >= 1 else ""


def large_batch(case: Case) -> Iterator[Finding]:
    """W-04: a batch larger than the changeovers ask."""
    for step in case.stream.processes:
        if step.batch is None or step.changeover is None or not step.changeover.seconds:
            continue
        daily = case.work.required[step.index]
        interval = shortest_interval(case, step)
        if not isinstance(daily, Fraction) or not daily or interval is None:
            continue
        enough = daily * max(interval, case.limits.rhythm_days)
        more = step.batch.value - enough
        if more <= 0:
            continue
        word = case.stream.item
        args = {
            "batch": Things(step.batch.value, word),
            "enough": Things(Fraction(-(-enough.numerator // enough.denominator)), word),
            "more": Things(Fraction(round(more)), word),
            "changeover": step.changeover.text,
        }
        yield case.finding("W-04", "overproduction", step, "batch", "W-04", "medium", args, whose="items")


def shortest_interval(case: Case, step: Process) -> Fraction | None:
    """EPEI: days in which every variant can be made once in the time that is left for changeovers (C-21)."""
    pace, daily = paced_by(step), case.work.required[step.index]
    if not isinstance(pace, Fraction) or not isinstance(daily, Fraction) or step.changeover is None:
        return None
    each = pace / step.uptime if step.uptime else pace
    each /= ONE - step.scrap_share
    left = productive_time(step, case.stream) - daily * each
    if left <= 0:
        return None
    variants = sum(len(party.demand or ()) for party in case.stream.customers)
    return step.changeover.seconds * max(variants, 1) / left


def not_used(case: Case) -> Iterator[Finding]:
    """W-05: output that nobody uses."""
    for step in case.stream.processes:
        if step.used_share is None or step.used_share >= ONE:
            continue
        touch = case.content(step)
        unused = ONE - step.used_share
        found = case.finding(
            "W-05",
            "overproduction",
            step,
            "used_share",
            "W-05",
            "high",
            {"share": Share(unused)},
        )
        yield _with_work(case, found, step, unused * touch if touch else None)


def _with_work(case: Case, found: Finding, step: Process, seconds: Fraction | None) -> Finding:
    """With the hours that the work takes; not a part of the lead time: a cause has none."""
    hours = case.hours(seconds, case.per_day(step)) if seconds else None
    return replace(found, hours=hours, money=case.work_money(hours))


FINDERS = (ahead_of_need, large_batch, not_used)
