"""Which step a name means."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from leantool.model.steps import START
from leantool.reading import yaml_
from leantool.reading.kinds import Scope, text_of
from leantool.reading.yaml_ import Node
from leantool.source import Ref
from leantool.units import Unreadable

RESERVED = ("start", "customer", "supplier", "control")
WORLD = ("customer", "supplier", "control")


@dataclass
class Draft:
    """A step whose names are not resolved yet."""

    index: int
    kind: str
    name: str
    values: dict[str, Any]
    node: Node
    name_node: Node
    ref: Ref


def same(name: str) -> str:
    """What two writings of one name have in common: no case, no double spaces, one form of accents."""
    if not name.isascii():
        name = unicodedata.normalize("NFC", name)
    return " ".join(name.split()).casefold()


@dataclass
class Names:
    """The steps of a map by id and by name, and the names of the world around it."""

    ids: dict[str, int] = field(default_factory=dict)
    names: dict[str, list[int]] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    parties: dict[str, str] = field(default_factory=dict)

    def step(self, scope: Scope, node: Node, ref: Ref, *, start: bool = False) -> int | None:
        """The position of the step that a node names, or START; None after the mistake is reported."""
        try:
            word = text_of(node).strip()
        except Unreadable as wrong:
            scope.report(wrong.code, node, ref, field=ref[-1], **wrong.args_)
            return None
        key = same(word)
        if start and key == "start":
            return START
        if key in self.ids:
            return self.ids[key]
        found = self.names.get(key, [])
        if len(found) == 1:
            return found[0]
        ids = [name for name, index in self.ids.items() if index in found]
        if found and len(ids) == len(found):
            scope.report("name-with-ids", node, ref, name=word, count=len(found), ids=ids)
        elif found:
            scope.report("ambiguous-name", node, ref, name=word, count=len(found))
        else:
            choices = [*self.written, "start"] if start else self.written
            scope.report("unknown-step", node, ref, name=word, guess=scope.guess(word, choices))
        return None

    def end(self, scope: Scope, node: Node, ref: Ref) -> int | str | None:
        """The end of an information flow: `customer`, `supplier`, `control`, a party's name or a step."""
        if not isinstance(node, yaml_.Text):
            scope.report("expected-text", node, ref, field=ref[-1], found=yaml_.kind_of(node))
            return None
        word = same(node.value)
        if word in WORLD:
            return word
        if word in self.ids or word in self.names:
            return self.step(scope, node, ref)
        if word in self.parties:
            return self.parties[word]
        guess = scope.guess(node.value, [*self.written, *WORLD, *self.parties.values()])
        scope.report("unknown-end", node, ref, name=node.value.strip(), guess=guess)
        return None


def collect(scope: Scope, drafts: Sequence[Draft], parties: Sequence[str | None]) -> Names:
    """The names of all steps; names that cannot be told apart are reported."""
    names = Names(parties={same(p): p for p in parties if p})
    for draft in drafts:
        names.written.append(draft.values.get("id") or draft.name)
        names.names.setdefault(same(draft.name), []).append(draft.index)
        if same(draft.name) in RESERVED:
            scope.report("reserved-name", draft.name_node, draft.ref, name=draft.name)
    for draft in drafts:
        if draft.values.get("id"):
            _add_id(scope, names, draft, drafts)
    for indexes in names.names.values():
        processes = [drafts[i] for i in indexes if drafts[i].kind == "process"]
        for draft in processes[1:] if any(not d.values.get("id") for d in processes) else ():
            line = yaml_.span_of(processes[0].name_node).line
            scope.report("duplicate-name", draft.name_node, draft.ref, name=draft.name, line=line)
    return names


def _add_id(scope: Scope, names: Names, draft: Draft, drafts: Sequence[Draft]) -> None:
    written = draft.values["id"]
    word, place = same(written), (*draft.ref, "id")
    others = [i for i in names.names.get(word, []) if i != draft.index]
    node = next((v for k, v in yaml_.pairs(draft.node) if k.value == "id"), draft.node)
    if word in RESERVED:
        scope.report("reserved-name", node, place, name=written)
    elif word in names.ids or others:
        earlier = drafts[names.ids.get(word, others[0] if others else 0)]
        line = yaml_.span_of(earlier.name_node).line
        scope.report("duplicate-name", node, place, name=written, line=line)
    names.ids.setdefault(word, draft.index)
