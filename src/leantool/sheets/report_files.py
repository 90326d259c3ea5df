"""A report as files: the suffix says the format, and Markdown has its pictures beside it."""

from __future__ import annotations

import os
from pathlib import Path

from leantool import pictures
from leantool.pictures import CannotDraw
from leantool.sheets import ours, writers
from leantool.sheets.content import Sheet

FORMATS = ("pdf", "html", "md")


def format_of(path: str | os.PathLike[str]) -> str:
    """The format that the suffix of a file asks for; raises CannotDraw when there is no such format."""
    suffix = Path(path).suffix.lower().removeprefix(".")
    if suffix not in FORMATS:
        known = ", ".join(f".{name}" for name in FORMATS)
        raise CannotDraw("draw_suffix", file=os.fspath(path), known=known)
    return suffix


def target(path: str | os.PathLike[str]) -> None:
    """Raises CannotDraw when a file cannot be written, or would replace what leantool did not write."""
    format_of(path)
    pictures.target(path, _against(Path(path)))


def write(sheet: Sheet, path: str | os.PathLike[str]) -> list[Path]:
    """Write the report, each file whole or not at all; gives the files written, the report first."""
    place, format = Path(path), format_of(path)
    if format == "pdf":
        pictures.save(_pdf(sheet), place)
        return [place]
    files = writers.written(sheet, format, place)
    for file in files:
        pictures.target(file, _against(file))
    for file, data in files.items():
        pictures.save(data, file, _against(file))
    return [place, *(file for file in files if file != place)]


def _against(file: Path) -> pictures.Against | None:
    return ours.against if file.suffix.lower() in (".html", ".md") else None


def _pdf(sheet: Sheet) -> bytes:
    try:
        from leantool.sheets import report_pages

        return report_pages.page(sheet).written("pdf")
    except ImportError as error:
        if error.name != "typst":
            raise
        raise CannotDraw("draw_needs", format="PDF", library="typst", package='"leantool[pdf]"') from error
