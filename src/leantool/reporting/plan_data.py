"""The plan as data, with stable keys: what `leantool plan --json` and `--csv` give."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from leantool.analysis import Analysis
from leantool.model.plan import Measure
from leantool.planning import Criterion, Line, Plan, Remark, Target
from leantool.reporting.json_ import Json, number
from leantool.reporting.plan_rows import amounts
from leantool.reporting.plan_words import PlanWords
from leantool.texts import Texts

COLUMNS = (
    *("number", "id", "loop", "step", "action", "metric", "unit", "from", "to", "result", "measured_on"),
    *("category", "category_derived", "owner", "start", "end", "review", "status", "status_derived"),
    *("schedule", "late", "soon", "impact", "effort", "quadrant", "important", "urgent", "eisenhower"),
    *("influence", "stretch", "essential", "waits_for", "waste", "a3", "remarks"),
)
"""The columns of plan.csv; the same keys in every language."""

STEERING = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet would take as the start of a formula."""


def of_plan(plan: Plan, analysis: Analysis, file: str, texts: Texts) -> Json:
    """The whole plan."""
    words = PlanWords(analysis.stream, texts)
    return {
        "title": analysis.stream.title,
        "state": analysis.stream.state,
        "file": file,
        "today": plan.today.isoformat(),
        "loops": [
            {
                "name": group.name,
                "owner": group.loop.owner if group.loop else None,
                "goal": goal(group.goal, words),
                "lines": [line.number for line in group.lines],
            }
            for group in plan.groups
        ],
        "lines": [line(one, words) for one in plan.lines],
        "do_now_share": number(plan.urgent_share) if plan.urgent_share is not None else None,
        "firefighting": plan.firefighting,
    }


def line(one: Line, words: PlanWords) -> Json:
    """One line, with what was derived and why."""
    burst = one.burst
    return {
        "number": one.number,
        "id": burst.id,
        "loop": one.loop,
        "step": one.place,
        "action": one.action,
        "goal": goal(one.goal, words),
        "category": one.category,
        "category_derived": one.category_derived and one.category is not None,
        "owner": one.owner,
        "start": _day(one.start),
        "end": _day(one.end),
        "review": [day.isoformat() for day in one.reviews],
        "status": one.status,
        "status_derived": one.status_derived,
        "schedule": one.schedule or None,
        "schedule_because": words.why(one) or None,
        "late": one.late,
        "soon": one.soon,
        "result": measure(burst.result, words),
        "measured_on": burst.measured_on,
        "impact": _score(one.impact.value),
        "effort": _score(one.effort.value),
        "votes": {"impact": list(one.impact.votes), "effort": list(one.effort.votes)},
        "quadrant": one.quadrant or None,
        "important": one.important,
        "important_because": list(one.why_important),
        "urgent": one.urgent,
        "urgent_because": list(one.why_urgent),
        "eisenhower": one.eisenhower or None,
        "criteria": {criterion.name: _criterion(criterion, words) for criterion in one.criteria},
        "accepted": one.accepted,
        "waits_for": list(one.waits_for),
        "waste": burst.waste,
        "a3": burst.a3,
        "remarks": [{"code": remark.code, "text": words.remark(remark)} for remark in one.remarks],
    }


def goal(found: Target | None, words: PlanWords) -> Json | None:
    """A goal: the figure it is about, from and to, and which of these the map filled in."""
    if found is None:
        return None
    step = words.stream.steps[found.metric.step] if found.metric.step is not None else None
    return {
        "metric": found.metric.text,
        "figure": found.metric.key or None,
        "step": words.stream.name_of(step) if step else None,
        "from": measure(found.baseline, words),
        "from_map": found.from_map,
        "to": measure(found.target, words),
        "to_map": found.to_map,
        "change": number(found.change) if found.change is not None else None,
    }


def measure(found: Measure | None, words: PlanWords) -> Json | None:
    """A value: working seconds for a time, a fraction of 1 for a share, else a number; and as it reads."""
    if found is None:
        return None
    return {"kind": found.kind, "value": number(found.value), "text": words.measure(found)}


def csv_text(plan: Plan, analysis: Analysis, texts: Texts) -> str:
    """The lines as CSV in the order of the file; a cell that a spreadsheet would take for a formula stays a text."""
    words = PlanWords(analysis.stream, texts)
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for one in plan.lines:
        writer.writerow({key: _cell(value) for key, value in _row(one, words).items()})
    return buffer.getvalue()


def _row(one: Line, words: PlanWords) -> Mapping[str, object]:
    data, measured = line(one, words), amounts(one, words)
    found = {key: data[key] for key in COLUMNS if key in data}
    values = {"from": measured.baseline, "to": measured.target, "result": measured.result}
    return {
        **found,
        **{key: number(value) if value is not None else None for key, value in values.items()},
        "metric": words.metric(one.goal.metric) if one.goal else None,
        "unit": measured.unit,
        "review": " ".join(day.isoformat() for day in one.reviews),
        "waits_for": " ".join(map(str, one.waits_for)),
        **{criterion.name: criterion.verdict for criterion in one.criteria},
        "remarks": "; ".join(words.remarks(one)),
    }


def _criterion(found: Criterion, words: PlanWords) -> Json:
    def hints(remarks: Iterable[Remark]) -> list[Json]:
        return [{"code": r.code, "text": words.hint(r)} for r in remarks]

    return {"verdict": found.verdict, "for": hints(found.for_), "against": hints(found.against)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _score(value: Fraction | None) -> int | float | None:
    return number(value) if value is not None else None


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(STEERING):
        return "'" + value
    return "" if value is None else value
