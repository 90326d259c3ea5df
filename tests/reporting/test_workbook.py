"""Workbooks as an independent reader opens them: types, choices, what no formula may become."""

from __future__ import annotations

import datetime
import io
from fractions import Fraction
from typing import Any

import openpyxl
import pytest

from leantool.reporting.workbook import Column, Sheet, Toned, Value, names, xlsx

DAY = datetime.date(2027, 2, 8)
HOSTILE = (
    *('=cmd|"/C calc"!A0', "+1", "-1", "@SUM(A1)", "＝1+1", "=1", "{=1}", "http://a.b", "mailto:a@b.c"),
    *(
        "_x0041_",
        "😀 日本",
        "a\nb\rc",
        "\x00\x07\x1b",
        "\ud800",
        "<b>&amp;</b>",
        "  spaces  ",
        "'quote",
        "12",
        "1e3",
    ),
    *("x" * 40_000, "\u202eRTL", "]]>"),
)


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def cells(*rows: list[Value | Toned], columns: list[Column]) -> Any:
    return opened(xlsx([Sheet("S", columns, rows)])).active


def test_values_keep_their_types() -> None:
    columns = [
        Column("n", "whole"),
        Column("f", "number", "days"),
        Column("s", "share"),
        Column("d", "date"),
        Column("t"),
    ]
    page = cells(
        [3, Fraction(1, 3), 0.5, DAY, "text"], [None] * 5, ["5 days", None, "?", "soon", 7], columns=columns
    )
    assert [cell.value for cell in page[1]] == ["n", "f (days)", "s", "d", "t"]
    assert [cell.value for cell in page[2]] == [
        3,
        pytest.approx(1 / 3),
        0.5,
        datetime.datetime(2027, 2, 8),
        "text",
    ]
    assert page["D2"].is_date
    assert page["C2"].number_format == "0.0%"
    assert [cell.value for cell in page[3]] == [None] * 5
    assert [cell.value for cell in page[4]] == ["5 days", None, "?", "soon", 7]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_text_is_a_text(text: str) -> None:
    page = opened(xlsx([Sheet(text, [Column(text, choices=(text, "b"))], [[text]])], text)).active
    cell = page["A2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.quotePrefix == text.startswith(("=", "+", "-", "@", "＝"))
    assert len(cell.value) <= 32_767
    if text.isprintable() and len(text) < 100:
        assert cell.value == text


def test_numbers_that_no_cell_holds_are_texts() -> None:
    page = cells([10**400, float("nan"), float("inf")], columns=[Column(c, "number") for c in "abc"])
    assert [cell.data_type for cell in page[2]] == ["s"] * 3
    old = cells([datetime.date(1, 1, 1)], columns=[Column("d", "date")])
    assert old["A2"].value == "0001-01-01"


def test_a_sheet_to_work_in() -> None:
    columns = [Column("no", "whole"), Column("state", choices=("open", "done"))]
    page = cells([1, Toned("open", "bad")], [2, "done"], columns=columns)
    assert page.freeze_panes == "B2"
    assert page.auto_filter.ref == "A1:B3"
    (rule,) = page.data_validations.dataValidation
    assert rule.formula1 == '"open,done"'
    assert next(iter(rule.sqref.ranges)).max_row > 100
    assert page["B2"].fill.fgColor.rgb.endswith("F9DED9")


def test_the_same_rows_give_the_same_bytes() -> None:
    sheet = Sheet("S", [Column("a")], [["x"], [DAY]])
    assert xlsx([sheet], "t") == xlsx([sheet], "t")


def test_names_of_sheets_are_such_as_excel_takes() -> None:
    wanted = ["a/b:c", "", "x" * 50, "x" * 50, "History", "'q'", "A B C", "a  b c"]
    found = names(wanted)
    assert len({name.casefold() for name in found}) == len(wanted)
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in found)
    assert opened(xlsx([Sheet(name, [], []) for name in wanted])).sheetnames == found
