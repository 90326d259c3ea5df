"""What DOCX and PPTX have in common: clean texts, colours, pictures, and files that are the same bytes each time."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

from leantool.drawing import draw
from leantool.scene import Scene
from leantool.scene.ruler import clean
from leantool.sheets.content import Sheet
from leantool.sheets.ours import MADE_BY

FONT = "Arial"
INK, SOFT, LINE, TINT, ALERT, GOOD = "1D2733", "51606F", "A3AEB9", "DFE8F0", "9A3412", "14532D"
COLOURS = {"muted": SOFT, "todo": SOFT, "note": SOFT, "alert": ALERT, "good": GOOD}
BOLD = frozenset({"strong", "alert", "good", "lead"})
LOCALES = {"en": "en-GB", "nl": "nl-NL"}
PICTURE_DPI = 220
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every part of a file: the oldest that a ZIP archive knows, so that no clock is in it."""


def text_of(text: str) -> str:
    """A text without what XML forbids; line ends stay."""
    return "\n".join(clean(line) for line in text.splitlines())


def picture_of(scene: Scene) -> bytes:
    """A scene as PNG, sharp enough to print."""
    return draw(scene, "png", theme="colour", dpi=PICTURE_DPI)


def describe(properties: Any, sheet: Sheet) -> None:
    """Title, author and language in the properties of a document; no date but that of the sheet."""
    properties.title = text_of(sheet.title)[:250]
    properties.author = text_of(sheet.author)[:250]
    properties.subject = text_of(sheet.kind_name)[:250]
    properties.language = LOCALES.get(sheet.language, sheet.language)
    properties.comments = ""
    properties.keywords = properties.last_modified_by = MADE_BY
    properties.revision = 1
    when = _date(sheet) or datetime.datetime(*EPOCH)
    properties.created = properties.modified = when


def _date(sheet: Sheet) -> datetime.datetime | None:
    stated = next((field.value for field in sheet.fields if field.id == "date"), "")
    try:
        return datetime.datetime.fromisoformat(stated).replace(tzinfo=None)
    except ValueError:
        return None


def steady(data: bytes) -> bytes:
    """An office file without the moment at which it was packed."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for one in source.infolist():
            part = zipfile.ZipInfo(one.filename, EPOCH)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            packed.writestr(part, source.read(one))
    return target.getvalue()
