"""The columns of an overview for people: heading, unit, the value of a row and how it is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from operator import attrgetter

from leantool.reporting.overview.row import Number, Row
from leantool.reporting.workbook import Kind
from leantool.texts import Texts, numbers

PART = "batch"
"""The part of the texts that an overview has."""

Value = Number | str | None


@dataclass(frozen=True, slots=True)
class Column:
    """What stands in a column: `id` of the heading, `unit` the id of its unit where it has one."""

    id: str
    kind: Kind
    value: Callable[[Row], Value]
    unit: str = ""

    def heading(self, words: Texts) -> str:
        return words.say(PART, f"column_{self.id}")

    def unit_said(self, words: Texts) -> str:
        return words.say(PART, self.unit) if self.unit else ""

    def said(self, row: Row, words: Texts) -> str:
        """The value as people read it; empty where there is none."""
        if self.id in row.said:
            return row.said[self.id]
        value = self.value(row)
        if value is None or isinstance(value, str):
            return state(row, words) if self.id == "state" else value or ""
        exact = Fraction(value)
        if self.kind == "share":
            return numbers.share(exact, words.language)
        return numbers.number(exact, words.language)


def state(row: Row, words: Texts) -> str:
    """The state of a map in words; nothing for one that cannot be read."""
    return words.label(f"state_{row.state}") if f"state_{row.state}" in words.labels else row.state


def _days(name: str) -> Callable[[Row], Value]:
    """Seconds as working days of the map's own calendar."""

    def value(row: Row) -> Value:
        seconds = getattr(row, name)
        return seconds / row.day_s if seconds is not None and row.day_s else None

    return value


def _minutes(row: Row) -> Value:
    return None if row.process_time_s is None else row.process_time_s / 60


def _waste(row: Row) -> Value:
    return row.said.get("largest_waste")


_at_least = _days("lead_time_at_least_s")

COLUMNS = (
    Column("title", "text", attrgetter("title")),
    Column("state", "text", attrgetter("state")),
    Column("file", "text", attrgetter("file")),
    Column("lead_time", "number", attrgetter("lead_time_days"), "unit_days"),
    Column("lead_time_at_least", "number", _at_least, "unit_days"),
    Column("waiting_time", "number", _days("waiting_time_s"), "unit_days"),
    Column("process_time", "number", _minutes, "unit_minutes"),
    Column("flow_efficiency", "share", attrgetter("flow_efficiency")),
    Column("process_cycle_efficiency", "share", attrgetter("process_cycle_efficiency")),
    Column("rolled_complete_accurate", "share", attrgetter("rolled_complete_accurate")),
    Column("takt_time", "number", attrgetter("takt_time_s"), "unit_seconds"),
    Column("bottleneck", "text", attrgetter("bottleneck")),
    Column("bottleneck_utilisation", "share", attrgetter("bottleneck_utilisation")),
    Column("wip", "number", attrgetter("wip"), "unit_pieces"),
    Column("largest_waste", "text", _waste),
    Column("largest_waste_share", "share", attrgetter("largest_waste_share"), "unit_of_lead_time"),
    Column("open_actions", "whole", attrgetter("open_actions")),
    Column("errors", "whole", attrgetter("errors")),
    Column("warnings", "whole", attrgetter("warnings")),
    Column("remarks", "whole", attrgetter("remarks")),
)
BY_ID = {column.id: column for column in COLUMNS}

SORTS: dict[str, Callable[[Row], Value]] = {
    "title": lambda row: row.name.casefold(),
    "state": attrgetter("state"),
    "lead_time": lambda row: _least(row.lead_time_days if row.lead_time_days is not None else _at_least(row)),
    "process_time": lambda row: _least(row.process_time_s),
    "flow_efficiency": attrgetter("flow_efficiency"),
    "process_cycle_efficiency": attrgetter("process_cycle_efficiency"),
    "rolled_complete_accurate": attrgetter("rolled_complete_accurate"),
    "utilisation": lambda row: _least(row.bottleneck_utilisation),
    "wip": lambda row: _least(row.wip),
    "open_actions": lambda row: _least(row.open_actions),
    "problems": lambda row: -(row.errors * 1_000_000 + row.warnings * 1_000 + row.remarks),
}
"""What an overview can be sorted by: the largest first, of ratios the smallest; what is not known comes last."""


def in_order(rows: list[Row], by: str | None) -> list[Row]:
    """The rows sorted; equal ones, and all of them where nothing is asked, stay in the order of the files."""
    if by is None:
        return rows
    key = SORTS[by]
    known = [row for row in rows if key(row) not in (None, "")]
    rest = [row for row in rows if key(row) in (None, "")]
    return sorted(known, key=key) + rest  # type: ignore[arg-type]


def _least(value: Value) -> Value:
    """A number so that the largest comes first."""
    return -value if isinstance(value, (int, float)) else None
