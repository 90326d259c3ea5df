"""Best, practical worst and worst case: C-27."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from designing.maps import OFFICE, case
from leantool.designing.wip_levels import Levels, levels, of_case
from leantool.figures import Reason

DAY = 8 * 3600
positive = st.fractions(Fraction(1, 100), 1000)


def test_the_numbers_of_the_manual() -> None:
    found = of_case(case(OFFICE.replace(", productive_hours: 6.5 h", "")))
    assert isinstance(found, Levels)
    assert found.wip == 120
    assert round(float(found.critical), 1) == 4.9
    assert found.best == 10 * DAY
    assert round(float(found.practical_worst) / DAY, 1) == 10.3
    assert round(float(found.worst) / DAY, 1) == 48.8
    assert found.actual == 20 * DAY
    assert round(float(found.throughput), 1) == 11.6


def test_what_is_missing_is_told() -> None:
    assert isinstance(of_case(case(OFFICE.replace(", demand: 6 cases/day", ""))), Reason)
    assert isinstance(of_case(case(OFFICE.replace("process_time: 30 min, ", ""))), Reason)
    few = OFFICE.replace("6 cases/day", "1 cases/month")
    assert of_case(case(few)) == Reason("less-than-one-under-way")


@given(positive, positive, st.fractions(1, 1000))
def test_best_is_never_above_practical_worst_nor_that_above_worst(
    raw: Fraction, rate: Fraction, wip: Fraction
) -> None:
    rate = max(rate, 1 / raw)  # the bottleneck cannot be slower than all the work one after the other
    found = levels(raw, rate, wip, raw)
    assert found.best <= found.practical_worst <= found.worst
    assert found.throughput <= rate
