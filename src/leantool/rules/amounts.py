"""Numbers in the sentences of rules: kept exact, worded when the sentence is made, in its language.

A template says `{pace}`; `in_language` makes it `{pace:nl}`, and the amount writes itself in Dutch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from leantool.texts import numbers
from leantool.units import CLOCK_UNITS, Calendar

_MANY_SECONDS = 10 * CLOCK_UNITS["min"]
_MOST_DECIMALS = 6


class Amount:
    """A value that is written differently in each language."""

    __slots__ = ("_write",)

    def __init__(self, write: Callable[[str], str]) -> None:
        self._write = write

    def __format__(self, language: str) -> str:
        return self._write(language or "en")

    def __str__(self) -> str:
        return self._write("en")

    __repr__ = __str__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Amount) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))


def in_language(template: str, args: Mapping[str, object], language: str) -> str:
    """The template with its amounts told to write themselves in a language."""
    for name, value in args.items():
        if isinstance(value, Amount):
            template = template.replace(f"{{{name}}}", f"{{{name}:{language}}}")
    return template


def time(seconds: Fraction, calendar: Calendar) -> Amount:
    """Working time: minutes, hours, days of the calendar."""
    return Amount(lambda language: numbers.duration(seconds, calendar, language))


def time_beside(seconds: Fraction, other: Fraction, calendar: Calendar) -> Amount:
    """A time that is held against another in the same sentence: in one unit, and never alike when they differ."""

    def write(language: str) -> str:
        both = (seconds, other)
        unit = "s" if max(both) < _MANY_SECONDS else None
        mine, theirs = (numbers.duration(t, calendar, language, unit) for t in both)
        decimals = 0
        while mine == theirs and seconds != other and decimals <= _MOST_DECIMALS:
            mine, theirs = (f"{numbers.number(t, language, decimals)} s" for t in both)
            decimals += 1
        return mine

    return Amount(write)


def clock(seconds: Fraction) -> Amount:
    """Hours and minutes in which the length of a day is said."""
    return Amount(lambda language: numbers.clock(seconds, language))


def share(value: Fraction) -> Amount:
    return Amount(lambda language: numbers.share(value, language))


def number(value: Fraction | int, word: str = "") -> Amount:
    """A number of things, with their word where there is one."""
    return Amount(lambda language: numbers.pieces(Fraction(value), language, word))


def per_day(value: Fraction, word: str = "") -> Amount:
    return Amount(lambda language: numbers.per_day(value, language, word))


def word(words: Mapping[str, str]) -> Amount:
    """A word that differs by language."""
    return Amount(lambda language: words[language])


def some(names: Sequence[str], most: int = 4) -> tuple[str, ...]:
    """The first few of many names."""
    return tuple(names) if len(names) <= most else (*names[:most], "…")
