"""The head of the report: which stream in which state, and the pace at which the customer takes."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from leantool.analysis import Analysis
from leantool.model import Party
from leantool.reporting.screen import QUIET, STRONG, Screen
from leantool.texts import numbers
from leantool.units import Calendar

SEPARATOR = " · "
_STATED = ("owner", "date", "place", "team", "version")


def lines(screen: Screen, analysis: Analysis) -> list[Text]:
    """Title and state, who drew it when and where, takt and demand, and the working day."""
    stream = analysis.stream
    state = screen.label(f"state_{stream.state}")
    title = Text.assemble((screen.safe(stream.title), STRONG), (SEPARATOR + state, QUIET))
    found = screen.wrap(title, screen.width)
    if stream.family:
        found += _row(screen, [_pair(screen, "family", ", ".join(stream.family))])
    found += _row(screen, [_pair(screen, key, value) for key in _STATED if (value := getattr(stream, key))])
    found.append(Text())
    found += _row(screen, _pace(screen, analysis))
    found += _row(screen, [_pair(screen, "day", day(screen, stream.calendar))])
    return found


def day(screen: Screen, calendar: Calendar) -> str:
    """The working day on which all days and ratios rest: `15 h 20 min (2 shifts), 5 days a week`."""
    length = numbers.clock(calendar.day, screen.language)
    if not calendar.stated:
        return screen.label("no_calendar", day=length)
    parts = [length]
    if calendar.shifts != 1:
        parts[0] += f" ({screen.label('shifts', count=screen.number(calendar.shifts))})"
    if calendar.productive_day != calendar.day:
        productive = numbers.clock(calendar.productive_day, screen.language)
        parts.append(screen.label("productive", time=productive))
    parts.append(screen.count("days_per_week", calendar.days_per_week))
    return ", ".join(parts)


def takt(screen: Screen, analysis: Analysis) -> str:
    """Takt time in the unit of the effective cycle times it is held against."""
    figure = analysis.figures.takt_time
    return screen.time(figure.number, pace_unit(analysis))


def pace_unit(analysis: Analysis) -> str | None:
    """One unit for takt and all effective cycle times, where there is one that suits."""
    paces = [analysis.of(p).effective_cycle_time for p in analysis.stream.processes]
    paces += [analysis.figures.takt_time, *(analysis.of(p).takt_time for p in analysis.stream.processes)]
    return numbers.common_unit(
        [p.number for p in paces if p], analysis.stream.calendar, work=True, rounded=True
    )


def _pace(screen: Screen, analysis: Analysis) -> list[Text]:
    figures, stream = analysis.figures, analysis.stream
    found = []
    if figures.takt_time:
        found.append(Text.assemble((f"{screen.label('takt')} ", QUIET), (takt(screen, analysis), STRONG)))
    if figures.demand_per_day:
        demand = numbers.per_day(figures.demand_per_day.number, screen.language, screen.safe(stream.item))
        found.append(_pair(screen, "demand", demand + _mix(screen, stream.customers)))
    names = [screen.safe(party.name) for party in stream.customers if party.name]
    if names:
        found.append(_pair(screen, "customer", ", ".join(names)))
    return found


def _mix(screen: Screen, customers: Iterable[Party]) -> str:
    """The parts of the demand with their variant or customer, where there are several."""
    rates = [
        (screen.number(rate.per_day), screen.safe(rate.variant or party.name or ""))
        for party in customers
        for rate in party.demand or ()
    ]
    if len(rates) < 2:
        return ""
    return f" ({' + '.join(f'{amount} {name}'.strip() for amount, name in rates)})"


def _pair(screen: Screen, key: str, value: str) -> Text:
    return Text.assemble((f"{screen.label(key)} ", QUIET), screen.safe(value))


def _row(screen: Screen, items: Iterable[Text]) -> list[Text]:
    """Items behind each other, on a new line where the next does not fit."""
    found: list[Text] = []
    for item in items:
        if found and found[-1].cell_len + len(SEPARATOR) + item.cell_len <= screen.width:
            found[-1].append(SEPARATOR, QUIET).append_text(item)
        else:
            found.append(item.copy())
    return [line for item in found for line in screen.wrap(item, screen.width)]
