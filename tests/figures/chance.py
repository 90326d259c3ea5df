"""Chance by brute force: one branch at each parallel split makes a plain chain; its whole matrix is solved."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from itertools import product
from typing import Any

from figures.plain import START, Loop, share
from figures.ways import Ways

State = tuple[int, frozenset[Loop]]
"""Where an item is, and which of the loops that are taken once it has taken."""

Move = tuple[State | None, Fraction, Loop | None]
"""To which state (None: delivered), with what chance, by which loop."""


class Chance(Ways):
    """Expected visits and amounts."""

    # Chance: one branch at each parallel split makes a plain chain; the whole matrix of it is solved.

    @cached_property
    def selections(self) -> list[dict[int, dict[int, Fraction]]]:
        """For every way to take one branch at each parallel split: where an item goes from each step."""
        splits = {s: list(t) for s, t in self.targets.items() if len(t) > 1 and None in t.values()}
        shares = {
            s: {n: Fraction(1) if p is None else p for n, p in to.items()} for s, to in self.targets.items()
        }
        return [
            {**shares, **{s: {n: Fraction(1)} for s, n in zip(splits, picks, strict=True)}}
            for picks in product(*splits.values())
        ]

    def visits_of(
        self, ways: dict[int, dict[int, Fraction]], losses: dict[int, Fraction] | None = None
    ) -> tuple[dict[int, Fraction], dict[Loop, Fraction], Fraction]:
        """Expected visits by step, traversals by rework link, and the share that comes to an end."""
        states, moves = self._states(ways, losses or {})
        size = len(states)
        matrix = [[Fraction(int(i == j)) for j in range(size)] + [Fraction(int(i == 0))] for i in range(size)]
        for state, i in states.items():
            for after, part, _ in moves[state]:
                if after is not None:
                    matrix[states[after]][i] -= part
        solved = solve(matrix)
        visits: dict[int, Fraction] = {}
        back: dict[Loop, Fraction] = {}
        ended = Fraction(0)
        for state, i in states.items():
            visits[state[0]] = visits.get(state[0], Fraction(0)) + solved[i]
            for after, part, loop in moves[state]:
                if loop is not None:
                    back[loop] = back.get(loop, Fraction(0)) + solved[i] * part
                elif after is None:
                    ended += solved[i] * part
        return visits, back, ended

    def _states(
        self, ways: dict[int, dict[int, Fraction]], losses: dict[int, Fraction]
    ) -> tuple[dict[State, int], dict[State, list[Move]]]:
        """The states that can be reached, numbered, and the moves from each."""
        entry: State = (START, frozenset())
        states, todo, moves = {entry: 0}, [entry], {}
        while todo:
            here = todo.pop()
            moves[here] = self._moves(here, ways, losses)
            for state, _, _ in moves[here]:
                if state is not None and state not in states:
                    states[state] = len(states)
                    todo.append(state)
        return states, moves

    def _moves(
        self, state: State, ways: dict[int, dict[int, Fraction]], losses: dict[int, Fraction]
    ) -> list[Move]:
        at, used = state
        back = [x for x in self.loops if x.source == at and x not in used]
        on = 1 - sum((x.share for x in back), Fraction(0)) - losses.get(at, Fraction(0))
        found: list[Move] = [((x.to, used | {x} if x.once else used), x.share, x) for x in back]
        found += [((t, used), on * p, None) for t, p in ways[at].items()] or [(None, on, None)]
        return [move for move in found if move[1]]

    @cached_property
    def loop_crosses_block(self) -> bool:
        """A loop from or to a step that has other steps beside it than the other end has."""
        return any(self.beside[x.source] != self.beside[x.to] for x in self.loops)

    @cached_property
    def may_be_refused(self) -> tuple[str, ...]:
        """Reasons the program has to refuse what this brute force can do."""
        found = (
            ["once-in-repeated-block"] if any(x.once and self.beside[x.source] for x in self.loops) else []
        )
        return (*found, "not-nested") if self.parallel_ends else tuple(found)

    @cached_property
    def visits(self) -> list[Fraction] | None:
        if not self.loops:
            return self.flow_shares
        if self.loop_crosses_block:
            return None
        found: dict[int, Fraction] = {}
        for ways in self.selections:
            for n, value in self.visits_of(ways)[0].items():
                assert found.setdefault(n, value) == value, "visits differ by branch taken"
        return [found.get(n, Fraction(0)) for n in range(self.n)]

    # Amounts: what is worked on for one good item delivered.

    def scrap(self, n: int) -> Fraction:
        return share(self.rows[n].get("scrap", "0 %"))

    @cached_property
    def losses(self) -> dict[int, Fraction]:
        return {n: self.scrap(n) for n in range(self.n) if self.scrap(n)}

    @cached_property
    def parallel(self) -> bool:
        return any(len(t) > 1 and None in t.values() for t in self.targets.values())

    def amounts(self) -> tuple[list[Fraction | float] | None, bool]:
        """Amounts by step and whether they are exact; (None, False) when this oracle cannot say."""
        if self.loops and self.loop_crosses_block:
            return None, True
        if not self.losses:
            return self.visits, True
        if not self.parallel:
            visits, _, ended = self.visits_of(self.selections[0], self.losses)
            return [visits.get(n, Fraction(0)) / ended for n in range(self.n)], True
        if not self.loops:
            return [self._amount_by_enumeration(n) for n in range(self.n)], True
        if any(x.once for x in self.loops) or self.parallel_ends:
            return None, False
        return self._amounts_by_iteration(), False

    def _good(self, steps: Any) -> Fraction:
        good = Fraction(1)
        for n in steps:
            good *= 1 - self.losses.get(n, Fraction(0))
        return good

    def _amount_by_enumeration(self, n: int) -> Fraction:
        """Chance that an item comes to a step / chance that it is delivered; other components aside."""
        others = {m for m in self.beside[n] if self._fork_of([n, m]) == START}
        comes = sum(
            (p * self._good(self.ancestors[n] & steps.keys()) for p, steps in self.scenarios if n in steps),
            Fraction(0),
        )
        delivered = sum((p * self._good(steps.keys() - others) for p, steps in self.scenarios), Fraction(0))
        return comes / delivered

    @cached_property
    def parallel_ends(self) -> bool:
        """Branches that lead nowhere: what comes together elsewhere may then cross them."""
        ends = [n for n in range(self.n) if not self.targets[n]]
        return any(m in self.beside[n] for n in ends for m in ends)

    def _amounts_by_iteration(self) -> list[Fraction | float]:
        """Send items through until nothing changes: floats, and no algebra at all."""
        joins = {
            n: self._fork_of(list(s)) for n, s in enumerate(self.sources) if len(s) > 1 and None in s.values()
        }
        worked = [0.0] * self.n
        on = [
            1.0 - float(self.scrap(n)) - float(sum(x.share for x in self.loops if x.source == n))
            for n in range(self.n)
        ]
        for _ in range(20_000):
            out = [worked[n] * on[n] for n in range(self.n)]

            def leaving(s: int, out: list[float] = out) -> float:
                return 1.0 if s == START else out[s]

            new = []
            for n, sources in enumerate(self.sources):
                if n in joins:
                    base = leaving(joins[n])
                    here = base
                    for s in sources:
                        here *= (leaving(s) / base) if base and joins[n] != START else 1.0
                else:
                    here = sum(leaving(s) * float(p if p is not None else 1) for s, p in sources.items())
                new.append(here + sum(worked[x.source] * float(x.share) for x in self.loops if x.to == n))
            done = max(abs(a - b) for a, b in zip(new, worked, strict=True)) < 1e-15
            worked = new
            if done:
                break
        delivered = sum(worked[n] * on[n] for n in range(self.n) if not self.targets[n])
        scale = [1.0] * self.n
        for n, fork in joins.items():  # components that begin on their own are made up for on their own
            if fork == START:
                for s in self.sources[n]:
                    for m in {s, *self.ancestors[s]} if s != START else ():
                        scale[m] /= worked[s] * on[s]
        return [w * f / delivered for w, f in zip(worked, scale, strict=True)]


def solve(rows: list[list[Fraction]]) -> list[Fraction]:
    """Gauss and Jordan: rows of a square matrix, each with its right-hand side at the end."""
    size = len(rows)
    for i in range(size):
        pivot = next(k for k in range(i, size) if rows[k][i])
        rows[i], rows[pivot] = rows[pivot], rows[i]
        top = rows[i][i]
        rows[i] = [x / top if x else x for x in rows[i]]
        for k in range(size):
            factor = rows[k][i]
            if k != i and factor:
                rows[k] = [a - factor * b if b else a for a, b in zip(rows[k], rows[i], strict=True)]
    return [row[-1] for row in rows]
