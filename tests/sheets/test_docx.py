"""A sheet as DOCX, read back by python-docx."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from leantool.scene.ruler import clean
from leantool.sheets import docx_
from leantool.sheets.content import Sheet
from sheets.every_block import HOSTILE, sheet


def read(data: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(data))


def words(document: docx.document.Document) -> str:
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(lines)


def test_it_is_one_a3_lying_in_two_columns() -> None:
    document = read(docx_.write(sheet()))
    assert [section.orientation for section in document.sections] == [WD_ORIENT.LANDSCAPE] * 2
    page = document.sections[1]
    assert (round(page.page_width / Mm(1)), round(page.page_height / Mm(1))) == (420, 297)
    assert page._sectPr.xpath("./w:cols/@w:num") == ["2"]


def test_texts_and_tables_can_be_edited() -> None:
    document = read(docx_.write(sheet()))
    said = words(document)
    for text in (
        "Welding keeps the customer waiting",
        "Why now",
        "33 calendar days",
        "1.1.1 No rule for priority",
        "Loop 2",
    ):
        assert text in said
    headings = [p.text.split("\t")[0] for p in document.paragraphs if p.style.name == "Heading 2"]
    assert headings[0] == "1 Background"
    assert len(headings) == 7
    assert [len(table.columns) for table in document.tables] == [2, 4, 4]
    assert "Team leader" in document.sections[0].footer.paragraphs[0].text


def test_drawings_are_pictures_with_words_for_those_who_cannot_see_them() -> None:
    document = read(docx_.write(sheet()))
    told = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert told == ["A map of welding", "bars", "fishbone"]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_only_text(text: str) -> None:
    document = read(docx_.write(sheet(text)))
    kept = " ".join(clean(line) for line in text.splitlines())[:20]
    assert kept in " ".join(words(document).split())
    assert document.core_properties.title is not None


def test_the_same_sheet_gives_the_same_bytes_without_a_moment_in_them() -> None:
    data = docx_.write(sheet())
    assert data == docx_.write(sheet())
    parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    assert {part.date_time for part in parts} == {(1980, 1, 1, 0, 0, 0)}
    properties = read(data).core_properties
    assert (properties.title, properties.author) == ("Welding keeps the customer waiting", "Team leader")
    assert str(properties.created).startswith("2026-11-20")


def test_properties_stand_in_the_order_that_word_asks_for() -> None:
    body = read(docx_.write(sheet())).element.body
    orders = {
        "w:pPr": ["pStyle", "pBdr", "shd", "tabs", "spacing", "ind", "jc", "sectPr"],
        "w:tblPr": ["tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblLook"],
        "w:tcPr": ["tcW", "gridSpan", "shd"],
    }
    for name, order in orders.items():
        found = body.xpath(f".//{name}")
        assert found
        for one in found:
            tags = [child.tag.rpartition("}")[2] for child in one]
            assert tags == sorted(tags, key=order.index), name


def test_an_empty_sheet_is_a_document_too() -> None:
    read(docx_.write(Sheet("problem_solving", "A3", "", "nl")))
