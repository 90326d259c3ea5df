"""Find the wastes of a stream: the division of its lead time, what the rules show, and what people wrote down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Protocol

from leantool.figures import Measured
from leantool.model import ValueStream
from leantool.settings import STANDARD, Settings
from leantool.units import ZERO
from leantool.wastes import (
    defects,
    inventory,
    motion,
    mura,
    muri,
    overprocessing,
    overproduction,
    transport,
    unused_talent,
    waiting,
)
from leantool.wastes.case import Case, thresholds_of
from leantool.wastes.finding import Finding
from leantool.wastes.observed import Classify, Observed, by_words, of_map
from leantool.wastes.partition import Partition, divide
from leantool.wastes.where import place

FAMILIES = (
    transport,
    inventory,
    motion,
    waiting,
    overproduction,
    overprocessing,
    defects,
    unused_talent,
    mura,
    muri,
)
"""The wastes, one module each; `FINDERS` are its rules."""

FINDERS: tuple[Callable[[Case], Iterable[Finding]], ...] = tuple(f for m in FAMILIES for f in m.FINDERS)
BURSTS = 3
"""How many findings suggest a kaizen burst."""


class Analysed(Protocol):
    """What the search needs of an analysis."""

    @property
    def stream(self) -> ValueStream: ...
    @property
    def measured(self) -> Measured: ...


@dataclass(frozen=True)
class Wastes:
    """The wastes of a stream.

    `findings` are the wastes that take time or hours, `causes` overproduction, unused talent, mura and muri, both with
    what takes most first; `observations` in the order of the file.
    """

    partition: Partition
    findings: tuple[Finding, ...]
    causes: tuple[Finding, ...]
    observations: tuple[Observed, ...] = field(default=())

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        return (*self.findings, *self.causes)

    @property
    def top(self) -> tuple[Finding, ...]:
        """The findings that suggest a kaizen burst: the largest, each at another step."""
        found: dict[int | None, Finding] = {}
        for one in self.findings:
            if one.share and one.step not in found:
                found[one.step] = one
        return tuple(found.values())[:BURSTS]


def find(analysis: Analysed, settings: Settings = STANDARD, classify: Classify | None = by_words) -> Wastes:
    """The wastes of an analysed stream.

    `classify` reads the observations; with None they are left aside, except those whose waste the team has named.
    """
    stream = analysis.stream
    case = Case(stream, thresholds_of(stream, settings.thresholds))
    off = {one.rule.strip().casefold() for one in stream.ignore} | {r.casefold() for r in settings.rules_off}
    observations = of_map(stream, classify)
    partition = divide(case)
    partial = not partition.is_complete
    said = Counter((one.step, waste.waste) for one in observations for waste in one.wastes[:1])
    found = [
        replace(
            one,
            span=place(stream.document, one.ref),
            mentions=said[one.step, one.waste],
            of_known=partial and one.share is not None,
        )
        for one in _found(case)
        if one.rule.casefold() not in off
    ]
    found.sort(key=_rank)
    return Wastes(
        partition,
        tuple(one for one in found if not one.is_cause),
        tuple(one for one in found if one.is_cause),
        observations,
    )


def _found(case: Case) -> Iterator[Finding]:
    for finder in FINDERS:
        yield from finder(case)


def _rank(one: Finding) -> tuple[object, ...]:
    """By share of the lead time, then by hours a year, then by how often it is mentioned, then by place."""
    place = (one.span.line, one.rule)
    return (-(one.share or ZERO), -(one.hours or ZERO), -one.mentions, place)
