"""How good the classifier of observations is on a labelled list: used by ``train_words.py``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from leantool.wastes.words import classify
from leantool.wastes.words.weights import Settings

Row = dict[str, Any]
Answer = Callable[[int], tuple[list[str], bool]]
"""The wastes of the observation at a place, and whether confidence in the first is high."""

LABELS = (
    "transport", "inventory", "motion", "waiting", "overproduction", "overprocessing", "defects",
    "unused_talent", "none",
)  # fmt: skip


@dataclass(frozen=True)
class Measure:
    """The figures of a list in one language."""

    items: int
    first: float
    top_three: float
    left_alone: float
    wrong_high: float

    def __str__(self) -> str:
        parts = (self.first, self.top_three, self.left_alone, self.wrong_high)
        return f"{self.items:5d} " + " ".join(f"{100 * part:7.1f}" for part in parts)


def judge(rows: Sequence[Row], answer: Answer) -> dict[str, Measure]:
    """Figures by language; ``answer`` gives the wastes of an observation and whether confidence is high."""
    found = {}
    for lang in ("en", "nl"):
        mine = [at for at, row in enumerate(rows) if row["lang"] == lang]
        tally = {"first": [], "three": [], "alone": [], "high": []}
        for at in mine:
            accepted = {rows[at]["label"], *rows[at]["also"]}
            wastes, high = answer(at)
            tally["high"].append(high and not accepted & set(wastes[:1]))
            if rows[at]["label"] == "none":
                tally["alone"].append(not wastes)
            else:
                tally["first"].append(bool(accepted & set(wastes[:1])))
                tally["three"].append(bool(accepted & set(wastes)))
        means = [float(np.mean(values)) if values else float("nan") for values in tally.values()]
        found[lang] = Measure(len(mine), *means)
    return found


def by_shares(shares: Any, high: float) -> Answer:
    """Answers from shares."""

    def answer(at: int) -> tuple[list[str], bool]:
        order = [LABELS[one] for one in np.argsort(-shares[at], kind="stable")[:4]]
        if order[0] == "none":
            return [], False
        return [label for label in order if label != "none"][:3], shares[at].max() >= high

    return answer


def by_package(rows: Sequence[Row]) -> Answer:
    """Answers of the package as it is installed."""

    def answer(at: int) -> tuple[list[str], bool]:
        wastes = classify(rows[at]["text"]).wastes
        return [one.waste for one in wastes], bool(wastes) and wastes[0].confidence == "high"

    return answer


def show(name: str, figures: dict[str, Measure]) -> None:
    """A line a language."""
    for lang, measure in figures.items():
        if measure.items:
            sys.stdout.write(f"{name:22s} {lang} {measure}\n")


def show_confidence(rows: Sequence[Row], shares: Any, settings: Settings) -> None:
    """How often each confidence is given and how often it is right, of styles held out."""
    answers = [
        (shares[at].max(), LABELS[shares[at].argmax()] in (row["label"], *row["also"]))
        for at, row in enumerate(rows)
        if LABELS[shares[at].argmax()] != "none"
    ]
    bounds = {
        "high": (settings.high, 2),
        "medium": (settings.medium, settings.high),
        "low": (0, settings.medium),
    }
    for name, (low, high) in bounds.items():
        right = [good for share, good in answers if low <= share < high]
        sys.stdout.write(
            f"confidence {name:7s} {len(right):5d} of {len(answers)}, right {np.mean(right):.3f}\n"
        )
