"""The library: what the commands do, as functions."""

from __future__ import annotations

import os

from leantool import analysis
from leantool.analysis import Analysis
from leantool.diagnostics import InputError, Problem
from leantool.model import ValueStream
from leantool.reading import read
from leantool.reporting.sentences import sentence
from leantool.settings import STANDARD, Settings
from leantool.texts import texts


def load(path: str | os.PathLike[str]) -> ValueStream:
    """Read a map.  Raises `InputError` with every mistake in the file, ordered by place."""
    reading = read(path)
    if reading.stream is None:
        errors = [p for p in reading.problems if p.is_error]
        told = (
            f"{reading.document.name}:{p.span.line}:{p.span.column}: {message(p, reading.language or 'en')}"
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
