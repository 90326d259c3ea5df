"""The words of each part of the output: every language has the same ones, with the same values to fill in."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import leantool.texts
from leantool.texts import LANGUAGES, texts

HOME = Path(leantool.texts.__file__).parent
PARTS = sorted(
    path.stem
    for path in (HOME / "en").glob("*.py")
    if hasattr(import_module(f"leantool.texts.en.{path.stem}"), "WORDS")
)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_language_has_every_part() -> None:
    for language in LANGUAGES:
        assert {path.name for path in (HOME / language).glob("*.py")} == {
            path.name for path in (HOME / "en").glob("*.py")
        }


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same(part: str, language: str) -> None:
    english = import_module(f"leantool.texts.en.{part}").WORDS
    words = import_module(f"leantool.texts.{language}.{part}").WORDS
    assert list(words) == list(english)
    for id_, text in english.items():
        assert fields(words[id_]) == fields(text), id_
        assert words[id_] == words[id_].strip("\n")


@pytest.mark.parametrize("part", PARTS)
def test_words_can_be_the_house_s_own(part: str) -> None:
    id_ = next(iter(import_module(f"leantool.texts.en.{part}").WORDS))
    house = type(texts("en"))("en", {id_: "as we say it"})
    assert house.say(part, id_) == "as we say it"
