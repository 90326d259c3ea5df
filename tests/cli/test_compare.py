"""`leantool compare`: the report, the data, maps that are based on another, and how it ends."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from rich.cells import cell_len

from cli import maps
from cli.maps import save
from cli.running import EXAMPLES, example, leantool
from leantool.cli import watching

ACME = (example("acme-stamping"), example("acme-stamping-future"))
OVERLAY = example("acme-stamping-future-overlay")


def saved(name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def as_json(*words: str) -> Any:
    (line,) = leantool("compare", *words, "--json").lines
    return json.loads(line)


# The report.


def test_the_report_shows_figures_ladders_and_parts() -> None:
    ran = leantool("compare", *ACME)
    assert ran.exit == 0
    assert ran.lines[0] == "Acme Stamping, steering brackets · current state → future state"
    assert any(
        line.split() == ["Lead", "time", "23.6", "d", "4.5", "d", "-19.1", "d", "-80.9", "%"]
        for line in ran.lines
    )
    assert any("Flow efficiency" in line and "pp" in line for line in ran.lines)
    for text in (
        "up: waiting, down: work",
        "~ Coils: kind inventory → supermarket, holds 5 days → 1.5 days",
        "- S. Weld 1 (process)",
        "+ Weld and assembly cell (process)",
        "(future state: no stock or queue is counted in pieces)",
    ):
        assert text in ran.out, text


def test_both_ladders_have_one_scale() -> None:
    lines = leantool("compare", *ACME).lines
    start = next(n for n, line in enumerate(lines) if line.startswith("Time ladders"))
    now, then = (len(lines[start + n].strip()) for n in (2, 5))
    assert 0.15 < then / now < 0.30  # 4.5 of 23.6 days, and what is short is seen too


def test_in_dutch() -> None:
    ran = leantool("compare", example("omgevingsvergunning"), example("omgevingsvergunning-toekomst"))
    assert "Doorlooptijd" in ran.out
    assert "Wat verschilt" in ran.out
    assert "Wat verschilt" in leantool("compare", *ACME, "--lang", "nl").out


@pytest.mark.parametrize("width", [50, 80, 120])
@pytest.mark.parametrize("lang", ["en", "nl"])
def test_it_fits_the_screen(width: int, lang: str) -> None:
    for words in (ACME, (*ACME, OVERLAY), (example("omgevingsvergunning-eerste-stap"),)):
        ran = leantool("compare", *words, "--lang", lang, width=width)
        if len(words) < 3 or width > 50:
            assert not [line for line in ran.lines if cell_len(line) > width]


def test_words_that_a_map_chooses_are_in_the_language_of_the_reader() -> None:
    text = Path(example("acme-stamping")).read_text(encoding="utf-8")
    line = "  - {on: Stamping, idea: Sort, goal: {metric: uptime, to: 95 %}, status: doing, category: quick_win, "
    burst = f"{line}waste: motion, votes: {{impact: [4, 5]}}, criteria: {{influence: doubt}}}}\n"
    later = text.replace("kaizen:\n", f"kaizen:\n{burst}").replace("by: manual", "by: verbal")
    said = leantool(
        "compare", saved("was.yaml", text), saved("is.yaml", later), "--lang", "nl", width=400
    ).out
    for words in (
        "Sort: doel uptime naar 95 %, categorie quick win, status bezig",
        "stemmen effect 4, 5, criteria beïnvloedbaar twijfel, verspilling beweging",
        "wijze handmatig → mondeling",
    ):
        assert words in said


def test_a_date_over_a_column_stays_whole() -> None:
    text = Path(example("acme-stamping")).read_text(encoding="utf-8")
    later = saved("later.yaml", text.replace("date: 2026-11-18", "date: 2027-02-08"))
    assert any(
        line.split()[:2] == ["2026-11-18", "2027-02-08"] for line in leantool("compare", ACME[0], later).lines
    )


def test_maps_without_any_time_have_no_ladder() -> None:
    empty = saved("empty.yaml", "title: A\nsteps:\n  - process: B\n")
    assert "one column is" not in leantool("compare", empty, empty).out


def test_three_maps_are_held_against_the_first() -> None:
    ideal = saved(
        "ideal.yaml", Path(ACME[1]).read_text(encoding="utf-8").replace("state: future", "state: ideal")
    )
    ran = leantool("compare", *ACME, ideal)
    assert ran.exit == 0
    assert "What differs: current state → ideal state" in ran.out
    assert len(as_json(*ACME, ideal)["comparisons"]) == 2


def test_the_same_map_at_two_moments_reads_as_a_list_of_changes() -> None:
    old = saved("old.yaml", maps.GOOD)
    new = saved("new.yaml", maps.GOOD.replace("version: 1", "version: 2"))
    ran = leantool("compare", old, new)
    assert "what changed" in ran.lines[0]
    assert "version 1 → 2" in ran.out
    assert "Nothing differs." in leantool("compare", old, old).out


def test_hostile_texts_are_shown_as_they_are() -> None:
    text = maps.GOOD.replace("steps:", 'steps:\n  - {wait: "[red]=1+1\\u202e🏭", for: 1 h}', 1)
    ran = leantool("compare", saved("a.yaml", maps.GOOD), saved("b.yaml", text))
    assert "[red]=1+1" in ran.out
    assert "\u202e" not in ran.out
    rows = list(csv.DictReader(io.StringIO(leantool("compare", "a.yaml", "b.yaml", "--csv").out)))
    assert any(row["name"].startswith("[red]") for row in rows)


# Maps that are based on another.


def test_an_overlay_alone_is_compared_with_its_base() -> None:
    ran = leantool("compare", OVERLAY)
    assert ran.exit == 0
    assert ran.out == leantool("compare", ACME[0], OVERLAY).out


def test_an_overlay_from_standard_input() -> None:
    saved("current.yaml", maps.GOOD)
    ran = leantool("compare", "-", stdin="title: T\nbased_on: current.yaml\n")
    assert ran.exit == 0
    assert "future state" in ran.out


def test_a_single_map_with_steps_of_its_own_has_nothing_to_compare() -> None:
    ran = leantool("compare", ACME[0])
    assert (ran.exit, ran.out) == (2, "")
    assert "is not based on another map" in ran.err


def test_other_commands_read_overlays_too() -> None:
    figures = json.loads(leantool("vsm", OVERLAY, "--json").out)
    assert (figures["state"], figures["figures"]["lead_time_s"]) == ("future", 248569)
    (problem,) = figures["problems"]
    assert (problem["code"], problem["file"]) == ("shared-without-allocation", ACME[0])
    assert leantool("wastes", OVERLAY).exit == 0
    assert leantool("vsm", OVERLAY, "--set", "Stamping.cycle_time=2 s").exit == 0
    told = leantool("check", OVERLAY, "--format", "github").out
    assert f"file={ACME[0].replace(':', '%3A')},line=41" in told


def test_problems_are_told_in_the_file_they_stand_in() -> None:
    save(maps.GOOD.replace("title:", "titel:", 1), "current.yaml")
    overlay = saved("future.yaml", "based_on: current.yaml\n")
    for words in (("check", overlay), ("check", overlay, "--format", "concise"), ("vsm", overlay)):
        ran = leantool(*words)
        assert ran.exit == 1
        assert "current.yaml:1:1: error[unknown-field]" in ran.out + ran.err
    assert json.loads(leantool("check", overlay, "--format", "json").lines[0])["file"] == "current.yaml"
    ran = leantool("compare", overlay)
    assert ran.exit == 1
    assert ran.err.count("error[unknown-field]") == 1, "once, though both maps have it"


def test_watching_sees_the_map_below_too() -> None:
    saved("current.yaml", maps.GOOD)
    overlay = saved("future.yaml", "based_on: current.yaml\n")
    before = watching.look([overlay])
    saved("current.yaml", maps.GOOD + "\n")
    assert Path("current.yaml") in before
    assert watching.look([overlay]) != before


# Data.


def test_the_data_say_what_the_report_says() -> None:
    found = as_json(*ACME)
    assert [m["state"] for m in found["maps"]] == ["current", "future"]
    (one,) = found["comparisons"]
    lead = one["figures"]["lead_time_s"]
    assert (lead["from"], lead["to"], lead["difference"], lead["unit"]) == (1303988, 248569, -1055419, "s")
    assert lead["percent"] == pytest.approx(-80.94, abs=0.01)
    assert one["figures"]["flow_efficiency"]["points"] == pytest.approx(0.0536, abs=0.0001)
    assert one["figures"]["wip"]["to"] is None
    assert one["figures"]["wip"]["reason_to"]
    coils = next(e for e in one["elements"] if e["name"] == "Coils")
    assert coils["fields"]["holds"]["from"] == "5 days"
    assert coils["fields"]["holds"]["to_s"] == 82800
    assert found["problems"] == []


def test_the_rows_of_a_spreadsheet() -> None:
    rows = list(csv.DictReader(io.StringIO(leantool("compare", *ACME, "--csv").out)))
    lead = next(row for row in rows if row["field"] == "lead_time_s")
    assert (lead["what"], lead["before"], lead["after"]) == ("figure", "1303988", "248569")
    assert {row["what"] for row in rows} == {"figure", "added", "removed", "changed"}
    assert len({tuple(row) for row in rows}) == 1


def test_with_errors_the_data_hold_the_problems() -> None:
    found = as_json(ACME[0], saved("bad.yaml", maps.BAD))
    assert found["comparisons"] == []
    assert found["problems"][0]["file"] == "bad.yaml"


# How it ends.


def test_exit_codes() -> None:
    bad, good = saved("bad.yaml", maps.BAD), saved("good.yaml", maps.GOOD)
    assert leantool("compare", good, good).exit == 0
    assert leantool("compare", good, bad).exit == 1
    assert leantool("compare", good, "nowhere.yaml").exit == 2
    for wrong in (
        (good, good, good, good),
        (good, good, "--json", "--csv"),
        ("-", "-"),
        (good, good, "-o", "a.txt"),
        (good, good, good, "-o", "a.png"),
        (),
    ):
        assert leantool("compare", *wrong).exit == 2, wrong


def test_doubts_are_warnings() -> None:
    now = saved("now.yaml", "title: T\nowner: Me\nsteps: [{process: A, process_time: 1 h, wait: 40 h}]\n")
    then = saved(
        "then.yaml", "title: T\nstate: future\nsteps: [{process: A, process_time: 1 h, wait: 1 h}]\n"
    )
    ran = leantool("compare", now, then)
    assert ran.exit == 0
    assert "To think about" in ran.out
    assert "nothing says how" in ran.out
    quiet = leantool("compare", now, then, "-q", "--strict")
    assert (quiet.exit, quiet.out) == (1, "")
    assert "then.yaml:1:8: warning[improvement-without-explanation]" in quiet.err


def test_all_examples_can_be_compared_with_themselves() -> None:
    for path in sorted(EXAMPLES.glob("*.yaml")):
        ran = leantool("compare", path, path)
        if ran.exit == 0:
            assert "Nothing differs." in ran.out or "Er verschilt niets." in ran.out, path


# The picture.


@pytest.mark.parametrize(
    ("name", "begins"), [("a.svg", b"<svg"), ("a.png", b"\x89PNG\r\n\x1a\n"), ("a.pdf", b"%PDF-")]
)
def test_the_suffix_of_the_picture_is_its_format(name: str, begins: bytes) -> None:
    ran = leantool("compare", *ACME, "-o", name)
    assert ran.exit == 0
    assert Path(name).read_bytes().startswith(begins)
    assert f"wrote {name}" in ran.err
    assert "Lead time" in ran.out, "the report is still printed"
    first = Path(name).read_bytes()
    assert leantool("compare", *ACME, "-q", "-o", name).exit == 0
    assert Path(name).read_bytes() == first, "the same maps give the same bytes"


def test_the_picture_is_in_the_language_asked_for() -> None:
    assert leantool("compare", *ACME, "-q", "--lang", "nl", "-o", "a.svg").exit == 0
    assert "vervalt" in Path("a.svg").read_text(encoding="utf-8")


def test_a_map_that_is_based_on_another_is_drawn_beside_it() -> None:
    assert leantool("compare", OVERLAY, "-q", "-o", "a.svg").exit == 0
    text = Path("a.svg").read_text(encoding="utf-8")
    assert "Current state" in text
    assert "Future state" in text


def test_the_picture_takes_the_theme_of_the_house() -> None:
    assert leantool("compare", *ACME, "-q", "-o", "colour.svg").exit == 0
    saved("leantool.toml", 'theme = "plain"\n')
    maps = [saved(Path(one).name, Path(one).read_text(encoding="utf-8")) for one in ACME]
    assert leantool("compare", *maps, "-q", "-o", "plain.svg").exit == 0
    assert Path("plain.svg").read_bytes() != Path("colour.svg").read_bytes()


def test_what_is_no_picture_is_never_overwritten() -> None:
    saved("notes.svg", "my notes")
    ran = leantool("compare", *ACME, "-q", "-o", "notes.svg")
    assert ran.exit == 2
    assert "notes.svg" in ran.err
    assert Path("notes.svg").read_text(encoding="utf-8") == "my notes"


@pytest.mark.parametrize(
    "words", [(*ACME, "-o", "a.bmp"), (*ACME, "-o", "a.json"), (*ACME, OVERLAY, "-o", "a.svg")]
)
def test_a_picture_that_cannot_be_meant_is_told(words: tuple[str, ...]) -> None:
    ran = leantool("compare", *words)
    assert ran.exit == 2
    assert "two maps" in ran.err
    assert not list(Path().glob("a.*"))


def test_maps_with_mistakes_keep_the_old_picture() -> None:
    saved("a.svg", "<svg>old</svg>")
    assert (
        leantool("compare", ACME[0], saved("bad.yaml", "title: T\nsteps: 3\n"), "-q", "-o", "a.svg").exit == 1
    )
    assert Path("a.svg").read_text(encoding="utf-8") == "<svg>old</svg>"


def test_nothing_in_a_map_becomes_markup() -> None:
    hostile = Path(ACME[0]).read_text(encoding="utf-8").replace("S. Weld 1", "<script>x</script>&")
    assert leantool("compare", ACME[0], saved("hostile.yaml", hostile), "-q", "-o", "a.svg").exit == 0
    root = ElementTree.parse("a.svg").getroot()
    assert not [one for one in root.iter() if one.tag.endswith("script")]
