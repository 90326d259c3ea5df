"""What the reason of a wait says: time that the item needs or a law gives, or somebody who is waited for.

The words stand in `data/reasons.toml`, for both languages; a map may mix them.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

_WORD = r"[^\W_]*"


@cache
def _words(table: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """The reasons that are a whole reason, and the words that may stand anywhere in one."""
    text = files(__package__).joinpath("data", "reasons.toml").read_text(encoding="utf-8")
    whole, parts = set(), set()
    for lines in tomllib.loads(text)[table].values():
        for line in lines.splitlines():
            for word in _entries(line):
                if word.startswith("="):
                    whole.add(word[1:])
                else:
                    parts.add(re.escape(word).replace(r"\~", _WORD))
    return frozenset(whole), re.compile(rf"(?<!\w)(?:{'|'.join(sorted(parts))})(?!\w)")


def _entries(line: str) -> list[str]:
    """Phrases between bars; on a line without bars every word."""
    plain = plainly(line)
    return [part.strip() for part in plain.split("|")] if "|" in plain else plain.split()


def plainly(text: str) -> str:
    """Lower case, without accents, single spaces."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def _says(table: str, text: str) -> bool:
    whole, parts = _words(table)
    return text in whole or parts.search(text) is not None


@cache
def item_needs(reason: str) -> bool:
    """The item itself needs this time: curing, cooling, recovery."""
    return _says("item", plainly(reason))


@cache
def is_necessary(reason: str) -> bool:
    """The item needs this time or a law gives it; not: the legal department must answer."""
    text = plainly(reason)
    if _says("item", text) or _says("law", text):
        return True
    return _says("perhaps", text) and not _says("cause", text)


@cache
def names_cause(reason: str) -> bool:
    """The reason names who or what is waited for: an approval, an answer, a machine."""
    return _says("cause", plainly(reason))
