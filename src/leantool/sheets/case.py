"""What a sheet is made from: the thinking, the maps with their figures, the words and the day."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from leantool.figures import Figure
from leantool.model.a3 import A3
from leantool.model.causes import numbers as causes_by_number
from leantool.model.causes import plain
from leantool.settings import STANDARD, Settings
from leantool.source import Ref
from leantool.texts import Texts, numbers

if TYPE_CHECKING:
    from leantool.analysis import Analysis

WIDTH = 194.5
"""How wide the inside of a section is on an A3, in millimetres: what pictures are drawn for."""


@dataclass(frozen=True)
class Case:
    """An A3 with its maps; `today` is a date (2027-03-01), or empty when nobody says what day it is."""

    a3: A3
    current: Analysis | None
    future: Analysis | None
    words: Texts
    today: str = ""
    settings: Settings = field(default=STANDARD)

    def say(self, id_: str, **args: object) -> str:
        """A word or phrase of an A3."""
        return self.words.say("a3", f"a3.{id_}", **args)

    def heading(self, id_: str) -> str:
        """The heading of a section or a line of the header, in the organisation's own word if it has one."""
        return (self.a3.labels or {}).get(id_) or self.say(id_)

    @property
    def language(self) -> str:
        return self.words.language

    @cached_property
    def numbers(self) -> dict[Ref, str]:
        """The numbers of the causes."""
        return causes_by_number(self.a3)

    @property
    def map_of_plan(self) -> Analysis | None:
        """The map whose kaizen bursts are the plan: the future one, or the current one where that has them."""
        found = [a for a in (self.future, self.current) if a is not None]
        return next((a for a in found if a.stream.kaizen), found[0] if found else None)

    def is_office(self) -> bool:
        """The form of the A3: stated, else that of its map."""
        if self.a3.form is not None:
            return self.a3.form == "office"
        known = self.current or self.future
        return known.stream.is_office if known is not None else True


def figure_of(analysis: Analysis | None, metric: str) -> Figure | None:
    """The figure of a map that a metric names: `lead_time`, `Lead time`, `Weld.lead_time`; None when it names none."""
    if analysis is None:
        return None
    step, _, name = metric.strip().rpartition(".")
    key = "_".join(name.lower().replace("-", " ").split())
    try:
        if not step:
            return analysis.figures[key]
        wanted = plain(step)
        handles = ((one, {plain(one.name), plain(one.handle)}) for one in analysis.stream.steps)
        meant = next((one for one, names in handles if wanted in names), None)
        return analysis.of(meant)[key] if meant is not None else None
    except KeyError:
        return None


def label_of(case: Case, metric: str, figure: Figure) -> str:
    """What readers call a metric that is a figure: `Lead time`, `Weld: lead time`."""
    step, name = metric.strip().rpartition(".")[0], case.words.label(figure.key)
    return f"{step}: {name[:1].lower()}{name[1:]}" if step else name


def shown(analysis: Analysis, figure: Figure, language: str) -> str:
    """A figure as every report shows it; empty when it has no value."""
    if not figure:
        return ""
    return numbers.figure(figure, analysis.stream.calendar, language, analysis.stream.item)
