"""One map: read, checked, measured, and drawn where asked; whatever goes wrong becomes a problem of that map."""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from leantool import pipeline
from leantool.batch import manifest
from leantool.diagnostics import Problem
from leantool.pipeline import Outcome
from leantool.reading import Reading
from leantool.reporting import json_
from leantool.reporting.overview import row as rows
from leantool.reporting.overview.row import Row
from leantool.reporting.sentences import sentence
from leantool.settings import STANDARD
from leantool.source import START, Document
from leantool.texts import Texts, texts

NOT_A_MAP = "a3-not-map"
MOST_ERRORS = 20
"""How many errors of one map are listed in an overview."""

OURS = ("internal-error", "process-died", "not-written")
"""Problems that are not the map's: it is tried again the next time."""


EXAMPLE = """
title: A
customer: {name: C, demand: 9/day}
steps:
  - {inventory: S, holds: 3}
  - {process: P, cycle_time: 1 s}
"""


@dataclass(frozen=True)
class Asked:
    """What is to be made of each map; `lang` is that of its results, `language` that of the overview."""

    out: str | None = None
    formats: tuple[str, ...] = ()
    a3: bool = False
    wastes: bool = False
    lang: str | None = None
    language: str = "en"

    @property
    def draws(self) -> bool:
        """Whether there is more to make than numbers."""
        return bool(self.formats) or self.a3 or self.wastes


@dataclass(frozen=True, slots=True)
class Task:
    """A map to do: its position, its file, what its outputs are called, and the mark of what else decides on them."""

    number: int
    path: str
    stem: str
    context: str = ""
    named: bool = True


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a map.

    `body` is its object as one line of JSON, `needs` the files that it builds on with the marks of their texts,
    `outputs` the files made with their sizes; `mark` is empty where the next run has to try again.  `house` says what
    is wrong in the house rules; `is_map` is False for a file in a folder that is something else.
    """

    number: int
    path: str
    stem: str
    row: Row
    body: bytes = b""
    mark: str = ""
    needs: tuple[tuple[str, str], ...] = ()
    outputs: tuple[tuple[str, int], ...] = ()
    house: tuple[str, ...] = ()
    could_run: bool = True
    is_map: bool = True


def shown(path: str) -> str:
    """A path as a text, whatever bytes are in it."""
    return os.fsencode(path).decode("utf-8", "backslashreplace") if not path.isascii() else path


def outcome(path: str, lang: str | None = None) -> Outcome:
    """What comes of one map; a mistake in this program is a problem of that map."""
    try:
        return next(pipeline.run([path], (), lang))
    except Exception as error:
        return _broken(path, lang, internal(error))


def is_other(found: Outcome) -> bool:
    """Whether the file is something else than a map, and sound as that for all that is known."""
    return any(p.code == NOT_A_MAP for p in found.reading.problems)


def died(path: str, lang: str | None = None) -> Outcome:
    """What comes of a map at which the process that read it came to its end."""
    return _broken(path, lang, Problem("process-died", "error", START))


def do(task: Task, asked: Asked) -> Done:
    """Make of a map what is asked."""
    found = outcome(task.path, asked.lang)
    if not task.named and is_other(found):
        row = Row(file=shown(task.path))
        return Done(
            task.number,
            task.path,
            task.stem,
            row,
            b"\n",
            manifest.of_reading(found, task.context),
            is_map=False,
        )
    from leantool.batch import outputs

    made = outputs.make(found, task.stem, asked)
    return record(task, found, asked, made.problems, made)


def record(
    task: Task, found: Outcome, asked: Asked, more: tuple[Problem, ...] = (), made: Any = None
) -> Done:
    """A map's outcome as what is kept of it; `more` are the problems of its outputs."""
    problems = (*found.problems, *more)
    file, words = shown(task.path), texts(asked.language)
    reading = replace(found.reading, document=replace(found.reading.document, name=file))
    values = rows.of_problems(file, reading.title, reading.state, problems)
    try:
        if found.analysis is not None:
            values |= rows.of_analysis(found.analysis, words, found.settings)
        analysis = replace(found.analysis, problems=problems) if found.analysis is not None else None
        data = json_.result(replace(reading, problems=problems), analysis, found.texts)
    except Exception as error:
        problems = (*problems, internal(error))
        values = rows.of_problems(file, reading.title, reading.state, problems)
        data = json_.result(replace(reading, problems=problems), None, found.texts)
    said = tuple(_told(problems, file, found.texts))
    needs = tuple((os.path.abspath(b.name), manifest.of_text(b.text)) for b in reading.document.bases)
    values |= {"errors_at": said, "after": needs[0][0] if needs else ""}
    if made is not None:
        values |= {"pictures": made.pictures, "thumbnail": made.thumbnail}
        data |= made.data
    row = Row(**values)
    data["row"] = {name: getattr(row, name) for name in rows.COLUMNS}
    if asked.draws:
        data["pictures"] = list(row.pictures)
    return Done(
        task.number,
        task.path,
        task.stem,
        row,
        body=dumped(data),
        mark="" if any(p.code in OURS for p in problems) else manifest.of_reading(found, task.context),
        needs=needs,
        outputs=made.files if made is not None else (),
        house=tuple(_house(found)),
        could_run=found.could_run,
    )


def dumped(data: object) -> bytes:
    """One line of JSON; what is no text in UTF-8 is written with backslashes."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False).encode("utf-8", "backslashreplace") + b"\n"


def warm(asked: Asked) -> None:
    """Load what a map needs, before processes are made that would each have to."""
    from leantool.analysis import analyse
    from leantool.batch import outputs
    from leantool.reading import read_text

    reading = read_text(EXAMPLE)
    analysis = analyse(reading.stream) if reading.stream is not None else None
    found = Outcome(reading, analysis, texts(asked.lang or asked.language), STANDARD)
    record(Task(0, "a", "a"), found, asked)
    outputs.warm(found, asked)


def _told(problems: tuple[Problem, ...], file: str, words: Texts) -> Iterator[str]:
    """Each error on a line, with its place."""
    errors = [p for p in problems if p.is_error]
    for problem in errors[:MOST_ERRORS]:
        place = f"{problem.span.file or file}:{problem.span.line}:{problem.span.column}"
        yield f"{place}: error[{problem.code}] {sentence(problem, words)[0]}"
    if len(errors) > MOST_ERRORS:
        yield f"{file}: + {len(errors) - MOST_ERRORS}"


def _house(found: Outcome) -> Iterator[str]:
    for document, problem in found.house:
        place = f"{document.name}:{problem.span.line}:{problem.span.column}"
        yield f"{place}: {problem.severity}[{problem.code}] {sentence(problem, found.texts)[0]}"


def _broken(path: str, lang: str | None, problem: Problem) -> Outcome:
    reading = Reading(Document(path, ""), None, (problem,))
    return Outcome(reading, None, texts(lang or "en"), STANDARD)


def internal(error: Exception) -> Problem:
    """A mistake of this program: what it is, and where."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""
    said = f"{type(error).__name__}: {error}"
    return Problem("internal-error", "error", START, (), {"what": said, "where": where})
