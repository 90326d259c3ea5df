"""What `leantool batch` prints: the overview, the errors, and how it went."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from leantool.batch.inputs import Note
from leantool.batch.overview import Written
from leantool.batch.pairs import pairs
from leantool.batch.running import How, Result, is_bad
from leantool.cli import output
from leantool.reporting.overview import columns
from leantool.reporting.overview.row import Row
from leantool.texts import Texts, numbers

if TYPE_CHECKING:
    from leantool.cli.batch_run import Shows

PART = "batch"
USUAL_TOP = 50


class Teller:
    """Says things in one language, as much as is to be shown."""

    def __init__(self, words: Texts, shows: Shows) -> None:
        self.words, self.shows = words, shows

    def say(self, id_: str, **args: object) -> str:
        """A sentence; numbers are written in its language."""
        shown = {
            k: numbers.number(v, self.words.language) if isinstance(v, int) else v for k, v in args.items()
        }
        return self.words.say(PART, id_, **shown)

    def notes(self, notes: Iterable[Note]) -> None:
        """What went wrong beside the maps; with --quiet only what is grave."""
        from leantool.reporting.screen import printable

        for note in notes:
            if note.grave or not self.shows.quiet:
                typer.echo(printable(self.words.say(PART, note.id, **note.args)), err=True)

    def result(self, result: Result, written: Written | None, how: How, *, again: bool) -> None:
        """All there is to say about a run."""
        self.notes(result.notes)
        self._house(result)
        if not (self.shows.quiet or again or result.interrupted):
            self._table(result)
        self._errors(result)
        if written is not None:
            self._written(result, written)
        if not self.shows.quiet or result.left:
            for line in self._summary(result, how):
                typer.echo(line, err=True)

    def _house(self, result: Result) -> None:
        told = dict.fromkeys(line for one in result.done for line in one.house)
        for line in told:
            typer.echo(line, err=True)

    def _table(self, result: Result) -> None:
        from leantool.reporting.overview import table
        from leantool.reporting.screen import Screen

        rows = columns.in_order([one.row for one in result.done], self.shows.sort)
        shown = rows[: self.shows.top or USUAL_TOP]
        console = output.console()
        screen = Screen(console, self.words)
        screen.print(table.lines(screen, shown))
        if len(rows) > len(shown):
            screen.print([f"  {self.say('more', count=len(rows) - len(shown), where=self._where(result))}"])
        found = pairs(result.done)
        if found:
            screen.print(["", self.words.say(PART, "section_pairs")])
            screen.print(table.pair_lines(screen, found[: self.shows.top or USUAL_TOP]))
        console.file.flush()

    def _where(self, result: Result) -> str:
        out = result.asked.out
        return (
            self.say("more_in", file=os.path.join(out, "overview.csv")) if out else self.say("more_with_out")
        )

    def _errors(self, result: Result) -> None:
        """Each error with its place, as compilers write them."""
        from leantool.reporting.overview import table
        from leantool.reporting.screen import Screen

        screen = Screen(output.console(stderr=True), self.words)
        rows: list[Row] = [one.row for one in result.done if one.row.errors_at]
        screen.print(table.problem_lines(screen, rows))

    def _written(self, result: Result, written: Written) -> None:
        folder = result.asked.out
        for name, reason in written.failed:
            typer.echo(self.say("not_written", file=os.path.join(folder or "", name), why=reason), err=True)
        if self.shows.quiet:
            return
        if written.no_matplotlib:
            typer.echo(self.say("no_matplotlib"), err=True)
        if written.up_to_date:
            typer.echo(self.say("overview_unchanged", folder=folder), err=True)
        elif written.files:
            typer.echo(self.say("written", files=", ".join(written.files), folder=folder), err=True)

    def _summary(self, result: Result, how: How) -> Iterable[str]:
        """How many maps there were, and what became of them."""
        done = result.done
        broken = sum(is_bad(one, strict=how.strict) for one in done)
        parts = [
            self.say(
                "summary" if len(done) != 1 else "summary_one",
                maps=len(done),
                fine=len(done) - broken,
                broken=broken,
            )
        ]
        if result.unchanged:
            parts.append(self.say("unchanged", count=result.unchanged))
        if result.passed_over:
            id_ = "passed_over" if result.passed_over != 1 else "passed_over_one"
            parts.append(self.say(id_, count=result.passed_over))
        yield "; ".join(parts)
        if result.left:
            yield self.say("left" if result.interrupted else "left_first", count=result.left)
