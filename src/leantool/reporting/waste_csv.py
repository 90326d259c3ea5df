"""Wastes as CSV: one row a finding or an observation, the same columns for maps and lists."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from leantool.reporting import waste_data
from leantool.reporting.waste_data import Json
from leantool.texts import Texts

if TYPE_CHECKING:
    from leantool.model import ValueStream
    from leantool.wastes import Observed, Wastes

COLUMNS = (
    "file",
    "line",
    "kind",
    "waste",
    "also",
    "where",
    "text",
    "seconds",
    "share_of_lead_time",
    "hours_per_year",
    "hours_of",
    "money",
    "currency",
    "money_per",
    "confidence",
    "because",
    "rule",
    "flags",
    "question",
)


def csv_text(rows: Iterable[Json], *, header: bool) -> str:
    """Rows as CSV text; a cell that a spreadsheet would take for a formula stays a text."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, restval="", lineterminator="\n")
    if header:
        writer.writeheader()
    for row in rows:
        writer.writerow({key: _cell(value) for key, value in row.items()})
    return buffer.getvalue()


def rows_of_map(stream: ValueStream, wastes: Wastes, file: str, texts: Texts) -> Iterator[Json]:
    """The findings, then the observations."""
    for one in wastes.all_findings:
        data = waste_data.finding(one, stream, texts)
        row = {key: data[key] for key in data if key in COLUMNS}
        kind = "cause" if one.is_cause else "finding"
        amounts = {"seconds": data["time_per_item_s"], "where": data["step"], "text": data["evidence"]}
        yield {"file": file, "kind": kind, **row, **amounts}
    yield from rows_of_list(wastes.observations, file, stream)


def rows_of_list(
    observations: Iterable[Observed], file: str, stream: ValueStream | None = None
) -> Iterator[Json]:
    """One row an observation; its second and third waste stand in `also`."""
    for one in observations:
        first = one.wastes[0] if one.wastes else None
        yield {
            "file": one.span.file or file,
            "line": one.span.line,
            "kind": "observation",
            "waste": first.waste if first else "none",
            "also": " ".join(w.waste for w in one.wastes[1:]),
            "where": stream.name_of(stream.steps[one.step]) if stream and one.step is not None else "",
            "text": one.text,
            "confidence": first.confidence if first else "",
            "because": ", ".join(first.because) if first else "",
            "flags": " ".join(one.flags),
            "question": one.question,
        }


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return "'" + value
    return "" if value is None else value
