"""What `leantool future` does with each of its maps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

import typer

from leantool import pipeline
from leantool.cli import output
from leantool.cli.waste_inputs import problem_rows, tell
from leantool.designing import design
from leantool.reporting import future_data
from leantool.reporting.design_words import Words
from leantool.units import Unreadable, duration

if TYPE_CHECKING:
    from leantool.analysis import Analysis
    from leantool.diagnostics import Problem


@dataclass
class Run:
    """What was asked; `wanted` is a lead time as it was typed."""

    lang: str | None
    json: bool
    csv: bool
    wanted: str | None
    several: bool
    shown: int = 0
    told: set[str] = field(default_factory=set)

    def all(self, maps: Sequence[str]) -> output.Exit:
        """Show every map; the exit code of the run."""
        outcomes = []
        for outcome in pipeline.run(maps, (), self.lang):
            self._map(outcome)
            outcomes.append(outcome)
        return output.exit_code(outcomes)

    def _map(self, outcome: pipeline.Outcome) -> None:
        output.show_house_problems(outcome, self.told)
        errors = [problem for problem in outcome.problems if problem.is_error]
        tell(outcome.reading.document, errors, outcome.texts)
        if outcome.analysis is None:
            if self.json:
                self._broken(outcome, errors)
            return
        self._show(outcome, outcome.analysis, errors)
        self.shown += 1

    def _broken(self, outcome: pipeline.Outcome, errors: list[Problem]) -> None:
        rows = problem_rows(errors, outcome.reading.document.name, outcome.texts)
        output.write(future_data.dump(future_data.of_broken_map(outcome.reading, rows)))

    def _show(self, outcome: pipeline.Outcome, analysis: Analysis, errors: list[Problem]) -> None:
        name = outcome.reading.document.name
        found = design(analysis, outcome.settings, self._seconds(analysis))
        words = Words(analysis.stream, outcome.texts)
        if self.json:
            problems = problem_rows(errors, name, outcome.texts)
            output.write(future_data.dump(future_data.of_map(found, words, name) | {"problems": problems}))
        elif self.csv:
            rows = future_data.rows(found, words, name)
            output.write(future_data.csv_text(rows, header=not self.shown).rstrip("\n"))
        else:
            from leantool.reporting import future

            if self.several:
                output.console().rule(name)
            future.render(analysis.stream, found, outcome.texts, output.console())

    def _seconds(self, analysis: Analysis) -> Fraction | None:
        """The target in working seconds of the map's own day."""
        if self.wanted is None:
            return None
        try:
            return duration(self.wanted, analysis.stream.calendar).seconds
        except Unreadable:
            message = f"{self.wanted!r} is no time: write '5 days', '36 h' or '2 weeks'"
            raise typer.BadParameter(message, param_hint="--target-lead-time") from None
