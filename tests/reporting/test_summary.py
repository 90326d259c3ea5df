"""The summary: every figure in the order in which practitioners ask for it, each ratio with its day."""

from __future__ import annotations

import pytest

from leantool.reporting.summary_rows import UNREMARKABLE
from leantool.texts import LANGUAGES, texts
from reporting.printed import EXAMPLES, FACTORY, OFFICE, UNKNOWN, analysis_of, report, row, section

ORDER = (
    "takt_time",
    "lead_time",
    "expected_lead_time",
    "longest_lead_time",
    "process_time",
    "value_added_time",
    "flow_efficiency",
    "process_cycle_efficiency",
    "rolled_complete_accurate",
    "rolled_throughput_yield",
    "bottleneck",
    "wip",
    "inventory_days",
    "inventory_turns",
    "operators_needed",
    "stream",
    "data",
)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rows_come_in_the_order_of_the_trade_and_none_is_missing(path: str, language: str) -> None:
    words, analysis = texts(language), analysis_of(path)
    lines = section(report(path, 100, language), words.label("section_summary"))
    labels = [line[2:].partition("  ")[0] for line in lines]
    places = [labels.index(words.label(key)) for key in ORDER if words.label(key) in labels]
    assert places == sorted(places)
    for key in ORDER[:-2]:
        figure, lead = analysis.figures[key], analysis.figures.lead_time
        told = figure or (figure.reason is not None and figure.reason.code not in UNREMARKABLE)
        if key in ("expected_lead_time", "longest_lead_time"):
            told = figure.value != lead.value
        if told:
            assert words.label(key) in labels, key


def test_values_are_rounded_for_people_and_carry_their_units() -> None:
    lines = section(report(FACTORY), "Summary")
    assert row(lines, "Takt time") == "60 s           920 pieces/day"
    assert row(lines, "Lead time") == "17.1 days      ≈ 24 calendar days"
    assert row(lines, "Process time") == "1 min 58 s"
    assert row(lines, "Flow efficiency") == "0.012 %        (day of 15 h 20 min) process time / lead time"
    assert row(lines, "Bottleneck") == "Weld           103.3 % utilised  ! above takt"
    assert row(lines, "Work in process") == "11,140 pieces"
    assert row(lines, "Operators needed") == "1.97           rounded up: 2"
    assert row(lines, "Stream") == "6 steps, 3 processes, 4 people"


def test_dutch_numbers_in_a_dutch_map() -> None:
    lines = section(report(OFFICE, 100), "Samenvatting")
    assert row(lines, "Takttijd") == "65 min         6 aanvragen/dag"
    assert row(lines, "Doorlooptijd") == "11 dagen       ≈ 15,4 kalenderdagen"
    assert row(lines, "Flow-efficiëntie").startswith("2,9 %")
    assert "(dag van 8 uur)" in row(lines, "Procescyclusefficiëntie")
    assert row(lines, "Stroom") == "4 stappen, 4 processen, 2 overdrachten tussen teams, 5 mensen"


def test_the_next_load_is_told_when_it_is_within_five_points() -> None:
    lines = section(report(FACTORY.replace("cycle_time: 55 s", "cycle_time: 60 s"), 100), "Summary")
    assert row(lines, "Bottleneck").endswith("; next Assemble 100 %")
    assert "next" not in row(section(report(FACTORY.replace("55 s", "58 s"), 100), "Summary"), "Bottleneck")


def test_ranges_and_a_measured_lead_time_stand_beside_the_computed_one() -> None:
    ranged = FACTORY.replace("holds: 5 days", "holds: 4-5-8 days") + "measured: {lead_time: 20 days}\n"
    lines = section(report(ranged), "Summary")
    assert row(lines, "least – most") == "16.1 days – 20.1 days"
    assert row(lines, "measured") == "20 days        the computed one is 14.4 % shorter"


def test_a_lead_time_that_is_not_known_says_at_least_and_what_is_to_be_measured() -> None:
    lines = section(report(UNKNOWN, 100), "Summary")
    assert row(lines, "Lead time") == "at least 3.03 days, 2 values to measure"
    assert sum(line.strip().startswith("· ") for line in lines) == 2
    assert any('"Decide"' in line for line in lines)
    assert any('"Signature"' in line for line in lines)
    assert row(lines, "Waiting time") == "–              3 values to measure"
    assert row(lines, "Data") == "2 of 8 values measured, 2 estimated, 1 without a source, 3 to measure"


def test_no_data_line_where_no_source_is_stated_and_nothing_is_missing() -> None:
    assert not any(line.strip().startswith("Data ") for line in report(FACTORY))


def test_figures_that_a_map_does_not_use_are_left_out() -> None:
    lines = section(report(FACTORY), "Summary")
    assert not any("Rolled" in line or "cycle efficiency" in line or "Value-added" in line for line in lines)


def test_a_map_without_demand_says_why_there_is_no_takt() -> None:
    source = FACTORY.replace("customer: {name: Plant, demand: 18400 pieces/month}\n", "").replace(
        "7000", "2 days"
    )
    lines = section(report(source.replace("4140", "1 day"), 100), "Summary")
    assert row(lines, "Takt time").startswith("–              there is no customer")
    assert not any("Bottleneck" in line or "Operators" in line for line in lines)


def test_one_person_is_only_assumed_out_loud() -> None:
    source = OFFICE.replace(", people: 1}", "}")
    assert any("Intake" in line for line in report(source, 100) if "één medewerker aangenomen" in line)
    assert not any("aangenomen" in line for line in report(OFFICE, 100))
