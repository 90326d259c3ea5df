"""Where everything stands: columns, corridors, rows, tracks and parties, in millimetres.

Built in two steps, because each needs the other's outcome: first all that lies beside each
other (`Across the page`), then, when it is known how many lines run above each row, all
that lies below each other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from leantool.model import START
from leantool.views import sizes
from leantool.views.cells import Cell
from leantool.views.corridors import Corridor, Key
from leantool.views.facts import Facts
from leantool.views.grid import Grid, Route

Stop = tuple[int, int]  # a row and a track


@dataclass(eq=False, repr=False)
class Track:
    """One line of boxes in one row: where it begins, and the heights that its boxes share."""

    top: float = 0  # of the boxes
    head: float = 0  # room above them
    strip: float = 0
    body: float = 0
    below: float = 0
    ladder: float = 0
    bare: bool = False

    @property
    def flow(self) -> float:
        """The line along which the material goes."""
        return self.top if self.bare else self.top + self.strip + sizes.FLOW

    @property
    def bottom(self) -> float:
        return self.top + self.below + self.ladder


@dataclass(eq=False, repr=False)
class Frame:
    """All positions; the parts of a view only ask, and never move anything."""

    facts: Facts
    grid: Grid
    cells: dict[int, Cell]
    corridors: list[Corridor]
    rows: list[range]
    left: dict[int, float] = field(default_factory=dict)  # of a column
    width: dict[int, float] = field(default_factory=dict)
    gap: dict[int, tuple[float, float]] = field(default_factory=dict)  # left and width of a corridor
    page: float = 0
    height: float = 0
    tracks: dict[Stop, Track] = field(default_factory=dict)
    lanes: list[float] = field(default_factory=list)  # above each row: where its information lanes begin
    lines: list[float] = field(default_factory=list)  # below each row: the top of its timeline
    floors: list[dict[int, float]] = field(default_factory=list)  # of each row: how deep its columns go

    def row(self, step: int) -> int:
        """The row in which a step stands."""
        return self.row_of(self.grid.column[step])

    def row_of(self, column: int) -> int:
        """The row in which a column stands."""
        return self.row_numbers[column]

    @cached_property
    def row_numbers(self) -> dict[int, int]:
        return {column: number for number, columns in enumerate(self.rows) for column in columns}

    def track(self, step: int) -> Track:
        """The line of boxes in which a step stands."""
        return self.tracks[self.row(step), self.grid.track[step]]

    def box(self, step: int) -> tuple[float, float]:
        """Left and right of a process box; of anything else, those of its column."""
        column = self.grid.column[step]
        left, width = self.left[column], self.width[column]
        if self.cells[step].is_process:
            spare = (width - self.cells[step].width) / 2
            return left + spare, left + width - spare
        return left, left + width

    def body(self, step: int) -> tuple[float, float]:
        """Left and right of a process box without the data box beside it; of anything else, all of it."""
        left, right = self.box(step)
        return left, right - self.cells[step].panel

    def centre(self, step: int) -> float:
        left, right = self.body(step)
        return (left + right) / 2

    def top(self, step: int) -> float:
        return self.track(step).top

    def flow(self, step: int) -> float:
        return self.track(step).flow

    def slot(self, before: int, key: Key) -> float:
        """Where a line goes up or down in the corridor left of a column."""
        return self.corridors[before].place(key, *self.gap[before])

    def leaving(self, route: Route) -> float:
        """Where a route turns after the step it leaves."""
        return self.slot(self.grid.column[route.source] + 1, ("fork", route.source))

    def reaching(self, route: Route) -> float:
        """Where a route turns before the step it reaches."""
        return self.slot(self.grid.column[route.target], ("join", route.target))

    def bounds(self, row: int) -> tuple[float, float]:
        """Left of the first column and right of the last one of a row."""
        columns = self.rows[row]
        last = columns[-1]
        return self.left[columns[0]], self.left[last] + self.width[last]


def spread(frame: Frame, start: float, least: float) -> float:
    """Gives every column its place; returns the right end of the longest row.

    A map that is shorter than `least` gets wider corridors, up to a point.
    """
    ends = []
    for number, columns in enumerate(frame.rows):
        inner = [frame.corridors[c].width for c in columns[1:]]
        lead = lead_in(frame, columns[0])
        short = least - start - lead - sum(frame.width[c] for c in columns) - sum(inner)
        extra = (
            min(max(short, 0) / (len(columns) or 1), 14.0) if len(frame.rows) == 1 and number == 0 else 0.0
        )
        x = start + lead
        frame.gap[columns[0]] = (start, lead)
        for place, column in enumerate(columns):
            if place:
                wide = frame.corridors[column].width + extra
                frame.gap[column] = (x, wide)
                x += wide
            frame.left[column] = x
            x += frame.width[column]
        ends.append(x)
    last = frame.rows[-1][-1]
    frame.gap[last + 1] = (ends[-1], frame.corridors[last + 1].width)
    return max(ends)


def lead_in(frame: Frame, column: int) -> float:
    """Room at the left of a row: for the arrow that comes in, and for lines that go down there."""
    own = frame.corridors[column].width
    if frame.grid.column[frame.facts.path[0]] == column:
        return max(own, 15.0 if frame.facts.stream.suppliers or brought_in(frame, column) else 2.0)
    return max(own, 12.0)


def brought_in(frame: Frame, column: int) -> bool:
    """Whether a component comes in from outside in this column."""
    path = frame.facts.path
    follows = (frame.facts.steps[n].follows for n in frame.grid.steps_in(column) if n != path[0])
    return any(link.source == START for links in follows for link in links)
