"""The design of a stream: its questions, answered from the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from leantool.designing import balance, capacity_sheet, demand, factory, office
from leantool.designing.case import Case
from leantool.designing.questions import Candidate, Question
from leantool.designing.sizing import Sizing
from leantool.model import ValueStream
from leantool.settings import STANDARD, Settings
from leantool.source import Ref


class Analysed(Protocol):
    """What the design needs of an analysis."""

    @property
    def stream(self) -> ValueStream: ...


@dataclass(frozen=True)
class Design:
    """What the data say about a future state: `form` is factory (eight questions) or office (seven).

    `wanted` is the lead time to reach, in working seconds, from `wanted_ref` in the file or asked on the way.
    """

    form: str
    questions: tuple[Question, ...]
    balance: balance.Balance
    capacity: tuple[capacity_sheet.Row, ...]
    wanted: Fraction | None = None
    wanted_ref: Ref | None = None

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        return tuple(one for question in self.questions for one in question.candidates)

    @property
    def sizes(self) -> Iterator[Sizing]:
        """Every size, in the order of the questions."""
        for question in self.questions:
            yield from question.sizes
            for candidate in question.candidates:
                yield from candidate.sizes


def design(analysis: Analysed, settings: Settings = STANDARD, wanted: Fraction | None = None) -> Design:
    """The questions of a stream; `wanted` is a lead time in working seconds, else the one its customer wants."""
    stream = analysis.stream
    ref: Ref | None = None
    if wanted is None:
        wanted, n = demand.wanted_by_customer(Case(stream, settings.thresholds))
        ref = ("customers", n, "wanted_lead_time") if wanted is not None else None
    case = Case(stream, settings.thresholds, wanted, ref)
    return Design(
        form="office" if stream.is_office else "factory",
        questions=office.questions(case) if stream.is_office else factory.questions(case),
        balance=balance.of_case(case),
        capacity=capacity_sheet.rows(case),
        wanted=wanted,
        wanted_ref=ref,
    )
