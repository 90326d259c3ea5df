"""The overview as CSV: the row of each map, under names that do not change."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from leantool.reporting.overview.pair import Pair
from leantool.reporting.overview.row import COLUMNS, Row

PAIR = ("paired_with", "lead_time_gain")


def text(rows: Iterable[Row], pairs: Mapping[str, Pair]) -> str:
    """All rows; `pairs` by the file of the later map.  What a spreadsheet would take for a formula stays a text."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow((*COLUMNS, *PAIR))
    for row in rows:
        pair = pairs.get(row.file)
        gained = (pair.before.file, pair.lead_time_gain) if pair else (None, None)
        writer.writerow([_cell(value) for value in (*(getattr(row, name) for name in COLUMNS), *gained)])
    return buffer.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return "'" + value
    return "" if value is None else value
