"""What a report is made from: a map, perhaps the map of its future state, the words and the day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from leantool.reporting.screen import Screen, for_paper
from leantool.settings import STANDARD, Settings
from leantool.texts import Texts, numbers

if TYPE_CHECKING:
    from fractions import Fraction

    from leantool.analysis import Analysis
    from leantool.comparing import Comparison
    from leantool.figures import Figure
    from leantool.planning import Plan
    from leantool.wastes import Wastes


@dataclass(frozen=True)
class ReportCase:
    """A map with its future; `today` is the day on which something is late, None when nobody says."""

    current: Analysis
    words: Texts
    future: Analysis | None = None
    today: date | None = None
    settings: Settings = field(default=STANDARD)

    def say(self, id_: str, **args: object) -> str:
        """A word or sentence of a report."""
        return self.words.say("report", f"report.{id_}", **args)

    def count(self, id_: str, count: int, **args: object) -> str:
        """A number of things; one thing has words of its own."""
        return self.say(id_ if count != 1 else f"{id_}_one", count=count, **args)

    @property
    def language(self) -> str:
        return self.words.language

    def shown(self, figure: Figure, analysis: Analysis | None = None) -> str:
        """A figure as readers see it; empty when it has no value."""
        if not figure:
            return ""
        stream = (analysis or self.current).stream
        return numbers.figure(figure, stream.calendar, self.language, stream.item)

    def time(self, seconds: Fraction) -> str:
        return numbers.duration(seconds, self.current.stream.calendar, self.language)

    @cached_property
    def screen(self) -> Screen:
        """How words and numbers are put for people, as in the terminal."""
        return for_paper(self.words, self.current.stream.calendar)

    @cached_property
    def wastes(self) -> Wastes:
        from leantool import wastes

        return wastes.find(self.current, self.settings)

    @cached_property
    def comparison(self) -> Comparison | None:
        """The future beside the current state."""
        from leantool import comparing

        return comparing.compare(self.current, self.future, self.settings) if self.future else None

    @cached_property
    def plan(self) -> Plan | None:
        """The plan: the bursts of the future map, or of the current one where that has them; None without any."""
        from leantool import planning

        for analysis, before in ((self.future, self.current), (self.current, None)):
            if analysis is not None and analysis.stream.kaizen:
                day = self.today or date.min
                return planning.plan(analysis, day, self.settings.thresholds, before)
        return None

    @property
    def map_of_plan(self) -> Analysis:
        return self.future if self.future is not None and self.future.stream.kaizen else self.current
