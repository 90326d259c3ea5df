"""A sheet as PPTX, read back by python-pptx."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from typing import Any

import pptx
import pytest
from pptx.util import Mm

from leantool.scene.ruler import clean
from leantool.sheets import pptx_
from leantool.sheets.content import Bullets, Section, Sheet
from sheets.every_block import HOSTILE, sheet


def shapes(data: bytes) -> list[Any]:
    show = pptx.Presentation(io.BytesIO(data))
    assert (round(show.slide_width / Mm(1)), round(show.slide_height / Mm(1))) == (420, 297)
    assert len(show.slides) == 1
    return list(show.slides[0].shapes)


def words(some: list[Any]) -> str:
    lines = [one.text_frame.text for one in some if one.has_text_frame]
    lines += [cell.text for one in some if one.has_table for row in one.table.rows for cell in row.cells]
    return "\n".join(lines)


def test_texts_and_tables_can_be_edited() -> None:
    found = shapes(pptx_.write(sheet()))
    said = words(found)
    for text in (
        "Welding keeps the customer waiting",
        "Why now",
        "33 calendar days",
        "1.1.1",
        "Loop 2",
        "Sponsor: …",
    ):
        assert text in said
    assert [len(one.table.columns) for one in found if one.has_table] == [2, 4, 4]


def test_drawings_are_pictures_with_words_for_those_who_cannot_see_them() -> None:
    pictures = [
        one
        for one in shapes(pptx_.write(sheet()))
        if one.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.PICTURE
    ]
    assert [one._element.nvPicPr.cNvPr.get("descr") for one in pictures] == [
        "A map of welding",
        "bars",
        "fishbone",
    ]


def laid_out(some: list[Any]) -> None:
    """Everything lies on the slide, and nothing on anything else in its half."""
    for half in (0, 1):
        inside = [
            one for one in some if (one.left >= Mm(210)) == bool(half) and one.width < Mm(205) and one.height
        ]
        for one in inside:
            assert one.left >= 0
            assert one.left + one.width <= Mm(420)
            assert one.top + one.height <= Mm(297)
        below = sorted(
            (one for one in inside if one.top > Mm(27) and one.top < Mm(280)), key=lambda one: one.top
        )
        for upper, lower in pairwise(below):
            assert upper.top + upper.height <= lower.top + Mm(0.1), (words([upper]), words([lower]))


@pytest.mark.parametrize("texts", [(), HOSTILE])
def test_nothing_lies_on_anything_else(texts: tuple[str, ...]) -> None:
    laid_out(shapes(pptx_.write(sheet(*texts))))


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_only_text(text: str) -> None:
    kept = " ".join(clean(line) for line in text.splitlines())[:20]
    assert kept in " ".join(words(shapes(pptx_.write(sheet(text)))).split())


def test_a_full_sheet_gets_smaller_letters_but_none_below_eight_points() -> None:
    few, many = (
        Sheet(
            "status", "A3", "T", "en", sections=(Section("a", 1, "A", (Bullets(("A line of text",) * n),)),)
        )
        for n in (5, 64)
    )
    sizes = []
    for one in (few, many):
        found = shapes(pptx_.write(one))
        runs = [
            r.font.size.pt for s in found if s.has_text_frame for p in s.text_frame.paragraphs for r in p.runs
        ]
        sizes.append(min(runs))
    assert sizes[0] == 9
    assert 8 <= sizes[1] < 9


def test_the_same_sheet_gives_the_same_bytes_without_a_moment_in_them() -> None:
    data = pptx_.write(sheet())
    assert data == pptx_.write(sheet())
    assert {part.date_time for part in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {
        (1980, 1, 1, 0, 0, 0)
    }
    assert pptx.Presentation(io.BytesIO(data)).core_properties.title == "Welding keeps the customer waiting"


def test_an_empty_sheet_is_a_slide_too() -> None:
    shapes(pptx_.write(Sheet("problem_solving", "A3", "", "nl")))
