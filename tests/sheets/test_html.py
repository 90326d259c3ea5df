"""A sheet as HTML: valid, complete in itself, and nothing that was typed is markup."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import html5lib
import pytest

from leantool.sheets import html
from leantool.sheets.content import Cell, Column, Sheet, Table
from sheets.every_block import HOSTILE, sheet

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"


def parsed(page: bytes) -> ElementTree.Element:
    """The page as a browser reads it; any mistake in it raises."""
    found: ElementTree.Element = html5lib.HTMLParser(strict=True).parse(page.decode())
    return found


def text_of(element: ElementTree.Element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("kind", ["problem_solving", "report"])
@pytest.mark.parametrize("texts", [(), HOSTILE, *((text,) for text in HOSTILE)])
def test_it_is_valid_and_nothing_typed_is_markup(texts: tuple[str, ...], kind: str) -> None:
    page = html.write(sheet(*texts, kind=kind))
    tree = parsed(page)
    assert not list(tree.iter(f"{XHTML}script"))
    assert not list(tree.iter(f"{XHTML}a")) or kind == "report"
    ids = [one.get("id") for one in tree.iter() if one.get("id")]
    assert len(set(ids)) == len(ids)
    assert re.search(rb"\bon\w+=", re.sub(rb">[^<]*<", b"><", page)) is None


@pytest.mark.parametrize("texts", [(), HOSTILE])
def test_it_asks_nothing_of_any_other_place(texts: tuple[str, ...]) -> None:
    tree = parsed(html.write(sheet(*texts)))
    asking = {"src", "href", "action", "data", "poster", "srcset", "{http://www.w3.org/1999/xlink}href"}
    for one in tree.iter():
        for name, value in one.attrib.items():
            assert name not in asking or value.startswith("#"), (one.tag, name)
            assert "url(" not in value
    style = text_of(next(tree.iter(f"{XHTML}style")))
    assert "url(" not in style
    assert "@import" not in style
    policy = next(one for one in tree.iter(f"{XHTML}meta") if one.get("http-equiv"))
    assert "default-src 'none'" in (policy.get("content") or "")


def test_every_text_is_there_as_it_was_typed() -> None:
    said = text_of(parsed(html.write(sheet())))
    for words in (
        "Welding keeps the customer waiting",
        "33 calendar days",
        "No rule for priority",
        "Loop 2",
        "A note",
    ):
        assert words in said
    hostile = text_of(parsed(html.write(sheet("<b>&amp;</b> <script>"))))
    assert "<b>&amp;</b> <script>" in hostile


def test_pictures_are_inside_and_say_what_is_on_them() -> None:
    tree = parsed(html.write(sheet()))
    pictures = list(tree.iter(f"{SVG}svg"))
    assert len(pictures) == 4, "the map, the bars, the fishbone and the tree"
    assert all(
        text_of(next(one.iter(f"{SVG}title"))) or one.find(f"{SVG}desc") is not None for one in pictures
    )


def test_an_a3_has_its_two_halves_and_a_report_a_table_of_contents() -> None:
    a3, report = (parsed(html.write(sheet(kind=kind))) for kind in ("problem_solving", "report"))
    halves = [one for one in a3.iter(f"{XHTML}div") if one.get("class") == "half"]
    assert [len(list(half.iter(f"{XHTML}section"))) for half in halves] == [4, 3]
    links = [one.get("href") for one in report.iter(f"{XHTML}a")]
    assert links == [f"#{one.get('id')}" for one in report.iter(f"{XHTML}section")]


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert html.write(sheet()) == html.write(sheet())


def test_an_empty_sheet_is_a_page_too() -> None:
    parsed(html.write(Sheet("problem_solving", "A3", "", "nl")))


def test_dates_and_short_words_in_narrow_columns_stay_on_one_line() -> None:
    rows = ((Cell("2027-01-11"), Cell("2027-01-11")), (Cell("x" * 40), Cell("b")))
    table = Table((Column("When", 0), Column("What", 2)), rows)
    sections = (replace(sheet().sections[0], blocks=(table,)),)
    page = html.write(replace(sheet(), sections=sections)).decode()
    assert re.findall(r"<td[^>]*>", page) == ['<td class="fit">', "<td>", "<td>", "<td>"]
