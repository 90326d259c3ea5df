"""`leantool batch`: the overview, what it is made of, and how it ends."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import openpyxl
import pytest

from batch.some import EXAMPLES, OVERVIEW, batch, line, lines, many_maps, small, tree, write
from cli.running import leantool

BAD = "title: Bad\nsteps:\n  - process: Weld\n    cycle_time: 1:30\n"


def single(file: str, *args: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(leantool("vsm", file, "--json", *args).out)
    return found


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_objects_are_those_of_single_runs_in_the_order_of_the_files(jobs: str) -> None:
    many_maps.write(Path("maps"), 60)
    ran = batch("maps", "-o", "out", "--jobs", jobs)
    files = sorted(str(path) for path in Path("maps").rglob("*.yaml"))
    found = lines("out")
    assert [one["file"] for one in found] == files
    broken = 0
    for one in found:
        row = one.pop("row")
        assert one == single(one["file"])
        assert (row["title"], row["state"], row["file"]) == (one["title"], one["state"], one["file"])
        if one["figures"] is None:
            broken += 1
            first = next(p for p in one["problems"] if p["severity"] == "error")
            assert f"{one['file']}:{first['line']}:{first['column']}: error[{first['code']}]" in ran.err
            assert row["errors"] >= 1
        else:
            figures = one["figures"]
            assert all(row[key] == figures[key] for key in row.keys() & figures.keys())
    assert broken > 2
    assert ran.exit == 1


def test_the_row_of_a_map() -> None:
    write({"weld.yaml": small(more="kaizen:\n  - {idea: Less, status: done}\n  - {idea: More}\n")})
    assert batch("weld.yaml", "-o", "out").exit == 0
    (found,) = lines("out")
    row = found["row"]
    day = 57600
    assert row["lead_time_days"] == pytest.approx(700 / 500 + 60 / day)
    assert row["process_time_s"] == 60
    assert row["waiting_time_s"] == pytest.approx(700 / 500 * day)
    assert row["flow_efficiency"] == pytest.approx(60 / (700 / 500 * day + 60))
    assert row["takt_time_s"] == pytest.approx(day / 500)
    assert (row["bottleneck"], row["bottleneck_utilisation"]) == ("Weld", pytest.approx(40 / (day / 500)))
    assert row["largest_waste"] == "inventory"
    assert row["largest_waste_s"] == pytest.approx(700 / 500 * day)
    assert row["wip"] == 700
    assert row["open_actions"] == 1
    assert row["process_cycle_efficiency"] is None
    assert row["errors"] == 0


def test_the_overview_in_all_its_forms() -> None:
    write({"maps/weld.yaml": small(), "maps/bad.yaml": BAD, "maps/=x.yaml": small("=cmd|' /C calc'!A1")})
    ran = batch("maps", "-o", "out")
    assert tree("out") == set(OVERVIEW)
    with Path("out/overview.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["file"] for row in rows] == ["maps/=x.yaml", "maps/bad.yaml", "maps/weld.yaml"]
    assert rows[0]["title"] == "'=cmd|' /C calc'!A1"
    assert float(rows[2]["takt_time_s"]) == line("out", "maps/weld.yaml")["row"]["takt_time_s"]
    assert rows[1]["lead_time_s"] == ""
    book = openpyxl.load_workbook("out/overview.xlsx")
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    assert "lead time (working days)" in heads
    assert "takt time (s)" in heads
    cells = dict(zip(heads, sheet[2], strict=True))
    assert cells["title"].value == "=cmd|' /C calc'!A1"
    assert cells["title"].data_type == "s"
    assert isinstance(cells["lead time (working days)"].value, float)
    assert cells["activity ratio"].number_format.endswith("%")
    assert "Bad" in ran.out
    assert "1 error" in ran.out
    assert Path("out/overview.png").read_bytes().startswith(b"\x89PNG")


def test_dutch_maps_give_a_dutch_overview_and_lang_wins() -> None:
    write({"a.yaml": small(more="language: nl\n"), "b.yaml": small(more="language: nl\n"), "c.yaml": small()})
    ran = batch("a.yaml", "b.yaml", "c.yaml", "-o", "out")
    assert "doorlooptijd" in ran.out
    assert "3 kaarten: 3 in orde" in ran.err
    assert '<html lang="nl">' in Path("out/overview.html").read_text(encoding="utf-8")
    assert "1 map: 1 fine" in batch("a.yaml", "--lang", "en").err


def test_without_a_folder_there_is_only_the_table() -> None:
    write({"maps/a.yaml": small()})
    ran = batch("maps")
    assert "Brackets" in ran.out
    assert tree(".") == {"maps/a.yaml"}


def test_quiet_prints_problems_only() -> None:
    write({"a.yaml": small(), "b.yaml": BAD})
    ran = batch("a.yaml", "b.yaml", "-q", "-o", "out")
    assert ran.out == ""
    assert [text.split(" ")[0] for text in ran.err.splitlines()] == ["b.yaml:4:17:"]


@pytest.mark.parametrize(
    ("files", "options", "code"),
    [
        (["a.yaml"], [], 0),
        (["a.yaml", "bad.yaml"], [], 1),
        (["a.yaml", "none.yaml"], [], 1),
        (["none.yaml"], [], 2),
        (["none*.yaml"], [], 2),
        (["a.yaml", "none*.yaml"], [], 1),
        (["warned.yaml"], [], 0),
        (["warned.yaml"], ["--strict"], 1),
        (["empty"], [], 2),
    ],
)
def test_exit_codes(files: list[str], options: list[str], code: int) -> None:
    warned = small(seconds=200)
    write({"a.yaml": small(), "bad.yaml": BAD, "warned.yaml": warned, "empty/x.txt": ""})
    assert batch(*files, *options).exit == code


@pytest.mark.parametrize(
    "args",
    [
        ["a.yaml", "--draw", "png"],
        ["a.yaml", "--a3"],
        ["a.yaml", "--draw", "gif", "-o", "out"],
        ["-"],
        ["a.yaml", "-o", "a.yaml"],
        ["a.yaml", "-o", ""],
        ["a.yaml", "--sort", "owner"],
        ["a.yaml", "--jobs", "0"],
    ],
)
def test_wrong_usage_ends_with_2_and_leaves_everything(args: list[str]) -> None:
    write({"a.yaml": small()})
    ran = batch(*args)
    assert (ran.exit, ran.out) == (2, "")
    assert tree(".") == {"a.yaml"}


def test_fail_fast_stops_at_the_first_in_the_order_of_the_files() -> None:
    write({f"maps/{n:02}.yaml": BAD if n in (5, 9) else small() for n in range(40)})
    ran = batch("maps", "-o", "out", "--fail-fast", "--jobs", "2")
    assert ran.exit == 1
    assert [one["file"] for one in lines("out")] == [f"maps/{n:02}.yaml" for n in range(6)]
    assert "34 not looked at" in ran.err


def test_sort_and_top() -> None:
    write({f"{n}.yaml": small(f"Stream {n}", seconds) for n, seconds in enumerate((30, 90, 60), 1)})
    files = ["1.yaml", "2.yaml", "3.yaml"]
    ran = batch(*files, "-o", "out", "--sort", "process_time", "--top", "2")
    shown = [text.split("  ")[1] for text in ran.lines if "Stream" in text]
    assert shown == ["Stream 2", "Stream 3"]
    assert "and 1 more" in ran.out
    with Path("out/overview.csv").open(encoding="utf-8", newline="") as file:
        assert [row["title"] for row in csv.DictReader(file)] == ["Stream 2", "Stream 3", "Stream 1"]
    assert [one["file"] for one in lines("out")] == files


def test_what_is_not_known_is_sorted_last() -> None:
    unknown = "title: Unknown\nsteps:\n  - {process: Weld}\n"
    write({"a.yaml": BAD, "b.yaml": unknown, "c.yaml": small()})
    for key in ("lead_time", "flow_efficiency", "wip", "rolled_complete_accurate"):
        ran = batch("a.yaml", "b.yaml", "c.yaml", "--sort", key)
        shown = [text for text in ran.lines if "Brackets" in text or "Unknown" in text or "Bad" in text]
        assert "Brackets" in shown[0 if key != "rolled_complete_accurate" else -1], key


def test_pictures_mirror_the_input_and_clashes_are_told() -> None:
    write(dict.fromkeys(("m/a.yaml", "m/a.yml", "m/sub/b.yaml"), small()))
    ran = batch("m", "-o", "out", "--draw", "svg,png")
    assert ran.exit == 0
    pictures = {f"{stem}.{kind}" for stem in ("a", "a.yml", "sub/b") for kind in ("svg", "png")}
    assert tree("out") == {*OVERVIEW, *pictures}
    assert "m/a.yml: its outputs are called a.yml, because m/a.yaml has the plain name" in ran.err
    assert line("out", "m/a.yml")["pictures"] == ["a.yml.svg", "a.yml.png"]
    page = Path("out/overview.html").read_text(encoding="utf-8")
    assert 'href="sub/b.png"' in page
    assert page.count("data:image/png;base64,") == 3


def test_the_pictures_are_those_of_single_runs() -> None:
    map_ = str(EXAMPLES / "ziekenhuislab.yaml")
    batch(map_, "-o", "out", "--draw", "svg,png")
    for kind in ("svg", "png"):
        leantool("vsm", map_, "-o", f"alone.{kind}")
        assert Path(f"out/ziekenhuislab.{kind}").read_bytes() == Path(f"alone.{kind}").read_bytes()


def test_wastes_and_sheets() -> None:
    write({"a.yaml": small()})
    batch("a.yaml", "-o", "out", "--wastes", "--a3")
    assert tree("out") == {*OVERVIEW, "a.wastes.png", "a.a3.pdf"}
    (found,) = lines("out")
    alone = json.loads(leantool("wastes", "a.yaml", "--json").out)
    alone.pop("problems")
    assert found["wastes"] == alone
    assert Path("out/a.a3.pdf").read_bytes().startswith(b"%PDF-")


def test_an_a3_in_a_folder_is_passed_over_and_one_that_is_named_is_told() -> None:
    write({"m/a.yaml": small(), "m/a3.yaml": "type: problem-solving\ntitle: Late\nbackground: Often late\n"})
    ran = batch("m")
    assert ran.exit == 0
    assert "1 A3 passed over" in ran.err
    batch("m", "-o", "out")
    again = batch("m", "-o", "out").err
    assert "1 map: 1 fine" in again
    assert "1 unchanged since the last run" in again
    assert batch("m/a3.yaml", "m/a.yaml").exit == 1


def test_the_folder_of_the_output_is_no_input_and_that_is_told() -> None:
    write({"m/a.yaml": small()})
    ran = batch("m", "-o", "m")
    assert ran.exit == 2
    assert "m is the folder of the output and is not read" in ran.err


def test_house_rules_that_are_wrong_are_told_once() -> None:
    write({"m/a.yaml": small(), "m/b.yaml": small("B"), "m/leantool.toml": "langage = 'nl'\n"})
    ran = batch("m")
    assert ran.err.count("config-unknown") == 1


def test_current_and_future_are_paired_and_the_gain_is_shown() -> None:
    future = small().replace("700", "140").replace("title:", "state: future\ntitle:")
    write(
        {
            "m/line.yaml": small(),
            "m/line-plan.yaml": small(),
            "m/line-future.yaml": future,
            "n/else.yaml": small("E"),
        }
    )
    ran = batch("m", "n", "-o", "out")
    assert "Current and future" in ran.out
    pair = line("out", "m/line-future.yaml")["pair"]
    before, after = 700 / 500 + 60 / 57600, 140 / 500 + 60 / 57600
    assert pair["with"] == "m/line.yaml"
    assert pair["lead_time_gain"] == pytest.approx((before - after) / before)
    assert pair["process_time_gain"] == 0
    assert "79.9 %" in ran.out
    with Path("out/overview.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["file"]: row for row in csv.DictReader(file)}
    assert rows["m/line-future.yaml"]["paired_with"] == "m/line.yaml"
    assert rows["n/else.yaml"]["paired_with"] == ""
    assert openpyxl.load_workbook("out/overview.xlsx").sheetnames == ["Maps", "Current and future"]


def test_a_map_is_paired_with_the_one_it_builds_on() -> None:
    over = "based_on: line.yaml\nstate: future\nchange:\n  Weld: {cycle_time: 20 s}\n"
    write({"m/line.yaml": small(), "m/next.yaml": over})
    batch("m", "-o", "out")
    assert line("out", "m/next.yaml")["pair"]["with"] == "m/line.yaml"
    assert line("out", "m/next.yaml")["pair"]["process_time_gain"] == pytest.approx(20 / 60)


def test_nothing_else_is_touched(folder: Path) -> None:
    write({"maps/a.yaml": small(), "maps/b.yaml": BAD})
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    batch("maps", "-o", "maps/out", "--draw", "svg")
    batch("maps", "-o", "maps/out", "--draw", "svg")
    after = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if "out" not in path.parts}
    before[folder / "maps"] = after[folder / "maps"]  # it has a folder more
    assert before == after
    assert [one["file"] for one in lines("maps/out")] == ["maps/a.yaml", "maps/b.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_odd_names_come_through() -> None:
    names = ["-dash.yaml", "a b.yaml", 'it\'s "q".yaml', "new\nline.yaml", "😀&<b>.yaml"]
    write({f"m/{name}": small(name) for name in names})
    assert batch("m", "-o", "out", "--draw", "svg").exit == 0
    assert {f"{name[:-5]}.svg" for name in names} <= tree("out")
    assert [one["file"] for one in lines("out")] == [f"m/{name}" for name in names]
    os.chdir("m")
    assert batch("--", "-dash.yaml").exit == 0
    assert leantool("batch", "--", "-dash.yaml").exit == 0
    bad = os.fsdecode(b"b\xff.yaml")
    Path(bad).write_text(small("Bytes"))
    assert "Bytes" in batch(bad, "-o", "out").out
