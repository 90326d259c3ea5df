"""What-if: the figures that a change makes different, before and after, with the difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from leantool.analysis import Analysis
from leantool.comparing import figures
from leantool.figures import Figure
from leantool.reporting import differences, table
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

_SAME_AS = {
    "expected_lead_time": "lead_time",
    "longest_lead_time": "lead_time",
    "total_process_time": "process_time",
    "expected_process_time": "total_process_time",
}
"""Figures that say nothing new where they equal another one of the map."""

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


def lines(screen: Screen, before: Analysis, after: Analysis, asked: Sequence[str] = ()) -> list[Text]:
    """What was `asked`, and a table of what changes with it; a sentence when nothing does."""
    found = [Text(screen.label("section_what_if"), HEADING)]
    for change in asked:
        said = screen.wrap(Text(screen.safe(change), STRONG), screen.width - len(INDENT))
        found += [Text(INDENT).append_text(line) for line in said]
    some = [c for c in changes(before, after) if _is_seen(screen, before, after, c)]
    if not some:
        return [*found, Text(INDENT + screen.label("nothing_changed"))]
    names = [Name(_name(screen, change)) for change in some]
    rows = [figures.row(before, after, change.before, change.after) for change in some]
    columns = [
        Column(screen.label("was"), tuple(_value(screen, before, c.before) for c in some)),
        Column(screen.label("becomes"), tuple(_value(screen, after, c.after, STRONG) for c in some)),
        Column(screen.label("difference"), tuple(differences.difference(screen, row) for row in rows)),
        Column("%", tuple(differences.percent(screen, row) for row in rows)),
    ]
    return [*found, *table.lines(screen, names, columns)]


def _is_seen(screen: Screen, before: Analysis, after: Analysis, change: Change) -> bool:
    was, becomes = _value(screen, before, change.before), _value(screen, after, change.after)
    if change.step and change.after.key in ("lead_time", "flow_efficiency"):
        return False  # of a step: its process time and its waiting say it
    if _is_said(before, after, change):
        return False
    return change.after.key in _ALWAYS_SHOWN or was.text.plain != becomes.text.plain


def _is_said(before: Analysis, after: Analysis, change: Change) -> bool:
    """Whether another row says the same: the takt of a step that is the map's, a figure that equals its main one."""
    key = change.after.key
    other = key if change.step and key == "takt_time" else None if change.step else _SAME_AS.get(key)
    values = (change.before.value, change.after.value)
    return other is not None and values == (before.figures[other].value, after.figures[other].value)


def _name(screen: Screen, change: Change) -> Text:
    label = screen.label(change.after.key)
    if not change.step:
        return Text(label)
    return Text.assemble(screen.safe(change.step), (f", {label[:1].lower()}{label[1:]}", QUIET))


def _value(screen: Screen, analysis: Analysis, figure: Figure, style: str = "") -> Cell:
    text = numbers.figure(figure, analysis.stream.calendar, screen.language)
    return Cell(Text(screen.safe(text), style if figure else QUIET), amount=False)
