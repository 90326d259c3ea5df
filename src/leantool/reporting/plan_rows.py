"""The amounts of a goal in one unit, so that from, to and result are numbers that can be compared and counted with."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from leantool.model.plan import Measure
from leantool.planning import Line, Target
from leantool.reporting.plan_words import PlanWords
from leantool.texts import numbers

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Amounts:
    """From, to and result in one unit (`days`, `%`, `complaints/month`); None where there is none."""

    unit: str = ""
    baseline: Fraction | None = None
    target: Fraction | None = None
    result: Fraction | None = None


def amounts(line: Line, words: PlanWords) -> Amounts:
    """What a line measures; a value of another kind than the target is left to the words."""
    return _amounts(line.goal, line.burst.result, words)


def _amounts(goal: Target | None, result: Measure | None, words: PlanWords) -> Amounts:
    stated = [m for m in (goal.target if goal else None, goal.baseline if goal else None, result) if m]
    if not stated:
        return Amounts()
    kind = stated[0].kind
    unit = _unit(kind, stated, words)
    size = Fraction(1)
    if kind == "time":
        size = words.stream.calendar.unit_seconds[unit]
    elif kind == "share":
        size = Fraction(1, HUNDRED)

    def amount(measure: Measure | None) -> Fraction | None:
        fits = measure is not None and (measure.kind == kind or not measure.value)
        return measure.value / size if measure is not None and fits and size else None

    name = unit if kind == "number" else words.say(f"unit_{unit.replace(' ', '_')}")
    return Amounts(
        name, amount(goal.baseline) if goal else None, amount(goal.target) if goal else None, amount(result)
    )


def _unit(kind: str, stated: list[Measure], words: PlanWords) -> str:
    """The unit that was written, the target's first; for a time that only the map knows, one that reads well."""
    if kind == "share":
        return "share"
    if kind == "number":
        return next((m.word for m in stated if m.kind == kind and m.word), "")
    written = next((m.unit for m in stated if m.kind == kind and m.unit), "")
    times = [m.value for m in stated if m.kind == kind]
    calendar = words.stream.calendar
    largest = "day" if calendar.day and max(times) >= calendar.day else "h"
    return written or numbers.common_unit(times, calendar) or largest
