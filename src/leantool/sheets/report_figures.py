"""The figures of a report: of the map with their formulas, of the steps, and beside those of the future state."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from leantool import explaining, manual
from leantool.reporting.comparison import figure_name
from leantool.reporting.step_columns import COLUMNS, GROUPS, Gap, StepColumn
from leantool.reporting.steps_table import SIGNS
from leantool.reporting.summary_rows import UNREMARKABLE
from leantool.sheets.content import Block, Cell, Column, Table
from leantool.sheets.report_case import ReportCase
from leantool.texts import numbers

if TYPE_CHECKING:
    from leantool.model import Step

TOLD = (
    *("available_time_per_day", "demand_per_day", "takt_time", "lead_time", "lead_time_calendar_days"),
    *("waiting_time", "process_time", "total_process_time", "expected_lead_time", "longest_lead_time"),
    *("value_added_time", "flow_efficiency", "process_cycle_efficiency", "rolled_complete_accurate"),
    *("rolled_throughput_yield", "bottleneck", "longest_wait", "wip", "inventory_days", "inventory_turns"),
    "operators_needed",
)
SAME = {
    "total_process_time": "process_time",
    "expected_lead_time": "lead_time",
    "longest_lead_time": "lead_time",
}
"""Figures that say nothing new where they equal another."""
MOST_FILLED = 150
"""The letters of a formula filled in that a cell has room for; longer ones are in `leantool vsm --explain`."""


def figures(case: ReportCase) -> Iterator[Block]:
    """Each figure with its value and how it comes about, or why it is absent."""
    rows = []
    for key in TOLD:
        figure = case.current.figures[key]
        if key in SAME and figure.value == case.current.figures[SAME[key]].value:
            continue
        if figure:
            rows.append((Cell(_name(case, key)), Cell(case.shown(figure), "strong"), Cell(_how(case, key))))
        elif figure.reason is not None and figure.reason.code not in UNREMARKABLE:
            why = case.words.reason(figure.reason.code, figure.reason.args)
            rows.append((Cell(_name(case, key)), Cell(case.say("no_value"), "muted"), Cell(why, "muted")))
    columns = (Column(case.say("figure"), 3), Column(case.say("value"), 2), Column(case.say("how"), 6))
    yield Table(columns, tuple(rows))


def _name(case: ReportCase, key: str) -> str:
    page = manual.find(f"figure:{key}")
    return page.to(case.language).name if page else figure_name(case.screen, key)


def _how(case: ReportCase, key: str) -> str:
    """The formula in words, and with the numbers of the map."""
    page = manual.find(f"figure:{key}")
    formula = page.to(case.language).formula if page else ""
    filled = explaining.explain(case.current, key, case.words).filled
    if filled in ("", formula) or len(filled) > MOST_FILLED:
        return formula
    return f"{formula}\n= {filled}" if formula else filled


def steps(case: ReportCase) -> Iterator[Block]:
    """The steps with what was seen and what follows from it, in as many tables as there are groups of columns."""
    kinds = Column(case.say("kind_of_step"), 0)
    for group in GROUPS:
        found = [(column, _cells(case, column)) for column in COLUMNS if column.group == group]
        found = [(column, cells) for column, cells in found if any(cell.text for cell in cells)]
        if not found:
            continue
        heads = [Column(case.words.label(f"column_{column.id}"), 0, "end") for column, _ in found]
        rows = [
            (_step(case, step), *([Cell(_kind(case, step), "muted")] if group == "flow" else []), *cells)
            for step, *cells in zip(case.current.stream.steps, *(cells for _, cells in found), strict=True)
            if group == "flow" or any(cell.text for cell in cells)
        ]
        lead = [Column(case.say("step")), *([kinds] if group == "flow" else [])]
        yield Table((*lead, *heads), tuple(rows), case.words.label(f"section_{group}"))


def _step(case: ReportCase, step: Step) -> Cell:
    return Cell(case.current.stream.name_of(step), "strong" if step.kind == "process" else "")


def _kind(case: ReportCase, step: Step) -> str:
    return f"{SIGNS[step.kind]} {case.words.label(f'kind_{step.kind}')}"


def _cells(case: ReportCase, column: StepColumn) -> list[Cell]:
    if not column.used(case.current):
        return [Cell() for _ in case.current.stream.steps]
    values = [column.of(case.current, step) for step in case.current.stream.steps]
    amounts = [value for value in values if isinstance(value, Fraction)]
    unit = None
    if column.kind in ("time", "work", "pace") and amounts:
        calendar = case.current.stream.calendar
        unit = numbers.common_unit(amounts, calendar, work=column.kind != "time")
    return [_cell(case, column, value, unit) for value in values]


def _cell(case: ReportCase, column: StepColumn, value: Fraction | Gap | None, unit: str | None) -> Cell:
    screen = case.screen
    if value is None or value is Gap.ABSENT:
        return Cell()
    if isinstance(value, Gap):
        return Cell(case.words.label(value.value), "todo")
    if column.kind == "time":
        return Cell(screen.time(value, unit, short=True))
    if column.kind == "count":
        return Cell(screen.number(value))
    if column.kind == "share":
        return Cell(screen.share(value), "alert" if column.id == "utilisation" and value > 1 else "")
    return Cell(screen.work(value, unit, short=True))
