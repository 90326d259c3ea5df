"""What follows what: from the words of `after` to links whose shares add up and whose joins can be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from leantool.model.steps import START, Link
from leantool.reading import yaml_
from leantool.reading.kinds import Scope, is_empty, whole_pairs
from leantool.reading.names import Draft, Names
from leantool.reading.yaml_ import Node
from leantool.source import Ref
from leantool.units import ONE, ZERO, Unreadable, share

TOLERANCE = Fraction(1, 200)
"""Shares that must add up to 100 % may miss by half a point."""


@dataclass
class Follows:
    """What one step follows, with the node of each link for its messages."""

    links: list[Link] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    waits_for_all: bool = True
    stated: bool = False


def resolve(scope: Scope, drafts: Sequence[Draft], names: Names) -> list[Follows]:
    """What each step follows, shares scaled to exactly 100 % where they miss by rounding."""
    follows = [_follow(scope, draft, names) for draft in drafts]
    _check_shares(scope, drafts, follows)
    return follows


def _follow(scope: Scope, draft: Draft, names: Names) -> Follows:
    if "after" not in draft.values:
        return Follows([Link(draft.index - 1 if draft.index else START)], [draft.name_node])
    node, ref = draft.values["after"]
    found = Follows(stated=True)
    if isinstance(node, yaml_.Mapping):
        found.waits_for_all = False
        _follow_shares(scope, node, ref, names, found)
        return found
    items = node.value if isinstance(node, yaml_.List) else [node]
    for item in items:
        source = names.step(scope, item, ref, start=True)
        if source is None:
            continue
        if any(link.source == source for link in found.links):
            scope.report("after-twice", item, ref, name=item.value)
            continue
        found.links.append(Link(source))
        found.nodes.append(item)
    if not items:
        scope.report("empty-after", node, ref)
    return found


def _follow_shares(scope: Scope, node: Node, ref: Ref, names: Names, found: Follows) -> None:
    for key, value in whole_pairs(scope, node, ref):
        source = names.step(scope, key, ref, start=True)
        if value is None:
            continue
        try:
            if is_empty(value):
                raise Unreadable("bad-share", text=key.value)
            if not isinstance(value, yaml_.Text):
                raise Unreadable("expected-text", found=yaml_.kind_of(value))
            part = share(value.value)
        except Unreadable as wrong:
            scope.report(wrong.code, value, ref, field="after", **wrong.args_)
            continue
        if part.assumed_percent:
            scope.warn("bare-percent", value, ref, text=part.text, field="after")
        if source is None:
            continue
        if any(link.source == source for link in found.links):
            scope.report("after-twice", key, ref, name=key.value)
            continue
        found.links.append(Link(source, part.value))
        found.nodes.append(key)
    if not node.value:
        scope.report("empty-after", node, ref)


def _check_shares(scope: Scope, drafts: Sequence[Draft], follows: list[Follows]) -> None:
    """The links out of each step: all of them shares that add up to 100 %, or none."""
    out: dict[int, list[tuple[int, int]]] = {}
    for step, follow in enumerate(follows):
        for position, link in enumerate(follow.links):
            out.setdefault(link.source, []).append((step, position))
    for source, places in out.items():
        shared = [(s, p) for s, p in places if follows[s].links[p].share is not None]
        if not shared:
            continue
        name = drafts[source].name if source != START else "start"
        if len(shared) < len(places):
            _report_mixed(scope, drafts, follows, source, places, name)
            continue
        total = sum((follows[s].links[p].share or ZERO for s, p in shared), ZERO)
        if abs(total - 1) > TOLERANCE:
            step, position = shared[-1]
            others = ", ".join(f"{drafts[s].name} {_percent(follows[s].links[p].share)}" for s, p in shared)
            args = {
                "name": name,
                "total": _percent(total),
                "parts": others,
                "missing": _percent(abs(1 - total)),
            }
            scope.report("shares-do-not-add-up", follows[step].nodes[position], drafts[step].ref, **args)
        elif total != ONE:
            for s, p in shared:
                link = follows[s].links[p]
                follows[s].links[p] = Link(source, (link.share or ZERO) / total)


def _report_mixed(
    scope: Scope,
    drafts: Sequence[Draft],
    follows: list[Follows],
    source: int,
    places: list[tuple[int, int]],
    name: str,
) -> None:
    """Some steps take a share of what leaves a step, others all of it: nobody can tell what that means."""
    given = sum((follows[s].links[p].share or ZERO for s, p in places), ZERO)
    for step, position in places:
        follow = follows[step]
        if follow.links[position].share is None:
            args = {"name": name, "step": drafts[step].name, "stated": follow.stated}
            args["rest"] = _percent(1 - given) if given < 1 else "0 %"
            scope.report("mixed-split", follow.nodes[position], drafts[step].ref, **args)


def _percent(value: Fraction | None) -> str:
    return f"{float((value or ZERO) * 100):.4g} %"
