"""Where work could flow: neighbouring processes that could pass one item at a time, and what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from leantool.designing import lanes
from leantool.designing.amounts import share, time
from leantool.designing.case import FAR_BY, Case
from leantool.designing.questions import Candidate, Said
from leantool.model import Process, Step, Stock, Transport, Wait


@dataclass(frozen=True, slots=True)
class Fitness:
    """How well one process suits continuous flow: met, not met, not known."""

    reasons: tuple[Said, ...] = ()
    obstacles: tuple[Said, ...] = ()
    unknown: tuple[Said, ...] = ()


def candidates(case: Case) -> tuple[Candidate, ...]:
    """Runs of neighbours that nothing keeps apart for good; the ones with the fewest obstacles first."""
    found = [_candidate(case, run) for run in runs(case)]
    return tuple(sorted(found, key=lambda one: (len(one.obstacles) > 0, one.steps)))


def runs(case: Case) -> list[list[Process]]:
    """The longest rows of neighbours, two or more, that could work side by side."""
    found: list[list[Process]] = []
    for process in sorted(case.working, key=lambda p: p.position):
        if process.index not in case.neighbours:
            continue
        after, between = case.neighbours[process.index]
        if _apart(case, process, after, between):
            continue
        if found and found[-1][-1] is process:
            found[-1].append(after)
        else:
            found.append([process, after])
    return found


def _apart(case: Case, before: Process, after: Process, between: tuple[Step, ...]) -> bool:
    """Whether something keeps two processes apart: other streams share one, far away, a wait between, another team."""
    if before.shared or after.shared or any(isinstance(s, Wait) or is_far(case, s) for s in between):
        return True
    return case.stream.is_office and before.team is not None and after.team not in (None, before.team)


def is_far(case: Case, step: Step) -> bool:
    """A transport by road, rail, water or air, or one that takes long."""
    if not isinstance(step, Transport):
        return False
    return step.by in FAR_BY or (step.takes is not None and step.takes.seconds >= case.limits.far_away)


def fitness(case: Case, process: Process) -> Fitness:
    """The criteria of one process, each with its number."""
    found = Fitness()
    for said, fits in (
        _pace(case, process),
        _quality(case, process),
        _uptime(case, process),
        _changeover(case, process),
    ):
        side = "unknown" if fits is None else "reasons" if fits else "obstacles"
        parts = {name: getattr(found, name) for name in ("reasons", "obstacles", "unknown")}
        found = Fitness(**{**parts, side: (*parts[side], said)})
    return found


Verdict = tuple[Said, bool | None]


def _pace(case: Case, process: Process) -> Verdict:
    cycle, takt = case.cycle(process), case.takt(process)
    ref = case.ref(process, "cycle_time", "process_time")
    if cycle is None or takt is None:
        return Said("pace_unknown", {"step": case.name(process)}, ref), None
    takt /= case.share_here(process) if process.demand is None else 1
    said = {"step": case.name(process), "cycle": time(cycle), "takt": time(takt)}
    return Said("pace_fits" if cycle <= takt else "pace_above", said, ref), cycle <= takt


def first_pass(process: Process) -> Fraction | None:
    """Share that is right the first time: %C&A, else what is neither scrapped nor sent back; None when nobody says."""
    if process.complete_accurate is not None:
        return process.complete_accurate
    if process.scrap is None and not process.rework:
        return None
    return 1 - process.scrap_share - process.rework_share


def _quality(case: Case, process: Process) -> Verdict:
    right, wanted = first_pass(process), case.limits.flow_first_pass
    ref = case.ref(process, "complete_accurate", "scrap", "rework")
    if right is None:
        return Said("quality_unknown", {"step": case.name(process)}, ref), None
    said = {"step": case.name(process), "right": share(right), "wanted": share(wanted)}
    return Said("quality_fits" if right >= wanted else "quality_below", said, ref), right >= wanted


def _uptime(case: Case, process: Process) -> Verdict:
    wanted, ref = case.limits.flow_uptime, case.ref(process, "uptime")
    if process.uptime is None:
        by_hand = case.stream.is_office
        return Said(
            "uptime_not_stated" if by_hand else "uptime_unknown", {"step": case.name(process)}, ref
        ), (True if by_hand else None)
    said = {"step": case.name(process), "uptime": share(process.uptime), "wanted": share(wanted)}
    return Said(
        "uptime_fits" if process.uptime >= wanted else "uptime_below", said, ref
    ), process.uptime >= wanted


def _changeover(case: Case, process: Process) -> Verdict:
    most, ref = case.limits.flow_changeover, case.ref(process, "changeover")
    if process.changeover is None:
        by_hand = case.stream.is_office
        return Said(
            "changeover_none" if by_hand else "changeover_unknown", {"step": case.name(process)}, ref
        ), (True if by_hand else None)
    said = {"step": case.name(process), "changeover": time(process.changeover.seconds), "most": time(most)}
    fits = process.changeover.seconds <= most
    return Said("changeover_fits" if fits else "changeover_long", said, ref), fits


def _candidate(case: Case, run: list[Process]) -> Candidate:
    found = [fitness(case, process) for process in run]
    pairs = list(_between(case, run))
    return Candidate(
        kind="continuous_flow",
        steps=tuple(p.index for p in run),
        reasons=tuple(s for one in found for s in one.reasons),
        obstacles=(*(s for one in found for s in one.obstacles), *(s for s, hinders in pairs if hinders)),
        unknown=tuple(s for one in found for s in one.unknown),
        sizes=tuple(lanes.size(case, a, b, lane(case, a)) for a, b in pairwise(run)),
    )


def lane(case: Case, before: Process) -> Stock | None:
    """The FIFO lane behind a process, where there is one."""
    return next((s for s in case.after(before) if isinstance(s, Stock) and s.kind == "fifo"), None)


def _between(case: Case, run: list[Process]) -> Iterator[tuple[Said, bool]]:
    """What lies between the processes of a run: other teams, transports."""
    for before in run[:-1]:
        after, between = case.neighbours[before.index]
        said = {"step": case.name(before), "after": case.name(after)}
        if before.team and after.team and before.team != after.team:
            teams = {**said, "team": before.team, "other": after.team}
            yield Said("other_team", teams, case.ref(after, "team")), True
        for step in between:
            if isinstance(step, Transport):
                yield (
                    Said("moved_between", {**said, "transport": case.name(step)}, case.ref(step, "by")),
                    True,
                )
