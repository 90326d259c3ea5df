"""Information to and from steps: thin lines along lanes above each row, without words; and rework with its share."""

from __future__ import annotations

from dataclasses import dataclass, field

from leantool.scene import Item, Label, Line, Point, ruler
from leantool.views.compact import words
from leantool.views.compact.boxes import store_top
from leantool.views.compact.frame import EDGE, SIDE, Frame, Row
from leantool.views.compact.parties import PORT, Top
from leantool.views.compact.plan import End, Net
from leantool.views.placing import clear, on_ground

Key = tuple[str, int, str]


@dataclass(eq=False)
class Nets:
    """Draws all lines above the rows; `ports` says where each meets its node."""

    frame: Frame
    parties: Top
    ports: dict[tuple[int, Key], float] = field(default_factory=dict)
    lasts: dict[tuple[str, int], float] = field(default_factory=dict)  # at the lower edge of a party

    def __post_init__(self) -> None:
        self.at_nodes()
        self.at_parties()

    def at_nodes(self) -> None:
        """Spreads what meets the upper edge of each node of the main path over it."""
        frame = self.frame
        found: dict[int, list[tuple[float, Key]]] = {}
        column = frame.grid.column
        for number, net in enumerate(frame.nets):
            for n in set(net.nodes):
                others = [self.about(end) for end in net.ends if end != n] or [0.0]
                found.setdefault(n, []).append((sum(others) / len(others), ("net", number, "")))
        for number, loop in enumerate(frame.plan.loops):
            if loop not in frame.spoken:
                found.setdefault(loop.source, []).append((column[loop.target], ("loop", number, "out")))
                found.setdefault(loop.target, []).append((column[loop.source], ("loop", number, "in")))
        for n, keys in found.items():
            left, right = frame.box(n)
            right -= frame.cells[n].star_size[0] - 0.8 if frame.cells[n].star else 0
            for place, (_, key) in enumerate(sorted(keys)):
                self.ports[n, key] = left + (right - left) * (place + 1) / (len(keys) + 1)

    def about(self, end: End) -> float:
        """About which column an end stands in."""
        if isinstance(end, int):
            return float(self.frame.grid.column[end])
        columns = self.frame.grid.columns
        return {"customer": columns + 1.0, "supplier": -1.0}.get(end, columns / 2)

    def at_parties(self) -> None:
        """Where lines leave the lower edge of each party, the arrow to the customer right of them."""
        for kind, one in self.parties.each.items():
            own = [n for n, net in enumerate(self.frame.nets) if kind in net.ends]
            left, _, right, _ = one.bounds
            for place, n in enumerate(own):
                if kind == "control":
                    x = left + (right - left) * (place + 1) / (len(own) + 1)
                elif kind == "customer":
                    x = left + 1.2 + place * PORT
                else:
                    x = right - 1.2 - place * PORT
                self.lasts[kind, n] = x

    @property
    def arrow(self) -> float:
        """Where the arrow to the customer goes up."""
        one = self.parties.each["customer"]
        count = sum("customer" in net.ends for net in self.frame.nets)
        return one.bounds[0] + 1.6 + count * PORT

    def draw(self) -> list[Item]:
        """Information first, rework over it."""
        frame = self.frame
        items: list[Item] = []
        for number, net in enumerate(frame.nets):
            for source in net.sources:
                for target in net.targets:
                    items += self.one(number, net, source, target)
        return items + [item for row in frame.rows for item in self.rework(row)]

    def one(self, number: int, net: Net, source: End, target: End) -> list[Item]:
        """The line between two ends of a net."""
        first, last = self.leg(number, net, source), self.leg(number, net, target)
        (start, row), (end, other) = first, last
        if isinstance(source, str) and isinstance(target, int) and source == "customer":
            row = other
        if isinstance(target, str) and isinstance(source, int) and target == "customer":
            other = row
        y, low = self.lane(number, net, row), self.lane(number, net, other)
        turn: list[Point] = [(start[-1][0], y)]
        if row != other:
            x = (
                EDGE + SIDE * (self.frame.beside.index(net) + 0.4)
                if net in self.frame.beside
                else start[-1][0]
            )
            turn += [(x, y), (x, low)]
        turn.append((end[-1][0], low))
        points = [*start, *turn, *reversed(end)]
        return [Line(tuple(straightened(points)), net.role, net.ref, end="arrow", radius=0.8)]

    def lane(self, number: int, net: Net, row: int) -> float:
        """The height of a net above a row."""
        here = self.frame.rows[row]
        return here.net_y(self.frame.look, here.nets.index(net)) if net in here.nets else here.top

    def leg(self, number: int, net: Net, end: End) -> tuple[list[Point], int]:
        """From an end up or down to its lane: all but the last point; and the row of the lane."""
        frame = self.frame
        if isinstance(end, str):
            x = self.lasts[end, number]
            return [(x, self.parties.each[end].bounds[3])], 0
        row, track = frame.row_of(end), frame.track(end)
        if frame.grid.track[end] == 0:
            cell = frame.cells[end]
            top = track.top
            if not cell.is_box:
                top = store_top(cell, track)
            return [(self.ports[end, ("net", number, "")], top)], row
        left = frame.box(end)[0]
        y = track.top + min(0.8, (track.flow - track.top) / 2)
        if not frame.cells[end].is_box:
            left, y = (left + frame.box(end)[1] - frame.cells[end].icon_size[0]) / 2, track.flow
        x = frame.box(end)[0] - 1.2
        return [(left, y), (x, y)], row

    def rework(self, row: Row) -> list[Item]:
        """Dashed lines back over the boxes of a row, their share on them."""
        frame, look = self.frame, self.frame.look
        items: list[Item] = []
        lines = [x for (n, _), x in self.ports.items() if frame.row_of(n) == frame.rows.index(row)]
        taken: dict[int, list[tuple[float, float]]] = {}
        for place, loop in enumerate(row.loops):
            number = frame.plan.loops.index(loop)
            out = self.ports[loop.source, ("loop", number, "out")]
            into = self.ports[loop.target, ("loop", number, "in")]
            y, text = row.loop_y(look, place), words.said(frame.plan.nodes, loop)
            start, end = frame.track(loop.source).top, frame.track(loop.target).top
            items.append(
                Line(
                    ((out, start), (out, y), (into, y), (into, end)),
                    "rework",
                    loop.ref,
                    end="arrow",
                    radius=1.6,
                )
            )
            wide = ruler.width(text, look.text)
            own = taken.setdefault(row.loop_lanes[place], [])
            span = min(out, into), max(out, into)
            x = clear(span, wide, lines, own, (EDGE, frame.width - EDGE))
            own.append((x, x + wide))
            label = Label(x, y + look.text * 0.36, text, look.text, "alert", loop.ref)
            items += on_ground(label, [x + wide / 2])
        return items


def straightened(points: list[Point]) -> list[Point]:
    """The points without those that say nothing."""
    found = [points[0]]
    for point in points[1:]:
        if abs(point[0] - found[-1][0]) + abs(point[1] - found[-1][1]) > 0.01:
            found.append(point)
    return found if len(found) > 1 else points[:2]
