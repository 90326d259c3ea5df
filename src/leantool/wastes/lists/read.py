"""From a file or standard input to observations: the kind of list by its name, else by what is in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leantool.diagnostics import Problem, in_order
from leantool.reading import files
from leantool.source import START, Document, Span
from leantool.wastes.lists import table
from leantool.wastes.lists.encoding import decode
from leantool.wastes.lists.records import MARKS
from leantool.wastes.lists.rows import TEXT_NAMES, WASTE_NAMES, Row, key, waste_of

MAP_ENDINGS = (".yaml", ".yml")
WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")
_KINDS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".txt": "txt",
}
_MAP = re.compile(r"^(title|steps)\s*:", re.MULTILINE)
_BULLET = re.compile(r"\s*(?:[-*•–]\s+|\d{1,4}[.)]\s+)?")


@dataclass(frozen=True)
class Listing:
    """The observations of a list in their order, and what is wrong in it."""

    document: Document
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def is_map(path: str, data: bytes | None = None) -> bool:
    """Whether a file is a map and no list; standard input and other names by what is in them."""
    ending = Path(path).suffix.lower()
    if ending in MAP_ENDINGS:
        return True
    if ending in _KINDS or ending in WORKBOOK_ENDINGS or data is None:
        return False
    try:
        return len(set(_MAP.findall(decode(data)))) == 2
    except files.Refused:
        return False


def read_bytes(path: str) -> bytes:
    """The bytes of a file or, for `-`, of standard input; raises `reading.files.Refused`."""
    return files.read_bytes(path)


def read(path: str, column: str | None = None, data: bytes | None = None) -> Listing:
    """Read a list; `column` names the one with the texts, `data` is what was read already.  Never raises."""
    shown = "<stdin>" if path == files.STDIN else path
    problems: list[Problem] = []
    text = ""
    try:
        data = read_bytes(path) if data is None else data
        if Path(path).suffix.lower() in WORKBOOK_ENDINGS:
            raise files.Refused("list-is-workbook")
        text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    except files.Refused as refused:
        return Listing(Document(shown, text), (), (refused.problem,))
    rows = _READERS[_KINDS.get(Path(path).suffix.lower()) or _kind(text)](text, column, problems)
    if not rows and not problems:
        problems.append(Problem("list-empty", "error", START))
    return Listing(Document(shown, text), tuple(rows), in_order(problems))


def _kind(text: str) -> str:
    """What a text without a telling name holds: JSON lines, a table with a known heading, or a line each."""
    first = next((line.strip() for line in text.split("\n") if line.strip()), "")
    if first.startswith(("{", "[")):
        return "jsonl"
    for mark in MARKS:
        cells = [key(cell) for cell in first.split(mark)]
        if len(cells) > 1 and any(cell in TEXT_NAMES or cell in WASTE_NAMES for cell in cells):
            return "csv"
    return "txt"


def _plain(text: str, column: str | None, problems: list[Problem]) -> list[Row]:
    """A line each; bullets and numbers in front are left out, a heading that only names the column too."""
    rows: list[Row] = []
    for number, line in enumerate(text.split("\n"), 1):
        found = _BULLET.match(line)
        words = line[found.end() if found else 0 :].strip()
        if words and not (not rows and key(words) in TEXT_NAMES):
            rows.append(Row(words, Span(number, 1, len(line.rstrip()) + 1)))
    return rows


def _json_lines(text: str, column: str | None, problems: list[Problem]) -> list[Row]:
    """An object with a text on each line, or a bare text; or one list of these."""
    if text.lstrip().startswith("["):
        try:
            values = json.loads(text)
        except (ValueError, RecursionError):
            pass  # told line by line
        else:
            if isinstance(values, list):
                return [row for value in values if (row := _row(value, START, column, problems))]
    rows: list[Row] = []
    for number, line in enumerate(text.split("\n"), 1):
        span = Span(number, 1, len(line.rstrip()) + 1)
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            why = getattr(error, "msg", None) or type(error).__name__
            at = getattr(error, "colno", 1)
            problems.append(Problem("list-json", "error", Span(number, at, at + 1), (), {"why": why}))
            continue
        row = _row(value, span, column, problems)
        if row is not None:
            rows.append(row)
    return rows


def _row(value: Any, span: Span, column: str | None, problems: list[Problem]) -> Row | None:
    fields = value if isinstance(value, dict) else {"text": value}
    text = _field(fields, [column] if column else TEXT_NAMES)
    if not isinstance(text, str) or not text.strip():
        problems.append(Problem("list-json-text", "error", span))
        return None
    waste = _field(fields, WASTE_NAMES)
    named = waste_of(waste, span, problems) if isinstance(waste, str) else None
    return Row(text.strip().encode("utf-8", "replace").decode("utf-8"), span, named)


def _field(fields: dict[Any, Any], names: Iterable[str]) -> Any:
    """The field that is called so, by the first of the names."""
    known = {key(k): v for k, v in reversed(fields.items()) if isinstance(k, str)}
    return next((known[key(name)] for name in names if key(name) in known), None)


_READERS = {"csv": table.read, "jsonl": _json_lines, "txt": _plain}
