"""Supermarkets and kanban: C-24."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designing.maps import PRESS, case, process, stock
from leantool.designing import intervals, supermarkets
from leantool.designing.sizing import Sizing
from leantool.designing.supermarkets import by_variation, kanban, level, root

positive = st.fractions(Fraction(1, 100), 10_000)
shares = st.fractions(0, 1)


def sizes(text: str) -> dict[tuple[str, str], Sizing]:
    found = case(text)
    stamp = process(found, "Stamp")
    epei = intervals.size(found, stamp)
    return {(s.key, s.variant): s for s in supermarkets.sizes(found, stamp, stock(found, "Stamped"), epei)}


def test_the_supermarket_of_the_manual() -> None:
    found = level(Fraction(500), Fraction("3.5"), Fraction("0.2"), Fraction("0.1"))
    assert found == (1750, 350, 210)
    assert found.most == 2310
    assert kanban(found.most, Fraction(20)) == 116


def test_the_buffer_by_variation() -> None:
    found = by_variation(Fraction(500), Fraction("3.5"), Fraction("1.65"), Fraction(60), Fraction(0))
    assert round(found.buffer) == 185


def test_the_map_gives_the_same() -> None:
    found = sizes(PRESS)
    assert found["supermarket", "LH"].value == 2310
    assert found["kanban", "LH"].value == Fraction("115.5")
    assert found["kanban", "LH"].planned is not None
    assert found["kanban", "LH"].planned.value == 116
    assert found["trigger_point", "LH"].value == 2310
    assert found["supermarket", "RH"].value == 1386
    assert not any(one.is_assumed for one in found.values())


def test_a_service_factor_takes_the_place_of_the_share() -> None:
    found = sizes(PRESS.replace("    buffer_share: 20 %\n", "    service_factor: 1.65\n"))
    assert round(found["buffer_stock", "LH"].value) == 185
    assert "buffer_share" not in {one.name for one in found["buffer_stock", "LH"].inputs}


def test_what_is_not_stated_is_shown_as_assumed() -> None:
    text = PRESS
    for line in (
        "replenishment: 3.5 days",
        "container: 20 pieces",
        "buffer_share: 20 %",
        "safety_share: 10 %",
    ):
        text = text.replace(f"    {line}\n", "")
    found = sizes(text)
    assumed = {one.name: one.amount.value for size in found.values() for one in size.inputs if one.assumed}
    day = 52800
    assert assumed == {
        "replenishment": 3 * day,  # the EPEI, planned
        "container": 20,
        "buffer_share": Fraction(2, 10),
        "safety_share": Fraction(1, 10),
    }


def test_without_a_replenishment_time_there_is_none() -> None:
    text = PRESS.replace("    replenishment: 3.5 days\n", "").replace("    allocation: 25 %\n", "")
    (found,) = sizes(text).values()
    assert found.reason is not None
    assert found.reason.code == "no-replenishment"


def test_without_a_container_there_are_no_cards() -> None:
    text = PRESS.replace("    container: 20 pieces\n", "").replace(", pack: 20 pieces", "")
    found = sizes(text)["kanban", "LH"]
    assert found.reason is not None
    assert found.reason.code == "no-container"


def test_the_withdrawal_loop_has_its_own_time() -> None:
    found = sizes(PRESS.replace("    container", "    withdrawal: 0.35 days\n    container"))
    cards = found["withdrawal_kanban", "LH"]
    assert cards.value == Fraction(231, 20)
    assert cards.planned is not None
    assert cards.planned.value == 12


@given(positive, positive)
def test_cards_are_rounded_up_and_never_fewer_than_two(most: Fraction, container: Fraction) -> None:
    found = kanban(most, container)
    assert found >= 2
    assert found.denominator == 1
    assert found * container >= most
    assert found == 2 or (found - 1) * container < most


@given(positive, positive, shares, shares, positive)
def test_more_of_anything_never_makes_it_smaller(
    demand: Fraction, days: Fraction, buffer: Fraction, safety: Fraction, more: Fraction
) -> None:
    least = level(demand, days, buffer, safety).most
    assert level(demand + more, days, buffer, safety).most >= least
    assert level(demand, days + more, buffer, safety).most >= least
    assert level(demand, days, buffer + more, safety).most >= least
    assert level(demand, days, buffer, safety + more).most >= least
    assert least == demand * days * (1 + buffer) * (1 + safety)


@given(positive)
def test_the_root(value: Fraction) -> None:
    assert abs(float(root(value)) ** 2 - float(value)) < 1e-6 * float(value) + 1e-9


@pytest.mark.parametrize(("value", "found"), [(4, 2), (Fraction(9, 4), Fraction(3, 2)), (0, 0)])
def test_exact_roots_are_exact(value: Fraction | int, found: Fraction | int) -> None:
    assert root(Fraction(value)) == found
