"""Whether a file is one that leantool wrote, and nobody has worked in since: writing it again then loses nothing."""

from __future__ import annotations

import zipfile
from pathlib import Path

MADE_BY = "leantool"
MARKDOWN = f"<!-- {MADE_BY} -->"
GENERATOR = f'<meta name="generator" content="{MADE_BY}">'

_HEAD = 2048
_PROPERTIES = "docProps/core.xml"


def against(file: Path) -> str | None:
    """Why this file is left alone, as the id of a label; None where it may be replaced, empty ones too."""
    if not file.stat().st_size:
        return None
    suffix = file.suffix.lower()
    if suffix in (".docx", ".pptx"):
        return _against_office(file)
    with file.open("rb") as there:
        head = there.read(_HEAD).decode("utf-8", "replace")
    mark = MARKDOWN if suffix == ".md" else GENERATOR
    ours = head.startswith(mark) if suffix == ".md" else head.startswith("<!DOCTYPE html>") and mark in head
    return None if ours else "draw_not_ours"


def _against_office(file: Path) -> str | None:
    """Who saved a document last stands in its properties."""
    try:
        with zipfile.ZipFile(file) as archive:
            about = archive.read(_PROPERTIES).decode("utf-8", "replace")
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, EOFError):
        return "draw_not_ours"
    if f"<cp:keywords>{MADE_BY}</cp:keywords>" not in about:
        return "draw_not_ours"
    return None if f"<cp:lastModifiedBy>{MADE_BY}</cp:lastModifiedBy>" in about else "draw_worked_in"
