"""What should be: the goals, the target condition, the future map and what differs."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.model.a3 import Goal
from leantool.sheets import maps
from leantool.sheets.case import Case, figure_of, label_of, shown
from leantool.sheets.comparison import comparison, difference
from leantool.sheets.condition import texts
from leantool.sheets.content import Block, Target, Targets

CRITERIA = ("influence", "achievable", "essential")
FUTURE_HEIGHT = 50.0


def goal(case: Case) -> Iterator[Block]:
    """Targets, words, the future map, and its figures beside those of the current one."""
    if case.a3.goals:
        words = (case.say("metric"), case.say("from"), case.say("to"), case.say("by"))
        yield Targets(tuple(_target(case, one) for one in case.a3.goals), words)
    yield from texts(case.a3.target)
    if case.future is not None:
        yield maps.drawing(case, case.future, FUTURE_HEIGHT)
        if case.current is not None:
            yield from comparison(case, case.current, case.future)


def _target(case: Case, one: Goal) -> Target:
    """A goal; what it leaves out comes from the maps when its metric is one of their figures."""
    before, after = figure_of(case.current, one.metric), figure_of(case.future, one.metric)
    name, start, to, change = one.metric, one.start or "", one.to or "", ""
    known = before if before is not None else after
    if known is not None:
        name = label_of(case, one.metric, known)
    if not start and before and case.current is not None:
        start = shown(case.current, before, case.language)
    if not to and after and case.future is not None:
        to = shown(case.future, after, case.language)
    if before and after and not one.start and not one.to:
        change = difference(case, before, after)
    notes = tuple(case.say(id_, answer=case.say(answer)) for id_ in CRITERIA if (answer := getattr(one, id_)))
    if one.measured:
        notes = (case.say("measured", date=one.measured), *notes)
    return Target(name, start, to, one.by or "", change, notes)
