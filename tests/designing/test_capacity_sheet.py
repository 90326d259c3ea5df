"""The process capacity sheet: C-28."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from designing.maps import case
from leantool.designing.capacity_sheet import capacity, rows

SHEET = """\
title: Machining
calendar: {hours: 440 min}
customer: {name: A, demand: 400/day}
steps:
  - process: Turn
    cycle_time: 47 s
    machine_time: 32 s
    changeover: 120 s
    batch: 100
  - process: Look
"""


def test_the_row_of_the_manual() -> None:
    turn, look = rows(case(SHEET))
    assert (turn.manual, turn.machine, turn.between) == (15, 32, 47)
    assert turn.changeover == Fraction("1.2")
    assert turn.total == Fraction("48.2")
    assert turn.capacity == 547
    assert turn.needed == 400
    assert (look.manual, look.total, look.capacity) == (None, None, None)


@given(st.fractions(1, 100_000), st.fractions(Fraction(1, 10), 1000))
def test_capacity_is_whole_pieces_that_fit(available: Fraction, each: Fraction) -> None:
    found = capacity(available, each)
    assert found.denominator == 1
    assert found * each <= available < (found + 1) * each
