"""The key figures of two maps: from, to, difference, percent."""

from __future__ import annotations

from collections.abc import Sequence

from leantool.scene import Box, Item, Label, Line, ruler
from leantool.views import sizes

GAP = 5.0
PAD = 2.4
MOST_HEAD = 42.0
WIDEST = 70.0

Row = Sequence[str]


def widths(rows: Sequence[Row]) -> list[float]:
    """How wide each column is; the first row are the heads, and bold."""
    found = []
    for column in range(len(rows[0])):
        words = [ruler.width(row[column], sizes.TEXT, "bold" if n == 0 or column == 2 else "regular")
                 for n, row in enumerate(rows)]  # fmt: skip
        found.append(min(max(words), WIDEST))
    return found


def width(rows: Sequence[Row]) -> float:
    """How wide the table is."""
    return sum(widths(rows)) + GAP * (len(rows[0]) - 1) + 2 * PAD


def height(rows: Sequence[Row]) -> float:
    """How tall it is."""
    return len(rows) * sizes.ROW + 3.4


def table(rows: Sequence[Row], x: float, y: float) -> list[Item]:
    """The heads, a line, and the rows; names left, everything else right."""
    wide, total = widths(rows), width(rows)
    items: list[Item] = [Box(x, y, total, height(rows), "totals")]
    for n, row in enumerate(rows):
        base = y + 4.2 + n * sizes.ROW + (1.2 if n else 0)
        left = x + PAD
        for column, text in enumerate(row):
            weight = "bold" if n == 0 or column == 2 else "regular"
            at, anchor = (left, "start") if column == 0 else (left + wide[column], "end")
            role = "strong" if weight == "bold" else "text" if column < 4 else "muted"
            shown = ruler.shorten(text, sizes.TEXT, wide[column] + 0.01, weight) if text else ""
            if shown:
                items.append(Label(at, base, shown, sizes.TEXT, role, ("title",), anchor, weight))  # type: ignore[arg-type]
            left += wide[column] + GAP
    rule = y + 4.2 + 1.6
    return [*items, Line(((x, rule), (x + total, rule)), "rule", ("title",))]
