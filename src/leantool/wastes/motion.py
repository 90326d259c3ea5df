"""Motion: people walk, reach, search and click to do their work.  W-13.

Walking and searching that was clocked (`motion_time`, a part of the process time) counts for what it takes.  A distance
at a process says that somebody walks, but not how long: a hint, for a spaghetti diagram.
"""

from __future__ import annotations

from collections.abc import Iterator

from leantool.model import Process
from leantool.wastes.amounts import Number, Time
from leantool.wastes.case import Case
from leantool.wastes.finding import Finding


def walking(case: Case) -> Iterator[Finding]:
    """W-13: recorded walking and searching."""
    for step in case.stream.processes:
        if step.motion_time is not None and step.motion_time.seconds:
            seconds = step.motion_time.seconds
            args = {"time": Time(seconds, case.stream.calendar)}
            yield case.finding("W-13", "motion", step, "motion_time", "W-13", "high", args, seconds=seconds)
        elif step.distance is not None and step.distance.value:
            yield _distance(case, step)


def _distance(case: Case, step: Process) -> Finding:
    length = step.distance
    assert length is not None
    args = {"distance": Number(length.value, length.word)}
    return case.finding("W-13", "motion", step, "distance", "W-13.distance", "low", args)


FINDERS = (walking,)
