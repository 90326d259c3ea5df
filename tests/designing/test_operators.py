"""People needed, and the advice of the fraction: C-23."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designing.maps import OFFICE, case, example, process
from leantool.designing import operators
from leantool.designing.operators import advice, advised, needed, planned
from leantool.settings import DesignThresholds

LIMITS = DesignThresholds()
LINE = """\
title: Line
calendar: {{hours: 8 h}}
customer: {{name: A, demand: 480/day}}
steps:
  - process: Weld
    {weld}
"""


def test_the_numbers_of_the_manual() -> None:
    count = needed(Fraction(187), Fraction(66))
    assert round(float(count), 2) == 2.83
    assert advice(count, LIMITS) == "add_person"
    assert planned(count, LIMITS) == 3


@pytest.mark.parametrize(
    ("count", "found", "people"),
    [
        ("3", "enough", 3),
        ("3.12", "take_out_work", 3),
        ("3.29", "take_out_work", 3),
        ("3.3", "kaizen_first", 3),
        ("3.5", "kaizen_first", 3),
        ("3.51", "add_person", 4),
        ("0.2", "add_person", 1),
        ("0", "enough", 0),
    ],
)
def test_the_fraction_advises(count: str, found: str, people: int) -> None:
    assert advice(Fraction(count), LIMITS) == found
    assert planned(Fraction(count), LIMITS) == people


def test_acme_needs_three_people_and_seven_seconds_less() -> None:
    found = example("acme-stamping")
    count = operators.size(found, tuple(p for p in found.working if not p.shared))
    assert count.value == Fraction(187, 60)
    assert count.planned is not None
    assert count.planned.value == 3
    said = advised(count, Fraction(60), advice(count.value, LIMITS))
    assert said.id == "advice_take_out_work"
    assert said.args["less"].value == 7  # type: ignore[attr-defined]


def test_office_work_is_three_people() -> None:
    found = case(OFFICE)
    assert operators.size(found, found.working).value == 3


def test_rework_asks_more_people() -> None:
    links = {
        "Check": ("Intake", "30 %"),
        "Assess": ("Check", "10 %"),
        "Decide": ("Assess", "5 %"),
        "Send": ("Decide", "2 %"),
    }
    text = OFFICE
    for name, (to, share) in links.items():
        text = text.replace(
            f"{{process: {name},", f"{{process: {name}, rework: {{to: {to}, share: {share}}},"
        )
    found = case(text)
    assert round(float(operators.size(found, found.working, rework=True).value), 2) == 3.73
    assert operators.size(found, found.working).value == 3


@pytest.mark.parametrize(
    ("weld", "work"),
    [
        ("cycle_time: 47 s", 47),
        ("process_time: 47 s\n    machine_time: 32 s", 15),
        ("process_time: 47 s\n    machine_time: 50 s", 0),
        ("process_time: 47 s\n    elements: [{name: a, takes: 4 s}, {name: b, takes: 6 s}]", 10),
        ("process_time: 47 s\n    elements: [{name: a, takes: 4 s}, {name: b}]", 47),
        ("cycle_time: 1 h\n    pieces_per_cycle: 60", 60),
        ("cycle_time: 10 s\n    per: 4", 40),
    ],
)
def test_only_handwork_counts(weld: str, work: int) -> None:
    found = case(LINE.format(weld=weld))
    assert operators.content(found, process(found, "Weld")) == work


def test_a_process_without_a_time_is_named() -> None:
    found = case(LINE.format(weld="people: 2"))
    count = operators.size(found, found.working)
    assert count.reason is not None
    assert count.reason.args["step"] == "Weld"


@given(st.fractions(0, 50), st.fractions(Fraction(1, 10), 100))
def test_more_work_never_needs_fewer_people(count: Fraction, more: Fraction) -> None:
    assert planned(count, LIMITS) <= planned(count + more, LIMITS)
    assert abs(planned(count, LIMITS) - count) <= 1
