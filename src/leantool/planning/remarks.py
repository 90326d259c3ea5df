"""What there is to say of a line on a day, beside its schedule."""

from __future__ import annotations

from datetime import date

from leantool.analysis import Analysis
from leantool.model.parts import Burst
from leantool.planning import metrics, targets
from leantool.planning.line import Remark, Score, Target
from leantool.settings import PlanThresholds


def of(
    burst: Burst,
    status: str,
    goal: Target | None,
    scores: tuple[Score, Score],
    analysis: Analysis,
    today: date,
    limits: PlanThresholds,
) -> tuple[Remark, ...]:
    """Reviews, results, baselines and votes that need a talk."""
    return (
        *_measuring(burst, status, today),
        *_result(burst, goal),
        *_baseline(burst, goal, analysis, limits),
        *(
            Remark(f"votes_{name}", {"votes": score.votes, "spread": score.spread})
            for name, score in zip(("impact", "effort"), scores, strict=True)
            if score.discuss
        ),
    )


def _measuring(burst: Burst, status: str, today: date) -> list[Remark]:
    """Done is not verified: the effect must be measured, at a review."""
    reviews = [date.fromisoformat(review) for review in burst.review]
    coming = [review for review in reviews if review > today]
    if status == "done" and burst.result is None:
        if coming:
            return [Remark("measure_at", {"review": coming[0]})]
        return [] if reviews else [Remark("measure_when")]
    if status == "done":
        return [Remark("verify")]
    if status not in ("verified", "dropped") and reviews and not coming and burst.result is None:
        return [Remark("review_passed", {"review": reviews[-1]})]
    return []


def _result(burst: Burst, goal: Target | None) -> list[Remark]:
    if burst.result is None or goal is None or burst.status == "dropped":
        return []
    reached = targets.reached(goal, burst.result)
    return [Remark("reached" if reached else "not_reached")] if reached is not None else []


def _baseline(burst: Burst, goal: Target | None, analysis: Analysis, limits: PlanThresholds) -> list[Remark]:
    """The baseline that is stated differs from what a current map says."""
    if goal is None or goal.baseline is None or goal.from_map or analysis.stream.state != "current":
        return []
    now = metrics.value(analysis, goal.metric)
    if now is None or now.kind != goal.baseline.kind or burst.result is not None:
        return []
    if abs(now.value - goal.baseline.value) <= limits.baseline_difference * now.value:
        return []
    return [Remark("baseline_differs", {"map": now})]
