"""The formats of a sheet that can be gone on in or put on a page of the web: each file with its bytes."""

from __future__ import annotations

from pathlib import Path

from leantool.pictures import CannotDraw
from leantool.sheets.content import Sheet

FORMATS = ("html", "md", "docx", "pptx")
LIBRARIES = {"docx": ("docx", "python-docx"), "pptx": ("pptx", "python-pptx")}
"""Of the formats that need one: the module, and what its library is called."""


def written(sheet: Sheet, format: str, place: Path) -> dict[Path, bytes]:
    """The sheet in a format as the file `place`, with the pictures beside it that Markdown shows, the sheet last.

    Raises CannotDraw where the library of a format is not installed.
    """
    if format == "html":
        from leantool.sheets import html

        return {place: html.write(sheet)}
    if format == "md":
        from leantool.sheets import markdown

        text, pictures = markdown.write(sheet, place.stem)
        return {**{place.with_name(name): data for name, data in pictures.items()}, place: text}
    module, library = LIBRARIES[format]
    try:
        if format == "docx":
            from leantool.sheets import docx_

            return {place: docx_.write(sheet)}
        from leantool.sheets import pptx_

        return {place: pptx_.write(sheet)}
    except ImportError as error:
        if (error.name or "").partition(".")[0] != module:
            raise
        needs = {"format": format.upper(), "library": library, "package": '"leantool[office]"'}
        raise CannotDraw("draw_needs", **needs) from error
