"""A comparison as data: figures, parts and warnings, with stable keys; as JSON and as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from rich.console import Console

from leantool.comparing import Comparison, Element, Row
from leantool.figures import Figure
from leantool.reading import Reading
from leantool.reporting import json_, values
from leantool.reporting.csv_ import cell
from leantool.reporting.screen import Screen
from leantool.texts import Texts
from leantool.units import Count, Duration

Json = dict[str, object]
COLUMNS = (
    "from",
    "to",
    "what",
    "part",
    "kind",
    "name",
    "field",
    "before",
    "after",
    "difference",
    "unit",
    "percent",
)
"""The headings, always all of them: scripts rest on them."""

dump = json_.dump


def result(readings: Sequence[Reading], some: Sequence[Comparison], texts: Texts) -> Json:
    """The object of a comparison; `comparisons` is empty when a map has errors.

    `readings` are the maps, the one that the others are held against first.
    """
    return {
        "maps": [_map(reading) for reading in readings],
        "comparisons": [_comparison(one, texts) for one in some],
        "problems": [
            json_.problem_row(problem, reading.document.name, texts)
            for reading in readings
            for problem in reading.problems
            if problem.is_error
        ],
    }


def _map(reading: Reading) -> Json:
    return {"title": reading.title, "state": reading.state, "file": reading.document.name}


def _comparison(one: Comparison, texts: Texts) -> Json:
    screen = _screen(one, texts)
    return {
        "from": _file(one, later=False),
        "to": _file(one, later=True),
        "figures": {_key(row): _row(row, texts) for row in one.rows},
        "elements": [_element(screen, element) for element in one.elements],
        "warnings": [json_.problem_row(p, _file(one, later=True), texts) for p in one.warnings],
    }


def _screen(one: Comparison, texts: Texts) -> Screen:
    """What values are worded for: no terminal, the later map's working day."""
    return Screen(Console(file=io.StringIO(), width=80), texts, one.after.stream.calendar)


def _file(one: Comparison, *, later: bool) -> str:
    document = (one.after if later else one.before).stream.document
    return document.name if document is not None else ""


def _key(row: Row) -> str:
    return row.after.json_name


def _row(row: Row, texts: Texts) -> Json:
    """A figure of both maps.  Shares differ in fractions of 1 (`points` in hundredths); others also in `percent`."""
    found: Json = {
        "from": _number(row.before),
        "to": _number(row.after),
        "difference": None if row.difference is None else json_.number(row.difference),
        "unit": row.unit,
        "percent": None if row.change is None else json_.number(row.change * 100),
    }
    if row.unit == "share":
        found["points"] = None if row.difference is None else json_.number(row.difference * 100)
    for word, figure in (("from", row.before), ("to", row.after)):
        if figure.reason is not None:
            found[f"reason_{word}"] = texts.reason(figure.reason.code, figure.reason.args)
    return found


def _number(figure: Figure) -> object:
    return json_.number(figure.value) if isinstance(figure.value, Fraction) else figure.value


def _element(screen: Screen, one: Element) -> Json:
    return {
        "part": one.part,
        "how": one.how,
        "name": one.name,
        **({"kind": one.kind} if one.kind else {}),
        "fields": {field.key: _field(screen, field.key, field.before, field.after) for field in one.fields},
    }


def _field(screen: Screen, key: str, before: Any, after: Any) -> Json:
    """Both values in words, null where there is none; times also in seconds, amounts as numbers."""
    found: Json = {
        "from": None if before is None else values.value(screen, key, before),
        "to": None if after is None else values.value(screen, key, after),
    }
    for word, value in (("from", before), ("to", after)):
        if isinstance(value, Duration):
            found[f"{word}_s"] = json_.number(value.seconds)
        elif isinstance(value, Count):
            found[f"{word}_number"] = json_.number(value.value)
        elif isinstance(value, Fraction):
            found[f"{word}_number"] = json_.number(value)
    return found


def table(some: Sequence[Comparison], texts: Texts) -> str:
    """Figures, parts and warnings, one a row (RFC 4180); a part that changed has a row for each field."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    for one in some:
        about = {"from": _file(one, later=False), "to": _file(one, later=True)}
        for row in (*_figure_rows(one), *_element_rows(one, texts), *_warning_rows(one, texts)):
            writer.writerow({key: cell(value) for key, value in (about | row).items()})
    return text.getvalue()


Cells = dict[str, Any]


def _figure_rows(one: Comparison) -> Iterator[Cells]:
    for row in one.rows:
        percent = None if row.change is None else row.change * 100
        yield {
            "what": "figure",
            "field": _key(row),
            "before": row.before.value,
            "after": row.after.value,
            "difference": row.difference,
            "unit": row.unit,
            "percent": percent,
        }


def _element_rows(one: Comparison, texts: Texts) -> Iterator[Cells]:
    screen = _screen(one, texts)
    for element in one.elements:
        about: Mapping[str, Any] = {
            "what": element.how,
            "part": element.part,
            "kind": element.kind,
            "name": element.name,
        }
        if not element.fields:
            yield dict(about)
        for field in element.fields:
            said = (
                None if v is None else values.value(screen, field.key, v) for v in (field.before, field.after)
            )
            yield {**about, "field": field.key, **dict(zip(("before", "after"), said, strict=True))}


def _warning_rows(one: Comparison, texts: Texts) -> Iterator[Cells]:
    for problem in one.warnings:
        row = json_.problem_row(problem, "", texts)
        yield {"what": "warning", "field": problem.code, "after": row["message"]}
