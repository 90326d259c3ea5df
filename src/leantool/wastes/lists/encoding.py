"""Bytes to text, in the encodings that spreadsheets write."""

from __future__ import annotations

from leantool.reading.files import Refused
from leantool.source import Span

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_LOOK = 4096


def decode(data: bytes) -> str:
    """UTF-8, UTF-16 or Windows-1252, with or without a byte order mark; raises `Refused` for anything else."""
    if data.startswith(_WORKBOOKS):
        raise Refused("list-is-workbook")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _utf16(data, "utf-16")
    if b"\x00" in data[:_LOOK]:
        return _utf16(data, _byte_order(data[:_LOOK]))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise Refused("list-encoding", Span(line, column, column + 1)) from None


def _byte_order(data: bytes) -> str:
    """UTF-16 without a mark: Latin letters leave every other byte empty."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if 4 * odd > len(data) and not even:
        return "utf-16-le"
    if 4 * even > len(data) and not odd:
        return "utf-16-be"
    raise Refused("binary")


def _utf16(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        raise Refused("list-encoding") from None
