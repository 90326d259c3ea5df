"""Expected visits: how often an item passes each step when work is sent back (C-17).

The steps are the transient states of an absorbing Markov chain; the visits are `a (I - Q)^-1`.  The matrix is
never built: apart from the rework links the steps have an order, so visits are linear in the few unknown rework
flows, and only those are solved for.  A link that is taken at most once per item splits the states by the links
used so far.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from leantool.figures import graph
from leantool.units import ONE, ZERO

MAX_ONCE = 10
"""Links with `repeats: once` in one loop: each doubles the states."""

MAX_BITS = 2048
"""Exact up to fractions of this size (600 digits); beyond that rounded to it, far below anything shown."""

Node = int  # a step's position, or a number below zero for the start and for folded blocks


class TooManyOnce(Exception):
    """More `once` links in one loop than can be worked out."""


@dataclass(frozen=True, slots=True)
class Back:
    """A rework link: the share of what is worked on at `source` that returns to `to`."""

    source: Node
    to: Node
    share: Fraction
    once: bool = False


@dataclass
class Network:
    """Nodes in flow order, what leaves each by share, and the links back.

    `loss` is the share that leaves the stream at a node (scrap); `forward` shares divide what is neither lost nor
    sent back.
    """

    order: Sequence[Node]
    forward: Mapping[Node, Mapping[Node, Fraction]]
    back: Sequence[Back] = ()
    loss: Mapping[Node, Fraction] = field(default_factory=dict)


@dataclass
class Passing:
    """Expected visits by node, traversals by rework link, and what is handed on by each node."""

    visits: dict[Node, Fraction] = field(default_factory=dict)
    returned: dict[Back, Fraction] = field(default_factory=dict)
    handed_on: dict[Node, Fraction] = field(default_factory=dict)


def bounded(value: Fraction) -> Fraction:
    """The value itself, or its nearest neighbour when its digits would grow without end."""
    bits = value.denominator.bit_length() - MAX_BITS
    if bits <= 0:
        return value
    return Fraction(value.numerator >> bits, value.denominator >> bits)


def expected_visits(network: Network, entry: Mapping[Node, Fraction]) -> Passing:
    """Visits for items that enter as `entry` says; raises `TooManyOnce`."""
    position = {node: n for n, node in enumerate(network.order)}
    passing = Passing()
    inflow = dict(entry)
    back_from: dict[Node, list[Back]] = {}
    for link in network.back:
        back_from.setdefault(link.source, []).append(link)
    for nodes in _loops(network, position):
        back = [link for node in nodes for link in back_from.get(node, ())]
        _pass_loop(network, nodes, back, inflow, passing)
    return passing


def _loops(network: Network, position: Mapping[Node, int]) -> list[list[Node]]:
    """The nodes in flow order; those that rework ties together stand in one list."""
    if not network.back:
        return [[node] for node in network.order]
    tied = _components(network, position)
    groups = []
    for node in network.order:
        loop = tied.get(node, [node])
        if loop[0] == node:
            groups.append(loop)
    return _in_flow_order(network, groups)


def _components(network: Network, position: Mapping[Node, int]) -> dict[Node, list[Node]]:
    targets: dict[Node, list[Node]] = {
        node: [t for t in network.forward.get(node, ()) if t in position] for node in network.order
    }
    for link in network.back:
        targets[link.source].append(link.to)
    tied: dict[Node, list[Node]] = {}
    for together in graph.loops(targets):
        nodes = sorted(together, key=position.__getitem__)
        tied.update(dict.fromkeys(nodes, nodes))
    return tied


def _in_flow_order(network: Network, groups: list[list[Node]]) -> list[list[Node]]:
    """Loops and single nodes so that each comes after all that flows into it."""
    group_of = {node: n for n, group in enumerate(groups) for node in group}
    waiting = [0] * len(groups)
    after: list[set[int]] = [set() for _ in groups]
    for source, targets in network.forward.items():
        for target in targets:
            a, b = group_of.get(source), group_of.get(target)
            if a is not None and b is not None and a != b and b not in after[a]:
                after[a].add(b)
                waiting[b] += 1
    ready = [n for n, w in enumerate(waiting) if not w]
    found = []
    while ready:
        n = ready.pop()
        found.append(groups[n])
        for m in after[n]:
            waiting[m] -= 1
            if not waiting[m]:
                ready.append(m)
    return found


def _pass_loop(
    network: Network, nodes: list[Node], back: Sequence[Back], inflow: dict[Node, Fraction], passing: Passing
) -> None:
    once = [b for b in back if b.once]
    if len(once) > MAX_ONCE:
        raise TooManyOnce(len(once))
    layers = {frozenset[Back](): {n: inflow.pop(n) for n in nodes if n in inflow}}
    for used in _subsets(once):
        entering = layers.pop(used, None)
        if not entering:
            continue
        active = [b for b in back if b not in used]
        visits = _solve(network, nodes, [b for b in active if not b.once], active, entering)
        for node, value in visits.items():
            _add(passing.visits, node, value)
        for link in active:
            flow = visits.get(link.source, ZERO) * link.share
            if flow:
                _add(passing.returned, link, flow)
                if link.once:
                    layer = layers.setdefault(used | {link}, {})
                    _add(layer, link.to, flow)
        inside = set(nodes)
        for node, value in visits.items():
            on = value * _forward_share(network, node, active)
            _add(passing.handed_on, node, on)
            for target, share in network.forward.get(node, {}).items():
                if target not in inside:
                    _add(inflow, target, on * share)


def _subsets(links: Sequence[Back]) -> Iterable[frozenset[Back]]:
    """All sets of links, small ones first."""
    from itertools import combinations

    for size in range(len(links) + 1):
        for chosen in combinations(links, size):
            yield frozenset(chosen)


def _forward_share(network: Network, node: Node, active: Sequence[Back]) -> Fraction:
    sent_back = sum((b.share for b in active if b.source == node), ZERO)
    return ONE - sent_back - network.loss.get(node, ZERO)


def _solve(
    network: Network,
    nodes: list[Node],
    loops: Sequence[Back],
    active: Sequence[Back],
    entering: Mapping[Node, Fraction],
) -> dict[Node, Fraction]:
    """Visits within one loop for one set of used links; key None of a row is its constant part."""
    inside = set(nodes)
    rows: dict[Node, dict[Back | None, Fraction]] = {n: {} for n in nodes}
    for node, value in entering.items():
        rows[node][None] = value
    for link in loops:
        _add(rows[link.to], link, ONE)
    for node in nodes:
        row = rows[node]
        on = _forward_share(network, node, active)
        for target, share in network.forward.get(node, {}).items():
            if target in inside and on and share:
                for key, value in row.items():
                    _add(rows[target], key, value * on * share)
    flows = _solve_flows(rows, loops)
    return {
        node: bounded(sum((value if key is None else value * flows[key] for key, value in row.items()), ZERO))
        for node, row in rows.items()
    }


def _solve_flows(
    rows: Mapping[Node, Mapping[Back | None, Fraction]], loops: Sequence[Back]
) -> dict[Back, Fraction]:
    """The rework flows f = r x visits at their source: a small linear system, by elimination."""
    equations = []
    for link in loops:
        equation = {key: -value * link.share for key, value in rows[link.source].items()}
        _add(equation, link, ONE)
        equations.append(equation)
    for n, link in enumerate(loops):
        pivot = equations[n][link]
        equations[n] = {key: bounded(value / pivot) for key, value in equations[n].items()}
        for m, other in enumerate(equations):
            factor = other.pop(link, None) if m != n else None
            if factor:
                for key, value in equations[n].items():
                    if key != link:
                        _add(other, key, -factor * value)
    return {link: -equations[n].get(None, ZERO) for n, link in enumerate(loops)}


def _add(totals: dict[Any, Fraction], key: Any, value: Fraction) -> None:
    totals[key] = totals.get(key, ZERO) + value
