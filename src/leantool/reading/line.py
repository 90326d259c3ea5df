"""The steps of a map as a line that can be changed: what comes in goes between, what goes out leaves no gap.

A step keeps its node, and with it its place in its file.  What it follows is known as steps, not as words, so that
steps can be renamed, added and taken away; at the end it is written down again where the line above does not say it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from leantool.model.steps import KINDS
from leantool.reading import yaml_
from leantool.reading.kinds import is_empty
from leantool.reading.names import same
from leantool.reading.yaml_ import Node
from leantool.units import ONE, Unreadable, share

ALL_OF_IT = "100 %"


@dataclass(eq=False)
class Arc:
    """What a step follows: another step, or None for the start; with the share it takes, as written."""

    source: Entry | None
    share: str = ""


@dataclass(eq=False)
class Entry:
    """A step: its node, what others call it, what it follows, and the node of what changed that (`cause`)."""

    node: Node
    kind: str = ""
    name: str = ""
    id: str = ""
    arcs: list[Arc] = field(default_factory=list)
    after: Node | None = None  # as it is written, as long as it is still right
    cause: Node | None = None
    was: tuple[str, str] = ("", "")  # id and name before it was changed

    @property
    def handle(self) -> str:
        return self.id or self.name

    @property
    def by_shares(self) -> bool:
        return any(arc.share for arc in self.arcs)

    def follows(self, arcs: list[Arc], cause: Node) -> None:
        """Let it follow other steps, because of what stands at a node."""
        self.arcs, self.after, self.cause = arcs, None, cause


class Line:
    """The steps in the order of the file; `known` are those that were there at first."""

    def __init__(self, steps: Node) -> None:
        self.entries = [entry_of(item) for item in steps.value]
        self.known = tuple(self.entries)
        for n, entry in enumerate(self.entries):
            if entry.after is None:
                entry.arcs = [Arc(self.entries[n - 1] if n else None)]
            else:
                entry.arcs = self.arcs_of(entry.after)

    def named(self, word: str) -> list[Entry]:
        """The steps that a word means: by id or name as they were at first, else as they are now."""
        return self.at_first(word) or self.now(word)

    def at_first(self, word: str) -> list[Entry]:
        """The steps of the first line that a word meant there, removed ones too."""
        return _called(word, [(entry, *entry.was) for entry in self.known])

    def now(self, word: str) -> list[Entry]:
        """The steps that a word means in the line as it is."""
        return _called(word, [(entry, entry.id, entry.name) for entry in self.entries])

    def find(self, word: str) -> Entry | None:
        """The one step that a word means."""
        found = self.named(word)
        return found[0] if len(found) == 1 else None

    def arcs_of(self, after: Node) -> list[Arc]:
        """What the value of `after` names; words that name nothing are left out, to be told when the map is bound."""
        found = []
        for word, part in _words(after):
            source = None if same(word) == "start" else self.find(word)
            if source is not None or same(word) == "start":
                found.append(Arc(source, part))
        return found

    def followers(self, entry: Entry) -> list[Entry]:
        return [other for other in self.entries if any(arc.source is entry for arc in other.arcs)]

    # Steps that come in.

    def insert_after(self, new: Entry, old: Entry, cause: Node) -> None:
        """What followed the old one follows the new one, which follows the old one."""
        for other in self.followers(old):
            arcs = [Arc(new, arc.share) if arc.source is old else arc for arc in other.arcs]
            other.follows(arcs, cause)
        new.follows([Arc(old)], cause)
        self.entries.insert(self.entries.index(old) + 1, new)

    def insert_before(self, new: Entry, old: Entry, cause: Node) -> None:
        """The new one follows what the old one followed, and the old one follows the new one."""
        new.follows(old.arcs, cause)
        old.follows([Arc(new)], cause)
        self.entries.insert(self.entries.index(old), new)

    def insert_between(self, new: Entry, arcs: list[Arc], old: Entry, cause: Node) -> None:
        """The new one follows these, and the old one follows the new one too: beside what lies between, or in it."""
        sources = [arc.source for arc in arcs]
        kept = [arc for arc in old.arcs if arc.source not in sources]
        new.follows(arcs, cause)
        old.follows([*kept, Arc(new, ALL_OF_IT if any(arc.share for arc in kept) else "")], cause)
        self.entries.insert(self.entries.index(old), new)

    def put(self, new: Entry, arcs: list[Arc], cause: Node) -> None:
        """The new one follows these, below the last of them; nothing else changes."""
        new.follows(arcs, cause)
        at = [self.entries.index(arc.source) for arc in arcs if arc.source is not None]
        self.entries.insert(max(at) + 1 if at else len(self.entries), new)

    def append(self, new: Entry, cause: Node) -> None:
        new.follows([Arc(self.entries[-1] if self.entries else None)], cause)
        self.entries.append(new)

    # Steps that go out.

    def remove(self, entry: Entry, cause: Node) -> list[Entry]:
        """What followed it follows what it followed; the steps of which nobody can tell how, if any."""
        unclear = []
        for other in self.followers(entry):
            arcs = _without(other, entry)
            if arcs is None:
                unclear.append(other)
                arcs = [arc for arc in other.arcs if arc.source is not entry]
            other.follows(_nearest(arcs), cause)
        self.entries.remove(entry)
        return unclear

    # The line written down.

    def nodes(self) -> Iterator[Node]:
        """The steps, each with an `after` where the line above does not say what it follows."""
        above: Entry | None = None
        for entry in self.entries:
            yield self._node(entry, above)
            above = entry

    def _node(self, entry: Entry, above: Entry | None) -> Node:
        if not entry.name or (entry.after is not None and self._still_right(entry)):
            return entry.node
        pairs = list(yaml_.pairs(entry.node))
        kept = [(k, v) for k, v in pairs if not (isinstance(k, yaml_.Text) and k.value == "after")]
        as_above = len(entry.arcs) == 1 and not entry.by_shares and entry.arcs[0].source is above
        if entry.arcs and not as_above:
            place = entry.after or entry.cause or entry.node
            kept.insert(1, (text("after", place), _written(entry.arcs, place)))
        return entry.node if kept == pairs else mapping(kept, entry.node)

    def _still_right(self, entry: Entry) -> bool:
        """Whether the words of its `after` mean now what it follows."""
        words = list(_words(entry.after))
        return len(words) == len(entry.arcs) and all(
            part == arc.share
            and (same(word) == "start" if arc.source is None else self.now(word) == [arc.source])
            for (word, part), arc in zip(words, entry.arcs, strict=True)
        )


def _called(word: str, entries: list[tuple[Entry, str, str]]) -> list[Entry]:
    """The entry with that id, else all with that name."""
    key = same(word)
    by_id = [entry for entry, id_, _ in entries if id_ and same(id_) == key]
    return by_id[:1] or [entry for entry, _, name in entries if name and same(name) == key]


def _without(other: Entry, gone: Entry) -> list[Arc] | None:
    """What a step follows when one of those is gone; None when all of one and a share of another would meet."""
    found: list[Arc] = []
    for arc in other.arcs:
        links = [Arc(a.source, _part(a.share, arc.share)) for a in gone.arcs] if arc.source is gone else [arc]
        for link in links:
            if all(link.source is not there.source for there in found):
                found.append(link)
    if any(arc.share for arc in found) and not all(arc.share for arc in found):
        return None
    if len(gone.arcs) > 1 and not gone.by_shares and other.by_shares:
        return None
    return found


def _nearest(arcs: list[Arc]) -> list[Arc]:
    """Of steps that are all waited for, those that no other waits for already: a branch that went leaves nothing."""
    if len(arcs) < 2 or any(arc.share for arc in arcs):
        return arcs
    return [
        arc
        for arc in arcs
        if not any(_comes_after(other.source, arc.source) for other in arcs if other is not arc)
    ]


def _comes_after(late: Entry | None, early: Entry | None) -> bool:
    todo, seen = [late], set[int]()
    while todo:
        entry = todo.pop()
        if entry is None or id(entry) in seen:
            continue
        seen.add(id(entry))
        sources = [arc.source for arc in entry.arcs]
        if early in sources:
            return True
        todo += sources
    return False


def _part(one: str, other: str) -> str:
    """A share of a share, as it is written."""
    if not one or not other:
        return one or other
    try:
        part = share(one).value * share(other).value
    except Unreadable:
        return other
    return ALL_OF_IT if part == ONE else f"{_decimal(part * 100)} %"


def _decimal(value: Fraction) -> str:
    return f"{float(value):.6f}".rstrip("0").rstrip(".")


def _written(arcs: list[Arc], place: Node) -> Node:
    words = [text(arc.source.handle if arc.source else "start", place) for arc in arcs]
    if any(arc.share for arc in arcs):
        pairs = [(word, text(arc.share, place)) for word, arc in zip(words, arcs, strict=True)]
        return mapping(pairs, place)
    if len(words) == 1:
        return words[0]
    return yaml_.List("list", words, place.start_mark, place.end_mark, flow_style=True)


def _words(after: Node) -> Iterator[tuple[str, str]]:
    """The names in an `after`, each with its share."""
    if isinstance(after, yaml_.Mapping):
        for key, value in yaml_.pairs(after):
            if isinstance(key, yaml_.Text):
                yield key.value, value.value.strip() if isinstance(value, yaml_.Text) else ""
        return
    for item in after.value if isinstance(after, yaml_.List) else [after]:
        if isinstance(item, yaml_.Text):
            yield item.value, ""


def entry_of(item: Node) -> Entry:
    """A step as it is written; without kind and name when it is none."""
    if not isinstance(item, yaml_.Mapping):
        return Entry(item)
    found = Entry(item)
    for key, value in yaml_.pairs(item):
        if not isinstance(key, yaml_.Text):
            continue
        if key.value in KINDS and not found.kind and isinstance(value, yaml_.Text):
            found.kind, found.name = key.value, " ".join(value.value.split())
        elif key.value == "id" and isinstance(value, yaml_.Text):
            found.id = value.value.strip()
        elif key.value == "after" and not is_empty(value):
            found.after = value
    found.was = (found.id, found.name)
    return found


def text(value: str, place: Node) -> Node:
    """A text that stands at the place of another node."""
    return yaml_.Text("text", value, place.start_mark, place.end_mark, style="'")


def mapping(pairs: list[Any], place: Node) -> Node:
    """A mapping that stands at the place of another node."""
    flow = getattr(place, "flow_style", True)
    return yaml_.Mapping("mapping", pairs, place.start_mark, place.end_mark, flow_style=flow)
