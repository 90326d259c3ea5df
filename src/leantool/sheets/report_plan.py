"""The plan of a report: its actions in loops."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leantool.reporting.plan_words import PlanWords
from leantool.sheets.content import Block, Cell, Column, Look, Table
from leantool.sheets.report_case import ReportCase

if TYPE_CHECKING:
    from leantool.planning import Line


GOAL = 2
"""The column that is left out where no action has a goal."""


def plan(case: ReportCase) -> Iterator[Block]:
    """One table, a heading for each loop; nothing where the maps have no kaizen bursts."""
    found = case.plan
    if found is None:
        return
    words = PlanWords(case.map_of_plan.stream, case.words)
    rows: list[tuple[Cell, ...]] = []
    groups = []
    for group in found.groups:
        if len(found.groups) > 1 or group.name:
            groups.append((len(rows), group.name or case.say("no_loop")))
        rows += [_row(case, words, line) for line in group.lines]
    columns: tuple[Column, ...] = (
        Column(case.say("nr"), 0, "end"),
        Column(case.say("action"), 4),
        Column(case.say("goal"), 3),
        Column(case.say("who"), 2),
        Column(case.say("end"), 0),
        Column(case.say("status"), 2),
    )
    if not any(row[GOAL].text for row in rows):
        columns = (*columns[:GOAL], *columns[GOAL + 1 :])
        rows = [(*row[:GOAL], *row[GOAL + 1 :]) for row in rows]
    yield Table(columns, tuple(rows), groups=tuple(groups))


def _row(case: ReportCase, words: PlanWords, line: Line) -> tuple[Cell, ...]:
    status = words.status(line)
    look: Look = "good" if line.status in ("done", "verified") else ""
    if case.today and line.late:
        status, look = f"{status} {words.schedule(line)}".strip(), "alert"
    place = f" ({line.place})" if line.place else ""
    return (
        Cell(str(line.number), "muted"),
        Cell(line.action + place),
        Cell(words.goal(line.goal, line.burst.on)),
        Cell(line.owner or "", "" if line.owner else "todo"),
        Cell(line.end.isoformat() if line.end else "", "" if line.end else "todo"),
        Cell(status, look),
    )
