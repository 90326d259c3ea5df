"""`leantool explain`: every page in both languages, and help for a word that has none."""

from __future__ import annotations

import itertools

import pytest
from rich.cells import cell_len

from cli.running import leantool
from leantool import manual, rules

LANGUAGES = ("en", "nl")
PAGES = [page.id for kind in manual.KINDS for page in manual.topics(kind)[::9]]
RULES = sorted({rule.id for rule in rules.RULES} | {rule.code for rule in rules.RULES})[::6]


@pytest.mark.parametrize(("topic", "lang"), list(itertools.product([*PAGES, *RULES], LANGUAGES)))
def test_a_page_can_be_read(topic: str, lang: str) -> None:
    ran = leantool("explain", topic, "--lang", lang)
    assert ran.exit == 0, ran.err
    assert ran.err == ""
    assert len(ran.lines) >= 4
    assert not [line for line in ran.lines if cell_len(line) > 80 and not line.startswith("    ")]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("takt_time", "Takt time"),
        ("Takt Time", "Takt time"),
        ("doorlooptijd", "Lead time"),
        ("lead time", "Lead time"),
        ("l-19", "Changeover without batch"),
        ("changeover-without-batch", "Changeover without batch"),
        ("%C&A", "complete_accurate"),
        ("gemba", "Gemba"),
        ("clock-notation", "clock-notation"),
        ("no-such-file", "no-such-file"),
    ],
)
def test_a_page_is_found_by_the_words_people_use(word: str, name: str) -> None:
    ran = leantool("explain", word)
    assert ran.exit == 0, ran.err
    assert name.casefold() in ran.out.casefold()


CODES = ["unknown-field", "time-without-unit", "bad-duration", "set-unknown", "config-unknown"]


@pytest.mark.parametrize("code", CODES)
def test_every_code_that_a_message_shows_has_a_page(code: str) -> None:
    for lang in LANGUAGES:
        assert leantool("explain", code, "--lang", lang).exit == 0


def test_all_rules_of_an_id_are_shown() -> None:
    ran = leantool("explain", "L-19")
    for rule in rules.RULES:
        if rule.id == "L-19":
            assert rule.title["en"] in ran.out
            assert rule.code in ran.out, "the word that switches it off"


@pytest.mark.parametrize(
    ("word", "guess"), [("takttime", "takt_time"), ("botleneck", "bottleneck"), ("L-99", "L-")]
)
def test_an_unknown_word_gets_suggestions(word: str, guess: str) -> None:
    ran = leantool("explain", word)
    assert (ran.exit, ran.out) == (2, "")
    assert guess in ran.err
    assert word in ran.err
    assert "bedoel" in leantool("explain", word, "--lang", "nl").err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_word_all_topics_are_listed(lang: str) -> None:
    ran = leantool("explain", "--lang", lang)
    assert ran.exit == 0
    for word in ("takt_time", "cycle_time", "gemba", "L-19"):
        assert word in ran.out
    assert ran.out.replace(",", " ").split().count("L-28") == 1, "a rule's id is listed once"


def test_examples_can_be_copied() -> None:
    """An example stands as it was written, not folded to the width of the screen."""
    ran = leantool("explain", "rework")
    assert "rework: {to: Collect data, share: 20 %, wait: 15 min, repeats: until_right}" in ran.out
