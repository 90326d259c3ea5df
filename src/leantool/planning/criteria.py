"""The three criteria of a goal: can it be influenced, does it stretch and can it be reached, is it essential.

The team decides; here are hints from the data, for and against.
"""

from __future__ import annotations

import re

from leantool.analysis import Analysis
from leantool.model.parts import Burst
from leantool.model.plan import Criteria, Measure
from leantool.planning import metrics, targets
from leantool.planning.line import Criterion, Remark, Target
from leantool.settings import Thresholds

_ACTIVITY = re.compile(
    r"\b(trainings?|workshops?|meetings?|sessions?|audits?|courses?|people trained|trained"
    r"|trainingen|workshops|vergaderingen|overleggen|sessies|cursussen|getraind\w*|opgeleid\w*)\b",
    re.IGNORECASE,
)
"""Words of measures of what was done, not of what it brought."""


def judge(
    burst: Burst, goal: Target | None, loop_goal: Target | None, analysis: Analysis, limits: Thresholds
) -> tuple[Criterion, Criterion, Criterion]:
    """The three criteria of a line with the team's verdicts."""
    said = burst.criteria or Criteria()
    return (
        _criterion("influence", said.influence, *_influence(burst)),
        _criterion("stretch", said.stretch, *_stretch(goal, analysis, limits)),
        _criterion("essential", said.essential, *_essential(burst, goal, loop_goal)),
    )


def _criterion(name: str, verdict: str | None, for_: list[Remark], against: list[Remark]) -> Criterion:
    return Criterion(name, verdict, tuple(for_), tuple(against))  # type: ignore[arg-type]


def _influence(burst: Burst) -> tuple[list[Remark], list[Remark]]:
    on_map = Remark("on_map") if burst.on is not None else Remark("not_on_map")
    owned = Remark("owned") if burst.owner else Remark("not_owned")
    found = [on_map, owned]
    return [r for r in found if not r.code.startswith("not_")], [
        r for r in found if r.code.startswith("not_")
    ]


def _stretch(
    goal: Target | None, analysis: Analysis, limits: Thresholds
) -> tuple[list[Remark], list[Remark]]:
    if goal is None:
        return [], [Remark("no_goal")]
    against = [
        *([Remark("no_baseline")] if goal.baseline is None else []),
        *([Remark("no_target")] if goal.target is None else []),
    ]
    if goal.baseline is not None and goal.target is not None and goal.baseline.kind != goal.target.kind:
        against.append(Remark("not_comparable"))
    if goal.target is not None:
        against += _floor(goal, goal.target, analysis, limits)
    gain = targets.improvement(goal)
    if gain is None:
        return [], against
    bounded = goal.better < 0 or goal.metric.key in metrics.QUALITY
    if gain == 0:
        return [], [*against, Remark("no_change")]
    if gain < 0:
        return [], [*against, Remark("worse")]
    if gain < limits.least_improvement:
        return [], [*against, Remark("small", {"share": gain})]
    if bounded and gain > limits.improvement_limit:
        return [], [*against, Remark("large", {"share": gain})]
    return [Remark("fair", {"share": gain})] if not against else [], against


def _floor(goal: Target, target: Measure, analysis: Analysis, limits: Thresholds) -> list[Remark]:
    """What cannot be: a lead time below the work in it, more than all good, people always busy."""
    key, step = goal.metric.key, goal.metric.step
    if target.kind == "share" and (key in metrics.QUALITY or key.endswith("efficiency")) and target.value > 1:
        return [Remark("above_all")]
    if key == "utilisation" and target.kind == "share" and target.value > limits.high_utilisation:
        return [Remark("too_busy")]
    if target.kind != "time" or key not in ("lead_time", "lead_time_days", "lead_time_calendar_days"):
        return []
    own = analysis.figures.process_time if step is None else analysis.steps[step].process_time
    if own and target.value < own.number:
        return [Remark("below_work", {"seconds": own.number})]
    return []


def _essential(
    burst: Burst, goal: Target | None, loop_goal: Target | None
) -> tuple[list[Remark], list[Remark]]:
    if goal is None:
        return [], [Remark("no_goal")]
    if goal.metric.key:
        same = loop_goal is not None and (loop_goal.metric.key, loop_goal.metric.step) == (
            goal.metric.key,
            goal.metric.step,
        )
        return [Remark("goal_of_loop" if same else "figure_of_map")], []
    if _ACTIVITY.search(goal.metric.text):
        return [], [Remark("activity")]
    return ([Remark("safety")], []) if burst.safety else ([], [Remark("own_words")])
