"""What a figure is: a value with its unit, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from fractions import Fraction
from typing import Literal, NamedTuple

Unit = Literal[
    "s",
    "days",
    "calendar days",
    "per day",
    "share",
    "pieces",
    "people",
    "per year",
    "count",
    "m",
    "step",
    "steps",
]


class Reason(NamedTuple):
    """Why a figure has no value: the id of a sentence and what it needs."""

    code: str
    args: Mapping[str, object] = {}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: `value` is exact, in `unit`; None with a `reason` when it cannot be computed.

    Times are working seconds, shares are fractions of 1.  A `step` is its name, `steps` a tuple of names.
    """

    key: str
    unit: Unit
    value: Fraction | str | tuple[str, ...] | None = None
    reason: Reason | None = None

    def __bool__(self) -> bool:
        return self.value is not None

    def __float__(self) -> float:
        return float(self.number)

    @property
    def number(self) -> Fraction:
        """The value as an exact number; raises ValueError when there is none."""
        if not isinstance(self.value, Fraction):
            raise ValueError(f"{self.key} is {'absent' if self.value is None else 'not a number'}")
        return self.value

    @property
    def json_name(self) -> str:
        """The name of the figure in JSON: with its unit for times (`lead_time_s`)."""
        return f"{self.key}_s" if self.unit == "s" else self.key


def of(key: str, unit: Unit) -> Figure:
    """Declare a figure; it is absent until it is measured."""
    return field(default=Figure(key, unit))


class _Collection:
    """Figures as attributes, in order."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Figure]:
        for f in fields(self):  # type: ignore[arg-type]
            value = getattr(self, f.name)
            if isinstance(value, Figure):
                yield value

    def __getitem__(self, key: str) -> Figure:
        value = getattr(self, key.removesuffix("_s"), None)
        if not isinstance(value, Figure):
            raise KeyError(key)
        return value


@dataclass(frozen=True)
class Figures(_Collection):
    """The figures of a map, in the order in which a summary shows them."""

    available_time_per_day: Figure = of("available_time_per_day", "s")
    demand_per_day: Figure = of("demand_per_day", "per day")
    takt_time: Figure = of("takt_time", "s")
    lead_time: Figure = of("lead_time", "s")
    lead_time_at_least: Figure = of("lead_time_at_least", "s")
    lead_time_least: Figure = of("lead_time_least", "s")
    lead_time_most: Figure = of("lead_time_most", "s")
    lead_time_days: Figure = of("lead_time_days", "days")
    lead_time_calendar_days: Figure = of("lead_time_calendar_days", "calendar days")
    expected_lead_time: Figure = of("expected_lead_time", "s")
    longest_lead_time: Figure = of("longest_lead_time", "s")
    path: Figure = of("path", "steps")
    waiting_time: Figure = of("waiting_time", "s")
    process_time: Figure = of("process_time", "s")
    process_time_at_least: Figure = of("process_time_at_least", "s")
    total_process_time: Figure = of("total_process_time", "s")
    expected_process_time: Figure = of("expected_process_time", "s")
    value_added_time: Figure = of("value_added_time", "s")
    flow_efficiency: Figure = of("flow_efficiency", "share")
    process_cycle_efficiency: Figure = of("process_cycle_efficiency", "share")
    rolled_complete_accurate: Figure = of("rolled_complete_accurate", "share")
    rolled_throughput_yield: Figure = of("rolled_throughput_yield", "share")
    bottleneck: Figure = of("bottleneck", "step")
    longest_wait: Figure = of("longest_wait", "step")
    wip: Figure = of("wip", "pieces")
    inventory_days: Figure = of("inventory_days", "days")
    inventory_turns: Figure = of("inventory_turns", "per year")
    operators_needed: Figure = of("operators_needed", "people")


@dataclass(frozen=True)
class StepFigures(_Collection):
    """The figures of one step.  Those after `slack` are for processes only."""

    waiting_time: Figure = of("waiting_time", "s")
    slack: Figure = of("slack", "s")
    process_time: Figure = of("process_time", "s")
    lead_time: Figure = of("lead_time", "s")
    flow_efficiency: Figure = of("flow_efficiency", "share")
    takt_time: Figure = of("takt_time", "s")
    effective_cycle_time: Figure = of("effective_cycle_time", "s")
    required_per_day: Figure = of("required_per_day", "per day")
    utilisation: Figure = of("utilisation", "share")


PROCESS_ONLY = tuple(f.name for f in fields(StepFigures))[2:]


def units_of(figures: type[Figures] | type[StepFigures]) -> dict[str, Unit]:
    """The unit of each figure, by its key."""
    return {f.name: f.default.unit for f in fields(figures) if isinstance(f.default, Figure)}
