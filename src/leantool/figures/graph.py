"""Two questions about a graph: which nodes go round together, and what every way to a node passes.

The steps of a stream are in order already, so each answer is one walk.  A graph library would answer as well, but
its import takes longer than a whole run; tests hold these answers against networkx (decision 3).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def loops(targets: Mapping[Node, Iterable[Node]]) -> list[list[Node]]:
    """The sets of two or more nodes that can all reach one another (Tarjan's strongly connected components)."""
    number: dict[Node, int] = {}
    lowest: dict[Node, int] = {}
    open_: list[Node] = []
    is_open: set[Node] = set()
    found: list[list[Node]] = []
    for root in targets:
        if root in number:
            continue
        work = [_enter(root, targets, number, lowest, open_, is_open)]
        while work:
            node, rest = work[-1]
            for target in rest:
                if target not in number:
                    work.append(_enter(target, targets, number, lowest, open_, is_open))
                    break
                if target in is_open:
                    lowest[node] = min(lowest[node], number[target])
            else:
                work.pop()
                if work:
                    lowest[work[-1][0]] = min(lowest[work[-1][0]], lowest[node])
                if lowest[node] == number[node]:
                    together = [open_.pop()]
                    while together[-1] != node:
                        together.append(open_.pop())
                    is_open.difference_update(together)
                    if len(together) > 1:
                        found.append(together)
    return found


def _enter(
    node: Node,
    targets: Mapping[Node, Iterable[Node]],
    number: dict[Node, int],
    lowest: dict[Node, int],
    open_: list[Node],
    is_open: set[Node],
) -> tuple[Node, Iterator[Node]]:
    number[node] = lowest[node] = len(number)
    open_.append(node)
    is_open.add(node)
    return node, iter(targets.get(node, ()))


def dominators(
    order: Sequence[Node], sources: Mapping[Node, Iterable[Node]], start: Node
) -> dict[Node, Node]:
    """For each node of a graph without loops, in order: the nearest node that every way from `start` passes."""
    above: dict[Node, Node] = {start: start}
    depth: dict[Node, int] = {start: 0}
    for node in order:
        ways = list(sources[node])
        common = ways[0]
        for other in ways[1:]:
            while common != other:
                if depth[common] >= depth[other]:
                    common = above[common]
                else:
                    other = above[other]
        above[node] = common
        depth[node] = depth[common] + 1
    return above
