"""Material from its supplier to the first step, and from the last step to the customer."""

from __future__ import annotations

from leantool.model.parts import Party
from leantool.scene import Bounds, Box, Glyph, Item, Label, Line, Point, Ref, ruler
from leantool.views import sizes
from leantool.views.frame import Frame
from leantool.views.material import pipe
from leantool.views.stores import vehicle


def deliveries(frame: Frame, parties: dict[str, list[Bounds]], lanes: int) -> list[Item]:
    """A broad arrow in and one out, with the truck that comes so often; plain lines in an office.

    `lanes` is the number of information lines above the first row: they need the room of the words.
    """
    stream, path = frame.facts.stream, frame.facts.path
    items: list[Item] = []
    first = frame.facts.first_supplier
    if first is not None and parties.get("supplier"):
        x, bottom = sizes.MARGIN + 6, parties["supplier"][0][3]
        y, end = frame.flow(path[0]), frame.box(path[0])[0]
        ways = ((x, bottom), (x, y), (end, y))
        items += arrow(frame, ways, ("suppliers", first), stream.suppliers[first], lanes)
    if parties.get("customer"):
        _, _, right, bottom = parties["customer"][0]
        start, y = frame.box(path[-1])[1], frame.flow(path[-1])
        x = max(right - 6, start + 8)
        ways = ((start, y), (x, y), (x, bottom))
        items += arrow(frame, ways, ("customers", 0), stream.customers[0], lanes)
    return items


def arrow(frame: Frame, ways: tuple[Point, Point, Point], ref: Ref, party: Party, lanes: int) -> list[Item]:
    """One arrow; its truck stands on the piece that goes up or down."""
    if frame.facts.stream.is_office:
        return [Line(ways, "link", ref, end="arrow", radius=2)]
    items: list[Item] = [pipe(ways, ref)]
    down = ways[0][0] == ways[1][0]
    x, (low, high) = ways[1][0], sorted((ways[0 if down else 2][1], ways[1][1]))
    every = party.delivers
    if (every or party.by or party.milk_run or party.expedite) and high - low > 22:
        y = low + (7.5 if down else 13)
        text = ruler.shorten(every or "", sizes.TEXT, 32)
        at, anchor = (x + 10, "start") if down else (x - 8, "end")
        items.append(Box(x - 6, y - 4.2, 14, 8.1, "halo"))
        items.append(Glyph(vehicle(party), x - 6, y - 4.2, 14, 8.1, "transport", (*ref, "delivers")))
        if text and y + 3 < frame.lanes[0] + (sizes.LANE * 0.8 - 5 if lanes else 0):
            items.append(Label(at, y + 1.2, text, sizes.TEXT, "text", (*ref, "delivers"), anchor))  # type: ignore[arg-type]
    return items
