"""`leantool future`: reports, data, tables and exit codes."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from cli.running import EXAMPLES, Ran, example, leantool

MAPS = sorted(EXAMPLES.glob("*.yaml"))
VALVES = example("valve-housings")
HOSTILE = "[bold]x[/] =1+1 {{brace}} {name} \\\\e[31m"


def data(ran: Ran) -> dict[str, Any]:
    (found,) = [json.loads(line) for line in ran.lines]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("width", [40, 80, 160])
@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_example_fits_its_screen(path: Path, lang: str, width: int) -> None:
    ran = leantool("future", path, "--lang", lang, width=width)
    assert ran.exit == 0
    assert max(map(len, ran.lines)) <= width
    assert not re.search(r"\{\w*\}", ran.out)
    questions = [line for line in ran.lines if line[:1].isdigit()]
    assert [line.split()[0] for line in questions][-1] in ("7", "8")
    assert ("future state" if lang == "en" else "toekomstige situatie") in " ".join(ran.lines[:6])


def test_the_report_of_a_press_and_a_cell() -> None:
    out = " ".join(leantool("future", VALVES, width=160).out.split())
    for text in (
        "takt time: 66 s = 14 h 40 min / 800/day · line 16",
        "EPEI · Stamping: 2.83 days, plan 3 days = 2 x 45 min / (3 h 40 min - 3 h 8 min)",
        "batch LH: 1,500 pieces",
        "supermarket LH: 2,310 pieces = 1,750 pieces + 350 pieces + 210 pieces",
        "pitch: 22 min = 66 s x 20 pieces",
        "candidate after improvement: continuous flow · Welding → Assembly cell",
        "assumed: buffer share 20 %, safety share 10 %",
        "lead time from 12 days to 5 days",
        "the team decides",
    ):
        assert text in out, text


def test_it_is_the_same_in_dutch() -> None:
    out = " ".join(leantool("future", VALVES, "--lang", "nl", width=160).out.split())
    for text in (
        "kandidaat na verbetering: continue flow",
        "omsteltijd 45 min, boven 10 min",
        "takttijd: 66 s",
    ):
        assert text in out, text
    assert "2,83 dagen, plan 3 dagen" in out


def test_the_data_have_the_same_numbers() -> None:
    found = data(leantool("future", VALVES, "--json"))
    assert found["form"] == "factory"
    assert [q["number"] for q in found["questions"]] == list(range(1, 9))
    sizes = [s for q in found["questions"] for c in q["candidates"] for s in c["sizes"]]
    epei = next(s for s in sizes if s["size"] == "epei")
    assert round(epei["value"], 2) == 2.83
    assert (epei["planned"], epei["unit"], epei["step"]) == (3, "days", "Stamping")
    assert {i["name"]: i["line"] for i in epei["inputs"]}["changeover"] == 36
    kanban = next(s for s in sizes if s["size"] == "kanban" and s["step"] == "Stamped housings")
    assert (kanban["value"], kanban["planned"], kanban["variant"]) == (115.5, 116, "LH")
    assert any(i["assumed"] for s in sizes for i in s["inputs"])
    assert found["wanted_lead_time_s"] == 5 * 52800
    welding = next(row for row in found["capacity"] if row["step"] == "Welding")
    assert (welding["manual_s"], welding["machine_s"]) == (15, 32)


def test_the_table_has_a_row_for_each_size() -> None:
    ran = leantool("future", VALVES, example("omgevingsvergunning"), "--csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert {row["file"] for row in rows} == {VALVES, example("omgevingsvergunning")}
    takt = next(row for row in rows if row["size"] == "takt")
    assert (takt["value"], takt["unit"], takt["question"]) == ("66", "s", "takt")
    assert all(row["value"] or row["reason"] for row in rows)


def test_a_target_asks_what_it_needs() -> None:
    out = " ".join(
        leantool("future", example("omgevingsvergunning"), "--target-lead-time", "30 dagen").out.split()
    )
    assert "doorlooptijd van 72 dagen naar 30 dagen" in out
    assert "grens aan onderhanden werk: 132 aanvragen" in out


def test_a_target_that_is_no_time_is_refused() -> None:
    ran = leantool("future", VALVES, "--target-lead-time", "soon")
    assert ran.exit == 2
    assert "is no time" in ran.err
    assert "--target-lead-time" in ran.err


def test_several_maps_each_under_its_name() -> None:
    ran = leantool("future", VALVES, example("acme-stamping"))
    assert ran.exit == 0
    assert ran.out.count("takt time:") == 2
    assert "acme-stamping.yaml" in ran.out


def test_json_and_csv_exclude_each_other() -> None:
    assert leantool("future", VALVES, "--json", "--csv").exit == 2


def test_a_map_with_mistakes_says_them(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("title: A\nsteps:\n  - process: B\n    cycle_time: 1:30\n", encoding="utf-8")
    ran = leantool("future", wrong)
    assert ran.exit == 1
    assert "clock-notation" in ran.err
    found = data(leantool("future", wrong, "--json"))
    assert found["questions"] is None
    assert found["problems"][0]["code"] == "clock-notation"
    assert leantool("future", tmp_path / "none.yaml").exit == 2


def test_what_people_type_is_text(tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(
        f'title: "{HOSTILE}"\ncalendar: {{hours: 8 h}}\ncustomer: {{name: "{HOSTILE}", demand: 10/day}}\nsteps:\n'
        f'  - {{process: "{HOSTILE} 1", cycle_time: 1 h, changeover: 1 h}}\n'
        f'  - {{process: "{HOSTILE} 2", cycle_time: 1 h, team: "{HOSTILE}"}}\n',
        encoding="utf-8",
    )
    for options in ((), ("--json",), ("--csv",)):
        ran = leantool("future", path, *options, width=160)
        assert ran.exit == 0
        assert "[bold]x[/]" in ran.out
        assert "{name}" in ran.out


def test_the_house_draws_its_own_lines(tmp_path: Path) -> None:
    (tmp_path / "leantool.toml").write_text('[thresholds]\nbuffer_share = "35 %"\n', encoding="utf-8")
    path = tmp_path / "map.yaml"
    path.write_text((EXAMPLES / "valve-housings.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert "buffer share 35 %" in " ".join(leantool("future", path).out.split())
