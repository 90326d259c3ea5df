"""The legend: the icons that a map uses and what they mean."""

from __future__ import annotations

from collections.abc import Iterable

from leantool.scene import Box, Glyph, Item, Label, Line, ruler
from leantool.scene.icons import ICONS
from leantool.views import sizes
from leantool.views.facts import Facts

LEGEND_ICON = (8.0, 5.6)
LEGEND_LINE = 6.8
GAPS = (6.5, 4.5)  # from the words of one icon to the next
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
    """The icons that this map uses and what they mean, side by side; closer together where that saves a line."""
    drawn = list(drawn)
    used = icons_used(drawn) - UNTOLD
    entries = [(name, facts.words.icon(name)) for name in ICONS if name in used]
    if any(item.role == "waste" for item in drawn):
        entries.append(("waste", facts.words("waste")))
    if any(item.role == "missing" for item in drawn):
        entries.append(("missing", facts.words("to-measure")))
    if not entries:
        return [], y
    items: list[Item] = [Label(x, y + 3, facts.words("legend"), sizes.TEXT, "strong", weight="bold")]
    start = x + ruler.width(facts.words("legend"), sizes.TEXT, "bold") + 6
    lines = min((broken(entries, x + room - start, gap) for gap in GAPS), key=len)
    for n, line in enumerate(lines):
        for left, name, text in line:
            items += entry(name, text, start + left, y + n * LEGEND_LINE)
    return items, y + len(lines) * LEGEND_LINE


def broken(entries: list[tuple[str, str]], room: float, gap: float) -> list[list[tuple[float, str, str]]]:
    """The entries in lines, each with how far from the left it stands."""
    lines: list[list[tuple[float, str, str]]] = [[]]
    left = 0.0
    for name, text in entries:
        wide = LEGEND_ICON[0] + ruler.width(text, sizes.TEXT)
        if lines[-1] and left + wide + 2 > room:
            lines.append([])
            left = 0.0
        lines[-1].append((left, name, text))
        left += wide + gap
    return lines


def entry(name: str, text: str, left: float, top: float) -> list[Item]:
    """An icon and its meaning."""
    return [sign(name, left, top), Label(left + LEGEND_ICON[0] + 1.6, top + 3.2, text, sizes.TEXT, "text")]


def sign(name: str, left: float, top: float) -> Item:
    """An icon of the size of the legend; some are a line or a frame on the map."""
    if name == "missing":
        return Line(((left, top + 3.2), (left + LEGEND_ICON[0], top + 3.2)), "missing")
    role = ICON_ROLES.get(name, "inventory")
    if name in ("bottleneck", "over-takt", "waste"):
        return Box(left, top, LEGEND_ICON[0], 4.2, role, radius=2.1 if name == "waste" else 0)
    tall = min(LEGEND_ICON[1], LEGEND_ICON[0] / ICONS[name].aspect)
    size = tall * ICONS[name].aspect
    return Glyph(name, left + (LEGEND_ICON[0] - size) / 2, top + (4.2 - tall) / 2, size, tall, role)


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
