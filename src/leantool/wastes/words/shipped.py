"""The data files this package comes with, in its folder ``data``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


def data(name: str) -> bytes:
    """The bytes of a data file."""
    return (_FOLDER / name).read_bytes()


def text(name: str) -> str:
    """A data file as text."""
    return data(name).decode().replace("\r\n", "\n")


@cache
def common(kind: str) -> frozenset[str]:
    """The common words of a kind."""
    found: list[str] = []
    for line in text("common.txt").splitlines():
        name, _, words = line.partition(": ")
        if name == kind:
            found += words.split()
    return frozenset(found)
