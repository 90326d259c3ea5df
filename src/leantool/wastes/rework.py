"""What each rework link costs: the expected extra visits, shared out over the links that cause them (C-17).

On a chain every traversal of a link makes the steps between its ends done once more, and the parts add up to the
whole exactly.  With branches the whole is exact and the parts are shared out in the same proportion.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from leantool.figures.figure import Reason
from leantool.figures.times import in_pieces
from leantool.figures.visits import Back
from leantool.model import Process, Rework
from leantool.units import ZERO
from leantool.wastes.case import Case


@dataclass(frozen=True)
class Loop:
    """A rework link and what it takes for one item: traversals, extra work, extra lead time with its wait."""

    process: Process
    number: int
    link: Rework
    traversals: Fraction | None = None
    work: Fraction | None = None
    time: Fraction | None = None


def loops(case: Case) -> list[Loop]:
    """Every rework link with a share; amounts only where the expected visits are known."""
    links = [Loop(p, n, link) for p in case.stream.processes for n, link in enumerate(p.rework) if link.share]
    work = case.work
    if not links or isinstance(work.visits, Reason):
        return links
    returned = work.expected(lambda chance: chance.returned)
    if isinstance(returned, Reason):
        return links
    flows = [returned.get(_key(loop), ZERO) for loop in links]
    within = [_between(case, loop) for loop in links]
    extra = [v - s.flow_share for v, s in zip(work.visits, case.stream.steps, strict=True)]
    process = [t.process for t in work.times]
    content = [case.content(step) for step in case.stream.steps]
    waits = [
        ZERO if in_pieces(step) else t.waiting for step, t in zip(case.stream.steps, work.times, strict=True)
    ]
    effort = _shared_out(extra, content, flows, within)
    touch = _shared_out(extra, process, flows, within)
    still = _shared_out(extra, waits, flows, within)
    found = []
    for n, (loop, flow) in enumerate(zip(links, flows, strict=True)):
        back = flow * loop.link.wait.seconds if loop.link.wait is not None else ZERO
        spent, waited = touch[n], still[n]
        time = spent + waited + back if spent is not None and waited is not None else None
        found.append(Loop(loop.process, loop.number, loop.link, flow, effort[n], time))
    return found


def _key(loop: Loop) -> Back:
    return Back(loop.process.index, loop.link.to, loop.link.share, loop.link.repeats == "once")


def _between(case: Case, loop: Loop) -> frozenset[int]:
    """The steps that are done again: from where the link leads to, up to where it starts."""
    start, end = loop.link.to, loop.process.index
    return frozenset(n for n in (*case.before(end), end) if n == start or case.is_before(start, n))


def _shared_out(
    extra: list[Fraction],
    seconds: list[Fraction | None],
    flows: list[Fraction],
    within: list[frozenset[int]],
) -> list[Fraction | None]:
    """Extra visits x seconds of every step, shared among the links by their traversals of that step."""
    passing: dict[int, Fraction] = {}
    for flow, steps in zip(flows, within, strict=True):
        for n in steps:
            passing[n] = passing.get(n, ZERO) + flow
    found: list[Fraction | None] = []
    for flow, steps in zip(flows, within, strict=True):
        again = [n for n in steps if extra[n] and flow]
        if any(seconds[n] is None for n in again):
            found.append(None)
        else:
            found.append(sum((extra[n] * (seconds[n] or ZERO) * flow / passing[n] for n in again), ZERO))
    return found
