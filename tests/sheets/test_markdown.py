"""A sheet as Markdown: read back by a parser it says what was typed, and nothing typed is markup."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from leantool.sheets import markdown
from leantool.sheets.content import Sheet
from sheets.every_block import HOSTILE, sheet


def tokens(text: bytes) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text.decode())


def said(some: list[Token]) -> str:
    """All words, as a reader sees them."""
    inside = [child for one in some for child in (one.children or [])]
    return " ".join(" ".join(one.content for one in inside if one.type in ("text", "softbreak")).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_typed_is_markup(text: str) -> None:
    usual, hostile = tokens(markdown.write(sheet())[0]), tokens(markdown.write(sheet(text))[0])
    kinds = [
        one.type for one in hostile if one.type in ("heading_open", "table_open", "hr", "fence", "code_block")
    ]
    assert kinds == [one.type for one in usual if one.type in ("heading_open", "table_open")]
    rows = [
        sum(one.type == kind for one in some) for some in (usual, hostile) for kind in ("tr_open", "td_open")
    ]
    assert rows[:2] == rows[2:], "a bar or a line end in a cell makes no new cell"
    inside = {child.type for one in hostile for child in (one.children or [])}
    assert not inside & {"link_open", "code_inline", "s_open"}
    html = {child.content for one in hostile for child in (one.children or []) if child.type == "html_inline"}
    assert html <= {"<br>"}
    assert [one.content for one in hostile if one.type == "html_block"] == ["<!-- leantool -->\n"]


def test_it_says_what_was_typed() -> None:
    words = said(tokens(markdown.write(sheet('*a* | [b](c) <d> `e` 1. "f" #g'))[0]))
    assert '*a* | [b](c) <d> `e` 1. "f" #g' in words
    assert "No rule for priority" in said(tokens(markdown.write(sheet())[0]))


def test_the_map_is_a_picture_beside_it() -> None:
    text, pictures = markdown.write(sheet(), "permit a3")
    assert list(pictures) == ["permit a3-map_current.svg"]
    assert pictures["permit a3-map_current.svg"].startswith(b"<svg")
    images = [child for one in tokens(text) for child in (one.children or []) if child.type == "image"]
    assert [(one.attrs["src"], one.content) for one in images] == [
        ("permit%20a3-map_current.svg", "A map of welding")
    ]


def test_a_report_begins_with_links_to_its_parts() -> None:
    text = markdown.write(sheet(kind="report"))[0].decode()
    assert "1. [Background](#1-background)" in text
    assert "## 1. Background" in text


def test_an_empty_sheet_is_a_text_too() -> None:
    assert markdown.write(Sheet("problem_solving", "A3", "", "en"))[0].startswith(
        b"<!-- leantool -->\n\n# A3\n"
    )
