"""Numbers for people: they say what they stand for, and nothing that is not there."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from leantool import units
from leantool.figures import Figure
from leantool.figures.figure import Reason
from leantool.texts import LANGUAGES, numbers
from leantool.units import FULL_TIME, Calendar

F = Fraction
TWO_SHIFTS = Calendar(F(2), F(28800), F(1200), None, F(5), F(20), stated=True)  # a day of 15 h 20 min
OFFICE = Calendar(F(1), F(28800), F(0), F(23400), F(5), F(20), stated=True)  # a day of 8 h
CALENDARS = (TWO_SHIFTS, OFFICE, FULL_TIME)

languages = st.sampled_from(LANGUAGES)
calendars = st.sampled_from(CALENDARS)
seconds = st.fractions(F(1, 1000), F(10**9), max_denominator=10**4)
shares = st.fractions(F(0), F(10), max_denominator=10**6)


def read(text: str, language: str) -> Fraction:
    """A number as written in a language, back to its value."""
    thousands, mark = (".", ",") if language == "nl" else (",", ".")
    return F(text.replace(thousands, "").replace(mark, "."))


def read_time(text: str, calendar: Calendar, language: str) -> Fraction:
    """A time as written in a language, back to seconds, by the reader of map files."""
    return units.duration(
        re.sub(r"(?<=\d)\.(?=\d{3})" if language == "nl" else ",", "", text), calendar
    ).seconds


# Numbers.


@pytest.mark.parametrize(
    ("value", "english", "dutch"),
    [
        ("0", "0", "0"),
        ("18400", "18,400", "18.400"),
        ("1234567.8", "1,234,568", "1.234.568"),
        ("23.6196", "23.6", "23,6"),
        ("1.847", "1.85", "1,85"),
        ("2.000001", "2", "2"),
        ("0.125", "0.125", "0,125"),
        ("0.05", "0.05", "0,05"),
        ("99.96", "100", "100"),
        ("2.665", "2.67", "2,67"),  # half up, where a float would round down
        ("0.0000004", "<0.000001", "<0,000001"),
        ("-1.5", "-1.5", "-1,5"),
    ],
)
def test_a_number_has_three_digits_that_matter(value: str, english: str, dutch: str) -> None:
    assert numbers.number(F(value), "en") == english
    assert numbers.number(F(value), "nl") == dutch


@given(st.fractions(F(1, 10**6), F(10**14), max_denominator=10**7), languages)
@example(F(10**15) - F(1, 3), "en")
def test_a_number_is_read_back_within_its_rounding(value: Fraction, language: str) -> None:
    back = read(numbers.number(value, language), language)
    assert abs(back - value) <= max(value / 200, F(1, 2 * 10**6))
    if value.denominator == 1 and value < 10**15:
        assert back == value


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_beyond_all_bounds_are_written_too(language: str) -> None:
    for value in (F(10) ** 5000, F(1, 10**5000), F(10**5000, 3)):
        assert numbers.number(value, language)
        assert numbers.plain(value, language)
        assert numbers.share(value, language)
        assert numbers.duration(value, OFFICE, language)


@given(st.fractions(F(1, 10**9), F(10**9), max_denominator=10**9), languages)
def test_a_number_for_the_calculator_has_nine_digits_and_no_thousands(value: Fraction, language: str) -> None:
    text = numbers.plain(value, language)
    assert re.fullmatch(r"\d+(,\d+)?" if language == "nl" else r"\d+(\.\d+)?", text)
    assert abs(F(text.replace(",", ".")) - value) <= value / 10**8


# Times.


@pytest.mark.parametrize(
    ("given_seconds", "english", "dutch"),
    [
        ("0", "0 s", "0 s"),
        ("40", "40 s", "40 s"),
        ("15.9648", "16 s", "16 s"),
        ("0.25", "0.25 s", "0,25 s"),
        ("59.96", "1 min", "1 min"),
        ("188", "3 min 8 s", "3 min 8 s"),
        ("3599.6", "1 h", "1 uur"),
        ("8100", "2 h 15 min", "2 uur 15 min"),
        ("55199", "1 day", "1 dag"),
        ("82800", "1.5 days", "1,5 dag"),
        ("1303990", "23.6 days", "23,6 dagen"),
        ("-1303990", "-23.6 days", "-23,6 dagen"),
    ],
)
def test_a_time_is_written_in_the_unit_that_reads_well(given_seconds: str, english: str, dutch: str) -> None:
    assert numbers.duration(F(given_seconds), TWO_SHIFTS, "en") == english
    assert numbers.duration(F(given_seconds), TWO_SHIFTS, "nl") == dutch


def test_a_day_is_a_working_day_of_the_calendar_and_24_hours_without_one() -> None:
    assert numbers.duration(F(28800), OFFICE, "en") == "1 day"
    assert numbers.duration(F(28800), FULL_TIME, "en") == "8 h"
    assert numbers.duration(F(86400), FULL_TIME, "en") == "1 day"
    assert numbers.clock(TWO_SHIFTS.day, "nl") == "15 uur 20 min"
    assert numbers.clock(F(86400), "en") == "24 h"


@given(seconds, calendars, languages)
@example(F("59.5"), OFFICE, "en")
@example(F("3599.5"), OFFICE, "nl")
@example(F(28799), OFFICE, "en")
def test_a_time_is_read_back_within_its_rounding(value: Fraction, calendar: Calendar, language: str) -> None:
    back = read_time(numbers.duration(value, calendar, language), calendar, language)
    assert abs(back - value) <= value / 119


@given(seconds, calendars, languages)
@example(F("59.95"), FULL_TIME, "en")
@example(F("3599.5"), FULL_TIME, "en")
@example(F("86370"), FULL_TIME, "en")
def test_a_unit_that_is_full_carries_into_the_next(
    value: Fraction, calendar: Calendar, language: str
) -> None:
    text = numbers.duration(value, calendar, language)
    assert not re.search(r"\b60 (s|min)\b", text)
    assert not re.search(r"\b0 (s|min|h|uur)\b", text)
    hours = re.match(r"(\d+) (?:h|uur)\b", text)
    assert not hours or int(hours[1]) * 3600 < calendar.day


@given(seconds, calendars, languages, st.sampled_from(["s", "min", "h", "day", "week", "calendar day"]))
def test_a_forced_unit_is_kept(value: Fraction, calendar: Calendar, language: str, unit: str) -> None:
    assume(value / calendar.unit_seconds[unit] > F(1, 100))
    text = numbers.duration(value, calendar, language, unit)
    back = read(text.partition(" ")[0], language) * calendar.unit_seconds[unit]
    assert abs(back - value) <= value / 19
    assert units.UNITS[text.partition(" ")[2]] == unit


@pytest.mark.parametrize(
    ("values", "unit"),
    [
        (["1", "39", "46", "62"], "s"),
        (["600", "900", "7200", "18000"], "min"),
        (["60", "900"], "min"),
        (["60", "180", "270"], "min"),
        (["60", "46", "270"], "s"),
        (["170", "88", "820", "3000"], None),
        (["0", "30", "0"], "s"),
        (["0"], None),
        ([], None),
    ],
)
def test_a_column_of_work_has_one_unit_where_one_suits(values: list[str], unit: str | None) -> None:
    assert numbers.common_unit(map(F, values), OFFICE, work=True) == unit


@given(st.lists(seconds, min_size=1), calendars, languages, st.booleans())
def test_nothing_in_a_column_of_one_unit_disappears(
    values: list[Fraction], calendar: Calendar, language: str, work: bool
) -> None:
    unit = numbers.common_unit(values, calendar, work=work)
    if unit is not None:
        for value in values:
            shown = read(numbers.duration(value, calendar, language, unit).partition(" ")[0], language)
            assert 0 < shown < 1001
            assert abs(shown * calendar.unit_seconds[unit] - value) <= value / 19


# Shares.


@pytest.mark.parametrize(
    ("value", "english"),
    [
        ("0", "0 %"),
        ("0.85", "85 %"),
        ("0.0144", "1.4 %"),
        ("0.000144", "0.014 %"),
        ("0.46922", "46.9 %"),
        ("0.99", "99 %"),
        ("0.9997", "99.97 %"),
        ("1", "100 %"),
        ("1.0333", "103.3 %"),
        ("1.0002", "100.02 %"),
        ("-0.183", "-18.3 %"),
        ("12.5", "1,250 %"),
    ],
)
def test_a_share_is_a_percentage(value: str, english: str) -> None:
    assert numbers.share(F(value), "en") == english
    swapped = english.translate(str.maketrans(".,", ",."))
    assert numbers.share(F(value), "nl") == swapped


@given(shares, languages)
@example(F(999999, 10**6), "nl")
@example(F(1, 10**6), "en")
def test_a_share_never_shows_nothing_or_all_for_what_is_not(value: Fraction, language: str) -> None:
    text = numbers.share(value, language)
    assert (text == "0 %") == (value == 0)
    assert (text == "100 %") == (value == 1)
    assert abs(read(text.removesuffix(" %"), language) / 100 - value) <= max(value / 19, F(1, 10**7))


# Figures.


@pytest.mark.parametrize(
    ("found", "english", "dutch"),
    [
        (Figure("lead_time", "s", F(1303990)), "23.6 days", "23,6 dagen"),
        (Figure("available_time_per_day", "s", F(55200)), "15 h 20 min", "15 uur 20 min"),
        (Figure("lead_time_days", "days", F(1)), "1 day", "1 dag"),
        (
            Figure("lead_time_calendar_days", "calendar days", F("33.06")),
            "33.1 calendar days",
            "33,1 kalenderdagen",
        ),
        (Figure("demand_per_day", "per day", F(920)), "920 cases/day", "920 cases/dag"),
        (Figure("flow_efficiency", "share", F(1, 7000)), "0.014 %", "0,014 %"),
        (Figure("wip", "pieces", F(17130)), "17,130 cases", "17.130 cases"),
        (Figure("operators_needed", "people", F("3.1333")), "3.13", "3,13"),
        (Figure("inventory_turns", "per year", F("10.16")), "10.2/year", "10,2/jaar"),
        (Figure("bottleneck", "step", "Weld"), "Weld", "Weld"),
        (Figure("path", "steps", ("Weld", "Pack")), "Weld → Pack", "Weld → Pack"),
        (Figure("takt_time", "s", None, Reason("no-demand")), "–", "–"),
    ],
)
def test_a_figure_is_written_by_its_unit(found: Figure, english: str, dutch: str) -> None:
    assert numbers.figure(found, TWO_SHIFTS, "en", "cases") == english
    assert numbers.figure(found, TWO_SHIFTS, "nl", "cases") == dutch


def test_rates_have_their_period() -> None:
    assert numbers.rate(F(18400), "month", "en", "pieces") == "18,400 pieces/month"
    assert numbers.rate(F(5), "shift", "nl", "stuks") == "5 stuks/dienst"


@given(st.fractions(F(0), F(1000)))
def test_people_are_rounded_up(value: Fraction) -> None:
    whole = numbers.rounded_up(value)
    assert whole - 1 < value <= whole
