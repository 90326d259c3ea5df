"""Which step stands in which column and on which track, and which way each link takes.

Columns go from left to right with the flow. Track 0 is the main path; every other branch
has a track below it, for itself between the column where it leaves and the one where it
joins, so that a line along a track and up or down beside a column never meets a box.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Literal, NamedTuple

from leantool.model import START, Process, Step

Way = Literal["direct", "fork", "join", "along"]


class Route(NamedTuple):
    """A link: straight on; up or down beside the step it leaves (fork) or the one it reaches (join); or both."""

    source: int
    target: int
    way: Way
    track: int
    share: Fraction | None


@dataclass(eq=False, repr=False)
class Grid:
    """Columns and tracks of all steps, and the routes between them."""

    column: dict[int, int]
    track: dict[int, int] = field(default_factory=dict)
    chains: list[list[int]] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    spans: list[tuple[int, int, int]] = field(default_factory=list)  # first and last column, track
    bare: set[int] = field(default_factory=set)  # tracks without steps

    @property
    def columns(self) -> int:
        return max(self.column.values()) + 1

    @property
    def tracks(self) -> int:
        return max((span[2] for span in self.spans), default=0) + 1

    def steps_in(self, column: int) -> list[int]:
        """The steps that stand in a column."""
        return self.by_column[column]

    @cached_property
    def by_column(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in range(self.columns + 1)]
        for step, place in self.column.items():
            found[place].append(step)
        return found


def arrange(steps: Sequence[Step], path: Sequence[int]) -> Grid:
    """Columns, then branches, then tracks, then routes."""
    order = sorted(range(len(steps)), key=lambda n: steps[n].position)
    after: dict[int, list[int]] = {n: [] for n in order}
    for step in steps:
        for link in step.follows:
            if link.source != START:
                after[link.source].append(step.index)
    grid = Grid(columns(steps, order, after, path))
    grid.chains = [list(path), *branches(steps, order, set(path))]
    Tracks(steps, grid, after).place()
    return grid


def columns(
    steps: Sequence[Step], order: list[int], after: dict[int, list[int]], path: Sequence[int]
) -> dict[int, int]:
    """Main path as far left as it can; branches where they have room, under a step of their own kind."""
    main = set(path)
    first: dict[int, int] = {}
    for n in order:
        first[n] = 1 + max(
            (first[link.source] for link in steps[n].follows if link.source != START), default=-1
        )
    kinds = {first[n]: isinstance(steps[n], Process) for n in path}
    last: dict[int, int] = {}
    for n in reversed(order):
        last[n] = first[n] if n in main else min((last[m] for m in after[n]), default=first[n] + 1) - 1
    place: dict[int, int] = {}
    for n in order:
        sources = [place[link.source] for link in steps[n].follows if link.source != START]
        low, high = max(sources, default=-1) + 1, max(last[n], first[n])
        fits = [c for c in range(low, high + 1) if kinds.get(c) == isinstance(steps[n], Process)]
        late = not sources and n not in main  # a component comes in just in time
        place[n] = (
            low
            if n in main or low >= high
            else (fits[-1] if late else fits[0])
            if fits
            else high
            if late
            else low
        )
    return place


def branches(steps: Sequence[Step], order: list[int], main: set[int]) -> list[list[int]]:
    """What is off the main path, cut into chains of steps that follow each other."""
    chains: list[list[int]] = []
    tail: dict[int, list[int]] = {}
    for n in order:
        if n in main:
            continue
        links = sorted(steps[n].follows, key=lambda link: -(link.share or 1))
        chain = next((tail.pop(link.source) for link in links if link.source in tail), None)
        if chain is None:
            chain = []
            chains.append(chain)
        chain.append(n)
        tail[n] = chain
    return chains


class Tracks:
    """Gives each chain a track that is free over its whole span, and each link its way."""

    def __init__(self, steps: Sequence[Step], grid: Grid, after: dict[int, list[int]]) -> None:
        self.steps = steps
        self.grid = grid
        self.after = after
        self.head_link: dict[int, int] = {}
        self.tail_link: dict[int, int] = {}

    def place(self) -> None:
        """Main path first, then the shortest branches nearest to it, then links that need a track of their own."""
        grid = self.grid
        grid.track = dict.fromkeys(grid.chains[0], 0)
        spans = [(chain, *self.span(chain)) for chain in grid.chains[1:]]
        grid.spans.append((-1, grid.columns, 0))
        for chain, low, high in sorted(spans, key=lambda s: (s[2] - s[1], s[0][0])):
            grid.track.update(dict.fromkeys(chain, self.reserve(low, high)))
        follows = {pair for chain in grid.chains for pair in itertools.pairwise(chain)}
        for step in self.steps:
            for link in step.follows:
                if link.source != START:
                    grid.routes.append(self.route(link.source, step.index, link.share, follows))

    def span(self, chain: list[int]) -> tuple[int, int]:
        """From the column it leaves to the column it joins, neither included."""
        column = self.grid.column
        head, tail = chain[0], chain[-1]
        sources = [link.source for link in self.steps[head].follows if link.source != START]
        low = column[head] - 1
        if sources:
            self.head_link[head] = sources[0]
            low = column[sources[0]]
        if self.after[tail]:
            self.tail_link[tail] = self.after[tail][0]
            return low, column[self.after[tail][0]]
        return low, column[tail] + 1

    def reserve(self, low: int, high: int) -> int:
        """The first track on which nothing stands between these columns."""
        track = 1
        while any(t == track and low < b and a < high for a, b, t in self.grid.spans):
            track += 1
        self.grid.spans.append((low, high, track))
        return track

    def route(self, source: int, target: int, share: Fraction | None, follows: set[tuple[int, int]]) -> Route:
        """The way of one link."""
        track = self.grid.track
        if (source, target) in follows:
            return Route(source, target, "direct", track[target], share)
        if self.head_link.get(target) == source:
            return Route(source, target, "fork", track[target], share)
        if self.tail_link.get(source) == target:
            return Route(source, target, "join", track[source], share)
        own = self.reserve(self.grid.column[source], self.grid.column[target])
        self.grid.bare.add(own)
        return Route(source, target, "along", own, share)
