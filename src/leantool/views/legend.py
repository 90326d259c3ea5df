"""The legend: the icons that a map uses and what they mean."""

from __future__ import annotations

from collections.abc import Iterable

from leantool.scene import Box, Glyph, Item, Label, Line, ruler
from leantool.scene.icons import ICONS
from leantool.views import sizes
from leantool.views.facts import Facts

LEGEND_ICON = (8.0, 5.6)
AS_ICONS = {
    "info": "manual",
    "info-electronic": "electronic",
    "rework": "rework",
    "kanban-path": "kanban-path",
}
UNTOLD = {"source", "process", "databox", "control", "operator"}  # they say what they are themselves
ICON_ROLES = {
    "push": "push", "shipment": "shipment", "manual": "info", "electronic": "info-electronic", "rework": "rework",
    "kaizen": "burst", "withdrawal": "pull", "sequenced_pull": "pull", "fifo": "pull", "shared": "mark",
    "pacemaker": "mark", "heijunka": "mark", "cell": "mark", "approval": "mark", "system": "system",
    "bottleneck": "bottleneck", "over-takt": "over-takt", "waste": "waste", "kanban-path": "kanban-path",
    "kanban_production": "kanban", "kanban_withdrawal": "kanban", "kanban_signal": "kanban",
    "kanban_batch": "kanban", "kanban_post": "kanban", "go_see": "info-box", "phone": "info-box",
    "meeting": "info-box",
}  # fmt: skip


def legend(facts: Facts, drawn: Iterable[Item], x: float, y: float, room: float) -> tuple[list[Item], float]:
    """The icons that this map uses and what they mean, side by side."""
    drawn = list(drawn)
    used = icons_used(drawn) - UNTOLD
    dotted = any(item.role == "missing" for item in drawn)
    if not used and not dotted:
        return [], y
    items: list[Item] = [Label(x, y + 3, facts.words("legend"), sizes.TEXT, "strong", weight="bold")]
    left, top = x + ruler.width(facts.words("legend"), sizes.TEXT, "bold") + 6, y
    start = left
    for name in (name for name in ICONS if name in used):
        icon = ICONS[name]
        text = facts.words.icon(name)
        wide = ruler.width(text, sizes.TEXT)
        if left + LEGEND_ICON[0] + wide + 2 > x + room:
            left, top = start, top + 6.8
        tall = min(LEGEND_ICON[1], LEGEND_ICON[0] / icon.aspect)
        size = tall * icon.aspect
        role = ICON_ROLES.get(name, "inventory")
        at, above = left + (LEGEND_ICON[0] - size) / 2, top + (4.2 - tall) / 2
        frame = name in ("bottleneck", "over-takt")  # these are frames on the map
        items.append(
            Box(left, top, LEGEND_ICON[0], 4.2, role) if frame else Glyph(name, at, above, size, tall, role)
        )
        items.append(Label(left + LEGEND_ICON[0] + 1.6, top + 3.2, text, sizes.TEXT, "text"))
        left += LEGEND_ICON[0] + wide + 6.5
    if dotted:
        text = facts.words("to-measure")
        if left + LEGEND_ICON[0] + ruler.width(text, sizes.TEXT) + 2 > x + room:
            left, top = start, top + 6.8
        items.append(Line(((left, top + 3.2), (left + LEGEND_ICON[0], top + 3.2)), "missing"))
        items.append(Label(left + LEGEND_ICON[0] + 1.6, top + 3.2, text, sizes.TEXT, "text"))
    return items, top + 6.8


def icons_used(drawn: Iterable[Item]) -> set[str]:
    """The icons on a map, those that stand for a kind of line included."""
    used = set()
    for item in drawn:
        if isinstance(item, Glyph):
            used.add(item.icon)
        elif isinstance(item, Line) and item.role in AS_ICONS:
            used.add(AS_ICONS[item.role])
        elif isinstance(item, Box) and item.role in ("bottleneck", "over-takt"):
            used.add(item.role)
        elif isinstance(item, Line) and item.closed and item.role == "shipment":
            used.add("shipment")
    return used
