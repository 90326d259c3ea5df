"""The room between two columns: for arrows, for lines that go up or down there, and for the shares of branches."""

from __future__ import annotations

from dataclasses import dataclass, field

from leantool.model import START, Process, Step
from leantool.scene import ruler
from leantool.views import sizes
from leantool.views.facts import Facts
from leantool.views.grid import Grid
from leantool.views.wires import Loop

Key = tuple[str, int]


@dataclass(eq=False, repr=False)
class Corridor:
    """Left of column `before`: which lines go up or down in it, from left to right."""

    before: int
    forks: list[Key] = field(default_factory=list)
    passing: list[Key] = field(default_factory=list)
    joins: list[Key] = field(default_factory=list)
    words: float = 0
    least: float = 0

    @property
    def width(self) -> float:
        """As wide as its lines and words need."""
        lines = len(self.forks) + len(self.passing) + len(self.joins)
        if not lines and not self.words:
            return self.least
        ends = 3.5 if self.joins or self.passing or self.forks else 1.5
        return max(self.least, 2 + lines * sizes.SLOT + self.words + ends)

    def place(self, key: Key, left: float, width: float) -> float:
        """Where a line goes up or down, for a corridor that stands at `left` and is this wide."""
        if key in self.forks:
            return left + 2 + self.forks.index(key) * sizes.SLOT
        after = self.joins if key in self.joins else self.passing
        back = len(after) - after.index(key) + (0 if key in self.joins else len(self.joins))
        return left + width - 3.5 - (back - 1) * sizes.SLOT

    def words_at(self, left: float) -> float:
        """Where the share of a branch begins."""
        return left + 2 + max(len(self.forks) - 0.6, 0) * sizes.SLOT + 0.4


def corridors(facts: Facts, grid: Grid, wired: list[Key], loops: list[Loop]) -> list[Corridor]:
    """One corridor left of each column."""
    found = [Corridor(c) for c in range(grid.columns + 1)]
    for route in grid.routes:
        leaves, reaches = found[grid.column[route.source] + 1], found[grid.column[route.target]]
        if route.way in ("fork", "along"):
            add(leaves.forks, ("fork", route.source))
        if route.way in ("join", "along"):
            add(reaches.joins, ("join", route.target))
        if route.share is not None:
            width = ruler.width(facts.words.share(route.share), sizes.TEXT) + 2
            leaves.words = max(leaves.words, width)
    for key in wired:
        if below_others(grid, key[1]):
            add(found[grid.column[key[1]]].passing, key)
    for loop in loops:
        if grid.track[loop.source] != grid.track[loop.target]:
            add(found[grid.column[loop.target] + 1].passing, ("loop", loop.number))
    for corridor in found[1:-1]:
        corridor.least = least(facts.steps, grid, corridor.before)
    for step in facts.steps:
        if step.index != facts.path[0] and any(link.source == START for link in step.follows):
            corridor = found[grid.column[step.index]]
            name = ruler.width(supplier_name(facts, step.index), sizes.TEXT) + 2
            corridor.words = max(corridor.words, sizes.INCOMING, name)
    return found


def supplier_name(facts: Facts, step: int) -> str:
    """Who brings in a component, as it stands over its arrow."""
    return ruler.shorten(facts.brought_by(step), sizes.TEXT, sizes.WORDS)


def below_others(grid: Grid, step: int) -> bool:
    """Whether another step stands above this one in its column, so that no line can come straight down."""
    return any(grid.track[n] < grid.track[step] for n in grid.steps_in(grid.column[step]))


def add(keys: list[Key], key: Key) -> None:
    """Each line once."""
    if key not in keys:
        keys.append(key)


def least(steps: tuple[Step, ...], grid: Grid, before: int) -> float:
    """Room for an arrow between two processes, for the sign of a withdrawal, or just a little."""
    left, right = grid.steps_in(before - 1), grid.steps_in(before)
    if any(steps[n].kind == "supermarket" for n in left):
        return sizes.CORRIDOR
    boxes = [any(isinstance(steps[n], Process) for n in side) for side in (left, right)]
    return sizes.CORRIDOR if all(boxes) else sizes.NEAR
