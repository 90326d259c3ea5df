"""What `leantool balance` does with each of its maps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from leantool import pipeline
from leantool.cli import output
from leantool.cli.waste_inputs import problem_rows, tell
from leantool.designing import line_balance
from leantool.reporting import balance_data
from leantool.reporting.design_words import Words

if TYPE_CHECKING:
    from leantool.analysis import Analysis
    from leantool.designing import Balance
    from leantool.diagnostics import Problem


@dataclass
class Run:
    """What was asked, and how often it could not be done."""

    lang: str | None
    json: bool
    steps: tuple[str, ...]
    chart: Path | None
    several: bool
    refused: int = 0
    told: set[str] = field(default_factory=set)

    def all(self, maps: Sequence[str]) -> output.Exit:
        """Show every map; the exit code of the run."""
        outcomes = []
        for outcome in pipeline.run(maps, (), self.lang):
            self._map(outcome)
            outcomes.append(outcome)
        code = output.exit_code(outcomes)
        return output.Exit.NOTHING_RAN if self.refused and code is output.Exit.FINE else code

    def _map(self, outcome: pipeline.Outcome) -> None:
        output.show_house_problems(outcome, self.told)
        errors = [problem for problem in outcome.problems if problem.is_error]
        tell(outcome.reading.document, errors, outcome.texts)
        if outcome.analysis is None:
            if self.json:
                rows = problem_rows(errors, outcome.reading.document.name, outcome.texts)
                output.write(balance_data.dump(balance_data.of_broken_map(outcome.reading, rows)))
            return
        words = Words(outcome.analysis.stream, outcome.texts)
        only = self._only(outcome.analysis, outcome.reading.document.name, words)
        if only is not None:
            found = line_balance(outcome.analysis, outcome.settings, only)
            self._show(outcome, found, words, errors)

    def _only(self, analysis: Analysis, name: str, words: Words) -> list[int] | None:
        """The positions of the steps asked for; None when one of them is not there."""
        found = []
        for asked in self.steps:
            plain = asked.strip().casefold()
            same = [
                p.index
                for p in analysis.stream.processes
                if plain in (p.name.casefold(), p.handle.casefold())
            ]
            if not same:
                self._refuse(words.say("balance.no_step", file=name, name=asked))
                return None
            found += same
        return found

    def _show(self, outcome: pipeline.Outcome, found: Balance, words: Words, errors: list[Problem]) -> None:
        name = outcome.reading.document.name
        if self.json:
            problems = problem_rows(errors, name, outcome.texts)
            output.write(balance_data.dump(balance_data.of_map(found, words, name) | {"problems": problems}))
        else:
            from leantool.reporting import balance

            if self.several:
                output.console().rule(name)
            balance.render(found, words, output.console(), asked=bool(self.steps))
        if self.chart is not None:
            self._draw(self.chart, found, words)

    def _draw(self, chart: Path, found: Balance, words: Words) -> None:
        """Write the chart, whole or not at all; never over something that is no picture."""
        from leantool import pictures

        try:
            from leantool.charts import yamazumi

            pictures.target(chart)
            pictures.save(yamazumi.draw(found, words.stream, words.texts, chart.suffix.lower()[1:]), chart)
        except ModuleNotFoundError as error:
            self._refuse(words.say("balance.no_matplotlib", name=error.name))
        except pictures.CannotDraw as why:
            self._refuse(why.told(words.texts))
        else:
            typer.echo(words.texts.label("chart_written", file=chart), err=True)

    def _refuse(self, why: str) -> None:
        typer.echo(why, err=True)
        self.refused += 1
