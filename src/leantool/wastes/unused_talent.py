"""Unused talent: people's knowledge, ideas and skills are not used.  W-19.

Simple work done by somebody who is trained for more (`skill_level` above `skill_needed`), work that only one person
is `able` to do, and decisions that are passed up (`escalated` above 20 %).  A cause without lead time of its own, and
a hint: a map sees little of this, so ask people.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from leantool.wastes.amounts import Number, Share
from leantool.wastes.case import Case
from leantool.wastes.finding import Finding


def overqualified(case: Case) -> Iterator[Finding]:
    """W-19: work below the level of who does it."""
    for step in case.stream.processes:
        has, needs = step.skill_level, step.skill_needed
        if has is None or needs is None or has <= needs:
            continue
        args = {"has": Number(has), "needs": Number(needs)}
        found = case.finding("W-19", "unused_talent", step, "skill_level", "W-19.level", "low", args)
        work = case.content(step)
        hours = case.hours(work, case.per_day(step)) if work else None
        yield replace(found, hours=hours)  # the work itself is needed: no money is lost by it


def one_person(case: Case) -> Iterator[Finding]:
    """W-19: only one person can do it."""
    for step in case.stream.processes:
        if step.able is not None and step.able.value == 1:
            yield case.finding("W-19", "unused_talent", step, "able", "W-19.able", "low")


def passed_up(case: Case) -> Iterator[Finding]:
    """W-19: people may not decide what they could."""
    for step in case.stream.processes:
        if step.escalated is not None and step.escalated > case.limits.escalation:
            args = {"share": Share(step.escalated)}
            yield case.finding("W-19", "unused_talent", step, "escalated", "W-19.escalated", "low", args)


FINDERS = (overqualified, one_person, passed_up)
