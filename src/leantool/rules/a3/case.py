"""What a rule of an A3 looks at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from leantool.figures import Measured
from leantool.model import ValueStream
from leantool.model.a3 import A3
from leantool.model.causes import plain


class Analysed(Protocol):
    """What the rules need of a map."""

    @property
    def stream(self) -> ValueStream: ...
    @property
    def measured(self) -> Measured: ...


@dataclass(frozen=True)
class Case:
    """An A3, its maps as far as it has them, and the day when somebody says what day it is."""

    a3: A3
    current: Analysed | None = None
    future: Analysed | None = None
    today: str = ""

    @property
    def goal_dates(self) -> list[str]:
        """The dates of the goals, the last one last."""
        return sorted(goal.by for goal in self.a3.goals if goal.by)


def figure_key(metric: str) -> str:
    """The name of a figure as a metric writes it: `Lead time` is `lead_time`."""
    return "_".join(metric.strip().lower().replace("-", " ").split())


def has_figure(analysed: Analysed | None, metric: str) -> bool:
    """Whether a map has a value for the figure that a metric names: `lead_time`, `Weld.lead_time`."""
    if analysed is None:
        return False
    step, _, name = metric.strip().rpartition(".")
    try:
        if not step:
            return bool(analysed.measured.figures[figure_key(name)])
        meant = (one for one in analysed.stream.steps if plain(step) in (plain(one.name), plain(one.handle)))
        return any(bool(analysed.measured.steps[one.index][figure_key(name)]) for one in meant)
    except KeyError:
        return False


def first_word(text: str, words: Iterable[str]) -> str:
    """The first of some words or phrases that stands in a text as a whole word; empty when none does."""
    padded = f" {''.join(c if c.isalnum() else ' ' for c in text.casefold())} "
    padded = f" {' '.join(padded.split())} "
    return next((word for word in words if f" {word} " in padded), "")
