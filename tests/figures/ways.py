"""Every way through a map: all alternatives at all choices, all paths, all orders of before, after and beside."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from itertools import product

from figures.plain import START, PlainMap


class Ways(PlainMap):
    """The ways through a small map, each taken in turn."""

    # Every alternative at every choice; every path.

    @cached_property
    def choices(self) -> dict[int, dict[int, Fraction]]:
        """Where shares leave a step: which step takes what."""
        return {s: dict(t) for s, t in self.targets.items() if t and None not in t.values()}

    @cached_property
    def real_choices(self) -> dict[int, dict[int, Fraction]]:
        return {s: t for s, t in self.choices.items() if len(t) > 1}

    @cached_property
    def scenarios(self) -> list[tuple[Fraction, dict[int, list[int]]]]:
        """For every way to choose: how likely it is, and the steps that happen with what they then follow."""
        found: dict[tuple[int, ...], tuple[Fraction, dict[int, list[int]]]] = {}
        points = sorted(self.real_choices)
        for picks in product(*(self.real_choices[s] for s in points)):
            chosen = dict(zip(points, picks, strict=True))
            happening = self.happening(chosen)
            reached = {s: t for s, t in chosen.items() if s == START or s in happening}
            key = tuple(sorted(reached.items()))
            chance = Fraction(1)
            for s, t in reached.items():
                chance *= self.real_choices[s][t]
            found[key] = (chance, happening)
        return list(found.values())

    def happening(self, chosen: dict[int, int]) -> dict[int, list[int]]:
        """The steps that an item passes when it goes as chosen, each with the steps it comes from."""
        found: dict[int, list[int]] = {}
        changed = True
        while changed:
            changed = False
            for n, sources in enumerate(self.sources):
                if n in found:
                    continue
                come = [
                    s
                    for s, part in sources.items()
                    if (s == START or s in found) and (part is None or chosen.get(s, n) == n)
                ]
                parts = list(sources.values())
                enough = len(come) == len(sources) if parts[0] is None else bool(come)
                if enough:  # alternatives exclude one another: the first way that arrives is the only one
                    found[n] = come
                    changed = True
        return found

    @cached_property
    def flow_shares(self) -> list[Fraction]:
        return [sum((p for p, steps in self.scenarios if n in steps), Fraction(0)) for n in range(self.n)]

    @cached_property
    def main(self) -> dict[int, list[int]]:
        """The steps of the most usual item: the largest share at each choice, the first in the file when tied."""
        chosen = {s: min(t, key=lambda n, t=t: (-t[n], n)) for s, t in self.real_choices.items()}
        return self.happening(chosen)

    def paths(self, steps: dict[int, list[int]]) -> Iterator[tuple[int, ...]]:
        """All ways from the start to where something ends."""
        after: dict[int, list[int]] = {START: []}
        for n, sources in steps.items():
            for s in sources:
                after.setdefault(s, []).append(n)

        def walk(way: tuple[int, ...], at: int) -> Iterator[tuple[int, ...]]:
            if not after.get(at):
                yield way
            for n in after.get(at, ()):
                yield from walk((*way, n), n)

        yield from walk((), START)

    @cached_property
    def ancestors(self) -> list[set[int]]:
        found: list[set[int]] = []
        for n in range(self.n):
            seen, todo = set(), [n]
            while todo:
                for s in self.sources[todo.pop()]:
                    if s != START and s not in seen:
                        seen.add(s)
                        todo.append(s)
            found.append(seen)
        return found

    @cached_property
    def beside(self) -> list[set[int]]:
        """For each step, the steps that happen in parallel with it."""
        return [
            {
                m
                for m in range(self.n)
                if m != n
                and m not in self.ancestors[n]
                and n not in self.ancestors[m]
                and any(m in steps and n in steps for _, steps in self.scenarios)
            }
            for n in range(self.n)
        ]

    def _all_ways_to(self, n: int) -> list[tuple[int, ...]]:
        if n == START:
            return [(START,)]
        return [(*way, n) for s in self.sources[n] for way in self._all_ways_to(s)]

    def _fork_of(self, steps: list[int]) -> int:
        """The last step that all ways to all these steps pass."""
        ways = [set(way) for n in steps for way in self._all_ways_to(n)]
        common = set.intersection(*ways)
        return max(common, key=lambda n: -1 if n == START else len(self.ancestors[n]))
