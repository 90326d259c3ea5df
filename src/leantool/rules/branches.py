"""Which ends of a stream belong together: branches that never meet, and steps that follow only one of several.

Sets of steps are numbers with one bit for each: a stream of thousands of branches stays quick.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, reduce
from operator import and_, or_
from typing import NamedTuple

from leantool.model import START, Process, ValueStream
from leantool.units import ONE

Bits = int


class Apart(NamedTuple):
    """An end that another way does not meet: where they split, and how many processes lead to it from there."""

    end: int
    fork: int
    processes: int


class Ends:
    """The last steps of a stream, and what leads to them."""

    def __init__(self, stream: ValueStream) -> None:
        self.steps = stream.steps
        self.in_order = sorted(stream.steps, key=lambda s: s.position)
        self.after: dict[int, list[int]] = {START: [], **{step.index: [] for step in stream.steps}}
        self.divided: dict[int, bool] = {}  # what leaves here is divided by shares
        for step in stream.steps:
            for link in step.follows:
                self.after[link.source].append(step.index)
                self.divided[link.source] = link.share is not None
        self.ends = [n for n, later in self.after.items() if not later]

    @cached_property
    def all_alternatives(self) -> bool:
        """Every item leaves at exactly one end."""
        return sum(self.steps[n].flow_share for n in self.ends) == ONE

    @cached_property
    def before(self) -> list[Bits]:
        """Each step with all that leads to it."""
        found = [0] * len(self.steps)
        for step in self.in_order:
            led = (found[link.source] for link in step.follows if link.source != START)
            found[step.index] = reduce(or_, led, 1 << step.index)
        return found

    @cached_property
    def reached(self) -> list[Bits]:
        """The ends that each step leads to."""
        found = [0] * len(self.steps)
        for step in reversed(self.in_order):
            own = 0 if self.after[step.index] else 1 << step.index
            found[step.index] = reduce(or_, (found[n] for n in self.after[step.index]), own)
        return found

    @cached_property
    def main(self) -> int:
        """The end that most steps lead to, the last in the file when tied."""
        return max(self.ends, key=lambda n: (self.before[n].bit_count(), n))

    def _forks(self, *, divided: bool) -> list[int]:
        """Where the stream splits, the last split first."""
        found = [n for n, later in self.after.items() if len(later) > 1 and self.divided[n] is divided]
        return sorted(found, key=lambda n: self.steps[n].position if n != START else START, reverse=True)

    def loose(self) -> list[Apart]:
        """The ends of parallel branches and components that never join the main way."""
        found: dict[int, Apart] = {}
        for fork in self._forks(divided=False):
            ways = [self.reached[n] for n in self.after[fork]]
            joining = [way for way in ways if way >> self.main & 1]
            if joining:
                apart = reduce(or_, (way for way in ways if not way >> self.main & 1), 0)
                for end in _bits(apart & ~reduce(and_, joining)):
                    found.setdefault(end, self._apart(end, fork, self.main))
        return sorted(found.values())

    def alternatives_apart(self) -> list[Apart]:
        """The ends of alternatives that do not meet the last alternative in the file."""
        found: dict[int, Apart] = {}
        for fork in self._forks(divided=True):
            last = max(self.after[fork])
            others = reduce(or_, (self.reached[n] for n in self.after[fork] if n != last))
            if others & self.reached[last]:
                continue
            for end in _bits(others):
                found.setdefault(end, self._apart(end, fork, self.reached[last].bit_length() - 1))
        return sorted(found.values())

    def _apart(self, end: int, fork: int, other: int) -> Apart:
        own = self.before[end] & ~self.before[other]
        return Apart(end, fork, sum(isinstance(self.steps[n], Process) for n in _bits(own)))

    def missing_at(self, apart: list[Apart], *, main_only: bool) -> dict[int, list[int]]:
        """The steps that stand after the last branch of a fork and follow nothing else, with the ends they miss."""
        found: dict[int, list[int]] = {}
        for one in apart:
            last = max(self.after[one.fork])
            if self.reached[last] >> one.end & 1 or (main_only and not self.reached[last] >> self.main & 1):
                continue
            step = self._after_processes(last, max(one.processes, 1)) or self._after_processes(last, 1)
            if step is not None:
                found.setdefault(step, []).append(one.end)
        return found

    def _after_processes(self, first: int, count: int) -> int | None:
        """The step after so many processes from `first` on, when every step on the way follows the one above it."""
        for n in range(first, len(self.steps) - 1):
            count -= isinstance(self.steps[n], Process)
            if self.steps[n + 1].states_after:
                return None
            if count <= 0:
                return n + 1
        return None


def _bits(value: Bits) -> Iterator[int]:
    """The positions in a set."""
    while value:
        lowest = value & -value
        yield lowest.bit_length() - 1
        value ^= lowest
