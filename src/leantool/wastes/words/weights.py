"""The trained weights: one small file, read once, when the first observation is classified.

A feature is hashed to a row; a row has a column a label and one for the language. The file is a line of JSON
(``Settings``) and the rows, a signed byte each, deflated.
"""

from __future__ import annotations

import json
import zlib
from array import array
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from leantool.wastes.words.shipped import data

FILE = "weights.bin"
_LONGEST_HEADER = 10_000


@dataclass(frozen=True, slots=True)
class Settings:
    """What belongs to the weights and is no weight."""

    corpus: str
    """The fingerprint of the corpus it was trained from."""
    labels: tuple[str, ...]
    bits: int
    scale: float
    """What a byte counts for."""
    bias: tuple[float, ...]
    """A column's weight without any feature; the last is the language's."""
    sharpness: float
    """The scores are multiplied by this before they are turned into shares."""
    none_bonus: float
    """What is added to the score of "no waste"."""
    high: float
    medium: float
    """From this share on, confidence is high, medium."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Settings and rows."""

    settings: Settings
    rows: bytes
    columns: int
    """A column a label and one for the language."""

    def row(self, feature: str) -> array[int] | None:
        """The weights of a feature, to be multiplied by ``settings.scale``; None when all are zero."""
        at = row_of(feature, self.settings.bits) * self.columns
        found = self.rows[at : at + self.columns]
        return array("b", found) if any(found) else None


def row_of(feature: str, bits: int) -> int:
    """Where the weights of a feature are."""
    return zlib.crc32(feature.encode()) & ((1 << bits) - 1)


def pack(settings: Settings, rows: bytes) -> bytes:
    """The file, the same bytes for the same weights."""
    header = json.dumps(asdict(settings), sort_keys=True).encode()
    return header + b"\n" + zlib.compress(rows, 9)


def unpack(content: bytes) -> Weights:
    """The weights from the bytes of the file."""
    end = content.index(b"\n", 0, _LONGEST_HEADER)
    header: dict[str, Any] = json.loads(content[:end])
    settings = Settings(**{**header, "labels": tuple(header["labels"]), "bias": tuple(header["bias"])})
    return Weights(settings, zlib.decompress(content[end + 1 :]), len(settings.labels) + 1)


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights this package comes with."""
    return unpack(data(FILE))
