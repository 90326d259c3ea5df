"""Stocks, queues, waits and transports: an icon above the line of the flow, words below it."""

from __future__ import annotations

from leantool.model import Stock, Transport
from leantool.model.parts import Party
from leantool.scene import Glyph, Group, Item, Label, Line
from leantool.scene.icons import ICONS
from leantool.views import sizes
from leantool.views.cells import Cell
from leantool.views.frame import Frame
from leantool.views.process_box import waste_mark
from leantool.views.signs import burst_width, waste_width
from leantool.views.stack import UNDER

VEHICLES = {
    "truck": "truck", "rail": "rail", "ship": "ship", "air": "air", "forklift": "forklift", "person": "person",
    "mail": "mail", "electronic": "electronic_transfer", None: "truck",
}  # fmt: skip
ROLES = {"supermarket": "stock", "buffer": "stock", "safety_stock": "stock", "fifo": "pull"}
ON_THE_LINE = {"supermarket": 13.0, "fifo": 10.5}  # icons that the flow goes through, and their height


def icon_of(cell: Cell) -> str:
    """The icon of a step that is not a process."""
    step = cell.step
    if isinstance(step, Transport):
        return vehicle(step)
    if isinstance(step, Stock) and step.warehouse:
        return "warehouse"
    if isinstance(step, Stock) and step.kind == "queue" and step.of == "people":
        return "people"
    return step.kind


def vehicle(by: Transport | Party) -> str:
    """The icon of what brings it."""
    if by.milk_run:
        return "milk_run"
    return "expedite" if by.expedite else VEHICLES[by.by]


def place(frame: Frame, cell: Cell) -> Glyph:
    """The icon where it stands: above the line of the flow, or on it."""
    left, right = frame.box(cell.index)
    track = frame.track(cell.index)
    icon = icon_of(cell)
    if icon in ON_THE_LINE:
        tall = ON_THE_LINE[icon]
        wide = right - left if icon == "fifo" else tall * ICONS[icon].aspect
        y = track.flow - tall / 2
    else:
        tall = min(track.strip + sizes.FLOW - 3.6, 12.5)
        wide = tall * ICONS[icon].aspect
        if wide > right - left:
            wide, tall = right - left, (right - left) / ICONS[icon].aspect
        y = track.flow - 3.4 - tall
    role = ROLES.get(cell.step.kind, cell.step.kind)
    return Glyph(icon, (left + right - wide) / 2, y, wide, tall, role, cell.ref)


def store(frame: Frame, cell: Cell) -> Group:
    """Everything of one store, in a group that is named after it."""
    left, right = frame.box(cell.index)
    glyph = place(frame, cell)
    top = frame.flow(cell.index) + under(glyph.icon)
    items: list[Item] = [glyph, *words(frame, cell, left, right, top)]
    if cell.step.kind == "fifo":
        says = frame.facts.words("fifo")
        items.append(
            Label(
                (left + right) / 2 - 2,
                frame.flow(cell.index) - 0.8,
                says,
                sizes.TEXT,
                "strong",
                cell.ref,
                "middle",
            )
        )
    return Group(tuple(items), glyph.role, cell.ref, cell.step.name)


def under(icon: str) -> float:
    """From the line of the flow to the words."""
    return max(UNDER, ON_THE_LINE.get(icon, 0) / 2 + 1)


def words(frame: Frame, cell: Cell, left: float, right: float, top: float) -> list[Item]:
    """The lines of words in the middle; dots where a quantity is to be measured."""
    items: list[Item] = []
    middle = (left + right) / 2
    for number, (text, role) in enumerate(cell.lines):
        y = top + sizes.TEXT * 0.84 + number * sizes.LINE
        if role == "missing":
            items.append(Line(((middle - 7, y), (middle + 7, y)), "missing", cell.ref))
            continue
        if role in ("burst", "waste"):
            items += mark(frame, cell, role, text, middle, y)
            continue
        weight = "bold" if role == "strong" else "regular"
        items.append(Label(middle, y, text, sizes.TEXT, role, cell.ref, "middle", weight))  # type: ignore[arg-type]
    return items


def mark(frame: Frame, cell: Cell, role: str, text: str, middle: float, y: float) -> list[Item]:
    """A kaizen burst or the numbers of wastes, under the words of a store."""
    if role == "waste":
        return waste_mark(frame.facts, cell, middle - waste_width(frame.facts, cell.index) / 2, y + 0.6)
    if not text:
        return []
    wide = burst_width(frame.facts, cell.index)
    ref = ("kaizen", frame.facts.bursts(cell.index)[0] - 1)
    return [
        Glyph("kaizen", middle - wide / 2, y - 2.6, wide, 8.0, "burst", ref),
        Label(middle, y + 2.6, text, sizes.TEXT, "on-burst", ref, "middle", "bold"),
    ]
