"""The figures of a comparison as plain words, for a picture: what the maps are called, and the rows of the table."""

from __future__ import annotations

from typing import NamedTuple

from leantool.comparing import Comparison, Row
from leantool.reporting import differences
from leantool.reporting.comparison import figure_name, names, say
from leantool.reporting.comparison import text as shown
from leantool.reporting.screen import Screen, for_paper
from leantool.reporting.table import Cell
from leantool.texts import Texts

CALCULATED = ("lead_time_days",)
"""Said already by another row."""


class Told(NamedTuple):
    """Names of both maps; rows of figure, from, to, difference and percent, the heads first; the lead time's
    difference."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    apart: str


def told(comparison: Comparison, texts: Texts) -> Told:
    """Everything that a picture says of the figures."""
    screen = for_paper(texts, comparison.before.stream.calendar)
    heads = tuple(names(screen, [comparison.before, comparison.after]))
    some = [row for row in comparison.rows if row.key not in CALCULATED]
    rows = [("", *heads, say(screen, "difference"), "%")]
    rows += [_row(screen, comparison, row) for row in some]
    apart = next(" · ".join(filter(None, _differs(screen, row))) for row in some if row.key == "lead_time")
    return Told(heads, tuple(rows), apart)


def _row(screen: Screen, comparison: Comparison, row: Row) -> tuple[str, ...]:
    values = (shown(screen, comparison.before, row.before), shown(screen, comparison.after, row.after))
    return (figure_name(screen, row.key), *values, *_differs(screen, row))


def _differs(screen: Screen, row: Row) -> tuple[str, str]:
    return _plain(differences.difference(screen, row, short=True)), _plain(differences.percent(screen, row))


def _plain(cell: Cell | None) -> str:
    return cell.text.plain if cell else ""
