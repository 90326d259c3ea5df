"""The words by which lines of a map point at steps, after steps were renamed and taken away."""

from __future__ import annotations

from leantool.reading import yaml_
from leantool.reading.kinds import Scope
from leantool.reading.line import Entry, Line, mapping, text
from leantool.reading.overlay_fields import named
from leantool.reading.yaml_ import Node


class References:
    """What words of the map below point at now.

    `removed` holds the nodes that take steps away, by the identity of the step; `file` is the overlay's.
    """

    def __init__(self, scope: Scope, line: Line, removed: dict[int, Node], file: str) -> None:
        self.scope, self.line, self.removed, self.file = scope, line, removed, file

    def part(self, key: str, value: Node) -> Node:
        """A part at the top of the map, pointing at the steps as they are called now."""
        one = {
            "information": self._flow,
            "kaizen": self._burst,
            "loops": self._loop,
            "supplier": self._supplier,
            "suppliers": self._supplier,
        }.get(key)
        if one is None:
            return value
        if isinstance(value, yaml_.Mapping):
            return one(value) or text("", value)
        if not isinstance(value, yaml_.List):
            return value
        items = [found for item in value.value if (found := one(item)) is not None]
        return yaml_.List("list", items, value.start_mark, value.end_mark, flow_style=value.flow_style)

    def step(self, node: Node) -> Node:
        """A step whose rework goes to the steps as they are called now; to one that is gone is a mistake."""
        if not isinstance(node, yaml_.Mapping):
            return node
        pairs, changed = [], False
        for key, value in yaml_.pairs(node):
            new = self._rework(node, value) if named({}, key) == "rework" else value
            changed |= new is not value
            if new is not None:
                pairs.append((key, new))
        return mapping(pairs, node) if changed else node

    def _rework(self, step: Node, value: Node) -> Node | None:
        loops = value.value if isinstance(value, yaml_.List) else [value]
        found = []
        for loop in loops:
            new = self._point(loop, "to")
            if new is None:
                gone = self._gone(next(v for k, v in yaml_.pairs(loop) if named({}, k) == "to"))
                name = next((v.value for _, v in yaml_.pairs(step) if isinstance(v, yaml_.Text)), "")
                share = next((v.value for k, v in yaml_.pairs(loop) if named({}, k) == "share"), "5 %")
                self.scope.report(
                    "rework-to-removed", gone[1], ("remove",), name=name, to=gone[0].name, share=share
                )
            else:
                found.append(new)
        if len(found) == len(loops) and all(a is b for a, b in zip(found, loops, strict=True)):
            return value
        if not found:
            return None
        if not isinstance(value, yaml_.List):
            return found[0]
        return yaml_.List("list", found, value.start_mark, value.end_mark, flow_style=value.flow_style)

    def _flow(self, flow: Node) -> Node | None:
        """An information flow; None (with a remark) when one of its ends is gone."""
        found = self._point(self._point(flow, "from"), "to")
        if found is None:
            ends = {named({}, k): v for k, v in yaml_.pairs(flow)}
            for node in (ends["from"], *_each(ends["to"])):
                if isinstance(node, yaml_.Text) and self._word(node) is None:
                    name, place = self._gone(node)[0].name, self._gone(node)[1]
                    source, target, says = (_said(ends.get(key)) for key in ("from", "to", "says"))
                    args = {"name": name, "source": source, "target": target, "says": says}
                    self.scope.remark("information-falls-away", place, ("remove",), **args)
                    break
        return found

    def _burst(self, burst: Node) -> Node | None:
        """A kaizen burst; None (with a remark) when its step is gone."""
        found = self._point(burst, "on")
        if found is None:
            entry, place = self._gone(next(v for k, v in yaml_.pairs(burst) if named({}, k) == "on"))
            idea = next((v.value for k, v in yaml_.pairs(burst) if named({}, k) == "idea"), "")
            self.scope.remark("kaizen-falls-away", place, ("remove",), name=entry.name, idea=idea)
        return found

    def _supplier(self, supplier: Node) -> Node:
        """A supplier; one whose steps are all gone delivers to the start again."""
        found = self._point(supplier, "to")
        if found is not None:
            return found
        return mapping(
            [(key, value) for key, value in yaml_.pairs(supplier) if named({}, key) != "to"], supplier
        )

    def _loop(self, loop: Node) -> Node | None:
        return self._point(loop, "covers")

    def _point(self, node: Node | None, field: str) -> Node | None:
        """A mapping in which this field points at what is there now; None when nothing is left."""
        if not isinstance(node, yaml_.Mapping):
            return node
        pairs, changed = [], False
        for key, value in yaml_.pairs(node):
            new = value
            if named({}, key) == field and isinstance(value, yaml_.Text):
                new = self._word(value)
            elif named({}, key) == field and isinstance(value, yaml_.List):
                words = [self._word(w) if isinstance(w, yaml_.Text) else w for w in value.value]
                left = [w for w in words if w is not None]
                if value.value and not left:
                    return None
                if any(a is not b for a, b in zip(words, value.value, strict=True)):
                    new = yaml_.List(
                        "list", left, value.start_mark, value.end_mark, flow_style=value.flow_style
                    )
            if new is None:
                return None
            changed |= new is not value
            pairs.append((key, new))
        return mapping(pairs, node) if changed else node

    def _word(self, node: Node) -> Node | None:
        """The word for the same step in the whole map; None for a step of the map below that is gone."""
        now, first = self.line.now(node.value), self.line.at_first(node.value)
        mine = yaml_.file_of(node) == self.file
        if len(first) != 1 or (mine and now):
            return node
        if id(first[0]) in self.removed:
            return node if now or mine else None
        return node if now == first else text(first[0].handle, node)

    def _gone(self, node: Node) -> tuple[Entry, Node]:
        """The removed step that a word means, and the node that removes it."""
        entry = self.line.at_first(node.value)[0]
        return entry, self.removed[id(entry)]


def _each(node: Node) -> list[Node]:
    return list(node.value) if isinstance(node, yaml_.List) else [node]


def _said(node: Node | None) -> str:
    return "" if node is None else ", ".join(one.value for one in _each(node) if isinstance(one, yaml_.Text))
