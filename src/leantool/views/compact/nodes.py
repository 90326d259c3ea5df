"""What a compact map draws as one: a step, or a run of steps that matter less, taken together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from leantool.model import START, Process, Step
from leantool.views.facts import Facts, number
from leantool.views.grid import branches
from leantool.views.words import SPACE


@dataclass(frozen=True, eq=False)
class Node:
    """A step, or several: `step` is what stands for them, its links by the numbers of nodes."""

    index: int
    step: Step
    members: tuple[int, ...]  # their places in the file

    @property
    def is_run(self) -> bool:
        return len(self.members) > 1

    @property
    def is_process(self) -> bool:
        """Whether it is drawn as a box."""
        return isinstance(self.step, Process)

    @property
    def ref(self) -> tuple[str | int, ...]:
        """The place of the first of them in the file."""
        return ("steps", self.members[0])


@dataclass(frozen=True, eq=False)
class Nodes:
    """All that is drawn of a stream; `left_out` steps beside the main path are not."""

    facts: Facts
    nodes: tuple[Node, ...]
    left_out: int = 0

    @cached_property
    def at(self) -> dict[int, int]:
        """The node of each step, by its place in the file."""
        return {member: node.index for node in self.nodes for member in node.members}

    @cached_property
    def path(self) -> list[int]:
        """The nodes on the main path."""
        found = dict.fromkeys(self.at[n] for n in self.facts.path)
        return list(found)

    def total(self, node: Node, key: str) -> Fraction | None:
        """A time of all steps of a node; what is known when some of it is not, None when nothing is."""
        known = [t for n in node.members if (t := number(self.facts.of(n)[key].value)) is not None]
        return sum(known, Fraction(0)) if known else None


def every(facts: Facts) -> Nodes:
    """Each step a node of its own."""
    return build(facts, [(n,) for n in range(len(facts.steps))])


def build(facts: Facts, groups: Sequence[tuple[int, ...]]) -> Nodes:
    """Nodes of these steps, in the order of the file; links to steps that are left out are left out."""
    groups = sorted(groups)
    at = {member: index for index, group in enumerate(groups) for member in group}
    nodes = []
    for index, group in enumerate(groups):
        first = facts.steps[group[0]]
        links = tuple(
            replace(link, source=at.get(link.source, START))
            for link in first.follows
            if link.source == START or at.get(link.source, index) != index
        )
        step: Step = replace(first, index=index, follows=links)
        if len(group) > 1:
            name = facts.words("run", str(len(group))).replace(" ", SPACE)
            step = Process(index=index, kind="process", name=name, follows=links, position=first.position)
        nodes.append(Node(index, step, tuple(group)))
    return Nodes(facts, tuple(nodes), len(facts.steps) - len(at))


def fewer(facts: Facts, count: int, sides: bool = True) -> Nodes:
    """The main path in at most about so many nodes: what matters least is taken together; branches much shorter."""
    ways = [list(facts.path)]
    if sides:
        order = sorted(range(len(facts.steps)), key=lambda n: facts.steps[n].position)
        ways += branches(facts.steps, order, set(facts.path))
    after = followers(facts)
    weights = [weight(facts, n) for n in range(len(facts.steps))]
    groups: list[tuple[int, ...]] = []
    for place, way in enumerate(ways):
        groups += merged(facts, way, after, weights, max(1, count // 4) if place else count, loose=not sides)
    return build(facts, groups)


def followers(facts: Facts) -> dict[int, list[int]]:
    """What follows each step."""
    found: dict[int, list[int]] = {n: [] for n in range(len(facts.steps))}
    for step in facts.steps:
        for link in step.follows:
            if link.source != START:
                found[link.source].append(step.index)
    return found


def merged(
    facts: Facts,
    way: list[int],
    after: dict[int, list[int]],
    weights: list[float],
    count: int,
    loose: bool,
) -> list[tuple[int, ...]]:
    """The steps of a branch in groups: neighbours that matter least together, until there are few enough.

    Only steps between which nothing else comes in or leaves are taken together, unless `loose`.
    """
    groups: list[tuple[int, ...]] = [(n,) for n in way]
    costs = [weights[n] for n in way]

    def near(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
        links = [link.source for link in facts.steps[b[0]].follows]
        return loose or (links == [a[-1]] and after[a[-1]] == [b[0]])

    while len(groups) > count:
        pairs = [n for n in range(len(groups) - 1) if near(groups[n], groups[n + 1])]
        if not pairs:
            break
        at = min(pairs, key=lambda n: costs[n] + costs[n + 1])
        groups[at : at + 2] = [groups[at] + groups[at + 1]]
        costs[at : at + 2] = [costs[at] + costs[at + 1]]
    return groups


def weight(facts: Facts, index: int) -> float:
    """How much a reader would miss a step: what takes long, what is marked, and work more than waiting."""
    figures = facts.of(index)
    lead = number(facts.figures.lead_time.value) or Fraction(0)
    whole = number((figures.lead_time if facts.is_process(index) else figures.waiting_time).value)
    found = 2.0 if facts.is_process(index) else 1.0
    found += 20 * float(whole / lead) if whole and lead else 0
    found += 20 if facts.bottleneck == index else 0
    found += 8 if facts.over_takt(index) else 0
    found += 6 if facts.bursts(index) else 0
    return found
