"""The fields of one part of a map, changed by those of an overlay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from leantool.model.given import keys, written_fields
from leantool.model.parts import WorkingTime
from leantool.model.steps import CLASS_OF_KIND, KINDS, ONLY_FOR_KINDS
from leantool.reading import yaml_
from leantool.reading.kinds import Scope, is_empty, whole_pairs
from leantool.reading.line import mapping
from leantool.reading.yaml_ import Node

FIELD_BY_FIELD = ("part", "parts", "calendar", "data")
"""Kinds of value of which an overlay says only what differs; all others are said whole."""


def without(node: Node, fields: Iterable[str]) -> Node:
    """A mapping without some of its fields, at its place."""
    if not isinstance(node, yaml_.Mapping):
        return node
    gone = tuple(fields)
    pairs = list(yaml_.pairs(node))
    kept = [(k, v) for k, v in pairs if not (isinstance(k, yaml_.Text) and k.value in gone)]
    return node if len(kept) == len(node.value) else mapping(kept, node)


def combined(scope: Scope, new: Node, old: Node, model: type, field: str) -> Node:
    """The new value of a field; with what it leaves out of the old one where the value has fields of its own."""
    written = written_fields(model).get(field)
    if isinstance(old, yaml_.List) and len(old.value) == 1:
        old = old.value[0]
    both = isinstance(new, yaml_.Mapping) and isinstance(old, yaml_.Mapping)
    if not both or written is None or written.kind not in FIELD_BY_FIELD:
        return new
    part = WorkingTime if written.kind == "calendar" else written.of
    known = keys(part) if part is not None else {}
    stated = [(k, v) for k, v in whole_pairs(scope, new, (field,)) if v is not None]
    mine = {named(known, key) for key, _ in stated}
    before = {named(known, key): value for key, value in yaml_.pairs(old)}
    found = [(k, v) for k, v in yaml_.pairs(old) if named(known, k) not in mine]
    for key, value in stated:
        name = named(known, key)
        if not is_empty(value):
            inner = part is not None and name in before
            found.append((key, combined(scope, value, before[name], part, name) if inner else value))  # type: ignore[arg-type]
    return mapping(found, new)


def changed(scope: Scope, step: Node, fields: Node, kind: str) -> Node:
    """A step with other fields.  A kind among them is its new kind and name; an empty field is taken away."""
    pairs: list[Any] = list(yaml_.pairs(step))
    head = next((pair for pair in pairs if named({}, pair[0]) == kind), pairs[0])
    body = [pair for pair in pairs if pair is not head]
    stated = [(k, v) for k, v in whole_pairs(scope, fields, ("change",)) if v is not None]
    renaming = next((pair for pair in stated if _is_kind(kind, pair[0])), None)
    if renaming is not None:
        head, kind = renaming, renaming[0].value
        body = [pair for pair in body if _has(kind, named({}, pair[0]))]
    known = keys(CLASS_OF_KIND[kind])
    seen: dict[str, int] = {}
    for key, value in stated:
        name = named(known, key)
        if (key, value) == renaming:
            continue
        if name == "name":
            said = value.value if isinstance(value, yaml_.Text) else ""
            scope.report("rename-by-kind", key, ("change",), kind=kind, name=said)
        elif name in seen:
            scope.report("duplicate-field", key, ("change",), field=key.value, line=seen[name])
        else:
            before = next((v for k, v in body if named(known, k) == name), None)
            body = [(k, v) for k, v in body if named(known, k) != name]
            if not is_empty(value):
                model = CLASS_OF_KIND[kind]
                body.append(
                    (key, combined(scope, value, before, model, name) if before is not None else value)
                )
        seen.setdefault(name, yaml_.span_of(key).line)
    return mapping([head, *body], step)


def named(known: Mapping[str, str], key: Node) -> str:
    """The field that a key fills, or the key itself where it is not known; empty for what is no text."""
    return known.get(key.value, key.value) if isinstance(key, yaml_.Text) else ""


def _is_kind(kind: str, key: Node) -> bool:
    """Whether a key gives a step of a kind another kind or name; `wait` at a process is its field."""
    word = named({}, key)
    return word in KINDS and word not in keys(CLASS_OF_KIND[kind])


def _has(kind: str, field: str) -> bool:
    """Whether steps of a kind have a field."""
    return field in keys(CLASS_OF_KIND[kind]) and kind in ONLY_FOR_KINDS.get(field, KINDS)
