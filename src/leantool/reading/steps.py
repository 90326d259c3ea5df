"""The items of `steps`, each with its kind and fields; what they follow is resolved in `links`."""

from __future__ import annotations

import re

from leantool.model.steps import CLASS_OF_KIND, KINDS, ONLY_FOR_KINDS
from leantool.reading import words, yaml_
from leantool.reading.bind import bind_fields
from leantool.reading.kinds import Scope, is_empty
from leantool.reading.names import Draft
from leantool.reading.yaml_ import Node
from leantool.source import Ref, Span
from leantool.units import looks_like_duration

_NO_TEXT = ("~", "null")
_NAMED = re.compile(rf"(?:{'|'.join(KINDS)})\b[ :]*(?=\S)")
"""A kind before the name, where the colon between them is missing or stands inside quotes."""


def draft_steps(scope: Scope, node: Node, ref: Ref) -> list[Draft]:
    """The steps of a map with their own fields bound; what is no step is reported and left out."""
    if not isinstance(node, yaml_.List):
        first = node.value[0][0] if isinstance(node, yaml_.Mapping) and node.value else node
        word = str(first.value).strip() if isinstance(first, yaml_.Text) else ""
        if first is not node and word[:1] in tuple("-*•·–—"):
            scope.report("bad-dash", first, ref, text=f"{word[1:].strip()}: ...")
        else:
            scope.report("expected-list", node, ref, field="steps", found=yaml_.kind_of(node))
        return []
    if not node.value:
        scope.report("no-steps", node, ref)
    drafts: list[Draft] = []
    for n, item in enumerate(node.value):
        draft = _draft(scope, item, (*ref, n), len(drafts))
        if draft is not None:
            drafts.append(draft)
    return drafts


def _draft(scope: Scope, item: Node, ref: Ref, index: int) -> Draft | None:
    if not isinstance(item, yaml_.Mapping) or not item.value:
        text = item.value.strip() if isinstance(item, yaml_.Text) else ""
        text = _NAMED.sub("", text) if _NAMED.match(text) else text
        scope.report("not-a-step", item, ref, text=text)
        return None
    found = _kind(scope, item, ref)
    if found is None:
        return None
    kind, name_node = found
    if not isinstance(name_node, yaml_.Text) or is_empty(name_node) or not name_node.value.strip():
        scope.report("step-without-name", name_node, ref, kind=kind)
        return None
    name = " ".join(name_node.value.split())
    _check_name(scope, name_node, ref, kind, name)
    values = bind_fields(scope, item, ref, CLASS_OF_KIND[kind], skip=kind)
    if kind != "process":
        _check_kind_fields(scope, item, ref, kind)
    return Draft(index, kind, name, values, item, name_node, ref)


def _kind(scope: Scope, item: Node, ref: Ref) -> tuple[str, Node] | None:
    """The kind of a step and the node of its name: the first key, as the format asks."""
    first, name_node = item.value[0]
    word = first.value if isinstance(first, yaml_.Text) else ""
    if word in KINDS:
        return word, name_node
    if word == "<<":
        return next(((k.value, v) for k, v in yaml_.pairs(item) if k.value in KINDS), None)
    later = next((k.value for k, _ in item.value[1:] if k.value in KINDS), "")
    before, colon, rest = word.partition(":")
    if later:
        scope.report("kind-not-first", first, ref, kind=later, field=word)
    elif colon and before in KINDS:
        scope.report("no-space-after-colon", first, ref, key=before, rest=rest)
    else:
        guess = scope.guess_field(word, KINDS)
        scope.report("unknown-kind", first, ref, word=word, guess=guess, kinds=KINDS)
    return None


def _check_name(scope: Scope, node: Node, ref: Ref, kind: str, name: str) -> None:
    if kind != "process" and name[0].isdigit():
        number = name.replace(".", "").replace(",", "").isdigit()
        if number or looks_like_duration(name):
            field = {"wait": "for", "transport": "takes"}.get(kind, "holds")
            scope.report("value-as-name", node, ref, kind=kind, name=name, field=field)
    start, end = node.start_mark, node.end_mark
    if not node.style and start is not None and end.line > start.line:
        lines = scope.lines_around(node)
        below = lines[start.line + 1] if start.line + 1 < len(lines) else ""
        line = below.strip()
        at = len(below) - len(below.lstrip()) + 1
        span = Span(start.line + 2, at, at + len(line), yaml_.file_of(node))
        key = line.partition(":")[0].split(" ")[0]
        scope.report("line-runs-on", span, ref, field=kind, key=key, rest="")


def _check_kind_fields(scope: Scope, item: Node, ref: Ref, kind: str) -> None:
    for key, _ in yaml_.pairs(item):
        kinds = ONLY_FOR_KINDS.get(key.value, KINDS) if isinstance(key, yaml_.Text) else KINDS
        if kind not in kinds:
            place = (*ref, key.value)
            instead = words.instead(key.value, CLASS_OF_KIND[kind])
            scope.report("field-of-other-kind", key, place, field=key.value, kinds=kinds, instead=instead)
