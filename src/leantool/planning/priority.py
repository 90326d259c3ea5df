"""What first: impact against effort, and important against urgent, which is another pair of axes."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from statistics import median

from leantool.model.parts import Burst
from leantool.planning import timing
from leantool.planning.line import CLOSED, Eisenhower, Quadrant, Score
from leantool.settings import PlanThresholds


def score(agreed: int | None, votes: tuple[int, ...], limits: PlanThresholds) -> Score:
    """What the team agreed on, else the median of its votes; votes that lie far apart ask for a talk."""
    middle = Fraction(median(map(Fraction, votes))) if votes else None
    discuss = bool(votes) and max(votes) - min(votes) >= limits.vote_spread
    return Score(Fraction(agreed) if agreed is not None else middle, votes, discuss)


def quadrant(impact: Score, effort: Score, limits: PlanThresholds) -> Quadrant:
    """Where a line stands in the matrix; nowhere while impact or effort is not known."""
    if impact.value is None or effort.value is None:
        return ""
    if impact.value >= limits.high_score:
        return "quick_win" if effort.value < limits.high_score else "project"
    return "fill_in" if effort.value < limits.high_score else "drop"


def important(burst: Burst, impact: Score, limits: PlanThresholds) -> tuple[bool | None, tuple[str, ...]]:
    """High impact, essential, or safety; None while nothing says so or denies it."""
    if burst.important is not None:
        return burst.important, ("team",)
    essential = burst.criteria.essential if burst.criteria else None
    why = [
        *(["impact"] if impact.value is not None and impact.value >= limits.high_score else []),
        *(["essential"] if essential == "yes" else []),
        *(["safety"] if burst.safety else []),
    ]
    if why:
        return True, tuple(why)
    return (None, ()) if impact.value is None and essential is None else (False, ())


def urgent(
    burst: Burst, today: date, blocks_open: bool, limits: PlanThresholds
) -> tuple[bool, tuple[str, ...]]:
    """Due within two weeks or late, blocking another open line, or an open incident; nothing closed is urgent."""
    if timing.status(burst) in CLOSED:
        return False, ()
    if burst.urgent is not None:
        return burst.urgent, ("team",)
    end = timing.day(burst.due)
    why = [
        *(["due"] if end is not None and (end - today).days <= limits.urgent_days else []),
        *(["blocks"] if blocks_open else []),
        *(["incident"] if burst.incident else []),
    ]
    return bool(why), tuple(why)


def eisenhower(status: str, important: bool | None, urgent: bool) -> Eisenhower:
    """Do, plan, delegate or drop; nothing for what is closed or not judged yet."""
    if status in CLOSED or important is None:
        return ""
    if important:
        return "do" if urgent else "plan"
    return "delegate" if urgent else "drop"
