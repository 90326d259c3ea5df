"""The overview as a workbook: a sheet with a row a map, and one with the pairs."""

from __future__ import annotations

from collections.abc import Sequence

from leantool.reporting import workbook
from leantool.reporting.overview import columns
from leantool.reporting.overview.columns import PART
from leantool.reporting.overview.pair import Pair
from leantool.reporting.overview.row import Row
from leantool.reporting.workbook import Column, Sheet, Toned, Value
from leantool.texts import Texts

Cell = Value | Toned


def xlsx(rows: Sequence[Row], pairs: Sequence[Pair], words: Texts) -> bytes:
    """The bytes of the workbook."""
    by_file = {pair.after.file: pair for pair in pairs}
    lines = [_line(row, by_file.get(row.file), words) for row in rows]
    sheets = [Sheet(words.say(PART, "sheet_maps"), _columns(words), lines)]
    if pairs:
        sheets.append(Sheet(words.say(PART, "sheet_pairs"), _pair_columns(words), [_pair(p) for p in pairs]))
    return workbook.xlsx(sheets, words.say(PART, "overview"))


def _line(row: Row, pair: Pair | None, words: Texts) -> list[Cell]:
    """The cells of a map."""
    found: list[Cell] = [column.value(row) for column in columns.COLUMNS]
    found[1] = columns.state(row, words)
    if row.errors:
        found[0] = Toned(row.title, "bad")
    return [*found, *((pair.before.file, pair.lead_time_gain) if pair else (None, None))]


def _columns(words: Texts) -> list[Column]:
    found = [Column(c.heading(words), c.kind, c.unit_said(words)) for c in columns.COLUMNS]
    return [*found, Column(words.say(PART, "column_before")), _gain(words)]


def _gain(words: Texts) -> Column:
    return Column(words.say(PART, "column_gain"), "share", words.say(PART, "unit_of_lead_time"))


def _pair_columns(words: Texts) -> list[Column]:
    days = words.say(PART, "unit_days")
    return [
        Column(words.say(PART, "column_title")),
        Column(words.say(PART, "column_before")),
        Column(words.say(PART, "column_after")),
        Column(words.say(PART, "column_lead_time_before"), "number", days),
        Column(words.say(PART, "column_lead_time_after"), "number", days),
        _gain(words),
        Column(words.say(PART, "column_process_gain"), "share"),
    ]


def _pair(pair: Pair) -> list[str | float | int | None]:
    before, after = pair.before, pair.after
    days = (before.lead_time_days, after.lead_time_days)
    return [after.name, before.file, after.file, *days, pair.lead_time_gain, pair.process_time_gain]
