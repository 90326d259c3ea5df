"""Where everything of a compact map stands: columns across, rows and tracks down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from leantool.scene import ruler
from leantool.views.compact import words
from leantool.views.compact.cells import Cell, cell
from leantool.views.compact.look import Look
from leantool.views.compact.plan import Net, Plan, lanes
from leantool.views.rows import rows

EDGE = 0.5  # around the map, so that no line is cut in half
SIDE = 1.5  # between two lines that run down beside the rows
LETTER = 4.6  # at an end of a row that goes on in the next
DOWN = 4.2  # for the arrow that comes down from a supplier
TURN = 4.0  # between two steps where lines go up or down
COMPONENT = 3.4  # for the arrow that brings a component in
TRACK_GAP = 1.5
ROW_GAP = 1.6


@dataclass(eq=False)
class Track:
    """One line of steps: its top, its height and the line of the flow in it."""

    top: float
    height: float
    flow: float


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

    def __init__(self, plan: Plan, look: Look, count: int, width: float, side: float) -> None:
        self.plan, self.look, self.width = plan, look, width
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
        back: dict[int, list[words.Loop]] = {}
        for loop in self.plan.loops:
            if loop in self.spoken:
                back.setdefault(loop.source, []).append(loop)
        return [
            cell(self.plan, node, self.look, back.get(node.index, [])) for node in self.plan.nodes.nodes
        ]

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
            found = max(found, max(shares) + 2.6)
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
        start = EDGE + len(self.beside) * SIDE
        if self.plan.facts.stream.is_office:
            captions = [self.plan.facts.words(word) for word in ("row-waits", "row-works")]
            start += ruler.widest(captions, self.look.text) + 0.8
        come = LETTER if len(self.rows) > 1 else DOWN if "supplier" in self.plan.parties else 0
        if any(self.grid.column[n] == 0 for n in self.plan.incoming):
            come = max(come, COMPONENT + 1)
        return max(start, EDGE + len(self.beside) * SIDE + come)

    @property
    def beside(self) -> list[Net]:
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
        right = self.width - EDGE - (self.side + 1.2 if self.side else 0)
        right -= LETTER if len(self.rows) > 1 else 0
        for row in self.rows:
            least = [self.least(c) for c in row.columns]
            best = [max(self.cells[n].best for n in self.grid.steps_in(c)) for c in row.columns]
            gaps = [self.gaps[c] if n else 0.0 for n, c in enumerate(row.columns)]
            extra = right - self.left - sum(least) - sum(gaps)
            if extra < -1e-6:
                return False
            wide, extra = stretched(least, best, max(extra, 0.0), self.look)
            more = min(extra / max(len(gaps) - 1, 1), 4 * self.look.text)
            x = self.left
            for n, column in enumerate(row.columns):
                x += gaps[n] + (more if n else 0)
                self.x[column], self.wide[column] = x, wide[n]
                x += wide[n]
        return True

    def box(self, node: int) -> tuple[float, float]:
        """Left and right of a node; a store off the path no wider than it needs, in the middle of its column."""
        column = self.grid.column[node]
        return self.x[column], self.x[column] + self.wide[column]

    def track(self, node: int) -> Track:
        return self.rows[self.row_of(node)].tracks[self.grid.track[node]]

    def stack(self, top: float, ladder: float) -> float:
        """Gives every row and track its height, below `top`; returns the bottom."""
        y = top
        for number, row in enumerate(self.rows):
            row.top = y
            self.above(number, row)
            lowest = max(row.net_lanes.values(), default=-1) + 1
            back = max(row.loop_lanes, default=-1) + 1
            stars = max((self.cells[n].star_size[1] for n in self.path_in(row)), default=0.0)
            ports = 2.4 if row.nets or row.loops else 0.6
            y += lowest * self.look.lane + back * self.look.loop + max(stars - 0.3, ports)
            y = self.tracks(row, y) + 1.2
            row.ladder = y
            y += ladder
            row.bottom = y
            y += ROW_GAP
        return self.rows[-1].bottom

    def path_in(self, row: Row) -> list[int]:
        return [n for n in self.plan.nodes.path if self.grid.column[n] in row.columns]

    def above(self, number: int, row: Row) -> None:
        """The lanes of what runs above a row."""
        row.nets = [net for net in self.nets if number in self.rows_of(net)]
        spans = [self.span(net, row) for net in row.nets]
        row.net_lanes = dict(enumerate(lanes(spans)))
        row.loops = [
            loop for loop in self.plan.loops if loop not in self.spoken and self.row_of(loop.source) == number
        ]
        column = self.grid.column
        row.loop_lanes = lanes([
            (min(column[loop.source], column[loop.target]), max(column[loop.source], column[loop.target]))
            for loop in row.loops
        ])  # fmt: skip

    def span(self, net: Net, row: Row) -> tuple[float, float]:
        """About which columns an information line passes in a row."""
        middle = len(row.columns) / 2 + row.columns.start
        place = {"customer": row.columns.stop + 1.0, "supplier": row.columns.start - 1.0, "control": middle}
        found = [
            float(self.grid.column[end]) if isinstance(end, int) else place[end]
            for end in net.ends
            if isinstance(end, str) or self.row_of(end) == self.rows.index(row)
        ]
        if net in self.beside:
            found.append(row.columns.start - 1.0)
        return min(found) - 0.5, max(found) + 0.5

    def tracks(self, row: Row, top: float) -> float:
        """The main path, and what hangs under it; returns the lowest."""
        floor = dict.fromkeys(row.columns, top)
        for number in range(self.grid.tracks):
            own = [n for c in row.columns for n in self.grid.steps_in(c) if self.grid.track[n] == number]
            spanned = {
                c
                for low, high, track in self.grid.spans
                if track == number
                for c in range(max(low + 1, row.columns.start), min(high, row.columns.stop))
            } or {self.grid.column[n] for n in own}
            if number and not own and not (spanned and number in self.grid.bare):
                continue
            place = top if number == 0 else max(floor[c] for c in spanned) + TRACK_GAP
            height, flow = self.heights(own, number == 0)
            row.tracks[number] = Track(place, height, place + flow)
            for column in spanned if number else row.columns:
                floor[column] = max(floor[column], place + height)
        return max(floor.values())

    def heights(self, own: Sequence[int], on_path: bool) -> tuple[float, float]:
        """The height that steps of one track need together, and the line of the flow in it."""
        look = self.look
        if not own:
            return 0.8, 0.4
        cells = [self.cells[n] for n in own]
        wide = {one: self.wide[self.grid.column[one.node.index]] for one in cells}
        boxes = [one for one in cells if one.is_box]
        stores = [one for one in cells if not one.is_box]
        strip = max((one.strip(wide[one]) for one in boxes), default=0.0)
        body = max((one.body(wide[one]) for one in boxes), default=0.0)
        icon = max((one.icon_size[1] for one in stores), default=0.0)
        if cells[0].inline:
            flow = max(icon / 2, look.line / 2 + look.pad)
            under = flow + icon / 2 + 0.2
        else:
            flow = max(icon + 1.5, min(strip + look.pad + look.line / 2, strip + body - 1.6))
            under = flow + 1.5
        words_ = max((len(one.named(wide[one])) + len(one.data) for one in stores), default=0)
        below = under + words_ * look.line if words_ else flow + (icon / 2 if cells[0].inline else 1.3)
        return max(strip + body, below, flow + 1.3 if on_path and not cells[0].inline else 0.0), flow


def stretched(
    least: list[float], best: list[float], extra: float, look: Look
) -> tuple[list[float], float]:
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
