"""What the questions look at: a stream, its figures, where the lines are drawn, how its steps stand side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from leantool.figures import Reason
from leantool.figures.capacity import takt_time
from leantool.figures.map_figures import process_time
from leantool.figures.workings import Workings
from leantool.model import START, Process, Step, Stock, ValueStream
from leantool.settings import DesignThresholds, Thresholds
from leantool.source import Ref
from leantool.units import ONE, ZERO

FAR_BY = ("truck", "rail", "ship", "air")


@dataclass(frozen=True)
class Case:
    """One stream as the questions see it; `wanted` is the lead time to reach, in working seconds."""

    stream: ValueStream
    limits: Thresholds
    wanted: Fraction | None = None
    wanted_ref: Ref | None = None

    @cached_property
    def work(self) -> Workings:
        return Workings(self.stream)

    @property
    def item(self) -> str:
        return self.stream.item

    def name(self, step: Step | int) -> str:
        return self.stream.name_of(self.stream.steps[step] if isinstance(step, int) else step)

    def ref(self, step: Step, *fields: str) -> Ref:
        """Where the first of these fields that is written stands; the step itself when none is."""
        document = self.stream.document
        for field in fields:
            ref: Ref = ("steps", step.index, field)
            if document is not None and document.find(ref) is not None:
                return ref
        return ("steps", step.index)

    def takt(self, process: Process) -> Fraction | None:
        """Takt at a process: with its own time and demand where it states them."""
        found = takt_time(process, self.stream)
        return found if isinstance(found, Fraction) else None

    def cycle(self, process: Process) -> Fraction | None:
        """The effective cycle time per good piece."""
        found = self.work.cycle_times[process.index]
        return found if isinstance(found, Fraction) else None

    def load(self, process: Process) -> Fraction | None:
        found = self.work.utilisation[process.index]
        return found if isinstance(found, Fraction) else None

    def required(self, process: Process) -> Fraction | None:
        """Good pieces a day that a process must hand on."""
        found = self.work.required[process.index]
        return found if isinstance(found, Fraction) else None

    @cached_property
    def demand(self) -> Fraction | Reason:
        """What customers take per working day, more than nothing."""
        found = self.work.demand
        if isinstance(found, Fraction):
            return found or Reason("demand-zero")
        return found if isinstance(found, Reason) else Reason("no-demand")

    @cached_property
    def lead_time(self) -> Fraction | Reason:
        found = self.work.lead_time
        assert isinstance(found, Fraction | Reason)
        return found

    @cached_property
    def work_on_path(self) -> Fraction | Reason:
        """Process time of one item along the path."""
        found = process_time(self.work)
        assert isinstance(found, Fraction | Reason)
        return found

    @cached_property
    def variants(self) -> dict[str, Fraction]:
        """What is taken of each variant a working day, all customers together; empty when none is named."""
        found: dict[str, Fraction] = {}
        for party in self.stream.customers:
            for rate in party.demand or ():
                if rate.variant:
                    found[rate.variant] = found.get(rate.variant, ZERO) + rate.per_day
        return found

    @cached_property
    def working(self) -> tuple[Process, ...]:
        """The processes in which work is done: staging that takes no time is none."""
        return tuple(
            p for p in self.stream.processes if p.touch_time is None or p.touch_time.seconds or p.lead_time
        )

    @cached_property
    def _at_work(self) -> frozenset[int]:
        return frozenset(p.index for p in self.working)

    # Side by side.

    @cached_property
    def children(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {step.index: [] for step in self.stream.steps}
        for step in self.stream.steps:
            for link in step.follows:
                if link.source != START:
                    found[link.source].append(step.index)
        return found

    @cached_property
    def neighbours(self) -> dict[int, tuple[Process, tuple[Step, ...]]]:
        """A process to the one that follows it alone and is fed by it alone, with the steps between."""
        return {p.index: found for p in self.working if (found := self._next(p)) is not None}

    def _next(self, process: Process) -> tuple[Process, tuple[Step, ...]] | None:
        between: list[Step] = []
        at = process.index
        while len(after := self.children[at]) == 1:
            step = self.stream.steps[after[0]]
            if len(step.follows) > 1:
                return None
            if isinstance(step, Process):
                return (step, tuple(between)) if step.index in self._at_work else None
            between.append(step)
            at = step.index
        return None

    def after(self, process: Process) -> Iterator[Step]:
        """The steps between a process and the next one."""
        at = process.index
        while len(after := self.children[at]) == 1:
            step = self.stream.steps[after[0]]
            if isinstance(step, Process):
                return
            yield step
            at = step.index

    def stock_after(self, process: Process) -> Stock | None:
        """The stock that a process fills."""
        return next((s for s in self.after(process) if isinstance(s, Stock)), None)

    def share_here(self, step: Step) -> Fraction:
        """Pieces of this step's item for one finished item, by the share that passes."""
        per = step.per.value if isinstance(step, Process | Stock) and step.per else ONE
        return per * step.flow_share


def limits_named() -> tuple[str, ...]:
    """The names of the thresholds of the questions."""
    return tuple(DesignThresholds.__dataclass_fields__)
