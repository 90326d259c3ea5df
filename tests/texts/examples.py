"""The mistakes that the manual shows, as maps that can be read, and what is said about them."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
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
BASE = Path(__file__).parents[1] / "data" / "overlays" / "current.yaml"
WRONG, RIGHT = "# wrong / fout\n", "# right / goed\n"

WHOLE = ("empty-file", "not-a-map", "several-documents", "yaml-syntax")
"""Examples that are a whole file, and not a part of a map."""

BESIDE_MAPS: dict[str, dict[str, object]] = {
    "no-such-file": {"guess": "brackets.yaml"},
    "is-directory": {},
    "not-a-file": {},
    "no-permission": {},
    "base-chain": {"most": 20},
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
    "internal-error": {"what": "KeyError: 'Weld'", "where": "path.py:41"},
    "process-died": {},
    "not-written": {"file": "weld.png", "why": "No space left on device"},
    "a3-not-map": {"file": "a3.yaml"},
    "a3-empty": {},
    "a3-no-map": {"file": "permit.yml", "guess": "permit.yaml"},
    "a3-map-has-errors": {"file": "permit.yaml"},
    "a3-no-burst": {"number": 9, "most": 5},
    "a3-no-figure": {"name": "leadtime", "guess": "lead_time"},
    "unknown-cause": {"name": "from", "guess": "form"},
    "cause-id-twice": {"name": "list", "line": 1},
    "unknown-heading": {"name": "gaol", "guess": "goal", "known": ("background", "goal")},
    "list-empty": {},
    "list-is-workbook": {},
    "list-encoding": {},
    "list-no-column": {"column": "Finding", "known": ("Date", "Seen")},
    "list-no-text": {},
    "list-row": {"column": "observation", "count": 1},
    "list-quotes": {},
    "list-json": {"why": "Expecting ',' delimiter"},
    "list-json-text": {},
    "list-waste": {
        "word": "overproces",
        "guess": "overprocessing",
        "choices": ("transport", "inventory", "none"),
    },
}
"""Problems of files, options and house rules, which no map shows, with values as they may be."""

LISTS = tuple(code for code in BESIDE_MAPS if code.startswith("list-"))
"""Problems of lists of observations, which are no YAML."""


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
    if "based_on:" in part:
        return part + "\n"
    if part.startswith("- "):
        return "title: Example\nsteps:\n" + textwrap.indent(part, "  ") + "\n"
    title = "" if part.startswith("title:") else "title: Example\n"
    return f"{title}{part}\nsteps:\n  - {{process: Weld, process_time: 5 min}}\n"


@cache
def reading(code: str) -> Reading:
    """What comes of the mistake."""
    return read(whole(wrong_and_right(code)[0], code))


def read(text: str) -> Reading:
    """A map as it is read in a folder where `current.yaml` is another one."""
    if "based_on:" not in text:
        return read_text(text, "map.yaml")
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copy(BASE, folder)
        return read_text(text, "map.yaml")


def problem(code: str) -> Problem:
    """The problem as its example shows it."""
    if code in BESIDE_MAPS:
        return Problem(code, "error", Span(1, 1, 1), (), BESIDE_MAPS[code])
    found = [p for p in reading(code).problems if p.code == code]
    assert found, f"{code}: the example gives {[p.code for p in reading(code).problems]}"
    return found[0]


def message(code: str, language: str = "en") -> str:
    return texts(language).problem(code, problem(code).args)[0]
