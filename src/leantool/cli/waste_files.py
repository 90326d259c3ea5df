"""What `leantool wastes` does with each of its files: a map or a list, as a report, as data or as a chart."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from leantool import wastes as searching
from leantool.cli import output
from leantool.cli.waste_inputs import house_language, outcome_of, problem_rows, tell
from leantool.reading.files import Refused
from leantool.reporting import waste_csv, waste_data
from leantool.texts import Texts, texts
from leantool.wastes import lists

if TYPE_CHECKING:
    from leantool.model import ValueStream
    from leantool.wastes import Partition

NOT_READ = ("no-such-file", "is-directory", "no-permission", "not-a-file", "unreadable-file")
"""Codes of files that gave nothing to read."""


@dataclass
class Run:
    """What was asked, and how it went so far."""

    lang: str | None
    json: bool
    csv: bool
    order: str
    column: str | None
    chart: Path | None
    several: bool
    shown: int = 0
    failed: int = 0
    not_run: int = 0
    refused: int = 0
    told: set[str] = field(default_factory=set)

    def exit_code(self, files: int) -> output.Exit:
        """Fine when all went well; 2 when nothing could be read, or a chart could not be drawn."""
        if self.not_run >= files:
            return output.Exit.NOTHING_RAN
        if self.failed:
            return output.Exit.ERRORS
        return output.Exit.NOTHING_RAN if self.refused else output.Exit.FINE

    def file(self, path: str) -> None:
        """Show the wastes of one file."""
        data = None
        if not lists.is_map(path):
            with suppress(Refused):  # told when it is read as a list
                data = lists.read_bytes(path)
        if lists.is_map(path, data):
            self._map(path, data)
        else:
            self._list(path, data)

    def _map(self, path: str, data: bytes | None) -> None:
        outcome = outcome_of(path, data, self.lang)
        output.show_house_problems(outcome, self.told)
        self.not_run += not outcome.could_run
        self.failed += outcome.failed()
        name, words = outcome.reading.document.name, outcome.texts
        errors = [p for p in outcome.problems if p.is_error]
        tell(outcome.reading.document, errors, words)
        told = problem_rows(errors, name, words)
        if outcome.analysis is None:
            if self.json:
                output.write(waste_data.dump(waste_data.of_broken_map(outcome.reading, told)))
            return
        found, stream = searching.find(outcome.analysis, outcome.settings), outcome.analysis.stream
        if self.json:
            output.write(waste_data.dump(waste_data.of_map(stream, found, name, words) | {"problems": told}))
        elif self.csv:
            self._rows(waste_csv.rows_of_map(stream, found, name, words))
        else:
            from leantool.reporting import wastes

            self._heading(name)
            wastes.render(stream, found, words, output.console(), self.order)
        self.shown += 1
        if self.chart is not None:
            self._draw(self.chart, found.partition, stream, words)

    def _list(self, path: str, data: bytes | None) -> None:
        listing = lists.read(path, self.column, data)
        words = texts(self.lang or house_language(path) or "en")
        self.failed += bool(listing.problems)
        self.not_run += any(p.code in NOT_READ for p in listing.problems)
        tell(listing.document, listing.problems, words)
        name = listing.document.name
        found = searching.observe_all(listing.rows, self.lang)
        if self.json:
            told = problem_rows(listing.problems, name, words)
            output.write(waste_data.dump(waste_data.of_list(found, name) | {"problems": told}))
        elif self.csv:
            self._rows(waste_csv.rows_of_list(found, name))
        elif found:
            from leantool.reporting import wastes

            self._heading(name)
            wastes.render_list(found, words, output.console(), self.order)
        self.shown += 1
        if self.chart is not None:
            self._refuse(words.label("waste.no_lead_time", file=name))

    def _rows(self, rows: Iterable[waste_data.Json]) -> None:
        found = waste_csv.csv_text(rows, header=not self.shown)
        if found:
            output.write(found.rstrip("\n"))

    def _heading(self, name: str) -> None:
        if self.several:
            output.console().rule(name)

    def _draw(self, chart: Path, partition: Partition, stream: ValueStream, words: Texts) -> None:
        """Write the chart, whole or not at all; never over something that is no picture."""
        from leantool import pictures

        try:
            pictures.target(chart)
            from leantool.charts import pareto

            drawn = pareto.draw(partition, stream.title, stream.calendar, words, chart.suffix.lower()[1:])
            pictures.save(drawn, chart)
        except ModuleNotFoundError as error:
            self._refuse(words.label("waste.no_matplotlib", name=error.name))
        except pictures.CannotDraw as why:
            self._refuse(why.told(words))
        else:
            typer.echo(words.label("chart_written", file=chart), err=True)

    def _refuse(self, why: str) -> None:
        typer.echo(why, err=True)
        self.refused += 1
