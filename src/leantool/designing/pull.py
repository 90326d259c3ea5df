"""Where a supermarket is worth considering: where flow is not possible yet, and what each would hold."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.designing import intervals, supermarkets
from leantool.designing.amounts import share, time
from leantool.designing.case import Case
from leantool.designing.continuous import is_far, runs
from leantool.designing.questions import Candidate, Said
from leantool.model import START, Process, Stock


def candidates(case: Case) -> tuple[Candidate, ...]:
    """Processes whose stock could become a supermarket, in flow order; raw material first."""
    return (*_raw_material(case), *_behind_processes(case))


def _raw_material(case: Case) -> Iterator[Candidate]:
    """The stock that a supplier fills in batches."""
    for step in case.stream.steps:
        from_outside = [link.source for link in step.follows] == [START]
        if not (isinstance(step, Stock) and from_outside and case.stream.suppliers):
            continue
        reason = _deliveries(case, step)
        if reason is not None and not case.stream.is_office:
            sizes = tuple(supermarkets.sizes(case, None, step)) if step.replenishment is not None else ()
            yield Candidate(kind="supermarket", steps=(step.index,), reasons=(reason,), sizes=sizes)


def _deliveries(case: Case, stock: Stock) -> Said | None:
    """How often suppliers deliver; of several, the map does not say which of them fills this stock."""
    stated = [(n, s) for n, s in enumerate(case.stream.suppliers) if s.delivers]
    if not stated:
        return None
    n, first = stated[0]
    if len(case.stream.suppliers) == 1:
        said = {"stock": case.name(stock), "supplier": first.name or "", "delivers": first.delivers}
        return Said("supplier_delivers", said, ("suppliers", n, "delivers"))
    all_of = tuple(f"{s.name or ''} {s.delivers}".strip() for _, s in stated)
    return Said("suppliers_deliver", {"stock": case.name(stock), "deliveries": all_of}, ("suppliers",))


def _behind_processes(case: Case) -> Iterator[Candidate]:
    in_flow = {p.index for run in runs(case) for p in run[:-1]}
    last = max((p.position for p in case.working), default=-1)
    for process in sorted(case.working, key=lambda p: p.position):
        if process.position == last and not any(is_far(case, s) for s in case.after(process)):
            continue  # what stands behind it is finished goods: question 2
        found = reasons(case, process)
        strong = [one for one in found if one.id not in ("fast", "unreliable")]
        if strong and not (process.index in in_flow and len(found) < 2):
            yield _candidate(case, process, tuple(found))


def reasons(case: Case, process: Process) -> list[Said]:
    """Why a process cannot simply flow on, each with its number."""
    found, name, limits = list[Said](), case.name(process), case.limits
    if process.changeover is not None and process.changeover.seconds > limits.long_changeover:
        said = {
            "step": name,
            "changeover": time(process.changeover.seconds),
            "most": time(limits.long_changeover),
        }
        found.append(Said("long_changeover", said, case.ref(process, "changeover")))
    if process.shared:
        found.append(Said("shared", {"step": name}, case.ref(process, "shared")))
    cycle, takt = case.cycle(process), case.work.takt
    if cycle is not None and not isinstance(takt, str | tuple) and isinstance(takt, type(cycle)):
        pace = takt / case.share_here(process)
        if cycle < limits.fast_cycle * pace and process.shared:
            said_fast = {"step": name, "cycle": time(cycle), "takt": time(pace)}
            found.append(Said("fast", said_fast, case.ref(process, "cycle_time", "process_time")))
    for step in case.after(process):
        if is_far(case, step):
            found.append(
                Said("far_away", {"step": name, "transport": case.name(step)}, case.ref(step, "by", "takes"))
            )
    if process.uptime is not None and process.uptime < limits.flow_uptime:
        said_up = {"step": name, "uptime": share(process.uptime), "wanted": share(limits.flow_uptime)}
        found.append(Said("unreliable", said_up, case.ref(process, "uptime")))
    return found


def _candidate(case: Case, process: Process, found: tuple[Said, ...]) -> Candidate:
    stock = case.stock_after(process)
    epei = intervals.size(case, process)
    sizes = supermarkets.sizes(case, process, stock, epei)
    return Candidate(
        kind="supermarket",
        steps=(process.index, *([stock.index] if stock is not None else [])),
        reasons=found,
        sizes=(epei, *intervals.batches(case, process, epei), *sizes),
    )
