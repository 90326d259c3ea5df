"""Rates, counts, shares and calendars as people write them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leantool.units import (
    FULL_TIME,
    Calendar,
    Unreadable,
    count,
    dotted_thousands,
    looks_like_duration,
    rate,
    share,
)

TWO_SHIFTS = Calendar(
    shifts=Fraction(2),
    hours=Fraction(8 * 3600),
    breaks=Fraction(1800),
    days_per_week=Fraction(4),
    days_per_month=Fraction(18),
    stated=True,
)


def refusal(read: object, *args: object) -> str:
    with pytest.raises(Unreadable) as refused:
        read(*args)  # type: ignore[operator]
    return refused.value.code


# Rates.


@pytest.mark.parametrize(
    ("periods", "per_day"),
    [
        ("h hour uur", 15),
        ("shift ploeg dienst", 2),
        ("day dag d wd werkdag", 1),
        ("week wk", Fraction(1, 4)),
        ("month maand", Fraction(1, 18)),
        ("year jaar", Fraction(1, 216)),
    ],
)
def test_every_period(periods: str, per_day: Fraction) -> None:
    for period in periods.split():
        for text in (
            f"30/{period}",
            f"30 / {period}",
            f"30 per {period}",
            f"30 orders/{period}",
            f"30 {period}s",
        ):
            if "per" in text or "/" in text:
                assert rate(text, TWO_SHIFTS).per_day == 30 * per_day, text


@pytest.mark.parametrize(
    ("text", "amount", "word"),
    [
        ("18400 pieces/month", 18400, "pieces"),
        ("30/week", 30, ""),
        ("30 aanvragen per week", 30, "aanvragen"),
        ("12,5 aanvragen/dag", Fraction(25, 2), "aanvragen"),
        ("2.5 tonnes / day", Fraction(5, 2), "tonnes"),
        ("30 new patients/week", 30, "new patients"),
        ("400 pieces/day.", 400, "pieces"),
        ("400\u00a0pieces/day", 400, "pieces"),
        ("0/day", 0, ""),
        ("5 per day", 5, ""),
        ("5 Per Day", 5, ""),
    ],
)
def test_rates_keep_their_word(text: str, amount: Fraction, word: str) -> None:
    found = rate(text, FULL_TIME)
    assert (found.amount, found.word) == (amount, word)


def test_rates_without_a_calendar() -> None:
    assert rate("24/h", FULL_TIME).per_day == 24 * 24
    assert rate("7/week", FULL_TIME).per_day == 1
    assert rate("91/month", FULL_TIME).per_day == 3
    assert rate("364/year", FULL_TIME).per_day == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("400", "rate-without-period"),
        ("400 pieces", "rate-without-period"),
        ("400 pieces/", "rate-without-period"),
        ("400/sprint", "unknown-period"),
        ("400/s", "unknown-period"),
        ("18,400 pieces/month", "thousands-comma"),
        ("-4/day", "negative"),
        ("many/day", "bad-rate"),
        ("/day", "bad-rate"),
        ("1e3/day", "bad-rate"),
        ("10-20/day", "bad-rate"),
        ("1:30/day", "bad-rate"),
        ("", "bad-rate"),
    ],
)
def test_rates_that_cannot_be_read(text: str, code: str) -> None:
    assert refusal(rate, text, FULL_TIME) == code


# Counts.


@pytest.mark.parametrize(
    ("text", "value", "word"),
    [
        ("4600", 4600, ""),
        ("4600 pieces", 4600, "pieces"),
        ("120 features", 120, "features"),
        ("0", 0, ""),
        ("0.5", Fraction(1, 2), ""),
        ("0,5", Fraction(1, 2), ""),
        ("12,5 kg", Fraction(25, 2), "kg"),
        ("4600\u00a0pieces", 4600, "pieces"),
        ("1000000", 1_000_000, ""),
        ("3 m", 3, "m"),
        ("40pcs", 40, "pcs"),
        ("2 open files (old)", 2, "open files (old)"),
    ],
)
def test_counts(text: str, value: Fraction, word: str) -> None:
    found = count(text)
    assert (found.value, found.word) == (value, word)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("18,400", "thousands-comma"),
        ("1,234,567", "thousands-comma"),
        ("-5", "negative"),
        ("\u22125", "negative"),
        ("1.234.567", "thousands-sign"),
        ("18 400", "thousands-sign"),
        ("18'400", "thousands-sign"),
        ("1e3", "bad-number"),
        ("1E3 pieces", "bad-number"),
        ("2x30", "bad-number"),
        ("100-200", "bad-number"),
        ("1:30", "bad-number"),
        ("½", "bad-number"),
        ("two", "bad-number"),
        ("", "bad-number"),
        ("~5", "bad-number"),
        ("5%", "bad-number"),
    ],
)
def test_counts_that_cannot_be_read(text: str, code: str) -> None:
    assert refusal(count, text) == code


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("18.400", "18.400"),
        ("4.600 stuks/maand", "4.600"),
        ("0.125", None),
        ("1.5", None),
        ("1.2345", None),
        ("18400", None),
        ("1.234.567", None),
        ("12.500,5", None),
    ],
)
def test_a_full_stop_before_three_digits_is_seen(text: str, found: str | None) -> None:
    assert dotted_thousands(text) == found


# Shares.


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("85 %", "0.85"),
        ("85%", "0.85"),
        ("85\u00a0%", "0.85"),
        ("85\u202f%", "0.85"),
        ("0.85", "0.85"),
        ("0,85", "0.85"),
        ("8,5 %", "0.085"),
        ("99.9%", "0.999"),
        ("0 %", "0"),
        ("0", "0"),
        ("1", "1"),
        ("100 %", "1"),
        ("0.5 %", "0.005"),
        ("85 percent", "0.85"),
        ("85 procent", "0.85"),
        (".85", "0.85"),
    ],
)
def test_shares(text: str, value: str) -> None:
    found = share(text)
    assert found.value == Fraction(value)
    assert not found.assumed_percent


@pytest.mark.parametrize("text", ["85", "1.5", "100", "99,9"])
def test_a_bare_number_above_one_is_read_as_percent_and_said_so(text: str) -> None:
    found = share(text)
    assert found.value == Fraction(text.replace(",", ".")) / 100
    assert found.assumed_percent


@pytest.mark.parametrize("text", ["2", "0.02", "1", "100", "0,5"])
def test_scrap_and_rework_need_the_sign(text: str) -> None:
    assert refusal(lambda t: share(t, percent_sign_required=True), text) == "percent-sign-required"


def test_nothing_is_nothing_with_or_without_the_sign() -> None:
    assert share("0", percent_sign_required=True).value == share("0 %", percent_sign_required=True).value == 0
    assert share("2 %", percent_sign_required=True).value == Fraction(2, 100)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("120 %", "share-out-of-range"),
        ("100.1", "share-out-of-range"),
        ("-5 %", "share-out-of-range"),
        ("\u22125 %", "share-out-of-range"),
        ("85 %%", "bad-share"),
        ("% 85", "bad-share"),
        ("most", "bad-share"),
        ("1/2", "bad-share"),
        ("1-2 %", "bad-share"),
        ("", "bad-share"),
        ("1,234 %", "thousands-comma"),
    ],
)
def test_shares_that_cannot_be_read(text: str, code: str) -> None:
    assert refusal(share, text) == code


@given(st.text(max_size=20))
def test_any_text_is_a_share_from_nothing_to_everything_or_is_refused(text: str) -> None:
    try:
        found = share(text)
    except Unreadable:
        return
    assert 0 <= found.value <= 1


@given(st.text(max_size=20))
def test_any_text_is_an_amount_or_is_refused(text: str) -> None:
    for read in (count, lambda t: rate(t, FULL_TIME)):
        try:
            found = read(text)
        except Unreadable:
            continue
        assert getattr(found, "value", None) is None or found.value >= 0


# Calendars.


def test_a_day_is_what_the_shifts_leave() -> None:
    assert TWO_SHIFTS.day == 2 * (8 * 3600 - 1800)
    assert TWO_SHIFTS.productive_day == TWO_SHIFTS.day
    assert TWO_SHIFTS.days_per_year == 216


def test_productive_hours_are_per_shift() -> None:
    calendar = Calendar(
        shifts=Fraction(2), hours=Fraction(28800), productive_hours=Fraction(21600), stated=True
    )
    assert calendar.productive_day == 2 * 21600
    assert calendar.day == 2 * 28800


def test_without_a_calendar() -> None:
    assert (FULL_TIME.day, FULL_TIME.days_per_week) == (86_400, 7)
    assert FULL_TIME.days_per_month == Fraction(7 * 52, 12)
    assert not FULL_TIME.stated


@pytest.mark.parametrize(
    ("text", "is_time"),
    [
        ("2 days", True),
        ("1-3 h", True),
        ("30 min", True),
        ("0", False),
        ("4600", False),
        ("5S", True),
        ("Days", False),
    ],
)
def test_what_looks_like_a_time(text: str, is_time: bool) -> None:
    assert looks_like_duration(text) == is_time
