"""Muri: people or machines loaded beyond what they can keep up.  W-23, W-24, W-25.

More work than capacity (W-23) means overtime, help or a growing pile.  Between 85 and 100 % a queue is to be expected
where times vary (W-24): Kingman's rule says how long, as an explanation, never added to the lead time.  Many open
cases for each person (W-25) means switching all day.  Muri brings waiting and defects and takes no time of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import sqrt

from leantool.figures.capacity import assumes_one_person, productive_time
from leantool.model import Process, Stock
from leantool.units import CLOCK_UNITS, ONE
from leantool.wastes.amounts import Number, Share, Time
from leantool.wastes.case import Case
from leantool.wastes.finding import Finding


def overloaded(case: Case) -> Iterator[Finding]:
    """W-23: more work than capacity."""
    for step in case.stream.processes:
        load = case.utilisation(step)
        if load is None or load <= ONE:
            continue
        over = (load - ONE) * productive_time(step, case.stream) * _hands(step)
        hours = over * case.stream.calendar.days_per_year / CLOCK_UNITS["h"]
        args = {"load": Share(load), "time": Time(over, case.stream.calendar)}
        assumed = assumes_one_person(step)
        says = "W-23.one_assumed" if assumed else "W-23"
        found = case.finding("W-23", "muri", step, _field(step), says, "low" if assumed else "high", args)
        yield replace(found, hours=hours)


def nearly_full(case: Case) -> Iterator[Finding]:
    """W-24: a high load with variation: the queue that Kingman's rule expects."""
    swings = [p.variation.value for p in case.stream.customers if p.variation is not None]
    arrivals = max(swings, default=ONE)
    for step in case.stream.processes:
        load = case.utilisation(step)
        if load is None or load > ONE or load < case.limits.high_load or assumes_one_person(step):
            continue
        own = step.variation.value if step.variation is not None else ONE
        variation = (arrivals**2 + own**2) / 2
        if variation < case.limits.high_variation:
            continue
        queue = expected_queue(load, variation, _servers(step), _service(step))
        says = "W-24" if queue is not None else "W-24.full"
        if not swings or step.variation is None:
            says += "_assumed"
        args = {"load": Share(load), "time": Time(queue or Fraction(0), case.stream.calendar)}
        yield case.finding("W-24", "muri", step, _field(step), says, "low", args)


def expected_queue(
    load: Fraction, variation: Fraction, servers: Fraction, service: Fraction
) -> Fraction | None:
    """Kingman's rule (C-26), to the second; None when the queue grows without end."""
    if load >= ONE:
        return None
    m, u = float(servers), float(load)
    waits = u ** (sqrt(2 * (m + 1)) - 1) / (m * (1 - u))
    return Fraction(round(float(variation) * waits * float(service)))


def too_many_open(case: Case) -> Iterator[Finding]:
    """W-25: many cases in front of each person."""
    if not case.stream.is_office:
        return
    for step in case.stream.processes:
        people = step.people
        waiting = [case.stream.steps[link.source] for link in step.follows if link.source >= 0]
        counts = [s.pieces.value for s in waiting if isinstance(s, Stock) and s.of != "people" and s.pieces]
        if people is None or not people.value or not counts:
            continue
        each = sum(counts) / people.value
        if each > case.limits.cases_per_person:
            args = {"each": Number(each), "people": Number(people.value)}
            yield case.finding("W-25", "muri", step, "people", "W-25", "low", args)


def _servers(step: Process) -> Fraction:
    if step.stations is not None:
        return step.stations.value
    if step.cycle_time is None and step.people is not None and step.people.value >= 1:
        return step.people.value
    return ONE


def _service(step: Process) -> Fraction:
    """The time that one item keeps its server: a batch that is worked on together shares it."""
    time = step.cycle_time or step.process_time
    seconds = time.seconds if time is not None else Fraction(0)
    each = seconds / (step.pieces_per_cycle.value if step.pieces_per_cycle else 1)
    return each / step.uptime if step.uptime else each


def _hands(step: Process) -> Fraction:
    return step.people.value if step.people is not None and step.people.value else ONE


def _field(step: Process) -> str:
    return "cycle_time" if step.cycle_time is not None else "process_time"


FINDERS = (overloaded, nearly_full, too_many_open)
