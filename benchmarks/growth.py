"""How time grows with the map: a ratio of 10 for ten times the steps is linear."""

from __future__ import annotations

from collections.abc import Callable

import maps
from timing import Row, seconds

from leantool.analysis import analyse
from leantool.reading import read_text

KINDS: dict[str, Callable[[int], str]] = {
    "chain": maps.chain,
    "scrap in a chain": maps.scrap_chain,
    "parallel branches": maps.branches,
    "alternatives": maps.alternatives,
    "local rework": maps.local_rework,
}


def _time(text: str) -> float:
    def whole() -> None:
        stream = read_text(text).stream
        assert stream is not None
        analyse(stream)

    return min(seconds(whole) for _ in range(2))


def rows() -> list[Row]:
    """From 1,000 to 10,000 steps at most 13 times; a tangle of rework from 50 to 100 links at most 2 cubed."""
    found = []
    for name, make in KINDS.items():
        small, large = _time(make(1000)), _time(make(10000))
        found.append(Row(f"{name}, 10,000 steps", large, "1,000 steps", small, 13))
    small, large = _time(maps.tangled_rework(50)), _time(maps.tangled_rework(100))
    found.append(Row("one loop of 100 rework links", large, "50 links", small, 9))
    return found
