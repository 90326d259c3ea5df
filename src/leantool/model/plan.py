"""What a line of the improvement plan says beside its idea: goal, votes, criteria; and the loops of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from leantool.model.given import given

CATEGORIES = ("quick_win", "kaizen_event", "project")
STATUSES = ("idea", "planned", "doing", "blocked", "done", "verified", "dropped")
VERDICTS = ("yes", "doubt", "no")


@dataclass(frozen=True, slots=True)
class Measure:
    """A measured or wanted value: working seconds for a time, a fraction of 1 for a share, else a number.

    `unit` is the unit in which a time was written, where it was one; `word` what stands behind a number.
    """

    kind: Literal["time", "share", "number"]
    value: Fraction
    text: str = ""
    word: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """A measurable goal: which figure, from what, to what."""

    metric: str = given("text", required=True, default="")
    baseline: Measure | None = given("measure", key="from")
    target: Measure | None = given("measure", key="to")


@dataclass(frozen=True, slots=True)
class Votes:
    """What each member of the team thinks of effort and impact, 1 to 5."""

    effort: tuple[int, ...] = given("scores", default=())
    impact: tuple[int, ...] = given("scores", default=())


@dataclass(frozen=True, slots=True)
class Criteria:
    """What the team says of a goal: can it be influenced, does it stretch, is it essential."""

    influence: str | None = given("verdict")
    stretch: str | None = given("verdict")
    essential: str | None = given("verdict")


@dataclass(frozen=True, slots=True)
class Loop:
    """A part of the stream that is improved as one, with its own goal; `covers` are positions of steps."""

    name: str = given("text", required=True, default="")
    covers: tuple[int, ...] = given("places", default=())
    goal: Goal | None = given("part", of=Goal)
    owner: str | None = given("text")
