"""What stands around the steps: customer, supplier, control, information flows, kaizen bursts, observations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from leantool.model.given import given
from leantool.model.plan import CATEGORIES, STATUSES, Criteria, Goal, Measure, Votes
from leantool.units import Count, Duration, Rate

WASTES = (
    "transport",
    "inventory",
    "motion",
    "waiting",
    "overproduction",
    "overprocessing",
    "defects",
    "unused_talent",
)
CARRIERS = ("truck", "rail", "ship", "air", "forklift", "person", "mail", "electronic")
KANBANS = ("production", "withdrawal", "signal", "batch")


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """A calendar as it is written; `leantool.units.Calendar` is what it comes to."""

    shifts: Count | None = given("positive")
    hours: Duration | None = given("clock time")
    breaks: Duration | None = given("clock time")
    productive_hours: Duration | None = given("clock time")
    days_per_week: Count | None = given("positive")
    days_per_month: Count | None = given("positive")


@dataclass(frozen=True, slots=True)
class Party:
    """A customer or a supplier: outside the stream, at its end or its start."""

    name: str | None = given("text")
    demand: tuple[Rate, ...] | None = given("demand")
    pack: Count | None = given("positive")
    delivers: str | None = given("text")
    by: str | None = given("choice", *CARRIERS)
    milk_run: bool = given("yes or no", default=False)
    expedite: bool = given("yes or no", default=False)
    variation: Count | None = given("amount")
    peak: tuple[Rate, ...] | None = given("demand")
    expedited: Fraction | None = given("share")
    wanted_lead_time: Duration | None = given("duration")
    data: Mapping[str, str] | None = given("data")
    notes: str | None = given("text")


@dataclass(frozen=True, slots=True)
class Supplier(Party):
    """A supplier, and the steps it delivers to as their positions in `steps`; none where the map does not say."""

    to: tuple[int, ...] = given("ends", default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Control:
    """Production control, planning: where orders become schedules."""

    name: str | None = given("text")
    system: str | None = given("text")
    heijunka: bool = given("yes or no", default=False)
    pitch: Duration | None = given("duration")
    data: Mapping[str, str] | None = given("data")
    notes: str | None = given("text")


@dataclass(frozen=True, slots=True)
class Information:
    """An information flow: `customer`, `supplier`, `control` or a step, to one or more of these.

    `source` and `targets` hold the words as written; a step is meant by its position in `steps`.
    """

    source: str | int | None = given("end", required=True, key="from")
    targets: tuple[str | int, ...] = given("ends", required=True, default=(), key="to")
    says: str | None = given("text")
    by: str | None = given("choice", "manual", "electronic", "verbal", "meeting", "kanban", "go_see")
    kanban: str | None = given("choice", *KANBANS)
    post: bool = given("yes or no", default=False)

    @property
    def is_kanban(self) -> bool:
        """Whether cards go here: said by `by`, or by the kind of card where `by` is left out."""
        return self.by == "kanban" or (self.by is None and self.kanban is not None)


@dataclass(frozen=True, slots=True)
class Burst:
    """A kaizen burst: an improvement that is needed at a step, and a line of the improvement plan.

    `blocks` are positions of other lines in `kaizen`; `due` may be written as `end`.
    """

    on: int | None = given("step")
    idea: str | None = given("text", required=True)
    id: str | None = given("handle")
    loop: str | None = given("text")
    goal: Goal | None = given("part", of=Goal)
    category: str | None = given("choice", *CATEGORIES)
    owner: str | None = given("text")
    start: str | None = given("date")
    due: str | None = given("date", also=("end",))
    review: tuple[str, ...] = given("dates", default=())
    status: str | None = given("choice", *STATUSES)
    result: Measure | None = given("measure")
    measured_on: str | None = given("date")
    effort: int | None = given("score")
    impact: int | None = given("score")
    votes: Votes | None = given("part", of=Votes)
    criteria: Criteria | None = given("part", of=Criteria)
    important: bool | None = given("yes or no")
    urgent: bool | None = given("yes or no")
    safety: bool = given("yes or no", default=False)
    incident: bool = given("yes or no", default=False)
    blocks: tuple[int, ...] = given("lines", default=())
    waste: str | None = given("choice", *WASTES)
    a3: str | None = given("text")


@dataclass(frozen=True, slots=True)
class Observation:
    """What somebody saw or heard at the gemba, with the waste a team agreed on where it did."""

    text: str = given("text", required=True, default="")
    waste: str | None = given("choice", *WASTES, "none")


@dataclass(frozen=True, slots=True)
class Measured:
    """Totals measured elsewhere, to hold beside the computed ones."""

    lead_time: Duration | None = given("duration")


@dataclass(frozen=True, slots=True)
class Allowed:
    """A rule that is switched off in this file, with the reason."""

    rule: str = given("text", required=True, default="")
    because: str = given("text", required=True, default="")


@dataclass(frozen=True, slots=True)
class Limits:
    """Where the search for wastes draws the line on this map, in place of `leantool.settings.WasteThresholds`."""

    major_stock_days: Count | None = given("amount")
    major_stock_share: Fraction | None = given("share")
    fast_upstream: Fraction | None = given("share")
    low_uptime: Fraction | None = given("share")
    idle_load: Fraction | None = given("share")
    hand_overs_per_step: Count | None = given("amount")
    systems_per_step: Count | None = given("amount")
    approval_rate: Fraction | None = given("share")
    reject_rate: Fraction | None = given("share")
    low_complete_accurate: Fraction | None = given("share")
    escalation: Fraction | None = given("share")
    demand_variation: Count | None = given("amount")
    peak_to_mean: Count | None = given("amount")
    rhythm_days: Count | None = given("amount")
    expedited_share: Fraction | None = given("share")
    high_load: Fraction | None = given("share")
    high_variation: Count | None = given("amount")
    cases_per_person: Count | None = given("amount")
