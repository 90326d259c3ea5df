"""The summary: what the map comes to, label by label, values and notes aligned."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from leantool.analysis import Analysis
from leantool.reporting.screen import HEADING, INDENT, QUIET, Screen, pad
from leantool.reporting.summary_rows import Row, Summary

VALUE_WIDTH = 13
GAP = 2
NARROWEST_NOTE = 16


def lines(screen: Screen, analysis: Analysis, route: Sequence[int]) -> list[Text]:
    """All rows, in the order in which practitioners ask for them."""
    rows = list(Summary(screen, analysis, route).rows())
    wide = max(len(row.label) for row in rows) + GAP
    found = [Text(screen.label("section_summary"), HEADING)]
    for row in rows:
        found += _lines(screen, row, wide)
    return found


def _lines(screen: Screen, row: Row, wide: int) -> list[Text]:
    start = len(INDENT) + wide
    room = screen.width - start
    first, *more = _body(screen, row, room)
    for text in row.more:
        more += screen.wrap(Text(text, QUIET), room)
    label = Text.assemble(INDENT, (row.label.ljust(wide), QUIET), first)
    return [label, *(Text.assemble(" " * start, line) for line in more)]


def _body(screen: Screen, row: Row, room: int) -> list[Text]:
    """Value and note side by side; a note that does not fit goes on under itself, or comes below."""
    value, note, hang = row.value, row.note, VALUE_WIDTH + GAP
    if not note:
        return screen.wrap(value, room)
    beside = max(hang, value.cell_len + GAP)
    if beside + note.cell_len <= room:
        return [Text.assemble(pad(value, beside), note)]
    if room < hang + NARROWEST_NOTE:
        return [*screen.wrap(value, room), *screen.wrap(note, room)]
    notes = screen.wrap(note, room - hang)
    first = screen.wrap(value, room)
    if value.cell_len <= VALUE_WIDTH:
        first = [Text.assemble(pad(value, hang), notes.pop(0))]
    return [*first, *(Text.assemble(" " * hang, line) for line in notes)]
