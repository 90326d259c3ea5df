"""What YAML's complaints mean to somebody who writes a map: the cause, and the place where it stands."""

from __future__ import annotations

import re
from typing import Any

import yaml

from leantool.diagnostics import Problem
from leantool.source import Span, split_lines

_NO_SPACE = re.compile(r"\s*(?:-\s+)?([A-Za-z_]+):(?=[^\s:/])")
_ODD_START = re.compile(r"\s*(?:-\s+)?(?:[\w ]+:\s+)?([][{}|>*&!%@`?,-])")
_BAD_DASH = re.compile(r"\s*(?:-(?=\w)|[•·–—*]\s*)(?=\S)")
_LINES_BACK = 3
"""YAML often notices a line or two later what is wrong."""

_CAUSES = {
    "expected a single document": "several-documents",
    "undefined alias": "unknown-alias",
    "expected <block end>": "indentation",
    "did not find expected": "indentation",
}


def problem(error: yaml.MarkedYAMLError, text: str) -> Problem:
    """The problem to tell for a text that is no YAML."""
    lines = split_lines(text)
    here = _span(error.problem_mark or error.context_mark, lines)
    why = str(error.problem or error.context or "")
    found = (
        _seen_in_lines(lines, here.line)
        or _seen_at(why, error, lines, here)
        or _opened_before(error, lines, here)
    )
    if found is not None:
        return found
    where = f"{why} {error.context or ''}"
    code = next((code for pattern, code in _CAUSES.items() if pattern in where), "yaml-syntax")
    return Problem(code, "error", here, (), {"why": why})


def _span(mark: Any, lines: list[str]) -> Span:
    """The place of a mark; the end of the last line when it is beyond the text."""
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    return Span(line, column, column + 1)


def _seen_at(why: str, error: yaml.MarkedYAMLError, lines: list[str], here: Span) -> Problem | None:
    """What the signs at the place of the complaint tell."""
    if "quoted scalar" in str(error.context) or "undefined alias" in why:
        return None
    if "cannot start any token" in why:
        return _odd_sign(lines[here.line - 1][here.column - 1 : here.column], here)
    if "mapping values are not allowed" in why:
        return _unexpected_colon(lines, here)
    if "could not find expected ':'" in why:
        return _no_colon(error, lines)
    return _after_or_odd(lines, here)


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


def _opened_before(error: yaml.MarkedYAMLError, lines: list[str], here: Span) -> Problem | None:
    """A quote or bracket that is not closed: told where it was opened."""
    opened, context = error.context_mark, str(error.context)
    if opened is None:
        return None
    start = _span(opened, lines)
    if "quoted scalar" in context and "escape" not in str(error.problem):
        return Problem("open-quote", "error", start)
    if "flow" in context:
        sign = "]" if "sequence" in context else "}"
        return Problem(
            "open-bracket", "error", here if start.line == here.line else start, (), {"sign": sign}
        )
    return None


def _no_colon(error: yaml.MarkedYAMLError, lines: list[str]) -> Problem:
    """A field without its colon: it began where the context says."""
    mark: Any = error.context_mark or error.problem_mark
    return _lacks_colon(lines, mark.line + 1, mark.column)


def _lacks_colon(lines: list[str], line: int, at: int) -> Problem:
    text = lines[line - 1][at:].rstrip() if line <= len(lines) else ""
    span = Span(line, at + 1, at + len(text) + 1)
    return Problem("no-colon", "error", span, (), {"text": text[:60]})


def _odd_sign(sign: str, span: Span) -> Problem:
    """A sign that no value can begin with; a tab is the one that nobody sees."""
    if sign == "\t":
        return Problem("tab", "error", span)
    return Problem("special-character", "error", span, (), {"sign": sign})


def _after_or_odd(lines: list[str], here: Span) -> Problem | None:
    """Something behind a closing quote, a bracket too many, or a value that begins with a sign of its own."""
    text = lines[here.line - 1] if here.line <= len(lines) else ""
    before, at = text[: here.column - 1].rstrip(), text[here.column - 1 : here.column]
    if before.endswith(('"', "'")) and at not in ("", ":"):
        return Problem("text-after-quote", "error", here)
    if at in ("]", "}"):
        return Problem("extra-bracket", "error", here, (), {"sign": at})
    odd = _ODD_START.match(text)
    if not odd or not 0 < odd.start(1) < here.column:
        return None
    field = text[: odd.start(1)].rstrip()
    signs = {"[": before.endswith("]"), "{": before.endswith("}"), "-": field.endswith(":")}
    wrong = signs.get(odd[1], True)
    return _odd_sign(odd[1], Span(here.line, odd.start(1) + 1, odd.end(1) + 1)) if wrong else None


def _unexpected_colon(lines: list[str], here: Span) -> Problem:
    """A colon that makes no field: the second on its line, or the first below a line that is not finished."""
    text = lines[here.line - 1]
    written = (n for n in range(here.line - 1, 0, -1) if lines[n - 1].strip()[:1] not in ("", "#"))
    number = next(written, 0)
    if ": " in text[: here.column - 1] or not number:
        return Problem("stray-colon", "error", here)
    above = lines[number - 1]
    at = len(above) - len(above.lstrip())
    if dash := _BAD_DASH.match(above):
        args = {"text": above[dash.end() :].strip()[:60]}
        return Problem("bad-dash", "error", Span(number, at + 1, dash.end() + 1), (), args)
    if ":" not in above:
        return _lacks_colon(lines, number, at + (2 if above[at:].startswith("- ") else 0))
    indent = len(text) - len(text.lstrip())
    return Problem("indentation", "error", Span(here.line, indent + 1, here.column))
