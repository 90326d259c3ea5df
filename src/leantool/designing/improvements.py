"""What must improve before the future state can work: what each number is, and what it has to become."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from leantool.designing import intervals, operators
from leantool.designing.amounts import days, people, per_day, pieces, share, time, up
from leantool.designing.case import Case
from leantool.designing.continuous import first_pass
from leantool.designing.questions import Said
from leantool.figures import Reason
from leantool.figures.times import at_once
from leantool.model import Process, Step, Wait
from leantool.units import ONE, ZERO


def all_of(case: Case) -> tuple[Said, ...]:
    """Everything: step by step its pace, changeover, uptime and quality, then waits and target."""
    found: list[Said] = []
    for process in case.working:
        for rule in (pace, changeover, uptime, quality):
            found += rule(case, process)
    return (*found, *waits(case), *target(case))


def cycle_needed(process: Process, pace: Fraction) -> Fraction:
    """The cycle time of one station with which a good piece takes `pace`, losses and changeover as they are."""
    stops = ZERO
    if process.changeover is not None and process.batch is not None:
        stops = process.changeover.seconds / process.batch.value
    each = (pace * (1 - process.scrap_share) - stops) * (process.oee or process.uptime or ONE)
    return each * at_once(process)


def uptime_needed(process: Process, pace: Fraction) -> Fraction | None:
    """The uptime with which a good piece takes `pace`; None where no uptime is enough."""
    if process.cycle_time is None or process.uptime is None:
        return None
    room = cycle_needed(process, pace) / process.uptime
    found = process.cycle_time.seconds / room if room > 0 else None
    return found if found is not None and found <= 1 else None


def pace(case: Case, process: Process) -> Iterator[Said]:
    """A process that is slower than takt: the cycle time it needs, the uptime, or how many people."""
    cycle, takt = case.cycle(process), case.takt(process)
    if cycle is None or takt is None:
        return
    load = case.load(process)
    takt = cycle / load if load else takt
    if cycle <= takt:
        return
    planned = takt * case.limits.planned_cycle_time
    name, ref = case.name(process), case.ref(process, "cycle_time", "process_time")
    said = {"step": name, "cycle": time(cycle), "takt": time(takt), "planned": time(planned)}
    if process.cycle_time is None:
        have = process.people.value if process.people is not None else ONE
        yield Said(
            "people_for_takt", {**said, "have": people(have), "people": people(up(have * cycle / takt))}, ref
        )
        return
    needed = cycle_needed(process, planned)
    if needed > 0:
        stated = time(process.cycle_time.seconds)
        yield Said("cycle_for_takt", {**said, "stated": stated, "needed": time(needed)}, ref)
    enough = uptime_needed(process, planned)
    if enough is not None and process.uptime is not None:
        yield Said(
            "uptime_for_takt",
            {"step": name, "uptime": share(process.uptime), "needed": share(enough)},
            case.ref(process, "uptime"),
        )


def changeover(case: Case, process: Process) -> Iterator[Said]:
    """A process that cannot make every variant within the interval that is wanted: the changeover time it needs."""
    found = intervals.size(case, process)
    wanted = case.limits.interval_days
    ref = case.ref(process, "changeover")
    if process.changeover is None or not process.changeover.seconds:
        return
    if found.reason is not None and found.reason.code == "no-time-left":
        yield Said("no_time_left", dict(found.reason.args), ref)
    if not found or found.value <= wanted:
        return
    stated = process.changeover.seconds
    said = {"step": case.name(process), "changeover": time(stated), "interval": days(found.value)}
    yield Said(
        "changeover_for_interval",
        {**said, "needed": time(stated * wanted / found.value), "wanted": days(wanted)},
        ref,
    )
    yield Said("changeover_halved", {**said, "half": time(stated / 2), "then": days(found.value / 2)}, ref)


def uptime(case: Case, process: Process) -> Iterator[Said]:
    """A process that is too unreliable to flow."""
    wanted = case.limits.flow_uptime
    if process.uptime is not None and process.uptime < wanted:
        said = {"step": case.name(process), "uptime": share(process.uptime), "wanted": share(wanted)}
        yield Said("raise_uptime", said, case.ref(process, "uptime"))


def quality(case: Case, process: Process) -> Iterator[Said]:
    """A process whose next step gets too much that it cannot use, and how much that is a day."""
    right, wanted = first_pass(process), case.limits.flow_first_pass
    if right is None or right >= wanted:
        return
    said = {"step": case.name(process), "right": share(right), "wanted": share(wanted)}
    ref = case.ref(process, "complete_accurate", "scrap", "rework")
    passing = case.demand if isinstance(case.demand, Reason) else case.demand * case.share_here(process)
    if isinstance(passing, Reason):
        yield Said("raise_quality", said, ref)
        return
    fewer = per_day(passing * (wanted - right), case.item)
    yield Said("raise_quality_by", {**said, "fewer": fewer}, ref)


def waits(case: Case) -> Iterator[Said]:
    """The waits on the path that take most of the lead time."""
    if isinstance(case.lead_time, Reason) or not case.lead_time:
        return
    for step, seconds in _waiting(case):
        part = seconds / case.lead_time
        if part >= case.limits.long_wait:
            said = {"step": case.name(step), "wait": time(seconds), "portion": share(part)}
            why = step.reason if isinstance(step, Wait) else None
            word = "wait_with_reason" if why else "wait_dominates"
            ref = case.ref(step, "holds", "for", "wait", "lead_time", "takes")
            yield Said(word, {**said, "why": why} if why else said, ref)


def _waiting(case: Case) -> list[tuple[Step, Fraction]]:
    """The steps on the path with the time an item waits there, the longest first."""
    found = [(case.stream.steps[n], case.work.times[n].waiting or ZERO) for n in case.work.path]
    return sorted((one for one in found if one[1]), key=lambda one: (-one[1], one[0].index))


def target(case: Case) -> Iterator[Said]:
    """What the lead time that is wanted asks: how much has to go, which waits that could be, how much under way."""
    wanted, lead = case.wanted, case.lead_time
    if wanted is None or isinstance(lead, Reason):
        return
    ref = case.wanted_ref
    if lead <= wanted:
        yield Said("target_met", {"lead": time(lead), "wanted": time(wanted)}, ref)
        return
    gap = lead - wanted
    yield Said(
        "target_gap",
        {"lead": time(lead), "wanted": time(wanted), "gap": time(gap), "portion": share(gap / lead)},
        ref,
    )
    work = case.work_on_path
    if isinstance(work, Fraction) and work > wanted:
        yield Said("target_below_work", {"work": time(work), "wanted": time(wanted)}, ref)
        return
    yield from _enough(case, gap)
    if isinstance(case.demand, Fraction):
        most = case.demand * wanted / case.work.day
        now = case.demand * lead / case.work.day
        yield Said(
            "target_wip", {"most": pieces(up(most), case.item), "now": pieces(up(now), case.item)}, ref
        )


def _enough(case: Case, gap: Fraction) -> Iterator[Said]:
    """The fewest waits that together hold the gap; those that have a reason come last."""
    chosen: list[str] = []
    total = ZERO
    for step, seconds in sorted(_waiting(case), key=lambda one: bool(getattr(one[0], "reason", None))):
        if total >= gap:
            break
        chosen.append(case.name(step))
        total += seconds
    if total >= gap:
        yield Said(
            "target_waits",
            {"steps": tuple(chosen), "count": len(chosen), "gap": time(gap), "total": time(total)},
        )
    else:
        yield Said("target_needs_more", {"total": time(total), "gap": time(gap)})


def not_counted(case: Case, processes: tuple[Process, ...]) -> Iterator[Said]:
    """The processes whose people are not counted, because other streams share them."""
    counted = {p.index for p in processes}
    others = tuple(case.name(p) for p in case.working if p.index not in counted)
    if others:
        yield Said("not_counted", {"steps": others})


def staffing(case: Case, processes: tuple[Process, ...]) -> Iterator[Said]:
    """What the number of people advises: how much work has to go before one fewer is enough."""
    found = operators.size(case, processes)
    takt = case.work.takt
    if not found or not isinstance(takt, Fraction):
        return
    yield operators.advised(found, takt, operators.advice(found.value, case.limits))
