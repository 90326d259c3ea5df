"""A sheet as one slide of 420 x 297 mm to go on in: texts and tables to be edited, drawings as pictures."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Mm, Pt

from leantool.sheets import office_sizes
from leantool.sheets.content import (
    Bars,
    Block,
    Bullets,
    Cell,
    Column,
    Drawing,
    Figures,
    Fishbone,
    Paragraph,
    Section,
    Sheet,
    Table,
    Targets,
    WhyTree,
)
from leantool.sheets.drawn import alt_of, scene_of
from leantool.sheets.office import (
    BOLD,
    COLOURS,
    FONT,
    INK,
    LOCALES,
    SOFT,
    TINT,
    describe,
    picture_of,
    steady,
    text_of,
)
from leantool.sheets.office_sizes import COLUMN, GAP, HIGH, MARGIN, WIDE

PLAIN_TABLE = "{5940675A-B579-460E-94D1-54222C63F5DA}"
"""PowerPoint's own name for a table with lines and no colours."""
NOTHING = "\u00a0"
"""In an empty cell: without it the row would be as high as letters of the usual size."""
ALIGNED = {"start": PP_ALIGN.LEFT, "middle": PP_ALIGN.CENTER, "end": PP_ALIGN.RIGHT}


@dataclass(frozen=True)
class Line:
    """A line of a text: its words, how it looks, how deep it stands in a list, and its sign."""

    text: str
    look: str = ""
    depth: int = 0
    sign: str = ""


def write(sheet: Sheet) -> bytes:
    """The sheet as PPTX; the same bytes each time."""
    writer = Writer(sheet)
    writer.head()
    for side, sections in enumerate(writer.fit.halves):
        writer.half(sections, side)
    writer.foot()
    target = io.BytesIO()
    writer.show.save(target)
    return steady(target.getvalue())


class Writer:
    """Fills one slide, from the top of each half down."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.show = Presentation()
        self.show.slide_width, self.show.slide_height = Mm(WIDE), Mm(HIGH)
        self.slide = self.show.slides.add_slide(self.show.slide_layouts[6])
        self.fit = office_sizes.fitted(sheet)
        self.sizes = self.fit.sizes
        self.x, self.y = MARGIN, office_sizes.TOP
        describe(self.show.core_properties, sheet)

    def head(self) -> None:
        """Kind, title and the lines of the header, and a line below."""
        wide = WIDE - 2 * MARGIN
        self.box(MARGIN, 6, wide, 5, [Line(self.sheet.kind_name, "muted")])
        size = 20 if len(self.sheet.title) < 90 else 13
        self.box(MARGIN, 10, wide, 10, [Line(" ".join(self.sheet.title.split()) or "…", "strong")], size)
        share = wide / max(len(self.sheet.fields), 1)
        for number, field in enumerate(self.sheet.fields):
            label = f"{field.label}:"
            frame = self.box(MARGIN + share * number, 20, share - 1, 5, [Line(label, "muted")])
            value = office_sizes.one_line(field.value or "…", share - 2, self.sizes, before=label)
            self.words(frame.paragraphs[0], value, "strong", gap=" ")
        self.rule(MARGIN, 26, wide, 1.5, INK)

    def half(self, sections: Sequence[Section], side: int) -> None:
        """The sections of one half, what room is left shared out between them."""
        self.x, self.y = MARGIN + side * (COLUMN + GAP), office_sizes.TOP
        spare = office_sizes.ROOM - office_sizes.height_of(sections, self.sizes)
        between = min(max(spare, 0) / max(len(sections), 1), 8)
        for section in sections:
            self.section(section)
            self.y += between

    def section(self, section: Section) -> None:
        """A coloured heading and the blocks below it."""
        bar = self.slide.shapes.add_textbox(Mm(self.x), Mm(self.y), Mm(COLUMN), Mm(office_sizes.HEADING))
        bar.fill.solid()
        bar.fill.fore_color.rgb = _colour(TINT)
        frame = bar.text_frame
        self.frame(frame, 1.2)
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        title = office_sizes.one_line(f"{section.number}  {section.title}", COLUMN - 30, self.sizes, 2)
        self.words(frame.paragraphs[0], title, "strong", self.sizes.letters + 2)
        if section.step_name:
            self.words(frame.paragraphs[0], section.step_name, "muted", gap="   ")
        self.y += office_sizes.HEADING + 1
        for block in section.blocks:
            self.block(block)

    def block(self, block: Block) -> None:
        """A block by its class, and on to below it."""
        if isinstance(block, Drawing | Fishbone | Bars):
            self.picture(block)
        else:
            _WRITERS[type(block)](self, block)

    def box(
        self, x: float, y: float, width: float, height: float, lines: Sequence[Line], size: float = 0
    ) -> Any:
        """A box of words; gives its text frame."""
        frame = self.slide.shapes.add_textbox(Mm(x), Mm(y), Mm(width), Mm(height)).text_frame
        self.frame(frame, 0)
        for number, line in enumerate(lines):
            paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
            if line.sign or line.depth:
                self.indent(paragraph, line)
            self.words(paragraph, line.text, line.look, size)
        return frame

    def frame(self, frame: Any, left: float) -> None:
        """Words wrapped, and as near to the edge as can be."""
        frame.word_wrap = True
        frame.margin_left, frame.margin_right = Mm(left), Mm(0)
        frame.margin_top = frame.margin_bottom = Mm(0)

    def rule(self, x: float, y: float, width: float, points: float, colour: str) -> None:
        """A line across, without the shadow that the theme gives lines."""
        line = self.slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Mm(x), Mm(y), Mm(x + width), Mm(y))
        line.line.color.rgb, line.line.width = _colour(colour), Pt(points)
        line._element.remove(line._element.find("{*}style"))

    def indent(self, paragraph: Any, line: Line) -> None:
        """A line of a list with a sign of PowerPoint's own."""
        properties = paragraph._p.get_or_add_pPr()
        properties.set("marL", str(Mm(4 * (line.depth + 1))))
        properties.set("indent", str(-Mm(4)))
        tag = "buAutoNum" if line.sign == "1" else "buChar"
        sign = properties.makeelement(f"{{http://schemas.openxmlformats.org/drawingml/2006/main}}{tag}", {})
        sign.set("type" if tag == "buAutoNum" else "char", "arabicPeriod" if tag == "buAutoNum" else "•")
        properties.append(sign)

    def words(self, paragraph: Any, text: str, look: str = "", size: float = 0, gap: str = "") -> None:
        """Words in a paragraph, after a gap of spaces."""
        letters = Pt(size or self.sizes.letters)
        paragraph._p.get_or_add_endParaRPr().set("sz", str(round(letters.pt * 100)))
        for number, line in enumerate(text.split("\n")):
            if number:
                paragraph.add_line_break()
            run = paragraph.add_run()
            run.text = gap + text_of(line)
            run.font.name, run.font.size = FONT, letters
            run.font.bold, run.font.italic = look in BOLD, look == "todo"
            run.font.color.rgb = _colour(COLOURS.get(look, INK))
            run._r.get_or_add_rPr().set("lang", LOCALES.get(self.sheet.language, self.sheet.language))

    def lines(self, lines: Sequence[Line]) -> None:
        """Lines across the column."""
        height = office_sizes.lines_height([(one.text, one.depth) for one in lines], self.sizes)
        self.box(self.x, self.y, COLUMN, height, lines)
        self.y += height + office_sizes.BETWEEN

    def paragraph(self, block: Paragraph) -> None:
        """A text in its role."""
        self.lines([Line(block.text, block.role)])

    def bullets(self, block: Bullets) -> None:
        """A list under its heading."""
        title = [Line(block.title, "strong")] if block.title else []
        sign = "1" if block.numbered else "•"
        self.lines([*title, *(Line(item, sign=sign) for item in block.items)])

    def whys(self, block: WhyTree) -> None:
        """Causes as a list in lists, which can be edited as no picture can."""
        self.lines(
            [
                Line(text, "strong" if main else "", depth, "•")
                for text, depth, main in office_sizes.causes(block)
            ]
        )

    def picture(self, block: Drawing | Fishbone | Bars) -> None:
        """A picture, with what is to be seen on it in words."""
        scene = scene_of(block, COLUMN, self.sheet.language)
        assert scene is not None
        wide, high = office_sizes.picture(block, self.sheet.language, self.sizes)
        added = self.slide.shapes.add_picture(
            io.BytesIO(picture_of(scene)), Mm(self.x), Mm(self.y), Mm(wide), Mm(high)
        )
        added._element.nvPicPr.cNvPr.set("descr", text_of(alt_of(block)))
        self.y += high + office_sizes.BETWEEN
        if isinstance(block, Drawing) and block.caption:
            self.lines([Line(block.caption, "note")])

    def table(self, block: Table | Figures | Targets) -> None:
        """What becomes a table of PowerPoint's own, with its title and note."""
        title, note = getattr(block, "title", ""), getattr(block, "note", "")
        if title:
            self.lines([Line(title, "strong")])
        self.grid(*office_sizes.grid_of(block))
        if note:
            self.lines([Line(note, "note")])

    def grid(self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
        """A heading and rows; a row of one cell goes across."""
        widths, heights = office_sizes.grid(columns, rows, self.sizes)
        shape = self.slide.shapes.add_table(
            len(rows) + 1, len(columns), Mm(self.x), Mm(self.y), Mm(COLUMN), Mm(sum(heights))
        )
        made = shape.table
        made._tbl.tblPr.find("{*}tableStyleId").text = PLAIN_TABLE
        for column, width in zip(made.columns, widths, strict=True):
            column.width = Mm(width)
        for row, height in zip(made.rows, heights, strict=True):
            row.height = Mm(height)
        for n, column in enumerate(columns):
            self.fill(made.cell(0, n), Cell(column.title, "strong"), column, TINT)
        for number, row in enumerate(rows, 1):
            if len(row) < len(columns):
                made.cell(number, 0).merge(made.cell(number, len(columns) - 1))
            for n, cell in enumerate(row):
                self.fill(made.cell(number, n), cell, columns[n] if len(row) > 1 else Column(""))
        self.y += sum(heights) + office_sizes.BETWEEN

    def fill(self, cell: Any, written: Cell, column: Column, colour: str = "") -> None:
        """The words of a cell."""
        cell.margin_left = cell.margin_right = Mm(office_sizes.PAD)
        cell.margin_top = cell.margin_bottom = Mm(0.4)
        if colour:
            cell.fill.solid()
            cell.fill.fore_color.rgb = _colour(colour)
        else:
            cell.fill.background()
        paragraph = cell.text_frame.paragraphs[0]
        paragraph.alignment = ALIGNED[column.align]
        self.words(paragraph, written.text, written.look, gap="" if written.text else NOTHING)

    def foot(self) -> None:
        """Signatures and sources at the bottom."""
        share = COLUMN / 2
        for number, one in enumerate(self.sheet.signatures[:4]):
            line = Line(f"{one.role}: {one.name or '…'}")
            self.box(MARGIN + number * share, HIGH - 15, share - 2, 4, [line])
            self.rule(MARGIN + number * share, HIGH - 9.5, share - 6, 0.75, SOFT)
        if self.sheet.sources:
            self.box(MARGIN, HIGH - 8, WIDE - 2 * MARGIN, 4, [Line(self.sheet.sources, "muted")], 8)


def _colour(name: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(name))  # type: ignore[no-untyped-call]


_WRITERS: dict[type, Callable[[Writer, Any], None]] = {
    Paragraph: Writer.paragraph,
    Bullets: Writer.bullets,
    Table: Writer.table,
    Figures: Writer.table,
    Targets: Writer.table,
    WhyTree: Writer.whys,
}
