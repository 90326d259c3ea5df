"""What goes between the parties of a compact map, in from the supplier, and out to the customer."""

from __future__ import annotations

from leantool.scene import Glyph, Item, Label, Line, ruler
from leantool.views.compact.boxes import BASE
from leantool.views.compact.frame import EDGE, Frame
from leantool.views.compact.parties import Party, Top, drawn
from leantool.views.compact.plan import Across
from leantool.views.stores import vehicle

KINK = 8.0  # where an electronic line begins
TRUCK = 6.2


def draw(frame: Frame, parties: Top, arrow: float) -> list[Item]:
    """The parties, the lines between them, the arrows from the supplier and to the customer.

    `arrow` is where the arrow to the customer goes up.
    """
    items: list[Item] = [drawn(frame.look, one) for one in parties.each.values()]
    items += across(frame, parties)
    path = frame.plan.nodes.path
    if "supplier" in parties.each:
        items += supply(frame, parties.each["supplier"], path[0])
    if "customer" in parties.each:
        items += deliver(frame, parties.each["customer"], path[-1], arrow)
    return items


def across(frame: Frame, parties: Top) -> list[Item]:
    """Lines between neighbouring parties, with their words where there is room."""
    items: list[Item] = []
    for other in ("supplier", "customer"):
        own = [line for line in frame.plan.information[0] if other in (line.source, line.target)]
        for place, line in enumerate(own):
            low, high = (other, "control") if other == "supplier" else ("control", other)
            left, right = parties.each[low].bounds[2], parties.each[high].bounds[0]
            _, upper, _, lower = parties.each["control"].bounds
            if other in ("supplier", "customer"):
                upper = upper + (lower - upper) * 0.2
            y = upper + (lower - upper) * (place + 0.8) / (len(own) + 0.3)
            pitch = (lower - upper) / (len(own) + 0.3)
            points = ((left, y), (right, y)) if line.source == low else ((right, y), (left, y))
            items += lightning(line, points)
            room = right - left - KINK - 2
            text = ruler.shorten(line.says, frame.look.text, room)
            if pitch >= frame.look.line and len(text) > 1 and room > 5 * frame.look.text:
                at = (left + right + (KINK if line.source == low else -KINK)) / 2
                items.append(
                    Label(at, y - 0.7, text, frame.look.text, "muted", (*line.ref, "says"), "middle")
                )
    return items


def lightning(line: Across, points: tuple[tuple[float, float], tuple[float, float]]) -> list[Item]:
    """A level line; an electronic one has a kink near its start."""
    (x, y), (end, _) = points
    if line.role != "info-electronic" or abs(end - x) < 10:
        return [Line(points, line.role, line.ref, end="arrow")]
    way = 1 if end > x else -1
    at = x + way * 4
    kink = ((x, y), (at, y), (at + way * 2, y + 0.9), (at + way * 1, y - 0.9), (at + way * 3, y), (end, y))
    return [Line(kink, line.role, line.ref, end="arrow")]


def supply(frame: Frame, one: Party, first: int) -> list[Item]:
    """From the supplier down and into the first node."""
    stream, look = frame.plan.facts.stream, frame.look
    x = EDGE + len(frame.beside) * 1.5 + 1.6
    y, end = frame.track(first).flow, edge(frame, first, 0)
    lower = one.bounds[3]
    items: list[Item] = [Line(((x, lower), (x, y), (end, y)), "link", one.ref, end="arrow", radius=1)]
    given = stream.suppliers[0]
    tall = TRUCK * 0.58
    room = frame.rows[0].top - lower
    if not stream.is_office and room >= tall + 0.4 and look.detail >= 2:
        top_ = lower + (room - tall) / 2
        items.append(Glyph(vehicle(given), x - 1.6, top_, TRUCK, tall, "transport", (*one.ref, "delivers")))
        if given.delivers:
            text = ruler.shorten(given.delivers, look.text, 30)
            items.append(
                Label(x + TRUCK - 1, top_ + tall * 0.72, text, look.text, "text", (*one.ref, "delivers"))
            )
    return items


def deliver(frame: Frame, one: Party, last: int, x: float) -> list[Item]:
    """From the last node up to the customer; demand and takt beside the arrow."""
    y, start = frame.track(last).flow, edge(frame, last, 1)
    lower, look = one.bounds[3], frame.look
    items: list[Item] = [Line(((start, y), (x, y), (x, lower)), "link", one.ref, end="arrow", radius=1)]
    for n, text in enumerate(one.more):
        base = lower + 0.6 + n * look.line + look.text * BASE
        room = frame.width - EDGE - x - 1.2
        if base + look.text * 0.3 < y and ruler.width(text, look.text) <= room:
            items.append(Label(x + 1.2, base, text, look.text, "text", (*one.ref, "demand")))
    return items


def edge(frame: Frame, node: int, side_: int) -> float:
    """Where the line of the flow meets a node."""
    cell, bounds = frame.cells[node], frame.box(node)
    if cell.is_box or not (cell.inline or cell.icon in ("supermarket", "fifo")):
        return bounds[side_]
    return (bounds[0] + bounds[1]) / 2 + cell.icon_size[0] / 2 * (1 if side_ else -1)
