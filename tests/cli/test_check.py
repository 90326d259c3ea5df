"""`leantool check`: all problems, in four formats."""

from __future__ import annotations

import json
import re

import pytest

from cli import maps
from cli.maps import save
from cli.running import ANSI, at_terminal, leantool, needs_terminal, process

FORMATS = ("full", "concise", "json", "github")
PLACE = re.compile(r"[\w.]+:\d+:\d+: (error|warning|info)\[[a-z-]+\] \S.*")


def test_all_mistakes_are_told_at_once_in_order_of_place() -> None:
    ran = leantool("check", save(maps.BAD))
    assert ran.exit == 1
    places = [line.split(" ")[0] for line in ran.lines if line.startswith("map.yaml:")]
    assert places == ["map.yaml:4:5:", "map.yaml:5:11:"]
    assert "did you mean process_time?" in ran.out
    assert "    proces_time: 12 min\n    |     ^^^^^^^^^^^" in ran.out
    assert ran.lines[-1] == "2 errors"
    assert ran.err == ""


def test_no_problems() -> None:
    assert leantool("check", save(maps.GOOD)).out == "No problems found.\n"
    assert leantool("check", save(maps.GOOD), "--lang", "nl").out == "Geen problemen gevonden.\n"
    assert leantool("check", save(maps.GOOD), "--format", "json").out == ""
    assert leantool("check", save(maps.GOOD), "--format", "github").out == ""


@pytest.mark.parametrize("how", FORMATS)
def test_exit_codes(how: str) -> None:
    good, warns, bad = save(maps.GOOD, "good.yaml"), save(maps.WARNS, "w.yaml"), save(maps.BAD, "bad.yaml")

    def code(*args: str) -> int:
        return leantool("check", *args, "--format", how).exit

    assert [code(good), code(warns), code(bad)] == [0, 0, 1]
    assert [code(good, "--strict"), code(warns, "--strict"), code(bad, "--strict")] == [0, 1, 1]
    assert [code(good, warns), code(good, bad), code(good, warns, "--strict")] == [0, 1, 1]
    assert [code("none.yaml"), code("."), code("none.yaml", good)] == [2, 2, 1]


def test_remarks_are_no_warnings() -> None:
    map_ = save(maps.GOOD.replace("owner: Manager\n", ""))
    ran = leantool("check", map_, "--strict")
    assert "info[no-owner]" in ran.out
    assert ran.exit == 0


def test_concise_is_one_line_a_problem() -> None:
    ran = leantool("check", save(maps.BAD), save(maps.WARNS, "warns.yaml"), "--format", "concise")
    *problems, total = ran.lines
    assert len(problems) >= 5
    assert all(PLACE.fullmatch(line) for line in problems)
    assert total == f"2 errors, {len(problems) - 2} warnings in 2 files"
    assert "\x1b" not in process("check", "map.yaml", "--format", "concise").out


def test_json_is_one_object_a_problem() -> None:
    save(maps.GOOD, "good.yaml")
    ran = leantool("check", save(maps.BAD), save(maps.WARNS, "warns.yaml"), "good.yaml", "--format", "json")
    found = [json.loads(line) for line in ran.lines]
    assert [(p["file"], p["line"], p["column"], p["code"]) for p in found[:2]] == [
        ("map.yaml", 4, 5, "unknown-field"),
        ("map.yaml", 5, 11, "clock-notation"),
    ]
    assert {p["file"] for p in found} == {"map.yaml", "warns.yaml"}
    assert {p["severity"] for p in found} == {"error", "warning"}
    assert ran.err == ""


def test_github_annotations_stand_at_their_line() -> None:
    ran = leantool("check", save(maps.BAD), save(maps.WARNS, "a,b.yaml"), "--format", "github")
    assert ran.lines[0].startswith("::error file=map.yaml,line=4,col=5,")
    assert any(line.startswith("::warning file=a%2Cb.yaml,line=") for line in ran.lines)
    assert all(re.fullmatch(r"::(error|warning|notice) [^\n]*::.+", line) for line in ran.lines)
    assert ran.err == ""


def test_the_language_of_messages() -> None:
    assert "bedoel" in leantool("check", save(maps.BAD), "--lang", "nl").out
    assert "bedoel" in leantool("check", save(maps.BAD.replace("title", "language: nl\ntitle", 1))).out
    assert "did you mean" in leantool("check", save(maps.BAD)).out


@pytest.mark.parametrize("how", ["full", "concise"])
def test_what_is_switched_off_is_told_with_its_reason(how: str) -> None:
    ran = leantool("check", save(maps.IGNORES), "--format", how, "--strict")
    assert ran.exit == 0
    assert "overloaded]" not in ran.out
    assert "two colleagues help out" in ran.out
    assert "L-16" in ran.out


def test_switching_off_needs_a_reason_and_a_rule_that_exists() -> None:
    no_reason = leantool("check", save(maps.WARNS + "ignore: [{rule: L-16}]\n"))
    assert no_reason.exit == 1
    assert "because" in no_reason.out
    unknown = leantool("check", save(maps.WARNS + "ignore: [{rule: L-99, because: no}]\n"))
    assert "unknown-rule" in unknown.out
    assert "overloaded" in unknown.out


def test_errors_cannot_be_switched_off() -> None:
    ran = leantool("check", save(maps.BAD + "ignore: [{rule: clock-notation, because: no}]\n"))
    assert ran.exit == 1
    assert "clock-notation" in ran.out


def test_a_count_of_one_is_in_the_singular() -> None:
    one = save(maps.BAD.replace("proces_time", "process_time"))
    assert leantool("check", one).lines[-1] == "1 error"
    assert leantool("check", one, "--lang", "nl").lines[-1] == "1 fout"


def test_standard_input() -> None:
    ran = leantool("check", "-", "--format", "concise", stdin=maps.BAD)
    assert ran.lines[0].startswith("<stdin>:4:5: error[unknown-field]")


def test_wrong_usage() -> None:
    assert leantool("check").exit == 2
    ran = leantool("check", save(maps.GOOD), "--format", "xml")
    assert (ran.exit, ran.out) == (2, "")
    assert "concise" in ran.err


@needs_terminal
def test_lines_are_wrapped_between_words_at_a_terminal_only() -> None:
    save(maps.BAD)
    wrapped = ANSI.sub("", at_terminal("check", "map.yaml", width=60).out).splitlines()
    assert max(map(len, wrapped)) <= 60
    assert max(map(len, process("check", "map.yaml", COLUMNS="60").lines)) > 60
