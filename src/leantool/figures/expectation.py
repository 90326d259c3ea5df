"""What is expected of an item once chance is weighed in: visits, amounts, times, quality.

Alternatives and rework are chance (a Markov chain, C-17, C-18); parallel branches are not: all are taken.  Each
parallel block is worked out on its own and counts as one step for what is around it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property

from leantool.figures.blocks import END, Block, Node, Structure, Unresolvable, loop_problem, structure
from leantool.figures.figure import Reason
from leantool.figures.times import Times, in_pieces
from leantool.figures.visits import (
    Back,
    Network,
    Passing,
    TooManyOnce,
    bounded,
    expected_visits,
    tied_by_rework,
)
from leantool.model import START, Process, ValueStream
from leantool.units import ONE, ZERO


class Expectation:
    """The expectations of one stream; raises `Unresolvable` when it cannot be worked out exactly."""

    def __init__(self, stream: ValueStream) -> None:
        self.stream = stream
        self.structure: Structure = structure(stream)
        self.losses = {p.index: p.scrap_share for p in stream.processes if p.scrap_share}
        self.loops = [
            Back(p.index, loop.to, loop.share, loop.repeats == "once")
            for p in stream.processes
            for loop in p.rework
            if loop.share
        ]

    # The parts: the whole stream without its blocks, and every branch of every block.

    @cached_property
    def outer(self) -> list[Node]:
        """START and the steps and blocks that are in no block, in flow order."""
        nodes = [n for n in self.structure.links if n not in self.structure.inside]
        return sorted(nodes, key=self._position)

    def _position(self, node: Node) -> int:
        if node == START:
            return -1
        if node in self.structure.blocks:
            inner = [n for branch in self.structure.blocks[node].branches for n in branch]
            return min(map(self._position, inner))
        return self.stream.steps[node].position

    def _entry(self, block: Block, branch: Iterable[Node]) -> dict[Node, Fraction]:
        return {n: ONE for n in branch if self.structure.sources[n] <= {block.fork}}

    def _network(self, nodes: Iterable[Node], losses: Mapping[Node, Fraction]) -> Network:
        inside = set(nodes)
        order = sorted(inside, key=self._position)
        forward: dict[Node, dict[Node, Fraction]] = {
            n: {t: s if isinstance(s, Fraction) else ONE for t, s in self.structure.links[n].items()}
            for n in order
        }
        back = [loop for loop in self.loops if loop.source in inside]
        return Network(order, forward, back, {n: losses[n] for n in order if losses.get(n)})

    def _solved(
        self, nodes: Iterable[Node], losses: Mapping[Node, Fraction], entry: Mapping[Node, Fraction]
    ) -> Passing:
        try:
            return expected_visits(self._network(nodes, losses), entry)
        except TooManyOnce as many:
            raise Unresolvable(Reason("too-many-once", {"count": many.args[0]})) from None

    # Visits: how often an item passes, scrap left aside.

    @cached_property
    def visits(self) -> dict[int, Fraction]:
        """Expected visits of each step by one item of the stream."""
        return {n: v for n, v in self._all_visits.items() if n >= 0}

    @cached_property
    def _all_visits(self) -> dict[Node, Fraction]:
        return self._spread(self._passings, ONE)

    @cached_property
    def _passings(self) -> dict[tuple[Node, int], Passing]:
        """The passing of the outer part (END, 0) and of each branch (block, number) for one item entering it."""
        problem = loop_problem(self.stream, self.structure)
        if problem is not None:
            raise Unresolvable(problem)
        found = {(END, 0): self._solved(self.outer, {}, {START: ONE})}
        for block in self.structure.blocks.values():
            for n, branch in enumerate(block.branches):
                if block.nested:
                    found[block.node, n] = self._solved(branch, {}, self._entry(block, branch))
                else:
                    found[block.node, n] = self._crossing(block, branch)
        self._refuse_repeated_once()
        return found

    def _refuse_repeated_once(self) -> None:
        """A link taken once per item, in a block that an item may pass more than once: its use is not known there."""
        for link in self.loops:
            node = self.structure.inside.get(link.source) if link.once else None
            while node is not None:
                around = self.structure.inside.get(node)
                if node in tied_by_rework(self._network(self._part_of(node, around), {})):
                    raise Unresolvable(Reason("once-in-repeated-block", {"step": self._name(link.source)}))
                node = around

    def _part_of(self, node: Node, block: Node | None) -> Iterable[Node]:
        if block is None:
            return self.outer
        return next(branch for branch in self.structure.blocks[block].branches if node in branch)

    def _crossing(self, block: Block, branch: Iterable[Node]) -> Passing:
        """Branches that cross one another: no loops, so the share of the flow says it all."""
        fork = self.stream.steps[block.fork].flow_share if block.fork != START else ONE
        visits: dict[Node, Fraction] = {n: self._flow_share(n) / fork if fork else ZERO for n in branch}
        return Passing(visits, {}, dict(visits))

    def _flow_share(self, node: Node) -> Fraction:
        while node in self.structure.blocks:
            node = self.structure.blocks[node].fork
            if node == START:
                return ONE
        return self.stream.steps[node].flow_share

    def _spread(self, passings: Mapping[tuple[Node, int], Passing], items: Fraction) -> dict[Node, Fraction]:
        """Visits of every step from the local ones, block by block from the outside in."""
        found = {n: v * items for n, v in passings[END, 0].visits.items()}
        for node in sorted(self.structure.blocks):  # outer blocks are numbered last, and lower
            for n in range(len(self.structure.blocks[node].branches)):
                passing = passings[node, n]
                found.update((inner, v * found.get(node, ZERO)) for inner, v in passing.visits.items())
        return found

    @cached_property
    def returned(self) -> dict[Back, Fraction]:
        """Expected traversals of each rework link by one item of the stream."""
        visits = self._all_visits
        return {
            link: flow * (visits.get(key[0], ZERO) if key[0] != END else ONE)
            for key, passing in self._passings.items()
            for link, flow in passing.returned.items()
        }

    # Amounts: what must be worked on so that one good item is delivered, scrap included.

    @cached_property
    def amounts(self) -> dict[int, Fraction]:
        """What each step works on for one good item delivered.

        What a branch loses is lost to the others too when they split one item (yields multiply); components that
        begin on their own are each made up for alone.
        """
        if not self.losses:
            return self.visits
        losses: dict[Node, Fraction] = dict(self.losses)
        local: dict[tuple[Node, int], Passing] = {}
        yields: dict[tuple[Node, int], Fraction] = {}
        for node in sorted(self.structure.blocks, reverse=True):  # inner blocks first
            block = self.structure.blocks[node]
            together = ONE
            for n, branch in enumerate(block.branches):
                if not block.nested and any(losses.get(m) for m in branch):
                    raise Unresolvable(Reason("not-nested", {"step": self._name(block.fork)}))
                passing = (
                    self._solved(branch, losses, self._entry(block, branch))
                    if block.nested
                    else self._crossing(block, branch)
                )
                local[node, n] = passing
                yields[node, n] = self._delivered(passing, branch) if branch and block.nested else ONE
                together *= yields[node, n]
            losses[node] = ZERO if block.of_components else ONE - together
        outer = self._solved(self.outer, losses, {START: ONE})
        delivered = self._delivered(outer, self.outer)
        if not delivered:
            raise Unresolvable(Reason("nothing-delivered"))
        found = {n: bounded(v / delivered) for n, v in outer.visits.items()}
        for node in sorted(self.structure.blocks):
            block = self.structure.blocks[node]
            for n in range(len(block.branches)):
                entering = found.get(node, ZERO)
                if block.of_components:
                    entering /= yields[node, n]
                found.update((m, bounded(v * entering)) for m, v in local[node, n].visits.items())
        return {n: v for n, v in found.items() if n >= 0}

    def _delivered(self, passing: Passing, nodes: Iterable[Node]) -> Fraction:
        """What leaves a part at its end, of one item that entered."""
        inside = set(nodes)
        return sum(
            (
                passing.handed_on.get(n, ZERO) * (s if isinstance(s, Fraction) else ONE)
                for n in inside
                for t, s in self.structure.links[n].items()
                if t not in inside
            ),
            ZERO,
        )

    def _name(self, node: Node) -> str:
        return "start" if node < 0 else self.stream.steps[node].handle

    # Times: of parallel branches the longest expected one counts.

    def lead_time(self, times: Sequence[Times], waits: Mapping[Back, Fraction]) -> Fraction:
        """Expected seconds through the stream; `waits` are the waiting times of the rework links.

        Each step counts with all its visits; a stock in pieces with its share, for its count holds the repeats.
        """
        spent: dict[Node, Fraction] = {
            step.index: (step.flow_share if in_pieces(step) else self.visits.get(step.index, ZERO)) * total
            for step in self.stream.steps
            if (total := times[step.index].total)
        }
        for link, flow in self.returned.items():
            if link in waits:
                spent[link.source] = spent.get(link.source, ZERO) + flow * waits[link]
        for node in sorted(self.structure.blocks, reverse=True):  # inner blocks first
            block = self.structure.blocks[node]
            if block.nested:
                spent[node] = max(_total(spent, branch) for branch in block.branches)
            else:
                spent[node] = self._longest_crossing(block, spent)
        return _total(spent, self.outer)

    def _longest_crossing(self, block: Block, spent: Mapping[Node, Fraction]) -> Fraction:
        """Crossing branches without loops: the latest arrival at each join, alternatives averaged by share."""
        whole = self._flow_share(block.node)
        arrival: dict[Node, Fraction] = {}
        nodes = sorted(block.branches[0], key=self._position)
        for node in nodes:
            share = self._flow_share(node)
            ways = [s for s in self.structure.sources[node] if s in arrival]
            if node in self.structure.blocks or self.stream.steps[node].waits_for_all:
                before = max((arrival[s] for s in ways), default=ZERO)
            else:
                shares = {link.source: link.share or ONE for link in self.stream.steps[node].follows}
                weights = {s: shares.get(s, ONE) * self._flow_share(s) for s in ways}
                total = sum(weights.values(), ZERO)
                before = sum((arrival[s] * w for s, w in weights.items()), ZERO) / total if total else ZERO
            arrival[node] = before + (spent.get(node, ZERO) / share if share else ZERO)
        ends = [n for n in nodes if not self.structure.links[n].keys() & set(nodes)]
        return whole * max(arrival[n] for n in ends)

    # Quality: a product along the way, alternatives averaged by share, parallel branches multiplied.

    def product(self, quality: Callable[[Process], Fraction | None]) -> Fraction:
        """The share of items that pass all steps right the first time; a step that does not state it counts 1."""
        blocks: dict[Node, Fraction] = {}
        for node in sorted(self.structure.blocks, reverse=True):
            block = self.structure.blocks[node]
            together = ONE
            for branch in block.branches:
                if block.nested:
                    good = self._good(branch, quality, blocks)
                    for entry in self._entry(block, branch):
                        together *= good[entry]
                else:
                    if any(self._flow_share(n) != self._flow_share(block.node) for n in branch):
                        raise Unresolvable(Reason("not-nested", {"step": self._name(block.fork)}))
                    for n in branch:
                        together *= blocks[n] if n in blocks else self._quality(n, quality)
            blocks[node] = bounded(together)
        return self._good(self.outer, quality, blocks)[START]

    def _good(
        self,
        nodes: Iterable[Node],
        quality: Callable[[Process], Fraction | None],
        blocks: Mapping[Node, Fraction],
    ) -> dict[Node, Fraction]:
        good: dict[Node, Fraction] = {}
        for node in sorted(nodes, key=self._position, reverse=True):
            own = blocks[node] if node in blocks else self._quality(node, quality)
            after = sum(
                (
                    good.get(t, ONE) * (s if isinstance(s, Fraction) else ONE)
                    for t, s in self.structure.links[node].items()
                ),
                ZERO,
            )
            good[node] = bounded(own * after)
        return good

    def _quality(self, node: Node, quality: Callable[[Process], Fraction | None]) -> Fraction:
        step = self.stream.steps[node] if node >= 0 else None
        stated = quality(step) if isinstance(step, Process) else None
        return ONE if stated is None else stated


def _total(spent: Mapping[Node, Fraction], nodes: Iterable[Node]) -> Fraction:
    return sum((spent[n] for n in nodes if n in spent), ZERO)
