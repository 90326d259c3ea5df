"""What `leantool plan` does with its map: reads it, shows the plan of a day, writes files and charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import typer

from leantool import pipeline
from leantool.cli import output, plan_files
from leantool.cli.waste_inputs import problem_rows, tell

if TYPE_CHECKING:
    from leantool.analysis import Analysis
    from leantool.diagnostics import Problem
    from leantool.pipeline import Outcome
    from leantool.planning import Plan


def day(text: str | None) -> date:
    """The day that was given, else the real one: the only place where the clock is read."""
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise typer.BadParameter(
            f"{text!r} is no date: write year-month-day, 2027-02-08", param_hint="--today"
        ) from None


@dataclass
class Run:
    """What was asked: `shown` is json, csv, views or nothing; `files` are names with what goes into them."""

    lang: str | None
    shown: str
    views: Sequence[str]
    files: Sequence[tuple[str, str]]
    strict: bool = False

    def map(self, path: str, today: date, current: str | None) -> output.Exit:
        """Show and write the plan of a map."""
        outcome = next(iter(pipeline.run([path], (), self.lang)))
        output.show_house_problems(outcome, set())
        told = [problem for problem in outcome.problems if problem.is_error or _of_plan(problem)]
        tell(outcome.reading.document, told, outcome.texts)
        before = self._current(current) if current is not None else None
        if outcome.analysis is None or (current is not None and before is None):
            if self.shown == "json":
                self._broken(outcome, told)
            return output.Exit.ERRORS if outcome.could_run else output.Exit.NOTHING_RAN
        from leantool.planning import plan

        found = plan(outcome.analysis, today, outcome.settings.thresholds, before)
        quiet = self.shown == "nothing"
        written = [plan_files.write(name, kind, found, outcome, quiet=quiet) for name, kind in self.files]
        self._show(found, outcome.analysis, outcome, told)
        if not all(written):
            return output.Exit.NOTHING_RAN
        doubtful = self.strict and any(problem.severity == "warning" for problem in told)
        return output.Exit.ERRORS if outcome.failed() or doubtful else output.Exit.FINE

    def _current(self, path: str) -> Analysis | None:
        """The current map of a future one; None after its errors are told."""
        outcome = next(iter(pipeline.run([path], (), self.lang)))
        tell(outcome.reading.document, [p for p in outcome.problems if p.is_error], outcome.texts)
        return outcome.analysis

    def _show(self, plan: Plan, analysis: Analysis, outcome: Outcome, told: list[Problem]) -> None:
        name, words = outcome.reading.document.name, outcome.texts
        if self.shown == "json":
            from leantool.reporting import json_, plan_data

            data = plan_data.of_plan(plan, analysis, name, words)
            output.write(json_.dump(data | {"problems": problem_rows(told, name, words)}))
        elif self.shown == "csv":
            from leantool.reporting import plan_data

            output.write(plan_data.csv_text(plan, analysis, words).rstrip("\n"))
        elif self.shown == "views":
            from leantool.reporting import plan_screen

            plan_screen.render(plan, analysis, words, output.console(), self.views)

    def _broken(self, outcome: Outcome, told: list[Problem]) -> None:
        from leantool.reporting import json_

        reading = outcome.reading
        name = reading.document.name
        data = {"title": reading.title, "state": reading.state, "file": name, "lines": None}
        output.write(json_.dump({**data, "problems": problem_rows(told, name, outcome.texts)}))


def _of_plan(problem: Problem) -> bool:
    """Whether a finding is about the plan; the others are for `leantool check`."""
    from leantool.rules import plan, plan_lines

    return problem.code in {rule.code for rule in (*plan.RULES, *plan_lines.RULES)}
