"""The work of each operator or step against takt: what a yamazumi chart shows (C-23)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal, Protocol

from leantool.designing import operators
from leantool.designing.case import Case
from leantool.designing.sizing import Sizing
from leantool.figures import Reason
from leantool.model import Process, ValueStream
from leantool.settings import STANDARD, Settings
from leantool.units import ONE, ZERO

Kind = Literal["adding", "necessary", "waste", "unclassified"]
NOBODY = "?"
"""The operator of elements that name none, beside elements that do."""
KINDS: tuple[Kind, ...] = ("adding", "necessary", "waste", "unclassified")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a bar: an element of work, its seconds for one finished item, and its class."""

    name: str
    seconds: Fraction
    kind: Kind


@dataclass(frozen=True, slots=True)
class Bar:
    """The work of one operator, or of a step shared by `people`, for one finished item; `takt` where it has its own."""

    step: int
    name: str
    operator: str
    pieces: tuple[Piece, ...]
    people: Fraction = ONE
    takt: Fraction | None = None

    @property
    def seconds(self) -> Fraction:
        return sum((piece.seconds for piece in self.pieces), ZERO)


@dataclass(frozen=True)
class Balance:
    """Bars against takt.  `left_out` are processes that are not in it, `unknown` those whose work is to be measured."""

    bars: tuple[Bar, ...]
    takt: Fraction | Reason
    planned: Fraction | None
    people: Sizing
    advice: operators.Advice | None
    left_out: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @cached_property
    def content(self) -> Fraction:
        """All work on one finished item."""
        return sum((bar.seconds * bar.people for bar in self.bars), ZERO)

    @cached_property
    def count(self) -> Fraction:
        """People (or places) that share it now."""
        return sum((bar.people for bar in self.bars), ZERO)

    @cached_property
    def one_step(self) -> bool:
        """Whether all bars are of one step."""
        return len({bar.step for bar in self.bars}) == 1

    @cached_property
    def longest(self) -> Fraction:
        return max((bar.seconds for bar in self.bars), default=ZERO)

    @cached_property
    def ratio(self) -> Fraction | None:
        """Line balance ratio: work / (people x the longest)."""
        return balance_ratio([(bar.seconds, bar.people) for bar in self.bars])

    @cached_property
    def loss(self) -> Fraction | None:
        return None if self.ratio is None else 1 - self.ratio

    @cached_property
    def efficiency(self) -> Fraction | None:
        """Work / (people x takt)."""
        if isinstance(self.takt, Reason) or not self.count:
            return None
        return self.content / (self.count * self.takt)

    @cached_property
    def idle(self) -> Fraction | None:
        """Seconds in each takt that people wait, over all whose work is below takt."""
        if isinstance(self.takt, Reason):
            return None
        rests = ((bar.takt or self.takt) - bar.seconds for bar in self.bars)
        return sum((max(rest, ZERO) * bar.people for rest, bar in zip(rests, self.bars, strict=True)), ZERO)

    @cached_property
    def above(self) -> tuple[Bar, ...]:
        """The bars that are higher than takt."""
        if isinstance(self.takt, Reason):
            return ()
        return tuple(bar for bar in self.bars if bar.seconds > (bar.takt or self.takt))


def balance_ratio(work: Sequence[tuple[Fraction, Fraction]]) -> Fraction | None:
    """Of seconds and how many people have them: total / (people x longest); None where nobody works."""
    longest = max((seconds for seconds, _ in work), default=ZERO)
    count = sum((people for _, people in work), ZERO)
    return sum((s * people for s, people in work), ZERO) / (count * longest) if longest else None


class Analysed(Protocol):
    """What a balance needs of an analysis."""

    @property
    def stream(self) -> ValueStream: ...


def line_balance(analysis: Analysed, settings: Settings = STANDARD, only: Iterable[int] = ()) -> Balance:
    """The balance of a stream, or of `only` some of its steps (by position).

    Processes that other streams share are left out unless they are asked for: their people are not of this line.
    """
    return of_case(Case(analysis.stream, settings.thresholds), frozenset(only))


def of_case(case: Case, only: frozenset[int] = frozenset()) -> Balance:
    working = case.working
    chosen = tuple(p for p in working if p.index in only) or own(case)
    takt = case.work.takt
    pace = takt if isinstance(takt, Fraction) else takt if isinstance(takt, Reason) else Reason("no-demand")
    known = tuple(p for p in chosen if operators.handwork(p) is not None)
    people = operators.size(case, known)
    there = {p.index for p in chosen}
    measured = {p.index for p in known}
    return Balance(
        bars=tuple(bar for p in known for bar in _bars(case, p)),
        takt=pace,
        planned=None if isinstance(pace, Reason) else pace * case.limits.planned_cycle_time,
        people=people,
        advice=operators.advice(people.value, case.limits) if people else None,
        left_out=tuple(case.name(p) for p in working if p.index not in there),
        unknown=tuple(case.name(p) for p in chosen if p.index not in measured),
    )


def own(case: Case) -> tuple[Process, ...]:
    """The processes that work for this stream alone; all where none does."""
    return tuple(p for p in case.working if not p.shared) or case.working


def _bars(case: Case, process: Process) -> Iterable[Bar]:
    """A bar for each operator that elements name, else one for the process."""
    work = operators.handwork(process)
    takt = case.takt(process)
    if not work:
        return
    scale = (operators.content(case, process) or ZERO) / work
    takt = None if takt is None or takt == case.work.takt else takt
    names = list(dict.fromkeys(one.operator or "" for one in process.elements))
    timed = all(one.takes is not None for one in process.elements)
    name = case.name(process)
    if any(names) and timed:
        for operator in names:
            pieces = _elements(process, scale, operator)
            yield Bar(process.index, name, operator or NOBODY, pieces, takt=takt)
        return
    people = _people(process)
    pieces = (
        _elements(process, scale / people)
        if process.elements and timed
        else _whole(process, work, scale / people)
    )
    yield Bar(process.index, name, "", pieces, people, takt)


def _people(process: Process) -> Fraction:
    """How many share the work: the people where a process time is stated (or elements), else the stations."""
    by_people = process.process_time is not None or process.elements
    if by_people and process.people is not None and process.people.value:
        return process.people.value
    return process.stations.value if process.stations is not None else ONE


def _elements(process: Process, scale: Fraction, operator: str | None = None) -> tuple[Piece, ...]:
    return tuple(
        Piece(one.name, one.takes.seconds * scale, one.value or "unclassified")  # type: ignore[arg-type]
        for one in process.elements
        if one.takes is not None and operator in (None, one.operator or "")
    )


def classed(process: Process, work: Fraction) -> tuple[Piece, ...]:
    """Work of a process as its elements or its `value` divide it."""
    if process.elements and all(one.takes is not None for one in process.elements):
        found = _elements(process, ONE)
        return found if sum((piece.seconds for piece in found), ZERO) == work else _whole(process, work, ONE)
    return _whole(process, work, ONE)


def _whole(process: Process, work: Fraction, scale: Fraction) -> tuple[Piece, ...]:
    """The work of a process as its `value` divides it."""
    value = process.value
    if value is None:
        return (Piece("", work * scale, "unclassified"),)
    if value.added is None:
        return (Piece("", work * scale, value.kind),)  # type: ignore[arg-type]
    added = min(value.added.seconds, work)
    parts = (Piece("", added * scale, "adding"), Piece("", (work - added) * scale, "unclassified"))
    return tuple(part for part in parts if part.seconds)
