"""What a compact map holds, before anything is measured: columns, tracks, rework, information."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from leantool.model import START
from leantool.scene import Ref
from leantool.views.compact import words
from leantool.views.compact.look import Look
from leantool.views.compact.nodes import Node, Nodes
from leantool.views.facts import Facts
from leantool.views.grid import Grid, Route, arrange
from leantool.views.media import role_of
from leantool.views.rows import cuts

End = int | str


@dataclass(frozen=True)
class Net:
    """Information that goes the same way: from all sources to all targets, nodes or parties."""

    sources: tuple[End, ...]
    targets: tuple[End, ...]
    role: str
    ref: Ref

    @property
    def ends(self) -> tuple[End, ...]:
        return (*self.sources, *self.targets)

    @property
    def nodes(self) -> list[int]:
        """The ends that are nodes."""
        return [end for end in self.ends if isinstance(end, int)]


@dataclass(frozen=True)
class Across:
    """Information straight from one party to its neighbour."""

    source: str
    target: str
    role: str
    says: str
    ref: Ref


@dataclass(frozen=True, eq=False)
class Plan:
    """The nodes of a map and everything between them."""

    nodes: Nodes
    known: dict[object, tuple[words.Datum, ...]] = field(
        default_factory=dict
    )  # lines of data, by what they are of

    @property
    def facts(self) -> Facts:
        return self.nodes.facts

    @cached_property
    def grid(self) -> Grid:
        return arrange([node.step for node in self.nodes.nodes], self.nodes.path)

    @cached_property
    def cuts(self) -> list[int]:
        """Columns before which a row may begin."""
        return cuts(self.grid)

    @cached_property
    def loops(self) -> list[words.Loop]:
        return words.loops(self.nodes)

    @cached_property
    def times(self) -> list[tuple[str, str]]:
        """What the timeline says of each node."""
        return [words.times(self.nodes, node) for node in self.nodes.nodes]

    def data(self, node: Node, look: Look, back: list[words.Loop]) -> tuple[words.Datum, ...]:
        """The lines of data of a box; `back` is rework that is told in words."""
        key = (node.index, look.detail, look.side, look.lines, len(back))
        if key not in self.known:
            on_path = self.grid.track[node.index] == 0
            self.known[key] = tuple(words.data(self.nodes, node, look, on_path, back))
        return self.known[key]

    @cached_property
    def parties(self) -> frozenset[str]:
        """The parties that the map has."""
        stream = self.facts.stream
        there = {
            "customer": bool(stream.customers),
            "supplier": bool(stream.suppliers),
            "control": stream.control is not None,
        }
        return frozenset(name for name, is_there in there.items() if is_there)

    @cached_property
    def outs(self) -> Counter[int]:
        """How many routes leave each node."""
        return Counter(route.source for route in self.grid.routes)

    @cached_property
    def ins(self) -> Counter[int]:
        """How many routes reach each node."""
        return Counter(route.target for route in self.grid.routes)

    def plain(self, route: Route) -> bool:
        """Whether a route is nothing but the step to the next column."""
        near = self.grid.column[route.target] == self.grid.column[route.source] + 1
        return route.way == "direct" and near

    @cached_property
    def incoming(self) -> frozenset[int]:
        """Nodes that something from outside comes in at, besides the first."""
        return frozenset(
            node.index
            for node in self.nodes.nodes
            if node.index != self.nodes.path[0] and any(link.source == START for link in node.step.follows)
        )

    @cached_property
    def information(self) -> tuple[list[Across], list[Net]]:
        """Lines between neighbouring parties, and all others, those of the same kind from or to one end together."""
        across: dict[tuple[str, str, str], Across] = {}
        nets: dict[tuple[object, ...], Net] = {}
        for number, line in enumerate(self.facts.information):
            source = self.end(line.source)
            ref, role = self.facts.told_at(number), role_of(line)
            for target in [self.end(end) for end in line.targets]:
                if source is None or target is None or source == target:
                    continue
                if isinstance(source, str) and isinstance(target, str) and "control" in (source, target):
                    key = (source, target, role)
                    says = [across[key].says] if key in across else []
                    said = " · ".join(filter(None, (*says, line.says)))
                    across[key] = Across(source, target, role, said, across[key].ref if says else ref)
                    continue
                join = ("from", source) if isinstance(source, str) else ("to", target)
                if isinstance(source, int) and isinstance(target, int):
                    join = ("from", source)
                known = nets.get((*join, role), Net((), (), role, ref))
                nets[(*join, role)] = Net(
                    tuple(dict.fromkeys((*known.sources, source))),
                    tuple(dict.fromkeys((*known.targets, target))),
                    role,
                    known.ref,
                )
        return list(across.values()), list(nets.values())

    def end(self, end: End | None) -> End | None:
        """An end of a line as a node or a party; None where it is not drawn."""
        if isinstance(end, int):
            return self.nodes.at.get(end)
        return end if end in self.parties else None


def lanes(spans: list[tuple[float, float]]) -> list[int]:
    """A lane for each span, the shortest nearest, so that no two in one lane overlap."""
    given: dict[int, int] = {}
    for n in sorted(range(len(spans)), key=lambda n: (spans[n][1] - spans[n][0], spans[n])):
        low, high = spans[n]
        taken = {given[m] for m in given if low < spans[m][1] and spans[m][0] < high}
        given[n] = next(lane for lane in range(len(spans)) if lane not in taken)
    return [given[n] for n in range(len(spans))]
