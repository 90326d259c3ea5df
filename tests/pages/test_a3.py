"""A sheet on paper: one page of the right size, words that can be found, what does not fit told and marked."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from leantool import a3_files
from leantool.sheets.files import Setting
from sheets.a3s import A3S, EMPTY, FULL, HOSTILE, dumped, hostile, outcome

MM = 72 / 25.4
SIZES = {"a3": (420, 297), "tabloid": (431.8, 279.4), "a4": (297, 210)}
every_a3 = pytest.mark.parametrize("path", A3S, ids=lambda path: path.stem)


def setting(text: str, folder: Path | None = None, paper: str = "a3", lang: str | None = None) -> Setting:
    found = outcome(text, folder, lang)
    assert found.a3 is not None, [(p.code, p.span) for p in found.problems]
    return Setting(found.sheet(), found.texts, paper)


def reader(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def words(data: bytes) -> str:
    """The text of a PDF, spaces single."""
    return re.sub(r"\s+", " ", reader(data).pages[0].extract_text())


@cache
def example(path: Path) -> Setting:
    found = a3_files.outcome_of(str(path))
    return Setting(found.sheet(), found.texts)


@pytest.mark.parametrize("paper", SIZES)
def test_one_page_of_the_paper_s_size(paper: str, tmp_path: Path) -> None:
    found = reader(setting(FULL, tmp_path, paper).written("pdf"))
    assert len(found.pages) == 1
    box = found.pages[0].mediabox
    assert (float(box.width) / MM, float(box.height) / MM) == pytest.approx(SIZES[paper], abs=0.1)


def test_a_pdf_is_tagged_has_its_title_and_language_and_real_words(tmp_path: Path) -> None:
    data = setting(FULL, tmp_path, lang="nl").written("pdf")
    found = reader(data)
    assert found.metadata is not None
    assert found.metadata.title == "Permits take 12 days"
    assert found.metadata.author == "Head of permits"
    assert found.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert found.trailer["/Root"]["/Lang"].startswith("nl")
    text = words(data)
    for word in (
        "Doel (gewenste situatie)",
        "12 dagen",
        "Mandate to the case manager",
        "The mandate is of 2009",
    ):
        assert word in text, word


@pytest.mark.parametrize("format", ["pdf", "png", "svg"])
def test_the_same_bytes_each_time(format: str, tmp_path: Path) -> None:
    assert setting(FULL, tmp_path).written(format) == setting(FULL, tmp_path).written(format)


def test_a_png_has_the_dots_asked_for(tmp_path: Path) -> None:
    found = outcome(FULL, tmp_path)
    data = Setting(found.sheet(), found.texts, "a3", 50).written("png")
    wide, tall = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    assert (wide, tall) == pytest.approx((420 / 25.4 * 50, 297 / 25.4 * 50), abs=1)


def test_an_empty_sheet_fits_and_shows_what_it_waits_for() -> None:
    found = setting(EMPTY)
    assert found.overflow() == ()
    text = words(found.written("pdf"))
    assert "Why this, why now" in text
    assert "Follow-up, results, standardise" in text


@every_a3
def test_the_examples_fit(path: Path) -> None:
    assert example(path).overflow() == ()
    assert len(reader(example(path).written("pdf")).pages) == 1


@every_a3
def test_the_examples_hold_every_heading(path: Path) -> None:
    text = words(example(path).written("pdf"))
    for section in example(path).sheet.sections:
        assert section.title in text


def full_to_the_brim(lines: int) -> str:
    points = "\n".join(f"  - Point {n} about what happened" for n in range(lines))
    return f"type: status\ntitle: Full\nowner: x\nresults:\n{points}\nbackground: one line\n"


def test_what_does_not_fit_is_told_and_marked_and_stays_on_one_page() -> None:
    found = setting(full_to_the_brim(120))
    ((one),) = found.overflow()
    assert one.id == "results"
    assert one.title == "Results"
    data = found.written("pdf")
    assert len(reader(data).pages) == 1
    assert f"{one.lines} lines do not fit" in words(data)


def test_a_sheet_full_to_the_brim_fits_and_one_line_more_does_not() -> None:
    fits = [n for n in range(20, 80) if not setting(full_to_the_brim(n)).overflow()]
    most = max(fits)
    assert fits == list(range(20, most + 1))
    (one,) = setting(full_to_the_brim(most + 1)).overflow()
    assert one.lines == 1
    assert setting(full_to_the_brim(most + 4)).overflow()[0].lines in (4, 5)


def test_a_sheet_that_is_full_gives_each_section_its_fair_part() -> None:
    long = "\n".join(f"    - {{point: Point {n}}}" for n in range(90))
    text = full_to_the_brim(90) + f"remaining:\n{long}\n"
    found = setting(text).overflow()
    assert {one.id for one in found} == {"results", "remaining"}
    assert all(one.lines > 20 for one in found)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_typed_is_never_markup(text: str) -> None:
    found = setting(dumped(hostile(text)))
    data = found.written("pdf")
    assert len(reader(data).pages) == 1
    first = text.split("\n")[0][:12]
    if text.isascii():
        assert first in words(data) or first in re.sub(r"\s", "", words(data))
    svg = found.written("svg").decode()
    assert "<script" not in svg
    assert found.written("png").startswith(b"\x89PNG")


def test_a_text_keeps_its_marks() -> None:
    text = words(setting(dumped({"type": "status", "title": "t", "background": HOSTILE[0]})).written("pdf"))
    assert '#panic("x") $a^2$ *b* _i_ `c` @ref <label> // no /* no */' in text


def test_no_word_of_the_sheet_is_smaller_than_8_points(tmp_path: Path) -> None:
    sizes = set()

    def seen(text: str, page: list[float], line: list[float], _font: object, size: float) -> None:
        if text.strip():
            sizes.add(round(size * abs(line[3]) * abs(page[3]), 1))

    without = ("current: ", "future: ", "  - burst 1", "  - {burst: 2")
    text = "\n".join(line for line in FULL.splitlines() if not line.startswith(without))
    reader(setting(text, tmp_path).written("pdf")).pages[0].extract_text(visitor_text=seen)
    assert sizes
    assert min(sizes) >= 8
