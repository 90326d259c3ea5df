"""A goal as the plan knows it: what the file leaves out comes from the map's own figures."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from leantool.analysis import Analysis
from leantool.model.plan import Goal, Measure
from leantool.planning import metrics
from leantool.planning.line import Metric, Target


def target(goal: Goal | None, on: int | None, analysis: Analysis, before: Analysis | None) -> Target | None:
    """From where to where.  On a current map the figures of the map are the baseline, on a future map the target.

    `before` is the current map that a future map starts from, where it is known.
    """
    if goal is None:
        return None
    metric = metrics.meant(analysis, goal.metric, on)
    current = analysis.stream.state == "current"
    baseline, to = goal.baseline, goal.target
    if baseline is None and current:
        baseline = metrics.value(analysis, metric)
    elif baseline is None and before is not None:
        baseline = metrics.value(before, _in(before, analysis, metric))
    if to is None and not current:
        to = metrics.value(analysis, metric)
    baseline, to = alike(baseline, to), alike(to, baseline)
    change = _change(baseline, to)
    better = metrics.better(metric) or (0 if not change else -1 if change < 0 else 1)
    from_map, to_map = goal.baseline is None, goal.target is None
    return Target(
        metric, baseline, to, from_map and baseline is not None, to_map and to is not None, change, better
    )


def improvement(goal: Target) -> Fraction | None:
    """How much better, as a share of the baseline; of what is missing to 100 % for quality. Negative for worse."""
    if goal.change is None or goal.baseline is None or goal.target is None:
        return None
    if goal.metric.key in metrics.QUALITY and goal.baseline.value < 1:
        return (goal.target.value - goal.baseline.value) / (1 - goal.baseline.value)
    return goal.change * (goal.better or 1)


def reached(goal: Target, result: Measure) -> bool | None:
    """Whether a result is at least as good as the target; None when the two cannot be compared."""
    result = alike(result, goal.target) or result
    if goal.target is None or goal.target.kind != result.kind or not goal.better:
        return None
    return (result.value - goal.target.value) * goal.better >= 0


def alike(measure: Measure | None, other: Measure | None) -> Measure | None:
    """The measure; a bare 0 as the kind of the other one: no time, no pieces, none of it."""
    if measure is None or other is None or measure.value or measure.word or measure.kind != "number":
        return measure
    return replace(other, value=measure.value, text=measure.text)


def _change(baseline: Measure | None, to: Measure | None) -> Fraction | None:
    if baseline is None or to is None or baseline.kind != to.kind or not baseline.value:
        return None
    return (to.value - baseline.value) / baseline.value


def _in(before: Analysis, analysis: Analysis, metric: Metric) -> Metric:
    """The same metric on another map: its step is the one of the same name."""
    if metric.step is None:
        return metric
    name = analysis.stream.steps[metric.step].name
    found = next(
        (step.index for step in before.stream.steps if step.name.casefold() == name.casefold()), None
    )
    return Metric(metric.text, metric.key if found is not None else "", found)
