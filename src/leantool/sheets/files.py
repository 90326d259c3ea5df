"""A sheet as a file: the suffix says the format, and each format is set or written once it is asked for."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from leantool import pictures
from leantool.pictures import CannotDraw
from leantool.sheets.content import Sheet
from leantool.texts import Texts

if TYPE_CHECKING:
    from leantool.pages.a3 import Overflow, Page

TYPESET = ("pdf", "png", "svg")
WRITERS: dict[str, str] = {}
"""Suffix to the module with its `write(sheet, words) -> bytes`: formats that typst does not set."""

DPI = 150.0


def formats() -> tuple[str, ...]:
    """Every format a sheet can be written in."""
    return (*TYPESET, *WRITERS)


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
        """The sheet in a format."""
        if format in TYPESET:
            return self.page.written(format, self.dpi)
        write: Callable[[Sheet, Texts], bytes] = import_module(WRITERS[format]).write
        return write(self.sheet, self.words)

    def overflow(self) -> tuple[Overflow, ...]:
        """The sections with more in them than the paper has room for."""
        return self.page.overflow

    def size(self, format: str) -> str:
        """How large it is, for people."""
        from leantool.scene.paper import SHEETS

        width, height = SHEETS[self.paper]
        return f"{width:g} x {height:g} mm" if format in TYPESET else format.upper()


def target(path: str | os.PathLike[str]) -> None:
    """Raises CannotDraw when a file would replace something that is no sheet or picture."""
    pictures.target(path)


def save(data: bytes, path: str | os.PathLike[str]) -> None:
    """Write a sheet, whole or not at all; what was there stays until then."""
    pictures.save(data, path)
