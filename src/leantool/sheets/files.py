"""A sheet as a file: the suffix says the format, and each format is set or written once it is asked for."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from leantool import pictures
from leantool.pictures import CannotDraw
from leantool.sheets import ours, writers
from leantool.sheets.content import Sheet
from leantool.texts import Texts

if TYPE_CHECKING:
    from leantool.pages.a3 import Overflow, Page

TYPESET = ("pdf", "png", "svg")
OFFICE = ("docx", "pptx")
DPI = 150.0


def formats() -> tuple[str, ...]:
    """Every format a sheet can be written in."""
    return (*TYPESET, *writers.FORMATS)


def format_of(path: str | os.PathLike[str]) -> str:
    """The format that the suffix of a file asks for; raises CannotDraw when there is no such format."""
    suffix = Path(path).suffix.lower().removeprefix(".")
    if suffix not in formats():
        known = ", ".join(f".{name}" for name in formats())
        raise CannotDraw("draw_suffix", file=os.fspath(path), known=known)
    return suffix


class Setting:
    """A sheet that is set once, and written in each format asked for."""

    def __init__(self, sheet: Sheet, words: Texts, paper: str = "a3", dpi: float | None = None) -> None:
        self.sheet, self.words, self.paper, self.dpi = sheet, words, paper, dpi or DPI

    @cached_property
    def page(self) -> Page:
        """The sheet on paper; raises CannotDraw when typst is not installed."""
        try:
            from leantool.sheets import typeset

            return typeset.page(self.sheet, self.words, self.paper)
        except ImportError as error:
            if error.name != "typst":
                raise
            raise CannotDraw(
                "draw_needs", format="PDF", library="typst", package='"leantool[pdf]"'
            ) from error

    def written(self, format: str) -> bytes:
        """The sheet in a format that is set on paper."""
        return self.page.written(format, self.dpi)

    def save(self, path: str | os.PathLike[str]) -> list[Path]:
        """Write the sheet, each file whole or not at all; gives the files: the sheet and the pictures beside it."""
        place, format = Path(path), format_of(path)
        if format in TYPESET:
            pictures.save(self.written(format), place)
            return [place]
        files = writers.written(self.sheet, format, place)
        for file in files:
            target(file)
        for file, data in files.items():
            pictures.save(data, file, _against(file))
        return [place, *(file for file in files if file != place)]

    def overflow(self) -> tuple[Overflow, ...]:
        """The sections with more in them than the paper has room for."""
        return self.page.overflow

    def office_lines(self) -> int:
        """How many lines are too many for one page of Word or one slide, as far as can be told beforehand."""
        from leantool.sheets import office_sizes

        return office_sizes.fitted(self.sheet).lines

    def size(self) -> str:
        """How large it is on paper, for people."""
        from leantool.scene.paper import SHEETS

        width, height = SHEETS[self.paper]
        return f"{width:g} x {height:g} mm"


def target(path: str | os.PathLike[str]) -> None:
    """Raises CannotDraw when a file would replace something that leantool did not make, or somebody worked in."""
    pictures.target(path, _against(Path(path)))


def _against(path: Path) -> pictures.Against | None:
    return ours.against if path.suffix.lower().removeprefix(".") in writers.FORMATS else None
