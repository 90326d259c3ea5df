"""What the figures of one stream rest on, each part worked out once, when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cached_property
from typing import TypeVar

from leantool.figures import capacity
from leantool.figures.blocks import Unresolvable
from leantool.figures.expectation import Expectation
from leantool.figures.figure import Reason
from leantool.figures.path import Paths
from leantool.figures.times import per, times
from leantool.model import Process, ValueStream
from leantool.units import ZERO, scaled

Value = Fraction | str | tuple[str, ...] | Reason
Answer = TypeVar("Answer")


class Workings:
    """Times, paths, demand, visits and loads of a stream."""

    def __init__(self, stream: ValueStream) -> None:
        self.stream = stream
        self.day = stream.calendar.day
        self.times = times(stream)
        self.paths = Paths(stream)

    @cached_property
    def known(self) -> list[Fraction]:
        return [t.known for t in self.times]

    @cached_property
    def path(self) -> list[int]:
        return self.paths.longest(self.known)[1]

    @property
    def one_way(self) -> bool:
        """Whether the path is the only way the most usual item takes."""
        return len(self.path) == len(self.paths.on_main)

    @cached_property
    def demand(self) -> Value:
        demand = self.stream.demand_per_day
        if demand is None:
            return Reason("no-demand" if self.stream.customers else "no-customer")
        return demand

    @cached_property
    def takt(self) -> Value:
        if isinstance(self.demand, Reason):
            return self.demand
        if not self.demand:
            return Reason("demand-zero")
        return self.stream.calendar.productive_day / self.demand  # type: ignore[operator]

    def missing(self, among: Sequence[int] | None = None) -> list[Reason]:
        """What is still to be measured at these steps before their total time is known."""
        indexes = range(len(self.times)) if among is None else among
        return [t.missing for n in indexes if (t := self.times[n]).total is None and t.missing]

    @cached_property
    def lead_time(self) -> Value:
        on_the_way = self.missing(list(self.paths.on_main))
        if on_the_way:
            return to_measure(on_the_way)
        return self.paths.longest(self.known)[0]

    @cached_property
    def slack(self) -> dict[int, Fraction] | Reason:
        return self.lead_time if isinstance(self.lead_time, Reason) else self.paths.slack(self.known)

    # Chance: alternatives and rework.

    @cached_property
    def has_rework(self) -> bool:
        return any(loop.share for p in self.stream.processes for loop in p.rework)

    @cached_property
    def expectation(self) -> Expectation | Reason:
        try:
            return Expectation(self.stream)
        except Unresolvable as cannot:
            return cannot.reason

    def expected(self, ask: Callable[[Expectation], Answer]) -> Answer | Reason:
        """An expected value, or why there is none."""
        if isinstance(self.expectation, Reason):
            return self.expectation
        try:
            return ask(self.expectation)
        except Unresolvable as cannot:
            return cannot.reason

    @cached_property
    def visits(self) -> Sequence[Fraction] | Reason:
        """Expected visits of each step by one item."""
        if not self.has_rework:
            return [step.flow_share for step in self.stream.steps]
        return self.expected(lambda chance: self._by_step(chance.visits))

    @cached_property
    def amounts(self) -> Sequence[Fraction] | Reason:
        """What each step works on for one good item delivered."""
        if isinstance(self.visits, Reason) or not any(p.scrap for p in self.stream.processes):
            return self.visits
        return self.expected(lambda chance: self._by_step(chance.amounts))

    def _by_step(self, found: dict[int, Fraction]) -> list[Fraction]:
        return [found.get(step.index, ZERO) for step in self.stream.steps]

    # Load.

    @cached_property
    def cycle_times(self) -> dict[int, Value]:
        """The effective cycle time of each process, by its position."""
        return {p.index: capacity.effective_cycle_time(p) for p in self.stream.processes}

    @cached_property
    def required(self) -> dict[int, Value]:
        """Good pieces a day that each process must hand on."""
        return {p.index: self._required(p) for p in self.stream.processes}

    def _required(self, process: Process) -> Value:
        own = capacity.own_demand(process)
        if own is not None:
            return own
        if isinstance(self.demand, Reason):
            return self.demand
        if isinstance(self.amounts, Reason):
            return self.amounts
        good = scaled(self.demand, self.amounts[process.index])  # type: ignore[arg-type]
        if process.scrap:
            good *= 1 - process.scrap
        return scaled(good, per(process))

    @cached_property
    def utilisation(self) -> dict[int, Value]:
        """Required pieces a day x effective cycle time / productive time, of each process."""
        return {p.index: self._utilisation(p) for p in self.stream.processes}

    def _utilisation(self, process: Process) -> Value:
        required, cycle = self.required[process.index], self.cycle_times[process.index]
        for part in (required, cycle):
            if isinstance(part, Reason):
                return part
        return required * cycle / capacity.productive_time(process, self.stream)  # type: ignore[operator]


def to_measure(missing: Sequence[Reason]) -> Reason:
    """One missing value by name; several by their number and steps."""
    if len(missing) == 1:
        return missing[0]
    steps = tuple(dict.fromkeys(str(m.args["step"]) for m in missing))
    return Reason("several-missing", {"count": len(missing), "steps": steps})
