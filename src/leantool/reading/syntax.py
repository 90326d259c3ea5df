"""What YAML's complaints mean to somebody who writes a map: the cause, and the place where it stands."""

from __future__ import annotations

import re

import yaml

from leantool.diagnostics import Problem
from leantool.source import Span

_NO_SPACE = re.compile(r"\s*(?:-\s+)?([A-Za-z_]+):(?=[^\s:/])")
_NO_COLON = re.compile(r"\s*(?:-\s+)?([a-z_]+)\s+\S")
_LINES_BACK = 3
"""YAML often notices a line or two later what is wrong."""

_CAUSES = {
    "mapping values are not allowed": "stray-colon",
    "expected a single document": "several-documents",
    "undefined alias": "unknown-alias",
    "expected <block end>": "indentation",
    "did not find expected": "indentation",
    "control characters": "control-character",
}


def problem(error: yaml.MarkedYAMLError, text: str) -> Problem:
    """The problem to tell for a text that is no YAML."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.split("\n")
    why = str(error.problem or error.context or "")
    found = _seen_in_lines(lines, line) or _opened_before(error, line, column)
    if found is not None:
        return found
    here = Span(line, column, column + 1)
    if "cannot start any token" in why:
        sign = lines[line - 1][column - 1 : column] if line <= len(lines) else ""
        return Problem("special-character", "error", here, (), {"sign": sign})
    if "could not find expected ':'" in why:
        return _no_colon(lines, line)
    where = f"{why} {error.context or ''}"
    code = next((code for pattern, code in _CAUSES.items() if pattern in where), "yaml-syntax")
    return Problem(code, "error", here, (), {"why": why})


def _seen_in_lines(lines: list[str], line: int) -> Problem | None:
    """A tab before the text, or a colon without a space, in the line complained of or just above it."""
    for number in range(min(line, len(lines)), max(line - _LINES_BACK, 0), -1):
        here = lines[number - 1]
        if "\t" in here[: len(here) - len(here.lstrip())]:
            at = here.index("\t") + 1
            return Problem("tab", "error", Span(number, at, at + 1))
        if found := _NO_SPACE.match(here):
            args = {"key": found[1], "rest": here[found.end() :].strip()[:40]}
            at = found.end() + 1
            return Problem("no-space-after-colon", "error", Span(number, at, at + 1), (), args)
    return None


def _opened_before(error: yaml.MarkedYAMLError, line: int, column: int) -> Problem | None:
    """A quote or bracket that is not closed: told where it was opened."""
    opened, context = error.context_mark, str(error.context)
    if opened is None:
        return None
    start = Span(opened.line + 1, opened.column + 1, opened.column + 2)
    if "quoted scalar" in context:
        return Problem("open-quote", "error", start)
    if "flow" in context:
        sign = "]" if "sequence" in context else "}"
        place = Span(line, column, column + 1) if start.line == line else start
        return Problem("open-bracket", "error", place, (), {"sign": sign})
    return None


def _no_colon(lines: list[str], line: int) -> Problem:
    numbers = range(min(line, len(lines)), 0, -1)
    line = next((n for n in numbers if _NO_COLON.match(lines[n - 1]) and ":" not in lines[n - 1]), line)
    here = lines[line - 1] if line <= len(lines) else ""
    start = len(here) - len(here.lstrip()) + 1
    span = Span(line, start, len(here.rstrip()) + 1)
    return Problem("no-colon", "error", span, (), {"text": here.strip()[:60]})
