"""What the rules look at: a stream, its figures, where the lines are drawn, and a few sums they share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from fractions import Fraction
from functools import cached_property, reduce
from operator import or_
from typing import Any

from leantool.figures.times import Times, per
from leantool.figures.workings import Workings
from leantool.model import START, Process, Step, ValueStream
from leantool.settings import WasteThresholds
from leantool.units import CLOCK_UNITS, ONE, ZERO, Count, Unreadable, duration, rate
from leantool.wastes.finding import Confidence, Finding, Money, Whose

CONTROLS = ("check", "inspect", "approve", "sign")
"""Types of work that look at what others did."""


def thresholds_of(stream: ValueStream, standard: WasteThresholds) -> WasteThresholds:
    """The map's own limits where it states them, else those of the house."""
    stated: dict[str, Any] = {f.name: getattr(standard, f.name) for f in fields(WasteThresholds)}
    for f in fields(stream.thresholds) if stream.thresholds is not None else ():
        value = getattr(stream.thresholds, f.name)
        if value is not None:
            stated[f.name] = value.value if isinstance(value, Count) else value
    return WasteThresholds(**stated)


@dataclass(frozen=True)
class Case:
    """One stream as the rules see it."""

    stream: ValueStream
    limits: WasteThresholds

    @cached_property
    def work(self) -> Workings:
        return Workings(self.stream)

    @cached_property
    def path(self) -> tuple[Step, ...]:
        """The steps that set the lead time, in order."""
        return tuple(self.stream.steps[n] for n in self.work.path)

    @cached_property
    def on_path(self) -> frozenset[int]:
        return frozenset(self.work.path)

    @cached_property
    def lead_time(self) -> Fraction:
        """The lead time as far as it is known."""
        return sum((self.work.known[n] for n in self.work.path), ZERO)

    @cached_property
    def demand(self) -> Fraction:
        """What customers take per working day; nothing when nobody says."""
        return self.stream.demand_per_day or ZERO

    def times(self, step: Step) -> Times:
        return self.work.times[step.index]

    def name(self, step: Step) -> str:
        return self.stream.name_of(step)

    # Amounts.

    def per_day(self, step: Step) -> Fraction:
        """Items that come by each working day, once each."""
        return self.demand * step.flow_share

    def hours(self, seconds: Fraction, per_day: Fraction) -> Fraction | None:
        """Hours a year for so many seconds an item; None without demand."""
        if not per_day:
            return None
        return seconds * per_day * self.stream.calendar.days_per_year / CLOCK_UNITS["h"]

    def content(self, step: Step) -> Fraction | None:
        """Work on one item at a process: pieces that are worked on together share the time."""
        time = self.times(step).process
        return None if time is None else time * self._each(step)

    def _each(self, step: Step) -> Fraction:
        if not isinstance(step, Process):
            return ONE
        return per(step) / (step.pieces_per_cycle.value if step.pieces_per_cycle else ONE)

    def share(self, step: Step | None, seconds: Fraction | None) -> Fraction | None:
        """Part of the lead time; None for what is not on the path that sets it."""
        if seconds is None or not self.lead_time or (step is not None and step.index not in self.on_path):
            return None
        return seconds / self.lead_time

    def work_money(self, hours: Fraction | None) -> Money | None:
        """What hours of people cost, where the map states a rate and a currency."""
        cost, currency = self.stream.hourly_rate, self.stream.currency
        if not hours or cost is None or currency is None:
            return None
        return Money(hours * cost.value, currency)

    def utilisation(self, process: Process) -> Fraction | None:
        load = self.work.utilisation[process.index]
        return load if isinstance(load, Fraction) else None

    def interval(self, text: str) -> Fraction | None:
        """Seconds between two times of something that goes `1/week` or every `2 weeks`."""
        calendar = self.stream.calendar
        try:
            return duration(text, calendar).seconds
        except Unreadable:
            often = rate(text, calendar).per_day
            return calendar.day / often if often else None

    def rejects(self, process: Process) -> Fraction | None:
        """Share that a check sends back or throws away; None when the map does not say."""
        if process.approved is not None:
            return 1 - process.approved
        if process.rework or process.scrap is not None:
            return process.rework_share + process.scrap_share
        return None

    @cached_property
    def _before(self) -> Mapping[int, int]:
        """All steps that come before each step, one bit for each: a stream of thousands of steps stays quick."""
        found = {START: 0}
        for step in sorted(self.stream.steps, key=lambda s: s.position):
            sources = [link.source for link in step.follows]
            own = sum(1 << source for source in set(sources) if source != START)
            found[step.index] = reduce(or_, (found[source] for source in sources), own)
        return found

    def before(self, n: int) -> list[int]:
        """The positions of the steps before a step, in the order of the file."""
        bits, found = self._before[n], []
        while bits:
            lowest = bits & -bits
            found.append(lowest.bit_length() - 1)
            bits ^= lowest
        return found

    def is_before(self, first: int, second: int) -> bool:
        return bool(self._before[second] >> first & 1)

    def any_before(self, bits: int, n: int) -> bool:
        """Whether any of these steps, one bit for each, comes before a step."""
        return bool(self._before[n] & bits)

    @cached_property
    def controls(self) -> int:
        """The processes that look at what others did, one bit for each."""
        return sum(1 << p.index for p in self.stream.processes if p.type in CONTROLS)

    @cached_property
    def entries(self) -> Mapping[str, int]:
        """Every piece of data with the processes where it is typed in, one bit for each."""
        found: dict[str, int] = {}
        for process in self.stream.processes:
            for word in process.enters:
                found[plain(word)] = found.get(plain(word), 0) | 1 << process.index
        return found

    @cached_property
    def content_so_far(self) -> list[Fraction | None]:
        """The work in an average item after each step: None where a process before it has no time."""
        contents = [self.content(step) for step in self.stream.steps]
        found: list[Fraction | None] = [None] * len(contents)
        for step in sorted(self.stream.steps, key=lambda s: s.position):
            n, sources = step.index, [link.source for link in step.follows if link.source != START]
            if len(sources) == 1:
                parts = [contents[n], found[sources[0]]]
            else:
                parts = [self._of_average(contents[m], m, step) for m in (*self.before(n), n)]
            found[n] = None if None in parts else sum((part for part in parts if part), ZERO)
        return found

    def _of_average(self, seconds: Fraction | None, n: int, step: Step) -> Fraction | None:
        """What an earlier step adds to an average item: alternatives by their share."""
        share = self.stream.steps[n].flow_share
        if seconds is None or share >= step.flow_share:
            return seconds
        return seconds * share / step.flow_share

    # Findings.

    def finding(
        self,
        rule: str,
        waste: str,
        step: Step,
        field: str,
        says: str,
        confidence: Confidence,
        args: Mapping[str, object] | None = None,
        *,
        seconds: Fraction | None = None,
        whose: Whose = "people",
        major: bool = True,
        money: Money | None = None,
    ) -> Finding:
        """A finding at a field of a step, with what its time comes to."""
        hours = None
        if seconds is not None:
            each = self._each(step) if whose == "people" else ONE
            hours = self.hours(seconds * each, self.per_day(step))
        return Finding(
            rule=rule,
            waste=waste,
            ref=("steps", step.index, field),
            says=says,
            args=args or {},
            confidence=lowered(confidence, step),
            seconds=seconds,
            share=self.share(step, seconds),
            hours=hours,
            whose=whose,
            money=money or (self.work_money(hours) if whose == "people" else None),
            major=major,
        )


def lowered(confidence: Confidence, step: Step) -> Confidence:
    """An estimate is never sure."""
    return "medium" if confidence == "high" and step.source == "estimated" else confidence


def plain(word: str) -> str:
    """A word as it is compared."""
    return " ".join(word.split()).casefold()
