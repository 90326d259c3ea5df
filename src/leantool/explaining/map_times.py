"""How the times of a map come about: lead time, its parts, its ranges, its expectation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from leantool.explaining import steps
from leantool.explaining.explanation import Explainer, Explanation, Line, Workbook, total
from leantool.figures import map_figures
from leantool.figures.figure import Figure, Reason
from leantool.figures.times import in_pieces, times
from leantool.model import Process
from leantool.units import CALENDAR_DAYS_PER_WEEK


def _along(book: Workbook, figure: Figure, part: Callable[..., list[Line]]) -> Explanation:
    lines = [line for n in book.work.path for line in part(book, book.stream.steps[n])]
    unknown = any(line.amount is None for line in lines)
    note = book.say("other_branches") if len(book.work.path) < len(book.work.paths.on_main) else ""
    return Explanation(
        figure, None, tuple(lines), summed(book, lines), None if unknown else total(lines), note
    )


def summed(book: Workbook, lines: Iterable[Line]) -> str:
    """The amounts as a sum to type in."""
    known = [line.amount for line in lines if line.amount]
    return " + ".join(book.seconds(amount) for amount in known) or "0 s"


def _lead_time(book: Workbook, figure: Figure) -> Explanation:
    return _along(book, figure, steps.time_lines)


def _waiting_time(book: Workbook, figure: Figure) -> Explanation:
    return _along(book, figure, steps.waiting_lines)


def _process_time(book: Workbook, figure: Figure) -> Explanation:
    return _along(book, figure, steps.process_lines)


def _known(book: Workbook, figure: Figure) -> Explanation:
    """A total of what is known: the parts still to be measured stand there without an amount."""
    part = steps.time_lines if figure.key == "lead_time_at_least" else steps.process_lines
    along = _along(book, figure, part)
    return Explanation(figure, None, along.lines, along.filled, total(along.lines), along.note)


def _days(book: Workbook, figure: Figure) -> Explanation:
    lead, day = book.work.lead_time, book.work.day
    if not isinstance(lead, Fraction):
        return _lead_time(book, figure)
    lines = [
        Line(book.say("lead_time"), book.seconds(lead), lead, None),
        Line(book.say("available_time"), book.seconds(day), day, ("calendar",)),
    ]
    filled, amount = f"{book.seconds(lead)} / {book.seconds(day)}", lead / day
    week = book.stream.calendar.days_per_week
    if figure.key == "lead_time_calendar_days":
        lines.append(
            Line("days_per_week", book.plain(week), week, ("calendar", "days_per_week"), is_time=False)
        )
        filled, amount = f"{filled} x 7 / {book.plain(week)}", amount * CALENDAR_DAYS_PER_WEEK / week
    return Explanation(figure, None, tuple(lines), filled, amount)


def _ratio(book: Workbook, figure: Figure) -> Explanation:
    lead = book.work.lead_time
    is_pce = figure.key == "process_cycle_efficiency"
    top = map_figures.value_added_time(book.work) if is_pce else map_figures.process_time(book.work)
    label = "value_added_time" if is_pce else "process_time"
    if not isinstance(lead, Fraction) or not isinstance(top, Fraction) or not lead:
        return Explanation(figure, None, ())
    lines = (
        Line(book.say(label), book.seconds(top), top, None),
        Line(book.say("lead_time"), book.seconds(lead), lead, None),
    )
    note = book.say("rests_on_day", day=book.seconds(book.work.day))
    return Explanation(figure, None, lines, f"{book.seconds(top)} / {book.seconds(lead)}", top / lead, note)


def _value_added(book: Workbook, figure: Figure) -> Explanation:
    lines = []
    for n in book.work.path:
        step = book.stream.steps[n]
        if not isinstance(step, Process) or step.value is None:
            continue
        ref = book.place(step, "value")
        if step.value.added is not None:
            lines.append(
                Line(book.name(step), book.duration(step.value.added), step.value.added.seconds, ref)
            )
        elif step.value.kind == "adding" and step.touch_time is not None:
            lines.append(Line(book.name(step), book.duration(step.touch_time), step.touch_time.seconds, ref))
        else:
            lines.append(Line(book.name(step), step.value.kind, Fraction(0), ref))
    return Explanation(figure, None, tuple(lines), summed(book, lines), total(lines))


def _longest(book: Workbook, figure: Figure) -> Explanation:
    way = book.work.paths.longest(book.work.known, book.work.paths.on_all)[1]
    lines = [line for n in way for line in steps.time_lines(book, book.stream.steps[n])]
    return Explanation(figure, None, tuple(lines), summed(book, lines), total(lines))


def _ranged(book: Workbook, figure: Figure) -> Explanation:
    which = figure.key.removeprefix("lead_time_")
    seconds = [t.known for t in times(book.stream, which)]
    amount, way = book.work.paths.longest(seconds)
    lines = [
        Line(book.name(book.stream.steps[n]), book.seconds(seconds[n]), seconds[n], ("steps", n)) for n in way
    ]
    return Explanation(figure, None, tuple(lines), summed(book, lines), amount)


def _weighted(book: Workbook, figure: Figure) -> Explanation:
    """Process times weighted by share, or by expected visits."""
    shares = [step.flow_share for step in book.stream.steps]
    weights = book.work.visits if figure.key == "expected_process_time" else shares
    if isinstance(weights, Reason):
        return Explanation(figure, None, ())
    lines = []
    for p in book.stream.processes:
        weight = weights[p.index]
        if p.touch_time is None:
            lines.append(Line(book.name(p), book.say("to_measure"), None, ("steps", p.index)))
            continue
        text = f"{book.plain(weight)} x {book.seconds(p.touch_time.seconds)}"
        ref = book.place(p, "process_time", "cycle_time")
        lines.append(Line(book.name(p), text, weight * p.touch_time.seconds, ref))
    return Explanation(
        figure, None, tuple(lines), " + ".join(line.expression for line in lines), total(lines)
    )


def _expected(book: Workbook, figure: Figure) -> Explanation:
    """Each step times its expected visits; with parallel branches the longest of them counts."""
    work = book.work
    if isinstance(work.visits, Reason) or not isinstance(figure.value, Fraction):
        return Explanation(figure, None, ())
    lines = []
    for step in book.stream.steps:
        weight = step.flow_share if in_pieces(step) else work.visits[step.index]
        seconds = work.times[step.index].known
        if seconds and weight:
            text = f"{book.plain(weight)} x {book.seconds(seconds)}"
            lines.append(Line(book.name(step), text, weight * seconds, ("steps", step.index)))
    lines += _link_waits(book)
    parallel = (not work.paths.chosen and len(work.path) < len(work.paths.on_main)) or total(
        lines
    ) != figure.value
    note = book.say("longest_branch_counts") if parallel else ""
    amount = figure.value if parallel else total(lines)
    return Explanation(figure, None, tuple(lines), "" if parallel else summed(book, lines), amount, note)


def _link_waits(book: Workbook) -> list[Line]:
    if not book.work.has_rework or isinstance(book.work.expectation, Reason):
        return []
    flows = {(link.source, link.to): flow for link, flow in book.work.expectation.returned.items()}
    lines = []
    for p in book.stream.processes:
        for loop in p.rework:
            flow = flows.get((p.index, loop.to), Fraction(0))
            if loop.wait is not None and flow:
                text = f"{book.plain(flow)} x {book.seconds(loop.wait.seconds)}"
                label = book.say("rework_wait", step=book.name(p), to=book.name(book.stream.steps[loop.to]))
                lines.append(Line(label, text, flow * loop.wait.seconds, book.place(p, "rework")))
    return lines


def _path(book: Workbook, figure: Figure) -> Explanation:
    lines = [
        Line(book.name(step), book.seconds(t.known), t.known, ("steps", n))
        for n in book.work.path
        for step, t in [(book.stream.steps[n], book.work.times[n])]
    ]
    return Explanation(figure, None, tuple(lines))


TIMES: dict[str, Explainer] = {
    "lead_time": _lead_time,
    "lead_time_at_least": _known,
    "process_time_at_least": _known,
    "lead_time_least": _ranged,
    "lead_time_most": _ranged,
    "lead_time_days": _days,
    "lead_time_calendar_days": _days,
    "longest_lead_time": _longest,
    "expected_lead_time": _expected,
    "path": _path,
    "waiting_time": _waiting_time,
    "process_time": _process_time,
    "total_process_time": _weighted,
    "expected_process_time": _weighted,
    "value_added_time": _value_added,
    "flow_efficiency": _ratio,
    "process_cycle_efficiency": _ratio,
}
