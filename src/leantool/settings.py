"""House rules that a team may set: thresholds of rules, rules switched off, language, theme, labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction


@dataclass(frozen=True)
class Thresholds:
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
