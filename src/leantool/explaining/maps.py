"""How the figures of a map come about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from leantool.explaining import steps
from leantool.explaining.explanation import Explanation, Line, Workbook, product, total
from leantool.figures.figure import Figure, Reason
from leantool.figures.times import per
from leantool.model import Process, Stock
from leantool.units import CALENDAR_DAYS_PER_WEEK, ONE

Explainer = Callable[[Workbook, Figure], Explanation]


def _available_time(book: Workbook, figure: Figure) -> Explanation:
    calendar = book.stream.calendar
    if not calendar.stated:
        note = book.say("no_calendar")
        return Explanation(figure, None, (), book.seconds(calendar.day), calendar.day, note)
    lines = [
        Line("shifts", book.plain(calendar.shifts), calendar.shifts, ("calendar", "shifts"), is_time=False),
        Line("hours", book.seconds(calendar.hours), calendar.hours, ("calendar", "hours")),
        Line("breaks", book.seconds(calendar.breaks), calendar.breaks, ("calendar", "breaks")),
    ]
    filled = f"{book.plain(calendar.shifts)} x ({book.seconds(calendar.hours)} - {book.seconds(calendar.breaks)})"
    return Explanation(figure, None, tuple(lines), filled, calendar.shifts * (calendar.hours - calendar.breaks))


def _demand(book: Workbook, figure: Figure) -> Explanation:
    lines = []
    for n, party in enumerate(book.stream.customers):
        for rate in party.demand or ():
            per_day = book.stream.calendar.per_day[rate.unit]
            text = rate.text
            if per_day != ONE:
                text += f" = {book.plain(rate.amount)} / {book.plain(1 / per_day)}"
            ref = _customer_ref(book, n)
            lines.append(Line(party.name or book.say("customer"), text, rate.per_day, ref, is_time=False))
    parts = (book.plain(line.amount or Fraction(0)) for line in lines)
    return Explanation(figure, None, tuple(lines), " + ".join(parts), total(lines))


def _customer_ref(book: Workbook, n: int) -> tuple[str | int, ...]:
    document = book.stream.document
    refs: list[tuple[str | int, ...]] = [
        ("customer", "demand"),
        ("customer", n, "demand"),
        ("customers", n, "demand"),
        ("customers", "demand"),
    ]
    return next((ref for ref in refs if document is not None and document.find(ref) is not None), ("customer",))


def _takt(book: Workbook, figure: Figure) -> Explanation:
    time, demand = book.stream.calendar.productive_day, book.stream.demand_per_day
    key = "productive_hours" if book.stream.calendar.productive_hours is not None else "hours"
    lines = [Line(book.say("productive_time"), book.seconds(time), time, ("calendar", key))]
    if not demand:
        return Explanation(figure, None, tuple(lines))
    ref = _customer_ref(book, 0)
    lines.append(Line(book.say("demand_per_day"), book.plain(demand), demand, ref, is_time=False))
    return Explanation(figure, None, tuple(lines), f"{book.seconds(time)} / {book.plain(demand)}", time / demand)


def _along(book: Workbook, figure: Figure, part: Callable[..., list[Line]]) -> Explanation:
    lines = [line for n in book.work.path for line in part(book, book.stream.steps[n])]
    unknown = any(line.amount is None for line in lines)
    note = book.say("other_branches") if len(book.work.path) < len(book.work.paths.on_main) else ""
    return Explanation(figure, None, tuple(lines), _sum(book, lines), None if unknown else total(lines), note)


def _sum(book: Workbook, lines: Iterable[Line]) -> str:
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
        lines.append(Line("days_per_week", book.plain(week), week, ("calendar", "days_per_week"), is_time=False))
        filled, amount = f"{filled} x 7 / {book.plain(week)}", amount * CALENDAR_DAYS_PER_WEEK / week
    return Explanation(figure, None, tuple(lines), filled, amount)


def _ratio(book: Workbook, figure: Figure) -> Explanation:
    lead = book.work.lead_time
    top = book.work.value_added_time if figure.key == "process_cycle_efficiency" else book.work.map_figures()["process_time"]
    label = "value_added_time" if figure.key == "process_cycle_efficiency" else "process_time"
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
            lines.append(Line(book.name(step), book.duration(step.value.added), step.value.added.seconds, ref))
        elif step.value.kind == "adding" and step.touch_time is not None:
            lines.append(Line(book.name(step), book.duration(step.touch_time), step.touch_time.seconds, ref))
        else:
            lines.append(Line(book.name(step), step.value.kind, Fraction(0), ref))
    return Explanation(figure, None, tuple(lines), _sum(book, lines), total(lines))


def _longest(book: Workbook, figure: Figure) -> Explanation:
    way = book.work.paths.longest(book.work.known, book.work.paths.on_all)[1]
    lines = [line for n in way for line in steps.time_lines(book, book.stream.steps[n])]
    return Explanation(figure, None, tuple(lines), _sum(book, lines), total(lines))


def _ranged(book: Workbook, figure: Figure) -> Explanation:
    from leantool.figures.times import times

    which = figure.key.removeprefix("lead_time_")
    seconds = [t.known for t in times(book.stream, which)]
    amount, way = book.work.paths.longest(seconds)
    lines = [
        Line(book.name(book.stream.steps[n]), book.seconds(seconds[n]), seconds[n], ("steps", n)) for n in way
    ]
    return Explanation(figure, None, tuple(lines), _sum(book, lines), amount)


def _weighted(book: Workbook, figure: Figure) -> Explanation:
    """Process times weighted by share, or by expected visits."""
    visits = book.work.visits
    expected = figure.key == "expected_process_time"
    lines = []
    for p in book.stream.processes:
        if expected and isinstance(visits, Reason):
            return Explanation(figure, None, ())
        weight = visits[p.index] if expected else p.flow_share  # type: ignore[index]
        if p.touch_time is None:
            lines.append(Line(book.name(p), book.say("to_measure"), None, ("steps", p.index)))
            continue
        text = f"{book.plain(weight)} x {book.seconds(p.touch_time.seconds)}"
        ref = book.place(p, "process_time", "cycle_time")
        lines.append(Line(book.name(p), text, weight * p.touch_time.seconds, ref))
    return Explanation(figure, None, tuple(lines), " + ".join(line.expression for line in lines), total(lines))


def _expected(book: Workbook, figure: Figure) -> Explanation:
    """Each step times its expected visits; with parallel branches the longest of them counts."""
    work = book.work
    if isinstance(work.visits, Reason) or not isinstance(figure.value, Fraction):
        return Explanation(figure, None, ())
    from leantool.figures.times import in_pieces

    lines = []
    for step in book.stream.steps:
        weight = step.flow_share if in_pieces(step) else work.visits[step.index]
        seconds = work.times[step.index].known
        if seconds and weight:
            text = f"{book.plain(weight)} x {book.seconds(seconds)}"
            lines.append(Line(book.name(step), text, weight * seconds, ("steps", step.index)))
    lines += _link_waits(book)
    parallel = not work.paths.chosen and len(work.path) < len(work.paths.on_main) or total(lines) != figure.value
    note = book.say("longest_branch_counts") if parallel else ""
    amount = figure.value if parallel else total(lines)
    return Explanation(figure, None, tuple(lines), "" if parallel else _sum(book, lines), amount, note)


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


def _rolled(book: Workbook, figure: Figure) -> Explanation:
    field = "scrap" if figure.key == "rolled_throughput_yield" else "complete_accurate"
    lines = []
    for p in book.stream.processes:
        stated: Fraction | None = getattr(p, field)
        if stated is not None:
            good = 1 - stated if field == "scrap" else stated
            text = f"1 - {book.share(stated)}" if field == "scrap" else book.share(stated)
            lines.append(Line(book.name(p), text, good, book.place(p, field), is_time=False))
    chance = bool(book.work.paths.chosen)
    note = book.say("alternatives_averaged") if chance else ""
    filled = "" if chance else " x ".join(book.share(line.amount or ONE) for line in lines)
    amount = figure.value if chance and isinstance(figure.value, Fraction) else product(lines) if lines else None
    return Explanation(figure, None, tuple(lines), filled, amount, note)


def _bottleneck(book: Workbook, figure: Figure) -> Explanation:
    loads = [(u, p) for p in book.stream.processes if isinstance(u := book.work.utilisation[p.index], Fraction)]
    loads.sort(key=lambda pair: (pair[0], pair[1].position), reverse=True)
    lines = [Line(book.name(p), book.share(u), u, ("steps", p.index), is_time=False) for u, p in loads]
    return Explanation(figure, None, tuple(lines))


def _longest_wait(book: Workbook, figure: Figure) -> Explanation:
    waits = [(t.waiting, -n) for n, t in enumerate(book.work.times) if t.waiting]
    lines = []
    for seconds, n in sorted(waits, reverse=True):
        step = book.stream.steps[-n]
        lines.append(Line(book.name(step), book.seconds(seconds), seconds, ("steps", -n)))
    return Explanation(figure, None, tuple(lines))


def _path(book: Workbook, figure: Figure) -> Explanation:
    lines = [
        Line(book.name(step), book.seconds(t.known), t.known, ("steps", n))
        for n in book.work.path
        for step, t in [(book.stream.steps[n], book.work.times[n])]
    ]
    return Explanation(figure, None, tuple(lines))


def _stocks(book: Workbook) -> list[Stock]:
    return [s for s in book.stream.steps if isinstance(s, Stock)]


def _wip(book: Workbook, figure: Figure) -> Explanation:
    lines = [
        Line(book.name(s), book.plain(s.pieces.value), s.pieces.value, book.place(s, "holds", "max"), is_time=False)
        for s in _stocks(book)
        if s.pieces is not None
    ]
    return Explanation(figure, None, tuple(lines), " + ".join(line.expression for line in lines), total(lines))


def _inventory_days(book: Workbook, figure: Figure) -> Explanation:
    lines = [line for s in _stocks(book) for line in steps.waiting_lines(book, s)]
    filled = f"({_sum(book, lines)}) / {book.seconds(book.work.day)}"
    return Explanation(figure, None, tuple(lines), filled, total(lines) / book.work.day)


def _turns(book: Workbook, figure: Figure) -> Explanation:
    lead, calendar = book.work.lead_time, book.stream.calendar
    if not isinstance(lead, Fraction) or not lead:
        return Explanation(figure, None, ())
    days = lead / book.work.day
    lines = (
        Line(book.say("days_per_year"), book.plain(calendar.days_per_year), calendar.days_per_year, ("calendar",), False),
        Line(book.say("lead_time_days"), book.number(days), days, None, False),
    )
    filled = f"{book.plain(calendar.days_per_year)} / {book.plain(days)}"
    return Explanation(figure, None, lines, filled, calendar.days_per_year / days)


def _operators(book: Workbook, figure: Figure) -> Explanation:
    takt = book.work.takt
    lines = []
    for p in book.stream.processes:
        if p.touch_time is None:
            continue
        text, amount = book.seconds(p.touch_time.seconds), p.touch_time.seconds
        if p.pieces_per_cycle is not None:
            text, amount = f"{text} / {book.plain(p.pieces_per_cycle.value)}", amount / p.pieces_per_cycle.value
        for factor in (per(p), p.flow_share):
            if factor != 1:
                text, amount = f"{text} x {book.plain(factor)}", amount * factor
        lines.append(Line(book.name(p), text, amount, book.place(p, "process_time", "cycle_time")))
    if not isinstance(takt, Fraction):
        return Explanation(figure, None, tuple(lines))
    filled = f"({_sum(book, lines)}) / {book.seconds(takt)}"
    return Explanation(figure, None, tuple(lines), filled, total(lines) / takt)


MAP: dict[str, Explainer] = {
    "available_time_per_day": _available_time,
    "demand_per_day": _demand,
    "takt_time": _takt,
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
    "rolled_complete_accurate": _rolled,
    "rolled_throughput_yield": _rolled,
    "bottleneck": _bottleneck,
    "longest_wait": _longest_wait,
    "wip": _wip,
    "inventory_days": _inventory_days,
    "inventory_turns": _turns,
    "operators_needed": _operators,
}
