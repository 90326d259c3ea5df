"""Values of fields in words: as they were written where that is known, else in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from leantool import manual
from leantool.model import Observation, Value
from leantool.model.given import written_fields
from leantool.model.plan import Criteria, Goal, Votes
from leantool.reporting.screen import Screen
from leantool.reporting.title import day
from leantool.texts import Texts, numbers
from leantool.units import Calendar, Count, Duration, Rate

ABSENT = "–"
TIMES = ("hours", "breaks", "productive_hours")
OWN_WORDS = ("kind", "name", "by")
"""Words for differences that are no fields of a file, or that a list of differences says otherwise."""

PLAN_WORDS = ("category", "status", "waste", "criteria")
"""Fields that a plan has a shorter word for than the manual."""

CHOICES = ("by", "value", "flow", "kanban", "source")
"""Fields whose words a map chooses from a list."""


def field_name(key: str, texts: Texts) -> str:
    """What a field is called in the reader's language."""
    if key in OWN_WORDS:
        return texts.say("comparing", f"field_{key}")
    if key in PLAN_WORDS:
        return texts.say("plan", f"plan.{key}").lower()
    page = manual.find(f"field:{key}")
    name = page.to(texts.language).name if page else key
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def value(screen: Screen, key: str, said: Any) -> str:
    """A value of a field, `–` where there is none."""
    if said is None:
        return ABSENT
    if isinstance(said, bool):
        return screen.texts.say("comparing", "yes")
    if isinstance(said, str | int) and not isinstance(said, Fraction):
        return _word(screen, key, str(said))
    if isinstance(said, Fraction):
        return _number(screen, key, said)
    if isinstance(said, Mapping):
        return ", ".join(_pair(screen, key, name, part) for name, part in said.items())
    if isinstance(said, tuple):
        return ", ".join(value(screen, key, part) for part in said)
    return _quantity(screen, said)


def _word(screen: Screen, key: str, said: str) -> str:
    if key == "kind" and f"kind_{said}" in screen.texts.labels:
        return screen.label(f"kind_{said}")
    if key == "state" and f"state_{said}" in screen.texts.labels:
        return screen.label(f"state_{said}")
    if key in CHOICES:
        return screen.texts.say("comparing", f"said_{said}")
    if key in ("category", "status"):
        return screen.texts.say("plan", f"plan.{key}_{said}")
    if key in ("influence", "stretch", "essential"):
        return screen.texts.say("plan", f"plan.verdict_{said}")
    if key == "waste":
        return screen.label(f"waste.{said}")
    return " ".join(said.split())


def _pair(screen: Screen, key: str, name: str, part: Any) -> str:
    if part is None:
        return name
    between = " " if key in ("after", "rework") else ": "
    return f"{name}{between}{value(screen, key, part)}"


def _number(screen: Screen, key: str, said: Fraction) -> str:
    if key in TIMES:
        return numbers.clock(said, screen.language)
    counted = key in ("shifts", "days_per_week", "days_per_month")
    return screen.number(said) if counted else screen.share(said)


def _quantity(screen: Screen, said: Any) -> str:
    """A quantity, or a part with fields of its own."""
    if isinstance(said, Duration):
        return said.text or screen.time(said.seconds)
    if isinstance(said, Rate):
        text = said.text or numbers.rate(said.amount, said.unit, screen.language, said.word)
        return f"{said.variant}: {text}" if said.variant else text
    if isinstance(said, Count):
        if len(said.variants) > 1:
            return ", ".join(f"{name}: {screen.number(part)}" for name, part in said.variants)
        return said.text or numbers.pieces(said.value, screen.language, said.word)
    if isinstance(said, Calendar):
        return day(screen, said)
    if isinstance(said, Value):
        return said.added.text if said.added is not None else _word(screen, "value", said.kind)
    if isinstance(said, Observation):
        return said.text
    if isinstance(said, Goal):
        return _goal(screen, said)
    if isinstance(said, Votes | Criteria):
        return _opinions(screen, said)
    if hasattr(said, "text"):
        return str(said.text)
    parts = ((key, getattr(said, name)) for name, key in _keys(said).items())
    return " ".join(value(screen, key, part) for key, part in parts if part not in (None, (), False))


def _goal(screen: Screen, goal: Goal) -> str:
    """`lead_time from 23.6 days to 5 days`, the metric as it is written."""
    if goal.baseline is None and goal.target is None:
        return goal.metric
    id_ = "goal" if goal.baseline and goal.target else "goal_to" if goal.target else "goal_from"
    before, after = (value(screen, "goal", end) for end in (goal.baseline, goal.target))
    return screen.texts.say("comparing", id_, metric=goal.metric, before=before, after=after)


def _opinions(screen: Screen, said: Votes | Criteria) -> str:
    """`effort 2, 3, 3; impact 4, 5, 5`: what the team thinks, each with its word."""
    words = ((key, getattr(said, name)) for name, key in _keys(said).items())
    return "; ".join(
        f"{screen.texts.say('plan', f'plan.{key}')} {value(screen, key, part)}" for key, part in words if part
    )


def _keys(said: Any) -> dict[str, str]:
    kind: Any = type(said)
    return {name: written.key or name for name, written in written_fields(kind).items()}
