"""The table of steps: only the columns the map uses, in as few tables as the width allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from rich.text import Text

from leantool.analysis import Analysis
from leantool.figures.capacity import assumes_one_person
from leantool.reporting import table
from leantool.reporting.marks import marks, style_of
from leantool.reporting.screen import HEADING, INDENT, QUIET, STRONG, Screen
from leantool.reporting.step_columns import COLUMNS, GROUPS, Gap, Group, Shown, StepColumn
from leantool.reporting.table import GAP, Cell, Column, Name
from leantool.reporting.title import pace_unit
from leantool.texts import numbers

SIGNS = {
    "process": "■",
    "inventory": "▲",
    "supermarket": "≡",
    "fifo": "»",
    "safety_stock": "△",
    "buffer": "▽",
    "queue": "⋮",
    "wait": "~",
    "transport": "→",
}
NAME_AT_LEAST = 18


@dataclass(frozen=True)
class Part:
    """Columns that stand together in a table; `groups` says what they are about."""

    groups: tuple[Group, ...]
    columns: tuple[Column, ...]

    def __add__(self, other: Part) -> Part:
        return Part(self.groups + other.groups, self.columns + other.columns)

    def rows(self) -> list[int]:
        """The steps that have something to show here: all, where the flow is shown."""
        count = len(self.columns[0].cells) if self.columns else 0
        return [n for n in range(count) if "flow" in self.groups or any(c.cells[n] for c in self.columns)]


def lines(screen: Screen, analysis: Analysis) -> list[Text]:
    """The steps with their data and figures; a legend of the kinds under them."""
    steps = analysis.stream.steps
    noted = [marks(screen, analysis, step) for step in steps]
    names = [
        Name(Text(screen.safe(s.name), STRONG if mark else ""), f"{SIGNS[s.kind]} ")
        for s, mark in zip(steps, noted, strict=True)
    ]
    groups = _groups(screen, analysis)
    beside = Column("", tuple(Cell(mark) if mark else None for mark in noted), "left")
    parts = _split(screen, names, [*groups[:-1], groups[-1] + Part((), (beside,))] if any(noted) else groups)
    if parts is None:
        parts = _split(screen, names, groups) or _crammed(screen, names, groups)
        names = [replace(name, note=mark) for name, mark in zip(names, noted, strict=True)]
    found: list[Text] = []
    for n, part in enumerate(parts):
        rows = part.rows() if n else list(range(len(steps)))
        last = n == len(parts) - 1
        shown = [names[r] if last else replace(names[r], note=Text()) for r in rows]
        heading = screen.label(f"section_{part.groups[0] if n else 'flow'}")
        found += [Text(), Text(heading, HEADING)]
        found += table.lines(screen, shown, [c.rows(rows) for c in part.columns])
    return [*found[1:], *_legend(screen, analysis)]


def _groups(screen: Screen, analysis: Analysis) -> list[Part]:
    """The columns that the map uses, group by group."""
    found: dict[Group, list[Column]] = {group: [] for group in GROUPS}
    for column in COLUMNS:
        if not column.used(analysis):
            continue
        shown = [column.of(analysis, step) for step in analysis.stream.steps]
        if any(isinstance(value, Fraction) or value is Gap.MISSING for value in shown):
            cells = _cells(screen, analysis, column, shown)
            found[column.group].append(
                Column(screen.label(f"column_{column.id}"), tuple(cells), mark=screen.decimal_mark)
            )
    return [Part((group,), tuple(columns)) for group, columns in found.items()]


def _cells(
    screen: Screen, analysis: Analysis, column: StepColumn, shown: Sequence[Shown]
) -> list[Cell | None]:
    values = [v for v in shown if isinstance(v, Fraction)]
    unit = None
    if column.kind == "pace":
        unit = pace_unit(analysis)
    elif column.kind in ("time", "work"):
        unit = numbers.common_unit(values, screen.calendar, work=column.kind == "work")

    def cell(n: int, value: Shown) -> Cell | None:
        if value is None:
            return None
        if isinstance(value, Gap):
            return Cell(Text(screen.label(value.value), QUIET), amount=False)
        if column.kind == "time":
            return Cell(Text(screen.time(value, unit, short=True)))
        if column.kind in ("work", "pace"):
            return Cell(Text(screen.work(value, unit, short=True)))
        if column.kind == "count":
            return Cell(Text(screen.number(value)))
        loud = style_of(analysis, analysis.stream.steps[n]) if column.id == "utilisation" else ""
        return Cell(Text(screen.share(value), loud))

    return [cell(n, value) for n, value in enumerate(shown)]


def _fits(screen: Screen, names: Sequence[Name], part: Part) -> bool:
    used = max((name_width(names[n]) for n in part.rows()), default=0)
    beside = len(INDENT) + min(used, NAME_AT_LEAST)
    return beside + sum(column.width + GAP for column in part.columns) <= screen.width


def name_width(name: Name) -> int:
    return len(name.sign) + name.text.cell_len


def _split(screen: Screen, names: Sequence[Name], groups: Sequence[Part]) -> list[Part] | None:
    """All in one table when that fits, else in two or three; None when a group does not fit by itself."""
    flow, data, load = groups
    for split in ([flow + data + load], [flow + data, load], [flow, data + load], [flow, data, load]):
        if all(_fits(screen, names, part) for part in split):
            return [part for n, part in enumerate(split) if part.columns or not n]
    return None


def _crammed(screen: Screen, names: Sequence[Name], groups: Sequence[Part]) -> list[Part]:
    """As many columns in each table as there is room for: nothing is left out."""
    flow, data, load = groups
    found: list[Part] = []
    for some in ([flow, data], [load]):
        at = len(found)
        for one in (Part(group.groups, (column,)) for group in some for column in group.columns):
            if len(found) > at and _fits(screen, names, found[-1] + one):
                found[-1] += one
            else:
                found.append(one)
    return found


def _legend(screen: Screen, analysis: Analysis) -> list[Text]:
    """What the signs of the kinds mean, and where one person was assumed."""
    kinds = dict.fromkeys(step.kind for step in analysis.stream.steps)
    notes = ["   ".join(f"{SIGNS[kind]} {screen.label(f'kind_{kind}')}" for kind in kinds)]
    assumed = [
        screen.safe(p.name)
        for p in analysis.stream.processes
        if assumes_one_person(p) and analysis.of(p).process_time.value
    ]
    if assumed and analysis.figures.demand_per_day:
        notes.append(screen.label("one_person", steps=", ".join(assumed)))
    found = [Text()]
    for note in notes:
        found += [
            Text.assemble(INDENT, line) for line in screen.wrap(Text(note, QUIET), screen.width - len(INDENT))
        ]
    return found
