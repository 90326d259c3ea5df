"""The fields of a plan: measures, dates, votes, verdicts, and the lines and steps that words mean."""

from __future__ import annotations

from fractions import Fraction

import pytest

from leantool.model import Burst
from leantool.model.plan import Measure
from leantool.reading import read_text

TOP = """\
title: T
calendar: {hours: 8 h}
steps:
  - {process: Weld, id: w, cycle_time: 5 s}
  - {process: Pack, cycle_time: 5 s}
"""


def bursts(*lines: str, top: str = TOP) -> tuple[Burst, ...]:
    reading = read_text(top + "kaizen:\n" + "".join(f"  - {{idea: Faster, {line}}}\n" for line in lines))
    assert reading.stream is not None, reading.problems
    return reading.stream.kaizen


@pytest.mark.parametrize(
    ("text", "kind", "value", "word"),
    [
        ("5 days", "time", Fraction(5 * 8 * 3600), ""),
        ("5 dagen", "time", Fraction(5 * 8 * 3600), ""),
        ("1 h 30 min", "time", Fraction(5400), ""),
        ("95 %", "share", Fraction(95, 100), ""),
        ("140 percent", "share", Fraction(14, 10), ""),
        ("12", "number", Fraction(12), ""),
        ("0", "number", Fraction(0), ""),
        ('"0,5"', "number", Fraction(1, 2), ""),
        ("12 complaints/month", "number", Fraction(12), "complaints/month"),
        ("12/month", "number", Fraction(12), "/month"),
        ("500 €", "number", Fraction(500), "€"),
    ],
)
def test_a_measure(text: str, kind: str, value: Fraction, word: str) -> None:
    (burst,) = bursts(f"result: {text}")
    assert isinstance(burst.result, Measure)
    assert (burst.result.kind, burst.result.value, burst.result.word) == (kind, value, word)


@pytest.mark.parametrize(
    "text", ["good", '"-3"', "1:30", '"18,400"', "18k", '"5, 6"', "[5, 6]", "under 5 days"]
)
def test_what_cannot_be_measured(text: str) -> None:
    reading = read_text(f"{TOP}kaizen:\n  - {{idea: Faster, result: {text}}}\n")
    assert reading.stream is None
    assert len(reading.problems) == 1


def test_dates_are_one_or_several_in_order() -> None:
    one, more = bursts("review: 2027-03-01", "review: [2027-03-01, 2027-01-01, 2027-03-01]")
    assert one.review == ("2027-03-01",)
    assert more.review == ("2027-01-01", "2027-03-01")


def test_the_end_may_be_called_due_or_end_but_not_both() -> None:
    due, end = bursts("due: 2027-03-01", "end: 2027-03-01")
    assert due.due == end.due == "2027-03-01"
    both = read_text(f"{TOP}kaizen:\n  - {{idea: X, due: 2027-03-01, end: 2027-03-01}}\n")
    assert [p.code for p in both.problems if p.is_error] == ["duplicate-field"]


def test_verdicts_in_both_languages() -> None:
    english, dutch, yaml = bursts(
        "criteria: {influence: yes, stretch: doubt, essential: no}",
        "criteria: {influence: Ja, stretch: twijfel, essential: NEE}",
        "criteria: {influence: true, stretch: doubt, essential: false}",
    )
    assert english.criteria == dutch.criteria == yaml.criteria


def test_lines_are_meant_by_id_or_number() -> None:
    first, second, third = bursts("id: a, blocks: [B, 3]", "id: b, on: w", "on: Pack, blocks: 1")
    assert (first.blocks, second.blocks, third.blocks) == ((1, 2), (), (0,))
    assert (first.on, second.on, third.on) == (None, 0, 1)


def test_a_loop_is_a_name_or_more() -> None:
    top = TOP + "loops: [Main, {name: Other, covers: [w, pack], goal: {metric: lead_time, to: 3 days}}]\n"
    reading = read_text(top)
    assert reading.stream is not None
    main, other = reading.stream.loops
    assert (main.name, main.covers, main.goal) == ("Main", (), None)
    assert (other.covers, other.goal is not None) == ((0, 1), True)


def test_a_map_that_only_has_ideas_stays_as_it_was() -> None:
    (burst,) = bursts("on: Weld, owner: Ann, due: 2027-03-01, effort: 2, impact: 4")
    assert burst == Burst(on=0, idea="Faster", owner="Ann", due="2027-03-01", effort=2, impact=4)
