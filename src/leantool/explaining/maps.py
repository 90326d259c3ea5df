"""How the figures of a map come about: pace, quality, stocks and load; its times stand in `map_times`."""

from __future__ import annotations

from fractions import Fraction

from leantool.explaining import steps
from leantool.explaining.explanation import Explainer, Explanation, Line, Workbook, product, total
from leantool.explaining.map_times import TIMES, summed
from leantool.figures.figure import Figure
from leantool.figures.times import per
from leantool.model import Stock
from leantool.units import ONE


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
    filled = (
        f"{book.plain(calendar.shifts)} x ({book.seconds(calendar.hours)} - {book.seconds(calendar.breaks)})"
    )
    return Explanation(
        figure, None, tuple(lines), filled, calendar.shifts * (calendar.hours - calendar.breaks)
    )


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
    return next(
        (ref for ref in refs if document is not None and document.find(ref) is not None), ("customer",)
    )


def _takt(book: Workbook, figure: Figure) -> Explanation:
    time, demand = book.stream.calendar.productive_day, book.stream.demand_per_day
    key = "productive_hours" if book.stream.calendar.productive_hours is not None else "hours"
    lines = [Line(book.say("productive_time"), book.seconds(time), time, ("calendar", key))]
    if not demand:
        return Explanation(figure, None, tuple(lines))
    ref = _customer_ref(book, 0)
    lines.append(Line(book.say("demand_per_day"), book.plain(demand), demand, ref, is_time=False))
    return Explanation(
        figure, None, tuple(lines), f"{book.seconds(time)} / {book.plain(demand)}", time / demand
    )


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
    amount = (
        figure.value if chance and isinstance(figure.value, Fraction) else product(lines) if lines else None
    )
    return Explanation(figure, None, tuple(lines), filled, amount, note)


def _bottleneck(book: Workbook, figure: Figure) -> Explanation:
    loads = [
        (u, p) for p in book.stream.processes if isinstance(u := book.work.utilisation[p.index], Fraction)
    ]
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


def _stocks(book: Workbook) -> list[Stock]:
    return [s for s in book.stream.steps if isinstance(s, Stock)]


def _wip(book: Workbook, figure: Figure) -> Explanation:
    lines = [
        Line(
            book.name(s),
            book.plain(s.pieces.value),
            s.pieces.value,
            book.place(s, "holds", "max"),
            is_time=False,
        )
        for s in _stocks(book)
        if s.pieces is not None
    ]
    return Explanation(
        figure, None, tuple(lines), " + ".join(line.expression for line in lines), total(lines)
    )


def _inventory_days(book: Workbook, figure: Figure) -> Explanation:
    lines = [line for s in _stocks(book) for line in steps.waiting_lines(book, s)]
    filled = f"({summed(book, lines)}) / {book.seconds(book.work.day)}"
    return Explanation(figure, None, tuple(lines), filled, total(lines) / book.work.day)


def _turns(book: Workbook, figure: Figure) -> Explanation:
    lead, calendar = book.work.lead_time, book.stream.calendar
    if not isinstance(lead, Fraction) or not lead:
        return Explanation(figure, None, ())
    days = lead / book.work.day
    lines = (
        Line(
            book.say("days_per_year"),
            book.plain(calendar.days_per_year),
            calendar.days_per_year,
            ("calendar",),
            False,
        ),
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
            text, amount = (
                f"{text} / {book.plain(p.pieces_per_cycle.value)}",
                amount / p.pieces_per_cycle.value,
            )
        for factor in (per(p), p.flow_share):
            if factor != 1:
                text, amount = f"{text} x {book.plain(factor)}", amount * factor
        lines.append(Line(book.name(p), text, amount, book.place(p, "process_time", "cycle_time")))
    if not isinstance(takt, Fraction):
        return Explanation(figure, None, tuple(lines))
    filled = f"({summed(book, lines)}) / {book.seconds(takt)}"
    return Explanation(figure, None, tuple(lines), filled, total(lines) / takt)


MAP: dict[str, Explainer] = {
    **TIMES,
    "available_time_per_day": _available_time,
    "demand_per_day": _demand,
    "takt_time": _takt,
    "rolled_complete_accurate": _rolled,
    "rolled_throughput_yield": _rolled,
    "bottleneck": _bottleneck,
    "longest_wait": _longest_wait,
    "wip": _wip,
    "inventory_days": _inventory_days,
    "inventory_turns": _turns,
    "operators_needed": _operators,
}
"""How each figure of a map is explained."""
