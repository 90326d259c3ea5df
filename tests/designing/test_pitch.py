"""Pitch: C-22."""

from __future__ import annotations

from fractions import Fraction

from designing.maps import PRESS, case
from leantool.designing.pitch import pitch, size


def test_the_numbers_of_the_manual() -> None:
    assert pitch(Fraction(66), Fraction(20)) == 22 * 60
    (found,) = size(case(PRESS))
    assert found.value == 22 * 60
    assert found.inputs[1].ref == ("customers", 0, "pack")


def test_each_customer_has_its_own() -> None:
    text = PRESS.replace(
        "customer: {name: A, demand: {LH: 500/day, RH: 300/day}, pack: 20 pieces, variation: 0.12}",
        "customers: [{name: A, demand: 500/day, pack: 20}, {name: B, demand: 300/day, pack: 5}, {name: C}]",
    )
    assert [(one.variant, one.value) for one in size(case(text))] == [("A", 1320), ("B", 330)]


def test_without_pack_or_demand_it_says_why() -> None:
    (found,) = size(case(PRESS.replace(", pack: 20 pieces", "")))
    assert found.reason is not None
    assert found.reason.code == "no-pack"
    (found,) = size(case(PRESS.replace("demand: {LH: 500/day, RH: 300/day}, ", "")))
    assert found.reason is not None
    assert found.reason.code == "no-demand"
