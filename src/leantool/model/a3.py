"""The thinking of an A3 as its file states it: a problem, a proposal or a status on one sheet.

Figures, drawings and bursts are not here: `current` and `future` point at the maps that have them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from leantool.model.given import given
from leantool.model.parts import Allowed
from leantool.model.stream import LANGUAGES
from leantool.source import Document
from leantool.units import Count

TYPES = ("problem_solving", "proposal", "status")
LEVELS = ("low", "medium", "high")
STATUSES = ("idea", "planned", "doing", "blocked", "done", "verified", "dropped")
PROGRESS = ("on_schedule", "behind", "off")
ANSWERS = ("yes", "doubt", "no")
DRAWINGS = ("map", "figures", "wastes", "none")

FACTORY_BONES = ("people", "machine", "method", "material", "measurement", "milieu")
OFFICE_BONES = ("people", "method", "systems", "information", "management", "environment")
"""Categories of a fishbone that are known by name; any other word is a category of one's own."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that was counted or seen, with where it comes from."""

    plain: ClassVar[str] = "fact"

    fact: str = given("text", required=True, default="")
    source: str | None = given("text")
    observed: str | None = given("text")


@dataclass(frozen=True, slots=True)
class Condition:
    """The current condition: words and facts beside the map, and which pictures of the map to show."""

    plain: ClassVar[str] = "text"

    text: tuple[str, ...] = given("texts", default=())
    facts: tuple[Fact, ...] = given("parts", of=Fact, default=())
    observed: str | None = given("text")
    source: str | None = given("text")
    figures: tuple[str, ...] = given("texts", default=())
    show: tuple[str, ...] = given("texts", default=())


@dataclass(frozen=True, slots=True)
class Goal:
    """One target: a metric, from where to where, by when.

    A metric that is the name of a figure (`lead_time`, `Weld.utilisation`) takes `from` and `to` from the maps where
    they are left out; `measured` says of when the baseline is.
    """

    plain: ClassVar[str] = "metric"

    metric: str = given("text", required=True, default="")
    start: str | None = given("text", key="from")
    to: str | None = given("text")
    by: str | None = given("date")
    measured: str | None = given("text")
    influence: str | None = given("choice", *ANSWERS)
    achievable: str | None = given("choice", *ANSWERS)
    essential: str | None = given("choice", *ANSWERS)


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause, and the causes below it: one branch of a 5-why tree, or a twig of a fishbone."""

    plain: ClassVar[str] = "cause"

    cause: str = given("text", required=True, default="", also=("because", "problem"))
    id: str | None = given("text")
    evidence: str | None = given("text")
    main: bool = given("yes or no", default=False)
    why: tuple[Cause, ...] = given("parts", default=())


@dataclass(frozen=True, slots=True)
class Bone:
    """A category of a fishbone with its causes; the word for it as written."""

    category: str
    causes: tuple[Cause, ...] = ()


@dataclass(frozen=True, slots=True)
class Countermeasure:
    """Something to do about a cause; several may be weighed, and one that is not chosen stays to be seen."""

    plain: ClassVar[str] = "action"

    action: str = given("text", required=True, default="")
    cause: tuple[str, ...] = given("texts", default=())
    effect: str | None = given("text")
    effort: str | None = given("choice", *LEVELS)
    risk: str | None = given("choice", *LEVELS)
    chosen: bool = given("yes or no", default=True)


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way of a proposal, to be held beside the others."""

    plain: ClassVar[str] = "name"

    name: str = given("text", required=True, default="")
    effect: str | None = given("text")
    cost: str | None = given("text")
    effort: str | None = given("choice", *LEVELS)
    risk: str | None = given("choice", *LEVELS)
    for_: str | None = given("text", key="for")
    against: str | None = given("text")
    chosen: bool = given("yes or no", default=False)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """Who does what, where and when; `burst` is the number of a kaizen burst on the map, from 1.

    What a line with a burst leaves out comes from the map.  `every` stands for all bursts of the map.
    """

    plain: ClassVar[str] = "what"

    what: str | None = given("text")
    who: str | None = given("text")
    where: str | None = given("text")
    start: str | None = given("date")
    end: str | None = given("date", also=("due",))
    status: str | None = given("choice", *STATUSES)
    result: str | None = given("text")
    burst: Count | None = given("whole")
    every: bool = False

    @property
    def number(self) -> int:
        """The number of its burst; 0 without."""
        return int(self.burst.value) if self.burst is not None else 0


@dataclass(frozen=True, slots=True)
class Check:
    """A moment at which somebody looks whether it works, and what was seen."""

    plain: ClassVar[str] = "what"

    what: str = given("text", required=True, default="")
    when: str | None = given("date")
    who: str | None = given("text")
    result: str | None = given("text")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Check and act: what came of it, what becomes the standard, what is next and where else it helps."""

    checks: tuple[Check, ...] = given("parts", of=Check, default=())
    results: tuple[str, ...] = given("texts", default=(), also=("result",))
    standardise: tuple[str, ...] = given("texts", default=())
    next: tuple[str, ...] = given("texts", default=())
    yokoten: tuple[str, ...] = given("texts", default=())


@dataclass(frozen=True, slots=True)
class Milestone:
    """A point of a timeline."""

    plain: ClassVar[str] = "what"

    what: str = given("text", required=True, default="")
    when: str | None = given("date")
    done: bool = given("yes or no", default=False)


@dataclass(frozen=True, slots=True)
class Open:
    """A point that is not settled yet."""

    plain: ClassVar[str] = "point"

    point: str = given("text", required=True, default="")
    who: str | None = given("text")
    by: str | None = given("date")


@dataclass(frozen=True, slots=True)
class Progress:
    """What was planned beside what has come of it, with the review's sign.

    A `what` that is the name of a figure takes `planned` from the future map and `actual` from the current one.
    """

    plain: ClassVar[str] = "what"

    what: str = given("text", required=True, default="")
    planned: str | None = given("text")
    actual: str | None = given("text")
    review: str | None = given("choice", *PROGRESS)
    reason: str | None = given("text")


@dataclass(frozen=True)
class A3:
    """An A3 as its file states it; `current` and `future` are paths of maps, beside the file."""

    title: str = given("text", required=True, default="")
    type: str = given("choice", *TYPES, default="problem_solving")
    language: str | None = given("choice", *LANGUAGES)
    form: str | None = given("choice", "office", "factory")
    owner: str | None = given("text")
    coach: str | None = given("text")
    author: str | None = given("text")
    sponsor: str | None = given("text")
    team: str | None = given("text")
    date: str | None = given("text")
    version: str | None = given("text")
    current: str | None = given("text")
    future: str | None = given("text")
    background: tuple[str, ...] = given("texts", default=())
    condition: Condition | None = given("part", of=Condition, key="current_condition")
    goals: tuple[Goal, ...] = given("parts", of=Goal, default=(), also=("goal",))
    target: tuple[str, ...] = given("texts", default=(), key="target_condition")
    analysis: tuple[str, ...] = given("texts", default=())
    fishbone: tuple[Bone, ...] = given("parts by name", of=Cause, default=())
    effect: str | None = given("text")
    causes: tuple[Cause, ...] = given("parts", of=Cause, default=())
    countermeasures: tuple[Countermeasure, ...] = given("parts", of=Countermeasure, default=())
    proposal: tuple[str, ...] = given("texts", default=())
    alternatives: tuple[Alternative, ...] = given("parts", of=Alternative, default=())
    plan: tuple[PlanLine, ...] = given("parts", of=PlanLine, default=())
    unresolved: tuple[Open, ...] = given("parts", of=Open, default=())
    timeline: tuple[Milestone, ...] = given("parts", of=Milestone, default=())
    progress: tuple[Progress, ...] = given("parts", of=Progress, default=())
    results: tuple[str, ...] = given("texts", default=())
    remaining: tuple[Open, ...] = given("parts", of=Open, default=())
    follow_up: FollowUp | None = given("part", of=FollowUp)
    signatures: tuple[str, ...] = given("texts", default=())
    labels: Mapping[str, str] | None = given("data")
    notes: str | None = given("text")
    ignore: tuple[Allowed, ...] = given("parts", of=Allowed, default=())
    document: Document | None = field(default=None, compare=False, repr=False)
