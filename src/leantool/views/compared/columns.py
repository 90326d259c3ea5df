"""The columns that two maps have in common: a step that stays stands in the same one in both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from leantool.model import START, Step
from leantool.model.steps import Link
from leantool.views.facts import Facts
from leantool.views.grid import columns

Pair = tuple[int | None, int | None]


class Columns(NamedTuple):
    """Position of a step to its column in the earlier and in the later map; `moved` are pairs that changed places."""

    before: dict[int, int]
    after: dict[int, int]
    moved: frozenset[Pair]

    @property
    def many(self) -> int:
        return 1 + max((*self.before.values(), *self.after.values()))


@dataclass(eq=False, repr=False)
class Union:
    """Both maps as one graph, in which the pairs in `kept` are one node each."""

    sides: tuple[Sequence[Step], Sequence[Step]]
    kept: set[tuple[int, int]]

    def nodes(self) -> tuple[dict[int, int], dict[int, int], int]:
        """The node of each step of both maps, and how many nodes there are."""
        found: tuple[dict[int, int], dict[int, int]] = ({}, {})
        for number, (old, new) in enumerate(sorted(self.kept, key=lambda pair: pair[1])):
            found[0][old] = found[1][new] = number
        count = len(self.kept)
        for steps, own in zip(self.sides, found, strict=True):
            for step in steps:
                if step.index not in own:
                    own[step.index] = count
                    count += 1
        return (*found, count)

    def follows(self) -> list[set[int]]:
        """The nodes that each node comes after, in either map."""
        *own, count = self.nodes()
        found: list[set[int]] = [set() for _ in range(count)]
        for steps, node in zip(self.sides, own, strict=True):
            for step in steps:
                found[node[step.index]] |= {node[k.source] for k in step.follows if k.source != START}
        return found

    def order(self) -> list[int] | None:
        """The nodes, each behind those that it comes after; None where they go round."""
        follows = self.follows()
        left, found = dict(enumerate(follows)), list[int]()
        while left:
            free = [n for n, sources in left.items() if sources.isdisjoint(left)]
            if not free:
                return None
            found += free
            for n in free:
                del left[n]
        return found


def aligned(before: Facts, after: Facts, pairs: Iterable[Pair]) -> Columns:
    """Columns for both maps.  Steps that stand in another order than before are drawn as moved, the fewest that do."""
    union = Union((before.steps, after.steps), set())
    moved = set[Pair]()
    both = [(one, other) for one, other in pairs if one is not None and other is not None]
    ordered = in_order(both, before, after)
    for one, other in (*ordered, *(pair for pair in both if pair not in ordered)):
        union.kept.add((one, other))
        if union.order() is None:
            union.kept.remove((one, other))
            moved.add((one, other))
    old, new, _ = union.nodes()
    place = placed(union, {*(old[n] for n in before.path), *(new[n] for n in after.path)})
    at = [{n: place[node] for n, node in own.items()} for own in (old, new)]
    return Columns(at[0], at[1], frozenset(moved))


def in_order(pairs: Sequence[tuple[int, int]], before: Facts, after: Facts) -> list[tuple[int, int]]:
    """The most steps that come after one another in both maps."""
    found: list[list[tuple[int, int]]] = []
    for pair in sorted(pairs, key=lambda pair: after.steps[pair[1]].position):
        at = before.steps[pair[0]].position
        runs = [run for run in found if before.steps[run[-1][0]].position < at]
        found.append([*max(runs, key=len, default=[]), pair])
    return max(found, key=len, default=[])


def placed(union: Union, main: set[int]) -> dict[int, int]:
    """The column of each node, as for a single map: the main paths as far left as they can be."""
    order = union.order()
    assert order is not None
    old, new, count = union.nodes()
    steps: list[Step | None] = [None] * count
    for side, node in zip(union.sides, (old, new), strict=True):
        for step in side:
            steps[node[step.index]] = step
    follows, after = union.follows(), {n: list[int]() for n in order}
    for n, sources in enumerate(follows):
        for source in sorted(sources):
            after[source].append(n)
    both = [
        replace(step, index=n, follows=tuple(Link(source) for source in sorted(follows[n])))
        for n, step in enumerate(steps)
        if step is not None
    ]
    return columns(both, order, after, [n for n in order if n in main])
