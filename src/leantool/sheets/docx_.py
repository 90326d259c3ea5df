"""A sheet as a Word document to go on in: one A3 page in two columns, its tables and texts to be edited."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from leantool.sheets import office_sizes, word_parts
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

WIDE, HIGH = 420.0, 297.0
MARGIN, GAP = 10.0, 8.0
COLUMN = (WIDE - 2 * MARGIN - GAP) / 2
PICTURE = COLUMN - 2
BESIDE = 4.6
"""The room that Word leaves beside the words of a cell, both sides together."""
LISTS = ("List Bullet", "List Bullet 2", "List Bullet 3")
ALIGNED = {
    "start": WD_ALIGN_PARAGRAPH.LEFT,
    "middle": WD_ALIGN_PARAGRAPH.CENTER,
    "end": WD_ALIGN_PARAGRAPH.RIGHT,
}


def write(sheet: Sheet) -> bytes:
    """The sheet as DOCX; the same bytes each time."""
    writer = Writer(sheet)
    writer.head()
    for side, sections in enumerate(writer.fit.halves):
        for number, section in enumerate(sections):
            writer.section(section, first=not number, column=side)
    writer.foot()
    target = io.BytesIO()
    writer.document.save(target)
    return steady(target.getvalue())


class Writer:
    """Fills one document."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.document = Document()
        self.fit = office_sizes.fitted(sheet)
        self.letters = max(self.fit.sizes.letters - 0.5, 8)  # Word takes more room between lines than a slide
        describe(self.document.core_properties, sheet)
        page = self.document.sections[0]
        page.orientation = WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = Mm(WIDE), Mm(HIGH)
        page.left_margin = page.right_margin = page.top_margin = Mm(MARGIN)
        page.bottom_margin = page.header_distance = page.footer_distance = Mm(MARGIN * 0.8)
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = FONT, Pt(self.letters)
        normal.font.color.rgb = RGBColor.from_string(INK)
        normal.paragraph_format.space_after = Pt(2)
        normal.paragraph_format.space_before = Pt(0)
        language = word_parts.element("lang", val=LOCALES.get(sheet.language, sheet.language))
        word_parts.put(normal.element.get_or_add_rPr(), language)
        self._hyphenate()

    def _hyphenate(self) -> None:
        word_parts.put(self.document.settings.element, word_parts.element("autoHyphenation", val="true"))

    def head(self) -> None:
        """Kind, title and the lines of the header, across the page."""
        self.text(self.sheet.kind_name, colour=SOFT)
        title = self.document.add_heading(level=1)
        title.paragraph_format.space_before = Pt(0)
        title.paragraph_format.space_after = Pt(2)
        self.run(title, self.sheet.title or "…", size=18, bold=True)
        fields = self.document.add_paragraph()
        for number, field in enumerate(self.sheet.fields):
            if number:
                fields.add_run("\t")
            self.run(fields, f"{field.label}:", colour=SOFT)
            fields.add_run(" ")
            self.run(fields, field.value or "…", bold=True)
        stops = (WIDE - 2 * MARGIN) / max(len(self.sheet.fields), 1)
        for number in range(1, len(self.sheet.fields)):
            fields.paragraph_format.tab_stops.add_tab_stop(Mm(stops * number))
        word_parts.underline(fields)
        columns = self.document.add_section(WD_SECTION.CONTINUOUS)._sectPr.xpath("./w:cols")[0]
        for name, value in (("num", "2"), ("space", str(round(GAP * 56.7))), ("equalWidth", "1")):
            columns.set(qn(f"w:{name}"), value)

    def section(self, section: Section, *, first: bool, column: int) -> None:
        """Heading and blocks; the right half begins at the top of its column."""
        heading = self.document.add_heading(level=2)
        heading.paragraph_format.space_before = Pt(0 if first else 5)
        heading.paragraph_format.space_after = Pt(2)
        if first and column:
            heading.add_run().add_break(WD_BREAK.COLUMN)
        word_parts.shade(heading, TINT)
        self.run(heading, f"{section.number}  {section.title}", size=self.letters + 2, bold=True)
        if section.step_name:
            heading.paragraph_format.tab_stops.add_tab_stop(Mm(COLUMN - 1), WD_TAB_ALIGNMENT.RIGHT)
            heading.add_run("\t")
            self.run(heading, section.step_name, colour=SOFT)
        for block in section.blocks:
            self.block(block)

    def block(self, block: Block) -> None:
        """A block by its class: drawn as a picture, or as text to be edited."""
        if isinstance(block, Drawing | Fishbone | Bars):
            self.picture(block)
        else:
            _WRITERS[type(block)](self, block)

    def run(
        self, paragraph: Any, text: str, *, size: float = 0, bold: bool = False, colour: str = INK
    ) -> None:
        """Words in a paragraph."""
        run = paragraph.add_run(text_of(text))
        run.font.name, run.font.size, run.bold = FONT, Pt(size or self.letters), bold
        run.font.color.rgb = RGBColor.from_string(colour)

    def text(self, text: str, *, look: str = "", size: float = 0, colour: str = "") -> None:
        """A paragraph."""
        paragraph = self.document.add_paragraph()
        self.run(paragraph, text, size=size, bold=look in BOLD, colour=colour or COLOURS.get(look, INK))
        if look == "todo":
            paragraph.runs[0].italic = True

    def paragraph(self, block: Paragraph) -> None:
        """A text in its role."""
        self.text(block.text, look=block.role, size=self.letters + 1 if block.role == "lead" else 0)

    def bullets(self, block: Bullets) -> None:
        """A list of Word's own."""
        if block.title:
            self.text(block.title, look="strong")
        for item in block.items:
            self.item(item, "List Number" if block.numbered else "List Bullet")

    def item(self, text: str, style: str, *, bold: bool = False) -> None:
        """One line of a list."""
        line = self.document.add_paragraph(style=style)
        line.paragraph_format.space_after = Pt(1)
        self.run(line, text, bold=bold)

    def whys(self, block: WhyTree) -> None:
        """Causes as lists in lists, which can be edited as no picture can."""
        for text, depth, main in office_sizes.causes(block):
            self.item(text, LISTS[min(depth, len(LISTS) - 1)], bold=main)
            if depth >= len(LISTS):
                self.document.paragraphs[-1].paragraph_format.left_indent = Mm(7 * (depth + 1))

    def picture(self, block: Drawing | Fishbone | Bars) -> None:
        """A picture as wide as its column at most, with what is to be seen on it in words."""
        scene = scene_of(block, PICTURE, self.sheet.language)
        assert scene is not None
        wide = min(scene.width, PICTURE) * self.fit.sizes.pictures
        added = self.document.add_picture(io.BytesIO(picture_of(scene)), width=Mm(wide))
        for side in ("distT", "distB", "distL", "distR"):
            added._inline.set(side, "0")
        added._inline.docPr.set("descr", text_of(alt_of(block)))
        if isinstance(block, Drawing) and block.caption:
            self.text(block.caption, look="note")

    def table(self, block: Table | Figures | Targets) -> None:
        """What becomes a table of Word's own, its heading repeated on each page."""
        title, note = getattr(block, "title", ""), getattr(block, "note", "")
        if title:
            self.text(title, look="strong")
        self.grid(*office_sizes.grid_of(block))
        if note:
            self.text(note, look="note")

    def grid(self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
        """A heading and rows; a row of one cell goes across."""
        made = self.document.add_table(rows=1, cols=len(columns))
        made.alignment, made.autofit = WD_TABLE_ALIGNMENT.LEFT, False
        word_parts.rules(made)
        widths = office_sizes.grid(columns, rows, self.fit.sizes, BESIDE)[0]
        for column, cell in zip(columns, made.rows[0].cells, strict=True):
            self.fill(cell, Cell(column.title, "strong"), column)
            word_parts.put(cell._tc.get_or_add_tcPr(), word_parts.shading(TINT))
        word_parts.put(made.rows[0]._tr.get_or_add_trPr(), word_parts.element("tblHeader"))
        for row in rows:
            cells = made.add_row().cells
            if len(row) < len(columns):
                self.fill(cells[0].merge(cells[-1]), row[0], Column(""))
                continue
            for cell, written, column in zip(cells, row, columns, strict=True):
                self.fill(cell, written, column)
        for width, column_ in zip(widths, made.columns, strict=True):
            column_.width = Mm(width)
        for row_ in made.rows:
            for width, cell in zip(widths, row_.cells, strict=True):
                cell.width = Mm(width)
        after = self.document.add_paragraph()
        after.paragraph_format.space_after = Pt(0)
        after.paragraph_format.line_spacing = Pt(4)

    def fill(self, cell: Any, written: Cell, column: Column) -> None:
        """The words of a cell."""
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.alignment = ALIGNED[column.align]
        look = written.look
        self.run(paragraph, written.text, bold=look in BOLD, colour=COLOURS.get(look, INK))

    def foot(self) -> None:
        """Signatures and sources at the bottom of the page."""
        foot = self.document.sections[0].footer
        line = foot.paragraphs[0]
        for one in self.sheet.signatures:
            self.run(line, f"{one.role}: {one.name or '…'}")
            line.add_run(" ____________________      ").font.size = Pt(self.letters)
        if self.sheet.sources:
            self.run(foot.add_paragraph(), self.sheet.sources, size=self.letters - 0.5, colour=SOFT)


_WRITERS: dict[type, Callable[[Writer, Any], None]] = {
    Paragraph: Writer.paragraph,
    Bullets: Writer.bullets,
    Table: Writer.table,
    Figures: Writer.table,
    Targets: Writer.table,
    WhyTree: Writer.whys,
}
