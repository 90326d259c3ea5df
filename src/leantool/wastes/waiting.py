"""Waiting: an item, a customer, a person or a machine stands still for something or somebody.  W-06 to W-09.

The time at a step in which nobody works on the item (W-06), people in a waiting room or on a list (W-06), and waits
with their reason (W-07) are lead time.  What the item needs (curing, recovery) and what a law gives are not waste.
Breakdowns (W-08: uptime below 95 %) and people who are tied to a step with less work than the pace asks (W-09: load
below 85 %) cost hours but no lead time of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from leantool.figures.capacity import assumes_one_person, productive_time
from leantool.figures.times import batch_waiting
from leantool.model import Process, Stock, Wait
from leantool.units import CLOCK_UNITS, ONE, ZERO
from leantool.wastes.amounts import Number, Share, Things, Time
from leantool.wastes.case import Case
from leantool.wastes.finding import Finding
from leantool.wastes.partition import class_of_wait
from leantool.wastes.reasons import names_cause
from leantool.wastes.where import wait_field


def at_a_step(case: Case) -> Iterator[Finding]:
    """W-06: time at a process in which nobody works on the item."""
    for step in case.stream.processes:
        seconds = case.times(step).waiting
        if not seconds or class_of_wait(step) != "waiting":
            continue
        says = "W-06"
        if step.lead_time is None:
            says = "W-06.batch" if step.transfer_batch is not None and not step.wait else "W-06.before"
        touch = step.touch_time
        args = {
            "time": Time(seconds, case.stream.calendar),
            "work": Time(touch.seconds if touch else ZERO, case.stream.calendar),
            "batch": Number(step.transfer_batch.value) if step.transfer_batch else "",
        }
        if touch is not None and says == "W-06.before" and batch_waiting(step, touch.seconds):
            says = "W-06.before_and_batch"
        where = wait_field(step)
        yield case.finding("W-06", "waiting", step, where, says, "high", args, seconds=seconds, whose="items")


def people_in_line(case: Case) -> Iterator[Finding]:
    """W-06: customers, patients or visitors who wait; they are never inventory."""
    for step in case.stream.steps:
        if isinstance(step, Stock) and step.of == "people":
            seconds, count = case.times(step).waiting, step.pieces
            if not seconds and not (count is not None and count.value):
                continue
            says = "W-06.people" if count is None else "W-06.counted" if seconds else "W-06.untimed"
            args = {
                "time": Time(seconds or ZERO, case.stream.calendar),
                "people": Things(count.value, count.word or case.stream.item) if count else "",
            }
            where = wait_field(step)
            yield case.finding(
                "W-06", "waiting", step, where, says, "high", args, seconds=seconds, whose="items"
            )


def for_a_reason(case: Case) -> Iterator[Finding]:
    """W-07: a wait, with the reason that is given for it."""
    for step in case.stream.steps:
        if not isinstance(step, Wait) or class_of_wait(step) != "waiting":
            continue
        seconds = case.times(step).waiting
        if not seconds:
            continue
        says = "W-07" if step.reason else "W-07.unexplained"
        sure = names_cause(step.reason or step.name)
        args = {"time": Time(seconds, case.stream.calendar), "reason": step.reason or ""}
        yield case.finding(
            "W-07",
            "waiting",
            step,
            "for",
            says,
            "high" if sure else "medium",
            args,
            seconds=seconds,
            whose="items",
        )


def broken_down(case: Case) -> Iterator[Finding]:
    """W-08: machines that stand still, and what stands still with them."""
    for step in case.stream.processes:
        if step.uptime is None or step.uptime >= case.limits.low_uptime:
            continue
        lost = (ONE - step.uptime) * _day_of(case, step)
        args = {"uptime": Share(step.uptime), "time": Time(lost, case.stream.calendar)}
        found = case.finding("W-08", "waiting", step, "uptime", "W-08", "medium", args, whose="machines")
        yield _with_hours(case, found, lost)


def too_little_work(case: Case) -> Iterator[Finding]:
    """W-09: people tied to a step of a paced line who have less work than the pace asks."""
    if case.stream.is_office:
        return
    for step in case.stream.processes:
        load, people = case.utilisation(step), step.people
        if load is None or people is None or not people.value or assumes_one_person(step):
            continue
        if (step.shared and step.allocation is None) or load >= case.limits.idle_load or not load:
            continue
        idle = (ONE - load) * productive_time(step, case.stream) * people.value
        args = {
            "load": Share(load),
            "people": Number(people.value),
            "time": Time(idle, case.stream.calendar),
        }
        found = case.finding("W-09", "waiting", step, "people", "W-09", "medium", args)
        yield _with_hours(case, found, idle)


def _day_of(case: Case, step: Process) -> Fraction:
    """Seconds per working day of the map that a process is open."""
    calendar, own = case.stream.calendar, step.calendar
    return calendar.day if own is None else own.day * own.days_per_week / calendar.days_per_week


def _with_hours(case: Case, found: Finding, seconds_a_day: Fraction) -> Finding:
    """The same finding with the hours a year that so many seconds a day come to."""
    hours = seconds_a_day * case.stream.calendar.days_per_year / CLOCK_UNITS["h"]
    money = case.work_money(hours) if found.whose == "people" else None
    return replace(found, hours=hours, money=money)


FINDERS = (at_a_step, people_in_line, for_a_reason, broken_down, too_little_work)
