"""What must improve: the numbers that are needed do what is said of them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designing.maps import OFFICE, PRESS, case, example, process
from leantool.designing import improvements
from leantool.designing.amounts import Amount
from leantool.designing.improvements import cycle_needed, uptime_needed
from leantool.designing.questions import Said
from leantool.figures.capacity import effective_cycle_time
from leantool.reading import read_text

DAY = Fraction(8 * 3600)
SLOW = """\
title: Slow
calendar: {{hours: 8 h}}
customer: {{name: A, demand: 480/day}}
steps:
  - {{process: Weld, {fields}}}
"""


def said(text: str, id_: str, wanted: Fraction | None = None) -> list[Said]:
    return [one for one in improvements.all_of(case(text, wanted)) if one.id == id_]


def value(one: Said, name: str) -> Fraction:
    amount = one.args[name]
    assert isinstance(amount, Amount)
    return amount.value


def test_acme_needs_a_faster_assembly() -> None:
    found = [one for one in improvements.all_of(example("acme-stamping")) if one.id == "cycle_for_takt"]
    (one,) = found
    assert (one.args["step"], value(one, "stated"), value(one, "needed")) == ("Assembly 1", 62, 57)


@pytest.mark.parametrize(
    "fields",
    [
        "cycle_time: 70 s",
        "cycle_time: 50 s, uptime: 80 %",
        "cycle_time: 110 s, stations: 2, scrap: 15 %",
        "cycle_time: 58 s, changeover: 10 min, batch: 100",
        "cycle_time: 20 min, pieces_per_cycle: 18, oee: 90 %",
    ],
)
def test_the_cycle_time_that_is_needed_meets_the_planned_one(fields: str) -> None:
    (one,) = said(SLOW.format(fields=fields), "cycle_for_takt")
    needed, planned = value(one, "needed"), value(one, "planned")
    stated = fields.split(",")[0]
    again = SLOW.format(fields=fields.replace(stated, f"cycle_time: {float(needed):.6f} s"))
    found = effective_cycle_time(read_text(again).stream.processes[0])  # type: ignore[union-attr]
    assert isinstance(found, Fraction)
    assert abs(found - planned) < Fraction(1, 1000)


def test_uptime_may_be_enough() -> None:
    (one,) = said(SLOW.format(fields="cycle_time: 50 s, uptime: 80 %"), "uptime_for_takt")
    assert round(float(value(one, "needed")), 3) == 0.877
    assert not said(SLOW.format(fields="cycle_time: 62 s, uptime: 80 %"), "uptime_for_takt")


def test_office_work_needs_people() -> None:
    (one,) = said(SLOW.format(fields="process_time: 130 s, people: 2"), "people_for_takt")
    assert value(one, "people") == 3


def test_the_changeover_for_an_interval_of_a_day() -> None:
    (one,) = said(PRESS, "changeover_for_interval")
    assert round(float(value(one, "needed")) / 60, 1) == 15.9
    (half,) = said(PRESS, "changeover_halved")
    assert round(float(value(half, "then")), 2) == 1.42
    assert said(PRESS.replace("25 %", "20 %"), "no_time_left")
    assert not said(PRESS.replace("45 min", "5 min"), "changeover_for_interval")


def test_quality_says_how_many_fewer_come_back() -> None:
    found = {one.args["step"]: value(one, "fewer") for one in said(OFFICE, "raise_quality_by")}
    assert found == {"Intake": Fraction("0.9"), "Check": Fraction("1.5"), "Assess": Fraction("0.3")}


def test_waits_that_dominate() -> None:
    found = {one.args["step"]: value(one, "portion") for one in said(OFFICE, "wait_dominates")}
    assert set(found) == {"Assess", "Decide"}


def test_a_wait_with_a_reason_says_it() -> None:
    text = OFFICE + "  - {wait: Objection, for: 30 days, reason: law}\n"
    (one,) = said(text, "wait_with_reason")
    assert one.args["why"] == "law"
    wanted = 10 * DAY
    (all_,) = said(text, "target_waits", wanted)
    steps = all_.args["steps"]
    assert isinstance(steps, tuple)
    assert steps[-1] == "Objection"


def test_a_target_that_is_met() -> None:
    assert [one.id for one in improvements.target(case(OFFICE, 20 * DAY))] == ["target_met"]
    assert list(improvements.target(case(OFFICE))) == []


def test_a_target_says_what_has_to_go() -> None:
    gap, waits, wip = improvements.target(case(OFFICE, 4 * DAY))
    assert (gap.id, value(gap, "gap"), value(gap, "portion")) == ("target_gap", 16 * DAY, Fraction(8, 10))
    assert waits.id == "target_waits"
    assert waits.args["steps"] == ("Assess", "Decide", "Check")
    assert (value(wip, "most"), value(wip, "now")) == (24, 120)


def test_a_target_below_the_work_cannot_be_waited_away() -> None:
    assert [one.id for one in improvements.target(case(OFFICE, Fraction(3600)))][-1] == "target_below_work"


@given(
    st.fractions(5, 500),
    st.fractions(Fraction(1, 2), 1),
    st.fractions(0, Fraction(1, 2)),
    st.fractions(10, 100),
)
def test_needed_is_the_inverse_of_the_effective_cycle_time(
    cycle: Fraction, uptime: Fraction, scrap: Fraction, pace: Fraction
) -> None:
    text = SLOW.format(
        fields=f"cycle_time: {float(cycle):.3f} s, uptime: {float(uptime) * 100:.3f} %, "
        f"scrap: {float(scrap) * 100:.3f} %"
    )
    weld = process(case(text), "Weld")
    assert weld.uptime is not None
    needed = cycle_needed(weld, pace)
    assert needed / weld.uptime / (1 - weld.scrap_share) == pace
    enough = uptime_needed(weld, pace)
    assert weld.cycle_time is not None
    if enough is not None:
        assert weld.cycle_time.seconds / enough / (1 - weld.scrap_share) == pace
