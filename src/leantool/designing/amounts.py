"""Numbers with their unit, kept exact until somebody reads them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Unit = Literal["s", "clock", "days", "share", "pieces", "per day", "people", "cards", "number"]


@dataclass(frozen=True, slots=True)
class Amount:
    """An exact value in a unit: working seconds, working days, a fraction of 1, things (with their word), a number.

    `clock` is working seconds too, said in hours and minutes however many there are.
    """

    value: Fraction
    unit: Unit
    word: str = ""


def time(seconds: Fraction) -> Amount:
    """Working seconds."""
    return Amount(seconds, "s")


def clock(seconds: Fraction) -> Amount:
    """Working seconds within a day, never said in days."""
    return Amount(seconds, "clock")


def days(value: Fraction) -> Amount:
    """Working days."""
    return Amount(value, "days")


def share(value: Fraction) -> Amount:
    """A part of one."""
    return Amount(value, "share")


def pieces(value: Fraction | int, word: str = "") -> Amount:
    """Things that flow, by the map's own word where it has one."""
    return Amount(Fraction(value), "pieces", word)


def per_day(value: Fraction, word: str = "") -> Amount:
    """Things a working day."""
    return Amount(value, "per day", word)


def people(value: Fraction | int) -> Amount:
    return Amount(Fraction(value), "people")


def cards(value: Fraction | int) -> Amount:
    """Kanban cards."""
    return Amount(Fraction(value), "cards")


def number(value: Fraction | int) -> Amount:
    """A number without a unit."""
    return Amount(Fraction(value), "number")


def up(value: Fraction) -> Fraction:
    """The whole number that is not below the value."""
    return Fraction(-(-value.numerator // value.denominator))
