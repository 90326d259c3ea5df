"""What a map shows of an analysis: the stream, the path through it, and the figures of each step."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from leantool.figures import Figures, Measured, StepFigures
from leantool.figures.path import Paths
from leantool.figures.times import times
from leantool.model import START, Information, Process, Step, Stock, ValueStream
from leantool.scene import Ref
from leantool.texts import Texts, texts
from leantool.views.words import Words

if TYPE_CHECKING:
    from leantool.wastes import Finding

MOST_MARKED = 9  # wastes on one map; the others are counted


@dataclass(frozen=True, eq=False)
class Facts:
    """One stream with its figures, as far as a picture needs them."""

    stream: ValueStream
    measured: Measured
    texts: Texts | None = None  # without them, those of the language of the map
    findings: tuple[Finding, ...] = ()  # the wastes to mark, what takes most first

    @property
    def steps(self) -> tuple[Step, ...]:
        return self.stream.steps

    @property
    def figures(self) -> Figures:
        return self.measured.figures

    def of(self, index: int) -> StepFigures:
        """The figures of one step."""
        return self.measured.steps[index]

    @cached_property
    def words(self) -> Words:
        return Words(self.texts or texts(self.stream.language))

    @cached_property
    def information(self) -> tuple[Information, ...]:
        """The information lines of the map, and the cards that go back from each supermarket to what fills it."""
        given = self.stream.information
        told = {line.source for line in given}
        back = [
            Information(step.index, (link.source,), by="kanban", kanban=step.kanban)
            for step in self.steps
            if isinstance(step, Stock) and step.kind == "supermarket" and step.index not in told
            for link in step.follows
            if link.source != START and isinstance(self.steps[link.source], Process)
        ]
        return (*given, *back)

    def told_at(self, number: int) -> Ref:
        """Where an information line stands in the file; of cards that are not written, their supermarket."""
        if number < len(self.stream.information):
            return ("information", number)
        source = self.information[number].source
        return ("steps", source) if isinstance(source, int) else ("information",)

    @cached_property
    def path(self) -> list[int]:
        """The main path, as positions in the file."""
        known = [t.known for t in times(self.stream)]
        return Paths(self.stream).longest(known)[1]

    @cached_property
    def first_supplier(self) -> int | None:
        """Whose material goes into the path: the supplier that says so, else the first that does not say."""
        stated = [n for n, one in enumerate(self.stream.suppliers) if self.path[0] in one.to]
        silent = [n for n, one in enumerate(self.stream.suppliers) if not one.to]
        return next(iter((*stated, *silent)), None)

    def brought_by(self, index: int) -> str:
        """The names of the suppliers that say that they deliver to a step."""
        return ", ".join(one.name for one in self.stream.suppliers if index in one.to and one.name)

    @cached_property
    def bottleneck(self) -> int | None:
        """The process with the highest utilisation."""
        name = self.figures.bottleneck.value
        loads = [
            (self.load(p.index) or Fraction(0), p.position, p.index)
            for p in self.stream.processes
            if p.name == name
        ]
        return max(loads)[2] if name is not None and loads else None

    def load(self, index: int) -> Fraction | None:
        """The utilisation of a process."""
        return number(self.of(index).utilisation.value)

    def over_takt(self, index: int) -> bool:
        """Whether the process needs more time a piece than the customer leaves it."""
        cycle, takt = (
            number(self.of(index).effective_cycle_time.value),
            number(self.of(index).takt_time.value),
        )
        return cycle is not None and takt is not None and cycle > takt

    def bursts(self, index: int) -> list[int]:
        """The numbers of the kaizen bursts at a step, counted from 1."""
        return [n for n, burst in enumerate(self.stream.kaizen, 1) if burst.on == index]

    @property
    def marked(self) -> tuple[Finding, ...]:
        """The wastes that have a number on the map."""
        return self.findings[:MOST_MARKED]

    def wastes(self, index: int) -> list[int]:
        """The numbers of the wastes at a step, counted from 1."""
        return [n for n, one in enumerate(self.marked, 1) if one.step == index]

    def time(self, seconds: Fraction) -> str:
        """Working time in words."""
        return self.words.time(seconds, self.stream.calendar)

    @cached_property
    def usual(self) -> frozenset[str]:
        """Fields that more than half of the processes state: where one lacks them, they are to be measured."""
        processes = self.stream.processes
        fields = ("cycle_time", "changeover", "uptime", "process_time", "lead_time", "complete_accurate")
        counts = {field: sum(getattr(p, field) is not None for p in processes) for field in fields}
        return frozenset(field for field, count in counts.items() if 2 * count > len(processes))

    def is_process(self, index: int) -> bool:
        return isinstance(self.steps[index], Process)


def number(value: object) -> Fraction | None:
    """A figure's value when it is a number."""
    return value if isinstance(value, Fraction) else None
