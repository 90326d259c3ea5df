"""One of two maps under one another: its steps in the columns that both have, its arrows, and marks at what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from leantool.scene import Box, Group, Item, Label, Point, around, leaves, ruler
from leantool.views import branch_ladder, rework, sizes
from leantool.views.compared.cells import How, Marked
from leantool.views.corridors import Corridor, corridors
from leantool.views.facts import Facts
from leantool.views.frame import Frame
from leantool.views.grid import Grid, Route, Tracks, branches
from leantool.views.heads import heads, reach
from leantool.views.lanes import Lanes, attach, stack_loops
from leantool.views.material import Material
from leantool.views.process_box import process_box
from leantool.views.stack import Needs, stack
from leantool.views.stores import store
from leantool.views.wires import loops

LONGEST_SIGN = 45.0  # of a push arrow from step to step; over a longer way runs a line
WORDS: dict[How, str] = {"gone": "gone", "new": "is-new", "moved": "moved"}
ROLES: dict[How, str] = {"gone": "gone", "new": "new", "moved": "new"}
PILL = 5.2  # height of the word under a step


class SharedGrid(Grid):
    """The grid of one map in columns of which some are the other map's alone."""

    count = 0

    @property
    def columns(self) -> int:
        return self.count


def arranged(facts: Facts, column: dict[int, int], count: int) -> Grid:
    """Tracks and routes of one map whose columns are given."""
    steps = facts.steps
    order = sorted(range(len(steps)), key=lambda n: steps[n].position)
    after: dict[int, list[int]] = {n: [] for n in order}
    for step in steps:
        for link in step.follows:
            if link.source >= 0:
                after[link.source].append(step.index)
    grid = SharedGrid(column)
    grid.count = count
    grid.chains = [list(facts.path), *branches(steps, order, set(facts.path))]
    Tracks(steps, grid, after).place()
    return grid


class Stretched(Material):
    """Arrows between neighbours that may have empty columns between them."""

    def leave(self, step: int) -> Point:
        """Where material leaves a step: the box itself where the data box beside it ends higher."""
        x, y = super().leave(step)
        cell = self.frame.cells[step]
        low = self.frame.top(step) + sum(row.height for row in cell.rows)
        return (self.frame.body(step)[1] if cell.panel and low + 0.5 < y else x), y

    def plain(self, route: Route) -> bool:
        """Whether nothing else leaves or enters between two steps, and they stand near enough for a sign."""
        frame = self.frame
        if route.way != "direct" or frame.row(route.source) != frame.row(route.target):
            return False
        if self.outs[route.source] != 1 or self.ins[route.target] != 1:
            return False
        return frame.box(route.target)[0] - frame.box(route.source)[1] <= LONGEST_SIGN


@dataclass(eq=False, repr=False)
class Side:
    """One map: what it holds, then where it stands."""

    facts: Facts
    grid: Grid
    marked: dict[int, Marked]

    def __post_init__(self) -> None:
        self.loops = loops(self.facts)
        self.corridors: list[Corridor] = corridors(self.facts, self.grid, [], self.loops)
        self.frame = Frame(self.facts, self.grid, {}, self.corridors, [])

    def stand(self, rows: Sequence[range], across: Frame) -> None:
        """Takes over what stands where across the page, and stacks its own boxes."""
        cells = {n: one.cell for n, one in self.marked.items()}
        self.frame = frame = replace(
            across, facts=self.facts, grid=self.grid, cells=cells, corridors=self.corridors, rows=[*rows],
            tracks={}, lanes=[], lines=[], floors=[],
        )  # fmt: skip
        self.lanes = Lanes(frame, [], self.loops)
        attach(self.lanes, {})
        stack_loops(self.lanes)
        needs = Needs([0] * len(rows), heads(self.lanes), reach(self.lanes), 0.0)
        stack(frame, 0.0, needs)

    def has(self, row: int) -> bool:
        """Whether any of its steps stands in a row."""
        return any(self.frame.row(n) == row for n in self.marked)

    def height(self, row: int) -> float:
        """How tall a row of it is."""
        return self.frame.lines[row] - self.frame.lanes[row]

    def move(self, row: int, y: float) -> None:
        """Puts a row at a height."""
        frame = self.frame
        down = y - frame.lanes[row]
        frame.lanes[row] += down
        frame.lines[row] += down
        for (own, _), track in frame.tracks.items():
            track.top += down if own == row else 0

    def draw(self) -> list[Item]:
        """Arrows, rework, boxes, and what became of them."""
        frame = self.frame
        items = Stretched(frame).draw()
        for chain in self.grid.chains[1:]:
            if len({frame.row(n) for n in chain}) == 1:
                items += branch_ladder.branch(frame, chain)
        lines, words = rework.draw(self.lanes)
        items += [*lines, *words]
        for number in self.marked:
            items += self.step(number)
        return items

    def step(self, number: int) -> list[Item]:
        """One step, with its frame and its word under it where the other map does not have it there."""
        one = self.marked[number]
        group = process_box(self.frame, one.cell) if one.cell.is_process else store(self.frame, one.cell)
        if not one.how:
            return [group]
        return [replace(group, items=(*group.items, *self.mark(group, number, one.how)))]

    def mark(self, group: Group, number: int, how: How) -> list[Item]:
        """The frame around a step, and the word under it."""
        ref = ("steps", number)
        left, top, right, bottom = around(item.bounds for item in leaves(group.items))
        own = self.frame.box(number)
        aside, above = (2.0, 2.0) if self.facts.is_process(number) else (1.4, 1.0)
        left, right = min(own[0], left) - aside, max(own[1], right) + aside
        if self.facts.is_process(number):
            left, right = own[0] - aside, own[1] + aside
            top = self.frame.top(number)
        items: list[Item] = []
        if how != "moved":
            box = (left, top - above, right - left, bottom - top + above + 1.4)
            items.append(Box(*box, "gone" if how == "gone" else "added", ref))
        text = self.facts.words(WORDS[how])
        wide, middle = ruler.width(text, sizes.TEXT, "bold") + 4, (own[0] + own[1]) / 2
        y = bottom + 2.4
        return [
            *items,
            Box(middle - wide / 2, y, wide, PILL, ROLES[how], ref, radius=1.2),
            Label(middle, y + 3.9, text, sizes.TEXT, "strong", ref, "middle", "bold"),
        ]
