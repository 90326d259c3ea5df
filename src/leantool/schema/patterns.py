"""Regular expressions for quantities as editors understand them, made from the units that are read.

They accept what `leantool.units` accepts and refuse what it refuses, as far as an expression can tell: a number
without its unit, `1:30`, a comma of thousands.  They are written in what JavaScript, Java and Python read alike, and
that has no "without regard to case": a unit in lower case must be a known one, a unit with a capital passes.
"""

from __future__ import annotations

from collections.abc import Iterable

from leantool.units import CLOCK_UNITS, RATE_UNITS, UNITS

_NUMBER = r"(?:[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)"
_DASH = r"[-‐‑‒–—−]"
_NO_THOUSANDS = r"(?!(?:.*[^0-9.,])?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:[^0-9,]|$))"
_LETTER = r"[^\s\x00-@\[-`{-\x7f‐‑‒–—−]"  # no space, digit or sign; letters of every language


def _either(words: Iterable[str]) -> str:
    """One of the words, the longest first; or any word with a capital in it."""
    known = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join([*known, "[a-z]*[A-Z][A-Za-z]*(?: [A-Za-z]+)?"]).replace(" ", r"\s+") + ")"


def _whole(*ways: str) -> str:
    return rf"^{_NO_THOUSANDS}\s*(?:" + "|".join(ways) + r")\s*$"


def _duration(units: Iterable[str]) -> str:
    """Numbers with units, or one before a dash without; not more than two dashes, a letter at the end."""
    amount = rf"{_NUMBER}\s*(?:{_DASH}\s*|{_either(units)}(?:\.(?=\s|{_DASH}|$))?\s*(?:{_DASH}\s*)?)"
    return rf"0(?:[.,]0)?|(?!(?:.*{_DASH}){{3}})(?=.*[A-Za-z]\.?\s*$)(?:{amount})+"


def _letters(word: str) -> str:
    """A word in capitals or not, with a space or a hyphen for `_`."""
    return "".join("[-_ ]" if c == "_" else c if c.isdigit() else f"[{c.upper()}{c}]" for c in word)


def spelling(words: Iterable[str]) -> str:
    """Any writing of one of these words."""
    return r"^\s*(?:" + "|".join(map(_letters, words)) + r")\s*$"


_ZERO = "(?:0+|0*[.,]0+)"
_ANY_DURATION = _duration(UNITS)
_NO_SHORTHAND = r"(?!\s*(?:[kKM]\s*(?:$|\/|[pP][eE][rR]\b)|[eEx][0-9]))"  # 18k, 1e3
_NO_TIME = rf"(?!\s*{_either(UNITS)}(?!{_LETTER}))"
_ONE_AMOUNT = r"(?!.*[,;+]\s*[0-9])"  # 4600 LH, 2400 RH
_COUNT = rf"{_NUMBER}{_NO_SHORTHAND}\s*(?:{_ONE_AMOUNT}{_LETTER}.*)?"
_RATE = rf"{_NUMBER}{_NO_SHORTHAND}\s*"
_RATE += rf"(?:(?:{_LETTER}|['(\x22]).*)?(?:\/|\b{_letters('per')}\b)\s*{_either(RATE_UNITS)}\.?"
_SIGN = rf"(?:%|{'|'.join(map(_letters, ('percent', 'procent', 'pct')))})"
_VALUES = map(_letters, ("adding", "necessary", "waste"))

DURATION = _whole(_ANY_DURATION)
CLOCK_TIME = _whole(_duration(word for word, unit in UNITS.items() if unit in CLOCK_UNITS))
COUNT = _whole(_COUNT)
COUNT_WITH_WORD = _whole(_ZERO, rf"{_NUMBER}{_NO_SHORTHAND}\s*{_ONE_AMOUNT}{_LETTER}.*")
COUNT_OR_DURATION = _whole(rf"{_NUMBER}{_NO_TIME}{_COUNT.removeprefix(_NUMBER)}", _ANY_DURATION)
RATE = _whole(_RATE)
RATE_OR_DURATION = _whole(_RATE, _ANY_DURATION)
MEASURE = _whole(_ANY_DURATION, rf"{_NUMBER}{_NO_SHORTHAND}\s*(?:[^\s0-9.,;:+-].*)?")
SHARE = _whole(rf"{_NUMBER}\s*{_SIGN}?")
PERCENT = _whole(_ZERO, rf"{_NUMBER}\s*{_SIGN}")
VALUE = _whole(*_VALUES, _ANY_DURATION)
DATE = r"^\s*[0-9]{4}-?(?:[0-9]{2}-?[0-9]{2}|W[0-9]{2}(?:-?[1-7])?)\s*$"
SCORE = r"^\s*0*[1-5]\s*$"
NAME = r"\S"
NAME_OF_STOCK = rf"^(?!\s*(?:[0-9][0-9.,]*|{_ANY_DURATION})\s*$)[\s\S]*\S"
"""The name of a step that is no process: `- wait: 2 days` would have no time."""
