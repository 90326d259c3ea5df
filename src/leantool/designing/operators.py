"""How many people the work needs at takt, and what the fraction that is left advises (C-23)."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from leantool.designing.amounts import clock, people, time, up
from leantool.designing.case import Case
from leantool.designing.questions import Said
from leantool.designing.sizing import Input, Sizing, absent
from leantool.figures import Reason
from leantool.model import Process
from leantool.settings import DesignThresholds
from leantool.units import ZERO

Advice = Literal["enough", "take_out_work", "kaizen_first", "add_person"]


def needed(content: Fraction, takt: Fraction) -> Fraction:
    """People for so much handwork on one item at takt."""
    return content / takt


def advice(count: Fraction, limits: DesignThresholds) -> Advice:
    """What the fraction above whole people advises: below 0.3 no person, up to 0.5 kaizen first, above it one more."""
    fraction = count - count.__floor__()
    if not fraction:
        return "enough"
    if count < 1:
        return "add_person"
    if fraction < limits.kaizen_fraction:
        return "take_out_work"
    return "kaizen_first" if fraction <= limits.person_fraction else "add_person"


def planned(count: Fraction, limits: DesignThresholds) -> Fraction:
    """Whole people to plan: one more only where the advice is to add a person."""
    return Fraction(count.__floor__()) + (advice(count, limits) == "add_person")


def handwork(process: Process) -> Fraction | None:
    """Seconds of work by people in one cycle: the elements, else process time without what a machine does alone."""
    timed = [one.takes.seconds for one in process.elements if one.takes is not None]
    if timed and len(timed) == len(process.elements):
        return sum(timed, ZERO)
    if process.touch_time is None:
        return None
    alone = process.machine_time.seconds if process.machine_time is not None else ZERO
    return max(process.touch_time.seconds - alone, ZERO)


def content(case: Case, process: Process) -> Fraction | None:
    """Handwork of a process for one finished item of the stream."""
    work = handwork(process)
    if work is None:
        return None
    if process.pieces_per_cycle is not None:
        work /= process.pieces_per_cycle.value
    return work if process.demand is not None else work * case.share_here(process)


def size(case: Case, processes: tuple[Process, ...], *, rework: bool = False) -> Sizing:
    """People needed for the handwork of some processes at takt; with `rework`, repeats and losses counted in."""
    key = "people_with_rework" if rework else "people"
    takt = case.work.takt
    if not isinstance(takt, Fraction):
        return absent(key, takt if isinstance(takt, Reason) else Reason("no-demand"))
    visits = case.work.amounts
    if rework and isinstance(visits, Reason):
        return absent(key, visits)
    total, inputs = ZERO, []
    for process in processes:
        work = content(case, process)
        if work is None:
            return absent(key, Reason("no-process-time", {"step": case.name(process)}))
        if rework and not isinstance(visits, Reason) and process.flow_share:
            work *= visits[process.index] / process.flow_share
        total += work
        if work:
            ref = case.ref(process, "elements", "process_time", "cycle_time")
            inputs.append(Input(case.name(process), time(work), ref))
    found = needed(total, takt)
    return Sizing(
        key=key,
        amount=people(found),
        planned=None if case.stream.is_office else people(planned(found, case.limits)),
        formula="{content} / {takt}",
        inputs=(Input("content", clock(total)), Input("takt", time(takt), ("customers",)), *inputs),
    )


def advised(found: Sizing, takt: Fraction, word: Advice) -> Said:
    """The advice about a number of people as a sentence: how much work has to go before one fewer is enough."""
    whole = Fraction(found.value.__floor__())
    return Said(
        "advice_one_person" if found.value < 1 else f"advice_{word}",
        {
            "people": people(found.value),
            "whole": people(whole),
            "next": people(up(found.value)),
            "less": time((found.value - whole) * takt),
            "most": time(whole * takt),
        },
    )
