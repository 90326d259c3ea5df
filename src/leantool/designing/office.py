"""The seven questions of an office map (after Keyte and Locher)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from leantool.designing import balance, continuous, demand, improvements, lanes, operators, queues, wip_levels
from leantool.designing.amounts import number, per_day, pieces, share, time, up
from leantool.designing.case import Case
from leantool.designing.questions import Question, Said
from leantool.figures import Reason
from leantool.figures.map_figures import rolled_complete_accurate
from leantool.model import Process, Stock
from leantool.units import CLOCK_UNITS, ONE, ZERO, Unreadable, duration, rate

LOOK = 2 * CLOCK_UNITS["h"]
"""How often a team looks at its work where nothing else is agreed; or once a day."""


def questions(case: Case) -> tuple[Question, ...]:
    """All seven, in their order."""
    return (
        _need(case),
        _rhythm(case),
        _value(case),
        _flow(case),
        _control(case),
        _balance(case),
        _improve(case),
    )


def _need(case: Case) -> Question:
    """What the customer needs: how many, how soon, how good; and what he gets."""
    answers, missing = list[Said](), list[Said]()
    wanted, n = demand.wanted_by_customer(case)
    lead = case.lead_time
    if wanted is None:
        missing.append(Said("wanted_unknown", {}, ("customers",)))
    elif isinstance(lead, Fraction):
        word = "need_met" if lead <= wanted else "need_not_met"
        said = {"wanted": time(wanted), "lead": time(lead)}
        answers.append(Said(word, said, ("customers", n, "wanted_lead_time")))
    if isinstance(lead, Fraction) and wanted is None:
        answers.append(Said("lead_time_now", {"lead": time(lead)}))
    if case.stream.measured is not None and case.stream.measured.lead_time is not None:
        measured = time(case.stream.measured.lead_time.seconds)
        answers.append(Said("measured_now", {"lead": measured}, ("measured", "lead_time")))
    right = rolled_complete_accurate(case.work)
    if isinstance(right, Fraction):
        answers.append(Said("right_first_time", {"right": share(right)}))
    answers += demand.uneven(case)
    return Question(
        number=1, id="need", answers=tuple(answers), sizes=(demand.takt(case),), missing=tuple(missing)
    )


def _rhythm(case: Case) -> Question:
    """How often the team looks: what passes between two looks, and which steps keep a slower rhythm."""
    answers = []
    takt = case.work.takt
    if isinstance(takt, Fraction) and isinstance(case.demand, Fraction):
        passing = {
            "look": time(LOOK),
            "count": number((LOOK / takt).__round__(1)),
            "item": case.item,
            "day": per_day(case.demand, case.item),
        }
        answers.append(Said("rhythm", passing))
    for step in case.stream.steps:
        every = getattr(step, "every", None)
        seconds = _between(case, every) if every else None
        if seconds is not None and seconds > case.limits.rhythm_days * case.work.day:
            said = {"step": case.name(step), "every": time(seconds), "mean": time(seconds / 2)}
            answers.append(Said("slow_rhythm", said, case.ref(step, "every")))
    return Question(number=2, id="rhythm", answers=tuple(answers))


def _between(case: Case, every: str) -> Fraction | None:
    """Seconds between two times of something that goes `1/week` or every `2 weeks`."""
    calendar = case.stream.calendar
    try:
        return duration(every, calendar).seconds
    except Unreadable:
        often = rate(every, calendar).per_day
        return calendar.day / often if often else None


def _value(case: Case) -> Question:
    """Which work adds value, as it is classed."""
    totals = dict.fromkeys(("adding", "necessary", "waste", "unclassified"), ZERO)
    wasted = []
    for process in case.working:
        work = case.work.times[process.index].process or ZERO
        for piece in balance.classed(process, work):
            totals[piece.kind] += piece.seconds * process.flow_share
        if process.value is not None and process.value.kind == "waste":
            said = {"step": case.name(process), "work": time(work)}
            wasted.append(Said("classed_waste", said, case.ref(process, "value")))
    total = sum(totals.values(), ZERO)
    if not total:
        return Question(number=3, id="value", missing=(Said("work_unknown"),))
    answers = [
        Said(f"work_{kind}", {"work": time(seconds), "portion": share(seconds / total)})
        for kind, seconds in totals.items()
        if seconds
    ]
    missing = (Said("classify"),) if totals["unclassified"] else ()
    return Question(number=3, id="value", answers=(*answers, *wasted), missing=missing)


def _flow(case: Case) -> Question:
    """Steps that could be combined or sit together, and hand-overs that could go."""
    found = continuous.candidates(case)
    answers = [] if found else [Said("no_flow")]
    path = frozenset(case.work.path)
    in_order = sorted(case.working, key=lambda p: p.position)
    teams = [p.team for p in in_order if p.index in path and p.team]
    changes = sum(a != b for a, b in pairwise(teams))
    if changes:
        answers.append(Said("hand_overs", {"count": changes, "steps": len(teams)}))
    answers += _side_by_side(case)
    return Question(number=4, id="flow", answers=tuple(answers), candidates=found)


def _side_by_side(case: Case) -> Iterator[Said]:
    """Neighbours of different teams that both take long: could the second begin without the first?"""
    whole = case.lead_time
    if isinstance(whole, Reason):
        return
    for n, (after, _) in case.neighbours.items():
        before = case.stream.steps[n]
        both = (case.work.times[before.index].total, case.work.times[after.index].total)
        if not before.team or not after.team or before.team == after.team or None in both:
            continue
        gain = min(t for t in both if t is not None)
        if gain >= case.work.day and gain >= case.limits.long_wait / 2 * whole:
            said = {"step": case.name(before), "after": case.name(after), "gain": time(gain)}
            yield Said("side_by_side", said, case.ref(after, "after"))


def _control(case: Case) -> Question:
    """How work is kept in order between interruptions: lanes, limits, priority, and why it waits."""
    lanes_now = [s for s in case.stream.steps if isinstance(s, Stock) and s.kind == "fifo"]
    answers = [Said("lane_there", {"step": case.name(s)}, case.ref(s, "max")) for s in lanes_now]
    rushed = [(p, p.expedited) for p in case.stream.processes if p.expedited]
    answers += [
        Said("expedited", {"step": case.name(p), "portion": share(part)}, case.ref(p, "expedited"))
        for p, part in rushed
    ]
    answers += _levels(case)
    limited = [p for p in case.working if p.wanted_lead_time is not None]
    sizes = [lanes.limit(case), *(lanes.limit(case, p) for p in limited)]
    sizes += [queues.size(case, p) for p in case.working if (case.load(p) or ZERO) >= case.limits.high_load]
    return Question(number=5, id="control", answers=tuple(answers), sizes=tuple(sizes))


def _levels(case: Case) -> Iterator[Said]:
    found = wip_levels.of_case(case)
    if isinstance(found, Reason) or found.throughput <= ZERO:
        return
    said = {
        "wip": pieces(up(found.wip), case.item),
        "best": time(found.best),
        "practical_worst": time(found.practical_worst),
        "worst": time(found.worst),
        "actual": time(found.actual),
        "could": per_day(found.throughput, case.item),
    }
    clearly = found.practical_worst * (1 + case.limits.little_difference)
    word = "levels_above" if found.actual > clearly else "levels_within"
    yield Said(word, said)


def _balance(case: Case) -> Question:
    """How full each step is, and how many people the work asks."""
    answers = []
    loads = sorted(
        ((load, p) for p in case.working if (load := case.load(p)) is not None),
        key=lambda one: (-one[0], one[1].index),
    )
    for load, process in loads[:3]:
        word = "load_above" if load > ONE else "load_high" if load >= case.limits.high_load else "load"
        said = {"step": case.name(process), "load": share(load)}
        answers.append(Said(word, said, case.ref(process, "people", "operators", "process_time")))
    own = balance.own(case)
    sizes = [operators.size(case, own)]
    if case.work.has_rework:
        sizes.append(operators.size(case, own, rework=True))
    have = _people(own)
    if have is not None and sizes[-1]:
        answers.append(Said("people_there", {"have": number(have), "needed": number(sizes[-1].value)}))
    answers += improvements.not_counted(case, own)
    return Question(number=6, id="balance", answers=tuple(answers), sizes=tuple(sizes))


def _people(processes: tuple[Process, ...]) -> Fraction | None:
    """All people of the steps, where every step states them for itself."""
    stated = [p.people.value * (p.allocation or ONE) for p in processes if p.people is not None]
    return sum(stated, ZERO) if stated and len(stated) == len(processes) else None


def _improve(case: Case) -> Question:
    found = improvements.all_of(case)
    return Question(number=7, id="improvements", answers=found or (Said("no_improvement"),))
