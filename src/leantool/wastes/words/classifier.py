"""From an observation to a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from leantool.wastes.words.asking import question
from leantool.wastes.words.because import because, parts_by_word
from leantool.wastes.words.flags import flags_of
from leantool.wastes.words.model import score
from leantool.wastes.words.tiebreaks import settle
from leantool.wastes.words.tokens import tokens
from leantool.wastes.words.verdict import NONE, Confidence, Language, Suggestion, Verdict, Waste
from leantool.wastes.words.weights import weights

MOST = 3
"""Suggestions at most."""
LEAST_SHARE = 0.01
"""A second or third suggestion needs at least this share."""


def confidence_of(share: float) -> Confidence:
    """How sure a share is; the bounds are measured when the weights are trained."""
    settings = weights().settings
    if share >= settings.high:
        return "high"
    return "medium" if share >= settings.medium else "low"


def classify(text: str, lang: Language | None = None) -> Verdict:
    """What an observation, in English or Dutch, may be about.

    ``lang`` is the language of the question; without it the language of the text is taken.
    """
    found = tokens(text)
    words = [token.word for token in found]
    flags = flags_of(text)
    scores = score(words)
    spoken: Language = lang or ("nl" if scores.dutch > 0 else "en")
    if not any(len(word) > 1 and word.isalpha() for word in words):
        return Verdict(text, (), flags, None, spoken)
    shares = settle(text, scores.shares())
    ranked = sorted(shares, key=lambda label: -shares[label])
    if ranked[0] == NONE:
        return Verdict(text, (), flags, None, spoken)
    parts = parts_by_word(words)
    labels = list(scores.labels)
    wastes: list[Suggestion] = []
    for label in [label for label in ranked if label != NONE][:MOST]:
        share = shares[label]
        if wastes and share < LEAST_SHARE:
            break
        why = because(text, found, parts, labels.index(label))
        wastes.append(Suggestion(cast("Waste", label), confidence_of(share), round(share, 3), why))
    unsure = wastes[0].confidence != "high"
    asked = question(ranked[0], ranked[1], spoken)
    return Verdict(text, tuple(wastes), flags, asked if unsure else None, spoken)


def classify_many(texts: Iterable[str], lang: Language | None = None) -> Iterator[Verdict]:
    """The verdicts of many observations, in their order."""
    for text in texts:
        yield classify(text, lang)
