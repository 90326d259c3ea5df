"""The tie-breaks between wastes that are easily confused, from ``data/tiebreaks.txt``, on top of the model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from leantool.wastes.words import shipped
from leantool.wastes.words.tokens import fold


@dataclass(frozen=True, slots=True)
class TieBreak:
    """One sign, and the waste it favours."""

    rule: str
    favours: str
    takes_from: frozenset[str]
    by: float
    sign: re.Pattern[str]


def read(text: str) -> Iterable[TieBreak]:
    """The tie-breaks of a table."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            rule, favours, takes_from, by, sign = line.split(" | ", 4)
            yield TieBreak(rule, favours, frozenset(takes_from.split(",")), float(by), re.compile(sign))


@lru_cache(maxsize=1)
def tie_breaks() -> tuple[TieBreak, ...]:
    """The tie-breaks this package comes with, in their order."""
    return tuple(read(shipped.text("tiebreaks.txt")))


def settle(text: str, shares: Mapping[str, float]) -> dict[str, float]:
    """The shares after the tie-breaks; they still add up to one."""
    settled = dict(shares)
    first = max(settled, key=settled.__getitem__)
    folded = fold(text)
    for one in tie_breaks():
        if first in one.takes_from and one.sign.search(folded):
            settled[one.favours] *= one.by
            whole = sum(settled.values())
            settled = {label: share / whole for label, share in settled.items()}
            first = max(settled, key=settled.__getitem__)
    return settled
