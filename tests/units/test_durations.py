"""Lengths of time as people write them, in English and Dutch, with the signs of word processors."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leantool.units import FULL_TIME, Calendar, Unreadable, duration

DAY = Fraction(28_000)
OFFICE = Calendar(hours=DAY, days_per_week=Fraction(4), days_per_month=Fraction(17), stated=True)
"""A day, week and month that cannot be mistaken for others."""


def seconds(text: str) -> Fraction:
    found = duration(text, OFFICE)
    assert (found.least, found.most) == (None, None)
    return found.seconds


@pytest.mark.parametrize(
    ("words", "each"),
    [
        ("s sec second seconds seconde seconden", 1),
        ("min minute minutes minuut minuten", 60),
        ("h hr hour hours u uur uren", 3600),
        ("d day days dag dagen wd werkdag werkdagen", DAY),
        ("wk week weeks weken", DAY * 4),
        ("month months maand maanden", DAY * 17),
        ("year years jaar jaren", DAY * 17 * 12),
    ],
)
def test_every_unit(words: str, each: Fraction) -> None:
    for word in words.split():
        for text in (f"3 {word}", f"3{word}", f"3 {word}.", f"3  {word.upper()}", f" 3 {word.title()} "):
            assert seconds(text) == 3 * each, text


@pytest.mark.parametrize(
    "text",
    ["14 calendar days", "14 kalenderdagen", "14 kalender dagen", "14 Calendar Days", "14  calendar  days"],
)
def test_calendar_days_are_working_days_in_proportion(text: str) -> None:
    assert seconds(text) == DAY * 14 * 4 / 7
    assert duration(text, FULL_TIME).seconds == 14 * 86_400


def test_one_calendar_day() -> None:
    assert seconds("1 calendar day") == seconds("1 kalenderdag") == DAY * 4 / 7


@pytest.mark.parametrize(
    "text", ["2 working days", "2 workdays", "2 werkdagen", "1 working day", "1 werkdag"]
)
def test_working_days_are_days(text: str) -> None:
    assert seconds(text) == DAY * int(text[0])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("45 s", 45),
        ("45s", 45),
        ("1.5 min", 90),
        ("1,5 min", 90),
        ("0.25 h", 900),
        ("0,125 uur", 450),
        (".5 h", 1800),
        (",5 uur", 1800),
        ("0.1 s", Fraction(1, 10)),
        ("1 h 30 min", 5400),
        ("1h30min", 5400),
        ("1 h 30 min 15 s", 5415),
        ("1 uur 30 min.", 5400),
        ("1 u. 30 min. 15 sec.", 5415),
        ("2 days 4 h", 2 * DAY + 4 * 3600),
        ("1 week 2 days", 6 * DAY),
        ("007 s", 7),
        ("0", 0),
        ("0.0", 0),
        ("0,0", 0),
        ("0 s", 0),
        ("0 days", 0),
        ("1000 s", 1000),
        ("1000,5 s", Fraction(10_005, 10)),
        ("1.500 s", Fraction(3, 2)),
        ("0,125 s", Fraction(1, 8)),
        ("0,500 min", 30),
    ],
)
def test_numbers_with_units(text: str, value: Fraction) -> None:
    assert seconds(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "1\u00a0h\u00a030\u00a0min",  # no-break spaces
        "1\u202fh 30\u202fmin",  # narrow ones
        "1\u2009h 30\u2009min",  # thin ones
        "\u00a01 h 30 min\u00a0",
    ],
)
def test_spaces_of_word_processors(text: str) -> None:
    assert seconds(text) == 5400


@pytest.mark.parametrize("space", ["", " ", "\u00a0"])
@pytest.mark.parametrize("dash", ["-", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212"])
def test_ranges_with_every_dash(dash: str, space: str) -> None:
    found = duration(f"1{space}{dash}{space}3 h", OFFICE)
    assert (found.least, found.seconds, found.most) == (3600, 7200, 10800)


@pytest.mark.parametrize(
    ("text", "least", "likely", "most"),
    [
        ("1-3 h", 3600, 7200, 10800),
        ("1-2-5 h", 3600, 7200, 18000),
        ("1-2 h", 3600, 5400, 7200),
        ("30 min - 1 h", 1800, 2700, 3600),
        ("30-60 min", 1800, 2700, 3600),
        ("0,5-1,5 uur", 1800, 3600, 5400),
        ("0-2 days", 0, DAY, 2 * DAY),
        ("2-2 h", 7200, 7200, 7200),
        ("1 h-1 h 30 min", 3600, 4500, 5400),
        ("1-2-5 calendar days", DAY * 4 / 7, DAY * 8 / 7, DAY * 20 / 7),
        ("4 h - 1 day - 1 week", 14_400, DAY, 4 * DAY),
    ],
)
def test_ranges(text: str, least: Fraction, likely: Fraction, most: Fraction) -> None:
    found = duration(text, OFFICE)
    assert (found.least, found.seconds, found.most) == (least, likely, most)
    assert [found.at(which) for which in ("least", "likely", "most")] == [least, likely, most]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("45", "time-without-unit"),
        ("1.5", "time-without-unit"),
        ("1,5", "time-without-unit"),
        ("1-3", "time-without-unit"),
        ("1 h 30", "part-without-unit"),
        ("5 s 30", "time-without-unit"),
        ("1:30", "clock-notation"),
        ("01:30", "clock-notation"),
        ("1:30:00", "clock-notation"),
        ("18,400", "thousands-comma"),
        ("18,400 s", "thousands-comma"),
        ("1,234,567 s", "thousands-comma"),
        ("-5 s", "negative"),
        ("\u22125 s", "negative"),
        ("\u20135 s", "negative"),
        ("3-1 h", "range-order"),
        ("1-3-2 h", "range-order"),
        ("5 m", "unknown-unit"),
        ("5 parsecs", "unknown-unit"),
        ("5 min and 3 s", "unknown-unit"),
        ("1e3 s", "unknown-unit"),
        ("", "bad-duration"),
        ("s", "bad-duration"),
        ("half uur", "bad-duration"),
        ("ca. 5 min", "bad-duration"),
        ("+5 s", "bad-duration"),
        ("5 s!", "bad-duration"),
        ("1.2.3 s", "bad-duration"),
        ("½ h", "bad-duration"),
        ("1/2 h", "bad-duration"),
        ("1-2-3-4 h", "bad-duration"),
        ("1--3 h", "bad-duration"),
        ("5 % s", "bad-duration"),
        ("inf s", "bad-duration"),
        ("nan", "bad-duration"),
    ],
)
def test_what_cannot_be_read_is_named(text: str, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        duration(text, OFFICE)
    assert refused.value.code == code


NUMBERS = st.decimals(0, 10_000, places=3).map(lambda n: n.normalize()).filter(lambda n: "E" not in str(n))


@given(NUMBERS, st.sampled_from(["s", "min", "h", "days", "weeks"]))
def test_a_number_is_read_exactly(number: object, unit: str) -> None:
    each = {"s": 1, "min": 60, "h": 3600, "days": DAY, "weeks": DAY * 4}[unit]
    assert seconds(f"{number} {unit}") == Fraction(str(number)) * each


@given(NUMBERS, NUMBERS, st.sampled_from(["s", "min", "h", "days"]))
def test_a_range_is_least_middle_most(one: object, other: object, unit: str) -> None:
    least, most = sorted((Fraction(str(one)), Fraction(str(other))))
    texts = sorted((str(one), str(other)), key=Fraction)
    found = duration(f"{texts[0]}-{texts[1]} {unit}", FULL_TIME)
    each = FULL_TIME.unit_seconds["day" if unit == "days" else unit]
    assert (found.least, found.seconds, found.most) == (least * each, (least + most) / 2 * each, most * each)


@given(st.text(max_size=30))
def test_any_text_is_a_time_or_is_refused(text: str) -> None:
    try:
        found = duration(text, OFFICE)
    except Unreadable:
        return
    assert found.seconds >= 0
    assert found.at("least") <= found.seconds <= found.at("most")
