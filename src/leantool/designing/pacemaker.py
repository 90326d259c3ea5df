"""Which one point could be scheduled: the last process after which work only flows, in order, to the customer."""

from __future__ import annotations

from itertools import pairwise

from leantool.designing.case import Case
from leantool.designing.continuous import runs
from leantool.designing.questions import Candidate, Said
from leantool.model import Process, Step, Stock


def candidates(case: Case) -> tuple[Candidate, ...]:
    """As the map stands, and with the candidates for continuous flow taken up, where that is another point."""
    last = _last(case)
    if last is None:
        return ()
    now = _upstream(case, last, frozenset())
    together = frozenset((a.index, b.index) for run in runs(case) for a, b in pairwise(run))
    then = _upstream(case, last, together)
    found = [_candidate(case, now, "only_flow_after", last)]
    if then is not now:
        found.append(_candidate(case, then, "flow_after_improvement", last))
    return tuple(found)


def stated(case: Case) -> tuple[Process, ...]:
    """The processes that the map calls pacemaker."""
    return tuple(p for p in case.stream.processes if p.pacemaker)


def scheduled(case: Case) -> tuple[Process, ...]:
    """The processes that control sends a schedule to."""
    ends = {
        end
        for flow in case.stream.information
        if flow.source == "control" and not flow.is_kanban
        for end in flow.targets
    }
    return tuple(p for p in case.stream.processes if p.index in ends)


def _last(case: Case) -> Process | None:
    path = frozenset(case.work.path)
    on_path = [p for p in case.working if p.index in path]
    return max(on_path or case.working, key=lambda p: p.position, default=None)


def _upstream(case: Case, last: Process, together: frozenset[tuple[int, int]]) -> Process:
    """As far upstream as work flows from there on: nothing between, a FIFO lane, or a pair that is taken together."""
    before = {after.index: case.stream.steps[n] for n, (after, _) in case.neighbours.items()}
    at = last
    while at.index in before:
        process = before[at.index]
        assert isinstance(process, Process)
        between = case.neighbours[process.index][1]
        if (process.index, at.index) not in together and not (flows(at) and all(map(_keeps_order, between))):
            break
        at = process
    return at


def flows(process: Process) -> bool:
    """Whether nothing at the process itself says that work is pushed or pulled to it."""
    return (
        process.flow in (None, "fifo", "continuous", "sequenced")
        and process.wait is None
        and process.lead_time is None
    )


def _keeps_order(step: Step) -> bool:
    return not isinstance(step, Stock) or step.kind == "fifo"


def _candidate(case: Case, process: Process, why: str, last: Process) -> Candidate:
    said = {"step": case.name(process), "last": case.name(last)}
    if process is last:
        why = "last_process" if why == "only_flow_after" else why
    return Candidate(
        kind="pacemaker", steps=(process.index,), reasons=(Said(why, said, case.ref(process, "pacemaker")),)
    )
