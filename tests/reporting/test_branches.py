"""Branches are shown as branches, with their slack or their share; rework says where it goes."""

from __future__ import annotations

from leantool.model import START
from leantool.reporting.branches import chance_inside, forks
from reporting.printed import FACTORY, OFFICE, analysis_of, report, section

ALTERNATIVES = """\
title: Brackets
calendar: {hours: 8 h}
customer: {name: Plant, demand: 800 pieces/day}
steps:
  - {process: Saw, cycle_time: 20 s}
  - {inventory: To coating, after: {Saw: 30 %}, holds: 300}
  - {process: Coat, cycle_time: 120 s}
  - {process: Pack, after: {Coat: 100 %, Saw: 70 %}, cycle_time: 25 s}
"""

COMPONENTS = """\
title: Pump
calendar: {hours: 8 h}
customer: {name: Installers, demand: 400 pumps/day}
steps:
  - {inventory: Castings, after: start, holds: 1200}
  - {process: Machine, cycle_time: 60 s}
  - {inventory: Blades, after: start, holds: 400}
  - {process: Assemble, after: [Machine, Blades], cycle_time: 60 s}
"""


def test_a_plain_chain_has_no_branches() -> None:
    assert not any("Branches" in line or "Rework" in line for line in report(FACTORY))


def test_parallel_branches_show_their_time_and_slack() -> None:
    lines = section(report(OFFICE, language="en"), "Branches and rework")
    assert lines == [
        "  After Intake, side by side, all are needed",
        "  ├─ Advies  8 days  on the main path",
        "  └─ Toets   3 days  slack 5 days",
        "  Rework",
        "  Toets: 10 % once more, after waiting 1 day, until right",
    ]


def test_alternatives_show_their_share_and_the_way_straight_on() -> None:
    assert section(report(ALTERNATIVES), "Branches") == [
        "  After Saw, alternatives",
        "  ├─ 30 %  To coating → Coat  1.25 days",
        "  └─ 70 %  straight to Pack",
    ]


def test_components_start_side_by_side() -> None:
    lines = section(report(COMPONENTS), "Branches")
    assert lines[0] == "  From the start, side by side, all are needed"
    assert lines[1].startswith("  ├─ Castings → Machine  3 days")
    assert lines[2].startswith("  └─ Blades              1 day ")
    assert lines[2].endswith("slack 2 days")


def test_branches_in_plain_characters() -> None:
    lines = section(report(ALTERNATIVES, encoding="ascii"), "Branches")
    assert lines[1] == "  |- 30 %  To coating > Coat  1.25 days"


def test_forks_hold_every_step_that_follows_a_fork() -> None:
    found = forks(analysis_of(COMPONENTS))
    assert list(found) == [START]
    assert [[s.name for s in branch.steps] for branch in found[START]] == [
        ["Castings", "Machine"],
        ["Blades"],
    ]


def test_chance_inside_a_branch_makes_the_expected_time_a_lower_bound() -> None:
    assert chance_inside(analysis_of(OFFICE))
    assert not chance_inside(analysis_of(ALTERNATIVES))
    critical = OFFICE.replace("complete_accurate: 90 %", "rework: {to: Advies, share: 10 %}")
    assert any("een ondergrens" in line for line in report(critical, 100))
