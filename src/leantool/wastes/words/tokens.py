"""Text to tokens: lower case, no diacritics, clauses apart; a light stem for English and Dutch."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from leantool.wastes.words.shipped import common

LONGEST = 4_000
"""Characters that are looked at; an observation is a sentence or two, the rest of a longer text is left out."""

NUMBER = "0"
"""Every number becomes this token."""

_TOKEN = re.compile(r"[a-z]+|\d+(?:[.,:/]\d+)*|[?!:;>%,.]")
_APOSTROPHE = re.compile(r"(?<=[a-z])['\u2019](?=[a-z])")
_ENDINGS = (
    "ingen", "ations", "ation", "aties", "elijk", "eerde", "eren", "eert", "eerd", "ende", "ings", "ness", "ment",
    "tjes", "ing", "tie", "ies", "est", "ers", "jes", "tje", "ed", "er", "en", "ly", "es", "je", "te", "de",
    "s", "t", "e", "n",
)  # fmt: skip


class Token(NamedTuple):
    """A word as it is compared, and where it stands in the text as it was written."""

    word: str
    start: int
    end: int


def fold(text: str) -> str:
    """Lower case without diacritics, of the same length as the text."""
    text = text[:LONGEST]
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_letter, text))


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    low = unicodedata.normalize("NFKD", letter)[:1].lower()
    return low if len(low) == 1 else " "


def tokens(text: str) -> list[Token]:
    """The words, numbers and marks of a text."""
    folded = fold(text)
    found = []
    for match in _TOKEN.finditer(folded):
        word = match.group()
        found.append(Token(NUMBER if word[0].isdigit() else word, match.start(), match.end()))
    return found


def is_break(word: str) -> bool:
    """Whether a new clause begins here."""
    return word in common("break")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A light stem, the same for both languages: one ending off, a double letter made single."""
    if word.startswith("ge") and len(word) > 6 and word[-1] in "tdn":
        word = word[2:]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word.replace("aa", "a").replace("oo", "o").replace("ee", "e").replace("uu", "u")
