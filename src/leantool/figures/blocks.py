"""Parallel blocks: the steps between a split that all items take and the join that waits for all of them.

Visits, yields and expected times are worked out block by block, the innermost first: a block counts as one step
for what is around it (C-14, C-17 e).  That holds for blocks that are properly nested; others are refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from leantool.figures import graph
from leantool.figures.figure import Reason
from leantool.model import START, ValueStream

Node = int  # a step's position in the file, START, END, or a block (numbered below END)
END = -2


class Unresolvable(Exception):
    """A stream whose loops and parallel parts cannot be worked out exactly; holds the reason."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.code)
        self.reason = reason


@dataclass
class Block:
    """A parallel block as one node: where it splits, its branches, and whether it begins at the start."""

    node: Node
    fork: Node
    branches: list[set[Node]]
    nested: bool = True  # False: branches that cross; no loops and no losses inside

    @property
    def of_components(self) -> bool:
        """Branches that begin on their own: what one loses, the others need not make again."""
        return self.fork == START


@dataclass
class Structure:
    """A stream as nodes and links, its parallel blocks folded into one node each."""

    links: dict[Node, dict[Node, object]]
    sources: dict[Node, set[Node]]
    blocks: dict[Node, Block] = field(default_factory=dict)
    inside: dict[Node, Node] = field(default_factory=dict)  # a folded node to its block


def structure(stream: ValueStream) -> Structure:
    """Fold the parallel blocks of a stream; raises `Unresolvable` for branches that never meet in order."""
    whole = _links(stream)
    folder = _Folder(stream, whole)
    if not folder.open_forks():
        return whole
    in_order = sorted(stream.steps, key=lambda step: step.position)
    sources = {step.index: sorted(whole.sources[step.index]) for step in in_order}
    dominators = graph.dominators([step.index for step in in_order], sources, START)
    for step in in_order:
        if step.waits_for_all and len(step.follows) > 1:
            folder.fold_all(dominators[step.index], step.index)
    folder.fold_all(START, END)
    for fork in folder.open_forks():
        folder.fold_crossing(fork)
    return whole


def _links(stream: ValueStream) -> Structure:
    links: dict[Node, dict[Node, object]] = {START: {}}
    sources: dict[Node, set[Node]] = {END: set()}
    for step in stream.steps:
        links.setdefault(step.index, {})
        sources[step.index] = {link.source for link in step.follows}
        for link in step.follows:
            links.setdefault(link.source, {})[step.index] = link.share
    for node, targets in links.items():
        if not targets:
            targets[END] = None
            sources[END].add(node)
    return Structure(links, sources)


class _Folder:
    """Folds blocks of one structure, one after the other."""

    def __init__(self, stream: ValueStream, whole: Structure) -> None:
        self.stream = stream
        self.whole = whole
        self.next = END - 1

    def open_forks(self) -> list[Node]:
        """Where all items still take more than one way."""
        return [node for node in self.whole.links if node not in self.whole.inside and self._splits(node)]

    def fold_all(self, outer: Node, join: Node) -> None:
        """Fold the blocks that end at a join, the innermost first: several forks may share one join."""
        before = self._leading_to(join, outer)
        inner = [n for n in before if n in self.whole.links and self._splits(n)]
        for fork in [*sorted(inner, key=self._position, reverse=True), outer]:
            self.fold(fork, join)

    def fold(self, fork: Node, join: Node) -> None:
        """Fold what lies between a fork and a join, when it is a block of its own."""
        if fork in self.whole.inside or join in self.whole.inside or not self._splits(fork):
            return
        region = self._between(fork, join)
        if region is None:
            return
        branches = self._branches(region)
        entries = self.whole.links[fork].keys()
        if any(len(branch & entries) != 1 or any(map(self._splits, branch)) for branch in branches):
            return
        if join in entries:
            branches.append(set())  # straight from the fork to the join
        if len(branches) > 1:
            self._replace(fork, join, region, branches, nested=True)

    def _splits(self, node: Node) -> bool:
        """Whether all items take more than one way from here."""
        targets = self.whole.links[node]
        return len(targets) > 1 and None in targets.values()

    def _position(self, node: Node) -> int:
        if node == START:
            return -1
        if node in self.whole.blocks:
            return min(self._position(n) for branch in self.whole.blocks[node].branches for n in branch)
        return self.stream.steps[node].position

    def fold_crossing(self, fork: Node) -> None:
        """Fold branches that cross one another up to where all have met; what is inside has one order only."""
        if fork in self.whole.inside:
            return
        for join in self._later(fork):
            region = self._between(fork, join)
            if region and all(t in region or t == join for t in self.whole.links[fork]):
                self._replace(fork, join, region, [region], nested=False)
                return
        raise Unresolvable(Reason("not-nested", {"step": self._name(fork)}))

    def _later(self, fork: Node) -> list[Node]:
        after = [n for n in self.whole.links if n >= 0 and n not in self.whole.inside]
        position = -1 if fork == START else self.stream.steps[fork].position
        found = sorted(after, key=lambda n: self.stream.steps[n].position)
        return [n for n in found if self.stream.steps[n].position > position] + [END]

    def _between(self, fork: Node, join: Node) -> set[Node] | None:
        """The nodes on ways from fork to join, when nothing else leads into or out of them."""
        region = self._leading_to(join, fork) & self._reachable(fork, join)
        for node in region:
            if any(s not in region and s != fork for s in self.whole.sources[node]):
                return None
            if any(t not in region and t != join for t in self.whole.links[node]):
                return None
        return region

    def _leading_to(self, join: Node, fork: Node) -> set[Node]:
        todo = [s for s in self.whole.sources[join] if s != fork]
        region: set[Node] = set()
        while todo:
            node = todo.pop()
            if node not in region:
                region.add(node)
                todo.extend(s for s in self.whole.sources.get(node, ()) if s != fork)
        return region

    def _reachable(self, fork: Node, join: Node) -> set[Node]:
        todo, found = [fork], set[Node]()
        while todo:
            for target in self.whole.links[todo.pop()]:
                if target not in found and target not in (join, END):
                    found.add(target)
                    todo.append(target)
        return found

    def _branches(self, region: set[Node]) -> list[set[Node]]:
        """The parts of a region that hang together, the first in the file first."""
        left, found = set(region), []
        while left:
            branch: set[Node] = set()
            todo = [left.pop()]
            while todo:
                node = todo.pop()
                branch.add(node)
                near = set(self.whole.links[node]) | self.whole.sources[node]
                new = (near & left) - branch
                left -= new
                todo.extend(new)
            found.append(branch)
        return sorted(found, key=lambda b: min(self._first(n) for n in b))

    def _first(self, node: Node) -> int:
        if node in self.whole.blocks:
            return min(self._first(n) for branch in self.whole.blocks[node].branches for n in branch)
        return node

    def _replace(
        self, fork: Node, join: Node, region: set[Node], branches: list[set[Node]], nested: bool
    ) -> None:
        block = Block(self.next, fork, branches, nested)
        self.next -= 1
        whole = self.whole
        whole.blocks[block.node] = block
        whole.inside.update(dict.fromkeys(region, block.node))
        folded = region | {join, fork}
        whole.links[fork] = {t: s for t, s in whole.links[fork].items() if t not in folded}
        whole.links[fork][block.node] = None
        whole.links[block.node] = {join: None}
        whole.sources[block.node] = {fork}
        whole.sources[join] = whole.sources[join] - folded | {block.node}

    def _name(self, node: Node) -> str:
        return "start" if node == START else self.stream.steps[node].handle


def loop_problem(stream: ValueStream, whole: Structure) -> Reason | None:
    """Why the loops of a stream cannot be worked out: a loop through the edge of a block, or among crossing branches.

    A loop inside one branch, or around whole blocks, is fine.
    """
    for step in stream.processes:
        for loop in step.rework:
            if _home(whole, step.index) != _home(whole, loop.to):
                return Reason("loop-crosses-block", {"step": step.handle, "to": stream.steps[loop.to].handle})
            block = whole.blocks.get(whole.inside.get(step.index, END))
            if block is not None and not block.nested:
                return Reason("not-nested", {"step": step.handle})
    return None


def _home(whole: Structure, node: Node) -> tuple[Node, int]:
    """The block and the branch in which a node stands."""
    block = whole.inside.get(node)
    if block is None:
        return END, 0
    branches = whole.blocks[block].branches
    return block, next(n for n, branch in enumerate(branches) if node in branch)
