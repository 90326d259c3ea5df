"""Every problem has its sentence in every language and its page in the manual, and its example gives it."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

import pytest

from leantool import manual, rules
from leantool.texts import LANGUAGES, texts
from leantool.texts.en.problems import PROBLEMS
from texts import examples, told
from texts.examples import BESIDE_MAPS, message, pages

ENGLISH, DUTCH = (texts(language).problems for language in LANGUAGES)
CODES = tuple(PROBLEMS)
each_code = pytest.mark.parametrize("code", CODES)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def placeholders(template: str) -> set[str]:
    plain = re.sub(r"\{\w+\?(.*?)\?\}", r"\1", template)
    return {name for _, name, _, _ in string.Formatter().parse(plain) if name}


# The sentences.


def test_every_code_that_the_source_tells_has_a_sentence_and_no_other() -> None:
    assert {one.code for one in told.problems()} == set(ENGLISH)


def test_every_code_that_a_rule_leaves_to_the_reader_has_a_sentence() -> None:
    assert {code for rule in rules.RULES for code in rule.told_as} <= set(CODES) | {
        r.code for r in rules.RULES
    }


def test_the_languages_say_the_same() -> None:
    assert list(ENGLISH) == list(DUTCH)
    for code in ENGLISH:
        for english, dutch in zip(ENGLISH[code], DUTCH[code], strict=True):
            assert placeholders(english) == placeholders(dutch), code
            assert bool(english) == bool(dutch), code
            assert english != dutch or not english, code


@pytest.mark.parametrize("code", ENGLISH)
def test_a_template_asks_for_no_more_than_is_passed(code: str) -> None:
    for one in told.problems():
        if one.code == code and one.values is not None:
            for template in (*ENGLISH[code], *DUTCH[code]):
                assert placeholders(template) <= one.values, one.where


@each_code
def test_the_values_of_the_example_fill_the_templates(code: str) -> None:
    passed = examples.problem(code).args
    for template in (*ENGLISH[code], *DUTCH[code]):
        assert placeholders(template) <= set(passed)


@each_language
@each_code
def test_a_message_is_one_plain_line(code: str, language: str) -> None:
    said, help_ = texts(language).problem(code, examples.problem(code).args)
    for text in (said, help_):
        assert text == text.strip()
        assert "\n" not in text
        assert "  " not in text
        assert "?}" not in text
        assert not re.search(r"\bNone\b|\(\)|\"\"", text)
        assert not text.endswith((";", ",", ":"))
    assert 0 < len(said) < 240
    assert len(help_) < 600
    assert not said.endswith(".")


@each_code
def test_dutch_sentences_are_dutch(code: str) -> None:
    for text in DUTCH[code]:
        assert not re.search(r"\b(the|this|which|because|with|and|not|write|has|leave)\b", text), text


# Words that people search for, and that scripts and checks rest on.

WORDS = {
    "tab": ("tab",),
    "no-space-after-colon": ("colon", "space", "cycle_time: 40 s"),
    "duplicate-field": ("cycle_time", "twice"),
    "unknown-field": ("cycletime", "cycle_time"),
    "missing-field": ("to",),
    "comma-in-braces": ("comma", "7.5 h"),
    "duplicate-name": ("check", "line 3"),
    "reserved-name": ("Control",),
    "value-as-name": ("2 days", "for"),
    "unknown-step": ("Intakke", "Intake"),
    "circle": ("circle", "loop", "rework", "Draft → Review → Approve → Draft"),
    "after-itself": ("itself", "rework"),
    "shares-do-not-add-up": ("90 %", "100 %"),
    "mixed-split": ("share", "Saw", "Deburr"),
    "list-after-alternatives": ("list", "alternatives"),
    "shares-after-parallel": ("share", "parallel"),
    "loop-without-exit": ("100 %", "exit", "leave"),
    "time-without-unit": ("45", "unit"),
    "clock-notation": ("1:30", "1 h 30 min", "1 min 30 s"),
    "thousands-comma": ("18,400", "18400"),
    "negative": ("negative",),
    "share-out-of-range": ("120 %", "100 %"),
    "bare-percent": ("85 %",),
    "percent-sign-required": ("%",),
    "lead-time-below-process-time": ("lead_time", "process_time"),
    "aliases-explode": ("anchor", "alias"),
    "unknown-alias": ("anchor", "alias"),
    "tag": ("tag",),
    "too-deep": ("deep", "nested"),
    "empty-file": ("empty",),
    "binary": ("UTF-8",),
    "wrong-encoding": ("UTF-8",),
    "is-directory": ("directory", "folder"),
}


@pytest.mark.parametrize(("code", "words"), WORDS.items(), ids=WORDS)
def test_a_message_holds_the_words_that_matter(code: str, words: tuple[str, ...]) -> None:
    assert all(word in message(code) for word in words), message(code)


SAID = [
    ("time-without-unit", "en", 'cycle_time: "45" has no unit; write 45 s, 45 min or 45 h'),
    ("time-without-unit", "nl", 'cycle_time: "45" heeft geen eenheid; schrijf 45 s, 45 min of 45 uur'),
    ("unknown-field", "en", 'there is no field "cycletime" here; did you mean cycle_time?'),
    ("unknown-field", "nl", 'er is hier geen veld "cycletime"; bedoel je cycle_time?'),
    ("unknown-step", "en", 'there is no step called "Intakke"; did you mean "Intake"?'),
    ("unknown-kind", "en", '"machine" is not a kind of step'),
    (
        "field-of-other-kind",
        "nl",
        '"holds" kan niet bij deze soort stap staan; het is een veld van: inventory, supermarket, fifo, '
        "safety_stock, buffer, queue; hier heet het for",
    ),
    (
        "comma-in-braces",
        "nl",
        'tussen accolades scheidt een komma de velden, dus "7,5 h" valt uit elkaar; schrijf 7.5 h',
    ),
    ("bare-percent", "en", '"85" is read as 85 %; write 85 %, with the sign'),
]  # fmt: skip


@pytest.mark.parametrize(("code", "language", "sentence"), SAID)
def test_what_is_said(code: str, language: str, sentence: str) -> None:
    assert message(code, language) == sentence


# The pages of the manual, and their examples.


def test_every_problem_has_a_page_in_the_same_order() -> None:
    assert list(pages()) == list(CODES)


def page_texts(code: str) -> Iterator[dict[str, str]]:
    yield from (pages()[code][part] for part in ("name", "summary", "text"))


@each_code
def test_a_page_is_short_and_plain_in_every_language(code: str) -> None:
    for words in page_texts(code):
        assert set(words) == set(LANGUAGES)
        assert words["en"] != words["nl"]
        for text in words.values():
            assert text.strip()
            assert not re.search(r"`|\*\*|__|\]\(|</?\w+>|^\s*(#|- |\* )|\t|TODO", text, re.MULTILINE), text
            assert len(text) < 800
    assert all(text.endswith(".") and "\n" not in text for text in pages()[code]["summary"].values())
    assert not re.search(
        r"\b(the|which|because|with the|is not)\b", " ".join(w["nl"] for w in page_texts(code))
    )


@each_language
def test_names_of_pages_are_unique(language: str) -> None:
    names = [page["name"][language].casefold() for page in pages().values()]
    assert len(set(names)) == len(names)


@each_code
def test_what_to_see_exists_and_is_another_page(code: str) -> None:
    known = {page.ref for page in manual.topics()} | {f"problem:{other}" for other in CODES if other != code}
    see = [ref if ":" in ref else f"problem:{ref}" for ref in pages()[code]["see"]]
    assert see
    assert set(see) <= known
    assert len(set(see)) == len(see)


@pytest.mark.parametrize("code", [code for code in CODES if code not in BESIDE_MAPS])
def test_the_example_is_wrong_first_and_right_after(code: str) -> None:
    _, right = examples.wrong_and_right(code)
    assert {problem.code for problem in examples.reading(code).problems} == {code}
    assert not examples.read(examples.whole(right, code)).problems


@pytest.mark.parametrize("code", BESIDE_MAPS)
def test_the_other_examples_show_both(code: str) -> None:
    assert all(examples.wrong_and_right(code))
