"""Which words of a text led to a label."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from leantool.wastes.words.features import END, MARKS, START, meetings, names_of, pairs
from leantool.wastes.words.model import Vector, meeting_part, pair_part, word_part
from leantool.wastes.words.shipped import common
from leantool.wastes.words.tokens import Token

MOST = 3
"""Words, or words that stand together, that are named."""
SHARE_OF_BEST = 0.35
"""A word is named when it brings at least this part of what the best word brings."""

Parts = dict[str, list[tuple[Vector, int]]]
"""What each word had a hand in, and with how many words it shares that."""


def parts_by_word(words: Sequence[str]) -> Parts:
    """What each word adds by itself, with its neighbours, and where its families meet others."""
    parts: Parts = {word: [(word_part(word)[0], 1)] for word in words}
    for pair in pairs(words):
        part = pair_part(*pair)[0]
        for word in pair:
            if word not in (START, END):
                parts[word].append((part, 2))
    by_name: dict[str, list[str]] = defaultdict(list)
    for word in parts:
        for name in names_of(word):
            by_name[name].append(word)
    for one, other in meetings(words):
        together = by_name[one] + by_name[other]
        part = meeting_part(one, other)[0]
        for word in together:
            parts[word].append((part, len(together)))
    return parts


def because(text: str, found: Sequence[Token], parts: Parts, label: int) -> tuple[str, ...]:
    """The words of the text that brought most to a label, as they are written, strongest first."""
    worth = {word: sum([part[label] / sharers for part, sharers in mine]) for word, mine in parts.items()}
    telling = [word for word in parts if word not in MARKS]
    kept = [word for word in telling if word not in common("nothing")] or telling
    if not kept:
        return ()
    ranked = sorted(kept, key=lambda word: (-worth[word], word))
    floor = SHARE_OF_BEST * worth[ranked[0]]
    best = {word for word in ranked[:MOST] if worth[word] > 0 and worth[word] >= floor} or {ranked[0]}
    return _phrases(text, found, best, worth)


def _phrases(text: str, found: Sequence[Token], best: set[str], worth: dict[str, float]) -> tuple[str, ...]:
    """The best words; those that stand next to each other as one phrase."""
    spans: list[tuple[float, int, int]] = []
    previous: Token | None = None
    for token in found:
        if token.word in best:
            if previous is not None and previous.word in best:
                value, start, _ = spans.pop()
                spans.append((max(value, worth[token.word]), start, token.end))
            else:
                spans.append((worth[token.word], token.start, token.end))
        previous = token
    spans.sort(key=lambda span: (-span[0], span[1]))
    return tuple(dict.fromkeys(text[start:end] for _, start, end in spans))[:MOST]
