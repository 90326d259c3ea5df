"""House rules that a team may set: thresholds of rules, rules switched off, language, theme, labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction


@dataclass(frozen=True)
class WasteThresholds:
    """Where the search for wastes draws the line; a map may state its own in `thresholds`.

    Shares are fractions of 1.  What each is for stands in `docs/wastes.md`.
    """

    major_stock_days: Fraction = Fraction(1)
    major_stock_share: Fraction = Fraction(10, 100)
    fast_upstream: Fraction = Fraction(80, 100)
    low_uptime: Fraction = Fraction(95, 100)
    idle_load: Fraction = Fraction(85, 100)
    hand_overs_per_step: Fraction = Fraction(1, 3)
    systems_per_step: Fraction = Fraction(2)
    approval_rate: Fraction = Fraction(98, 100)
    reject_rate: Fraction = Fraction(2, 100)
    low_complete_accurate: Fraction = Fraction(95, 100)
    escalation: Fraction = Fraction(20, 100)
    demand_variation: Fraction = Fraction(3, 10)
    peak_to_mean: Fraction = Fraction(3, 2)
    rhythm_days: Fraction = Fraction(1)
    expedited_share: Fraction = Fraction(10, 100)
    high_load: Fraction = Fraction(85, 100)
    high_variation: Fraction = Fraction(1, 2)
    cases_per_person: Fraction = Fraction(10)


@dataclass(frozen=True)
class DesignThresholds:
    """Where the questions about the future state draw the line; shares are fractions of 1, times seconds.

    What each is for stands in `docs/future-state.md`.
    """

    flow_first_pass: Fraction = Fraction(95, 100)
    flow_uptime: Fraction = Fraction(90, 100)
    flow_changeover: Fraction = Fraction(60)
    long_changeover: Fraction = Fraction(600)
    fast_cycle: Fraction = Fraction(50, 100)
    far_away: Fraction = Fraction(3600)
    few_variants: Fraction = Fraction(5)
    interval_days: Fraction = Fraction(1)
    buffer_share: Fraction = Fraction(20, 100)
    safety_share: Fraction = Fraction(10, 100)
    long_wait: Fraction = Fraction(20, 100)
    kaizen_fraction: Fraction = Fraction(3, 10)
    person_fraction: Fraction = Fraction(5, 10)


@dataclass(frozen=True)
class PlanThresholds:
    """Where the plan draws the line; shares are fractions of 1.  What each is for stands in `docs/plan.md`."""

    high_score: Fraction = Fraction(3)
    vote_spread: Fraction = Fraction(2)
    quick_win_days: Fraction = Fraction(30)
    kaizen_event_days: Fraction = Fraction(92)
    urgent_days: Fraction = Fraction(14)
    firefighting: Fraction = Fraction(50, 100)
    least_improvement: Fraction = Fraction(10, 100)
    baseline_difference: Fraction = Fraction(5, 100)


@dataclass(frozen=True)
class Thresholds(WasteThresholds, DesignThresholds, PlanThresholds):
    """The numbers that decide when a rule speaks; shares are fractions of 1, times seconds."""

    high_utilisation: Fraction = Fraction(95, 100)
    measured_difference: Fraction = Fraction(25, 100)
    little_difference: Fraction = Fraction(25, 100)
    most_steps: Fraction = Fraction(15)
    fewest_steps: Fraction = Fraction(3)
    short_step: Fraction = Fraction(60)
    most_estimates: Fraction = Fraction(30, 100)
    improvement_limit: Fraction = Fraction(90, 100)
    planned_cycle_time: Fraction = Fraction(95, 100)


@dataclass(frozen=True)
class Settings:
    """What holds for a run; `rules_off` maps a rule's id or code to the reason it is switched off."""

    language: str | None = None
    theme: str = "colour"
    thresholds: Thresholds = field(default_factory=Thresholds)
    rules_off: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)


STANDARD = Settings()
