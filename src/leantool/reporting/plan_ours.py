"""Whether a file is one that leantool wrote, so that writing it again destroys nothing."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Literal

from leantool.reporting import plan_data, plan_markdown, workbook

Whose = Literal["ours", "foreign", "worked_in"]
_CALENDAR = b"-//leantool//plan//"
_PROPERTIES = "docProps/core.xml"
_MADE_BY_US = re.compile(rb"creator[^>]*>leantool<")


def look(suffix: str, data: bytes) -> Whose:
    """Ours; foreign when it is something else; worked in when somebody saved it since. Nothing in it is ours too."""
    if not data:
        return "ours"
    if suffix == "xlsx":
        return _workbook(data)
    return "ours" if _is_ours(suffix, data) else "foreign"


def _is_ours(suffix: str, data: bytes) -> bool:
    if suffix == "md":
        return data.startswith(plan_markdown.MARK.encode())
    if suffix == "csv":
        return data.startswith(",".join(plan_data.COLUMNS).encode() + b"\n")
    if suffix == "ics":
        return data.startswith(b"BEGIN:VCALENDAR\r\n") and _CALENDAR in data
    starts = {"png": b"\x89PNG\r\n\x1a\n", "pdf": b"%PDF-", "svg": b"<?xml"}
    return data.startswith(starts.get(suffix, b"\0")) and (suffix != "svg" or b"<svg" in data[:4096])


def _workbook(data: bytes) -> Whose:
    """A workbook whose properties still say the moment that every workbook of leantool is made at."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            about = archive.read(_PROPERTIES)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, EOFError):
        return "foreign"
    if not _MADE_BY_US.search(about):
        return "foreign"
    made = workbook.CREATED.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return "ours" if about.count(made) > 1 else "worked_in"
