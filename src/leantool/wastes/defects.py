"""Defects: whatever is not right first time, and the checking and mending it asks for.  W-15, W-16, W-17.

A check that finds errors (W-15: more than 2 % refused) would not be there without them.  A rework link costs the work
and the time of the steps that are done again (W-16), on top of the lead time, which counts each step once; %C&A below
95 % without a link is told as cases a year.  Scrap costs the work that was put into it (W-17).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from leantool.figures.figure import Reason
from leantool.model import Process
from leantool.units import ONE, ZERO
from leantool.wastes import kinds_of_work
from leantool.wastes.amounts import Share, Things, Time
from leantool.wastes.case import Case
from leantool.wastes.finding import Finding, Money
from leantool.wastes.rework import Loop, loops


def checking(case: Case) -> Iterator[Finding]:
    """W-15: a check that finds errors."""
    for step in case.stream.processes:
        if not kinds_of_work.finds_errors(case, step) or (step.value and step.value.kind == "adding"):
            continue
        process = case.times(step).process
        parts = kinds_of_work.divide(case, step, process) if process is not None else ()
        seconds = next((t for kind, t in parts if kind == "defects"), None)
        args = {
            "share": Share(case.rejects(step) or ZERO),
            "time": Time(seconds or ZERO, case.stream.calendar),
        }
        yield case.finding("W-15", "defects", step, "type", "W-15", "medium", args, seconds=seconds)


def sent_back(case: Case) -> Iterator[Finding]:
    """W-16: work that goes back."""
    for loop in loops(case):
        step, link = loop.process, loop.link
        args: dict[str, object] = {
            "share": Share(link.share),
            "to": case.name(case.stream.steps[link.to]),
            "work": Time(loop.work or ZERO, case.stream.calendar),
            "time": Time(loop.time or ZERO, case.stream.calendar),
        }
        says = "W-16" if link.to != step.index else "W-16.again"
        if loop.work is None:
            says += "_uncounted"
        found = case.finding("W-16", "defects", step, "rework", says, "high", args)
        yield _with_extra(case, found, loop)


def _with_extra(case: Case, found: Finding, loop: Loop) -> Finding:
    """With the extra time for an average item of the stream, and the hours of work a year."""
    time = loop.time
    on_path = loop.process.index in case.on_path  # beside it, slack may take in the extra time
    hours = case.hours(loop.work, case.demand) if loop.work is not None else None
    several = len(loop.process.rework) > 1
    return replace(
        found,
        ref=(*found.ref, loop.number) if several else found.ref,
        seconds=time,
        share=time / case.lead_time if time and case.lead_time and on_path else None,
        extra=True,
        hours=hours,
        money=case.work_money(hours),
    )


def not_right(case: Case) -> Iterator[Finding]:
    """W-16: %C&A below 95 %, where no link says what happens with the rest."""
    targets = {link.to for p in case.stream.processes for link in p.rework if link.share}
    for step in case.stream.processes:
        quality = step.complete_accurate
        if quality is None or quality >= case.limits.low_complete_accurate or step.index in targets:
            continue
        a_year = (ONE - quality) * case.per_day(step) * case.stream.calendar.days_per_year
        args = {
            "share": Share(ONE - quality),
            "count": Things(Fraction(round(a_year)), case.stream.item),
        }
        says = "W-16.accuracy_year" if a_year else "W-16.accuracy"
        yield case.finding("W-16", "defects", step, "complete_accurate", says, "medium", args)


def thrown_away(case: Case) -> Iterator[Finding]:
    """W-17: scrap."""
    for step in case.stream.processes:
        if not step.scrap:
            continue
        made = case.work.amounts[step.index] if not isinstance(case.work.amounts, Reason) else step.flow_share
        lost = made * step.scrap
        spent = case.content_so_far[step.index]
        a_day = lost * case.demand
        a_year = a_day * case.stream.calendar.days_per_year
        hours = case.hours(spent, a_day) if spent is not None else None
        args = {
            "share": Share(step.scrap),
            "count": Things(Fraction(round(a_year)), case.stream.item),
            "work": Time(spent or ZERO, case.stream.calendar),
        }
        says = "W-17.year" if a_year else "W-17"
        found = case.finding("W-17", "defects", step, "scrap", says, "high", args)
        yield replace(found, hours=hours, money=_scrap_money(case, step, a_year) or case.work_money(hours))


def _scrap_money(case: Case, step: Process, a_year: Fraction) -> Money | None:
    """Units x cost so far; the cost of a whole item where the steps do not state theirs."""
    stream = case.stream
    if stream.currency is None or not a_year:
        return None
    before = {*case.before(step.index), step.index}
    stated = [p.cost for p in stream.processes if p.index in before]
    if stated and all(cost is not None for cost in stated):
        so_far = sum((cost.value for cost in stated if cost is not None), ZERO)
        return Money(a_year * so_far, stream.currency)
    return Money(a_year * stream.unit_cost.value, stream.currency) if stream.unit_cost else None


FINDERS = (checking, sent_back, not_right, thrown_away)
