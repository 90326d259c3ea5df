"""The library: what the commands do, as functions."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack, overload

from leantool import analysis, drawing, pictures
from leantool.analysis import Analysis
from leantool.diagnostics import InputError, Problem
from leantool.model import ValueStream
from leantool.reading import read
from leantool.reporting.sentences import sentence
from leantool.scene.paper import SHEETS
from leantool.settings import STANDARD, Settings
from leantool.texts import texts

if TYPE_CHECKING:
    from leantool.comparing import Comparison


def load(path: str | os.PathLike[str]) -> ValueStream:
    """Read a map.  Raises `InputError` with every mistake in the file, ordered by place."""
    reading = read(path)
    if reading.stream is None:
        errors = [p for p in reading.problems if p.is_error]
        told = (
            f"{reading.document.of(p.span).name}:{p.span.line}:{p.span.column}: {message(p, reading.language or 'en')}"
            for p in errors
        )
        raise InputError("\n".join(told), reading.problems)
    return reading.stream


def analyse(stream: ValueStream, settings: Settings = STANDARD) -> Analysis:
    """The figures of a stream and what the rules say about it: the same numbers as `leantool vsm`."""
    return analysis.analyse(stream, settings)


def check(path: str | os.PathLike[str], settings: Settings = STANDARD) -> tuple[Problem, ...]:
    """All problems of a map file, ordered by place: mistakes in the file, then findings about the stream."""
    reading = read(path)
    if reading.stream is None:
        return reading.problems
    return analysis.analyse(reading.stream, settings).problems


def message(problem: Problem, language: str = "en") -> str:
    """What a problem says, as a sentence in `en` or `nl`."""
    return sentence(problem, texts(language))[0]


def compare(
    before: ValueStream | Analysis, after: ValueStream | Analysis, settings: Settings = STANDARD
) -> Comparison:
    """What differs between two maps: figures, parts one by one, and what makes the later one doubtful."""
    from leantool import comparing

    old, new = (one if isinstance(one, Analysis) else analyse(one, settings) for one in (before, after))
    return comparing.compare(old, new, settings)


class Looks(TypedDict, total=False):
    """The options of `draw`."""

    theme: str
    paper: str | None
    margin: float | None
    timeline: str | None
    legend: bool
    wastes: bool
    dpi: float | None
    width: int | None
    language: str | None


@overload
def draw(what: ValueStream | Analysis, path: str | os.PathLike[str], **looks: Unpack[Looks]) -> Path: ...
@overload
def draw(what: ValueStream | Analysis, *, format: str, **looks: Unpack[Looks]) -> bytes: ...
def draw(
    what: ValueStream | Analysis,
    path: str | os.PathLike[str] | None = None,
    *,
    format: str | None = None,
    theme: str = STANDARD.theme,
    paper: str | None = None,
    margin: float | None = None,
    timeline: str | None = None,
    legend: bool = True,
    wastes: bool = False,
    dpi: float | None = None,
    width: int | None = None,
    language: str | None = None,
) -> Path | bytes:
    """Draw a map in a file whose suffix says the format, and give its path; or give its bytes in a `format`.

    The formats are svg, png, pdf and json; the options are those of `leantool vsm`.  Raises `CannotDraw` when the
    file cannot be written or is something else than a picture, or when a library is missing.
    """
    if (path is None) == (format is None):
        raise TypeError("draw() takes a path, whose suffix says the format, or else a format")
    if path is not None:
        format = pictures.format_of(path)
        pictures.target(path)
    for name, value, known in (
        ("format", format, drawing.FORMATS),
        ("theme", theme, drawing.THEMES),
        ("paper", paper, SHEETS),
        ("timeline", timeline, pictures.TIMELINES),
    ):
        if value is not None and value not in known:
            raise ValueError(f"{name} is one of {', '.join(known)}, not {value!r}")
    analysed = what if isinstance(what, Analysis) else analyse(what)
    scene = pictures.lay_out(
        analysed,
        texts(language or analysed.stream.language),
        paper=paper,
        margin=margin,
        timeline=timeline,
        legend=legend,
        wastes=STANDARD if wastes else None,
    )
    data = pictures.draw(scene, format or "", theme, dpi, width)
    if path is None:
        return data
    pictures.save(data, path)
    return Path(path)
