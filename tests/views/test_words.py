"""Words on a map: the same in both languages, numbers as reports write them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from leantool.scene.icons import ICONS
from leantool.texts import LANGUAGES, texts
from leantool.units import Calendar
from leantool.views.words import Words

DAY = Calendar(hours=Fraction(8 * 3600))


@pytest.mark.parametrize(
    ("seconds", "en", "nl"),
    [
        (0, "0 s", "0 s"),
        (39, "39 s", "39 s"),
        (9000, "2 h 30 min", "2 u 30 min"),
        (28800, "1 d", "1 d"),
        (680000, "23.6 d", "23,6 d"),
        (100_000_000, "3,472 d", "3.472 d"),
    ],
)
def test_times_are_those_of_the_reports_and_stay_on_one_line(seconds: int, en: str, nl: str) -> None:
    for language, shown in (("en", en), ("nl", nl)):
        assert Words(texts(language)).time(Fraction(seconds), DAY) == shown.replace(" ", "\u00a0")


def test_both_languages_have_the_same_words() -> None:
    english, dutch = (texts(language) for language in LANGUAGES)
    assert english.pictures.keys() == dutch.pictures.keys()
    for word, text in english.pictures.items():
        assert text.count("{0}") == dutch.pictures[word].count("{0}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_icon_has_a_name_in_the_legend(language: str) -> None:
    assert list(texts(language).icons) == list(ICONS)
    assert all(texts(language).icons.values())
