"""What-if: change values of a map before it is read (`--set 'Weld.cycle_time=40 s'`), the file untouched."""

from __future__ import annotations

from collections.abc import Sequence

from leantool.model.given import keys
from leantool.model.steps import CLASS_OF_KIND, KINDS
from leantool.model.stream import ValueStream
from leantool.reading import words, yaml_
from leantool.reading.kinds import Scope
from leantool.reading.names import same
from leantool.reading.yaml_ import Node
from leantool.source import Span

NOWHERE = Span(0, 0, 0)
"""The place of a change: on the command line, not in the file."""


def change(scope: Scope, root: Node, changes: Sequence[str]) -> None:
    """Make each change in the nodes of a map; what names nothing is reported with suggestions."""
    for text in changes:
        path, equals, value = text.partition("=")
        if not equals or not path.strip():
            scope.report("set-without-value", NOWHERE, text=text)
            continue
        _change(scope, root, path.strip(), value.strip())


def _change(scope: Scope, root: Node, path: str, value: str) -> None:
    found = _step_and_field(root, path)
    if found is not None:
        step, field = found
        kind = step.value[0][0].value
        known = keys(CLASS_OF_KIND[kind]) if kind in KINDS else {}
        _put(scope, step, field.split("."), value, path, list(known))
        return
    parts = path.split(".")
    if parts[0] == "customer" and not _get(root, "customer"):
        parts[0] = "customers"
    if parts[0] in keys(ValueStream) and parts[0] != "steps":
        _put(scope, root, parts, value, path, list(keys(ValueStream)))
        return
    names = [str(_name(s)) for s in _steps(root)]
    guess = words.guess(parts[0], [*names, *keys(ValueStream)])
    guess = "" if guess == path else guess
    scope.report("set-unknown", NOWHERE, path=path, guess=guess, known=(*names, "calendar", "customer"))


def _steps(root: Node) -> list[Node]:
    steps = _get(root, "steps")
    items = steps.value if isinstance(steps, yaml_.List) else []
    return [s for s in items if isinstance(s, yaml_.Mapping) and s.value]


def _name(step: Node) -> str:
    return str(step.value[0][1].value)


def _step_and_field(root: Node, path: str) -> tuple[Node, str] | None:
    """The step whose name or id begins the path (names may hold full stops), and what comes after it."""
    found: tuple[int, Node, str] | None = None
    for step in _steps(root):
        identity = _get(step, "id")
        for name in (_name(step), identity.value if isinstance(identity, yaml_.Text) else None):
            if not isinstance(name, str) or not same(path).startswith(same(name) + "."):
                continue
            cut = len(name)
            while cut < len(path) and path[cut] != ".":
                cut += 1
            if found is None or len(name) > found[0]:
                found = (len(name), step, path[cut + 1 :])
    return (found[1], found[2]) if found else None


def _get(node: Node, key: str) -> Node | None:
    return next((v for k, v in yaml_.pairs(node) if k.value == key), None)


def _put(scope: Scope, node: Node, parts: list[str], value: str, path: str, known: list[str]) -> None:
    field = parts[0]
    if known and field not in known:
        guess = words.guess_field(field, known)
        scope.report("set-unknown", NOWHERE, path=path, guess=guess, known=tuple(known))
        return
    at = next((n for n, (k, _) in enumerate(node.value) if k.value == field), None)
    if len(parts) == 1:
        new: Node = yaml_.Text("text", value, None, None, style="'" if value else None)
    else:
        old = node.value[at][1] if at is not None else None
        if isinstance(old, yaml_.List) and len(old.value) == 1:
            old = old.value[0]
        new = yaml_.Mapping("mapping", list(old.value) if isinstance(old, yaml_.Mapping) else [], None, None)
        new.flow_style = False
        if isinstance(old, yaml_.Mapping):
            new.start_mark, new.end_mark = old.start_mark, old.end_mark
        _put(scope, new, parts[1:], value, path, [])
    pair = (yaml_.Text("text", field, None, None), new)
    if at is None:
        node.value.append(pair)
    else:
        node.value[at] = (node.value[at][0], new)
