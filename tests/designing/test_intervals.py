"""EPEI and batches: C-21."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designing.maps import PRESS, case, process
from leantool.designing import intervals
from leantool.designing.intervals import changeover_for, interval

minutes = st.integers(1, 10_000).map(Fraction)


def test_the_press_of_the_manual() -> None:
    found = case(PRESS)
    stamp = process(found, "Stamp")
    epei = intervals.size(found, stamp)
    assert round(float(epei.value), 2) == 2.83
    assert epei.planned is not None
    assert epei.planned.value == 3
    batches = {one.variant: one.value for one in intervals.batches(found, stamp, epei)}
    assert batches == {"LH": 1500, "RH": 900}
    named = {one.name: one.amount.value for one in epei.inputs}
    assert named["available"] == 220 * 60
    assert round(float(named["running"]) / 60, 1) == 188.2
    assert not epei.is_assumed


def test_an_hour_left_and_three_hours_of_changeovers() -> None:
    assert interval(Fraction(180), Fraction(500), Fraction(440)) == 3


def test_the_line_of_the_changeover_is_known() -> None:
    found = case(PRESS)
    epei = intervals.size(found, process(found, "Stamp"))
    (changeover,) = [one for one in epei.inputs if one.name == "changeover"]
    assert found.stream.document is not None
    assert changeover.ref is not None
    assert found.stream.document.at(changeover.ref).line == 8


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("    changeover: 45 min\n", "", "no-changeover"),
        ("    allocation: 25 %\n", "", "no-allocation"),
        ("    allocation: 25 %\n", "    allocation: 20 %\n", "no-time-left"),
        ("{LH: 500/day, RH: 300/day}", "800/day", "no-variants"),
        ("    cycle_time: 12 s\n", "", "no-cycle-time"),
        ("demand: {LH: 500/day, RH: 300/day}, ", "", "no-variants"),
    ],
)
def test_without_its_inputs_it_says_why(before: str, after: str, code: str) -> None:
    found = case(PRESS.replace(before, after))
    epei = intervals.size(found, process(found, "Stamp"))
    assert epei.amount is None
    assert epei.reason is not None
    assert epei.reason.code == code
    with pytest.raises(ValueError, match="epei is absent"):
        epei.value  # noqa: B018


def test_the_process_s_own_number_of_variants_wins() -> None:
    found = case(PRESS.replace("    shared: true\n", "    shared: true\n    variants: 4\n"))
    assert round(float(intervals.size(found, process(found, "Stamp")).value), 2) == 5.67


def test_what_is_lost_downstream_is_made_too() -> None:
    text = PRESS.replace("    operators: 3\n", "    operators: 3\n    scrap: 20 %\n")
    found = case(text.replace("allocation: 25 %", "allocation: 50 %"))
    stamp = process(found, "Stamp")
    epei = intervals.size(found, stamp)
    batch = next(intervals.batches(found, stamp, epei))
    assert epei.planned is not None
    assert batch.value == Fraction(500) / Fraction(8, 10) * epei.planned.value


@given(minutes, minutes, minutes)
def test_half_the_changeover_is_half_the_interval(
    changeover: Fraction, running: Fraction, left: Fraction
) -> None:
    whole = interval(changeover, running + left, running)
    half = interval(changeover / 2, running + left, running)
    assert whole is not None
    assert half is not None
    assert half * 2 == whole


@given(minutes, minutes, minutes, minutes)
def test_more_changeover_or_less_time_never_shortens_it(
    a: Fraction, b: Fraction, left: Fraction, run: Fraction
) -> None:
    shorter, longer = sorted((a, b))
    first, second = interval(shorter, run + left, run), interval(longer, run + left, run)
    assert first is not None
    assert second is not None
    assert first <= second
    assert interval(a, run, run + left) is None


@given(minutes, st.integers(1, 50).map(Fraction), minutes, minutes)
def test_the_changeover_that_is_needed_gives_the_interval_wanted(
    wanted: Fraction, count: Fraction, left: Fraction, run: Fraction
) -> None:
    needed = changeover_for(wanted, count, run + left, run)
    assert needed is not None
    assert interval(needed * count, run + left, run) == wanted
