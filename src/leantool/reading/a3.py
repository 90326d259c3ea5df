"""From a file to an A3: every mistake told with its place, all of them together."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from typing import Any

from leantool import collector
from leantool.diagnostics import Problem, in_order
from leantool.model.a3 import A3, DRAWINGS, Bone, PlanLine
from leantool.model.causes import all_causes, find_cause, plain
from leantool.model.stream import LANGUAGES
from leantool.reading import files, yaml_
from leantool.reading.bind import bind_fields
from leantool.reading.kinds import Scope
from leantool.reading.yaml_ import Node
from leantool.source import Document, Span
from leantool.units import Count

HEADINGS = (
    *("background", "current_condition", "goal", "analysis", "countermeasures", "plan", "follow_up"),
    *("proposal", "trade_off", "unresolved", "timeline", "progress", "results", "remaining", "next_actions"),
    *("owner", "coach", "author", "sponsor", "team", "date", "version"),
)
"""What `labels` may give a word of its own."""

_FROM_MAP = re.compile(r"(from (the )?map|(uit|van) (de )?kaart)", re.IGNORECASE)
_BURST = re.compile(r"((kaizen )?(burst|flits) )?#?(\d{1,4})", re.IGNORECASE)


@dataclass(frozen=True)
class A3Reading:
    """What came of reading an A3: None in place of it when it has errors; the language it asks for, if any."""

    document: Document
    a3: A3 | None
    problems: tuple[Problem, ...]
    language: str = ""
    current: str = ""


def read_a3(path: str | os.PathLike[str]) -> A3Reading:
    """Read an A3 file (`-` for standard input)."""
    name = os.fspath(path)
    shown = "<stdin>" if name == files.STDIN else name
    try:
        text = files.read_text(name)
    except files.Refused as refused:
        return A3Reading(Document(shown, ""), None, (refused.problem,))
    return read_a3_text(text, shown)


def read_a3_text(text: str, name: str = "<text>") -> A3Reading:
    """Read an A3 from its text; `name` is what messages call it."""
    with collector.paused():
        root, problems = yaml_.compose(text)
        document = Document(name, text, lambda ref: yaml_.find(root, ref) if root is not None else None)
        if root is None or not isinstance(root, yaml_.Mapping):
            if not problems:
                place = yaml_.span_of(root) if root is not None else Span(1, 1, 1)
                problems = [Problem("a3-empty", "error", place)]
            return A3Reading(document, None, in_order(problems))
        scope = Scope(problems=list(problems), lines=document.lines)
        stated = (_top(root, "language") or "").lower()
        language = stated if stated in LANGUAGES else ""
        scope.language = language or "en"
        values = bind_fields(scope, root, (), A3)
        a3 = A3(**_resolved(scope, root, values), document=document)
        _check_references(scope, a3)
        _check_drawings(scope, a3)
    found = in_order(scope.problems)
    current = _top(root, "current") or ""
    return A3Reading(document, None if any(p.is_error for p in found) else a3, found, language, current)


def _top(root: Node, key: str) -> str | None:
    value = next((v for k, v in yaml_.pairs(root) if k.value == key), None)
    return value.value.strip() if isinstance(value, yaml_.Text) else None


def _resolved(scope: Scope, root: Node, values: dict[str, Any]) -> dict[str, Any]:
    """The values with what stands in words turned into what it means: bones, and lines that are bursts."""
    if "fishbone" in values:
        values["fishbone"] = tuple(Bone(name, causes) for name, causes in values["fishbone"])
    if "plan" in values:
        values["plan"] = tuple(map(_plan_line, values["plan"]))
    if scope.lines and "labels" in values:
        _check_labels(scope, root, values["labels"])
    return values


def _plan_line(line: PlanLine) -> PlanLine:
    """`from map` and `burst 3` in place of a line stand for bursts of the map."""
    if line.what is None:
        return line
    if _FROM_MAP.fullmatch(line.what):
        return replace(line, what=None, every=True)
    number = _BURST.fullmatch(line.what)
    if number and line.burst is None:
        from fractions import Fraction

        return replace(line, what=None, burst=Count(Fraction(number[4])))
    return line


def _check_labels(scope: Scope, root: Node, labels: dict[str, str]) -> None:
    node = next(v for k, v in yaml_.pairs(root) if k.value == "labels")
    for key, _ in yaml_.pairs(node):
        if key.value not in HEADINGS:
            guess = scope.guess(key.value, HEADINGS)
            ref = ("labels", key.value)
            scope.report("unknown-heading", key, ref, name=key.value, guess=guess, known=HEADINGS)


def _check_references(scope: Scope, a3: A3) -> None:
    """Ids are one cause's own; what a countermeasure is for must be a cause of this A3."""
    seen: dict[str, int] = {}
    document = a3.document
    assert document is not None
    for ref, cause in all_causes(a3):
        if cause.id is None:
            continue
        span = document.at((*ref, "id"))
        if (line := seen.get(plain(cause.id))) is not None:
            scope.report("cause-id-twice", span, (*ref, "id"), name=cause.id, line=line)
        seen.setdefault(plain(cause.id), span.line)
    known = [word for _, cause in all_causes(a3) for word in (cause.id, cause.cause) if word]
    for n, measure in enumerate(a3.countermeasures):
        for k, word in enumerate(measure.cause):
            if word and find_cause(a3, word) is None:
                ref = ("countermeasures", n, "cause", k)
                guess = scope.guess(word, known)
                scope.report("unknown-cause", document.at(ref), ref, name=word, guess=guess)


def _check_drawings(scope: Scope, a3: A3) -> None:
    """What the current condition is to show must be something there is."""
    document, shown = a3.document, a3.condition.show if a3.condition is not None else ()
    assert document is not None
    for n, word in enumerate(shown):
        if word not in DRAWINGS:
            ref = ("current_condition", "show", n)
            scope.report("unknown-choice", document.at(ref), ref, field="show", text=word, choices=DRAWINGS)
