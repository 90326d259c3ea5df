"""Families of words with one meaning in both languages, read from ``data/concepts.txt``."""

from __future__ import annotations

from functools import lru_cache

from leantool.wastes.words.shipped import text

SHORTEST_PART = 4
"""Letters a part of a Dutch compound must have to be looked up by itself."""


@lru_cache(maxsize=1)
def _families() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Whole words and beginnings of words, each with the families it is in."""
    words: dict[str, list[str]] = {}
    starts: dict[str, list[str]] = {}
    for line in text("concepts.txt").splitlines():
        name, colon, members = line.partition(":")
        if not colon or line.startswith("#"):
            continue
        for member in members.split():
            if member.endswith("*"):
                starts.setdefault(member[:-1], []).append(name)
            else:
                words.setdefault(member, []).append(name)
    return (
        {word: tuple(names) for word, names in words.items()},
        {word: tuple(names) for word, names in starts.items()},
    )


def _look_up(word: str) -> set[str]:
    words, starts = _families()
    found = set(words.get(word, ()))
    for end in range(3, len(word) + 1):
        found.update(starts.get(word[:end], ()))
    return found


@lru_cache(maxsize=20_000)
def concepts_of(word: str) -> tuple[str, ...]:
    """The families a word is in; of a compound that is in none, those of its last part."""
    found = _look_up(word)
    at = 3
    while not found and len(word) - at >= SHORTEST_PART:
        found = _look_up(word[at:])
        at += 1
    return tuple(sorted(found))
