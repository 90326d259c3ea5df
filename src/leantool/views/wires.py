"""What runs between steps besides the material: information lines and rework, and where each is attached.

An information line between parties that stand beside each other is drawn straight across
(`Across`); all others run along a lane above the row of their steps (`Wire`), one for
each row. A step that stands on another row is named in words at the end of the lane.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from leantool.model import Process
from leantool.units import Duration
from leantool.views.facts import Facts
from leantool.views.grid import Grid

PARTIES = ("customer", "supplier", "control")


class Across(NamedTuple):
    """Information straight from one party to the next."""

    number: int
    source: str
    target: str


class Wire(NamedTuple):
    """The part of an information line that runs above one row: its ends there, and the row of its source."""

    number: int
    row: int
    source: str | int
    targets: tuple[str | int, ...]
    source_here: bool

    @property
    def steps(self) -> list[int]:
        """The steps at its ends in this row."""
        ends = [*self.targets, *([self.source] if self.source_here else [])]
        return [end for end in ends if isinstance(end, int)]

    @property
    def parties(self) -> list[str]:
        """The parties at its ends, when it runs above the first row."""
        ends = [*self.targets, *([self.source] if self.source_here else [])]
        return [end for end in ends if isinstance(end, str)]


class Loop(NamedTuple):
    """Rework: what goes back, and how much of it."""

    number: int
    source: int
    target: int
    share: Fraction
    wait: Duration | None


def loops(facts: Facts) -> list[Loop]:
    """All rework on the map."""
    found: list[Loop] = []
    for step in facts.steps:
        for back in step.rework if isinstance(step, Process) else ():
            found.append(Loop(len(found), step.index, back.to, back.share, back.wait))
    return found


def information(facts: Facts, grid: Grid, row_of: dict[int, int]) -> tuple[list[Across], list[Wire]]:
    """The information lines of the map, cut into the parts that are drawn."""
    present = {
        "customer": bool(facts.stream.customers),
        "supplier": bool(facts.stream.suppliers),
        "control": facts.stream.control is not None,
    }
    across: list[Across] = []
    wires: list[Wire] = []
    for number, line in enumerate(facts.information):
        source = line.source
        targets = [end for end in line.targets if isinstance(end, int) or present.get(end, False)]
        if source is None or not targets or (isinstance(source, str) and not present.get(source, False)):
            continue
        level = [end for end in targets if beside(source, end)]
        across += [Across(number, str(source), str(end)) for end in level]
        wires += along(number, source, [end for end in targets if end not in level], grid, row_of)
    return across, wires


def along(
    number: int, source: str | int, targets: list[str | int], grid: Grid, row_of: dict[int, int]
) -> list[Wire]:
    """One wire for each row that has an end of this line."""
    row = {end: row_of[grid.column[end]] if isinstance(end, int) else 0 for end in [source, *targets]}
    found = []
    for here in sorted({row[end] for end in targets}):
        ends = tuple(end for end in targets if row[end] == here)
        found.append(Wire(number, here, source, ends, row[source] == here))
    if found and row[source] not in {wire.row for wire in found}:
        found.append(Wire(number, row[source], source, (), True))
    return found


def beside(a: str | int, b: str | int) -> bool:
    """Whether two ends are parties with nothing between them: control and one of the others."""
    return isinstance(a, str) and isinstance(b, str) and a != b and "control" in (a, b)
