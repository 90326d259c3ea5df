"""Transport: moving the item, the information or the customer.  W-10, W-11.

Every transport on the map is transport, however short (W-10); its time counts, its distance is told beside it.
Work that passes between teams often, or comes back to a team that had it before, is transport without a time of its
own (W-11): each hand-over is a place where things wait, get lost and are explained again.
"""

from __future__ import annotations

from collections.abc import Iterator

from leantool.figures.teams import taking_over
from leantool.model import Process, Transport
from leantool.wastes.amounts import Number, Share, Time
from leantool.wastes.case import Case
from leantool.wastes.finding import Finding


def moving(case: Case) -> Iterator[Finding]:
    """W-10: transport on the way of the item."""
    for step in case.stream.steps:
        if not isinstance(step, Transport):
            continue
        seconds = case.times(step).waiting
        length = step.distance
        if not seconds and (length is None or not length.value):
            continue
        says = "W-10" if seconds and length is None else "W-10.far" if seconds else "W-10.untimed"
        args = {"time": Time(seconds or case.lead_time * 0, case.stream.calendar)}
        if length is not None:
            args["distance"] = Number(length.value, length.word)  # type: ignore[assignment]
        yield case.finding(
            "W-10",
            "transport",
            step,
            "takes" if seconds else "distance",
            says,
            "high",
            args,
            seconds=seconds,
            whose="items",
        )


def handed_over(case: Case) -> Iterator[Finding]:
    """W-11: more hand-overs between teams than one in three steps."""
    teams = taking_over(case.path)
    working = sum(isinstance(step, Process) for step in case.path)
    count = len(teams) - 1
    if working and count > 0 and count > case.limits.hand_overs_per_step * working:
        args = {
            "count": Number(count),
            "steps": Number(working),
            "teams": " → ".join(step.team or "" for step in teams),
            "limit": Share(case.limits.hand_overs_per_step),
        }
        second = teams[1]
        yield case.finding("W-11", "transport", second, "team", "W-11", "medium", args, whose="items")


def back_again(case: Case) -> Iterator[Finding]:
    """W-11: work comes back to a team that it had left."""
    had: set[str] = set()
    for step in taking_over(case.path):
        team = (step.team or "").casefold()
        if team in had:
            args = {"team": step.team}
            yield case.finding("W-11", "transport", step, "team", "W-11.back", "medium", args, whose="items")
        had.add(team)


FINDERS = (moving, handed_over, back_again)
