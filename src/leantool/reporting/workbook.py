"""Rows of typed values as an Excel workbook: sheets with headings that people filter, sort and fill in further.

A text is always a text: what begins with `=`, `+`, `-` or `@` is never a formula, nor becomes one when the cell is
edited.  Dates are dates and numbers numbers; the same rows give the same bytes.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from io import BytesIO
from typing import Any, Literal

Value = str | int | float | Fraction | datetime.date | None
Kind = Literal["text", "number", "whole", "share", "date"]
Tone = Literal["", "good", "warn", "bad", "quiet"]

FORMATS = {"text": "General", "number": "#,##0.0#", "whole": "0", "share": "0.0%", "date": "yyyy-mm-dd"}
TONES = {"good": "#e2f0e6", "warn": "#fdf1d6", "bad": "#f9ded9", "quiet": "#eeeeee"}
CREATED = datetime.datetime(2000, 1, 1)
"""When every workbook says it was made: the same rows give the same file."""

NARROWEST, WIDEST = 8, 44
LINE, MOST_LINES = 15, 27  # points a line; Excel's highest row is 409
EMPTY_ROWS = 200  # below the table, ready for more lines
_LONGEST_LIST = 255  # characters of the choices of a cell, says Excel
_LONGEST_TEXT = 32_767
_LONGEST_NAME = 31
_FIRST_YEAR = 1900
_MOST = 10**300
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Column:
    """A heading with the kind of its values; `unit` stands behind it, `choices` are what a cell may hold.

    `width` is in characters; by default what the column needs, between `NARROWEST` and `WIDEST`.
    """

    heading: str
    kind: Kind = "text"
    unit: str = ""
    choices: tuple[str, ...] = ()
    width: float | None = None

    @property
    def title(self) -> str:
        return f"{self.heading} ({self.unit})" if self.unit else self.heading


@dataclass(frozen=True, slots=True)
class Toned:
    """A value on a background: good, warn, bad or quiet."""

    value: Value
    tone: Tone


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: columns over rows of as many values; the first `fixed` columns stay in sight."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value | Toned]]
    fixed: int = 1


def xlsx(sheets: Sequence[Sheet], title: str = "") -> bytes:
    """The sheets as the bytes of an `.xlsx` file; `title` is what its properties say."""
    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]

    buffer = BytesIO()
    settings = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    book = Workbook(buffer, {"in_memory": True, **settings})
    book.set_properties({"title": text(title), "created": CREATED, "author": "leantool"})
    formats = _Formats(book)
    for sheet, name in zip(sheets, names([sheet.name for sheet in sheets]), strict=True):
        _write(book.add_worksheet(name), sheet, formats)
    book.close()
    return buffer.getvalue()


def names(wanted: Sequence[str]) -> list[str]:
    """Names that sheets may have: short, without the signs Excel refuses, no two alike."""
    found: list[str] = []
    for number, name in enumerate(wanted, 1):
        plain = " ".join(_NOT_IN_NAMES.sub(" ", text(name)).split()).strip("'")
        plain = plain[:_LONGEST_NAME].strip("' ") or f"Sheet {number}"
        if plain.casefold() == "history":  # reserved
            plain += "_"
        taken = {other.casefold() for other in found}
        if plain.casefold() in taken:
            plain = f"{plain[: _LONGEST_NAME - 5]} ({number})"
        found.append(plain)
    return found


def text(value: str) -> str:
    """A text without characters that a workbook cannot hold, cut to what a cell takes."""
    plain = _NOT_XML.sub("\ufffd", value.replace("\r\n", "\n").replace("\r", "\n"))
    return plain if len(plain) <= _LONGEST_TEXT else plain[: _LONGEST_TEXT - 1] + "…"


class _Formats:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.made: dict[tuple[str, str, bool], Any] = {}
        head = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#dfe6ec"}
        self.head = book.add_format(head)

    def of(self, kind: str, tone: str = "", quoted: bool = False) -> Any:
        """For a kind of value; `quoted` keeps a text a text when its cell is edited."""
        key = (kind, tone, quoted)
        if key not in self.made:
            look: dict[str, Any] = {"valign": "top", "num_format": FORMATS[kind]}
            look |= {"text_wrap": True} if kind == "text" else {}
            look |= {"bg_color": TONES[tone]} if tone else {}
            look |= {"quote_prefix": True} if quoted else {}
            self.made[key] = self.book.add_format(look)
        return self.made[key]


def _write(page: Any, sheet: Sheet, formats: _Formats) -> None:
    widths = []
    for n, column in enumerate(sheet.columns):
        cells = [_plain(row[n]) for row in sheet.rows]
        widths.append(column.width or _width(column, cells))
        page.set_column(n, n, widths[-1], formats.of(column.kind))
        page.write_string(0, n, text(column.title), formats.head)
        _choices(page, n, column, len(sheet.rows))
    _make_room(page, 0, [text(column.title) for column in sheet.columns], widths)
    for number, row in enumerate(sheet.rows, 1):
        for n, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
            tone = cell.tone if isinstance(cell, Toned) else ""
            _cell(page, (number, n), _plain(cell), column.kind, tone, formats)
        _make_room(page, number, [_plain(cell) for cell in row], widths)
    page.freeze_panes(1, min(sheet.fixed, len(sheet.columns)))
    if sheet.columns:
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _plain(cell: Value | Toned) -> Value:
    return cell.value if isinstance(cell, Toned) else cell


def _cell(page: Any, at: tuple[int, int], value: Value, kind: Kind, tone: str, formats: _Formats) -> None:
    """One value by what it is; a value that is not of its column's kind is a text."""
    if value is None or value == "":
        page.write_blank(*at, None, formats.of(kind, tone))
    elif isinstance(value, datetime.date) and value.year >= _FIRST_YEAR:
        page.write_datetime(*at, value, formats.of("date", tone))
    elif not isinstance(value, (str, datetime.date)) and -_MOST < value < _MOST:
        page.write_number(*at, float(value), formats.of(kind if kind != "text" else "number", tone))
    else:
        said = text(str(value))
        page.write_string(*at, said, formats.of("text", tone, said.startswith(_FORMULA)))


def _make_room(page: Any, number: int, cells: Sequence[Value], widths: Sequence[float]) -> None:
    """Make a row as high as its texts: not every program does that by itself."""
    lines = max((_lines(cell, width) for cell, width in zip(cells, widths, strict=True)), default=1)
    if lines > 1:
        page.set_row(number, min(lines, MOST_LINES) * LINE)


def _lines(cell: Value, width: float) -> int:
    """How many lines a cell of this width takes, as far as can be told without its letters."""
    said = cell if isinstance(cell, str) else ""
    return sum(max(1, -(-len(line) // max(int(width) - 1, 1))) for line in said.split("\n"))


def _width(column: Column, cells: Sequence[Value]) -> float:
    """Enough for the longest word of the heading and for most of what stands below it."""
    head = max((len(word) for word in column.title.split()), default=0) + 3  # the button of the filter
    if column.kind != "text":
        return max(head, 12)
    longest = max((len(line) for cell in cells for line in str(cell or "").split("\n")), default=0)
    return min(max(head, longest + 1, NARROWEST), WIDEST)


def _choices(page: Any, n: int, column: Column, rows: int) -> None:
    """What the cells of a column may hold, as a list to choose from."""
    offered = [text(choice) for choice in column.choices]
    if not offered or len(",".join(offered)) > _LONGEST_LIST or any("," in choice for choice in offered):
        return
    page.data_validation(1, n, rows + EMPTY_ROWS, n, {"validate": "list", "source": offered})
