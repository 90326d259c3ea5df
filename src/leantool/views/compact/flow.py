"""How the material goes on a compact map: arrows between the nodes, in from the supplier, out to the customer."""

from __future__ import annotations

from leantool.model import Process
from leantool.scene import Glyph, Item, Label, Line, Point, ruler
from leantool.views.compact.frame import COMPONENT, LETTER, Frame
from leantool.views.grid import Route

BLOCK = 2.4  # height of a block arrow
SIGN = 2.6  # of a circle of pull


class Flow:
    """Draws the arrows of one frame."""

    def __init__(self, frame: Frame) -> None:
        self.frame, self.plan = frame, frame.plan
        self.office = frame.plan.facts.stream.is_office

    def draw(self) -> list[Item]:
        """Every arrow between nodes, and those that bring components in."""
        items: list[Item] = []
        for route in self.plan.grid.routes:
            items += self.route(route)
            items += self.share(route)
        for node in self.plan.nodes.nodes:
            cell = self.frame.cells[node.index]
            if not cell.is_box and not cell.inline:
                items += self.through(node.index)
            if node.index in self.plan.incoming:
                x, y = self.enter(node.index)
                place = (x - COMPONENT - 0.3, y - BLOCK / 2, COMPONENT, BLOCK)
                items.append(Glyph("shipment", *place, "shipment", node.ref))
        return items

    def edges(self, node: int) -> tuple[float, float]:
        """Where lines end at a node: at its box, at its icon where that stands on the line."""
        left, right = self.frame.box(node)
        cell = self.frame.cells[node]
        if cell.is_box or not (cell.inline or cell.icon in ("supermarket", "fifo")):
            return left, right
        middle, half = (left + right) / 2, cell.icon_size[0] / 2
        return middle - half, middle + half

    def enter(self, node: int) -> Point:
        return self.edges(node)[0], self.frame.track(node).flow

    def leave(self, node: int) -> Point:
        return self.edges(node)[1], self.frame.track(node).flow

    def way(self, node: int) -> str:
        """How items come to a process, or go through a store."""
        step = self.plan.nodes.nodes[node].step
        if isinstance(step, Process):
            return step.flow or "plain"
        if step.kind in ("supermarket", "fifo", "wait", "transport"):
            return step.kind
        follows = [route.target for route in self.plan.grid.routes if route.source == node]
        to = self.plan.nodes.nodes[follows[0]].step if len(follows) == 1 else None
        stated = to.flow if isinstance(to, Process) else None
        return stated or ("plain" if self.office or step.kind == "queue" else "push")

    def has_arrow(self, node: int) -> bool:
        """Whether an arrow runs under its icon."""
        cell = self.frame.cells[node]
        return not (cell.is_box or cell.inline or cell.icon in ("supermarket", "fifo"))

    def through(self, node: int) -> list[Item]:
        """The arrow under the icon of a store, from what stands before it to what stands after it."""
        if not self.has_arrow(node):
            return []
        (left, y), (right, _) = self.enter(node), self.leave(node)
        ref = self.plan.nodes.nodes[node].ref
        for route in self.plan.grid.routes:
            if self.plan.plain(route) and self.same_row(route):
                if route.target == node and self.plan.ins[node] == 1 == self.plan.outs[route.source]:
                    left = self.reach(route.source, 1, left)
                if route.source == node and self.plan.outs[node] == 1 == self.plan.ins[route.target]:
                    right = self.reach(route.target, 0, right)
        way = self.way(node)
        if way in ("push", "transport"):
            sign = "push" if way == "push" else "shipment"
            return [Glyph(sign, left, y - BLOCK / 2, right - left, BLOCK, sign, ref)]
        goes_on = node == self.plan.nodes.path[-1] and "customer" in self.plan.parties
        line = Line(((left, y), (right, y)), "link", ref, end="" if goes_on else "arrow")
        if way not in ("pull", "sequenced"):
            return [line]
        middle = (left + right) / 2
        return [line, self.sign(way, middle, y, SIGN, ref)]

    def sign(self, way: str, x: float, y: float, size: float, ref: tuple[str | int, ...]) -> Glyph:
        """The circle of pull around this point."""
        icon = "sequenced_pull" if way == "sequenced" else "withdrawal"
        return Glyph(icon, x - size / 2, y - size / 2, size, size, "pull", ref)

    def reach(self, other: int, side: int, edge: float) -> float:
        """Up to the neighbour, or half way to a store with an arrow of its own."""
        near = self.edges(other)[side]
        return (near + edge) / 2 if self.has_arrow(other) else near

    def same_row(self, route: Route) -> bool:
        return self.frame.row_of(route.source) == self.frame.row_of(route.target)

    def route(self, route: Route) -> list[Item]:
        """One link between two nodes, where the arrow of a store does not show it."""
        if not self.same_row(route):
            return self.broken(route)
        alone = self.plan.outs[route.source] == 1 == self.plan.ins[route.target]
        if self.plan.plain(route) and alone:
            return self.next_to(route)
        start, end = self.leave(route.source), self.enter(route.target)
        points = [start]
        if route.way in ("fork", "along"):
            turn = self.frame.box(route.source)[1] + 1.3
            points += [(turn, start[1]), (turn, self.height(route))]
        if route.way in ("join", "along"):
            turn = self.frame.box(route.target)[0] - 2.2
            points += [(turn, points[-1][1]), (turn, end[1])]
        points.append(end)
        head = not self.has_arrow(route.target)
        ref = self.plan.nodes.nodes[route.target].ref
        return [Line(tuple(points), "link", ref, end="arrow" if head else "", radius=1)]

    def height(self, route: Route) -> float:
        """The line of the track along which a route runs."""
        return self.frame.rows[self.frame.row_of(route.source)].tracks[route.track].flow

    def next_to(self, route: Route) -> list[Item]:
        """What stands between two neighbours, unless the arrow of a store reaches over it."""
        if self.has_arrow(route.source) or self.has_arrow(route.target):
            return []
        (x, y), (end, _) = self.leave(route.source), self.enter(route.target)
        ref = self.plan.nodes.nodes[route.target].ref
        way = self.way(route.target)
        pulled = self.plan.nodes.nodes[route.source].step.kind == "supermarket"
        if pulled or way in ("pull", "sequenced"):
            size = min(SIGN, end - x - 0.2)
            return [self.sign(way, (x + end) / 2, y, size, ref)]
        if way == "push":
            return [Glyph("push", x, y - BLOCK / 2, end - x, BLOCK, "push", ref)]
        return [Line(((x, y), (end, y)), "link", ref, end="arrow")]

    def broken(self, route: Route) -> list[Item]:
        """The flow goes on in the next row: out with a letter, in with the same one."""
        text = self.frame.look.text
        letter = chr(ord("A") + self.frame.row_of(route.source) % 26)
        (x, y), (end, end_y) = self.leave(route.source), self.enter(route.target)
        ref = self.plan.nodes.nodes[route.target].ref
        wide = ruler.width(letter, text, "bold")
        low = y + text * 0.36, end_y + text * 0.36
        start = self.frame.box(route.target)[0] - LETTER
        return [
            Line(((x, y), (x + 2.4, y)), "link", ref, end="arrow"),
            Label(x + 2.8, low[0], letter, text, "strong", ref, weight="bold"),
            Label(start, low[1], letter, text, "strong", ref, weight="bold"),
            Line(((start + wide + 0.3, end_y), (end, end_y)), "link", ref, end="arrow"),
        ]

    def share(self, route: Route) -> list[Item]:
        """The part of the items that takes a branch, above the line where the branch begins."""
        if route.share is None or route.share == 1 or not self.same_row(route):
            return []
        words = self.plan.facts.words.share(route.share)
        x = self.frame.box(route.source)[1] + 1.9
        y = self.frame.track(route.source).flow if route.way in ("direct", "join") else self.height(route)
        ref = (*self.plan.nodes.nodes[route.target].ref, "after")
        return [Label(x, y - 0.8, words, self.frame.look.text, "strong", ref, weight="bold")]
