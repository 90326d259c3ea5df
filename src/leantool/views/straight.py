"""Information drawn straight across from one party to the next."""

from __future__ import annotations

from leantool.scene import Bounds, Item, ruler
from leantool.views import media, sizes
from leantool.views.across import FIRST, SPACING
from leantool.views.facts import Facts
from leantool.views.wires import Across


def draw_across(facts: Facts, lines: list[Across], parties: dict[str, Bounds]) -> list[Item]:
    """Straight lines between neighbours, one below the other, words above each."""
    items: list[Item] = []
    count = {"customer": 0, "supplier": 0}
    for line in lines:
        side = "customer" if "customer" in (line.source, line.target) else "supplier"
        left, right = ("control", "customer") if side == "customer" else ("supplier", "control")
        low, high = parties[left][2], parties[right][0]
        y = parties["control"][1] + FIRST + count[side] * SPACING
        count[side] += 1
        points = ((low, y), (high, y)) if line.source == left else ((high, y), (low, y))
        given = facts.information[line.number]
        ref = facts.told_at(line.number)
        items += media.line(given, points, ref)
        room = high - low - 14 - media.signs_width(given)
        text = ruler.shorten(given.says or "", sizes.TEXT, room)
        wide = media.signs_width(given) + ruler.width(text, sizes.TEXT)
        aside = 0.0 if given.by != "electronic" else 5.0 if points[0][0] < points[1][0] else -5.0
        items += media.words(given, text, (low + high - wide) / 2 + aside, y - 1.6, ref)
    return items
