"""`leantool new`: a starter map, with questions or without, and never over another file."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest

from cli.running import at_terminal, leantool, needs_terminal
from leantool.starting import KINDS

EVERY = list(itertools.product(KINDS, ("en", "nl")))


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_every_starter_can_be_used_at_once(kind: str, lang: str) -> None:
    ran = leantool("new", "start.yaml", "--kind", kind, "--lang", lang)
    assert (ran.exit, ran.out, ran.err) == (0, "start.yaml\n", "")
    seen = json.loads(leantool("vsm", "start.yaml", "--json").out)
    assert not [p for p in seen["problems"] if p["severity"] == "error"]
    assert [step["kind"] for step in seen["steps"]].count("process") >= 3
    report = leantool("vsm", "start.yaml").out
    assert ("te meten" if lang == "nl" else "to measure") in report
    assert leantool("check", "start.yaml").exit == 0


def test_all_answers_as_options() -> None:
    leantool(
        "new", "a.yaml", "--kind", "care", "--title", "Knee: left & right", "--customer", "Patient", "--demand",
        "30 patients/week", "--day", "2 x 7.5 h", "--steps", 'Referral, "X-ray, both knees", Consult',
    )  # fmt: skip
    seen = json.loads(leantool("vsm", "a.yaml", "--json").out)
    assert seen["title"] == "Knee: left & right"
    assert seen["figures"]["demand_per_day"] == 6
    assert seen["figures"]["available_time_per_day_s"] == 15 * 3600
    names = [step["name"] for step in seen["steps"] if step["kind"] == "process"]
    assert names == ["Referral", "X-ray, both knees", "Consult"]


def test_the_file_names_itself_and_its_title() -> None:
    leantool("new", "building-permits.yaml", "--kind", "office", "--steps", "Intake,Decide,Send")
    text = Path("building-permits.yaml").read_text(encoding="utf-8")
    assert "\ntitle: Building permits\n" in text
    assert "leantool vsm building-permits.yaml" in text


def test_without_a_terminal_nothing_is_asked() -> None:
    ran = leantool("new", "a.yaml", stdin="nl\n")
    assert (ran.exit, ran.out) == (0, "a.yaml\n")
    assert "\nlanguage: en\n" in Path("a.yaml").read_text(encoding="utf-8")


def test_nothing_is_overwritten_without_force() -> None:
    Path("a.yaml").write_text("mine", encoding="utf-8")
    ran = leantool("new", "a.yaml", "--kind", "office", "--lang", "en")
    assert (ran.exit, ran.out) == (2, "")
    assert "--force" in ran.err
    assert Path("a.yaml").read_text(encoding="utf-8") == "mine"
    assert leantool("new", "a.yaml", "--kind", "office", "--lang", "en", "--force").exit == 0
    assert "title:" in Path("a.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (["a.txt"], ".yaml"),
        (["a.yaml", "--kind", "zoo"], "factory"),
        (["a.yaml", "--demand", "twenty"], "400/day"),
        (["a.yaml", "--demand", "twintig", "--lang", "nl"], "400/dag"),
        (["a.yaml", "--day", "30 h"], "30 h"),
        (["a.yaml", "--steps", "customer"], "customer"),
        (["nowhere/a.yaml"], "nowhere"),
        ([], "NAME.yaml"),
    ],
)
def test_wrong_answers_write_nothing(args: list[str], word: str) -> None:
    ran = leantool("new", *args)
    assert (ran.exit, ran.out) == (2, "")
    assert word in ran.err
    assert not list(Path().iterdir())


def test_a_folder_of_that_name_stays_a_folder() -> None:
    Path("a.yaml").mkdir()
    assert leantool("new", "a.yaml").exit == 2
    assert leantool("new", "a.yaml", "--force").exit == 2
    assert Path("a.yaml").is_dir()


# At a terminal

ANSWERS = [
    "nl",
    "kantoor",
    "Bouwvergunning",
    "Aanvrager",
    "30 aanvragen/week",
    "8 uur",
    "Intake, Toets, Besluit",
]


@needs_terminal
def test_at_a_terminal_it_asks_in_the_language_that_was_chosen(folder: Path) -> None:
    answers = [*ANSWERS[:4], "dertig", *ANSWERS[4:]]
    ran = at_terminal("new", "a.yaml", answers=answers, cwd=folder)
    assert ran.exit == 0, ran.out
    assert "Wat voor stroom" in ran.out
    assert "400/dag" in ran.out, "what is wrong with an answer is told before it is asked again"
    assert ran.out.count("Hoeveel vraagt de klant?") == 2
    assert ran.out.rstrip().endswith("a.yaml")
    seen = json.loads(leantool("vsm", "a.yaml", "--json").out)
    assert seen["title"] == "Bouwvergunning"
    assert [step["name"] for step in seen["steps"]] == ["Intake", "Toets", "Besluit"]


@needs_terminal
def test_enter_accepts_what_is_proposed(folder: Path) -> None:
    ran = at_terminal("new", "building-permits.yaml", answers=[""] * 7, cwd=folder)
    assert ran.exit == 0
    assert "[Building permits]" in ran.out
    assert leantool("check", "building-permits.yaml").exit == 0


@needs_terminal
def test_no_questions_when_kind_and_steps_are_given(folder: Path) -> None:
    ran = at_terminal("new", "a.yaml", "--kind", "office", "--lang", "nl", "--steps", "A, B, C", cwd=folder)
    assert (ran.exit, ran.out) == (0, "a.yaml\n")


@needs_terminal
@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_leaving_half_way_writes_nothing(folder: Path, key: str) -> None:
    ran = at_terminal("new", "a.yaml", answers=["nl", "office", key], cwd=folder)
    assert ran.exit == 130
    assert ran.out.rstrip().endswith("Nothing is written.")
    assert not Path("a.yaml").exists()
