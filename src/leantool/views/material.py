"""How the material goes: from step to step, in from the supplier and out to the customer."""

from __future__ import annotations

from collections import Counter

from leantool.model import START, Process
from leantool.scene import Glyph, Item, Label, Line, Point
from leantool.views import sizes
from leantool.views.corridors import supplier_name
from leantool.views.frame import Frame
from leantool.views.grid import Route

BLOCK = 5.6  # height of a block arrow
PIPE = 1.7  # half the width of the arrow from a supplier or to a customer


class Material:
    """Draws the arrows of one frame."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.steps = frame.facts.steps
        self.office = frame.facts.stream.is_office
        self.outs = Counter(route.source for route in frame.grid.routes)
        self.ins = Counter(route.target for route in frame.grid.routes)
        self.into = {route.target: route for route in frame.grid.routes if self.plain(route)}
        self.out_of = {route.source: route for route in frame.grid.routes if self.plain(route)}

    def draw(self) -> list[Item]:
        """Every arrow between steps."""
        items: list[Item] = []
        for route in self.frame.grid.routes:
            items += self.route(route)
            items += self.share(route)
        for step in self.steps:
            if not isinstance(step, Process):
                items += self.through(step.index)
            if step.index != self.frame.facts.path[0] and any(link.source == START for link in step.follows):
                items += self.incoming(step.index)
        return items

    def incoming(self, step: int) -> list[Item]:
        """The arrow that brings in a component, with the name of its supplier where one says so."""
        (x, y), ref = self.enter(step), ("steps", step)
        long, tall = sizes.INCOMING - 0.6, BLOCK
        items: list[Item] = [Glyph("shipment", x - sizes.INCOMING, y - tall / 2, long, tall, "shipment", ref)]
        name = supplier_name(self.frame.facts, step)
        if name:
            items.append(Label(x - 0.6, y - tall / 2 - 1.2, name, sizes.TEXT, "text", ref, "end"))
        return items

    def plain(self, route: Route) -> bool:
        """Whether a route is nothing but the step to the next column, with no other line beside it."""
        frame = self.frame
        near = frame.grid.column[route.target] == frame.grid.column[route.source] + 1
        alone = self.outs[route.source] == 1 and self.ins[route.target] == 1
        return route.way == "direct" and near and alone and frame.row(route.source) == frame.row(route.target)

    def leave(self, step: int) -> Point:
        """Where material leaves a step."""
        return self.frame.box(step)[1], self.frame.flow(step)

    def enter(self, step: int) -> Point:
        """Where material enters a step."""
        return self.frame.box(step)[0], self.frame.flow(step)

    def way_of(self, step: int) -> str:
        """How items come to a process, or go through a store: push, pull, fifo, continuous or plain."""
        own = self.steps[step]
        if isinstance(own, Process):
            return own.flow or "continuous"
        if own.kind == "transport":
            return "shipment"
        if own.kind in ("wait", "supermarket", "fifo"):
            return own.kind
        follows = self.out_of.get(step)
        to = self.steps[follows.target] if follows else None
        stated = to.flow if isinstance(to, Process) else None
        return stated or ("plain" if self.office or own.kind == "queue" else "push")

    def through(self, step: int) -> list[Item]:
        """The arrow under the icon of a store, from what stands before it to what stands after it."""
        way = self.way_of(step)
        if way in ("supermarket", "fifo"):
            return []
        (left, y), (right, _) = self.enter(step), self.leave(step)
        ref = ("steps", step)
        if step in self.into:
            left = self.reach(self.into[step], step, left)
        if step in self.out_of:
            right = self.reach(self.out_of[step], step, right)
        if way in ("push", "shipment"):
            return [Glyph(way, left, y - BLOCK / 2, right - left, BLOCK, way, ref)]
        if way not in ("pull", "sequenced"):
            return [Line(((left, y), (right, y)), "link", ref, end="arrow")]
        sign = "sequenced_pull" if way == "sequenced" else "withdrawal"
        x = (left + right - BLOCK) / 2
        return [
            Line(((left, y), (x - 0.6, y)), "link", ref),
            Glyph(sign, x, y - BLOCK / 2, BLOCK, BLOCK, "pull", ref),
            Line(((x + BLOCK + 0.6, y), (right, y)), "link", ref, end="arrow"),
        ]

    def reach(self, route: Route, step: int, edge: float) -> float:
        """How far the arrow of a store goes: up to a process, up to an icon on the line, half way to another store."""
        other = route.target if route.source == step else route.source
        near = self.frame.box(other)[0 if other == route.target else 1]
        if isinstance(self.steps[other], Process) or self.steps[other].kind in ("supermarket", "fifo"):
            return near
        return (near + edge) / 2

    def route(self, route: Route) -> list[Item]:
        """One link between two steps, where a store's own arrow does not show it."""
        if self.frame.row(route.source) != self.frame.row(route.target):
            return self.broken(route)
        if route.target in self.into and self.into[route.target] is route:
            return self.next_to(route)
        (x, y), (end_x, end_y) = self.leave(route.source), self.enter(route.target)
        points: list[Point] = [(x, y)]
        if route.way in ("fork", "along"):
            turn = self.frame.leaving(route)
            points += [(turn, y), (turn, self.height(route))]
        if route.way in ("join", "along"):
            turn = self.frame.reaching(route)
            points += [(turn, points[-1][1]), (turn, end_y)]
        points.append((end_x, end_y))
        return [self.link(points, route)]

    def link(self, points: list[Point], route: Route) -> Line:
        """A plain line; its head only where no other arrow goes on."""
        kind = self.steps[route.target].kind
        head = kind in ("process", "supermarket", "fifo")
        ref = ("steps", route.target)
        return Line(tuple(points), "link", ref, end="arrow" if head else "", radius=2)

    def height(self, route: Route) -> float:
        """The line of the track along which a route runs."""
        return self.frame.tracks[self.frame.row(route.source), route.track].flow

    def next_to(self, route: Route) -> list[Item]:
        """What stands between two neighbours, unless the arrow of a store reaches over it."""
        source, target = self.steps[route.source], self.steps[route.target]
        (x, y), (end, _) = self.leave(route.source), self.enter(route.target)
        ref = ("steps", route.target)
        way = self.way_of(route.target) if isinstance(target, Process) else "continuous"
        if source.kind == "supermarket" or (way in ("pull", "sequenced") and isinstance(source, Process)):
            size = min(7.5, end - x)
            sign = "sequenced_pull" if way == "sequenced" else "withdrawal"
            return [Glyph(sign, (x + end - size) / 2, y - size / 2, size, size, "pull", ref)]
        if self.arrow_under(route.source) or self.arrow_under(route.target):
            return []
        if way == "push":
            return [Glyph("push", x, y - BLOCK / 2, end - x, BLOCK, "push", ref)]
        return [Line(((x, y), (end, y)), "link", ref, end="arrow")]

    def arrow_under(self, step: int) -> bool:
        """Whether a step has an arrow of its own under its icon."""
        return self.way_of(step) not in ("supermarket", "fifo") and not isinstance(self.steps[step], Process)

    def broken(self, route: Route) -> list[Item]:
        """The flow goes on in the next row: out at the right with a letter, in at the left with the same one."""
        letter = chr(ord("A") + self.frame.row(route.source) % 26)
        (x, y), (end, end_y) = self.leave(route.source), self.enter(route.target)
        ref = ("steps", route.target)
        items: list[Item] = []
        for left, right, height in ((x, x + 10, y), (end - 10, end, end_y)):
            items.append(Line(((left, height), (right, height)), "link", ref, end="arrow"))
            items.append(Label(left + 4, height - 2, letter, sizes.NAME, "strong", ref, "middle", "bold"))
        return items

    def share(self, route: Route) -> list[Item]:
        """The part of the items that takes a branch, above the line where the branch begins; all needs no words."""
        if route.share is None or route.share == 1:
            return []
        text = self.frame.facts.words.share(route.share)
        corridor = self.frame.grid.column[route.source] + 1
        x = self.frame.corridors[corridor].words_at(self.frame.gap[corridor][0])
        y = self.frame.flow(route.source) if route.way in ("direct", "join") else self.height(route)
        return [
            Label(x, y - 1.3, text, sizes.TEXT, "strong", ("steps", route.target, "after"), weight="bold")
        ]


def pipe(points: tuple[Point, Point, Point], ref: tuple[str | int, ...]) -> Line:
    """A broad arrow through two straight pieces that meet at a right angle, as an area."""
    (ax, ay), (bx, by), (cx, cy) = points
    p = PIPE
    if by == cy:  # down or up first, then along
        s, d = (1 if by > ay else -1), (1 if cx > bx else -1)
        tip = cx - 5 * d
        area = (
            (ax - p * d, ay), (bx - p * d, by + p * s), (tip, cy + p * s), (tip, cy + 2.2 * p * s), (cx, cy),
            (tip, cy - 2.2 * p * s), (tip, cy - p * s), (bx + p * d, by - p * s), (ax + p * d, ay),
        )  # fmt: skip
    else:  # along first, then up or down
        s, d = (1 if cy > by else -1), (1 if bx > ax else -1)
        tip = cy - 5 * s
        area = (
            (ax, ay - p * s), (bx + p * d, by - p * s), (cx + p * d, tip), (cx + 2.2 * p * d, tip), (cx, cy),
            (cx - 2.2 * p * d, tip), (cx - p * d, tip), (bx - p * d, by + p * s), (ax, ay + p * s),
        )  # fmt: skip
    return Line(area, "shipment", ref, closed=True)
