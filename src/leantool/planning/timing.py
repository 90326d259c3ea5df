"""When: status, category, and whether a line is on schedule, behind or off (the signs of the monthly review)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from leantool.model.parts import Burst
from leantool.planning.line import CLOSED, Remark, Schedule
from leantool.settings import PlanThresholds


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def status(burst: Burst) -> str:
    """As stated; else an idea, or planned when somebody will do it by a date."""
    if burst.status:
        return burst.status
    return "planned" if burst.owner and burst.due else "idea"


def category(burst: Burst, effort: Fraction | None, limits: PlanThresholds) -> str | None:
    """As stated; else by how long it takes: within a month a quick win, within three a kaizen event, else a project.

    No quick win is what the team cannot do itself or what takes much effort; None where the dates are not known.
    """
    if burst.category:
        return burst.category
    start, end = day(burst.start), day(burst.due)
    if start is None or end is None or end < start:
        return None
    days = (end - start).days
    own = burst.criteria is None or burst.criteria.influence in (None, "yes")
    if days <= limits.quick_win_days and own and (effort is None or effort < limits.high_score):
        return "quick_win"
    return "kaizen_event" if days <= limits.kaizen_event_days else "project"


def schedule(
    burst: Burst, state: str, today: date, waits_for: tuple[int, ...]
) -> tuple[Schedule, Remark | None]:
    """On schedule, behind or off, with the reason; nothing where there is no date to hold it against."""
    start, end = day(burst.start), day(burst.due)
    passed = [review for review in burst.review if date.fromisoformat(review) <= today]
    if state == "dropped":
        return "", None
    if state == "blocked":
        return "off", Remark("blocked", {"lines": waits_for}) if waits_for else Remark("blocked_alone")
    if state not in CLOSED and end is not None and end < today:
        return "off", Remark("late", {"days": (today - end).days, "end": end})
    if state in ("idea", "planned") and start is not None and start < today:
        return "behind", Remark("not_started", {"start": start})
    if state == "done" and passed and burst.result is None:
        return "behind", Remark("not_measured", {"review": date.fromisoformat(passed[-1])})
    if state not in CLOSED and start is not None and start <= today and waits_for:
        return "behind", Remark("waits", {"lines": waits_for})
    if end is None and state not in CLOSED:
        return "", None
    return "on", None


def soon(burst: Burst, state: str, today: date, limits: PlanThresholds) -> bool:
    """Whether its end comes within two weeks (the limit of urgent) and it is not done."""
    end = day(burst.due)
    return state not in CLOSED and end is not None and 0 <= (end - today).days <= limits.urgent_days
