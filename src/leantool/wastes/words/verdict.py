"""What the classifier says of one observation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Waste = Literal[
    "transport",
    "inventory",
    "motion",
    "waiting",
    "overproduction",
    "overprocessing",
    "defects",
    "unused_talent",
]
Confidence = Literal["high", "medium", "low"]
Flag = Literal["mura", "muri"]
Language = Literal["en", "nl"]

NONE = "none"
"""The label of an observation that is no waste."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A waste the observation may be about."""

    waste: Waste
    confidence: Confidence
    score: float
    """Between 0 and 1: the share of observations like this one that are about this waste."""
    because: tuple[str, ...]
    """The words of the text that led to it, the strongest first."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """An observation and what it may be about: the wastes best first, none when it is no waste."""

    text: str
    wastes: tuple[Suggestion, ...]
    flags: tuple[Flag, ...]
    question: str | None
    """What to ask at the gemba when the answer is unsure, in ``lang``."""
    lang: Language
