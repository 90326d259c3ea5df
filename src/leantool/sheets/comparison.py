"""The future beside the current state: the figures that a sheet has room for."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from leantool.comparing.figures import row
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
    if case.current is None or case.future is None:
        return ""
    found = row(case.current, case.future, before, after)
    if found.difference is None:
        return ""
    if not found.difference:
        return "="
    sign = "+" if found.difference > 0 else "−"
    if found.unit == "share":
        return case.say("points", points=sign + numbers.points(abs(found.difference), case.language))
    return sign + numbers.share(abs(found.change), case.language) if found.change is not None else ""
