"""Maps of one stream in two states: the one that says what it builds on, or the one with the same title."""

from __future__ import annotations

import os
from collections.abc import Sequence

from leantool.batch.job import Done
from leantool.reporting.overview.pair import Pair

LATER = ("future", "ideal")


def pairs(done: Sequence[Done]) -> list[Pair]:
    """Each later state with the map it is held against, in the order of the later ones.

    Without `based_on` that is the current state with the same title: in the same folder before others, and of several
    the one whose name the later one's begins with (`line`, `line-future`).
    """
    by_path = {os.path.abspath(one.path): one for one in done}
    titled: dict[str, list[Done]] = {}
    for one in done:
        if one.row.state == "current" and one.row.title:
            titled.setdefault(one.row.title.casefold(), []).append(one)
    found = []
    for one in done:
        base = by_path.get(one.row.after) if one.row.after else None
        if base is None and not one.row.after and one.row.state in LATER:
            base = _same_title(one, titled.get(one.row.title.casefold(), []))
        if base is not None and base is not one:
            found.append(Pair(base.row, one.row))
    return found


def _same_title(later: Done, candidates: Sequence[Done]) -> Done | None:
    folder = os.path.dirname(later.path)
    near = [one for one in candidates if os.path.dirname(one.path) == folder]
    among = near or list(candidates)
    if len(among) > 1:
        among = [one for one in among if _stem(later).startswith(_stem(one))]
    return max(among, key=lambda one: len(_stem(one)), default=None)


def _stem(done: Done) -> str:
    return os.path.splitext(os.path.basename(done.path))[0]
