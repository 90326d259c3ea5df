"""Mura and muri, told by signs of their own: they are causes, not wastes, and stand beside the suggestion."""

from __future__ import annotations

import re
from functools import lru_cache

from leantool.wastes.words import shipped
from leantool.wastes.words.tokens import fold
from leantool.wastes.words.verdict import Flag

ORDER: tuple[Flag, ...] = ("mura", "muri")


@lru_cache(maxsize=1)
def _signs() -> dict[str, re.Pattern[str]]:
    found: dict[str, list[str]] = {flag: [] for flag in ORDER}
    for line in shipped.text("flags.txt").splitlines():
        flag, colon, sign = line.partition(": ")
        if colon and not line.startswith("#"):
            found[flag].append(sign)
    return {flag: re.compile("|".join(signs)) for flag, signs in found.items()}


def flags_of(text: str) -> tuple[Flag, ...]:
    """The flags a text raises."""
    folded = fold(text)
    signs = _signs()
    return tuple(flag for flag in ORDER if signs[flag].search(folded))
