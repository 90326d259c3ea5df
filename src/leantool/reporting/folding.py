"""Names in little room, and pieces of different width in rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import cell_len

from leantool.reporting.screen import fit

_LETTER = r"(?:[^\s/-]|(?<=\d)-(?=\d))"
_PARTS = re.compile(rf"{_LETTER}*(?:/|(?<!\d)-|-(?!\d))+|{_LETTER}+")
"""A word up to and with a hyphen or slash; a date (2026-11-18) stays whole."""


def fold(name: str, width: int, most: int) -> list[str]:
    """A name in at most so many lines, about equally long; … where something is left out."""
    found = _folded(name, width)
    if 1 < len(found) <= most:
        low, high = 1, width
        while low < high:
            middle = (low + high) // 2
            tighter = _folded(name, middle)
            fits = len(tighter) <= len(found) and all(cell_len(line) <= middle for line in tighter)
            low, high = (low, middle) if fits else (middle + 1, high)
        found = _folded(name, high)
    elif len(found) > most:
        rest = name[_end_of("".join(found[: most - 1]), name) :].lstrip()
        found = [*found[: most - 1], rest]
    return [fit(line, width) for line in found]


def _folded(name: str, width: int) -> list[str]:
    """Broken at spaces, hyphens and slashes; a word that is too long keeps its line."""
    found = [""]
    for word in name.split():
        joint = " " if found[-1] else ""
        for part in _PARTS.findall(word):
            if not found[-1] or cell_len(found[-1] + joint + part) <= width:
                found[-1] += joint + part
            else:
                found.append(part)
            joint = ""
    return found if found[0] else []


def _end_of(kept: str, name: str) -> int:
    """Where in the name the letters end that were kept, spaces aside."""
    wanted = len(kept.replace(" ", ""))
    for n, c in enumerate(name):
        if not wanted:
            return n
        wanted -= not c.isspace()
    return len(name)


def least_width(name: str, most: int) -> int:
    """The least width in which a name is whole in at most so many lines; 0 for no name."""
    low, high = min(cell_len(name), 1), cell_len(name)
    while low < high:
        middle = (low + high) // 2
        if any("…" in line for line in fold(name, middle, most)) and "…" not in name:
            low = middle + 1
        else:
            high = middle
    return high


def rows(widths: Sequence[int], room: int) -> list[range]:
    """Where to break a sequence, one cell between pieces: as few rows as can be, then about equally full."""
    capacity = max(room, *widths)
    fewest = len(_broken(widths, capacity))
    low, high = max(widths), capacity
    while low < high:
        middle = (low + high) // 2
        if len(_broken(widths, middle)) <= fewest:
            high = middle
        else:
            low = middle + 1
    return _broken(widths, high)


def _broken(widths: Sequence[int], capacity: int) -> list[range]:
    found, start, used = [], 0, 0
    for n, width in enumerate(widths):
        if n > start and used + width + 1 > capacity:
            found.append(range(start, n))
            start, used = n, 0
        used += width + (n > start)
    return [*found, range(start, len(widths))]
