"""What a plan consists of: lines with what follows from them, grouped in loops.  Plain data, no words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

from leantool.model.parts import Burst
from leantool.model.plan import Loop, Measure

Schedule = Literal["", "on", "behind", "off"]
Quadrant = Literal["", "quick_win", "project", "fill_in", "drop"]
Eisenhower = Literal["", "do", "plan", "delegate", "drop"]

CLOSED = ("done", "verified", "dropped")
"""What nobody works on any more."""


class Remark(NamedTuple):
    """Something to say about a line: the id of a sentence and what it needs (dates, numbers, texts)."""

    code: str
    args: Mapping[str, object] = {}


@dataclass(frozen=True, slots=True)
class Metric:
    """What a goal measures: a figure of the map (`key`), of a step, a field of a step; else words of one's own."""

    text: str
    key: str = ""
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A goal with what the map adds: from where to where; `from_map` and `to_map` tell what the file left out.

    `change` is (to - from) / from, None where these cannot be compared; `better` is -1 where less is better, 1 where
    more is, 0 where nobody can tell.
    """

    metric: Metric
    baseline: Measure | None = None
    target: Measure | None = None
    from_map: bool = False
    to_map: bool = False
    change: Fraction | None = None
    better: int = 0


@dataclass(frozen=True, slots=True)
class Score:
    """Impact or effort, 1 to 5: what the team agreed on, else the median of its votes."""

    value: Fraction | None = None
    votes: tuple[int, ...] = ()
    discuss: bool = False

    @property
    def spread(self) -> int:
        return max(self.votes) - min(self.votes) if self.votes else 0


@dataclass(frozen=True, slots=True)
class Criterion:
    """One of the three criteria of a goal: what the team says (None: not yet), and hints for and against it."""

    name: Literal["influence", "stretch", "essential"]
    verdict: Literal["yes", "doubt", "no"] | None = None
    for_: tuple[Remark, ...] = ()
    against: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the plan; `number` is that of its burst on the map, from 1.

    What was derived says so: `status_derived`, `category_derived`.  `important` is None while nobody can tell.
    `why_important` and `why_urgent` are ids of reasons.
    """

    number: int
    burst: Burst
    place: str | None
    loop: str | None
    goal: Target | None
    status: str
    status_derived: bool
    category: str | None
    category_derived: bool
    start: date | None
    end: date | None
    reviews: tuple[date, ...]
    measured_on: date | None
    schedule: Schedule
    schedule_why: Remark | None
    soon: bool
    impact: Score
    effort: Score
    quadrant: Quadrant
    important: bool | None
    urgent: bool
    why_important: tuple[str, ...]
    why_urgent: tuple[str, ...]
    eisenhower: Eisenhower
    criteria: tuple[Criterion, Criterion, Criterion]
    waits_for: tuple[int, ...]
    remarks: tuple[Remark, ...]

    @property
    def action(self) -> str:
        return self.burst.idea or ""

    @property
    def owner(self) -> str | None:
        return self.burst.owner

    @property
    def is_open(self) -> bool:
        return self.status not in CLOSED

    @property
    def late(self) -> bool:
        """Its end has passed and it is not done."""
        return self.schedule_why is not None and self.schedule_why.code == "late"

    @property
    def accepted(self) -> bool:
        """The team says yes to all three criteria of its goal."""
        return self.goal is not None and all(c.verdict == "yes" for c in self.criteria)


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one loop, in order of time; `name` is None for lines that belong to none."""

    name: str | None
    loop: Loop | None
    goal: Target | None
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Plan:
    """The plan of a map on a day."""

    today: date
    lines: tuple[Line, ...]
    groups: tuple[Group, ...]
    urgent_share: Fraction | None  # of the open lines that can be judged, those to do now
    firefighting: bool
    soon_days: int = 14  # within how many days a line is due soon

    @property
    def open(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.is_open)
