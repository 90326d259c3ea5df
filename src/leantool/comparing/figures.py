"""The figures of two maps side by side (C-31): from, to, difference, and in percent of what it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from leantool.analysis import Analysis
from leantool.comparing.counts import counted
from leantool.figures import Figure

KEYS = (
    "lead_time",
    "lead_time_days",
    "lead_time_calendar_days",
    "process_time",
    "value_added_time",
    "flow_efficiency",
    "process_cycle_efficiency",
    "rolled_complete_accurate",
    "rolled_throughput_yield",
    "wip",
    "inventory_days",
    "inventory_turns",
    "operators_needed",
)


@dataclass(frozen=True)
class Row:
    """A figure of two maps.  `difference` is in `unit`; a share differs in fractions of 1, told as points.

    `change` is the difference as a part of what it was: None for shares, which have their points, and from nothing.
    """

    key: str
    before: Figure
    after: Figure
    unit: str
    difference: Fraction | None = None
    change: Fraction | None = None


def rows(before: Analysis, after: Analysis) -> Iterator[Row]:
    """The table of C-31; a figure that neither map has is left out, but for those that every map should have."""
    found = [(before.figures[key], after.figures[key]) for key in KEYS]
    found += zip(counted(before.stream), counted(after.stream), strict=True)
    for old, new in found:
        if old or new or old.key in ("lead_time", "process_time"):
            yield row(before, after, old, new)


def row(before: Analysis, after: Analysis, old: Figure, new: Figure) -> Row:
    """One figure of two maps with its difference, where both have it."""
    amounts = in_one_unit(before, after, old, new)
    if amounts is None:
        return Row(old.key, old, new, old.unit)
    was, becomes, unit = amounts
    change = (becomes - was) / was if was and unit != "share" else None
    return Row(old.key, old, new, unit, becomes - was, change)


def in_one_unit(
    before: Analysis, after: Analysis, old: Figure, new: Figure
) -> tuple[Fraction, Fraction, str] | None:
    """Both values with their unit, None where one is no number.

    Times of days are compared in days where the working day itself is longer or shorter.
    """
    was, becomes, unit = old.value, new.value, new.unit
    if not isinstance(was, Fraction) or not isinstance(becomes, Fraction):
        return None
    old_day, new_day = before.stream.calendar.day, after.stream.calendar.day
    of_days = new.key != "available_time_per_day" and was >= old_day and becomes >= new_day
    if unit == "s" and old_day != new_day and of_days:
        return was / old_day, becomes / new_day, "days"
    return was, becomes, unit
