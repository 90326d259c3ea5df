"""The tuning sentences: a regression test, not a measure."""

import json
from pathlib import Path

import pytest

from leantool.wastes.words import classify

SENTENCES = json.loads((Path(__file__).parent / "sentences.json").read_text("utf-8"))
AT_LEAST = 53


def right(sentence: dict) -> bool:
    """Whether the first suggestion is expected, or the flag where a flag is."""
    verdict = classify(sentence["text"])
    first = {verdict.wastes[0].waste} if verdict.wastes else set()
    return bool(set(sentence["expected"]) & (first | set(verdict.flags)))


def test_sentences_are_told_right() -> None:
    wrong = [sentence["text"] for sentence in SENTENCES if not right(sentence)]
    assert len(SENTENCES) == 56
    assert len(wrong) <= 56 - AT_LEAST, wrong


@pytest.mark.parametrize(
    "text",
    [
        "The operator starts the press.",
        "De raad vergadert op donderdag.",
        "Forklift passed its yearly inspection.",
        "Alle medewerkers volgden de verplichte veiligheidstraining.",
        "Two technicians install the boiler.",
    ],
)
def test_what_is_no_waste_gets_an_empty_list(text: str) -> None:
    verdict = classify(text)
    assert verdict.wastes == ()
    assert verdict.question is None
