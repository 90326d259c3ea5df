"""How long a text is, and how to make it fit: the widths of the shipped font."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import repeat
from operator import add

CAPITAL = 0.714  # height of a capital, in em
X_HEIGHT = 0.536
DESCENT = 0.24
LEADING = 1.22  # from baseline to baseline
ELLIPSIS = "…"

_SPACES = re.compile("  +")
_KEPT_FORMATS = "\u200c\u200d\u00ad"


class _Advances(dict[str, int]):
    """Character to width; what the font lacks comes from the system and is taken wide."""

    def __missing__(self, char: str) -> int:
        if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
            return 0
        return 1300 if char >= "\U0001f000" else 1000


@cache
def _tables(weight: str) -> tuple[_Advances, dict[str, int], frozenset[str]]:
    """The advances, the pairs that move closer, and the characters that the font has."""
    from leantool.scene import _widths

    runs = _widths.BOLD if weight == "bold" else _widths.REGULAR
    pairs = _widths.BOLD_PAIRS if weight == "bold" else _widths.REGULAR_PAIRS
    advances = _Advances({char: value for value, chars in runs.items() for char in chars})
    kerning = {two[i : i + 2]: value for value, two in pairs.items() for i in range(0, len(two), 2)}
    return advances, kerning, frozenset(advances)


@lru_cache(maxsize=8192)
def _thousandths(text: str, weight: str) -> int:
    advances, kerning, _ = _tables(weight)
    letters = sum(map(advances.__getitem__, text))
    return letters + sum(map(kerning.get, map(add, text, text[1:]), repeat(0)))


def width(text: str, size: float, weight: str = "regular") -> float:
    """The length of a text whose em is `size`, in the same unit."""
    return _thousandths(text, weight) * size / 1000


def covered(text: str) -> bool:
    """Whether the shipped font has every character of this text."""
    return text.isascii() or _tables("regular")[2].issuperset(text)


def clean(text: str) -> str:
    """One line without control characters, what XML forbids, and marks that turn text round."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    return _clean(text)


@lru_cache(maxsize=1024)
def _clean(text: str) -> str:
    spaced = "".join(" " if char in "\t\n\r\v\f\x85\u2028\u2029" else char for char in text)
    kept = (char for char in spaced if char in _KEPT_FORMATS or unicodedata.category(char)[0] != "C")
    return _SPACES.sub(" ", unicodedata.normalize("NFC", "".join(kept))).strip(" ")


def shorten(text: str, size: float, room: float, weight: str = "regular") -> str:
    """The text, or as much of it as fits with an ellipsis; the ellipsis alone when nothing does."""
    text = clean(text)
    if width(text, size, weight) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(_cut(text, middle), size, weight) <= room:
            low = middle
        else:
            high = middle - 1
    return _cut(text, low)


def _cut(text: str, length: int) -> str:
    return text[:length].rstrip(" ,;:.-–(/") + ELLIPSIS


def wrap(text: str, size: float, room: float, weight: str = "regular", lines: int = 0) -> list[str]:
    """The text in lines no longer than `room`, at most `lines` of them (0: as many as it takes)."""
    result: list[str] = []
    for word in _words(clean(text), size, room, weight):
        joined = f"{result[-1]} {word.text}" if result and not word.glued else ""
        if word.glued and result and width(result[-1] + word.text, size, weight) <= room:
            result[-1] += word.text
        elif joined and width(joined, size, weight) <= room:
            result[-1] = joined
        else:
            result.append(word.text)
    if lines and len(result) > lines:
        rest = " ".join(result[lines - 1 :])
        result[lines - 1 :] = [shorten(rest, size, room, weight)]
    return result or [""]


class _Word:
    """A piece of text that stays on one line; `glued` to the piece before it without a space."""

    __slots__ = ("glued", "text")

    def __init__(self, text: str, glued: bool) -> None:
        self.text = text
        self.glued = glued


def _words(text: str, size: float, room: float, weight: str) -> list[_Word]:
    """The words; one that is too long is broken after a hyphen or slash, else anywhere."""
    words: list[_Word] = []
    for word in text.split(" "):
        glued = False
        if width(word, size, weight) > room:
            for piece in re.findall(r"[^-/–]*[-/–]+|[^-/–]+", word):
                for part in _broken(piece, size, room, weight):
                    words.append(_Word(part, glued))
                    glued = True
        else:
            words.append(_Word(word, glued))
    return words


def _broken(piece: str, size: float, room: float, weight: str) -> list[str]:
    """A piece cut up into parts that fit, with hyphens between letters; each of at least one character."""
    parts = [""]
    for char, following in zip(piece, [*piece[1:], ""], strict=True):
        hyphen = "-" if _in_word(following) and _in_word(char) else ""
        part = parts[-1]
        if part and width(part + char + hyphen, size, weight) > room:
            if _in_word(part[-1]) and _in_word(char) and len(part) > 1:
                parts[-1] = part + "-"
            parts.append("")
        parts[-1] += char
    return parts


def _in_word(char: str) -> bool:
    """Whether a break beside this letter takes a hyphen: not in scripts that break anywhere."""
    return char.isalpha() and char < "\u2e80"


def widest(texts: list[str], size: float, weight: str = "regular") -> float:
    """The length of the longest of these."""
    return max((width(text, size, weight) for text in texts), default=0.0)
