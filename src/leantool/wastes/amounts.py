"""What a finding says in numbers: kept exact, written when the sentence is made, in its language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from leantool.texts import numbers
from leantool.units import Calendar


class Amount:
    """A value that each language writes in its own way."""

    __slots__ = ()

    def said(self, language: str) -> str:
        raise NotImplementedError

    def __str__(self) -> str:
        return self.said("en")


@dataclass(frozen=True, slots=True)
class Time(Amount):
    """Working seconds."""

    seconds: Fraction
    calendar: Calendar

    def said(self, language: str) -> str:
        return numbers.duration(self.seconds, self.calendar, language)


@dataclass(frozen=True, slots=True)
class Share(Amount):
    """A part of one."""

    value: Fraction

    def said(self, language: str) -> str:
        return numbers.share(self.value, language)


@dataclass(frozen=True, slots=True)
class Number(Amount):
    """A number of things, with their word where there is one."""

    value: Fraction | int
    word: str = ""

    def said(self, language: str) -> str:
        return numbers.pieces(Fraction(self.value), language, self.word)


_THINGS = {"en": "pieces", "nl": "stuks"}


@dataclass(frozen=True, slots=True)
class Things(Amount):
    """A number of what flows: by the map's own word, else pieces."""

    value: Fraction | int
    word: str = ""

    def said(self, language: str) -> str:
        return numbers.pieces(Fraction(self.value), language, self.word or _THINGS.get(language, "pieces"))


@dataclass(frozen=True, slots=True)
class PerDay(Amount):
    """Things a day."""

    value: Fraction
    word: str = ""

    def said(self, language: str) -> str:
        return numbers.per_day(self.value, language, self.word)


def in_words(args: Mapping[str, object], language: str) -> dict[str, object]:
    """The arguments of a sentence with every amount written in a language."""
    return {name: a.said(language) if isinstance(a, Amount) else a for name, a in args.items()}
