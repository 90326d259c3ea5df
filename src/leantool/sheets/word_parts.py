"""What Word knows and python-docx has no name for, each put where Word looks for it."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from leantool.sheets.office import INK, LINE

FOLLOWED_BY = {
    "autoHyphenation": "consecutiveHyphenLimit hyphenationZone characterSpacingControl compat",
    "lang": "eastAsianLayout specVanish",
    "pBdr": "shd tabs spacing ind jc outlineLvl rPr sectPr",
    "shd": "tabs spacing ind jc outlineLvl rPr sectPr noWrap tcMar vAlign",
    "tblHeader": "",
    "tblInd": "tblBorders shd tblLayout tblCellMar tblLook",
    "tblBorders": "shd tblLayout tblCellMar tblLook",
}
"""What stands after each property that is put in here: Word refuses files with another order."""


def put(properties: Any, part: Any) -> None:
    """Put a property at its place."""
    followers = FOLLOWED_BY[part.tag.rpartition("}")[2]].split()
    properties.insert_element_before(part, *(f"w:{name}" for name in followers))


def element(name: str, **values: str) -> Any:
    """A property with its values."""
    made = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def shade(paragraph: Any, colour: str) -> None:
    """A coloured ground behind a paragraph."""
    put(paragraph.paragraph_format.element.get_or_add_pPr(), shading(colour))


def shading(colour: str) -> Any:
    """A coloured ground."""
    return element("shd", val="clear", color="auto", fill=colour)


def underline(paragraph: Any) -> None:
    """A line below a paragraph, across the page."""
    borders = element("pBdr")
    borders.append(element("bottom", val="single", sz="12", space="3", color=INK))
    put(paragraph.paragraph_format.element.get_or_add_pPr(), borders)


def rules(table: Any) -> None:
    """Thin lines between the rows, none between the columns; its words in line with those of the text."""
    borders = element("tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(element(side, val="single", sz="4", space="0", color=LINE))
    for part in (element("tblInd", w="108", type="dxa"), borders):
        put(table._tbl.tblPr, part)
