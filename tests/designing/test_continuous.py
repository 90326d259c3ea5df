"""Candidates for continuous flow: what speaks for them, what stands in the way, what keeps steps apart."""

from __future__ import annotations

import pytest

from designing.maps import case, example
from leantool.designing.case import Case
from leantool.designing.continuous import candidates, first_pass
from leantool.designing.questions import Candidate

LINE = """\
title: Line
form: factory
calendar: {hours: 8 h}
customer: {name: A, demand: 480/day}
steps:
  - {process: One, cycle_time: 50 s, scrap: 1 %, uptime: 95 %, changeover: 0, team: Cell}
  - {inventory: Between, holds: 100}
  - {process: Two, cycle_time: 55 s, scrap: 2 %, uptime: 100 %, changeover: 30 s, team: Cell}
"""


def only(text: str) -> Candidate:
    (found,) = candidates(case(text))
    return found


def names(found: Case, candidate: Candidate) -> list[str]:
    return [found.name(step) for step in candidate.steps]


def test_two_neighbours_that_meet_every_criterion() -> None:
    found = only(LINE)
    assert found.ready
    assert found.steps == (0, 2)
    assert {said.id for said in found.reasons} == {
        "pace_fits",
        "quality_fits",
        "uptime_fits",
        "changeover_fits",
    }
    assert found.unknown == ()


@pytest.mark.parametrize(
    ("before", "after", "obstacle"),
    [
        ("cycle_time: 55 s", "cycle_time: 62 s", "pace_above"),
        ("scrap: 2 %", "scrap: 6 %", "quality_below"),
        ("uptime: 95 %", "uptime: 85 %", "uptime_below"),
        ("changeover: 30 s", "changeover: 90 s", "changeover_long"),
        ("changeover: 30 s, team: Cell", "changeover: 30 s, team: Paint", "other_team"),
        (
            "- {inventory: Between, holds: 100}",
            "- {transport: Cart, by: person, takes: 5 min}",
            "moved_between",
        ),
    ],
)
def test_each_criterion_can_stand_in_the_way(before: str, after: str, obstacle: str) -> None:
    found = only(LINE.replace(before, after))
    assert not found.ready
    assert [said.id for said in found.obstacles] == [obstacle]


@pytest.mark.parametrize(
    ("field", "unknown"),
    [
        ("cycle_time: 50 s, ", "pace_unknown"),
        ("scrap: 1 %, ", "quality_unknown"),
        ("uptime: 95 %, ", "uptime_unknown"),
        ("changeover: 0, ", "changeover_unknown"),
    ],
)
def test_what_is_not_stated_is_to_be_found_out(field: str, unknown: str) -> None:
    found = only(LINE.replace(field, ""))
    assert found.ready
    assert [said.id for said in found.unknown] == [unknown]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- {process: Two,", "- {process: Two, shared: true,"),
        ("- {inventory: Between, holds: 100}", "- {wait: Dries, for: 2 h}"),
        ("- {inventory: Between, holds: 100}", "- {transport: Truck, by: truck}"),
        ("- {inventory: Between, holds: 100}", "- {transport: Cart, takes: 1 h}"),
        ("form: factory", "form: office\nteam: B"),
    ],
)
def test_some_things_keep_steps_apart(before: str, after: str) -> None:
    text = LINE.replace(before, after)
    if "office" in after:
        text = text.replace("changeover: 30 s, team: Cell", "team: Paint")
    assert candidates(case(text)) == ()


def test_branches_are_no_neighbours() -> None:
    text = LINE + "  - {process: Three, after: One, cycle_time: 5 s}\n"
    assert candidates(case(text)) == ()


def test_acme_joins_its_four_steps() -> None:
    found = example("acme-stamping")
    (flow,) = candidates(found)
    assert names(found, flow) == ["S. Weld 1", "S. Weld 2", "Assembly 1", "Assembly 2"]
    assert [said.id for said in flow.obstacles].count("changeover_long") == 2
    assert {"uptime_below", "pace_above", "other_team"} <= {said.id for said in flow.obstacles}


@pytest.mark.parametrize(
    ("fields", "right"),
    [
        ("complete_accurate: 80 %, scrap: 5 %", 0.8),
        ("scrap: 5 %", 0.95),
        ("scrap: 5 %, rework: {to: One, share: 10 %}", 0.85),
        ("cost: 1", None),
    ],
)
def test_right_the_first_time(fields: str, right: float | None) -> None:
    found = case(f"title: A\nsteps:\n  - {{process: One, cycle_time: 1 s, {fields}}}\n")
    share = first_pass(found.stream.processes[0])
    assert share is right is None or (share is not None and float(share) == right)
