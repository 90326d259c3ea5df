"""`leantool vsm`: the report, the data, what-if, and where each of them goes."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from cli import maps
from cli.maps import save
from cli.running import ANSI, EXAMPLES, Ran, at_terminal, leantool, needs_terminal, process

ALL = sorted(EXAMPLES.glob("*.yaml"))


def objects(ran: Ran) -> list[Any]:
    return [json.loads(line) for line in ran.lines]


def changed(*changes: str, map_: str = maps.GOOD) -> Any:
    options = [word for change in changes for word in ("--set", change)]
    ran = leantool("vsm", save(map_), "--json", *options)
    (one,) = objects(ran)
    assert ran.exit == 0, one["problems"]
    return one


# The report


def test_a_report_goes_to_standard_output_and_problems_to_standard_error() -> None:
    ran = leantool("vsm", save(maps.WARNS))
    assert ran.exit == 0
    assert ran.out.startswith("Permit · current state\n")
    assert "Summary" in ran.out
    assert "warning[overloaded]" not in ran.out
    assert "map.yaml:20:19: warning[overloaded]" in ran.err
    assert "Summary" not in ran.err


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_a_report_fits_the_screen(path: Path) -> None:
    for lang, width in (("en", 60), ("nl", 80), ("en", 120)):
        ran = leantool("vsm", path, "--lang", lang, width=width)
        wide = [line for line in ran.lines if cell_len(line) > width]
        assert not wide
        assert not [line for line in ran.lines if line != line.rstrip()]


def test_the_language_is_that_of_the_map_unless_asked_otherwise() -> None:
    assert "Samenvatting" in leantool("vsm", save(maps.DUTCH)).out
    assert "Summary" in leantool("vsm", save(maps.DUTCH), "--lang", "en").out
    assert "Samenvatting" in leantool("vsm", save(maps.GOOD), "--lang", "nl").out
    ran = leantool("vsm", save(maps.WARNS), "--lang", "nl", "-q")
    assert "Controleer" in ran.err
    assert leantool("vsm", save(maps.GOOD), "--lang", "de").exit == 2


def test_quiet_prints_problems_only() -> None:
    ran = leantool("vsm", save(maps.WARNS), "-q")
    assert (ran.exit, ran.out) == (0, "")
    assert "overloaded" in ran.err
    assert leantool("vsm", save(maps.GOOD), "--quiet").shown == ""


def test_standard_input() -> None:
    assert leantool("vsm", "-", stdin=maps.GOOD).out.startswith("Permit")
    ran = leantool("vsm", "-", "--json", stdin=maps.BAD)
    assert objects(ran)[0]["figures"] is None
    assert ran.exit == 1
    assert leantool("vsm", "-", stdin="").exit == 1
    assert leantool("vsm", "-", stdin=b"\xff\xfe\x00rubbish\x00").exit == 1


def test_several_maps_each_get_their_report() -> None:
    ran = leantool("vsm", save(maps.GOOD, "a.yaml"), save(maps.DUTCH, "b.yaml"))
    assert ran.exit == 0
    heads = [line for line in ran.lines if line.startswith("─") and ".yaml" in line]
    assert ["a.yaml" in heads[0], "b.yaml" in heads[1], len(heads)] == [True, True, 2]
    assert ran.out.count("Permit · ") == 2


def test_missing_values_are_said_and_not_guessed() -> None:
    ran = leantool("vsm", save(maps.MISSING))
    assert ran.exit == 0
    assert "to measure" in ran.out
    assert "at least" in ran.out
    assert "te meten" in leantool("vsm", save(maps.MISSING), "--lang", "nl").out


def test_what_was_switched_off_is_shown_with_the_reason() -> None:
    ran = leantool("vsm", save(maps.IGNORES))
    assert "overloaded" not in ran.err
    assert "two colleagues help out" in ran.out
    (one,) = objects(leantool("vsm", save(maps.IGNORES), "--json"))
    assert {"rule": "L-16", "because": "two colleagues help out"} in one["ignored"]


# Exit codes


@pytest.mark.parametrize("how", [[], ["--json"], ["--csv"], ["-q"], ["--explain", "lead_time"]])
def test_exit_codes(how: list[str]) -> None:
    good, warns, bad = save(maps.GOOD, "good.yaml"), save(maps.WARNS, "w.yaml"), save(maps.BAD, "bad.yaml")
    assert leantool("vsm", good, *how).exit == 0
    assert leantool("vsm", warns, *how).exit == 0
    assert leantool("vsm", warns, "--strict", *how).exit == 1
    assert leantool("vsm", good, "--strict", *how).exit == 0
    assert leantool("vsm", bad, *how).exit == 1
    assert leantool("vsm", good, bad, *how).exit == 1
    assert leantool("vsm", "none.yaml", *how).exit == 2
    assert leantool("vsm", ".", *how).exit == 2
    assert leantool("vsm", "none.yaml", ".", *how).exit == 2
    assert leantool("vsm", "none.yaml", good, *how).exit == 1


def test_the_good_map_beside_a_bad_one_gets_its_report() -> None:
    ran = leantool("vsm", save(maps.BAD, "bad.yaml"), save(maps.GOOD, "good.yaml"))
    assert "Summary" in ran.out
    assert "bad.yaml:4:5: error[unknown-field]" in ran.err
    assert "bad.yaml:5:11: error[clock-notation]" in ran.err


def test_a_map_that_is_not_there() -> None:
    save(maps.GOOD, "permit.yaml")
    ran = leantool("vsm", "permits.yaml")
    assert (ran.exit, ran.out) == (2, "")
    assert "no such file; did you mean permit.yaml?" in ran.err
    assert "\n  1 | " not in ran.err, "a file that is not there has no first line"
    assert "directory" in leantool("vsm", ".").err


def test_outputs_exclude_each_other() -> None:
    ran = leantool("vsm", save(maps.GOOD), "--json", "--csv")
    assert (ran.exit, ran.out) == (2, "")
    assert "exclude" in ran.err


@pytest.mark.parametrize("word", ["--jsn", "--explain", "--set"])
def test_wrong_options(word: str) -> None:
    ran = leantool("vsm", save(maps.GOOD), word)
    assert (ran.exit, ran.out) == (2, "")
    assert word in ran.err


# JSON


def test_json_prints_one_object_for_each_map_and_nothing_else() -> None:
    files = [
        save(maps.GOOD, "a.yaml"),
        save(maps.BAD, "b.yaml"),
        "none.yaml",
        save(maps.WARNS, "c.yaml"),
        ".",
    ]
    ran = leantool("vsm", *files, "--json")
    assert ran.err == ""
    found = objects(ran)
    assert [one["file"] for one in found] == files
    assert [one["figures"] is None for one in found] == [False, True, True, False, True]
    assert [bool(one["steps"]) for one in found] == [True, False, False, True, False]
    assert {p["code"] for p in found[1]["problems"]} >= {"unknown-field", "clock-notation"}
    assert [p["code"] for p in found[2]["problems"]] == ["no-such-file"]
    assert [p["severity"] for p in found[3]["problems"]] == ["warning"] * len(found[3]["problems"])
    for problem in found[1]["problems"]:
        assert {"code", "severity", "message", "file", "line", "column"} <= problem.keys()


def test_json_has_the_stable_keys() -> None:
    (one,) = objects(leantool("vsm", save(maps.GOOD), "--json"))
    assert {"title", "state", "figures", "steps", "reasons", "problems"} <= one.keys()
    assert one["title"] == "Permit"
    assert one["figures"]["takt_time_s"] == 1440
    assert one["figures"]["lead_time_s"] == 3.5 * 28800 + 47 * 60
    assert one["figures"]["bottleneck"] == "Decide"
    assert [step["name"] for step in one["steps"]] == ["Intake", "Check no. 2", "Decide"]
    assert one["steps"][0]["utilisation"] == 0.5
    for name in ("lead_time_least_s", "lead_time_most_s", "changed"):
        assert name not in one["figures"]
        assert name not in one


def test_json_says_why_a_figure_is_absent() -> None:
    (one,) = objects(leantool("vsm", save(maps.MISSING), "--json"))
    absent = {name for name, value in one["figures"].items() if value is None}
    assert {"lead_time_s", "process_time_s", "value_added_time_s", "wip"} <= absent
    assert absent <= one["reasons"].keys()
    assert one["steps"][1]["process_time_s"] is None
    assert "Check no. 2.process_time_s" in one["reasons"]


def test_json_reaches_a_pipe_whole() -> None:
    ran = process("vsm", *ALL, "--json", CI="1")
    assert [one["title"] for one in objects(ran)]
    assert len(ran.lines) == len(ALL)
    assert ran.err == ""


# CSV


def test_csv_is_a_table_of_the_steps() -> None:
    ran = leantool("vsm", save(maps.GOOD), "--csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert [row["name"] for row in rows] == ["Intake", "Check no. 2", "Decide"]
    assert rows[2]["waiting_time_s"] == "57600"
    assert rows[0]["utilisation"] == "0.5"
    assert ran.err == ""


def test_csv_of_several_maps_is_one_table() -> None:
    files = [save(maps.GOOD, "a.yaml"), save(maps.WARNS, "b.yaml"), save(maps.BAD, "c.yaml")]
    ran = leantool("vsm", *files, "--csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert [row["file"] for row in rows] == ["a.yaml"] * 3 + ["b.yaml"] * 3
    assert "overloaded" in ran.err
    assert "c.yaml:4:5" in ran.err


# What if


def test_set_a_field_of_a_step() -> None:
    one = changed("Decide.process_time=10 min")
    assert one["figures"]["bottleneck"] == "Check no. 2"
    assert one["changed"]["bottleneck"] == {"from": "Decide", "to": "Check no. 2"}
    assert one["changed"]["Decide.process_time_s"] == {"from": 1200, "to": 600}
    assert "demand_per_day" not in one["changed"]


@pytest.mark.parametrize(
    ("change", "figure", "value"),
    [
        ("Check no. 2.process_time=6 min", "Check no. 2.process_time_s", 360),
        ("check no. 2.wait = 0", "Check no. 2.waiting_time_s", 0),
        ("customer.demand=40/day", "takt_time_s", 720),
        ("calendar.shifts=3", "available_time_per_day_s", 86400),
        ("calendar.hours=7,5 h", "available_time_per_day_s", 27000),
        ("Decide.wait=", "waiting_time_s", 1.5 * 28800),
        ("Decide.process_time=", "lead_time_s", None),
        ("Decide.scrap=10 %", "rolled_throughput_yield", 0.9),
    ],
)
def test_set_anything(change: str, figure: str, value: float | None) -> None:
    assert changed(change)["changed"][figure]["to"] == value


def test_set_several() -> None:
    one = changed("Decide.people=2", "customer.demand=30/day")
    assert one["figures"]["takt_time_s"] == 960
    assert one["steps"][2]["utilisation"] == pytest.approx(30 * 600 / 28800)


def test_set_a_calendar_or_a_customer_where_there_is_none() -> None:
    day = changed("calendar.hours=8 h", map_=maps.NO_CALENDAR)["changed"]
    assert day["available_time_per_day_s"] == {"from": 86400, "to": 28800}
    demand = changed("customer.demand=40/day", map_=maps.NO_CALENDAR)["changed"]
    assert demand["takt_time_s"] == {"from": None, "to": 2160}
    assert demand["lead_time_s"]["to"] == 86400 + 32 * 60


def test_the_report_shows_both_values_and_the_effect() -> None:
    map_ = save(maps.GOOD)
    ran = leantool("vsm", map_, "--set", "Decide.wait=4 h")
    table = ran.out.partition("What if")[2]
    rows = [re.split(r" {2,}", line.strip()) for line in table.splitlines()]
    assert rows[1] == ["Decide.wait=4 h"], "the heading says what is asked"
    assert ["Lead time", "3.6 days", "2.1 days", "-1.5 days"] in [row[:4] for row in rows]
    assert Path(map_).read_text(encoding="utf-8") == maps.GOOD
    assert "Wat als" in leantool("vsm", map_, "--set", "Decide.wait=4 h", "--lang", "nl").out


def test_the_report_of_a_what_if_stays_readable() -> None:
    """Names of figures are not cut into columns of a letter or two."""
    for example in ("acme-stamping", "omgevingsvergunning"):
        path = EXAMPLES / f"{example}.yaml"
        ran = leantool("vsm", path, "--set", "calendar.hours=7.5 h")
        table = ran.out.partition("What if" if example == "acme-stamping" else "Wat als")[2]
        names = [line[:14].strip() for line in table.splitlines() if line.strip()]
        assert names
        assert len([name for name in names if len(name) < 4]) <= len(names) / 4


def test_what_if_works_on_standard_input() -> None:
    ran = leantool("vsm", "-", "--json", "--set", "Decide.wait=4 h", stdin=maps.GOOD)
    (one,) = objects(ran)
    assert one["figures"]["waiting_time_s"] == 2 * 28800
    assert "changed" in one


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("Decde.wait=4 h", ["--set", "Decde.wait", "did you mean Decide"]),
        ("Decide.wat=4 h", ["--set", "Decide.wat", "did you mean wait"]),
        ("calender.shifts=3", ["--set", "did you mean calendar"]),
        ("Nothing.at.all=3", ["--set", "Nothing.at.all"]),
        ("Decide.wait", ["--set", "Decide.wait"]),
        ("=4 h", ["--set"]),
        ("Decide.wait=1:30", ["--set", "1:30", "1 h 30 min"]),
        ("Decide.wait=soon", ["--set", "soon"]),
        ("customer.demand=40", ["--set", "40/day"]),
        ("calendar.shifts=none", ["--set", "none"]),
        ("Decide.complete_accurate=140 %", ["--set", "140 %"]),
    ],
)
def test_a_wrong_change_is_told_with_what_to_write(change: str, words: list[str]) -> None:
    ran = leantool("vsm", save(maps.GOOD), "--set", change)
    assert ran.exit in (1, 2)
    assert ran.out == ""
    for word in words:
        assert word in ran.err
    assert "map.yaml:1:1" not in ran.err, "the file is not to blame"
    assert "title: Permit" not in ran.err


def test_a_wrong_change_is_told_as_json_too() -> None:
    (one,) = objects(leantool("vsm", save(maps.GOOD), "--json", "--set", "Decde.wait=4 h"))
    assert one["figures"] is None
    assert [p["code"] for p in one["problems"]] == ["set-unknown"]


# Colour and pipes


def test_no_colour_in_a_pipe() -> None:
    save(maps.WARNS)
    for env in ({}, {"GITHUB_ACTIONS": "true", "CI": "true"}):
        ran = process("vsm", "map.yaml", **env)
        assert ran.exit == 0
        assert not ANSI.search(ran.out + ran.err)
        assert "▼ bottleneck" in ran.out


@needs_terminal
def test_colour_at_a_terminal_but_not_with_no_color() -> None:
    save(maps.WARNS)
    assert "\x1b[1;3" in at_terminal("vsm", "map.yaml").out
    plain = at_terminal("vsm", "map.yaml", NO_COLOR="1").out
    assert "\x1b[3" not in plain
    assert "\x1b[1;3" not in plain
    assert "above" in ANSI.sub("", plain)


@needs_terminal
def test_problems_are_kept_apart_from_the_report_at_a_terminal() -> None:
    save(maps.WARNS)
    lines = [line.rstrip() for line in ANSI.sub("", at_terminal("vsm", "map.yaml").out).splitlines()]
    first = next(n for n, line in enumerate(lines) if line.startswith("map.yaml:"))
    assert "" in lines[first - 2 : first], "an empty line, or one and a heading"
    assert max(map(cell_len, lines)) <= 80
