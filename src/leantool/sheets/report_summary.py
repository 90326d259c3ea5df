"""The first page of a report: the figures that matter, and in a few sentences what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from leantool.reporting import differences, waste_sentences
from leantool.reporting.data_quality import count_of
from leantool.sheets.condition import FACTORY, OFFICE
from leantool.sheets.content import Block, Bullets, Figure, Figures
from leantool.sheets.report_case import ReportCase
from leantool.texts import numbers


def summary(case: ReportCase) -> Iterator[Block]:
    """The usual figures side by side, then sentences."""
    names = OFFICE if case.current.stream.is_office else FACTORY
    found = [case.current.figures[name] for name in names]
    items = tuple(Figure(case.words.label(one.key), case.shown(one)) for one in found if one)
    if items:
        yield Figures(items)
    yield Bullets(tuple(_sentences(case)))


def _sentences(case: ReportCase) -> Iterator[str]:
    yield _lead_time(case)
    yield from _waits_and_loads(case)
    yield from _quality(case)
    yield from _wastes(case)
    yield from _gain(case)
    plan = case.plan
    if plan is not None:
        late = sum(line.late for line in plan.lines) if case.today else 0
        id_ = "actions_late" if late else "actions"
        yield case.say(id_, count=len(plan.lines), open=len(plan.open), late=late)
    doubts = sum(problem.severity != "info" for problem in case.current.problems)
    if doubts:
        yield case.count("to_look_at", doubts, where=case.say("problems"))


def _lead_time(case: ReportCase) -> str:
    figures, calendar = case.current.figures, case.current.stream.calendar
    if not figures.lead_time:
        least = case.time(figures.lead_time_at_least.number) if figures.lead_time_at_least else "?"
        return case.count("lead_at_least", count_of(figures.lead_time), lead=least)
    lead = case.shown(figures.lead_time)
    if not figures.process_time or not figures.flow_efficiency:
        return case.say("lead_alone", lead=lead)
    return case.say(
        "lead",
        lead=lead,
        process=case.screen.work(figures.process_time.number),
        share=case.shown(figures.flow_efficiency),
        day=numbers.clock(calendar.day, case.language),
    )


def _waits_and_loads(case: ReportCase) -> Iterator[str]:
    figures, stream = case.current.figures, case.current.stream
    by_name = {stream.name_of(step): case.current.of(step) for step in stream.steps}
    if figures.longest_wait:
        step = str(figures.longest_wait.value)
        waiting = by_name[step].waiting_time if step in by_name else None
        if waiting:
            yield case.say("longest_wait", step=step, time=case.shown(waiting))
    if figures.bottleneck:
        step = str(figures.bottleneck.value)
        load = by_name[step].utilisation if step in by_name else None
        if load:
            over = "bottleneck_over" if load.number > 1 else "bottleneck"
            yield case.say(over, step=step, share=case.shown(load))


def _quality(case: ReportCase) -> Iterator[str]:
    figures = case.current.figures
    for id_, figure in (
        ("quality", figures.rolled_complete_accurate),
        ("yield", figures.rolled_throughput_yield),
    ):
        if figure and figure.number < 1:
            yield case.say(id_, share=case.shown(figure))


def _wastes(case: ReportCase) -> Iterator[str]:
    """The three that take most of the lead time."""
    stream, words = case.current.stream, case.words
    top = [
        case.say(
            "largest_one",
            waste=waste_sentences.waste(one.waste, words).lower(),
            place=waste_sentences.place(one, stream, words),
            amount=case.time(one.seconds) if one.seconds else waste_sentences.share(one, words),
        )
        for one in case.wastes.top
    ]
    if top:
        yield case.say("largest", wastes="; ".join(top))


def _gain(case: ReportCase) -> Iterator[str]:
    if case.future is None:
        return
    before, after = case.current.figures.lead_time, case.future.figures.lead_time
    if not before or not after or not before.number:
        return
    change = Fraction(after.number - before.number) / before.number
    yield case.say(
        "gain",
        state=case.words.label(f"state_{case.future.stream.state}").lower(),
        before=case.shown(before),
        after=case.shown(after, case.future),
        change=differences.signed(numbers.share(change, case.language)),
    )
