"""The value stream: one product family or type of case, in one state, from door to door."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from leantool.diagnostics import Problem
from leantool.model.given import given
from leantool.model.parts import (
    Allowed,
    Burst,
    Control,
    Information,
    Limits,
    Measured,
    Observation,
    Party,
    Supplier,
)
from leantool.model.plan import Loop
from leantool.model.steps import Process, Step
from leantool.source import Document
from leantool.units import FULL_TIME, Calendar, Count

STATES = ("current", "future", "ideal")
LANGUAGES = ("en", "nl")


@dataclass(frozen=True)
class ValueStream:
    """A map as its file states it.  Quantities are exact; names are resolved to positions in `steps`."""

    title: str = given("text", required=True, default="")
    state: str = given("choice", *STATES, default="current")
    language: str = given("choice", *LANGUAGES, default="en")
    form: str | None = given("choice", "office", "factory")
    family: tuple[str, ...] = given("texts", default=())
    owner: str | None = given("text")
    date: str | None = given("text")
    place: str | None = given("text")
    team: str | None = given("text")
    version: str | None = given("text")
    calendar: Calendar = given("calendar", default=FULL_TIME)
    customers: tuple[Party, ...] = given("parts", of=Party, default=(), also=("customer",))
    suppliers: tuple[Supplier, ...] = given("parts", of=Supplier, default=(), also=("supplier",))
    control: Control | None = given("part", of=Control)
    steps: tuple[Step, ...] = given("steps", default=(), required=True)
    information: tuple[Information, ...] = given("parts", of=Information, default=())
    kaizen: tuple[Burst, ...] = given("parts", of=Burst, default=())
    loops: tuple[Loop, ...] = given("parts", of=Loop, default=())
    measured: Measured | None = given("part", of=Measured)
    notes: str | None = given("text")
    observations: tuple[Observation, ...] = given("observations", default=())
    data: Mapping[str, str] | None = given("data")
    currency: str | None = given("text")
    hourly_rate: Count | None = given("amount")
    unit_cost: Count | None = given("amount")
    thresholds: Limits | None = given("part", of=Limits)
    ignore: tuple[Allowed, ...] = given("parts", of=Allowed, default=())
    based_on: str | None = given("text", compare=False)
    document: Document | None = field(default=None, compare=False, repr=False)
    found: tuple[Problem, ...] = field(default=(), compare=False, repr=False)  # warnings of the reading

    @cached_property
    def processes(self) -> tuple[Process, ...]:
        return tuple(step for step in self.steps if isinstance(step, Process))

    @cached_property
    def _shared_names(self) -> frozenset[str]:
        names = [p.name.casefold() for p in self.processes]
        if len(set(names)) == len(names):
            return frozenset()
        return frozenset(name for name in names if names.count(name) > 1)

    def name_of(self, step: Step) -> str:
        """What results call a step: its name, or its id where two processes share the name."""
        return step.handle if step.name.casefold() in self._shared_names else step.name

    @cached_property
    def demand_per_day(self) -> Fraction | None:
        """What all customers take per working day, all variants together; None when nobody says."""
        rates = [rate for party in self.customers for rate in party.demand or ()]
        return sum((rate.per_day for rate in rates), Fraction(0)) if rates else None

    @cached_property
    def item(self) -> str:
        """The word for what flows (`pieces`, `patients`), empty when the demand has none."""
        return next((r.word for party in self.customers for r in party.demand or () if r.word), "")

    @cached_property
    def is_office(self) -> bool:
        """Office form: stated, or most processes state a lead time or %C&A."""
        if self.form is not None:
            return self.form == "office"
        stated = sum(p.lead_time is not None or p.complete_accurate is not None for p in self.processes)
        return 2 * stated > len(self.processes)
