"""What if: only what changes, before and after, with the difference."""

from __future__ import annotations

from leantool.reporting.what_if import changes
from reporting.printed import FACTORY, OFFICE, UNKNOWN, analysis_of, report, section


def cells(lines: list[str], name: str) -> list[str]:
    line = next(line for line in lines if line.strip().startswith(name + "  "))
    return [cell.strip() for cell in line.strip().removeprefix(name).split("  ") if cell.strip()]


def test_only_what_changes_is_shown_with_difference_and_percent() -> None:
    lines = section(report(FACTORY, 100, changes=["Stamped parts.holds=3500"]), "What if")
    assert cells(lines, "Lead time") == ["17.1 days", "13.3 days", "-3.8 days", "-22.2 %"]
    assert cells(lines, "Work in process") == ["11,140", "7,640", "-3,500", "-31.4 %"]
    assert cells(lines, "Stamped parts, waiting time") == ["7.61 days", "3.8 days", "-3.8 days", "-50 %"]
    assert not any("Takt" in line or "Weld" in line for line in lines)


def test_shares_differ_in_points_and_names_change_without_a_number() -> None:
    lines = section(report(FACTORY, 100, changes=["Weld.cycle_time=40 s"]), "What if")
    assert cells(lines, "Weld, utilisation") == ["103.3 %", "66.7 %", "-36.7 points"]
    assert cells(lines, "Bottleneck") == ["Weld", "Assemble"]
    assert any(line == "Summary" for line in report(FACTORY, changes=["Weld.cycle_time=40 s"]))


def test_a_value_that_was_missing_has_no_difference() -> None:
    lines = section(report(UNKNOWN, 100, changes=["Decide.process_time=20 min"]), "What if")
    assert cells(lines, "Decide, process time") == ["–", "20 min"]


def test_what_another_row_says_already_is_left_out() -> None:
    """The takt of each step is the map's, and without branches and rework there is one process time."""
    lines = section(report(FACTORY, 100, changes=["calendar.shifts=3", "Weld.cycle_time=40 s"]), "What if")
    assert cells(lines, "Takt time") == ["1 min", "1 min 30 s", "+30 s", "+50 %"]
    assert cells(lines, "Process time") == ["1 min 58 s", "1 min 36 s", "-22 s", "-18.6 %"]
    assert not any(
        "Stamp, takt time" in line or "otal process" in line or "Expected" in line for line in lines
    )


def test_a_step_with_a_takt_of_its_own_keeps_its_row() -> None:
    own = FACTORY.replace("    cycle_time: 62 s\n", "    cycle_time: 62 s\n    calendar: {shifts: 1}\n")
    lines = section(report(own, 100, changes=["customer.demand=9200/month"]), "What if")
    assert cells(lines, "Weld, takt time")[-1] == "+100 %"


def test_nothing_changed_is_said() -> None:
    lines = section(report(FACTORY, changes=["Weld.cycle_time=62 s"]), "What if")
    assert lines == ["  No figure changes."]


def test_in_dutch() -> None:
    lines = section(report(OFFICE, 100, changes=["Advies.lead_time=3 dagen"]), "Wat als")
    assert cells(lines, "Doorlooptijd") == ["11 dagen", "6 dagen", "-5 dagen", "-45,5 %"]


def test_the_changes_of_a_map_come_before_those_of_its_steps() -> None:
    found = list(changes(analysis_of(FACTORY), analysis_of(FACTORY, ["Weld.cycle_time=40 s"])))
    assert not found[0].step
    assert [change.step for change in found] == sorted((c.step for c in found), key=bool)
