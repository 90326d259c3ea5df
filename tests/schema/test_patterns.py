"""The expressions in the schema take what the reader of quantities takes, and little else."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leantool import units
from leantool.schema import patterns

NOT_PATTERNS = ("UNITS", "RATE_UNITS", "CLOCK_UNITS")
ALL = {
    n: v for n, v in vars(patterns).items() if n.isupper() and not n.startswith("_") and n not in NOT_PATTERNS
}

numbers = st.sampled_from(
    ["0", "1", "45", "1.5", "1,5", ".5", "18400", "18,400", "0,125", "1.234", "00", "007"]
)
units_ = st.sampled_from(
    sorted({*units.UNITS, *units.RATE_UNITS, "Min", "HOURS", "Dagen", "pieces", "x", "é", "(a)", "'"})
)
joints = st.sampled_from(
    ["", " ", "  ", "\u00a0", ".", "-", " - ", "–", "/", " per ", "Per", ":", "%", " procent"]
)
likely = st.lists(st.tuples(numbers, st.sampled_from(["", " ", "\u00a0"]), units_, joints), max_size=4)
wild = st.lists(st.one_of(numbers, units_, joints), max_size=8)
texts = st.one_of(
    likely.map(lambda rows: "".join("".join(row) for row in rows)), wild.map("".join), st.text(max_size=12)
)


def refusal(reader: Callable[[str], object], text: str) -> str:
    """The code of the complaint, empty when there is none."""
    try:
        reader(text)
    except units.Unreadable as wrong:
        return wrong.code
    return ""


READERS: dict[str, Callable[[str], object]] = {
    "DURATION": lambda text: units.duration(text, units.FULL_TIME),
    "COUNT": units.count,
    "RATE": lambda text: units.rate(text, units.FULL_TIME),
    "SHARE": units.share,
    "PERCENT": lambda text: units.share(text, percent_sign_required=True),
}


@pytest.mark.parametrize("name", READERS)
@given(text=texts)
def test_what_is_read_matches(name: str, text: str) -> None:
    # "1 30-45 min" is read as 31 to 45 min, "1h.1.5h" as 2.5 h: nobody means that, nor digits of other scripts
    odd = name == "DURATION" and re.search(r"\d\s*[\d.,]+\s*[-–]|[^\W\d]\.\d", text)
    odd = odd or re.search(r"(?![0-9])\d", text)
    assert odd or re.search(ALL[name], text) or refusal(READERS[name], text)


@pytest.mark.parametrize("name", READERS)
@given(text=texts)
def test_what_matches_is_read(name: str, text: str) -> None:
    known = text == text.lower() and all(
        c.isascii() or c in "\u00a0–é" for c in text
    )  # the rest is left to the reader
    if known and re.search(ALL[name], text):
        assert refusal(READERS[name], text) in {"", "range-order", "share-out-of-range", "number-too-long"}


@given(texts)
def test_a_quantity_is_no_name_of_a_stock(text: str) -> None:
    named = re.search(patterns.NAME_OF_STOCK, text)
    if text.strip()[:1].isdigit() and units.looks_like_duration(text) and re.search(patterns.DURATION, text):
        assert not named
    elif text.strip() and not text.strip()[:1].isdigit() and text.strip()[:1] not in ".,":
        assert named


@pytest.mark.parametrize("name", ALL)
def test_only_notation_that_javascript_and_java_read_too(name: str) -> None:
    expression = ALL[name]
    assert not re.search(r"\(\?(?![:=!])", expression)
    assert set(re.findall(r"\\(.)", expression)) <= set(r"sSbx.()[]{}|/\+*?^$")
    assert not re.search(r"[*+}]\+", expression)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("part", ["1 ", "1", "1 h ", "1h.", "1-", "1 - 1 ", ".", " ", "a", "1 a ", "%", "1/"])
def test_no_text_takes_long(name: str, part: str) -> None:
    start = time.perf_counter()
    re.search(ALL[name], part * 3000 + "!")
    assert time.perf_counter() - start < 2


def test_spelling() -> None:
    expression = patterns.spelling(["until_right", "p85"])
    for text in ("until_right", "Until right", "UNTIL-RIGHT", "p85", " P85 "):
        assert re.search(expression, text)
    assert not re.search(expression, "until")
