"""`leantool a3`: a sheet from an A3 or a map, drafts that are never written over anything, and what is said of both."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from cli.maps import BAD, DUTCH, GOOD, save
from cli.running import example, leantool, process
from leantool.reading.a3 import read_a3
from sheets.a3s import FULL, FUTURE, MAP

SIGNATURES = {"pdf": b"%PDF-", "png": b"\x89PNG\r\n\x1a\n", "svg": b"<svg"}


@pytest.fixture
def a3() -> str:
    """An A3 with its maps, in the folder of the command."""
    Path("current.yaml").write_text(MAP, encoding="utf-8")
    Path("future.yaml").write_text(FUTURE, encoding="utf-8")
    Path("a3.yaml").write_text(FULL, encoding="utf-8")
    return "a3.yaml"


def pages(path: str) -> str:
    reader = PdfReader(BytesIO(Path(path).read_bytes()))
    assert len(reader.pages) == 1
    return str(reader.pages[0].extract_text())


@pytest.mark.parametrize("suffix", SIGNATURES)
def test_the_suffix_decides_the_format(a3: str, suffix: str) -> None:
    ran = leantool("a3", a3, "-o", f"sheet.{suffix}")
    assert ran.exit == 0
    assert ran.err == f"wrote sheet.{suffix} (420 x 297 mm)\n"
    assert ran.out == ""
    assert Path(f"sheet.{suffix}").read_bytes().startswith(SIGNATURES[suffix])


def test_several_files_at_once_and_quietly(a3: str) -> None:
    ran = leantool("a3", "-q", "-o", "one.pdf", a3, "-o", "two.svg")
    assert (ran.exit, ran.out, ran.err) == (0, "", "")
    assert Path("one.pdf").exists()
    assert Path("two.svg").exists()


def test_without_a_file_it_tells_what_the_sheet_comes_to(a3: str) -> None:
    ran = leantool("a3", a3)
    assert ran.exit == 0
    assert (
        ran.out
        == "Permits take 12 days: 7 sections, 0 still empty; fits on one sheet. Write it with -o a3.pdf\n"
    )


def test_a_map_alone_gives_a_sheet_with_what_it_knows() -> None:
    ran = leantool("a3", example("omgevingsvergunning"), "-o", "a3.pdf")
    assert ran.exit == 0
    text = pages("a3.pdf")
    for word in ("Omgevingsvergunning, reguliere procedure", "72 dagen", "Alleen advies vragen bij risico"):
        assert word in text
    assert "Waarom dit, waarom nu" in text, "what nobody has thought of is visibly empty"


@pytest.mark.parametrize(("lang", "word"), [("en", "Root-cause analysis"), ("nl", "Oorzaakanalyse")])
def test_the_language(a3: str, lang: str, word: str) -> None:
    leantool("a3", a3, "--lang", lang, "-q", "-o", "a3.pdf")
    assert word in pages("a3.pdf")


def test_a_map_has_its_own_language() -> None:
    assert leantool("a3", save(DUTCH), "-q", "-o", "a3.pdf").exit == 0
    assert "Oorzaakanalyse" in pages("a3.pdf")


def test_the_house_has_words_of_its_own(a3: str) -> None:
    Path("leantool.toml").write_text('[labels]\n"a3.goal" = "Where we want to be"\n', encoding="utf-8")
    ran = leantool("a3", a3, "-q", "-o", "a3.pdf")
    assert (ran.exit, ran.err) == (0, "")
    assert "Where we want to be" in pages("a3.pdf")


def test_today_tells_what_is_late(a3: str) -> None:
    ran = leantool("a3", a3, "--today", "2027-02-02", "-o", "a3.pdf")
    assert "warning[a3-result-due]" in ran.err
    assert ran.exit == 0
    assert leantool("a3", a3, "--today", "2027-02-02", "--strict").exit == 1
    assert "late" in pages("a3.pdf")
    assert "result due" in pages("a3.pdf")


@pytest.mark.parametrize(
    "args",
    [
        *(("--today", "tomorrow"), ("--paper", "a9"), ("--dpi", "1")),
        *(("-o", "sheet.bmp"), ("-o", "nowhere/a3.pdf"), ("-o", "a3.yaml")),
    ],
)
def test_wrong_usage_changes_nothing(a3: str, args: tuple[str, str]) -> None:
    before = Path(a3).read_text(encoding="utf-8")
    ran = leantool("a3", a3, *args)
    assert ran.exit == 2
    assert ran.err
    assert Path(a3).read_text(encoding="utf-8") == before


def test_mistakes_are_told_and_an_old_sheet_stays(a3: str) -> None:
    Path("a3.pdf").write_bytes(b"%PDF-old")
    Path(a3).write_text(FULL.replace("goals:", "gaols:"), encoding="utf-8")
    ran = leantool("a3", a3, "-o", "a3.pdf")
    assert ran.exit == 1
    assert "a3.yaml:16:1: error[unknown-field]" in ran.err
    assert Path("a3.pdf").read_bytes() == b"%PDF-old"


def test_mistakes_in_a_map_have_the_map_s_own_place(a3: str) -> None:
    Path("current.yaml").write_text(MAP.replace("10 days", "ten days"), encoding="utf-8")
    ran = leantool("a3", a3, "-o", "a3.pdf")
    assert ran.exit == 1
    assert "a3.yaml:8:10: error[a3-map-has-errors]" in ran.err
    assert "current.yaml:10:34: error[" in ran.err
    assert not Path("a3.pdf").exists()


def test_a_map_that_is_not_there(a3: str) -> None:
    Path(a3).write_text(FULL.replace("current.yaml", "curent.yaml"), encoding="utf-8")
    ran = leantool("a3", a3)
    assert ran.exit == 1
    assert 'there is no map "curent.yaml"; did you mean current.yaml?' in ran.err


def test_a_burst_that_is_not_there(a3: str) -> None:
    Path(a3).write_text(FULL.replace("burst 1", "burst 7"), encoding="utf-8")
    assert "there is no burst 7 on the map: it has 2" in leantool("a3", a3).err


def test_a_figure_or_a_drawing_that_is_not_there(a3: str) -> None:
    Path(a3).write_text(
        FULL.replace("  observed: 2026-09-01", "  figures: [lead_tme, Decide.utilisation]"), encoding="utf-8"
    )
    assert 'there is no figure "lead_tme"; did you mean lead_time?' in leantool("a3", a3).err
    Path(a3).write_text(FULL.replace("  observed: 2026-09-01", "  show: [mpa, wastes]"), encoding="utf-8")
    assert "map, figures, wastes, none" in leantool("a3", a3).err


def test_maps_are_looked_for_beside_the_a3(a3: str) -> None:
    folder = Path("elsewhere")
    folder.mkdir()
    for name in ("current.yaml", "future.yaml", a3):
        Path(name).rename(folder / name)
    assert leantool("a3", folder / a3, "-o", "a3.pdf").exit == 0


def test_standard_input() -> None:
    ran = leantool("a3", "-", "-q", "-o", "a3.pdf", stdin="type: status\ntitle: From a pipe\nowner: x\n")
    assert (ran.exit, ran.err) == (0, "")
    assert "From a pipe" in pages("a3.pdf")


@pytest.mark.parametrize(("text", "code"), [(BAD, 1), (None, 2)])
def test_what_cannot_be_read(text: str | None, code: int) -> None:
    path = save(text) if text else "nothing.yaml"
    ran = leantool("a3", path, "-o", "a3.pdf")
    assert ran.exit == code
    assert "error[" in ran.err
    assert not Path("a3.pdf").exists()


def test_what_does_not_fit_is_named(a3: str) -> None:
    many = "\n".join(f"  - Point {n}" for n in range(90))
    Path(a3).write_text(f"type: status\ntitle: x\nowner: y\nresults:\n{many}\n", encoding="utf-8")
    ran = leantool("a3", a3, "-q", "-o", "a3.pdf")
    assert ran.exit == 0
    assert ran.err.startswith("Results: about ")
    assert "lines too many" in ran.err
    assert "do not fit" in pages("a3.pdf")


def test_a_sheet_needs_typst(a3: str) -> None:
    Path("typst.py").write_text("raise ModuleNotFoundError('no typst', name='typst')")
    ran = process("a3", a3, "-o", "a3.pdf", PYTHONPATH=str(Path.cwd()))
    assert ran.exit == 2
    assert 'pip install "leantool[pdf]"' in ran.err
    assert "Traceback" not in ran.err


def test_help_shows_the_options_and_the_draft() -> None:
    for args in (("a3", "--help"), ("a3",)):
        ran = leantool(*args, width=100)
        assert ran.exit == 0
        for word in ("--paper", "--today", "a3 new --from"):
            assert word in ran.out
    assert "--burst" in leantool("a3", "new", "--help").out


# Checking.


def test_check_looks_at_an_a3_and_its_maps(a3: str) -> None:
    assert leantool("check", a3).exit == 0
    Path(a3).write_text(
        FULL.replace("title: Permits take 12 days", "title: Buy a new system"), encoding="utf-8"
    )
    Path("future.yaml").write_text(FUTURE.replace("4 days", "four days"), encoding="utf-8")
    ran = leantool("check", a3, "current.yaml", "--format", "concise")
    assert ran.exit == 1
    assert "a3.yaml:9:9: error[a3-map-has-errors]" in ran.out
    assert "future.yaml:" in ran.out
    rows = [json.loads(line) for line in leantool("check", a3, "--format", "json").out.splitlines()]
    assert {row["file"] for row in rows} == {"a3.yaml", "future.yaml"}


def test_check_tells_what_the_rules_of_an_a3_say(a3: str) -> None:
    Path(a3).write_text(
        FULL.replace("title: Permits take 12 days", "title: Buy a new system"), encoding="utf-8"
    )
    ran = leantool("check", a3)
    assert ran.exit == 0
    assert "warning[a3-title-is-solution]" in ran.out
    assert leantool("check", a3, "--strict").exit == 1


def test_a_command_for_maps_says_what_an_a3_is_for(a3: str) -> None:
    ran = leantool("vsm", a3)
    assert ran.exit == 1
    assert "this is an A3, not a map; for its sheet: leantool a3 a3.yaml" in ran.err


# Drafts.


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_a_draft_can_be_read_at_once_and_set(a3: str, lang: str) -> None:
    ran = leantool("a3", "new", "--from", "current.yaml", "--lang", lang, "-o", "draft.yaml")
    assert ran.exit == 0
    assert "draft.yaml" in ran.err
    found = read_a3("draft.yaml")
    assert found.a3 is not None
    assert [goal.start for goal in found.a3.goals] == [
        "12 days" if lang == "en" else "12 dagen", "72 %",
    ]  # fmt: skip
    assert found.a3.goals[0].measured == ("2026-09-01, version 2" if lang == "en" else "2026-09-01, versie 2")
    assert (found.a3.causes, found.a3.countermeasures, found.a3.plan) == ((), (), ()), "thinking is left open"
    assert leantool("a3", "draft.yaml", "-q", "-o", "draft.pdf").exit == 0
    assert ("12 days" if lang == "en" else "12 dagen") in pages("draft.pdf")


def test_a_draft_of_a_burst_has_the_figures_of_its_step(a3: str) -> None:
    text = leantool("a3", "new", "--from", "current.yaml", "--burst", "2").out
    Path("draft.yaml").write_text(text, encoding="utf-8")
    found = read_a3("draft.yaml").a3
    assert found is not None
    assert (found.title, found.owner) == ("Permit: Decide", "Manager")
    assert (found.goals[0].metric, found.goals[0].start) == ("Decide.lead_time", "10 days")
    assert "# plan: burst 2" in text


def test_a_draft_finds_its_map_from_where_it_stands(a3: str) -> None:
    Path("sheets").mkdir()
    assert leantool("a3", "new", "--from", "current.yaml", "-o", "sheets/draft.yaml").exit == 0
    assert 'current: "../current.yaml"' in Path("sheets/draft.yaml").read_text(encoding="utf-8")
    assert leantool("a3", "sheets/draft.yaml", "-q", "-o", "draft.pdf").exit == 0


def test_a_draft_is_never_written_over_anything(a3: str) -> None:
    before = Path(a3).read_text(encoding="utf-8")
    ran = leantool("a3", "new", "--from", "current.yaml", "-o", a3)
    assert ran.exit == 2
    assert Path(a3).read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("args", "code"),
    [(("--burst", "9"), 2), (("--burst", "0"), 2), (("-o", "draft.txt"), 2), (("-o", "no/draft.yaml"), 2)],
)
def test_a_draft_that_cannot_be(a3: str, args: tuple[str, str], code: int) -> None:
    assert leantool("a3", "new", "--from", "current.yaml", *args).exit == code


def test_a_draft_of_a_broken_map() -> None:
    assert leantool("a3", "new", "--from", save(BAD)).exit == 1
    assert leantool("a3", "new", "--from", "nothing.yaml").exit == 2


def test_hostile_names_in_a_draft_stay_texts() -> None:
    map_ = save(GOOD.replace("title: ", 'title: "a: b # c \\"d\\" \\\\ " #', 1))
    text = leantool("a3", "new", "--from", map_).out
    Path("draft.yaml").write_text(text, encoding="utf-8")
    found = read_a3("draft.yaml")
    assert found.a3 is not None, found.problems
    assert found.a3.title == 'a: b # c "d" \\'
