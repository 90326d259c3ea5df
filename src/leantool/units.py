"""Quantities as people write them, and the exact numbers they stand for.

This is the only module that knows how many seconds a minute has, what a working day is and how a
Dutch decimal comma is read.  Everything is exact (`fractions.Fraction`); rounding happens when a number is shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache

ZERO = Fraction(0)
ONE = Fraction(1)
CLOCK_UNITS = {"s": Fraction(1), "min": Fraction(60), "h": Fraction(3600)}
FULL_DAY = Fraction(86400)
WEEKS_PER_YEAR = Fraction(52)
MONTHS_PER_YEAR = Fraction(12)
MAX_DIGITS = 18
CALENDAR_DAYS_PER_WEEK = Fraction(7)

_WORDS = {
    "s": "s sec secs second seconds seconde seconden secondes",
    "min": "min mins minute minutes minuut minuten",
    "h": "h hr hrs hour hours u uur uren",
    "day": "d day days dag dagen dgn wd workday workdays werkdag werkdagen",
    "week": "wk wks wkn week weeks weken",
    "month": "month months mth maand maanden mnd",
    "year": "yr yrs year years jaar jaren jr",
    "calendar day": "cd kd kalenderdag kalenderdagen",
}
UNITS: dict[str, str] = {word: unit for unit, words in _WORDS.items() for word in words.split()}
UNITS |= {f"working {w}": "day" for w in ("day", "days")}
UNITS |= {f"calendar {w}": "calendar day" for w in ("day", "days")}
UNITS |= {f"kalender {w}": "calendar day" for w in ("dag", "dagen")}
RATE_UNITS = {word: unit for word, unit in UNITS.items() if unit in ("h", "day", "week", "month", "year")}
RATE_UNITS |= dict.fromkeys(("shift", "shifts", "ploeg", "ploegen", "dienst", "diensten"), "shift")
BASKETS = ("mand", "manden")
"""Dutch words for what holds pieces, that are nearly months."""

# What word processors make of spaces and hyphens.
_TYPOGRAPHY = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u2009\u202f", " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
)

_NUMBER = r"[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+"
_NUMBERS = re.compile(rf"(?:{_NUMBER})\Z")
_SIMPLE = re.compile(r"([0-9]+(?:[.,][0-9]+)?) ?([^\W\d_]+)\.?\Z")
_PART = re.compile(rf"\s*({_NUMBER})\s*([^\W\d_]+(?:\s+[^\W\d_]+)?)?(?:\.(?=\s|$))?\s*")
_CLOCK = re.compile(r"(?<![0-9:])[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])")
_THOUSANDS = re.compile(r"(?<![0-9.,])([1-9][0-9]{0,2})((?:,[0-9]{3})+)(?![0-9,])")
_GROUPED = re.compile(
    r"(?<![0-9.,])[1-9][0-9]{0,2}(?:(?:[ '’_][0-9]{3})+|(?:\.[0-9]{3}){2,}|(?:\.[0-9]{3})+(?=,[0-9]))(?![0-9])"
)
"""Thousands set apart by another sign than a comma: `18 400`, `18'400`, `1.234.567`, `1.234,5`."""
_SMALLER = {"h": "min", "min": "s", "day": "h", "week": "d"}
_DOTTED_THOUSANDS = re.compile(r"(?<![0-9.,])([1-9][0-9]{0,2}\.[0-9]{3})(?![0-9.,])")
_RATE = re.compile(rf"({_NUMBER})\s*(.*?)\s*(?:/|\bper\b)\s*([^\W\d_]+)\.?\Z", re.IGNORECASE)
_SECOND_AMOUNT = re.compile(r"[,;+]\s*[0-9]")  # 4600 LH, 2400 RH
_SHORTHAND = re.compile(r"[kKM]\Z|[eEx][0-9]")  # of numbers: 18k, 1e3
_SHARE = re.compile(rf"({_NUMBER})\s*(%|percent|procent|pct)?\Z", re.IGNORECASE)
_COUNT = re.compile(rf"({_NUMBER})\s*([^\W\d_].*)?\Z")


def scaled(value: Fraction, factor: Fraction) -> Fraction:
    """`value x factor`, without the work when the factor is the constant ONE, as it is nearly everywhere."""
    return value if factor is ONE else value * factor


class Unreadable(ValueError):
    """A text that is not the quantity it should be: a problem code and what its message needs."""

    def __init__(self, code: str, **args: object) -> None:
        super().__init__(code)
        self.code = code
        self.args_ = args


@dataclass(frozen=True)
class Calendar:
    """The working time of a stream.  Times in seconds; `stated` is False for the 24-hour, 7-day default."""

    shifts: Fraction = ONE
    hours: Fraction = FULL_DAY
    breaks: Fraction = ZERO
    productive_hours: Fraction | None = None
    days_per_week: Fraction = CALENDAR_DAYS_PER_WEEK
    days_per_month: Fraction = CALENDAR_DAYS_PER_WEEK * WEEKS_PER_YEAR / MONTHS_PER_YEAR
    stated: bool = False

    @cached_property
    def day(self) -> Fraction:
        """Available time per day A = shifts x (hours - breaks), in seconds (C-01)."""
        return self.shifts * (self.hours - self.breaks)

    @cached_property
    def productive_day(self) -> Fraction:
        """Seconds a day that people produce: productive_hours x shifts where given, else A."""
        return self.day if self.productive_hours is None else self.productive_hours * self.shifts

    @cached_property
    def days_per_year(self) -> Fraction:
        return self.days_per_month * MONTHS_PER_YEAR

    @cached_property
    def unit_seconds(self) -> dict[str, Fraction]:
        """Working seconds in one of each unit; a calendar day is days_per_week / 7 of a working day."""
        return {
            **CLOCK_UNITS,
            "day": self.day,
            "week": self.day * self.days_per_week,
            "month": self.day * self.days_per_month,
            "year": self.day * self.days_per_year,
            "calendar day": self.day * self.days_per_week / CALENDAR_DAYS_PER_WEEK,
        }

    @cached_property
    def per_day(self) -> dict[str, Fraction]:
        """What a rate of one per unit is per working day."""
        return {
            "h": self.day / CLOCK_UNITS["h"],
            "shift": self.shifts,
            "day": ONE,
            "week": ONE / self.days_per_week,
            "month": ONE / self.days_per_month,
            "year": ONE / self.days_per_year,
        }


FULL_TIME = Calendar()


@dataclass(frozen=True, slots=True)
class Duration:
    """Working time in seconds: the likely value, with least and most where a range was written."""

    seconds: Fraction
    text: str = ""
    least: Fraction | None = None
    most: Fraction | None = None
    units: frozenset[str] = frozenset()

    def at(self, which: str) -> Fraction:
        """`likely`, `least` or `most`; a duration without a range is the same at all three."""
        value = None if which == "likely" else self.least if which == "least" else self.most
        return self.seconds if value is None else value


@dataclass(frozen=True, slots=True)
class Count:
    """A number of things, with the word for the thing and, where given, the parts by variant."""

    value: Fraction
    word: str = ""
    variants: tuple[tuple[str, Fraction], ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """Things per unit of time, of a `variant` or of all; `per_day` is per working day of the calendar at reading."""

    per_day: Fraction
    amount: Fraction
    unit: str
    word: str = ""
    text: str = ""
    variant: str = ""


def clean(text: str) -> str:
    """The text with the spaces and dashes of word processors made plain."""
    if not text.isascii():
        text = text.translate(_TYPOGRAPHY)
    return text.strip()


def number(text: str) -> Fraction:
    """`1.5` or `1,5` as an exact number.  The text must match a number."""
    if len(text) > MAX_DIGITS:
        raise Unreadable("number-too-long", text=text[:MAX_DIGITS] + "...")
    whole, _, decimals = text.replace(",", ".").partition(".")
    return Fraction(int((whole + decimals) or "0"), 10 ** len(decimals)) if decimals else Fraction(int(whole))


def dotted_thousands(text: str) -> str | None:
    """`18.400` where a full stop stands before exactly three digits; Dutch readers may mean 18400."""
    found = _DOTTED_THOUSANDS.search(text) if "." in text else None
    return found[1] if found else None


def _refuse_number(text: str) -> None:
    """The mistakes that any quantity may hold, told by name before the quantity's own complaint."""
    if thousands := _THOUSANDS.search(text):
        raise Unreadable("thousands-comma", text=thousands[0], plain=thousands[0].replace(",", ""))
    if grouped := _GROUPED.search(text):
        raise Unreadable("thousands-sign", text=grouped[0], plain="".join(re.findall("[0-9]", grouped[0])))
    if text.startswith("-"):
        raise Unreadable("negative", text=text)


def duration(text: str, calendar: Calendar) -> Duration:
    """Read `45 s`, `1 h 30 min`, `1-2-5 days`, `14 calendar days`; raises `Unreadable`.

    Days, weeks, months and years are working time of `calendar`; a range holds its least, likely and most value.
    """
    plain = clean(text)
    simple = _SIMPLE.match(plain)
    if simple and "," not in simple[1]:
        unit = UNITS.get(simple[2].lower())
        if unit:
            return Duration(number(simple[1]) * calendar.unit_seconds[unit], plain, units=frozenset((unit,)))
    if plain in ("0", "0.0", "0,0"):
        return Duration(ZERO, plain)
    _refuse_number(plain)
    if clock := _CLOCK.search(plain):
        raise Unreadable("clock-notation", text=clock[0], **_clock_readings(clock[0]))
    if _NUMBERS.match(plain):
        raise Unreadable("time-without-unit", text=plain)
    parts = plain.split("-")
    if len(parts) > 3:
        raise Unreadable("bad-duration", text=text)
    inherited = _last_unit(parts[-1])
    amounts = [_sum(part, inherited if n < len(parts) - 1 else None, text) for n, part in enumerate(parts)]
    values = [sum((n * calendar.unit_seconds[u] for n, u in amount), ZERO) for amount in amounts]
    units = frozenset(u for amount in amounts for _, u in amount)
    if len(values) == 1:
        return Duration(values[0], plain, units=units)
    if values != sorted(values):
        raise Unreadable("range-order", text=plain)
    likely = values[1] if len(values) == 3 else (values[0] + values[1]) / 2
    return Duration(likely, plain, values[0], values[-1], units)


def _last_unit(part: str) -> str | None:
    words = [m[2] for m in _PART.finditer(part)]
    return words[-1] if words else None


def _sum(part: str, inherited: str | None, text: str) -> list[tuple[Fraction, str]]:
    """`1 h 30 min` as numbers with their units; a bare number takes the unit of the range it stands in."""
    amounts: list[tuple[Fraction, str]] = []
    at = 0
    while at < len(part):
        found = _PART.match(part, at)
        if not found or found.end() == at:
            raise Unreadable("bad-duration", text=text)
        whole_part = at == 0 and found.end() == len(part)
        word = found[2] or (inherited if whole_part else None)
        if not word and amounts and found.end() == len(part) and amounts[-1][1] in _SMALLER:
            raise Unreadable("part-without-unit", text=text, meant=f"{text} {_SMALLER[amounts[-1][1]]}")
        amounts.append((number(found[1]), _unit(word, text)))
        at = found.end()
    if not amounts:
        raise Unreadable("bad-duration", text=text)
    return amounts


def _unit(word: str | None, text: str) -> str:
    if not word:
        raise Unreadable("time-without-unit" if text[-1:].isdigit() else "bad-duration", text=text)
    words = word.split()
    unit = UNITS.get(" ".join(words).lower())
    if unit is None:
        stray = words[-1] if words[0].lower() in UNITS else word  # 5 days of stock
        raise Unreadable("unknown-unit", text=text, unit=stray, guess=nearly_a_unit(stray))
    return unit


def _clock_readings(text: str) -> dict[str, str]:
    fields = [str(int(f)) for f in text.split(":")]
    if len(fields) == 3:
        hours, minutes, seconds = fields
        return {
            "first": f"{hours} h {minutes} min {seconds} s",
            "second": f"{int(hours) * 60 + int(minutes)} min {seconds} s",
        }
    return {"first": f"{fields[0]} h {fields[1]} min", "second": f"{fields[0]} min {fields[1]} s"}


def looks_like_duration(text: str) -> bool:
    """Whether a text reads as a time, as in `- wait: 2 days`."""
    try:
        return bool(duration(text, FULL_TIME).units)
    except Unreadable:
        return False


def starts_as_duration(text: str) -> bool:
    """Whether a text begins like a time, as `3 days or so` does: then it is no count of days."""
    found = _PART.match(clean(text))
    return bool(found and found[2] and found[2].split()[0].lower() in UNITS)


@lru_cache(maxsize=1024)
def nearly_a_unit(word: str) -> str:
    """The unit of time that a word is one slip of the hand away from (`dasy`); empty when there is none."""
    slipped = word.lower()
    if len(slipped) < 4 or slipped in UNITS or slipped in BASKETS:
        return ""
    swapped = {slipped[:n] + slipped[n + 1] + slipped[n] + slipped[n + 2 :] for n in range(len(slipped) - 1)}
    near = swapped | _shorter(slipped)
    return next((unit for unit in UNITS if len(unit) > 3 and (unit in near or slipped in _shorter(unit))), "")


def _shorter(word: str) -> set[str]:
    return {word[:n] + word[n + 1 :] for n in range(len(word))}


def count(text: str) -> Count:
    """Read `4600`, `4600 pieces`, `0.5`; raises `Unreadable`."""
    plain = clean(text)
    _refuse_number(plain)
    found = _COUNT.match(plain)
    if not found or _SHORTHAND.match(found[2] or "") or _SECOND_AMOUNT.search(found[2] or ""):
        raise Unreadable("bad-number", text=text)
    return Count(number(found[1]), (found[2] or "").strip(), text=plain)


def rate(text: str, calendar: Calendar) -> Rate:
    """Read `18400 pieces/month` or `30 per week` as a number per working day; raises `Unreadable`."""
    plain = clean(text)
    _refuse_number(plain)
    found = _RATE.match(plain)
    if not found:
        bare = _COUNT.match(plain)
        raise Unreadable("rate-without-period" if bare else "bad-rate", text=text)
    unit = RATE_UNITS.get(found[3].lower())
    if unit is None:
        raise Unreadable("unknown-period", text=text, unit=found[3])
    if found[2] and (not (found[2][0].isalpha() or found[2][0] in "'\"(") or _SHORTHAND.match(found[2])):
        raise Unreadable("bad-rate", text=text)
    amount = number(found[1])
    return Rate(amount * calendar.per_day[unit], amount, unit, found[2], plain)


@dataclass(frozen=True, slots=True)
class Share:
    """A fraction from 0 to 1; `assumed_percent` when a bare number above 1 was read as percent."""

    value: Fraction
    text: str = ""
    assumed_percent: bool = False


def share(text: str, *, percent_sign_required: bool = False) -> Share:
    """Read `85 %`, `0.85` or (with a warning to give) `85`; raises `Unreadable`."""
    plain = clean(text)
    if plain.startswith("-"):
        raise Unreadable("share-out-of-range", text=plain)
    _refuse_number(plain)
    found = _SHARE.match(plain)
    if not found:
        raise Unreadable("bad-share", text=text)
    value, percent = number(found[1]), bool(found[2])
    if percent_sign_required and not percent and value:
        raise Unreadable("percent-sign-required", text=plain)
    assumed = not percent and value > 1
    if percent or assumed:
        value /= 100
    if value > 1:
        raise Unreadable("share-out-of-range", text=plain)
    return Share(value, plain, assumed)
