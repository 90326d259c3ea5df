"""The mistakes that the manual shows, as maps that can be read, and what is said about them."""

from __future__ import annotations

import textwrap
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from leantool.diagnostics import Problem
from leantool.reading import Reading, read_text
from leantool.source import Span
from leantool.texts import texts

MANUAL = Path(__file__).parents[2] / "src" / "leantool" / "manual" / "problems.toml"
WRONG, RIGHT = "# wrong / fout\n", "# right / goed\n"

WHOLE = ("empty-file", "not-a-map", "several-documents", "yaml-syntax")
"""Examples that are a whole file, and not a part of a map."""

BESIDE_MAPS: dict[str, dict[str, object]] = {
    "no-such-file": {"guess": "brackets.yaml"},
    "is-directory": {},
    "not-a-file": {},
    "no-permission": {},
    "unreadable-file": {"why": "Input/output error"},
    "too-large": {"most": 16},
    "binary": {},
    "wrong-encoding": {"found": "Windows-1252?", "byte": "é"},
    "control-character": {"sign": "U+0007"},
    "set-without-value": {"text": "Weld.cycle_time"},
    "set-unknown": {"path": "Wled.cycle_time", "guess": "Weld", "known": ("Weld", "calendar", "customer")},
    "unknown-rule": {"name": "L-99", "guess": "L-09"},
    "config-unknown": {
        "key": "threshold",
        "guess": "thresholds",
        "known": ("language", "theme", "thresholds"),
    },
    "config-value": {"key": "thresholds.high_utilisation", "value": "high", "why": "cannot read 'high'"},
    "config-syntax": {"why": "Expected '=' after a key in a key/value pair"},
}
"""Problems of files, options and house rules, which no map shows, with values as they may be."""


@cache
def pages() -> Mapping[str, Any]:
    return tomllib.loads(MANUAL.read_text(encoding="utf-8"))


def wrong_and_right(code: str) -> tuple[str, str]:
    """The two parts of an example."""
    before, mark, right = pages()[code]["example"].partition(RIGHT)
    assert mark, code
    assert before.startswith(WRONG), code
    return before.removeprefix(WRONG).strip("\n"), right.strip("\n")


def whole(part: str, code: str) -> str:
    """A map around a part of one."""
    if code in WHOLE or ("title:" in part and "steps:" in part):
        return part + "\n"
    if part.startswith("- "):
        return "title: Example\nsteps:\n" + textwrap.indent(part, "  ") + "\n"
    title = "" if part.startswith("title:") else "title: Example\n"
    return f"{title}{part}\nsteps:\n  - {{process: Weld, process_time: 5 min}}\n"


@cache
def reading(code: str) -> Reading:
    """What comes of the mistake."""
    return read_text(whole(wrong_and_right(code)[0], code), "map.yaml")


def problem(code: str) -> Problem:
    """The problem as its example shows it."""
    if code in BESIDE_MAPS:
        return Problem(code, "error", Span(1, 1, 1), (), BESIDE_MAPS[code])
    found = [p for p in reading(code).problems if p.code == code]
    assert found, f"{code}: the example gives {[p.code for p in reading(code).problems]}"
    return found[0]


def message(code: str, language: str = "en") -> str:
    return texts(language).problem(code, problem(code).args)[0]
