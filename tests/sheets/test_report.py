"""The report as a sheet: every part that the maps have something for, nothing that they do not know."""

from __future__ import annotations

import datetime

import pytest

from leantool import pipeline
from leantool.sheets import report
from leantool.sheets.content import Bars, Bullets, Drawing, Figures, Sheet, Table
from leantool.texts import LANGUAGES, texts

EXAMPLES = (
    "acme-stamping",
    "omgevingsvergunning",
    "hip-replacement",
    "software-change",
    "workshop-half-filled",
    "valve-housings",
)


def outcomes(*names: str, language: str | None = None) -> list[pipeline.Outcome]:
    return list(pipeline.run([f"examples/{name}.yaml" for name in names], (), language))


def report_of(*names: str, language: str | None = None, today: datetime.date | None = None) -> Sheet:
    found = outcomes(*names, language=language)
    current, *future = found
    assert current.analysis is not None
    after = future[0].analysis if future else None
    return report.content(current.analysis, current.texts, after, today=today, settings=current.settings)


def part(sheet: Sheet, id_: str) -> tuple[object, ...]:
    return next(section.blocks for section in sheet.sections if section.id == id_)


def rows(table: object) -> list[list[str]]:
    assert isinstance(table, Table)
    return [[cell.text for cell in row] for row in table.rows]


def test_a_map_and_its_future_fill_every_part() -> None:
    sheet = report_of("acme-stamping", "acme-stamping-future")
    assert [one.id for one in sheet.sections] == [id_ for id_, _ in report.PARTS]
    assert [one.number for one in sheet.sections] == list(range(1, 11))


def test_a_map_alone_has_no_part_about_the_future() -> None:
    ids = {one.id for one in report_of("hip-replacement").sections}
    assert not ids & {"future_map", "comparison"}
    assert {"summary", "current_map", "figures", "steps", "wastes", "problems", "data"} <= ids


def test_the_summary_says_what_the_figures_mean() -> None:
    figures, said = part(report_of("acme-stamping", "acme-stamping-future"), "summary")
    assert isinstance(figures, Figures)
    assert ("Takt time", "1 min") in [(one.label, one.value) for one in figures.items]
    assert isinstance(said, Bullets)
    assert said.items[0] == (
        "An item takes 23.6 days from start to finish; 3 min 8 s of that is work (0.014 %, with a day of 15 h 20 min)."
    )
    assert "In the future state the lead time goes from 23.6 days to 4.5 days (-80.9 %)." in said.items
    assert "Assembly 1 cannot keep pace with demand: a load of 103.3 %." in said.items


def test_an_unknown_lead_time_is_told_as_unknown() -> None:
    _, said = part(report_of("workshop-half-filled"), "summary")
    assert isinstance(said, Bullets)
    assert "at least" in said.items[0]
    assert "still to be measured" in said.items[0]
    table = rows(part(report_of("workshop-half-filled"), "figures")[0])
    lead = next(row for row in table if row[0] == "Lead time")
    assert lead[1] == "–"
    assert "to be measured" in lead[2]


def test_the_summary_names_the_part_with_what_to_look_at() -> None:
    for language, where in (("en", "(see: To look at)"), ("nl", "(zie: Om naar te kijken)")):
        _, said = part(report_of("acme-stamping", language=language), "summary")
        assert where in str(said)


def test_a_plan_without_goals_has_no_column_for_them() -> None:
    (without,) = part(report_of("acme-stamping"), "plan")
    (with_goals,) = part(report_of("acme-stamping-plan"), "plan")
    assert isinstance(without, Table)
    assert isinstance(with_goals, Table)
    assert "Goal" not in [column.title for column in without.columns]
    assert "Goal" in [column.title for column in with_goals.columns]
    assert {len(row) for row in without.rows} == {len(without.columns)}


def test_every_figure_has_its_formula_in_words_and_in_numbers() -> None:
    table = rows(part(report_of("acme-stamping"), "figures")[0])
    assert ["Takt time", "1 min", "productive time per day / demand per day\n= 55200 s / 920"] in table


@pytest.mark.parametrize("name", EXAMPLES)
def test_figures_steps_and_problems_are_those_of_the_map(name: str) -> None:
    analysis = outcomes(name)[0].analysis
    assert analysis is not None
    sheet = report_of(name)
    steps = part(sheet, "steps")[0]
    assert len(rows(steps)) == len(analysis.stream.steps)
    found = part(sheet, "problems")[0]
    assert (len(rows(found)) if isinstance(found, Table) else 0) == len(analysis.problems)
    drawing = part(sheet, "current_map")[0]
    assert isinstance(drawing, Drawing)
    assert analysis.stream.title in drawing.alt


def test_the_wastes_divide_the_lead_time() -> None:
    bars, findings, *_ = part(report_of("omgevingsvergunning", language="en"), "wastes")
    assert isinstance(bars, Bars)
    assert bars.items[0].length == 1
    assert abs(sum(float(bar.share.split(" ")[0]) for bar in bars.items) - 100) < 0.2
    assert all(row[4] for row in rows(findings)), "each finding has its evidence"


def test_what_is_late_is_said_only_when_the_day_is() -> None:
    def said(today: datetime.date | None) -> str:
        blocks = part(report_of("acme-stamping", today=today), "summary")
        return " ".join(item for block in blocks if isinstance(block, Bullets) for item in block.items)

    assert "late" not in said(None)
    assert "3 are open and 3 late" in said(datetime.date(2027, 6, 1))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_both_languages_fill_every_text(name: str, language: str) -> None:
    sheet = report_of(name, language=language)
    assert sheet.language == language
    assert sheet.kind_name == texts(language).say("report", "report.kind")
    for section in sheet.sections:
        assert section.title
        for block in section.blocks:
            if isinstance(block, Table):
                assert all(len(row) == len(block.columns) for row in block.rows)
                assert all("{" not in cell.text for row in block.rows for cell in row)


def test_one_step_is_a_report_too() -> None:
    from leantool import analyse
    from leantool.reading import read_text

    stream = read_text("title: One\nsteps:\n  - process: Only\n").stream
    assert stream is not None
    assert report.content(analyse(stream)).sections
