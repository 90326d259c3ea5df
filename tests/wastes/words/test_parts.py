"""The parts the classifier is made of."""

import json
from pathlib import Path

import pytest

from leantool.wastes.words.asking import question
from leantool.wastes.words.concepts import concepts_of
from leantool.wastes.words.corpus import fingerprint
from leantool.wastes.words.features import GROUP_WEIGHTS, meetings, text_features
from leantool.wastes.words.model import score
from leantool.wastes.words.tiebreaks import settle, tie_breaks
from leantool.wastes.words.tokens import NUMBER, fold, stem, tokens
from leantool.wastes.words.weights import pack, unpack, weights

ROOT = Path(__file__).resolve().parents[3]
CORPUS = ROOT / "corpus"
LABELS = set(weights().settings.labels)


HELD_OUT = ("fresh", "second")
"""Lists that are only measured."""


def rows() -> list[dict]:
    """All observations, those held out too."""
    files = [*CORPUS.glob("*.jsonl"), *CORPUS.glob("holdout/*.jsonl")]
    return [json.loads(line) for path in files for line in path.read_text("utf-8").splitlines()]


def test_weights_are_in_step_with_the_corpus() -> None:
    assert weights().settings.corpus == fingerprint(CORPUS), "run scripts/train_words.py"


def test_corpus_is_as_its_readme_says() -> None:
    seen = set()
    for row in rows():
        assert set(row) == {"text", "label", "also", "lang", "sector", "style"}
        assert row["label"] in LABELS
        assert set(row["also"]) < LABELS - {row["label"]}
        assert row["lang"] in ("en", "nl")
        assert row["text"].strip() == row["text"]
        assert row["text"] not in seen
        seen.add(row["text"])
    assert sum(row["style"] not in HELD_OUT for row in rows()) >= 10_000


def test_what_is_held_out_is_not_trained_on() -> None:
    trained = {fold(row["text"]) for row in rows() if row["style"] not in HELD_OUT}
    assert not trained & {fold(row["text"]) for row in rows() if row["style"] in HELD_OUT}


def test_fold_keeps_the_length() -> None:
    for text in ("Patiënten zoéken", "ĲSSEL", "ﬁle", "İstanbul", "ß"):
        assert len(fold(text)) == len(text)
    assert fold("Patiënt") == "patient"


def test_tokens_know_their_place() -> None:
    text = "Ze wacht 1.200 dagen; één keer."
    found = tokens(text)
    assert [token.word for token in found] == ["ze", "wacht", NUMBER, "dagen", ";", "een", "keer", "."]
    assert text[found[5].start : found[5].end] == "één"


def test_stem_brings_forms_together() -> None:
    assert stem("waiting") == stem("waited")
    assert stem("gecontroleerd") == stem("controleert") == stem("controleren")


def test_families_of_both_languages_and_of_compounds() -> None:
    assert "SEARCH" in concepts_of("zoeken")
    assert "SEARCH" in concepts_of("searching")
    assert "DOC" in concepts_of("ontslagbrieven")
    assert concepts_of("qzx") == ()


def test_families_meet_within_a_clause() -> None:
    assert ("NOBODY", "USE") in meetings(["niemand", "leest"])
    assert ("NOBODY", "SEARCH") not in meetings(["niemand", ",", "zoeken"])


def test_scores_are_the_sum_over_the_features() -> None:
    words = [token.word for token in tokens("Niemand leest het maandrapport, dus waarom?")]
    model = weights()
    found = score(words)
    empty = [0] * model.columns
    for at in range(len(found.labels)):
        whole = sum(GROUP_WEIGHTS[one[0]] * (model.row(one) or empty)[at] for one in text_features(words))
        bonus = model.settings.none_bonus if found.labels[at] == "none" else 0
        expected = whole * model.settings.scale / found.norm + model.settings.bias[at] + bonus
        assert found.values[at] == pytest.approx(expected)
    assert sum(found.shares().values()) == pytest.approx(1)


def test_weights_survive_the_file() -> None:
    model = weights()
    again = unpack(pack(model.settings, model.rows))
    assert again == model


def test_tie_breaks_name_known_wastes() -> None:
    for one in tie_breaks():
        assert {one.favours, *one.takes_from} <= LABELS
        assert one.favours not in one.takes_from


def test_a_tie_break_moves_share_and_keeps_the_whole() -> None:
    shares = dict.fromkeys(weights().settings.labels, 0.05) | {"inventory": 0.35, "waiting": 0.25}
    settled = settle("Eighty patients on the list", shares)
    assert max(settled, key=settled.__getitem__) == "waiting"
    assert sum(settled.values()) == pytest.approx(1)
    assert settle("Eighty boxes", shares) == shares


def test_each_pair_has_a_question_in_both_languages() -> None:
    for first in LABELS:
        for second in LABELS - {first}:
            assert question(first, second, "en") != question(first, second, "nl")
    assert question("motion", "transport", "en") == question("transport", "motion", "en")
