"""Reading, checking and measuring a map inside a running process, against PyYAML's C loader on the same text."""

from __future__ import annotations

import maps
import yaml
from timing import Row, compare

from leantool.analysis import analyse
from leantool.reading import read_text


def _whole(text: str) -> None:
    stream = read_text(text).stream
    assert stream is not None
    analyse(stream)


def rows() -> list[Row]:
    """At most 4 times."""
    found = []
    for name, text in (
        ("chain", maps.chain(40)),
        ("branches", maps.branches(40)),
        ("rework", maps.local_rework(40)),
    ):
        # several at a time: one alone is too short to time well
        mine = lambda text=text: [_whole(text) for _ in range(20)]  # noqa: E731
        theirs = lambda text=text: [yaml.load(text, yaml.CSafeLoader) for _ in range(20)]  # noqa: E731
        row = compare(f"read, check, measure 40 steps ({name})", mine, "yaml C loader", theirs, 4)
        found.append(Row(row.name, row.seconds / 20, row.against, row.against_seconds / 20, row.limit))
    return found
