"""Where everything of a compact map stands: columns across, rows and tracks down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from leantool.scene import ruler
from leantool.views.compact import words
from leantool.views.compact.cells import Cell, cell
from leantool.views.compact.look import Look
from leantool.views.compact.plan import Net, Plan
from leantool.views.rows import rows

EDGE = 0.5  # around the map, so that no line is cut in half
SIDE = 1.5  # between two lines that run down beside the rows
LETTER = 4.6  # at an end of a row that goes on in the next
DOWN = 4.2  # for the arrow that comes down from a supplier
TURN = 4.0  # between two steps where lines go up or down
COMPONENT = 3.4  # for the arrow that brings a component in
WIDEST = 24.0  # between two steps where there is room to spare


Known: TypeAlias = dict[tuple[Look, frozenset[words.Loop]], list[Cell]]


@dataclass(eq=False)
class Track:
    """One line of steps: its top, its height, the line of the flow in it, and how high the names are."""

    top: float
    height: float
    flow: float
    strip: float = 0


@dataclass(eq=False)
class Row:
    """A row of columns: what runs above it, its tracks, its timeline."""

    columns: range
    nets: list[Net] = field(default_factory=list)
    net_lanes: dict[int, int] = field(default_factory=dict)  # of the nets, by their place in `nets`
    loops: list[words.Loop] = field(default_factory=list)
    loop_lanes: list[int] = field(default_factory=list)
    top: float = 0
    tracks: dict[int, Track] = field(default_factory=dict)
    ladder: float = 0  # top of the timeline
    bottom: float = 0

    def net_y(self, look: Look, place: int) -> float:
        """The height of an information line; the first lane is the lowest."""
        count = max(self.net_lanes.values(), default=-1) + 1
        return self.top + (count - self.net_lanes[place] - 0.5) * look.lane

    def loop_y(self, look: Look, place: int) -> float:
        """The height of a line of rework."""
        count = max(self.loop_lanes, default=-1) + 1
        lowest = self.top + (max(self.net_lanes.values(), default=-1) + 1) * look.lane
        return lowest + (count - self.loop_lanes[place] - 0.5) * look.loop


class Frame:
    """Places the nodes of a plan in so many rows of this width; `fits` tells whether there is room across."""

    def __init__(self, plan: Plan, look: Look, count: int, width: float, side: float, known: Known) -> None:
        self.plan, self.look, self.width, self.known = plan, look, width, known
        self.grid = plan.grid
        self.side = side  # width of what stands at the right: customer, totals
        self.nets = plan.information[1] if look.information else []
        self.spoken = {loop for loop in plan.loops if not self.on_path(loop)}  # rework told in words
        self.cells = self.measure()
        self.gaps = [self.gap(column) for column in range(self.grid.columns)]
        self.rows = [Row(columns) for columns in self.cut(count)]
        across = {loop for loop in plan.loops if loop not in self.spoken and self.is_split(loop)}
        if across:
            self.spoken |= across
            self.cells = self.measure()
        self.beside = self.run_beside()
        self.x: dict[int, float] = {}
        self.wide: dict[int, float] = {}
        self.fits = self.spread()

    def on_path(self, loop: words.Loop) -> bool:
        """Whether both ends of rework stand on the main path."""
        track = self.grid.track
        return loop.source != loop.target and track[loop.source] == 0 == track[loop.target]

    def is_split(self, loop: words.Loop) -> bool:
        return self.row_of(loop.source) != self.row_of(loop.target)

    def measure(self) -> list[Cell]:
        """The cells of all nodes, measured once for a look and what is told in words."""
        key = self.look, frozenset(self.spoken)
        if key not in self.known:
            self.known[key] = self.measured()
        return self.known[key]

    def measured(self) -> list[Cell]:
        back: dict[int, list[words.Loop]] = {}
        for loop in self.plan.loops:
            if loop in self.spoken:
                back.setdefault(loop.source, []).append(loop)
        return [cell(self.plan, node, self.look, back.get(node.index, [])) for node in self.plan.nodes.nodes]

    def gap(self, column: int) -> float:
        """The room before a column: more where lines turn, shares are told or components come in."""
        found, grid = self.look.gap, self.grid
        turning = [
            route
            for route in grid.routes
            if (route.way in ("fork", "along") and grid.column[route.source] + 1 == column)
            or (route.way in ("join", "along") and grid.column[route.target] == column)
        ]
        if turning:
            found = max(found, TURN)
        shares = [
            ruler.width(self.plan.facts.words.share(route.share), self.look.text, "bold")
            for route in grid.routes
            if route.share is not None and route.share != 1 and grid.column[route.source] + 1 == column
        ]
        if shares:
            found = max(found, max(shares) + 3.2)
        if any(grid.column[n] == column for n in self.plan.incoming):
            found = max(found, COMPONENT + 1.6)
        return found

    def least(self, column: int) -> float:
        """The narrowest that a column may be."""
        return max(self.cells[n].least for n in self.grid.steps_in(column))

    def cut(self, count: int) -> list[range]:
        columns = range(self.grid.columns)
        return rows([self.least(c) for c in columns], self.gaps, self.plan.cuts, count)

    @property
    def left(self) -> float:
        """Where the rows begin: after lines beside them, the captions, and what comes in."""
        start = EDGE + len(self.beside) * SIDE + self.look.gap / 2  # by which a timeline sticks out
        if self.plan.facts.stream.is_office:
            captions = [self.plan.facts.words(word) for word in ("row-waits", "row-works")]
            start += ruler.widest(captions, self.look.text) + 0.8
        come = LETTER if len(self.rows) > 1 else DOWN if "supplier" in self.plan.parties else 0
        if any(self.grid.column[n] == 0 for n in self.plan.incoming):
            come = max(come, COMPONENT + 1)
        return max(start, EDGE + len(self.beside) * SIDE + come)

    def run_beside(self) -> list[Net]:
        """Information that runs down at the left: to steps in several rows, or not in the first."""
        return [net for net in self.nets if "customer" not in net.ends and len(self.rows_of(net)) > 1]

    def rows_of(self, net: Net) -> list[int]:
        """The rows in which it has ends; parties stand over the first."""
        found = {self.row_of(n) for n in net.nodes}
        if any(end in ("control", "supplier") for end in net.ends):
            found.add(0)
        return sorted(found)

    def row_of(self, node: int) -> int:
        column = self.grid.column[node]
        return next(n for n, row in enumerate(self.rows) if column in row.columns)

    def spread(self) -> bool:
        """Gives every column its place; False where the narrowest is too wide."""
        right = self.width - EDGE - (self.side + 2.2 if self.side else 0)
        right -= LETTER if len(self.rows) > 1 else 0
        for row in self.rows:
            least = [self.least(c) for c in row.columns]
            best = [max(self.cells[n].best for n in self.grid.steps_in(c)) for c in row.columns]
            gaps = [self.gaps[c] if n else 0.0 for n, c in enumerate(row.columns)]
            extra = right - self.left - sum(least) - sum(gaps)
            if extra < -1e-6:
                return False
            wide, extra = stretched(least, best, max(extra, 0.0), self.look)
            more = min(extra / max(len(gaps) - 1, 1), WIDEST)
            x = self.left
            if len(self.rows) == 1:  # a short one stands in the middle
                x += (extra - more * (len(gaps) - 1)) / 2
            for n, column in enumerate(row.columns):
                x += gaps[n] + (more if n else 0)
                self.x[column], self.wide[column] = x, wide[n]
                x += wide[n]
        return True

    def box(self, node: int) -> tuple[float, float]:
        """Left and right of a node: those of its column."""
        column = self.grid.column[node]
        return self.x[column], self.x[column] + self.wide[column]

    def track(self, node: int) -> Track:
        return self.rows[self.row_of(node)].tracks[self.grid.track[node]]

    def path_in(self, row: Row) -> list[int]:
        return [n for n in self.plan.nodes.path if self.grid.column[n] in row.columns]


def stretched(least: list[float], best: list[float], extra: float, look: Look) -> tuple[list[float], float]:
    """Widths of columns with room to spare: first as wide as they would like, then all wider; and what is left."""
    wanted = sum(best) - sum(least)
    if wanted >= extra:
        part = extra / wanted if wanted else 0.0
        return [a + (b - a) * part for a, b in zip(least, best, strict=True)], 0.0
    extra -= wanted
    most = [max(b, 12 * look.text) for b in best]
    more = [min(m - b, b * 0.35) for m, b in zip(most, best, strict=True)]
    part = min(1.0, extra / sum(more)) if sum(more) else 0.0
    return [b + m * part for b, m in zip(best, more, strict=True)], extra - sum(more) * part
