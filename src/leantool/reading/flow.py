"""The order of the steps and the part of the flow that passes each; joins that can never be right are refused."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from leantool.model.steps import START, Link, Rework
from leantool.reading.kinds import Scope
from leantool.reading.links import Follows
from leantool.reading.names import Draft
from leantool.units import ONE, ZERO


class Decision(NamedTuple):
    """A split that an item has passed on its way: where, of which kind, into which branches; and those before."""

    at: int
    alternatives: bool
    branches: frozenset[int]
    before: Decision | None


def order(scope: Scope, drafts: Sequence[Draft], follows: Sequence[Follows]) -> list[int] | None:
    """The steps in an order in which each comes after what it follows; None (reported) when they go round."""
    after: list[list[int]] = [[] for _ in drafts]
    waiting = [0] * len(drafts)
    for step, follow in enumerate(follows):
        for link in follow.links:
            if link.source != START:
                after[link.source].append(step)
                waiting[step] += 1
    ready = deque(step for step, n in enumerate(waiting) if not n)
    found = []
    while ready:
        step = ready.popleft()
        found.append(step)
        for later in after[step]:
            waiting[later] -= 1
            if not waiting[later]:
                ready.append(later)
    if len(found) == len(drafts):
        return found
    _report_circle(scope, drafts, follows, set(range(len(drafts))) - set(found))
    return None


def _report_circle(
    scope: Scope, drafts: Sequence[Draft], follows: Sequence[Follows], stuck: set[int]
) -> None:
    """Walk back from a step that never becomes ready until a step comes by twice: that is the circle."""
    step, seen = min(stuck), []
    while step not in seen:
        seen.append(step)
        step = next(link.source for link in follows[step].links if link.source in stuck)
    circle = seen[seen.index(step) :][::-1]
    first = min(circle)
    at = circle.index(first)
    circle = circle[at:] + circle[:at]
    names = " → ".join(drafts[s].name for s in [*circle, first])
    node = next(
        n for n, k in zip(follows[first].nodes, follows[first].links, strict=True) if k.source in circle
    )
    if first in (link.source for link in follows[first].links):
        scope.report("after-itself", node, drafts[first].ref, name=drafts[first].name)
    else:
        scope.report("circle", node, drafts[first].ref, names=names)


def flow_shares(
    scope: Scope, drafts: Sequence[Draft], follows: Sequence[Follows], in_order: Sequence[int]
) -> list[Fraction]:
    """The part of the stream's items that passes each step, at the first pass and without scrap.

    A list after alternatives, or shares after parallel branches, is reported: it can never be right.
    """
    branches: dict[int, list[int]] = {}
    for step in range(len(drafts)):
        for link in follows[step].links:
            branches.setdefault(link.source, []).append(step)
    shares = [ONE] * len(drafts)
    passed: list[Decision | None] = [None] * len(drafts)
    for step in in_order:
        follow = follows[step]
        ways = []
        for link in follow.links:
            before = passed[link.source] if link.source != START else None
            if len(branches[link.source]) > 1:
                before = Decision(link.source, link.share is not None, frozenset((step,)), before)
            ways.append(before)
        incoming = [_arriving(link, shares) for link in follow.links]
        if len(ways) == 1:
            shares[step], passed[step] = incoming[0], ways[0]
        elif ways:
            _check_join(scope, drafts, follow, step, ways, incoming)
            shares[step] = incoming[0] if follow.waits_for_all else sum(incoming, ZERO)
            passed[step] = _meet(ways, branches)
    return shares


def _arriving(link: Link, shares: Sequence[Fraction]) -> Fraction:
    before = shares[link.source] if link.source != START else ONE
    return before if link.share is None else before * link.share


def _decisions(way: Decision | None) -> dict[int, Decision]:
    found: dict[int, Decision] = {}
    while way is not None:
        found.setdefault(way.at, way)
        way = way.before
    return found


def _check_join(
    scope: Scope,
    drafts: Sequence[Draft],
    follow: Follows,
    step: int,
    ways: Sequence[Decision | None],
    incoming: Sequence[Fraction],
) -> None:
    histories = [_decisions(way) for way in ways]
    for n in range(1, len(ways)):
        common = histories[0].keys() & histories[n].keys()
        apart = [at for at in common if not histories[0][at].branches & histories[n][at].branches]
        if follow.waits_for_all:
            wrong = [at for at in apart if histories[0][at].alternatives]
            unequal = incoming[n] != incoming[0]
        else:
            wrong = [at for at in apart if not histories[0][at].alternatives]
            unequal = False
        if wrong or unequal:
            one, other = (
                drafts[follow.links[k].source].name if follow.links[k].source != START else "start"
                for k in (0, n)
            )
            code = "list-after-alternatives" if follow.waits_for_all else "shares-after-parallel"
            where = drafts[wrong[0]].name if wrong and wrong[0] != START else ""
            args = {"name": drafts[step].name, "one": one, "other": other, "split": where}
            scope.report(code, follow.nodes[n], (*drafts[step].ref, "after"), **args)
            return


def _meet(ways: Sequence[Decision | None], branches: dict[int, list[int]]) -> Decision | None:
    """What is still decided after branches have met: splits that all ways passed, not yet all branches."""
    histories = [_decisions(way) for way in ways]
    met: Decision | None = None
    for at, decision in reversed(histories[0].items()):
        if all(at in history for history in histories):
            together = frozenset().union(*(history[at].branches for history in histories))
            if len(together) < len(branches[at]):
                met = Decision(at, decision.alternatives, together, met)
    return met


def check_backwards(
    scope: Scope,
    drafts: Sequence[Draft],
    follows: Sequence[Follows],
    in_order: Sequence[int],
    loops: Sequence[Sequence[Rework]],
) -> None:
    """Rework goes to an earlier step or the same one."""
    position = {step: n for n, step in enumerate(in_order)}
    for draft, own in zip(drafts, loops, strict=True):
        for (stated, ref), loop in zip(draft.values.get("rework", ()), own, strict=True):
            if loop.to != draft.index and not _leads_to(loop.to, draft.index, follows, position):
                args = {"name": draft.name, "to": drafts[loop.to].name}
                scope.report("rework-forward", stated["to"][0], ref, **args)


def _leads_to(early: int, late: int, follows: Sequence[Follows], position: dict[int, int]) -> bool:
    """Whether `late` comes after `early`; looks no further back than `early` stands."""
    todo, seen = [late], {late}
    while todo:
        step = todo.pop()
        if step == early:
            return True
        for link in follows[step].links:
            source = link.source
            if source != START and source not in seen and position[source] >= position[early]:
                seen.add(source)
                todo.append(source)
    return False
