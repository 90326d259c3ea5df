"""The columns of a map, cut into rows that fit the paper."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from leantool.views.grid import Grid


def cuts(grid: Grid) -> list[int]:
    """Columns before which a row may end: only the main path runs on there."""
    busy = {
        column
        for route in grid.routes
        if route.way != "direct" or route.track != 0
        for column in range(grid.column[route.source] + 1, grid.column[route.target] + 1)
    }
    return [column for column in range(1, grid.columns) if column not in busy]


def rows(widths: Sequence[float], gaps: Sequence[float], allowed: Sequence[int], count: int) -> list[range]:
    """So many rows, or as many as there can be, of which the longest is as short as possible."""
    ends = [0, *allowed, len(widths)]
    upto = [0.0]
    for width, gap in zip(widths, gaps, strict=False):
        upto.append(upto[-1] + width + gap)

    def length(a: int, b: int) -> float:
        return upto[ends[b]] - upto[ends[a]] - gaps[ends[a]]

    best: list[tuple[float, list[int]]] = [(0.0, [0]), *((length(0, b), [0, b]) for b in range(1, len(ends)))]
    for _ in range(min(count, len(ends) - 1) - 1):
        best = [
            min(
                ((max(best[a][0], length(a, b)), [*best[a][1], b]) for a in range(1, b)),
                default=(float("inf"), []),
            )
            for b in range(len(ends))
        ]
    marks = [ends[stop] for stop in best[-1][1]]
    return [range(a, b) for a, b in itertools.pairwise(marks)]
