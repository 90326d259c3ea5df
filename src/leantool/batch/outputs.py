"""The pictures and sheets of one map, each written whole or not at all, and never outside the output folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from typing import Any

from leantool import pictures
from leantool.batch.inputs import why
from leantool.batch.job import Asked, internal
from leantool.batch.names import FOLDER
from leantool.diagnostics import Problem
from leantool.pictures import CannotDraw
from leantool.pipeline import Outcome
from leantool.source import START

THUMBNAIL = 240
"""How many pixels wide the picture in an overview is."""


class Outside(Exception):
    """A link leads out of the output folder."""


@dataclass
class Made:
    """What was made: `pictures` by their paths below the output folder, `files` with their sizes.

    `data` is what the map's object in JSON gets beside its figures, `problems` what could not be made.
    """

    pictures: tuple[str, ...] = ()
    thumbnail: str = ""
    files: tuple[tuple[str, int], ...] = ()
    problems: tuple[Problem, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)


def make(found: Outcome, stem: str, asked: Asked) -> Made:
    """Make what is asked of a map without errors; what cannot be made is a problem, and the rest goes on."""
    made = Made()
    if found.analysis is not None and asked.draws and asked.out is not None:
        try:
            _make(found, stem, asked, asked.out, made)
        except Exception as error:
            made.problems += (internal(error),)
    return made


def _make(found: Outcome, stem: str, asked: Asked, out: str, made: Made) -> None:
    for name, shows, draw in _wanted(found, stem, asked, made):
        try:
            data = draw()
            _write(out, name, data)
        except Exception as error:
            made.problems += (_problem(name, error, found),)
            continue
        made.files += ((name, len(data)),)
        if shows:
            made.pictures += (name,)
        else:
            made.thumbnail = name


def missing(asked: Asked) -> Iterator[CannotDraw]:
    """What cannot be made on this machine, as the exceptions that would tell so for each map."""
    from importlib.util import find_spec

    for format in _needed(asked):
        library, package = pictures.LIBRARIES[format]
        if find_spec(library.replace("-", "_")) is None:
            yield CannotDraw("draw_needs", format=format.upper(), library=library, package=package)
    if asked.wastes and find_spec("matplotlib") is None:
        yield CannotDraw("waste.no_matplotlib", name="matplotlib")


def _needed(asked: Asked) -> list[str]:
    """The formats that need a library; a thumbnail is a PNG."""
    formats = {*asked.formats, *(("png",) if asked.formats else ()), *(("pdf",) if asked.a3 else ())}
    return sorted(formats & pictures.LIBRARIES.keys())


def _libraries(asked: Asked) -> Iterator[str]:
    """The modules that drawing will import, where they are installed."""
    yield from (pictures.LIBRARIES[format][0].replace("-", "_") for format in _needed(asked))
    if asked.wastes:
        yield "leantool.charts.pareto"
        yield "matplotlib.figure"


def warm(found: Outcome, asked: Asked) -> None:
    """Load what drawing needs, without starting what does not survive in another process."""
    if found.analysis is None or not asked.draws:
        return
    if asked.formats:
        pictures.draw(pictures.lay_out(found.analysis, found.texts), "svg", "plain")
    for name in _libraries(asked):
        import_module(name)


def _wanted(
    found: Outcome, stem: str, asked: Asked, made: Made
) -> Iterator[tuple[str, bool, Callable[[], bytes]]]:
    """Each output with its path below the output folder, whether people look at it, and what draws it."""
    if asked.formats:
        yield from _map(found, stem, asked)
    if asked.wastes:
        yield from _wastes(found, stem, asked, made)
    if asked.a3:
        yield f"{stem}.a3.pdf", True, partial(_sheet, found, asked)


def _map(found: Outcome, stem: str, asked: Asked) -> Iterator[tuple[str, bool, Callable[[], bytes]]]:
    assert found.analysis is not None
    scene = pictures.lay_out(found.analysis, found.texts)
    theme = found.settings.theme
    for format in asked.formats:
        yield f"{stem}.{format}", True, partial(pictures.draw, scene, format, theme)
    small = f"{FOLDER}/thumbnails/{stem}.png"
    yield small, False, partial(pictures.draw, scene, "png", theme, width=THUMBNAIL)


def _wastes(
    found: Outcome, stem: str, asked: Asked, made: Made
) -> Iterator[tuple[str, bool, Callable[[], bytes]]]:
    """The Pareto of the wastes; what they are goes into the map's object."""
    from leantool import wastes
    from leantool.charts import pareto
    from leantool.reporting import waste_data

    assert found.analysis is not None
    stream, words = found.analysis.stream, found.texts
    seen = wastes.find(found.analysis, found.settings)
    made.data["wastes"] = waste_data.of_map(stream, seen, found.reading.document.name, words)
    for format in asked.formats or ("png",):
        yield (
            f"{stem}.wastes.{format}",
            True,
            partial(pareto.draw, seen.partition, stream.title, stream.calendar, words, format),
        )


def _sheet(found: Outcome, asked: Asked) -> bytes:
    """What the map knows of an A3, on one sheet."""
    from leantool import a3_files
    from leantool.sheets.files import Setting

    thought = a3_files.outcome_of(found.reading.document.name, asked.lang)
    return Setting(thought.sheet(), thought.texts, "a3", None).written("pdf")


def _write(out: str, name: str, data: bytes) -> None:
    """Write a file below the output folder; a link that leads out of it is refused."""
    path = os.path.join(out, *name.split("/"))
    top = os.path.realpath(out)
    if os.path.commonpath([top, os.path.realpath(path)]) != top:
        raise Outside
    os.makedirs(os.path.dirname(path), exist_ok=True)
    pictures.save(data, path)


def _problem(name: str, error: Exception, found: Outcome) -> Problem:
    """What stood in the way of an output."""
    if isinstance(error, Outside):
        said = found.texts.say("batch", "leads_outside")
    elif isinstance(error, CannotDraw):
        said = str(error.args_["why"]) if "why" in error.args_ else error.told(found.texts)
    elif isinstance(error, OSError):
        said = why(error)
    else:
        return internal(error)
    return Problem("not-written", "error", START, (), {"file": name, "why": said})
