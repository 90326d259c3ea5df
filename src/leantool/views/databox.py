"""Data boxes: rows under each other, label left, value right."""

from __future__ import annotations

from leantool.scene import Box, Glyph, Item, Label, Line
from leantool.scene.ruler import LEADING, width
from leantool.views import sizes
from leantool.views.data import ICON_ROOM, Row


def databox(rows: tuple[Row, ...], x: float, y: float, wide: float) -> list[Item]:
    """The rows under each other in one frame."""
    if not rows:
        return []
    items: list[Item] = [Box(x, y, wide, sum(row.height for row in rows), "databox", rows[0].ref[:2])]
    for number, row in enumerate(rows):
        if number:
            items.append(Line(((x, y), (x + wide, y)), "databox", row.ref))
        items += row_items(row, x, y, wide)
        y += row.height
    return items


def row_items(row: Row, x: float, y: float, wide: float) -> list[Item]:
    """Label left, value right; a value on lines of its own under its label; dots where it is to be measured."""
    base = y + sizes.ROW / 2 + sizes.TEXT * 0.36
    if row.icon:
        icon = Glyph(row.icon, x + sizes.PAD, y + 0.7, 5, sizes.ROW - 1.4, "system", row.ref)
        return [icon, Label(x + sizes.PAD + ICON_ROOM, base, row.label, sizes.TEXT, "text", row.ref)]
    items: list[Item] = [Label(x + sizes.PAD, base, row.label, sizes.TEXT, "muted", row.ref)]
    if row.lines == ("",):
        start = x + sizes.PAD + width(row.label, sizes.TEXT) + 2
        items.append(Line(((start, base), (x + wide - sizes.PAD, base)), "missing", row.ref))
    role, weight = ("alert", "bold") if row.alert else ("text", "bold" if row.changed else "regular")
    for n, text in enumerate(row.lines):
        if text:
            at = base + n * sizes.TEXT * LEADING
            items.append(Label(x + wide - sizes.PAD, at, text, sizes.TEXT, role, row.ref, "end", weight))  # type: ignore[arg-type]
    return items
