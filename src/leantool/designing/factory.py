"""The eight questions of a factory map (after Rother and Shook)."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.designing import (
    balance,
    continuous,
    demand,
    improvements,
    intervals,
    operators,
    pacemaker,
    pitch,
    pull,
)
from leantool.designing.amounts import time
from leantool.designing.case import Case
from leantool.designing.questions import Question, Said
from leantool.designing.sizing import Sizing
from leantool.figures import Reason
from leantool.model import Process


def questions(case: Case) -> tuple[Question, ...]:
    """All eight, in their order."""
    return (
        _takt(case),
        _finished_goods(case),
        _flow(case),
        _pull(case),
        _pacemaker(case),
        _levelling(case),
        _pitch(case),
        _improvements(case),
    )


def _takt(case: Case) -> Question:
    return Question(
        number=1,
        id="takt",
        answers=tuple(demand.uneven(case)),
        sizes=(demand.takt(case), demand.planned(case)),
    )


def _finished_goods(case: Case) -> Question:
    found, missing = demand.finished_goods(case)
    return Question(number=2, id="finished_goods", candidates=found, missing=missing)


def _flow(case: Case) -> Question:
    found = continuous.candidates(case)
    own = balance.own(case)
    sizes = (operators.size(case, own),)
    answers = () if found else (Said("no_flow"),)
    return Question(
        number=3,
        id="continuous_flow",
        answers=(*answers, *improvements.staffing(case, own), *improvements.not_counted(case, own)),
        candidates=found,
        sizes=sizes,
    )


def _pull(case: Case) -> Question:
    found = pull.candidates(case)
    return Question(
        number=4, id="supermarkets", answers=() if found else (Said("no_pull"),), candidates=found
    )


def _pacemaker(case: Case) -> Question:
    """The point that could be scheduled, and how many are scheduled now."""
    said = [
        Said("pacemaker_stated", {"step": case.name(p)}, case.ref(p, "pacemaker"))
        for p in pacemaker.stated(case)
    ]
    points = pacemaker.scheduled(case)
    if len(points) > 1:
        names = tuple(case.name(p) for p in points)
        said.append(Said("scheduled_now", {"steps": names, "count": len(names)}, ("information",)))
    return Question(number=5, id="pacemaker", answers=tuple(said), candidates=pacemaker.candidates(case))


def _levelling(case: Case) -> Question:
    answers = (*demand.mix(case), *demand.containers(case))
    missing = () if case.variants else (Said("variants_unknown", {}, ("customers",)),)
    return Question(number=6, id="levelling", answers=answers, sizes=tuple(_intervals(case)), missing=missing)


def _intervals(case: Case) -> Iterator[Sizing]:
    """The EPEI of each process that changes over: how finely the mix can be levelled."""
    for process in case.working:
        if process.changeover is not None and process.changeover.seconds:
            found = intervals.size(case, process)
            if found or found.reason != Reason("no-allocation", {"step": case.name(process)}):
                yield found


def _pitch(case: Case) -> Question:
    said = []
    if case.stream.control is not None and case.stream.control.pitch is not None:
        said.append(
            Said("pitch_stated", {"pitch": time(case.stream.control.pitch.seconds)}, ("control", "pitch"))
        )
    for process in case.stream.processes:
        said += _own_pitch(case, process)
    return Question(number=7, id="pitch", answers=tuple(said), sizes=pitch.size(case))


def _own_pitch(case: Case, process: Process) -> list[Said]:
    if process.pitch is None:
        return []
    said = {"step": case.name(process), "pitch": time(process.pitch.seconds)}
    return [Said("pitch_of_step", said, case.ref(process, "pitch"))]


def _improvements(case: Case) -> Question:
    found = improvements.all_of(case)
    return Question(number=8, id="improvements", answers=found or (Said("no_improvement"),))
