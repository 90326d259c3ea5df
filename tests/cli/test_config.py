"""`leantool config` and `leantool.toml`: what holds, where it comes from, and what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli import maps
from cli.maps import save
from cli.running import leantool
from leantool import configuration

NAME = configuration.FILE_NAME


def house(text: str, folder: str = ".") -> Path:
    """House rules in a folder."""
    path = Path(folder, NAME)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def mine(text: str) -> Path:
    """The user's own house rules."""
    path = configuration.user_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def holds(*args: str) -> Any:
    ran = leantool("config", *args, "--json")
    assert len(ran.lines) == 1
    return json.loads(ran.out)


def test_without_house_rules_the_standard_holds() -> None:
    ran = leantool("config")
    assert (ran.exit, ran.err) == (0, "")
    assert str(configuration.user_file()) in ran.out, "it says where the user's own file would be"
    assert {row["from"] for row in holds().values()} == {"standard"}


def test_the_project_s_file_wins_over_the_user_s() -> None:
    own = mine('language = "nl"\ntheme = "dark"\n[thresholds]\nmost_steps = 8\nshort_step = "10 s"\n')
    project = house('theme = "plain"\n[thresholds]\nmost_steps = 5\n')
    found = holds()
    assert found["language"] == {"value": "nl", "from": str(own)}
    assert found["theme"]["value"] == "plain"
    assert Path(found["theme"]["from"]).resolve() == project.resolve()
    assert found["thresholds.most_steps"]["value"] == 5
    assert found["thresholds.short_step"] == {"value": 10, "from": str(own)}


def test_house_rules_are_found_above_the_map_the_nearest_first() -> None:
    house('theme = "dark"\n')
    Path("team/maps").mkdir(parents=True)
    map_ = save(maps.GOOD, "team/maps/a.yaml")
    assert holds("team/maps")["theme"]["value"] == "dark"
    assert holds(map_)["theme"]["value"] == "dark"
    house('theme = "plain"\n', "team")
    assert holds(map_)["theme"]["value"] == "plain"
    assert holds()["theme"]["value"] == "dark"


def test_a_folder_that_is_not_there() -> None:
    ran = leantool("config", "nowhere/at-all")
    assert (ran.exit, ran.out) == (2, "")
    assert "nowhere" in ran.err


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('theme = "plain"\nlangauge = "nl"\n', 2, ["config-unknown", "langauge", "did you mean language"]),
        ("[thresholds]\n\nmostt_steps = 3\n", 3, ["config-unknown", "did you mean most_steps"]),
        ("[treshold]\nmost_steps = 3\n", 1, ["config-unknown", "did you mean thresholds"]),
        ('[thresholds]\nshort_step = "soon"\n', 2, ["config-value", "short_step"]),
        ('language = "de"\n', 1, ["config-value", "language"]),
        ('[rules.off]\nL-11 = ""\n', 2, ["L-11"]),
        ('[rules.off]\n"L-99" = "because"\n', 2, ["L-99"]),
        ('[labels]\nlead_tme = "x"\n', 2, ["lead_tme"]),
        ('theme = "plain"\nlanguage =\n', 2, ["config-syntax"]),
        ('theme = "plain\n', 1, ["config-syntax"]),
        ("[a]\n[a]\n", 2, ["config-syntax"]),
    ],
)
def test_a_wrong_line_is_told_with_its_place(text: str, line: int, words: list[str]) -> None:
    path = house(text)
    ran = leantool("config")
    assert ran.exit == 1
    assert f"{path.name}:{line}:" in ran.err
    for word in words:
        assert word in ran.err
    checked = leantool("check", save(maps.GOOD))
    assert f"{path.name}:{line}:" in checked.err, "the other commands tell it too"
    assert "1 error" in checked.out
    assert checked.exit == leantool("vsm", "map.yaml", "-q").exit == 1, (
        "figures may rest on other rules than meant"
    )


def test_several_wrong_lines_are_told_in_order_and_once() -> None:
    house('langauge = "nl"\n[thresholds]\nmostt_steps = 3\nshort_step = "soon"\n')
    ran = leantool("vsm", save(maps.GOOD, "a.yaml"), save(maps.GOOD, "b.yaml"), "-q")
    places = [line.split(f"{NAME}:")[1].split(":")[0] for line in ran.err.splitlines() if f"{NAME}:" in line]
    assert places == ["1", "3", "4"]


def test_what_is_right_beside_a_wrong_line_holds() -> None:
    house('langauge = "nl"\ntheme = "dark"\n')
    assert holds()["theme"]["value"] == "dark"


@pytest.mark.parametrize("text", ["\ufefflanguage = 'nl'\n", "language = 'nl'\r\n"])
def test_files_from_windows_are_read(text: str) -> None:
    Path(NAME).write_bytes(text.encode())
    assert holds()["language"]["value"] == "nl"


def test_a_file_that_is_no_text() -> None:
    Path(NAME).write_bytes(b"\xff\xfe\x00\x01")
    ran = leantool("config")
    assert ran.exit == 1
    assert NAME in ran.err
    assert leantool("vsm", save(maps.GOOD)).out.startswith("Permit")


# What house rules do

PLAIN = maps.GOOD.replace("title:", "title:", 1)


def test_language_option_over_map_over_project_over_user() -> None:
    plain, english = save(maps.GOOD, "plain.yaml"), save("language: en\n" + maps.GOOD, "en.yaml")
    mine('language = "nl"\n')
    assert "Samenvatting" in leantool("vsm", plain).out
    assert "Summary" in leantool("vsm", english).out
    assert "Samenvatting" in leantool("vsm", english, "--lang", "nl").out
    house('language = "en"\n')
    assert "Summary" in leantool("vsm", plain).out
    assert "Tijd" not in leantool("explain", "takt_time").out


def test_thresholds_move_the_rules() -> None:
    map_ = save(maps.GOOD)
    assert "nearly-overloaded" not in leantool("check", map_).out
    house('[thresholds]\nhigh_utilisation = "80 %"\n')
    assert "nearly-overloaded" in leantool("check", map_).out
    house("[thresholds]\nhigh_utilisation = 0.8\n")
    assert "nearly-overloaded" in leantool("check", map_).out


def test_rules_are_switched_off_with_the_reason_shown() -> None:
    house('[rules.off]\nL-16 = "we work overtime in May"\n')
    ran = leantool("check", save(maps.WARNS), "--strict")
    assert ran.exit == 0
    assert "we work overtime in May" in ran.out
    assert "we work overtime in May" in leantool("vsm", save(maps.WARNS)).out
    assert [row["value"] for key, row in holds().items() if key == "rules.off.L-16"] == [
        "we work overtime in May"
    ]


def test_labels_of_the_house_stand_in_reports() -> None:
    house('[labels]\nlead_time = "Throughput time"\n')
    assert "Throughput time" in leantool("vsm", save(maps.GOOD)).out


def test_json_stays_clean_when_house_rules_are_wrong() -> None:
    house('langauge = "nl"\n')
    ran = leantool("vsm", save(maps.GOOD), "--json")
    assert json.loads(ran.out)["title"] == "Permit"
    assert "langauge" in ran.err
