"""Tables without boxes: columns side by side, numbers aligned on their decimal mark, long names wrapped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from rich.cells import cell_len
from rich.text import Text

from leantool.reporting.folding import fold, least_width
from leantool.reporting.screen import INDENT, QUIET, Screen, pad

GAP = 2
HEAD_LINES = 2


@dataclass(frozen=True)
class Cell:
    """What stands in a cell; an amount such as `7.61 d` is aligned on its decimal mark."""

    text: Text
    amount: bool = True


@dataclass(frozen=True)
class Name:
    """What a row is about, after a sign; `below` stands under the sign where there are more lines, `note` last."""

    text: Text
    sign: str = ""
    below: str = ""
    note: Text = field(default_factory=Text)


@dataclass(frozen=True)
class Column:
    """A heading over cells; a row without a cell is empty there.  `mark` is the decimal mark of its numbers."""

    head: str
    cells: tuple[Cell | None, ...]
    align: str = "right"
    mark: str = "."

    @cached_property
    def heading(self) -> list[str]:
        """The heading, in two lines where it would make the column wider than its cells."""
        cells = max((cell.text.cell_len for cell in self.cells if cell), default=0)
        return fold(self.head, max(least_width(self.head, HEAD_LINES), cells), HEAD_LINES)

    @cached_property
    def _parts(self) -> list[tuple[int, int] | None]:
        """How wide each amount is before its decimal mark, and from there; None for a column without amounts."""
        parts = [_parts(cell, self.mark) for cell in self.cells]
        if any(part is not None and part[2] for part in parts):  # 2 h 15 min: nothing to align on
            return [None] * len(parts)
        return [part[:2] if part is not None else None for part in parts]

    @cached_property
    def _amounts(self) -> tuple[int, int]:
        whole = max((part[0] for part in self._parts if part), default=0)
        rest = max((part[1] for part in self._parts if part), default=0)
        return whole, rest

    @cached_property
    def width(self) -> int:
        words = (c.text.cell_len for c, part in zip(self.cells, self._parts, strict=True) if c and not part)
        return max(sum(self._amounts), *words, *(cell_len(line) for line in self.heading), 0)

    def shown(self, n: int) -> Text:
        """A cell as wide as the column, amounts aligned."""
        cell, part = self.cells[n], self._parts[n]
        if cell is None:
            return Text(" " * self.width)
        if part is None:
            return pad(cell.text, self.width, self.align)
        whole, rest = self._amounts
        amount = Text.assemble(" " * (whole - part[0]), cell.text, " " * (rest - part[1]))
        return pad(amount, self.width, self.align)

    def rows(self, among: Sequence[int]) -> Column:
        return replace(self, cells=tuple(self.cells[n] for n in among))


def lines(screen: Screen, names: Sequence[Name], columns: Sequence[Column], head: str = "") -> list[Text]:
    """The rows under their headings; the names take what the columns leave, and wrap."""
    taken = sum(column.width + GAP for column in columns)
    longest = max((len(name.sign) + name.text.cell_len for name in names), default=0)
    width = max(min(longest, screen.width - len(INDENT) - taken), cell_len(head))
    found = _head(columns, head, width)
    for n, name in enumerate(names):
        room = width - len(name.sign)
        first, *more = [name.text] if name.text.cell_len <= room else screen.wrap(name.text, room)
        found.append(_line(Text.assemble((name.sign, QUIET), first), [c.shown(n) for c in columns], width))
        if name.note:
            more += screen.wrap(name.note, screen.width - len(INDENT) - len(name.sign))
        found += [Text.assemble(INDENT, (name.below.ljust(len(name.sign)), QUIET), line) for line in more]
    return found


def _head(columns: Sequence[Column], head: str, width: int) -> list[Text]:
    """The headings, standing on a thin line; nothing where no column has one."""
    height = max((len(column.heading) for column in columns), default=0)
    if not height:
        return []
    found = []
    for n in range(height):
        cells = []
        for column in columns:
            at = n - height + len(column.heading)
            text = Text(column.heading[at] if at >= 0 else "", QUIET)
            cells.append(pad(text, column.width, column.align))
        found.append(_line(Text(head if n == height - 1 else "", QUIET), cells, width))
    return [*found, Text(INDENT + "─" * (width + sum(c.width + GAP for c in columns)), QUIET)]


def _line(name: Text, cells: Sequence[Text], width: int) -> Text:
    line = Text.assemble(INDENT, pad(name, width))
    for cell in cells:
        line.append(" " * GAP)
        line.append_text(cell)
    return line


def _parts(cell: Cell | None, mark: str) -> tuple[int, int, bool] | None:
    """The widths of an amount before its decimal mark and from there, and whether it has several units."""
    text = cell.text.plain if cell is not None and cell.amount else ""
    if not text[:1].isdigit():
        return None
    figure, _, unit = text.partition(" ")
    whole = len(figure.partition(mark)[0])
    return whole, cell_len(text) - whole, " " in unit
