"""From nodes to the model: every field by its declaration, every mistake told with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from typing import Any

from leantool.model.given import Written, keys, plain_field, written_fields
from leantool.model.overlay import Overlay
from leantool.model.parts import Observation, WorkingTime
from leantool.model.steps import KINDS, Step
from leantool.model.stream import ValueStream
from leantool.reading import words, yaml_
from leantool.reading.kinds import Scope, is_empty, text_of, whole_pairs
from leantool.reading.measures import READERS
from leantool.reading.yaml_ import Node
from leantool.source import Ref, Span
from leantool.units import CALENDAR_DAYS_PER_WEEK, FULL_DAY, ONE, Calendar, Unreadable

Values = dict[str, Any]
NAMED_BY_TEXT = ("customers", "suppliers", "control")
UNRESOLVED = ("step", "end", "ends", "after", "steps", "places", "handle", "lines")
"""Kinds that name steps or lines of the plan: kept as (node, ref) until all steps are known."""

MAX_DAYS_PER_MONTH = 31
_CONTINUATION = re.compile(r"\s*([A-Za-z_]+)(:?)(\s*)(.?)")


def bind_fields(scope: Scope, node: Node, ref: Ref, model: type, skip: str = "") -> Values:
    """The stated fields of a mapping by name; unknown, double and unreadable ones are reported and left out.

    `skip` is a key that has been read already.  Fields that name steps come back as `(node, ref)`.
    """
    known, declared = keys(model), written_fields(model)
    values: Values = {}
    lines: dict[str, int] = {}
    told: set[str] = set()
    for key, value in whole_pairs(scope, node, ref):
        if not isinstance(key, yaml_.Text):
            scope.report("bad-key", key, ref)
            continue
        word = key.value
        name = known.get(word)
        if word == skip and skip not in lines:
            lines[skip] = 0
        elif name is None:
            told.add(known.get(_unknown_field(scope, key, ref, model), ""))
        elif name in lines:
            scope.report("duplicate-field", key, (*ref, word), field=word, line=lines[name])
        else:
            lines[name] = yaml_.span_of(key).line
            if value is None:  # fell apart
                told.add(name)
            elif not is_empty(value):
                values[name] = _read_field(scope, value, (*ref, word), declared[name], name, known)
    for name, written in declared.items():
        if not written.required or name in told:  # a mistake is told once
            continue
        if name not in lines:
            scope.report("missing-field", node, ref, field=written.key or name)
        elif name not in values:
            key = next(k for k, _ in yaml_.pairs(node) if k.value == (written.key or name))
            scope.report("missing-value", key, ref, field=key.value)
    return {name: value for name, value in values.items() if value is not None}


def _read_field(scope: Scope, node: Node, ref: Ref, written: Written, name: str, known: Iterable[str]) -> Any:
    """The value of one field, or None after its mistake has been reported."""
    if written.kind in UNRESOLVED:
        return (node, ref)
    try:
        reader = READERS.get(written.kind)
        if reader is None:
            return _STRUCTURED[written.kind](scope, node, ref, written)
        if isinstance(node, yaml_.Text) and not node.style and " " in node.value:
            _refuse_run_on(scope, node, written, known)
        return reader(scope, node, ref, written)
    except Unreadable as wrong:
        place: Node | Span = wrong.args_.pop("span", node)
        scope.report(wrong.code, place, ref, **{"field": ref[-1], **wrong.args_})
        return None


def _refuse_run_on(scope: Scope, node: Node, written: Written, known: Iterable[str]) -> None:
    """A value must not have swallowed the next line because a colon is missing there."""
    if node.start_mark is None or node.start_mark.line == node.end_mark.line:
        return
    lines = scope.lines_around(node)
    for number in range(node.start_mark.line + 1, min(node.end_mark.line, len(lines) - 1) + 1):
        found = _CONTINUATION.match(lines[number])
        if not found:
            continue
        word, colon, space, rest = found.groups()
        tight = colon and not space and rest
        if word in known and (tight or written.kind not in ("text", "texts")):
            span = Span(number + 1, found.start(1) + 1, found.end(1) + 1, yaml_.file_of(node))
            tail = lines[number][found.end(2) :].strip()[:40]
            raise Unreadable(
                "no-space-after-colon" if tight else "line-runs-on", span=span, key=word, rest=tail
            )


def _part(scope: Scope, node: Node, ref: Ref, written: Written) -> Any:
    """A mapping of fields, as the class that declares them; as plain values where names await resolving."""
    assert written.of is not None
    if isinstance(node, yaml_.Text) and (plain := plain_field(written.of)):
        field = written_fields(written.of)[plain]
        if is_empty(node) and hasattr(written.of, "plain"):
            return None
        return written.of(**{plain: READERS[field.kind](scope, node, ref, field)})
    if hasattr(written.of, "plain") and isinstance(node, yaml_.Mapping) and _is_sentence(node, written.of):
        scope.report("stray-colon", node.value[0][0], ref)
        return None
    if not isinstance(node, yaml_.Mapping):
        raise Unreadable("expected-mapping", found=yaml_.kind_of(node))
    values = bind_fields(scope, node, ref, written.of)
    declared = written_fields(written.of)
    if any(w.required and name not in values for name, w in declared.items()):
        return None
    unresolved = any(w.kind in UNRESOLVED for w in declared.values())
    return (values, ref) if unresolved else written.of(**values)


def _parts(scope: Scope, node: Node, ref: Ref, written: Written) -> tuple[Any, ...]:
    """One such mapping or a list of them."""
    if not isinstance(node, yaml_.List):
        part = _part(scope, node, ref, written)
        return () if part is None else (part,)
    found = []
    for n, item in enumerate(node.value):
        try:
            found.append(_part(scope, item, (*ref, n), written))
        except Unreadable as wrong:
            scope.report(wrong.code, item, (*ref, n), field=ref[-1], **wrong.args_)
    return tuple(part for part in found if part is not None)


def _observations(scope: Scope, node: Node, ref: Ref, written: Written) -> tuple[Observation, ...]:
    found = []
    for n, item in enumerate(node.value if isinstance(node, yaml_.List) else [node]):
        if isinstance(item, yaml_.Mapping) and _is_sentence(item, Observation):
            scope.report("stray-colon", item.value[0][0], (*ref, n))
        elif isinstance(item, yaml_.Mapping):
            values = bind_fields(scope, item, (*ref, n), Observation)
            if "text" in values:
                found.append(Observation(**values))
        elif not isinstance(item, yaml_.Text):
            scope.report("expected-text", item, (*ref, n), field=ref[-1], found=yaml_.kind_of(item))
        elif item.value.strip():
            found.append(Observation(item.value.strip()))
    return tuple(found)


def _is_sentence(item: Node, model: type) -> bool:
    """`Mind: two systems`: a text with a colon in it, which makes it a field."""
    (key, _), *others = item.value or [(item, item)]
    return (
        not item.flow_style
        and not others
        and isinstance(key, yaml_.Text)
        and not words.guess_field(key.value, keys(model))
    )


def _calendar(scope: Scope, node: Node, ref: Ref, written: Written) -> Calendar:
    """A calendar; what it leaves out comes from the map's calendar when it is a process's own."""
    if not isinstance(node, yaml_.Mapping):
        raise Unreadable("expected-mapping", found=yaml_.kind_of(node))
    stated = {
        name: value.seconds if hasattr(value, "seconds") else value.value
        for name, value in bind_fields(scope, node, ref, WorkingTime).items()
    }
    base = scope.calendar
    if not base.stated:
        own_week = Fraction(5) if ref == ("calendar",) else base.days_per_week
        base = Calendar(hours=Fraction(8 * 3600), days_per_week=own_week)
    if ("days_per_week" in stated and "days_per_month" not in stated) or not scope.calendar.stated:
        per_week = stated.get("days_per_week", base.days_per_week)
        stated.setdefault("days_per_month", per_week * 52 / 12)
    if "hours" in stated:  # what is inherited must fit the hours of one's own
        inherited = {"productive_hours": base.productive_hours, "breaks": base.breaks}
        for name, value in inherited.items():
            if name not in stated and value is not None and value >= stated["hours"]:
                stated[name] = None if name == "productive_hours" else Fraction(0)
    if not stated.get("hours", ONE):
        at = next(v for k, v in yaml_.pairs(node) if k.value == "hours")
        scope.report("too-small", at, (*ref, "hours"), field="hours", text=text_of(at), least="> 0")
        return replace(base, stated=True)
    calendar = replace(base, **stated, stated=True)
    for field, wrong, most in (
        ("hours", calendar.hours > FULL_DAY, "24 h"),
        ("breaks", calendar.breaks >= calendar.hours, "hours"),
        ("productive_hours", (calendar.productive_hours or 0) > calendar.hours, "hours"),
        ("days_per_week", calendar.days_per_week > CALENDAR_DAYS_PER_WEEK, "7"),
        ("days_per_month", calendar.days_per_month > MAX_DAYS_PER_MONTH, "31"),
    ):
        if wrong:
            at = next((v for k, v in yaml_.pairs(node) if k.value == field), node)
            scope.report("calendar-impossible", at, (*ref, field), field=field, most=most)
            return replace(base, stated=True)
    return calendar


def _parts_by_name(scope: Scope, node: Node, ref: Ref, written: Written) -> tuple[tuple[str, Any], ...]:
    """Parts under words of one's own, with each word."""
    if not isinstance(node, yaml_.Mapping):
        raise Unreadable("expected-mapping", found=yaml_.kind_of(node))
    found: dict[str, Any] = {}
    for key, value in whole_pairs(scope, node, ref):
        name = text_of(key).strip()
        if name in found:
            scope.report("duplicate-field", key, (*ref, name), field=name, line=yaml_.span_of(key).line)
        elif value is not None:
            found[name] = () if is_empty(value) else _parts(scope, value, (*ref, name), written)
    return tuple(found.items())


_STRUCTURED = {
    "part": _part,
    "parts": _parts,
    "parts by name": _parts_by_name,
    "observations": _observations,
    "calendar": _calendar,
}


def _unknown_field(scope: Scope, key: Node, ref: Ref, model: type) -> str:
    """Tell that a field is not known; the field that was probably meant, if any."""
    word = key.value
    known = {**keys(model), **(keys(Overlay) if model is ValueStream else {})}
    before, colon, rest = word.partition(":")
    if colon and before in known:
        scope.report("no-space-after-colon", key, ref, key=before, rest=rest)
        return str(before)
    if issubclass(model, Step):
        if word in KINDS:
            scope.report("kind-inside-step", key, ref, kind=word)
            return ""
        guess = scope.guess_field(word, known)
        kinds = () if guess else words.kinds_with(word)
        if kinds:
            instead = words.instead(word, model)
            scope.report("field-of-other-kind", key, ref, field=word, kinds=kinds, instead=instead)
            return ""
    else:
        guess = scope.guess_field(word, known)
        if not guess and not ref and (word in KINDS or words.kinds_with(word)):
            scope.report("field-of-step", key, ref, field=word)
            return ""
    scope.report("unknown-field", key, ref, field=word, guess=guess, known=() if guess else tuple(known))
    return guess
