"""The rows of a CSV text: which mark separates the cells, and where each row starts."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leantool.diagnostics import Problem
from leantool.source import Span
from leantool.wastes.lists.rows import TEXT_NAMES, WASTE_NAMES, key

MARKS = ";,\t|"
SAMPLE = 200
"""Rows that are looked at to tell what a file is like."""

_MOSTLY = 0.7
_CELL = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of one row, and the line it starts on."""

    cells: tuple[str, ...]
    line: int

    def cell(self, column: int | None) -> str:
        return self.cells[column].strip() if column is not None and column < len(self.cells) else ""


def separator(lines: Sequence[str]) -> str | None:
    """The mark between the cells; None when every line is one cell."""
    sample = [line for line in lines[:SAMPLE] if line.strip()]
    if not sample:
        return None
    for mark in MARKS:
        if known(key(cell) for cell in sample[0].split(mark)) and mark in sample[0]:
            return mark
    if known([key(sample[0])]):
        return None
    best, most = None, 0
    for mark in MARKS:
        counts = Counter(len(row) for row in csv.reader(sample, delimiter=mark))
        width, rows = counts.most_common(1)[0]
        if width > 1 and rows >= _MOSTLY * len(sample) and width > most and not _is_prose(sample, mark):
            best, most = mark, width
    return best


def known(words: Iterable[str]) -> bool:
    return any(word in TEXT_NAMES or word in WASTE_NAMES for word in words)


def _is_prose(lines: Sequence[str], mark: str) -> bool:
    """In prose a space follows the mark; between cells it seldom does."""
    found = sum(line.count(mark) for line in lines)
    return sum(line.count(mark + " ") for line in lines) > found / 2


def records_of(lines: Sequence[str], mark: str | None, problems: list[Problem]) -> list[Record]:
    """Every row; a quotation mark that swallows other rows is told, and its line read as it stands."""
    if mark is None:
        return [Record((_unquoted(line),), n) for n, line in enumerate(lines, 1)]
    csv.field_size_limit(_CELL)
    found: list[Record] = []
    at: int | None = 0
    while at is not None:
        at = _read_from(lines, at, mark, found, problems)
    return found


def _read_from(
    lines: Sequence[str], start: int, mark: str, found: list[Record], problems: list[Problem]
) -> int | None:
    """Read rows from a line on; the line to go on from after a quotation mark that does not close as it should."""
    reader = csv.reader((f"{line}\n" for line in lines[start:]), delimiter=mark)
    first = start
    for cells in reader:
        after = start + reader.line_num
        if after - first > 1 and not _is_one_row(lines[first:after], mark):
            line = lines[first]
            column = line.find('"') + 1
            problems.append(Problem("list-quotes", "error", Span(first + 1, column, column + 1)))
            found.append(Record(tuple(cell.replace('"', "") for cell in line.split(mark)), first + 1))
            return first + 1
        found.append(Record(tuple(cells), first + 1))
        first = after
    return None


def _is_one_row(lines: Sequence[str], mark: str) -> bool:
    """Several lines are one row, as a spreadsheet writes a text with line breaks."""
    try:
        return len(list(csv.reader((f"{line}\n" for line in lines), delimiter=mark, strict=True))) == 1
    except csv.Error:
        return False


def _unquoted(line: str) -> str:
    text = line.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].replace('""', '"')
    return text
