"""What `leantool report` does: reads the maps, tells their errors, writes the report."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from leantool import pipeline
from leantool.cli import output
from leantool.pictures import CannotDraw

if TYPE_CHECKING:
    from leantool.pipeline import Outcome
    from leantool.sheets.content import Sheet
    from leantool.texts import Texts


def day(text: str | None) -> datetime.date | None:
    """The day that was given; wrong usage ends the run."""
    if text is None:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            f"{text!r} is no date: write year-month-day, 2027-02-08", param_hint="--today"
        ) from None


@dataclass(frozen=True)
class Run:
    """What is asked for."""

    files: tuple[str, ...]
    lang: str | None
    today: datetime.date | None
    quiet: bool
    strict: bool
    open: bool

    def write(self, map_: str, future: str | None) -> output.Exit:
        """Write the report of a map, with its future state where there is one."""
        outcomes = self._outcomes(map_, future)
        told = set[str]()
        for outcome in outcomes:
            output.show_house_problems(outcome, told)
            _tell_errors(outcome)
        code = output.exit_code(outcomes, strict=self.strict)
        if any(outcome.analysis is None for outcome in outcomes):
            return code
        written = self._write(_sheet(outcomes, self.today), outcomes[0].texts)
        return code if written or code else output.Exit.NOTHING_RAN

    def _outcomes(self, map_: str, future: str | None) -> list[Outcome]:
        """The current map, then the future one; before a single map the one that it is based on."""
        found = list(pipeline.run([map_, *([future] if future else [])], (), self.lang))
        bases = found[0].reading.document.bases
        if future is None and bases:
            found = [*pipeline.run([bases[0].name], (), self.lang), *found]
        return found

    def _write(self, sheet: Sheet, words: Texts) -> bool:
        """Write every file asked for; False (after saying why) when one could not be."""
        from leantool.sheets import report_files

        try:
            for name in self.files:
                report_files.target(name)
            for name in self.files:
                for file in report_files.write(sheet, name):
                    if not self.quiet:
                        typer.echo(words.say("report", "report.wrote", file=file), err=True)
        except CannotDraw as why:
            typer.echo(why.told(words), err=True)
            return False
        if self.open:
            from leantool.cli.pictures import opened

            if not opened(self.files[0]):
                typer.echo(words.label("draw_not_opened", file=self.files[0]), err=True)
        return True


def _sheet(outcomes: list[Outcome], today: datetime.date | None) -> Sheet:
    from leantool.sheets import report

    current = outcomes[0]
    future = outcomes[1].analysis if len(outcomes) > 1 else None
    assert current.analysis is not None
    return report.content(current.analysis, current.texts, future, today=today, settings=current.settings)


def _tell_errors(outcome: Outcome) -> None:
    """The errors of a map: its warnings stand in the report."""
    errors = [problem for problem in outcome.problems if problem.is_error]
    if errors:
        from leantool.reporting import problems

        shown = problems.full(outcome.reading.document, errors, outcome.texts)
        output.console(stderr=True).print(shown, soft_wrap=True)
