"""Train the classifier of observations from ``corpus/`` and measure it.

    python scripts/train_words.py            train, write the weights, report
    python scripts/train_words.py --report   only report
    python scripts/train_words.py --on FILE  also measure the written weights on a labelled list (.jsonl)

Needs scikit-learn, a development dependency; the package itself needs only what it wrote. The same corpus gives
the same bytes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, diags
from scipy.special import log_softmax, softmax
from sklearn.svm import LinearSVC
from words_measure import LABELS, Row, by_package, by_shares, judge, show, show_confidence

from leantool.wastes.words.corpus import fingerprint
from leantool.wastes.words.features import GROUP_WEIGHTS, text_features
from leantool.wastes.words.tokens import tokens
from leantool.wastes.words.weights import FILE, Settings, pack, row_of

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
TARGET = ROOT / "src" / "leantool" / "wastes" / "words" / "data" / FILE

BITS = 17
COST = 1.5
TELLING = 0.3
"""How much a feature's weight leans on how often it goes with a label: 0 not at all, 1 wholly."""
SMOOTH = 0.3
"""What is added to the counts of a feature, so that a rare one does not count as sure."""
NONE_LEFT_ALONE = 0.70
"""Share of the neutral sentences of styles held out that must be left alone; sets ``none_bonus``."""
WRONG_AND_HIGH = 0.01
"""Share of all observations, of styles held out, that may be wrong with high confidence; sets ``high``."""
MEDIUM_RIGHT = 0.60
"""Share right from which a suggestion is of medium confidence."""

Matrix = Any


def read(paths: Sequence[Path]) -> list[Row]:
    """The observations of some files."""
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line]


def matrix(rows: Sequence[Row], only: str = "".join(GROUP_WEIGHTS)) -> Matrix:
    """Observations as hashed features, each observation of the same length."""
    at, where, what = [0], [], []
    for row in rows:
        features = text_features([token.word for token in tokens(row["text"])])
        whole = sum(GROUP_WEIGHTS[feature[0]] ** 2 for feature in features) ** 0.5
        kept = [feature for feature in features if feature[0] in only]
        where += [row_of(feature, BITS) for feature in kept]
        what += [GROUP_WEIGHTS[feature[0]] / whole for feature in kept]
        at.append(len(where))
    found = csr_matrix((what, where, at), shape=(len(rows), 1 << BITS))
    found.sum_duplicates()
    return found


@dataclass(frozen=True)
class Model:
    """A weight for each label and feature, and a bias for each label."""

    weights: Any
    bias: Any

    def scores(self, features: Matrix) -> Any:
        """A score for each observation and label."""
        return np.asarray(features @ self.weights.T) + self.bias


def fit(features: Matrix, answers: Any) -> Model:
    """A linear model, one label against the rest; features that go with a label often, or seldom, weigh more."""
    there = (features > 0).astype(float)
    seen = np.asarray(there.sum(axis=0)).ravel() > 0
    weights, bias = [], []
    for label in range(len(LABELS)):
        telling = _telling(there, answers == label, seen)
        machine = LinearSVC(C=COST, random_state=0).fit(features @ diags(telling), answers == label)
        weights.append(machine.coef_[0] * telling)
        bias.append(machine.intercept_[0])
    return Model(np.array(weights), np.array(bias))


def _telling(there: Matrix, mine: Any, seen: Any) -> Any:
    """How telling each feature is for a label: around 1, by the logarithm of how much oftener it goes with it."""
    with_it, without = (np.asarray(there[rows].sum(axis=0)).ravel() + SMOOTH for rows in (mine, ~mine))
    ratio = np.abs(np.log((with_it / with_it.sum()) / (without / without.sum())))
    return 1 - TELLING + TELLING * ratio / ratio[seen].mean()


def held_out(rows: Sequence[Row], features: Matrix, answers: Any) -> Any:
    """The scores of each observation by a model that never saw its style."""
    styles = np.array([row["style"] for row in rows])
    scores = np.zeros((len(rows), len(LABELS)))
    for style in sorted(set(styles)):
        out = styles == style
        scores[out] = fit(features[~out], answers[~out]).scores(features[out])
    return scores


def settle(rows: Sequence[Row], scores: Any, answers: Any) -> tuple[Settings, Any]:
    """The bonus of "no waste", the sharpness and the bounds of confidence, from scores of styles held out."""
    neutral = answers == len(LABELS) - 1
    lead = scores[neutral, :-1].max(axis=1) - scores[neutral, -1]
    bonus = float(np.quantile(lead, NONE_LEFT_ALONE))
    scores = scores.copy()
    scores[:, -1] += bonus
    picked = np.arange(len(rows)), answers
    found = minimize_scalar(lambda by: -log_softmax(by * scores, axis=1)[picked].mean(), bounds=(0.2, 20))
    shares = softmax(found.x * scores, axis=1)
    top, best = shares.argmax(axis=1), shares.max(axis=1)
    right = np.array([LABELS[at] in (row["label"], *row["also"]) for at, row in zip(top, rows, strict=True)])
    waste = top != len(LABELS) - 1
    wrong = np.sort(best[waste & ~right])[::-1]
    high = float(wrong[int(WRONG_AND_HIGH * len(rows))])
    medium = medium_from(best[waste], right[waste], high)
    settings = Settings("", LABELS, BITS, 1.0, (), float(found.x), bonus, round(high, 4), medium)
    return settings, shares


def medium_from(shares: Any, right: Any, high: float) -> float:
    """The lowest share around which enough suggestions are right."""
    bounds = [by / 100 for by in range(10, int(100 * high))]
    around = {by: right[(shares >= by) & (shares < by + 0.05)] for by in bounds}
    return min((by for by in bounds if around[by].size and around[by].mean() >= MEDIUM_RIGHT), default=high)


def train(rows: Sequence[Row], features: Matrix, answers: Any, settings: Settings) -> bytes:
    """The weights file."""
    model = fit(features, answers)
    dutch = np.array([row["lang"] == "nl" for row in rows])
    language = LinearSVC(C=1.0, random_state=0).fit(matrix(rows, "wspb"), dutch)
    # What all labels share changes no answer; without it a weight says what a feature does for a label.
    weights = model.weights - model.weights.mean(axis=0)
    table = np.vstack([weights, language.coef_]).T
    scale = float(np.abs(table).max()) / 127
    bias = tuple(round(float(one), 5) for one in (*model.bias, *language.intercept_))
    settings = replace(settings, corpus=fingerprint(CORPUS), scale=scale, bias=bias)
    return pack(settings, np.round(table / scale).astype(np.int8).tobytes())


def main() -> None:
    """Train, write, report."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--report", action="store_true", help="write nothing")
    parser.add_argument("--on", type=Path, action="append", default=[], help="a labelled list to measure on")
    options = parser.parse_args()
    rows = read(sorted(CORPUS.glob("*.jsonl")))
    features = matrix(rows)
    answers = np.array([LABELS.index(row["label"]) for row in rows])
    settings, shares = settle(rows, held_out(rows, features, answers), answers)
    if not options.report:
        content = train(rows, features, answers, settings)
        TARGET.write_bytes(content)
        sys.stdout.write(f"{len(rows)} observations, {len(content)} bytes, {settings}\n")
    sys.stdout.write(f"{'per cent':22s}    items   first   three  alone wronghigh\n")
    answer = by_shares(shares, settings.high)
    show("all styles held out", judge(rows, answer))
    for style in sorted({row["style"] for row in rows}):
        kept = [at for at, row in enumerate(rows) if row["style"] == style]
        figures = judge([rows[at] for at in kept], lambda at, kept=kept: answer(kept[at]))
        show(f"style {style} held out", figures)
    show_confidence(rows, shares, settings)
    for path in [*sorted((CORPUS / "holdout").glob("*.jsonl")), *options.on]:
        listed = read([path])
        show(path.stem, judge(listed, by_package(listed)))


if __name__ == "__main__":
    main()
