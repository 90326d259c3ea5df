"""Every second of the lead time has one class, and the classes add up to the lead time, exactly."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given

from laws.maps import texts as drawn_maps
from leantool.figures import measure
from leantool.figures.figure import Reason
from leantool.figures.workings import Workings
from leantool.reading import read
from leantool.reading.load import read_text
from leantool.wastes import CLASSES, Wastes, find
from leantool.wastes.reasons import is_necessary
from wastes.maps import EXAMPLES, Analysed, analysed

EXAMPLE_O = """
title: Permit
calendar: {hours: 8 h, productive_hours: 6.5 h, days_per_week: 5}
customer: {name: Applicant, demand: 30 cases/week}
steps:
  - {process: Intake, lead_time: 1 day, process_time: 15 min, complete_accurate: 80 %}
  - process: Check
    lead_time: 3 days
    process_time: 30 min
    rework: {to: Intake, share: 30 %}
  - process: Assess
    lead_time: 10 days
    process_time: 120 min
    value: 60 min
    rework: {to: Check, share: 10 %}
  - process: Decide
    lead_time: 5 days
    process_time: 20 min
    value: adding
    rework: {to: Assess, share: 5 %}
  - process: Send
    lead_time: 1 day
    process_time: 10 min
    rework: {to: Decide, share: 2 %}
"""
MIN = 60


def wastes(text: str) -> Wastes:
    return find(analysed(text), classify=None)


def holds(one: Analysed) -> None:
    """The laws of the partition."""
    found = find(one, classify=None).partition
    figures = one.measured.figures
    known = figures.lead_time if figures.lead_time else figures.lead_time_at_least
    assert found.total == known.number
    assert sum(found.seconds.values()) == found.total
    assert tuple(found.seconds) == CLASSES
    assert all(seconds >= 0 for seconds in found.seconds.values())
    assert found.is_complete == bool(figures.lead_time)
    assert sum(found.shares.values()) == (1 if found.total else 0)
    work = Workings(one.stream)
    for n in work.path:
        assert sum(found.of(n).values()) == work.known[n]
    if figures.value_added_time and all(p.touch_time for p in one.stream.processes):
        assert found.seconds["value_adding"] == figures.value_added_time.number


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_parts_add_up_on_every_example(path: Path) -> None:
    stream = read(path).stream
    assert stream is not None
    holds(Analysed(stream, measure(stream)))


@given(drawn_maps())
def test_the_parts_add_up_on_every_map(text: str) -> None:
    if read_text(text).stream is not None:
        holds(analysed(text))


def test_the_worked_example_of_an_office() -> None:
    """VA 80 min, other work 115 min, waiting 9,405 min; assess 4,680, decide 2,380, check 1,410."""
    found = wastes(EXAMPLE_O)
    partition = found.partition
    assert {kind: t / MIN for kind, t in partition.seconds.items() if t} == {
        "value_adding": 80,
        "waiting": 9405,
        "unclassified": 115,
    }
    assert partition.total == 9600 * MIN
    shares = [round(float(partition.shares[k]) * 100, 1) for k in ("value_adding", "unclassified", "waiting")]
    assert shares == [0.8, 1.2, 98.0]
    assert [partition.of(n)["waiting"] / MIN for n in (2, 3, 1)] == [4680, 2380, 1410]
    assert [round(float(partition.of(n)["waiting"] / partition.total) * 100, 1) for n in (2, 3, 1)] == [
        48.8,  # 48.75 exactly
        24.8,
        14.7,
    ]
    assert [(one.rule, one.step) for one in found.top] == [("W-06", 2), ("W-06", 3), ("W-06", 1)]


def test_the_rework_of_the_worked_example_adds_up() -> None:
    """Expected 242.24 min of work against 195, and 24.37 days against 20: the links share the difference out."""
    found = wastes(EXAMPLE_O)
    figures = analysed(EXAMPLE_O).measured.figures
    loops = [one for one in found.findings if one.rule == "W-16" and one.extra]
    assert len(loops) == 4
    assert sum(one.seconds for one in loops if one.seconds) == (
        figures.expected_lead_time.number - figures.lead_time.number
    )
    hours = sum((one.hours for one in loops if one.hours), Fraction(0))
    extra = figures.expected_process_time.number - figures.process_time.number
    assert round(float(extra) / 60, 2) == 47.24
    assert hours == extra * 6 * 260 / 3600


def test_coils_stated_in_days_are_inventory() -> None:
    text = (EXAMPLES[0].parent / "acme-stamping.yaml").read_text(encoding="utf-8")
    seconds = wastes(text).partition.seconds
    assert seconds["inventory"] == 1_303_800  # 23.6 days: 5 of coils, and 17,130 pieces at 920 a day
    assert seconds["waiting"] == 0
    assert seconds["unclassified"] == 188


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        ("{inventory: S, holds: 5 days}", "inventory"),
        ("{inventory: S, holds: 40}", "inventory"),
        ("{supermarket: S, holds: 40}", "inventory"),
        ("{fifo: S, max: 40}", "inventory"),
        ("{buffer: S, holds: 2 days}", "inventory"),
        ("{safety_stock: S, holds: 40}", "inventory"),
        ("{queue: S, for: 2 h}", "inventory"),
        ("{queue: S, of: people, holds: 12}", "waiting"),
        ("{queue: S, of: people, for: 20 min}", "waiting"),
        ("{wait: S, for: 2 h}", "waiting"),
        ("{wait: S, for: 2 h, reason: approval by the board}", "waiting"),
        ("{wait: S, for: 2 h, reason: curing}", "necessary_wait"),
        ("{wait: S, for: 2 h, reason: wettelijke termijn}", "necessary_wait"),
        ("{wait: Drying, for: 2 h}", "necessary_wait"),
        ("{transport: S, takes: 2 h}", "transport"),
        ("{process: S, lead_time: 2 h}", "unclassified"),
        ("{process: S, process_time: 2 h}", "unclassified"),
        ("{process: S, process_time: 2 h, value: adding, type: check}", "value_adding"),
        (
            "{process: S, process_time: 2 h, value: necessary, reason: law, type: check, approved: 99 %}",
            "necessary",
        ),
        ("{process: S, process_time: 2 h, value: waste}", "unclassified"),
        ("{process: S, process_time: 2 h, value: waste, type: move}", "transport"),
        ("{process: S, process_time: 2 h, value: waste, type: search}", "motion"),
        ("{process: S, process_time: 2 h, value: waste, type: register}", "overprocessing"),
        ("{process: S, process_time: 2 h, value: waste, type: repair}", "defects"),
        ("{process: S, process_time: 2 h, type: inspect, approved: 90 %}", "defects"),
        ("{process: S, process_time: 2 h, type: approve, approved: 99 %}", "overprocessing"),
        ("{process: S, process_time: 2 h, motion_time: 3 h}", "motion"),
    ],
)
def test_the_class_of_a_step(step: str, kind: str) -> None:
    text = f"title: T\ncalendar: {{hours: 8 h}}\ncustomer: {{name: C, demand: 20/day}}\nsteps:\n  - {step}\n"
    seconds = wastes(text).partition.seconds
    assert [k for k, t in seconds.items() if t] == [kind]


def test_work_is_divided_in_the_order_of_its_classes() -> None:
    text = """
title: T
steps:
  - {process: First, process_time: 1 min, type: check}
  - {process: Second, process_time: 10 min, value: 4 min, motion_time: 1 min, type: check}
  - {process: Third, lead_time: 2 h, wait: 1 h, value: 20 min}
"""
    found = wastes(text).partition
    assert {k: t / 60 for k, t in found.of(1).items()} == {
        "value_adding": 4,
        "motion": 1,
        "overprocessing": 5,
    }
    assert {k: t / 60 for k, t in found.of(2).items()} == {
        "waiting": 60,
        "value_adding": 20,
        "unclassified": 100,
    }


def test_an_unknown_lead_time_is_divided_as_far_as_it_is_known() -> None:
    text = "title: T\nsteps:\n  - {wait: W, for: 2 h}\n  - inventory: S\n  - process: P\n"
    found = wastes(text).partition
    assert not found.is_complete
    assert [reason.code for reason in found.missing] == ["no-quantity", "no-time"]
    assert all(isinstance(reason, Reason) for reason in found.missing)
    assert found.seconds["waiting"] == found.total == 7200


@pytest.mark.parametrize(
    "reason",
    """
    curing|Curing overnight|drying of the paint|uitharden|rijpen van het deeg|afkoelen, warm snijdt de koek niet
    wettelijke termijn|statutory period|legal term|law|wet|Bezwaartermijn|inzagetermijn|herstel|recovery|Sterilisatie
    cooling-off period|verplichte termijn|ter inzage
    """.replace("\n", "|").split("|"),
)
def test_time_that_is_needed(reason: str) -> None:
    assert not reason.strip() or is_necessary(reason.strip())


@pytest.mark.parametrize(
    "reason",
    [
        "approval",
        "advice of the legal department",
        "wacht op herstel van de machine",
        "wacht op juridisch advies",
        "answer from the law firm's team",
        "fixed release date",
        "next free slot",
        "clearing",
        "wethouder is op vakantie",
        "machine recovery after a breakdown",
        "lawn must be mown",
    ],
)
def test_time_that_is_not_needed(reason: str) -> None:
    assert not is_necessary(reason)
