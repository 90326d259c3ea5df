"""The main path, the longest path and the slack: longest-path arithmetic on a graph without loops (C-14, C-18)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property

from leantool.model import START, Link, Step, ValueStream
from leantool.units import ZERO


class Paths:
    """The steps of a stream in order, and which of them the main path chooses from."""

    def __init__(self, stream: ValueStream) -> None:
        self.steps = stream.steps
        self.order = sorted(range(len(self.steps)), key=lambda n: self.steps[n].position)

    @cached_property
    def chosen(self) -> dict[int, int]:
        """Where shares leave a step (or the start): the step that takes the largest, first in the file when tied."""
        best: dict[int, tuple[Fraction, int]] = {}
        for step in self.steps:
            for link in step.follows:
                if link.share is not None:
                    have = best.get(link.source)
                    if have is None or link.share > have[0]:
                        best[link.source] = (link.share, step.index)
        return {source: to for source, (_, to) in best.items()}

    def _taken(self, step: Step, link: Link) -> bool:
        return link.share is None or self.chosen[link.source] == step.index

    @cached_property
    def on_main(self) -> dict[int, list[int]]:
        """The steps that the most usual item passes, each with the steps (or START) it comes from."""
        found: dict[int, list[int]] = {}
        for n in self.order:
            step = self.steps[n]
            sources = [
                link.source
                for link in step.follows
                if self._taken(step, link) and (link.source == START or link.source in found)
            ]
            if sources:
                found[n] = sources
        return found

    @cached_property
    def on_all(self) -> dict[int, list[int]]:
        """All steps with the steps (or START) they come from."""
        return {n: [link.source for link in self.steps[n].follows] for n in self.order}

    def longest(
        self, seconds: Sequence[Fraction], among: dict[int, list[int]] | None = None
    ) -> tuple[Fraction, list[int]]:
        """The time of the longest way through, and its steps; the first in the file when tied."""
        among = self.on_main if among is None else among
        finish: dict[int, Fraction] = {}
        came_from: dict[int, int] = {}
        passed_on = set()
        for n, sources in among.items():
            source = sources[0]
            if len(sources) > 1:
                source = max(sources, key=lambda s: (finish.get(s, ZERO), -s))
            came_from[n] = source
            finish[n] = finish.get(source, ZERO) + seconds[n]
            passed_on.update(sources)
        ends = [n for n in among if n not in passed_on]
        last = max(ends, key=lambda n: (finish[n], -n))
        steps, at = [], last
        while at != START:
            steps.append(at)
            at = came_from[at]
        return finish[last], steps[::-1]

    def slack(self, seconds: Sequence[Fraction]) -> dict[int, Fraction]:
        """How much later each step on the main way could be done without a longer lead time."""
        among = self.on_main
        if all(len(sources) == 1 for sources in among.values()) and len(
            set(map(tuple, among.values()))
        ) == len(among):
            return dict.fromkeys(among, ZERO)  # one way through: nothing can be later
        after: dict[int, list[int]] = {n: [] for n in among}
        start: dict[int, Fraction] = {}
        finish: dict[int, Fraction] = {}
        for n, sources in among.items():
            start[n] = max((finish[s] for s in sources if s != START), default=ZERO)
            finish[n] = start[n] + seconds[n] if seconds[n] else start[n]
            for s in sources:
                if s != START:
                    after[s].append(n)
        total = max(finish.values())
        latest: dict[int, Fraction] = {}
        for n in reversed(among):
            end = min((latest[m] for m in after[n]), default=total)
            latest[n] = end - seconds[n] if seconds[n] else end
        return {n: latest[n] - start[n] for n in among}
