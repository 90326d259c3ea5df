"""Observations in a CSV file: which column holds the texts, and whether the first row is a heading."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from leantool.diagnostics import Problem
from leantool.source import Span
from leantool.wastes.lists.records import SAMPLE, Record, known, records_of, separator
from leantool.wastes.lists.rows import OTHER_NAMES, TEXT_NAMES, WASTE_NAMES, Row, key, waste_of

_HEAD_WORDS, _TEXT_WORDS = 3, 4


def read(text: str, column: str | None, problems: list[Problem]) -> list[Row]:
    """The observations of a CSV text; what is wrong is added to `problems`."""
    lines = text.split("\n")
    mark = separator(lines)
    records = [r for r in records_of(lines, mark, problems) if any(cell.strip() for cell in r.cells)]
    if not records:
        return []
    head = records[0] if has_heading(records, column) else None
    body = records[1:] if head is not None else records
    texts = _text_column(head, body, column, problems)
    if texts is None:
        return []
    wastes = _named(head, WASTE_NAMES)
    rows = []
    for record in body:
        found = record.cell(texts)
        span = Span(record.line, 1, 1 + len(lines[record.line - 1].rstrip()))
        if not found:
            args = {"column": _name(head, texts), "count": len(record.cells)}
            problems.append(Problem("list-row", "error", span, (), args))
            continue
        waste = waste_of(record.cell(wastes), span, problems) if wastes not in (None, texts) else None
        rows.append(Row(found, span, waste))
    return rows


def has_heading(records: Sequence[Record], column: str | None) -> bool:
    """Whether the first row names the columns: by a word that is known, or because it is short above sentences."""
    words = [key(cell) for cell in records[0].cells]
    if (column is not None and key(column) in words) or known(words):
        return True
    if len(words) > 1 and all(word in OTHER_NAMES for word in words if word):
        return True
    rest = records[1:SAMPLE]
    if not rest or any(_words(cell) > _HEAD_WORDS or not cell.strip() for cell in records[0].cells):
        return False
    return _longest(rest)[1] >= _TEXT_WORDS and not any(
        c.isdigit() for cell in records[0].cells for c in cell
    )


def _text_column(
    head: Record | None, body: Sequence[Record], column: str | None, problems: list[Problem]
) -> int | None:
    """The position of the texts: the column asked for, one with a known name, else that with the longest texts."""
    line = Span(head.line if head else 1, 1, 1)
    if column is not None:
        named = _named(head, {key(column)})
        if (
            named is None
            and column.isdigit()
            and 0 < int(column) <= max((len(r.cells) for r in body), default=0)
        ):
            named = int(column) - 1
        if named is None:
            known = tuple(cell.strip() for cell in head.cells) if head else ("1", "2", "...")
            problems.append(Problem("list-no-column", "error", line, (), {"column": column, "known": known}))
        return named
    for name in TEXT_NAMES:
        named = _named(head, {name})
        if named is not None:
            return named
    found, words = _longest(body[:SAMPLE]) if body else (0, 1.0)
    if words < 2 and any(len(record.cells) > 1 for record in body):
        problems.append(Problem("list-no-text", "error", line))
        return None
    return found


def _named(head: Record | None, names: Collection[str]) -> int | None:
    if head is None:
        return None
    return next((n for n, cell in enumerate(head.cells) if key(cell) in names), None)


def _longest(records: Sequence[Record]) -> tuple[int, float]:
    """The column with the most words a cell, and how many."""
    width = max(len(r.cells) for r in records)
    means = [sum(_words(r.cell(n)) for r in records) / len(records) for n in range(width)]
    best = max(range(width), key=lambda n: (means[n], -n))
    return best, means[best]


def _words(cell: str) -> int:
    return len(cell.split())


def _name(head: Record | None, column: int) -> str:
    return head.cells[column].strip() if head is not None and column < len(head.cells) else str(column + 1)
