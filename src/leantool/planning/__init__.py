"""The improvement plan of a map: its kaizen bursts as lines with goals, dates, priorities and what needs a talk."""

from leantool.planning.line import (
    CLOSED,
    Criterion,
    Group,
    Line,
    Metric,
    Plan,
    Remark,
    Score,
    Target,
)
from leantool.planning.plan import QUADRANTS, by_priority, by_time, plan

__all__ = [
    "CLOSED",
    "QUADRANTS",
    "Criterion",
    "Group",
    "Line",
    "Metric",
    "Plan",
    "Remark",
    "Score",
    "Target",
    "by_priority",
    "by_time",
    "plan",
]
