"""What the model sees of an observation: words, stems, pieces of words, families of words, and pairs of these.

Every feature is a short string with a group letter in front and the weight of its group:

=====  ==========================================================================
``w``  a word, ``s`` its stem, ``p`` a piece of it (three to five letters)
``c``  a family of words the word is in (``concepts``)
``b``  two words that follow each other
``x``  two families that meet within a clause, in their order
``f``  the family of the first word that says something, ``l`` the length, ``m`` a mark
=====  ==========================================================================
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from leantool.wastes.words.concepts import concepts_of
from leantool.wastes.words.shipped import common
from leantool.wastes.words.tokens import NUMBER, is_break, stem

GROUP_WEIGHTS = {"w": 0.9, "s": 1.2, "p": 0.35, "c": 1.1, "b": 1.3, "x": 0.8, "f": 0.6, "l": 0.6, "m": 0.6}
SHORTEST_PIECE, LONGEST_PIECE = 3, 5
REACH = 6
"""How many words apart two families may stand to count as meeting."""

MARKS = frozenset("?!:;>%,.")
START, END = "^", "$"


@lru_cache(maxsize=20_000)
def names_of(word: str) -> tuple[str, ...]:
    """The families of a word; a number is a family of its own."""
    return ("NUM",) if word == NUMBER else concepts_of(word)


def word_features(word: str) -> list[str]:
    """The features a word brings by itself."""
    if word in MARKS:
        return [f"m:{word}"]
    found = [f"w:{word}", *(f"c:{name}" for name in names_of(word))]
    if len(word) > 3:
        found.append(f"s:{stem(word)}")
    if len(word) > 2:
        found += [f"p:{piece}" for piece in _pieces(word)]
    return found


def _pieces(word: str) -> Iterator[str]:
    edged = f"<{word}>"
    for size in range(SHORTEST_PIECE, LONGEST_PIECE + 1):
        for start in range(len(edged) - size + 1):
            yield edged[start : start + size]


def pairs(words: Sequence[str]) -> list[tuple[str, str]]:
    """Words that follow each other, with the edges of the text; each pair once, in order."""
    return list(dict.fromkeys(zip([START, *words], [*words, END], strict=True)))


def meetings(words: Sequence[str]) -> list[tuple[str, str]]:
    """Families that meet within one clause, in the order they stand; each meeting once."""
    found: dict[tuple[str, str], None] = {}
    recent: list[tuple[str, ...]] = []
    for word in words:
        if is_break(word):
            recent.clear()
        names = names_of(word)
        for others in recent[-REACH:]:
            for name in names:
                for other in others:
                    if other != name:
                        found[other, name] = None
        recent.append(names)
    return list(found)


def shape_features(words: Sequence[str]) -> list[str]:
    """How the text begins and how long it is."""
    length = sum(word not in MARKS for word in words)
    passed_over = common("opening")
    first = next((word for word in words if word not in passed_over), "")
    return [f"l:{min(length // 3, 6)}", *(f"f:{name}" for name in names_of(first))]


def text_features(words: Sequence[str]) -> list[str]:
    """All features of a text, a feature as often as it occurs."""
    found: list[str] = []
    for word in dict.fromkeys(words):
        found += word_features(word)
    found += [f"b:{first}_{second}" for first, second in pairs(words)]
    found += [f"x:{first}>{second}" for first, second in meetings(words)]
    found += shape_features(words)
    return found
