"""Numbers for people: rounded from exact values, with a unit that reads well, in the language of the reader.

Pure functions.  Rounding is half up, three significant digits where nothing else is said; whole numbers stay
whole.  Something that is not nothing never shows as 0.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import floor, log10
from typing import Protocol

from leantool.units import CLOCK_UNITS, Calendar

_MARKS = {"en": (".", ","), "nl": (",", ".")}
_DIGITS = 3
_CALCULATOR = 9
_MOST_DECIMALS = 6  # smaller than this is "less than"
_MOST_DIGITS = 15  # larger than this is a power of ten
_MOST_INTEGER_DIGITS = 1000
_LONG = 4000  # bits; Python writes no longer numbers out
_PERCENT_LIMIT = 4  # decimals that tell 99.9999 % from 100 %
_MOST_OF_UNIT = 1000  # in a column; more than that is another unit's
_FEWEST_MINUTES = 2

_WORDS = {
    "en": {
        "s": ("s", "s"),
        "min": ("min", "min"),
        "h": ("h", "h"),
        "day": ("day", "days"),
        "week": ("week", "weeks"),
        "month": ("month", "months"),
        "year": ("year", "years"),
        "calendar day": ("calendar day", "calendar days"),
    },
    "nl": {
        "s": ("s", "s"),
        "min": ("min", "min"),
        "h": ("uur", "uur"),
        "day": ("dag", "dagen"),
        "week": ("week", "weken"),
        "month": ("maand", "maanden"),
        "year": ("jaar", "jaar"),
        "calendar day": ("kalenderdag", "kalenderdagen"),
    },
}
_SHORT = {"en": {"day": "d", "calendar day": "cd"}, "nl": {"h": "u", "day": "d", "calendar day": "kd"}}
_PER = {
    "en": {"h": "hour", "shift": "shift", "day": "day", "week": "week", "month": "month", "year": "year"},
    "nl": {"h": "uur", "shift": "dienst", "day": "dag", "week": "week", "month": "maand", "year": "jaar"},
}
_SINGULAR = {"en": ("1",), "nl": ("0,5", "1", "1,5")}  # Dutch says "1,5 dag"


class Value(Protocol):
    """What a figure shows itself by."""

    @property
    def key(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def value(self) -> Fraction | str | tuple[str, ...] | None: ...


WORK = frozenset(("process_time", "total_process_time", "expected_process_time", "value_added_time"))
"""Figures that are time of work: not told in days."""
MOST_HOURS = 100


def number(value: Fraction | int, language: str, decimals: int | None = None) -> str:
    """A number with its separators: `18,400`, `23.6`; with `decimals` exactly so many of them."""
    value = Fraction(value)
    if value < 0:
        return "-" + number(-value, language, decimals)
    power = _power(value)
    if power >= _MOST_DIGITS:
        return f"{number(value / Fraction(10) ** power, language)}e{power}"
    if decimals is not None:
        return _fixed(value, decimals, language)
    needed = 0 if value.denominator == 1 else _DIGITS - 1 - power
    if needed > _MOST_DECIMALS and _half_up(value, _MOST_DECIMALS) == 0:
        return "<" + _fixed(Fraction(1, 10**_MOST_DECIMALS), _MOST_DECIMALS, language)
    return _trimmed(_fixed(value, min(max(needed, 0), _MOST_DECIMALS), language), language)


def decimal_mark(language: str) -> str:
    """What stands before the decimals: a full stop, or a comma in Dutch."""
    return _MARKS[_known(language)][0]


def plain(value: Fraction, language: str) -> str:
    """A number to type into a calculator: nine significant digits, no separators of thousands."""
    if value < 0:
        return "-" + plain(-value, language)
    power = _power(value)
    if (value.denominator != 1 and abs(power) > _MOST_DIGITS) or power > _MOST_INTEGER_DIGITS:
        return f"{plain(value / Fraction(10) ** power, language)}e{power}"
    decimals = max(0, _CALCULATOR - 1 - power) if value.denominator != 1 else 0
    thousands = _MARKS[_known(language)][1]
    return _trimmed(_fixed(value, decimals, language), language).replace(thousands, "") if value else "0"


def duration(
    seconds: Fraction, calendar: Calendar, language: str, unit: str | None = None, short: bool = False
) -> str:
    """`40 s`, `3 min 8 s`, `2 h 15 min`, `23.6 days`: working days of the calendar, below one day clock time.

    With `unit` (a key of `Calendar.unit_seconds`) always that one, at most two decimals where that shows something;
    `short` writes `7.61 d`.
    """
    if seconds < 0:
        return "-" + duration(-seconds, calendar, language, unit, short)
    if unit is not None:
        amount = seconds / calendar.unit_seconds[unit]
        if Fraction(1, 10) <= amount < 1:
            amount = Fraction(_half_up(amount, 2), 100)
        return _quantity(amount, unit, language, short)
    if 0 < calendar.day <= _as_shown(seconds):
        return _quantity(seconds / calendar.day, "day", language, short)
    return clock(seconds, language, short)


def clock(seconds: Fraction, language: str, short: bool = False) -> str:
    """Hours, minutes and seconds, however long: the length of a working day is `15 h 20 min`."""
    shown = _as_shown(seconds)
    if shown < CLOCK_UNITS["min"]:
        return _quantity(seconds, "s", language, short)
    large, small = ("min", "s") if shown < CLOCK_UNITS["h"] else ("h", "min")
    whole, rest = divmod(shown, CLOCK_UNITS[large])
    parts = [_quantity(whole, large, language, short)]
    if rest:
        parts.append(_quantity(rest / CLOCK_UNITS[small], small, language, short))
    return " ".join(parts)


def common_unit(
    values: Iterable[Fraction], calendar: Calendar, *, work: bool = False, rounded: bool = False
) -> str | None:
    """The unit in which all these seconds read well, so that a column can be compared; None when none does.

    Time of work (`work`) is said in clock units; other time in days as soon as one of the values is a day.
    Minutes and hours only where that leaves few decimals, unless they may be `rounded`.
    """
    some = [v for v in values if v > 0]
    if not some:
        return None
    least, most = min(some), max(some)
    minute, hour = CLOCK_UNITS["min"], CLOCK_UNITS["h"]
    if not work and 0 < calendar.day <= most:
        return "day" if least * 10 >= calendar.day and most < calendar.day * _MOST_OF_UNIT else None
    if least >= hour and all((4 * v / hour).denominator == 1 for v in some):
        return "h"
    halves = all((2 * v / minute).denominator == 1 for v in some)
    if least >= _FEWEST_MINUTES * minute or (halves and least >= minute and most >= _FEWEST_MINUTES * minute):
        return "min" if (rounded or halves) and most < _MOST_OF_UNIT * minute else None
    return "s" if least * 10 >= 1 and most < _MOST_OF_UNIT else None


def days(value: Fraction, language: str) -> str:
    """Working days: `23.6 days`."""
    return _quantity(value, "day", language)


def calendar_days(value: Fraction, language: str) -> str:
    """Elapsed days: `33.1 calendar days`."""
    return _quantity(value, "calendar day", language)


def share(value: Fraction, language: str) -> str:
    """`85 %`, `1.4 %`, `0.014 %`; never 0 % or 100 % for what is visibly not."""
    return f"{percent(value, language)} %"


def percent(value: Fraction, language: str) -> str:
    """A share as a percentage without its sign: one decimal, two significant digits below 1 %."""
    if value < 0:
        return "-" + percent(-value, language)
    shown = value * 100
    if shown < 1:
        decimals = min(1 - _power(shown), _MOST_DECIMALS) if shown else 0
        if shown and _half_up(shown, decimals) == 0:
            return number(shown, language)
    else:
        decimals = 1 if shown < 1000 else 0
    while shown != 100 and decimals < _PERCENT_LIMIT and _half_up(shown, decimals) == 100 * 10**decimals:
        decimals += 1
    if _power(shown) >= _MOST_DIGITS:
        return number(shown, language)
    return _trimmed(_fixed(shown, decimals, language), language)


def points(value: Fraction, language: str) -> str:
    """A difference of shares in percentage points, without the word: `-18.3`."""
    if value < 0:
        return "-" + points(-value, language)
    return number(value * 100, language) if value * 100 < 1 else percent(value, language)


def pieces(value: Fraction, language: str, word: str = "") -> str:
    """`17,130 pieces`, with the map's own word for them."""
    return f"{number(value, language)} {word}".rstrip()


def rate(amount: Fraction, unit: str, language: str, word: str = "") -> str:
    """`18,400 pieces/month`."""
    return f"{pieces(amount, language, word)}/{_PER[_known(language)][unit]}"


def per_day(value: Fraction, language: str, word: str = "") -> str:
    """`920 pieces/day`."""
    return rate(value, "day", language, word)


def rounded_up(value: Fraction) -> int:
    """Whole people, never fewer than needed."""
    return -((-value.numerator) // value.denominator)


def work(seconds: Fraction, calendar: Calendar, language: str, short: bool = False) -> str:
    """Time of work: in hours also where that is more than a day, unless it is very much."""
    if seconds < MOST_HOURS * CLOCK_UNITS["h"]:
        return clock(seconds, language, short)
    return duration(seconds, calendar, language, short=short)


def figure(figure: Value, calendar: Calendar, language: str, word: str = "") -> str:
    """Any figure by its unit; `word` is what flows.  `–` when the figure is absent."""
    value = figure.value
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return " → ".join(value)
    if figure.unit == "s":
        if figure.key == "available_time_per_day":
            return clock(value, language)
        if figure.key in WORK:
            return work(value, calendar, language)
        return duration(value, calendar, language)
    if figure.unit == "per day":
        return per_day(value, language, word)
    if figure.unit == "pieces":
        return pieces(value, language, word)
    if figure.unit == "per year":
        return rate(value, "year", language)
    if figure.unit == "m":
        return f"{number(value, language)} m"
    by_unit = {"days": days, "calendar days": calendar_days, "share": share}
    return by_unit.get(figure.unit, number)(value, language)


def _as_shown(seconds: Fraction) -> Fraction:
    """Clock time rounded to what is shown of it, so that 59.6 s of a minute carries into the next."""
    if seconds < CLOCK_UNITS["min"]:
        step = Fraction(10) ** min(0, _power(seconds) - _DIGITS + 1)
    elif seconds < CLOCK_UNITS["h"] - Fraction(1, 2):
        step = CLOCK_UNITS["s"]
    else:
        step = CLOCK_UNITS["min"]
    return step * int(seconds / step + Fraction(1, 2))


def _quantity(value: Fraction | int, unit: str, language: str, short: bool = False) -> str:
    language = _known(language)
    shown = number(value, language)
    one, many = _WORDS[language][unit]
    if short:
        return f"{shown} {_SHORT[language].get(unit, many)}"
    return f"{shown} {one if shown in _SINGULAR[language] else many}"


def _known(language: str) -> str:
    return language if language in _MARKS else "en"


def _power(value: Fraction) -> int:
    """The power of ten of the first digit: 2 for 123, -2 for 0.05, 0 for nothing."""
    above, below = value.numerator, value.denominator
    if above <= 0:
        return 0
    if (
        max(above.bit_length(), below.bit_length()) < _LONG
    ):  # the digits of whole numbers are quicker to count
        return len(str(above // below)) - 1 if above >= below else -len(str((below - 1) // above))
    estimate = floor((above.bit_length() - below.bit_length()) * log10(2)) - 1
    while Fraction(10) ** (estimate + 1) <= value:
        estimate += 1
    return estimate


def _half_up(value: Fraction, decimals: int) -> int:
    """The value in units of its last decimal."""
    scaled: Fraction = value * 10**decimals
    return (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)


def _fixed(value: Fraction, decimals: int, language: str) -> str:
    mark, thousands = _MARKS[_known(language)]
    whole, rest = divmod(_half_up(value, decimals), 10**decimals)
    text = f"{whole:,}".replace(",", thousands)
    return f"{text}{mark}{rest:0{decimals}d}" if decimals else text


def _trimmed(text: str, language: str) -> str:
    """Without the zeros at the end of the decimals: 5.00 days is 5 days."""
    mark = _MARKS[_known(language)][0]
    return text.rstrip("0").rstrip(mark) if mark in text else text
