"""The sheet of an A3: sections in order, filled from the thinking and the maps, empty where nothing was thought."""

from __future__ import annotations

from pathlib import Path

import pytest

from leantool import a3_files
from leantool.model.a3 import TYPES
from leantool.sheets.content import (
    Bars,
    Bullets,
    Drawing,
    Figures,
    Fishbone,
    Paragraph,
    Sheet,
    Table,
    Targets,
    WhyTree,
)
from sheets.a3s import A3S, EMPTY, FULL, section, sheet

ORDER = {
    "problem_solving": "background current_condition goal analysis countermeasures plan follow_up",
    "proposal": "background current_condition proposal trade_off plan unresolved timeline",
    "status": "background progress results remaining next_actions",
}


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def block(sheet: Sheet, id_: str, kind: type) -> object:
    return next(one for one in section(sheet, id_).blocks if isinstance(one, kind))


@pytest.fixture
def full(tmp_path: Path) -> Sheet:
    return sheet(FULL, tmp_path)


@pytest.mark.parametrize("kind", TYPES)
def test_an_empty_sheet_has_every_section_of_its_type_and_asks_what_belongs_there(kind: str) -> None:
    found = sheet(f"type: {kind}\ntitle: x\nowner: y\n")
    assert " ".join(one.id for one in found.sections) == ORDER[kind]
    assert [one.number for one in found.sections] == list(range(1, len(found.sections) + 1))
    for one in found.sections:
        assert one.empty
        assert [type(block) for block in one.blocks] == [Paragraph]
        assert one.blocks[0].role == "todo"  # type: ignore[union-attr]


def test_a_full_sheet_has_no_empty_section(full: Sheet) -> None:
    assert not any(one.empty for one in full.sections)
    assert " ".join(one.id for one in full.sections) == ORDER["problem_solving"]


def test_the_header_has_owner_coach_date_and_version_also_when_nobody_filled_them_in() -> None:
    found = sheet("title: x\ntype: status\n")
    assert [(one.id, one.value) for one in found.fields] == [
        ("owner", ""), ("coach", ""), ("date", ""), ("version", ""),
    ]  # fmt: skip


def test_the_current_condition_draws_the_map_and_takes_its_figures(full: Sheet) -> None:
    found = section(full, "current_condition")
    assert {Drawing, Figures, Bullets, Bars, Paragraph} <= {type(one) for one in found.blocks}
    figures = block(full, "current_condition", Figures)
    assert isinstance(figures, Figures)
    assert ("Lead time", "12 days") in [(one.label, one.value) for one in figures.items]
    assert found.blocks[-1] == Paragraph(
        "current state, 2026-09-01, version 2 · seen at the gemba: 2026-09-01", "note"
    )
    (facts,) = [one for one in found.blocks if isinstance(one, Bullets)]
    assert facts.items == ("20 of 60 files came back (case system, 2026-08-30)",)


def test_goals_take_baseline_and_target_from_the_maps(full: Sheet) -> None:
    targets = block(full, "goal", Targets)
    assert isinstance(targets, Targets)
    first, second = targets.items
    assert (first.metric, first.start, first.to, first.by) == ("Lead time", "12 days", "6 days", "2027-03-01")
    assert first.change == "−50 %"
    assert (second.start, second.to, second.change) == ("20 of 60", "5 of 60", "")


def test_the_comparison_has_the_figures_of_both_maps(full: Sheet) -> None:
    table = block(full, "goal", Table)
    assert isinstance(table, Table)
    assert ["Lead time", "12 days", "6 days", "−50 %"] in texts(table)


def test_a_ratio_differs_in_percentage_points(full: Sheet) -> None:
    table = block(full, "goal", Table)
    assert isinstance(table, Table)
    (row,) = [row for row in texts(table) if row[0] == "Flow efficiency"]
    assert row[3].startswith("+")
    assert row[3].endswith("percentage points")


def test_causes_and_countermeasures_share_their_numbers(full: Sheet) -> None:
    tree, bones = block(full, "analysis", WhyTree), block(full, "analysis", Fishbone)
    assert isinstance(tree, WhyTree)
    assert isinstance(bones, Fishbone)
    root = tree.roots[0].whys[0].whys[0]
    assert (root.text, root.number, root.main) == ("The mandate is of 2009", "1", True)
    (twig,) = [twig for rib in bones.ribs for twig in rib.twigs if twig.number]
    assert (twig.text, twig.number) == ("Form asks nothing about drawings", "2")
    table = block(full, "countermeasures", Table)
    assert isinstance(table, Table)
    assert [row[1] for row in texts(table)] == ["2", "1", "2"]


def test_a_measure_that_is_not_chosen_stays_behind(full: Sheet) -> None:
    table = block(full, "countermeasures", Table)
    assert isinstance(table, Table)
    assert [row[0].look for row in table.rows] == ["", "", "muted"]


def test_a_fishbone_has_the_categories_of_its_form_in_order_and_own_ones_after_them() -> None:
    found = sheet(
        "type: problem-solving\ntitle: x\nform: factory\nfishbone: {Weather: wet, machine: old, people: few}\n"
    )
    bones = block(found, "analysis", Fishbone)
    assert isinstance(bones, Fishbone)
    assert [rib.name for rib in bones.ribs] == ["People", "Machine", "Weather"]
    dutch = sheet("type: problem-solving\ntitle: x\nlanguage: nl\nfishbone: {systems: traag, people: x}\n")
    bones = block(dutch, "analysis", Fishbone)
    assert isinstance(bones, Fishbone)
    assert [rib.name for rib in bones.ribs] == ["Mens", "Middelen (IT)"]


def test_the_plan_takes_over_bursts_and_what_a_line_says_itself_goes_first(full: Sheet) -> None:
    table = block(full, "plan", Table)
    assert isinstance(table, Table)
    assert [column.title for column in table.columns] == [
        "Nr",
        "What",
        "Who",
        "Where",
        "Start",
        "End",
        "Status",
    ]
    assert texts(table) == [
        ["1", "Ask for everything at once", "Clerk", "Intake", "", "2026-12-01", ""],
        [
            "2",
            "Give the mandate to the case manager",
            "Manager",
            "Decide",
            "2026-10-01",
            "2027-01-15",
            "doing",
        ],
        ["3", "Tell the applicants", "Clerk", "Counter", "2026-11-01", "2026-11-15", "planned"],
    ]


def test_from_map_stands_for_all_bursts(tmp_path: Path) -> None:
    found = sheet("type: problem-solving\ntitle: x\ncurrent: current.yaml\nplan: from map\n", tmp_path)
    table = block(found, "plan", Table)
    assert isinstance(table, Table)
    assert [row[1] for row in texts(table)] == [
        "Ask for everything at once",
        "Give the mandate to the case manager",
    ]


def test_only_a_day_makes_a_line_late_and_a_result_due(tmp_path: Path) -> None:
    for today, status, result in (("", "planned", ""), ("2027-02-02", "late", "result due")):
        found = sheet(FULL, tmp_path, today=today)
        plan, checks = block(found, "plan", Table), block(found, "follow_up", Table)
        assert isinstance(plan, Table)
        assert isinstance(checks, Table)
        assert texts(plan)[2][6] == status
        assert texts(checks)[0][3] == result


def test_labels_give_headings_an_organisation_s_own_words(tmp_path: Path) -> None:
    found = sheet(FULL + "labels: {goal: Our aim, owner: Lead}\n", tmp_path)
    assert section(found, "goal").title == "Our aim"
    assert found.fields[0].label == "Lead"


def test_dutch_and_english_say_the_same(tmp_path: Path) -> None:
    english, dutch = sheet(FULL, tmp_path, "en"), sheet(FULL, tmp_path, "nl")
    assert [one.id for one in english.sections] == [one.id for one in dutch.sections]
    assert all(a.title != b.title for a, b in zip(english.sections, dutch.sections, strict=True))
    assert [[type(b) for b in one.blocks] for one in english.sections] == [
        [type(b) for b in one.blocks] for one in dutch.sections
    ]


@pytest.mark.parametrize("path", A3S, ids=lambda path: path.stem)
def test_every_row_of_every_table_has_a_cell_for_each_column(path: Path) -> None:
    found = a3_files.outcome_of(str(path)).sheet("2027-02-01")
    for one in found.sections:
        for table in one.blocks:
            if isinstance(table, Table):
                assert all(len(row) == len(table.columns) for row in table.rows)


def test_an_empty_a3_says_nothing_of_maps() -> None:
    found = sheet(EMPTY)
    assert found.sources == ""
    assert not [b for one in found.sections for b in one.blocks if isinstance(b, Drawing)]
