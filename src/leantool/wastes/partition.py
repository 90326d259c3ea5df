"""The lead time divided: every second of the main path has exactly one class.

In this order: work that adds value; work that is necessary; work that a rule or the map calls a waste; transport;
stock (inventory, however its size is stated); waits that the item needs or a law gives; other waiting; and what
nobody has classed.  Overproduction, unused talent, mura and muri are causes and take no time of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from leantool.figures.figure import Reason
from leantool.model import Process, Step, Stock, Transport, Wait
from leantool.units import ZERO
from leantool.wastes import kinds_of_work
from leantool.wastes.case import Case
from leantool.wastes.finding import CLASSES
from leantool.wastes.reasons import is_necessary, item_needs


@dataclass(frozen=True)
class Portion:
    """A part of the time of one step, and its class."""

    step: int
    kind: str
    seconds: Fraction


@dataclass(frozen=True)
class Partition:
    """The lead time in portions.  `missing` says what is to be measured before it is whole."""

    portions: tuple[Portion, ...]
    missing: tuple[Reason, ...] = ()

    @property
    def is_complete(self) -> bool:
        return not self.missing

    @cached_property
    def seconds(self) -> Mapping[str, Fraction]:
        """The time of every class, in the order of `CLASSES`; nothing where there is none."""
        return {kind: sum((p.seconds for p in self.portions if p.kind == kind), ZERO) for kind in CLASSES}

    @cached_property
    def total(self) -> Fraction:
        """The lead time, as far as it is known."""
        return sum((p.seconds for p in self.portions), ZERO)

    @property
    def shares(self) -> Mapping[str, Fraction]:
        """The part of each class; all nothing where there is no time at all."""
        return {kind: part / self.total if self.total else ZERO for kind, part in self.seconds.items()}

    def of(self, step: int) -> Mapping[str, Fraction]:
        """The classes of one step that have time."""
        found: dict[str, Fraction] = {}
        for p in self.portions:
            if p.step == step:
                found[p.kind] = found.get(p.kind, ZERO) + p.seconds
        return found


def divide(case: Case) -> Partition:
    """The partition of the lead time of a stream."""
    portions = tuple(portion for step in case.path for portion in portions_of(case, step) if portion.seconds)
    work = case.work
    missing = work.missing(list(work.paths.on_main)) if isinstance(work.lead_time, Reason) else []
    return Partition(portions, tuple(missing))


def portions_of(case: Case, step: Step) -> Iterator[Portion]:
    """The time of one step by class; together what is known of it."""
    times = case.times(step)
    if not isinstance(step, Process):
        yield Portion(step.index, class_of_wait(step), times.known)
        return
    if times.process is None:
        waiting = step.wait.seconds if step.wait is not None and step.transfer_batch is None else ZERO
        yield Portion(step.index, class_of_wait(step), waiting)
        yield from kinds_of_unknown_work(step, times.known - waiting)
        return
    yield Portion(step.index, class_of_wait(step), times.waiting or ZERO)
    for kind, seconds in kinds_of_work.divide(case, step, times.process):
        yield Portion(step.index, kind, seconds)


def kinds_of_unknown_work(step: Process, seconds: Fraction) -> Iterator[Portion]:
    """A lead time without a process time: only the part that is stated to add value is known."""
    added = step.value.added.seconds if step.value is not None and step.value.added is not None else ZERO
    added = min(added, seconds)
    yield Portion(step.index, "value_adding", added)
    yield Portion(step.index, "unclassified", seconds - added)


def class_of_wait(step: Step) -> str:
    """The class of the time in which an item lies still or moves at a step."""
    if isinstance(step, Transport):
        return "transport"
    if isinstance(step, Stock):
        return "waiting" if step.of == "people" else "inventory"
    if isinstance(step, Wait):
        return "necessary_wait" if is_necessary(step.reason or step.name) else "waiting"
    reason = (
        step.reason if isinstance(step, Process) else None
    )  # a law makes the work necessary, not its queue
    return "necessary_wait" if reason and item_needs(reason) else "waiting"
