"""The queue that load and variation explain: C-26."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designing.maps import case, process
from leantool.designing import queues
from leantool.designing.queues import servers, wait, with_breakdowns

HALF_HOUR = Fraction(30)
ONE = Fraction(1)


@pytest.mark.parametrize(
    ("load", "squared", "side", "minutes"),
    [
        ("0.8", 1, 1, 120),
        ("0.9", 1, 1, 270),
        ("0.95", 1, 1, 570),
        ("0.9", "0.25", 1, 168.75),
        ("0.9", 1, 3, 82.5),
    ],
)
def test_the_numbers_of_the_manual(load: str, squared: str | int, side: int, minutes: float) -> None:
    times = Fraction(1, 2) if squared == "0.25" else ONE
    found = wait(HALF_HOUR, Fraction(load), ONE, times, Fraction(side))
    assert found is not None
    assert round(float(found), 1) == round(minutes, 1)


def test_breakdowns() -> None:
    time, squared = with_breakdowns(Fraction(50), Fraction(2, 10), Fraction(9, 10), Fraction(1800), ONE)
    assert round(float(time), 1) == 55.6
    assert round(float(squared), 2) == 6.52


def test_a_full_server_has_no_limit() -> None:
    assert wait(HALF_HOUR, ONE, ONE, ONE) is None
    assert wait(HALF_HOUR, Fraction(3, 2), ONE, ONE) is None


MAP = """\
title: Desk
calendar: {{hours: 8 h}}
customer: {{name: A, demand: 15/day}}
steps:
  - process: Assess
    process_time: {time}
    people: {people}
    {more}
"""


def test_variation_that_is_not_stated_is_assumed_and_said() -> None:
    found = case(MAP.format(time="28.8 min", people=1, more="uptime: 100 %"))
    queue = queues.size(found, process(found, "Assess"))
    assert queue.value == Fraction(288 * 6) * 9  # 90 % loaded
    assert {one.name for one in queue.inputs if one.assumed} == {"arrivals", "variation"}
    stated = case(MAP.format(time="28.8 min", people=1, more="variation: 0.5"))
    less = queues.size(stated, process(stated, "Assess"))
    assert less.value == queue.value * Fraction(5, 8)
    assert {one.name for one in less.inputs if one.assumed} == {"arrivals"}


def test_people_share_one_queue() -> None:
    found = case(MAP.format(time="86.4 min", people=3, more="uptime: 100 %"))
    assert servers(process(found, "Assess")) == 3
    queue = queues.size(found, process(found, "Assess"))
    assert round(float(queue.value) / 86.4 / 60, 2) == 2.75


def test_too_much_work_has_a_reason() -> None:
    found = case(MAP.format(time="40 min", people=1, more="uptime: 100 %"))
    queue = queues.size(found, process(found, "Assess"))
    assert queue.reason is not None
    assert queue.reason.code == "queue-without-limit"


@given(st.fractions(0, Fraction(98, 100)), st.fractions(0, Fraction(1, 100)), st.fractions(0, 3))
def test_more_load_or_variation_never_waits_less(load: Fraction, more: Fraction, variation: Fraction) -> None:
    least = wait(HALF_HOUR, load, ONE, variation)
    most = wait(HALF_HOUR, load + more, ONE, variation + more)
    assert least is not None
    assert most is not None
    assert least <= most
