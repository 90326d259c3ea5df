"""Results as data: the object of one map, with stable keys."""

from __future__ import annotations

import json
from collections.abc import Iterable
from fractions import Fraction

from leantool.analysis import Analysis
from leantool.diagnostics import Problem
from leantool.figures.figure import PROCESS_ONLY, Figure
from leantool.model import Process
from leantool.reading import Reading
from leantool.reporting.sentences import sentence
from leantool.texts import Texts

Json = dict[str, object]


def result(reading: Reading, analysis: Analysis | None, texts: Texts, before: Analysis | None = None) -> Json:
    """The object of a map; with errors `figures` is null and `steps` empty.

    `before` is the map as its file stands, when a what-if was asked: `changed` then holds what differs.
    """
    found: Json = {
        "title": reading.title,
        "state": reading.state,
        "file": reading.document.name,
        "figures": None,
        "steps": [],
        "reasons": {},
    }
    problems = reading.problems
    if analysis is not None:
        reasons: dict[str, str] = {}
        found["figures"] = _values(_of_map(analysis), "", reasons, texts)
        found["steps"] = _steps(analysis, reasons, texts)
        found["reasons"] = reasons
        problems = analysis.problems
        found["ignored"] = [{"rule": a.rule, "because": a.because} for a in analysis.allowed]
    if analysis is not None and before is not None:
        found["changed"] = _changed(before, analysis, texts)
    found["problems"] = [problem_row(p, reading.document.name, texts) for p in problems]
    return found


def problem_row(problem: Problem, file: str, texts: Texts) -> Json:
    """A problem as data; `file` is the map, where the problem does not stand in one that it builds on."""
    message, help_ = sentence(problem, texts)
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": message,
        "help": help_,
        "file": problem.span.file or file,
        "line": problem.span.line,
        "column": problem.span.column,
    }


def dump(value: object) -> str:
    """One line of JSON."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _of_map(analysis: Analysis) -> Iterable[Figure]:
    """All figures but those that only some maps have (ranges, "at least")."""
    for figure in analysis.figures:
        if figure.value is not None or figure.reason is not None:
            yield figure


def _steps(analysis: Analysis, reasons: dict[str, str], texts: Texts) -> list[Json]:
    rows = []
    for step, figures in zip(analysis.stream.steps, analysis.steps, strict=True):
        row: Json = {"name": step.name, "kind": step.kind}
        if step.id is not None:
            row["id"] = step.id
        own = (f for f in figures if isinstance(step, Process) or f.key not in PROCESS_ONLY)
        row.update(_values(own, f"{analysis.stream.name_of(step)}.", reasons, texts))
        rows.append(row)
    return rows


def _values(figures: Iterable[Figure], prefix: str, reasons: dict[str, str], texts: Texts) -> Json:
    found: Json = {}
    for figure in figures:
        name = figure.json_name
        found[name] = number(figure.value) if isinstance(figure.value, Fraction) else figure.value
        if figure.value is None and figure.reason is not None:
            reasons[prefix + name] = texts.reason(figure.reason.code, figure.reason.args)
    return found


def _changed(before: Analysis, after: Analysis, texts: Texts) -> Json:
    """Figure name (`step.figure` for steps) to its value `from` the file `to` the what-if."""
    old, new = ({**_flat(a, texts)} for a in (before, after))
    return {
        key: {"from": old.get(key), "to": new.get(key)}
        for key in {**old, **new}
        if old.get(key) != new.get(key)
    }


def _flat(analysis: Analysis, texts: Texts) -> Json:
    found = _values(_of_map(analysis), "", {}, texts)
    for row in _steps(analysis, {}, texts):
        found.update({f"{row['name']}.{k}": v for k, v in row.items() if k not in ("name", "kind", "id")})
    return found


def number(value: Fraction) -> int | float:
    """The exact number where JSON can hold it, else the nearest float."""
    return value.numerator if value.denominator == 1 else float(value)
