"""What-if: the figures that a change makes different, before and after, with the difference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from rich.text import Text

from leantool.analysis import Analysis
from leantool.figures import Figure
from leantool.reporting import table
from leantool.reporting.screen import HEADING, INDENT, QUIET, STRONG, Screen
from leantool.reporting.table import Cell, Column, Name
from leantool.texts import numbers

_NOT_SHOWN = (
    "path",
    "lead_time_days",
    "lead_time_calendar_days",
    "lead_time_at_least",
    "process_time_at_least",
)
"""Figures that the report says in another way."""

_AS_THE_MAIN = ("expected_lead_time", "longest_lead_time")
"""Figures that say nothing new where they equal the lead time."""

_ALWAYS_SHOWN = ("lead_time",)
"""Figures worth a row however little they change; others must differ as they are shown."""


@dataclass(frozen=True)
class Change:
    """A figure of the map, or of a step, before and after."""

    step: str
    before: Figure
    after: Figure


def changes(before: Analysis, after: Analysis) -> Iterator[Change]:
    """All figures that differ, those of the map first; steps are the same ones by their place."""
    for old, new in zip(before.figures, after.figures, strict=True):
        if old.value != new.value and old.key not in _NOT_SHOWN:
            yield Change("", old, new)
    for step, olds, news in zip(after.stream.steps, before.steps, after.steps, strict=False):
        for old, new in zip(olds, news, strict=True):
            if old.value != new.value:
                yield Change(step.name, old, new)


def lines(screen: Screen, before: Analysis, after: Analysis) -> list[Text]:
    """A table of what changed; a sentence when nothing did."""
    found = [Text(screen.label("section_what_if"), HEADING)]
    some = [c for c in changes(before, after) if _is_seen(screen, before, after, c)]
    if not some:
        return [*found, Text(INDENT + screen.label("nothing_changed"))]
    names = [Name(_name(screen, change)) for change in some]
    columns = [
        Column(screen.label("was"), tuple(_value(screen, before, c.before) for c in some)),
        Column(screen.label("becomes"), tuple(_value(screen, after, c.after, STRONG) for c in some)),
        Column(screen.label("difference"), tuple(_difference(screen, before, after, c) for c in some)),
        Column("%", tuple(_percent(screen, before, after, c) for c in some)),
    ]
    return [*found, *table.lines(screen, names, columns)]


def _is_seen(screen: Screen, before: Analysis, after: Analysis, change: Change) -> bool:
    was, becomes = _value(screen, before, change.before), _value(screen, after, change.after)
    if change.step and change.after.key in ("lead_time", "flow_efficiency"):
        return False  # of a step: its process time and its waiting say it
    main = before.figures.lead_time.value, after.figures.lead_time.value
    if change.after.key in _AS_THE_MAIN and (change.before.value, change.after.value) == main:
        return False
    return change.after.key in _ALWAYS_SHOWN or was.text.plain != becomes.text.plain


def _name(screen: Screen, change: Change) -> Text:
    label = screen.label(change.after.key)
    if not change.step:
        return Text(label)
    return Text.assemble(screen.safe(change.step), (f", {label[:1].lower()}{label[1:]}", QUIET))


def _value(screen: Screen, analysis: Analysis, figure: Figure, style: str = "") -> Cell:
    text = numbers.figure(figure, analysis.stream.calendar, screen.language)
    return Cell(Text(screen.safe(text), style if figure else QUIET), amount=False)


def _amounts(before: Analysis, after: Analysis, change: Change) -> tuple[Fraction, Fraction, str] | None:
    """Both values with their unit, None where one is no number.

    Times of days are compared in days where the change made the day itself longer or shorter.
    """
    was, becomes, unit = change.before.value, change.after.value, change.after.unit
    if not isinstance(was, Fraction) or not isinstance(becomes, Fraction):
        return None
    old_day, new_day = before.stream.calendar.day, after.stream.calendar.day
    of_days = change.after.key != "available_time_per_day" and was >= old_day and becomes >= new_day
    if unit == "s" and old_day != new_day and of_days:
        return was / old_day, becomes / new_day, "days"
    return was, becomes, unit


def _difference(screen: Screen, before: Analysis, after: Analysis, change: Change) -> Cell | None:
    amounts = _amounts(before, after, change)
    if amounts is None:
        return None
    was, becomes, unit = amounts
    apart = becomes - was
    if unit == "s":
        text = screen.time(apart)
    elif unit == "share":
        text = screen.label("points", count=numbers.points(apart, screen.language))
    elif unit == "days":
        text = numbers.days(apart, screen.language)
    else:
        text = screen.number(apart)
    return Cell(Text(text if text.startswith("-") else f"+{text}"), amount=False)


def _percent(screen: Screen, before: Analysis, after: Analysis, change: Change) -> Cell | None:
    """How much more or less, in percent of what it was; a share has its points already."""
    amounts = _amounts(before, after, change)
    if amounts is None or not amounts[0] or amounts[2] == "share":
        return None
    was, becomes, _ = amounts
    apart = screen.share((becomes - was) / was)
    return Cell(Text(apart if apart.startswith("-") else f"+{apart}", QUIET), amount=False)
