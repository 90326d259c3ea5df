"""Every reason why a figure is absent has its sentence in every language."""

from __future__ import annotations

import re
import string

import pytest

from leantool.figures import measure
from leantool.reading import read_text
from leantool.texts import LANGUAGES, texts
from texts import told

ENGLISH, DUTCH = (texts(language).reasons for language in LANGUAGES)


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_every_reason_that_the_source_gives_has_a_sentence_and_no_other() -> None:
    assert {one.code for one in told.reasons()} == set(ENGLISH)


def test_the_languages_say_the_same() -> None:
    assert list(ENGLISH) == list(DUTCH)
    for code, english in ENGLISH.items():
        assert placeholders(english) == placeholders(DUTCH[code]), code
        assert english != DUTCH[code]


@pytest.mark.parametrize("code", ENGLISH)
def test_a_template_asks_for_no_more_than_is_passed(code: str) -> None:
    for one in told.reasons():
        if one.code == code and one.values is not None:
            assert placeholders(ENGLISH[code]) <= one.values, one.where


@pytest.mark.parametrize("code", ENGLISH)
def test_a_reason_is_one_plain_line(code: str) -> None:
    for text in (ENGLISH[code], DUTCH[code]):
        assert text == text.strip()
        assert "\n" not in text
        assert not text.endswith((".", ";", ":"))
        assert len(text) < 140
    assert not re.search(r"\b(the|this|which|because|with|and|not|has)\b", DUTCH[code])


CUSTOMER = "calendar: {hours: 8 h}\ncustomer: {name: Acme, demand: 400/day}\n"
NO_DEMAND = "the demand is not given; write it at the customer, such as demand: 400/day"
NOT_CLASSIFIED = "no process says what its work is worth (value: adding, necessary or waste)"
SAID = [
    ("", "takt_time", "en", "there is no customer on the map, and so no demand"),
    ("customer: Acme\n", "takt_time", "en", NO_DEMAND),
    ("", "lead_time", "en", "3 values are still to be measured, at: Weld, Buffer, Paint"),
    (CUSTOMER, "lead_time", "nl", "er zijn nog 3 waarden te meten, bij: Weld, Buffer, Paint"),
    (CUSTOMER, "process_cycle_efficiency", "en", NOT_CLASSIFIED),
    (CUSTOMER, "rolled_complete_accurate", "nl", "geen enkel proces vermeldt complete_accurate"),
]


@pytest.mark.parametrize(("top", "figure", "language", "sentence"), SAID)
def test_what_is_said(top: str, figure: str, language: str, sentence: str) -> None:
    steps = "steps:\n  - process: Weld\n  - inventory: Buffer\n  - process: Paint\n"
    stream = read_text(f"title: T\n{top}{steps}").stream
    assert stream is not None
    reason = measure(stream).figures[figure].reason
    assert reason is not None
    assert texts(language).reason(*reason) == sentence
