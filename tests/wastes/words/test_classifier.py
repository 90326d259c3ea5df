"""The answers of the classifier, whatever the text."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leantool.wastes.words import Verdict, classify, classify_many

WASTES = {
    "transport", "inventory", "motion", "waiting", "overproduction", "overprocessing", "defects", "unused_talent",
}  # fmt: skip
TEXTS = [
    "We wait four days for the team leader's signature.",
    "Er ligt een stapel van 120 aanvragen in de postbak.",
    "The same address is typed into two systems, because they aren't connected.",
    "Elke ochtend zoeken we een half uur naar de juiste sleutel.",
]
HOSTILE = [
    "", " ", "\n\n", "\0\x01\x1b[31m", "....", "12 34", "\U0001f600\U0001f4a9", "a" * 10_000, "wacht " * 2_000,
    "\ud800 wait", "e\u0301e\u0301n dossier ligt al weken stil", "\u202ewaiting\u202c", "</script>", "%s %n {0}",
]  # fmt: skip


def sound(verdict: Verdict, text: str) -> None:
    """What holds for every verdict."""
    assert verdict.text == text
    assert verdict.lang in ("en", "nl")
    assert set(verdict.flags) <= {"mura", "muri"}
    names = [one.waste for one in verdict.wastes]
    assert len(names) == len(set(names)) <= 3
    assert set(names) <= WASTES
    scores = [one.score for one in verdict.wastes]
    assert scores == sorted(scores, reverse=True)
    for one in verdict.wastes:
        assert 0 <= one.score <= 1
        assert one.confidence in ("high", "medium", "low")
        assert one.because
        assert all(words and words in text for words in one.because)
    if verdict.wastes and verdict.wastes[0].confidence != "high":
        assert verdict.question
    if not verdict.wastes:
        assert verdict.question is None


@pytest.mark.parametrize("text", [*TEXTS, *HOSTILE])
def test_any_text_gets_a_sound_verdict(text: str) -> None:
    sound(classify(text), text)


@given(st.text(max_size=200))
def test_made_up_text_gets_a_sound_verdict(text: str) -> None:
    sound(classify(text), text)


def test_no_words_no_waste() -> None:
    for text in HOSTILE[:7]:
        assert classify(text).wastes == ()


def test_same_text_same_verdict_in_any_order() -> None:
    forth = list(classify_many(TEXTS))
    back = list(classify_many(reversed(TEXTS)))
    assert forth == back[::-1] == [classify(text) for text in TEXTS]


def test_same_verdict_in_every_process() -> None:
    code = f"from leantool.wastes.words import classify_many; print(list(classify_many({TEXTS!r})))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("0", "1")
    }
    assert len(outputs) == 1


def test_language_is_told_and_can_be_given() -> None:
    english, dutch = classify("Search the archive for an old contract"), classify("In het archief zoeken")
    assert (english.lang, dutch.lang) == ("en", "nl")
    assert classify("In het archief zoeken", lang="en").lang == "en"


def test_question_is_in_the_language() -> None:
    text = "Er ligt iets op tafel dat over moet"
    dutch, english = classify(text), classify(text, lang="en")
    assert dutch.wastes == english.wastes
    if dutch.question:
        assert dutch.question != english.question


def test_because_names_the_telling_words() -> None:
    why = " ".join(classify("De operator wacht al een uur op de monteur.").wastes[0].because)
    assert "wacht" in why


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("At the end of the month everybody is busy.", "mura"),
        ("Maandagochtend is er altijd een piek aan de balie.", "mura"),
        ("The team works overtime every week.", "muri"),
        ("Hij tilt de hele dag zakken van 25 kilo.", "muri"),
    ],
)
def test_flags(text: str, flag: str) -> None:
    assert flag in classify(text).flags


@pytest.mark.parametrize("text", TEXTS)
def test_no_flag_without_a_sign(text: str) -> None:
    assert classify(text).flags == ()
