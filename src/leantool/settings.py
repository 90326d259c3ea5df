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
class Thresholds(WasteThresholds):
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
