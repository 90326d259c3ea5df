"""A map written as what differs from another one (`based_on`): the whole map, as nodes that keep their places.

    based_on: current.yaml
    change: {Weld: {cycle_time: 40 s, changeover: null}}
    add: [{supermarket: Welded parts, holds: 1 day, after: Weld}]
    remove: [Rework bench]

What was added comes first, then the changes, then what is removed; all names are those of the map below.  What was
seen and measured there stays there: it says nothing about another state.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from leantool.diagnostics import Problem
from leantool.model.given import keys
from leantool.model.overlay import Overlay
from leantool.model.stream import ValueStream
from leantool.reading import yaml_
from leantool.reading.bases import BASED_ON
from leantool.reading.kinds import Scope, is_empty, whole_pairs
from leantool.reading.line import Arc, Entry, Line, entry_of, mapping, text
from leantool.reading.names import same
from leantool.reading.overlay_fields import changed, combined, named, without
from leantool.reading.overlay_references import References
from leantool.reading.yaml_ import Node
from leantool.source import Ref, Span

WORDS = tuple(keys(Overlay))
STAYS = ("date", "version", "measured", "observations")
"""What is said about the day on which the map below was walked."""

SEEN = ("observations",)
SOURCE = ("source", "stat")
"""Of a step: what was seen there, and where its numbers came from before they were changed."""


@dataclass
class Whole:
    """The whole map, and what in the overlay answers for its parts."""

    root: Node
    line: Line | None = None
    own: Node | None = None
    answers: dict[str, Node] = field(default_factory=dict)

    def at_home(self, problems: Iterable[Problem]) -> list[Problem]:
        """Problems with the errors at a place of the overlay: by itself the map below has none.

        Where the overlay itself has mistakes, those in the map below follow from them, and are left out.
        """
        file, found = yaml_.file_of(self.root), list(problems)
        own = [p for p in found if not p.is_error or not p.span.line or p.span.file == file]
        if any(p.is_error for p in own):
            return own
        return [p if p in own else replace(p, span=self._answer(p.ref)) for p in found]

    def _answer(self, ref: Ref) -> Span:
        """Where the overlay brought about what is at a place of the whole map."""
        node = self.own
        if ref and ref[0] == "steps":
            node = self.answers.get("remove") or self.answers.get("change") or node
            if self.line and len(ref) > 1 and isinstance(ref[1], int) and ref[1] < len(self.line.entries):
                node = self.line.entries[ref[1]].cause or node
        elif ref:
            node = self.answers.get(str(ref[0]), node)
        return yaml_.span_of(node)


def is_one(root: Node) -> bool:
    """Whether a map is written as what differs from another one."""
    return part(root, BASED_ON) is not None


def part(root: Node, key: str) -> tuple[Node, Node] | None:
    """A key at the top of a map with its value; None where it is not there."""
    return next(((k, v) for k, v in yaml_.pairs(root) if isinstance(k, yaml_.Text) and k.value == key), None)


def refuse_words(scope: Scope, root: Node) -> None:
    """Tell the words of an overlay in a map that is none."""
    for word in WORDS:
        found = part(root, word)
        if found is not None:
            scope.report("overlay-without-base", found[0], (word,), field=word)
            root.value = [pair for pair in root.value if pair[0] is not found[0]]


def lay_over(scope: Scope, own: Node, base: Node) -> Whole:
    """The map that an overlay and the map below it are together; mistakes in the overlay are reported."""
    answers = {k.value: k for k, _ in yaml_.pairs(own) if isinstance(k, yaml_.Text)}
    steps = part(base, "steps")
    if steps is None or not isinstance(steps[1], yaml_.List):
        return Whole(_top(scope, own, base), None, answers.get(BASED_ON), answers)
    line = Line(steps[1])
    for entry in line.entries:
        entry.node = without(entry.node, SEEN)
    _add(scope, own, line)
    _change(scope, own, line)
    renamed = References(scope, line, _remove(scope, own, line), yaml_.file_of(own))
    place = steps[1]
    items = [renamed.step(node) for node in line.nodes()]
    whole = yaml_.List("list", items, place.start_mark, place.end_mark, flow_style=place.flow_style)
    root = _top(scope, own, base)
    root.value = [(k, whole if k is steps[0] else renamed.part(named({}, k), v)) for k, v in root.value]
    return Whole(root, line, answers.get(BASED_ON), answers)


def _top(scope: Scope, own: Node, base: Node) -> Node:
    """The parts around the steps: those of the map below, but for what the overlay says itself."""
    known = keys(ValueStream)
    mine = {named(known, key): (key, value) for key, value in yaml_.pairs(own)}
    found: list[Any] = []
    for key, value in yaml_.pairs(base):
        name = named(known, key)
        if name in mine and name != "steps":
            stated = mine[name]
            mine[name] = (stated[0], combined(scope, stated[1], value, ValueStream, name))
        elif name not in (*STAYS, "state", BASED_ON):
            found.append((key, value))
    for key, value in yaml_.pairs(own):
        name = named(known, key)
        if name == "steps":
            scope.report("steps-beside-base", key, ("steps",))
        elif name not in WORDS:
            found.append(mine[name] if mine[name][0] is key else (key, value))
    if "state" not in mine:
        place = mine[BASED_ON][1]
        found.append((text("state", place), text("future", place)))
    return mapping(found, own)


def _items(scope: Scope, own: Node, word: str) -> list[Node]:
    """The items of a list in the overlay; a single one may stand without dash."""
    found = part(own, word)
    if found is None or is_empty(found[1]):
        return []
    value = found[1]
    return list(value.value) if isinstance(value, yaml_.List) else [value]


def _one(scope: Scope, line: Line, node: Node, word: str) -> Entry | None:
    """The step of the map below that a node names; None after the mistake is reported."""
    if not isinstance(node, yaml_.Text):
        scope.report("expected-text", node, (word,), field=word, found=yaml_.kind_of(node))
        return None
    found = line.named(node.value)
    if len(found) == 1:
        return found[0]
    name = node.value.strip()
    if found:
        scope.report("ambiguous-name", node, (word,), name=name, count=len(found))
    else:
        handles = [entry.handle for entry in line.entries if entry.handle]
        scope.report("unknown-step", node, (word,), name=name, guess=scope.guess(name, handles))
    return None


def _add(scope: Scope, own: Node, line: Line) -> None:
    """Put the new steps in their places; one without a place comes behind the one above it, or at the end."""
    above: Entry | None = None
    for item in _items(scope, own, "add"):
        new = entry_of(item)
        if _is_twin(scope, own, line, new):
            continue
        new.cause = item
        before = (
            next((v for k, v in yaml_.pairs(item) if named({}, k) == "before"), None) if new.kind else None
        )
        new.node = without(item, ("before", "after")) if new.kind else item
        after, new.after = new.after, None
        _place(scope, line, new, after, None if before is None or is_empty(before) else before, above)
        above = new


def _place(
    scope: Scope, line: Line, new: Entry, after: Node | None, before: Node | None, above: Entry | None
) -> None:
    cause = new.cause
    later = _one(scope, line, before, "add") if before is not None else None
    if after is None:
        if later is not None:
            line.insert_before(new, later, cause)
        elif above is not None:
            line.insert_after(new, above, cause)
        else:
            line.append(new, cause)
        return
    arcs = _arcs(scope, line, after, "add")
    alone = isinstance(after, yaml_.Text) and not _is_start(after)
    if arcs is None:
        line.append(new, cause)
    elif later is not None:
        line.insert_between(new, arcs, later, cause)
    elif alone and arcs[0].source is not None:
        line.insert_after(new, arcs[0].source, cause)
    else:
        line.put(new, arcs, cause)


def _arcs(scope: Scope, line: Line, after: Node, word: str) -> list[Arc] | None:
    """What an `after` in the overlay names; None after its mistakes are reported."""
    names = [after]
    if isinstance(after, yaml_.List):
        names = list(after.value)
    elif isinstance(after, yaml_.Mapping):
        names = [key for key, _ in yaml_.pairs(after)]
    found = [_one(scope, line, name, word) for name in names if not _is_start(name)]
    return None if None in found else line.arcs_of(after)


def _is_start(node: Node) -> bool:
    return isinstance(node, yaml_.Text) and same(node.value) == "start"


def _is_twin(scope: Scope, own: Node, line: Line, new: Entry) -> bool:
    """Whether a process has the name of another one that stays, which is reported."""
    gone = {same(node.value) for node in _items(scope, own, "remove") if isinstance(node, yaml_.Text)}
    twins = [e for e in line.named(new.name) if e.kind == "process" and not e.id]
    if new.kind == "process" and not new.id and twins and same(new.name) not in gone:
        scope.report("step-there-already", new.node, ("add",), name=new.name, where=_place_of(twins[0].node))
        return True
    return False


def _change(scope: Scope, own: Node, line: Line) -> None:
    found = part(own, "change")
    if found is None or is_empty(found[1]):
        return
    if not isinstance(found[1], yaml_.Mapping):
        scope.report("expected-mapping", found[1], ("change",), field="change", found=yaml_.kind_of(found[1]))
        return
    gone = [node.value for node in _items(scope, own, "remove") if isinstance(node, yaml_.Text)]
    removed = {id(entry) for word in gone for entry in line.named(word)[:1]}
    seen: dict[int, int] = {}
    meant = [
        (key, value, _one(scope, line, key, "change"))
        for key, value in whole_pairs(scope, found[1], ("change",))
    ]
    for key, value, entry in meant:
        if entry is None or value is None:
            continue
        if id(entry) in removed:
            scope.report("removed-step", key, ("change",), name=key.value)
        elif id(entry) in seen:
            scope.report("duplicate-field", key, ("change",), field=key.value, line=seen[id(entry)])
        elif not is_empty(value) and not isinstance(value, yaml_.Mapping):
            scope.report("expected-mapping", value, ("change",), field=key.value, found=yaml_.kind_of(value))
        elif not is_empty(value):
            _change_one(scope, line, entry, key, value, removed)
        seen.setdefault(id(entry), yaml_.span_of(key).line)
    _refuse_twins(scope, line, [entry for _, _, entry in meant if entry is not None])


def _change_one(scope: Scope, line: Line, entry: Entry, key: Node, fields: Node, removed: set[int]) -> None:
    """Let a step have these fields; what it follows only where they say so."""
    entry.node = changed(scope, without(entry.node, SOURCE), fields, entry.kind)
    new = entry_of(entry.node)
    entry.kind, entry.name, entry.id, entry.cause = new.kind, new.name, new.id, key
    stated = next((v for k, v in yaml_.pairs(fields) if named({}, k) == "after"), None)
    if stated is None:
        return
    if is_empty(stated):
        at = line.entries.index(entry)
        entry.follows([Arc(line.entries[at - 1] if at else None)], key)
    else:
        arcs = _arcs(scope, line, stated, "change")
        gone = [arc.source.name for arc in arcs or () if arc.source is not None and id(arc.source) in removed]
        for name in gone:
            scope.report("removed-step", stated, ("change",), name=name)
        if arcs is not None:
            entry.arcs, entry.after = arcs, stated


def _refuse_twins(scope: Scope, line: Line, changed: list[Entry]) -> None:
    """A process may not get the name of another one."""
    for entry in changed:
        others = [e for e in line.now(entry.name) if e is not entry and e.kind == "process" and not e.id]
        if entry.kind == "process" and not entry.id and others and same(entry.name) != same(entry.was[1]):
            where = _place_of(others[0].node)
            scope.report("step-there-already", entry.cause, ("change",), name=entry.name, where=where)


def _place_of(node: Node) -> str:
    span = yaml_.span_of(node)
    return f"{span.file}:{span.line}" if span.file else str(span.line)


def _remove(scope: Scope, own: Node, line: Line) -> dict[int, Node]:
    """Take steps out; the nodes that say so, by the identity of their steps."""
    found: dict[int, Node] = {}
    gone: list[tuple[Entry, Node]] = []
    for node in _items(scope, own, "remove"):
        entry = _one(scope, line, node, "remove")
        if entry is not None and id(entry) in found:
            scope.report("duplicate-field", node, ("remove",), field=node.value.strip(), line="")
        elif entry is not None:
            found[id(entry)] = node
            gone.append((entry, node))
    for entry, node in gone:
        for other in line.remove(entry, node):
            if id(other) not in found:
                scope.report("order-unclear", node, ("remove",), name=entry.name, other=other.name)
    return found
