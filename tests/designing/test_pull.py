"""Candidates for a supermarket."""

from __future__ import annotations

import pytest

from designing.maps import PRESS, case, example
from leantool.designing.pull import candidates


def test_the_press_of_acme_has_all_the_reasons() -> None:
    found = example("acme-stamping")
    coils, press = candidates(found)
    assert [said.id for said in coils.reasons] == ["supplier_delivers"]
    assert [found.name(step) for step in press.steps] == ["Stamping", "Stamped parts"]
    assert [said.id for said in press.reasons] == ["long_changeover", "shared", "fast", "unreliable"]
    assert all(size.amount is None for size in press.sizes), "nobody says how much of the press is theirs"


def test_sizes_come_with_the_candidate() -> None:
    (press,) = candidates(case(PRESS))
    keys = [size.key for size in press.sizes]
    assert keys[:3] == ["epei", "batch", "batch"]
    assert {"supermarket", "kanban", "trigger_point"} <= set(keys)


@pytest.mark.parametrize(
    ("before", "after"),
    [("    changeover: 45 min\n    shared: true\n", "    changeover: 10 min\n"), ("    uptime: 85 %\n", "")],
)
def test_one_weak_reason_is_not_enough(before: str, after: str) -> None:
    text = PRESS.replace("    changeover: 45 min\n    shared: true\n", "    changeover: 10 min\n")
    assert candidates(case(text.replace(before, after))) == ()


def test_distance_is_a_reason_also_behind_the_last_step() -> None:
    text = PRESS + "  - {transport: To the customer, by: truck, takes: 1 day}\n"
    *_, last = candidates(case(text))
    assert [said.id for said in last.reasons] == ["far_away"]


def test_of_several_suppliers_none_is_guessed() -> None:
    found = candidates(example("city-bicycle"))
    raw = [one.reasons[0] for one in found if one.reasons[0].id == "suppliers_deliver"]
    assert len(raw) == 3
    assert all(len(said.args["deliveries"]) > 1 for said in raw)  # type: ignore[arg-type]


def test_offices_have_no_raw_material() -> None:
    found = example("acme-stamping")
    assert candidates(found)[0].reasons[0].args["delivers"] == "2/week"
    text = "form: office\nsuppliers: {name: B, delivers: 2/week}\n" + PRESS.replace(
        "steps:\n", "steps:\n  - {inventory: In, holds: 3 days}\n"
    )
    assert all(one.reasons[0].id != "supplier_delivers" for one in candidates(case(text)))
