"""How time grows with the map: a ratio of 10 for ten times the steps is linear."""

from __future__ import annotations

from collections.abc import Callable

import maps
from timing import Row, processor_seconds

from leantool.analysis import analyse
from leantool.reading import read_text

KINDS: dict[str, Callable[[int], str]] = {
    "chain": maps.chain,
    "scrap in a chain": maps.scrap_chain,
    "parallel branches": maps.branches,
    "alternatives": maps.alternatives,
    "local rework": maps.local_rework,
}

LOOPS: dict[str, Callable[[int], str]] = {
    "one loop, all back to the first": maps.tangled_rework,
    "one loop, each three back": maps.overlapping_rework,
}


def _time(text: str) -> float:
    def whole() -> None:
        stream = read_text(text).stream
        assert stream is not None
        analyse(stream)

    return min(processor_seconds(whole) for _ in range(3))


def rows() -> list[Row]:
    """Ten times the steps may take 13 times; a loop of twice the links 2 cubed, and a little."""
    found = []
    for name, make in KINDS.items():
        sizes = {steps: _time(make(steps)) for steps in (100, 1_000, 10_000)}
        for small, large in ((100, 1_000), (1_000, 10_000)):
            row = f"{name}, {large:,} steps"
            found.append(
                Row(row, sizes[large], f"{small:,} steps", sizes[small], 13 if large > 1_000 else None)
            )
    for name, make in LOOPS.items():
        sizes = {links: _time(make(links)) for links in (25, 50, 100, 200)}
        for small, large in ((25, 50), (50, 100), (100, 200)):
            found.append(Row(f"{name}, {large} links", sizes[large], f"{small} links", sizes[small], 9))
    return found
