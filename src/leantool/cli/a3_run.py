"""What `leantool a3` does with its file, and what it says of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from leantool import a3_files
from leantool.cli import output
from leantool.pictures import CannotDraw
from leantool.texts import Texts

if TYPE_CHECKING:
    from leantool.a3_files import A3Outcome
    from leantool.diagnostics import Problem
    from leantool.sheets.files import Setting
    from leantool.source import Document


@dataclass
class Run:
    """What is asked for."""

    files: tuple[str, ...]
    lang: str | None
    paper: str
    today: str
    dpi: float | None
    strict: bool
    quiet: bool
    open: bool

    def file(self, path: str) -> output.Exit:
        """Tell what is wrong with an A3 and write its sheet in every file asked for."""
        outcome = a3_files.outcome_of(path, self.lang, self.today)
        output.show_house_problems(outcome, set())
        tell(outcome)
        if not outcome.could_run:
            return output.Exit.NOTHING_RAN
        code = output.Exit.ERRORS if outcome.failed(strict=self.strict) else output.Exit.FINE
        if outcome.a3 is None:
            return code
        return code if self._write(outcome) else code or output.Exit.NOTHING_RAN

    def _write(self, outcome: A3Outcome) -> bool:
        """Write the sheet, and tell what does not fit; False when a file could not be written."""
        from leantool.sheets.files import OFFICE, TYPESET, Setting, format_of, target

        words, sheet = outcome.texts, outcome.sheet(self.today)
        setting = Setting(sheet, words, self.paper, self.dpi)
        try:
            formats = [format_of(name) for name in self.files]
            for name in self.files:
                target(name)
            for name, format in zip(self.files, formats, strict=True):
                for file in setting.save(name):
                    if not self.quiet:
                        said = words.say("report", "report.wrote", file=file)
                        if format in TYPESET:
                            said = words.label("draw_written", file=file, size=setting.size())
                        typer.echo(said, err=True)
                if format in OFFICE and (lines := setting.office_lines()):
                    typer.echo(words.say("a3", "a3.office_full", file=name, lines=lines), err=True)
            if not self.files or set(formats) & set(TYPESET):
                self._tell_overflow(setting, words)
        except CannotDraw as why:
            typer.echo(why.told(words), err=True)
            return False
        if self.open and self.files:
            from leantool.cli.pictures import opened

            if not opened(self.files[0]):
                typer.echo(words.label("draw_not_opened", file=self.files[0]), err=True)
        return True

    def _tell_overflow(self, setting: Setting, words: Texts) -> None:
        """The sections that do not fit; without files, in a line what the sheet comes to."""
        overflow = setting.overflow()
        for one in overflow:
            id_ = "a3.too_full_one" if one.lines == 1 else "a3.too_full"
            typer.echo(words.say("a3", id_, section=one.title, lines=one.lines), err=True)
        if not self.files and not self.quiet:
            sheet = setting.sheet
            empty = sum(section.empty for section in sheet.sections)
            id_ = "a3.full" if overflow else "a3.fits"
            output.write(words.say("a3", id_, title=sheet.title, sections=len(sheet.sections), empty=empty))


def tell(outcome: A3Outcome) -> None:
    """What is wrong with an A3, and the errors in its maps."""
    for document, found in outcome.told:
        _tell(document, found, outcome.texts)


def _tell(document: Document, found: Sequence[Problem], words: Texts) -> None:
    from leantool.reporting import problems

    if found:
        output.console(stderr=True).print(problems.full(document, found, words), soft_wrap=True)


def draft(map_: str, file: Path | None, burst: int | None, lang: str | None) -> output.Exit:
    """Write the draft of an A3 about a map, in a file that is not there yet or on standard output."""
    from leantool import files, pipeline
    from leantool.sheets import draft as drafts

    outcome = next(pipeline.run([map_], (), lang))
    words = outcome.texts
    if outcome.analysis is None:
        _tell(outcome.reading.document, outcome.problems, words)
        return output.exit_code([outcome])
    bursts = outcome.analysis.stream.kaizen
    if burst is not None and burst > len(bursts):
        said = words.say("a3", "a3.no_burst", map=map_, number=burst, most=len(bursts))
        typer.echo(said, err=True)
        return output.Exit.NOTHING_RAN
    folder = file.parent if file is not None else Path()
    text = drafts.write(outcome.analysis, words, _beside(map_, folder), burst)
    if file is None:
        output.write(text.rstrip("\n"))
        return output.Exit.FINE
    if file.exists() or file.is_symlink():
        typer.echo(words.say("a3", "a3.exists", file=file), err=True)
        return output.Exit.NOTHING_RAN
    try:
        files.write(file, text.encode())
    except OSError as error:
        typer.echo(f"{file}: {error.strerror}", err=True)
        return output.Exit.NOTHING_RAN
    typer.echo(words.say("a3", "a3.new_done", file=file), err=True)
    return output.Exit.FINE


def _beside(map_: str, folder: Path) -> str:
    """The path of a map as a file in a folder writes it: with slashes, from that folder."""
    try:
        return Path(os.path.relpath(map_, folder)).as_posix()
    except ValueError:  # another drive
        return Path(map_).resolve().as_posix()
