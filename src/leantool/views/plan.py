"""What a map holds, before anything has a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from leantool.model import Process
from leantool.views import parties, sizes
from leantool.views.cells import Cell, process_cell
from leantool.views.corridors import Corridor, corridors
from leantool.views.facts import Facts
from leantool.views.grid import Grid, arrange
from leantool.views.store_cells import store_cell
from leantool.views.wires import Loop, loops

TALL = 5.5 * sizes.ROW  # of a data box


class Plan(NamedTuple):
    """What a map holds, before anything has a place; `totals_under` the timeline, not at its end."""

    facts: Facts
    style: str
    legend: bool
    grid: Grid
    cells: dict[int, Cell]
    loops: list[Loop]
    gaps: list[Corridor]
    blocks: dict[str, list[parties.Block]]
    totals_under: bool = False


def planned(facts: Facts, style: str, legend: bool) -> Plan:
    """Measures everything and finds out what stands beside and under what."""
    grid = arrange(facts.steps, facts.path)
    cells = {n: cell(facts, n) for n in range(len(facts.steps))}
    backs = loops(facts)
    wired = [
        ("wire", end)
        for line in facts.information
        for end in (line.source, *line.targets)
        if isinstance(end, int)
    ]
    gaps = corridors(facts, grid, wired, backs)
    return Plan(facts, style, legend, grid, cells, backs, gaps, parties.blocks(facts))


def cell(facts: Facts, index: int, beside: bool = False) -> Cell:
    """The measures of one step; its data box `beside` it where height is dear."""
    step = facts.steps[index]
    return process_cell(facts, step, beside) if isinstance(step, Process) else store_cell(facts, step)


def shorter(plan: Plan) -> Plan:
    """The same map with its totals under the timeline."""
    return plan._replace(totals_under=True)


def lower(plan: Plan) -> Iterator[Plan]:
    """The same map with data boxes beside the processes of branches, then beside all whose data box is tall."""
    boxes = [n for n, one in plan.cells.items() if one.is_process and one.rows]
    branches = [n for n in boxes if plan.grid.track[n]]
    tall = [n for n in boxes if not plan.grid.track[n] and plan.cells[n].below > TALL]
    for flat in (branches, [*branches, *tall] if tall else []):
        if flat:
            yield plan._replace(cells={**plan.cells, **aligned(plan, flat)})


def aligned(plan: Plan, flat: list[int]) -> dict[int, Cell]:
    """Steps with their data boxes beside them, those that stand in one column equally wide."""
    cells = {n: cell(plan.facts, n, beside=True) for n in flat}
    for column in {plan.grid.column[n] for n in flat}:
        here = [n for n in flat if plan.grid.column[n] == column]
        panel = max(cells[n].panel for n in here)
        box = max(cells[n].width - cells[n].panel for n in here)
        cells.update({n: replace(cells[n], width=box + panel, panel=panel) for n in here})
    return cells
