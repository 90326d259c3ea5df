"""What `leantool vsm` does with its maps: once, or again at each save."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from leantool import pipeline
from leantool.cli import output

if TYPE_CHECKING:
    from leantool.cli.pictures import Drawer
    from leantool.pipeline import Outcome


class Run:
    """What is asked for; `shown` is report, json, csv, explain or problems."""

    def __init__(
        self,
        maps: Sequence[str],
        changes: Sequence[str],
        lang: str | None,
        shown: str,
        figure: str,
        strict: bool,
        drawer: Drawer | None,
    ) -> None:
        self.maps, self.changes, self.lang = maps, changes, lang
        self.shown, self.figure, self.strict = shown, figure, strict
        self.drawer = drawer

    def once(self) -> output.Exit:
        """Show and draw the maps."""
        outcomes, told, wrong_figure = [], set[str](), False
        for number, outcome in enumerate(pipeline.run(self.maps, self.changes, self.lang)):
            outcomes.append(outcome)
            output.show_house_problems(outcome, told)
            if self.shown == "json":
                _json(outcome)
            elif self.shown == "csv":
                _csv(outcome, len(self.maps) > 1, number == 0)
            elif self.shown == "explain":
                wrong_figure |= not _explain(outcome, self.figure)
            else:
                self._report(outcome)
            if self.drawer:
                for line in self.drawer.draw(outcome):
                    typer.echo(line, err=True)
        code = output.exit_code(outcomes, strict=self.strict)
        failed = wrong_figure or (self.drawer is not None and self.drawer.failed)
        return output.Exit.NOTHING_RAN if failed and not code else code

    def watch(self) -> output.Exit:
        """Once, and again at each save until Ctrl-C; nothing to watch when nothing can be read."""
        from leantool import configuration
        from leantool.cli import watching

        code = output.Exit.FINE

        def do(first: bool) -> bool:
            nonlocal code
            configuration.for_folder.cache_clear()
            if not first:
                self._again()
                return True
            if self.once() is output.Exit.NOTHING_RAN:
                code = output.Exit.NOTHING_RAN
                return False
            if self.shown != "problems":
                words = next(pipeline.run(self.maps[:1], (), self.lang)).texts
                typer.echo(words.label("watch_started", files=", ".join(self.maps)), err=True)
            return True

        watching.keep(self.maps, do)
        return code

    def _again(self) -> None:
        """A line for each picture with the time; the report only where there is no picture."""
        told = set[str]()
        for outcome in pipeline.run(self.maps, self.changes, self.lang):
            output.show_house_problems(outcome, told)
            now = time.strftime("%H:%M:%S")
            if outcome.analysis is None or self.drawer is None:
                if self.drawer is None and self.shown == "report":
                    output.console().rule(now)
                self._report(outcome)
            if self.drawer:
                counted = _counted(outcome)
                for number, line in enumerate(self.drawer.draw(outcome)):
                    typer.echo(f"{now} {line}{'' if number else counted}", err=True)

    def _report(self, outcome: Outcome) -> None:
        """The report, where it is asked for and can be made, and the problems."""
        if outcome.analysis is not None and self.shown != "problems":
            from leantool.reporting import terminal

            screen = output.console()
            if len(self.maps) > 1:
                screen.rule(outcome.reading.document.name)
            terminal.render(
                outcome.analysis, outcome.texts, screen, outcome.before, outcome.settings, self.changes
            )
            if outcome.problems and screen.is_terminal:
                screen.print()
            screen.file.flush()
        _show_problems(outcome)


def _counted(outcome: Outcome) -> str:
    from leantool.reporting import problems

    if not outcome.problems:
        return ""
    return f" · {problems.count(outcome.problems, outcome.texts).plain}"


def _json(outcome: Outcome) -> None:
    from leantool.reporting import json_

    output.write(json_.dump(json_.result(outcome.reading, outcome.analysis, outcome.texts, outcome.before)))


def _csv(outcome: Outcome, several: bool, first: bool) -> None:
    from leantool.reporting import csv_

    _show_problems(outcome)
    if outcome.analysis is not None:
        file = outcome.reading.document.name if several else None
        output.write(csv_.table(outcome.analysis, file=file, header=first).rstrip("\n"))


def _explain(outcome: Outcome, figure: str) -> bool:
    """Show how a figure comes about; False when there is no such figure."""
    if outcome.analysis is None:
        _show_problems(outcome)
        return True
    from leantool import explaining
    from leantool.reporting import explanation

    try:
        found = explaining.explain(outcome.analysis, figure, outcome.texts)
    except explaining.UnknownFigure as unknown:
        output.console(stderr=True).print(explanation.unknown(unknown, outcome.texts))
        return False
    output.console().print(explanation.render(found, outcome.analysis.stream, outcome.texts))
    return True


def _show_problems(outcome: Outcome) -> None:
    from leantool.reporting import problems

    if outcome.problems:
        shown = problems.full(outcome.reading.document, outcome.problems, outcome.texts)
        output.console(stderr=True).print(shown, soft_wrap=True)
