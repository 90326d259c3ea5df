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
from leantool.units import ONE, ZERO, scaled

MAX_ONCE = 10
"""Links with `repeats: once` in one loop: each doubles the states."""

MAX_BITS = 512
"""Exact up to fractions of this size (150 digits); beyond that rounded to it, far below anything shown."""

Node = int  # a step's position, or a number below zero for the start and for folded blocks


LEAST_BITS = 256
"""What is kept of a very small number, so that it never becomes zero."""


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
    """The value itself, or a near neighbour when its digits would grow without end.

    The neighbour has a power of two below the line: sums of such values do not grow again.
    """
    below = value.denominator.bit_length()
    if below <= MAX_BITS:
        return value
    kept = max(MAX_BITS, below - value.numerator.bit_length() + LEAST_BITS)
    if kept >= below:
        return value
    return Fraction((value.numerator << kept) // value.denominator, 1 << kept)


def expected_visits(network: Network, entry: Mapping[Node, Fraction]) -> Passing:
    """Visits for items that enter as `entry` says; raises `TooManyOnce`."""
    passing = Passing()
    inflow = dict(entry)
    back_from = _by_source(network.back)
    for nodes in _loops(network):
        back = [link for node in nodes for link in back_from.get(node, ())]
        if back:
            _pass_loop(network, nodes, back, inflow, passing)
        else:
            _pass_node(network, nodes[0], inflow, passing)
    return passing


def _pass_node(network: Network, node: Node, inflow: dict[Node, Fraction], passing: Passing) -> None:
    """A node that nothing comes back to: what arrives passes once."""
    visits = passing.visits[node] = inflow.pop(node, ZERO)
    on = bounded(visits * (1 - network.loss[node])) if node in network.loss else visits
    passing.handed_on[node] = on
    for target, share in network.forward.get(node, {}).items():
        _add(inflow, target, scaled(on, share))


def _loops(network: Network) -> list[list[Node]]:
    """The nodes in flow order; those that rework ties together stand in one list."""
    if not network.back:
        return [[node] for node in network.order]
    tied = tied_by_rework(network)
    groups = []
    for node in network.order:
        loop = tied.get(node, [node])
        if loop[0] == node:
            groups.append(loop)
    return _in_flow_order(network, groups)


def tied_by_rework(network: Network) -> dict[Node, list[Node]]:
    """The nodes that an item may pass more than once because of loops of several nodes, each with its loop in order."""
    position = {node: n for n, node in enumerate(network.order)}
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
        inside, back_from = set(nodes), _by_source(active)
        for node, value in visits.items():
            on = scaled(value, _forward_share(network, node, back_from))
            _add(passing.handed_on, node, on)
            for target, share in network.forward.get(node, {}).items():
                if target not in inside:
                    _add(inflow, target, scaled(on, share))


def _subsets(links: Sequence[Back]) -> Iterable[frozenset[Back]]:
    """All sets of links, small ones first."""
    from itertools import combinations

    for size in range(len(links) + 1):
        for chosen in combinations(links, size):
            yield frozenset(chosen)


def _by_source(links: Iterable[Back]) -> dict[Node, list[Back]]:
    found: dict[Node, list[Back]] = {}
    for link in links:
        found.setdefault(link.source, []).append(link)
    return found


def _forward_share(network: Network, node: Node, back_from: Mapping[Node, Sequence[Back]]) -> Fraction:
    """What a node hands on of what it works on: what is neither sent back nor lost."""
    if node not in back_from and node not in network.loss:
        return ONE
    sent_back = sum((link.share for link in back_from.get(node, ())), ZERO)
    return ONE - sent_back - network.loss.get(node, ZERO)


def _solve(
    network: Network,
    nodes: list[Node],
    loops: Sequence[Back],
    active: Sequence[Back],
    entering: Mapping[Node, Fraction],
) -> dict[Node, Fraction]:
    """Visits within one loop for one set of used links.

    The visits of each node are linear in the unknown flows back to the nodes that rework returns to: a row holds the
    factor of each of these, and under None its constant part.
    """
    inside = set(nodes)
    back_from = _by_source(active)
    rows: dict[Node, dict[Node | None, Fraction]] = {n: {} for n in nodes}
    for node, value in entering.items():
        rows[node][None] = value
    for to in {link.to for link in loops}:
        _add(rows[to], to, ONE)
    for node in nodes:
        row = rows[node]
        on = _forward_share(network, node, back_from)
        for target, share in network.forward.get(node, {}).items():
            if target in inside and on and share:
                part = scaled(on, share)
                for key, value in row.items():
                    _add(rows[target], key, bounded(scaled(value, part)))
    flows = _solve_flows(rows, loops)
    return {
        node: bounded(sum((value if key is None else value * flows[key] for key, value in row.items()), ZERO))
        for node, row in rows.items()
    }


def _solve_flows(
    rows: Mapping[Node, Mapping[Node | None, Fraction]], loops: Sequence[Back]
) -> dict[Node, Fraction]:
    """The flow back to each node, f = sum of share x visits at the sources: a small linear system, by elimination."""
    equations: dict[Node, dict[Node | None, Fraction]] = {}
    for link in loops:
        equation = equations.setdefault(link.to, {link.to: ONE})
        for key, value in rows[link.source].items():
            _add(equation, key, -value * link.share)
    for to, equation in equations.items():
        pivot = equation[to]
        for key in equation:
            equation[key] = bounded(equation[key] / pivot)
        for other_to, other in equations.items():
            factor = other.pop(to, None) if other_to != to else None
            if factor:
                for key, value in equation.items():
                    if key != to:
                        other[key] = bounded(other.get(key, ZERO) - factor * value)
    return {to: -equation.get(None, ZERO) for to, equation in equations.items()}


def _add(totals: dict[Any, Fraction], key: Any, value: Fraction) -> None:
    totals[key] = totals.get(key, ZERO) + value
