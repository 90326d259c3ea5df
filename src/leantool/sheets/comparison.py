"""The future beside the current state: the figures that a sheet has room for."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from leantool.figures import Figure
from leantool.sheets.case import Case, shown
from leantool.sheets.content import Block, Cell, Column, Table
from leantool.texts import numbers

if TYPE_CHECKING:
    from leantool.analysis import Analysis

COMPARED = (
    *("lead_time", "process_time", "flow_efficiency"),
    *("rolled_complete_accurate", "rolled_throughput_yield", "wip"),
)


def comparison(case: Case, current: Analysis, future: Analysis) -> Iterator[Block]:
    """Figure, current, future, difference; those that both maps have."""
    rows: list[tuple[Cell, ...]] = []
    for key in COMPARED:
        before, after = current.figures[key], future.figures[key]
        if not isinstance(before.value, Fraction) or not isinstance(after.value, Fraction):
            continue
        cells = (
            Cell(case.words.label(key)),
            Cell(shown(current, before, case.language)),
            Cell(shown(future, after, case.language), "strong"),
            Cell(difference(case, before, after)),
        )
        rows.append(cells)
    if rows:
        columns = [Column(case.say("comparison"), 3)]
        columns += [Column(case.say(name), 2, "end") for name in ("current", "future", "difference")]
        yield Table(tuple(columns), tuple(rows))


def difference(case: Case, before: Figure, after: Figure) -> str:
    """How much more or less: in percent of what it was, of shares in percentage points."""
    change = after.number - before.number
    if not change:
        return "="
    sign = "+" if change > 0 else "−"
    if before.unit == "share":
        return case.say("points", points=sign + numbers.points(abs(change), case.language))
    if not before.number:
        return ""
    return sign + numbers.share(abs(change) / before.number, case.language)
