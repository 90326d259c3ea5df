"""The fingerprint of the corpus, kept with the weights so that a test can tell whether they are in step."""

from __future__ import annotations

import hashlib
from pathlib import Path

from leantool.wastes.words.features import GROUP_WEIGHTS, text_features
from leantool.wastes.words.shipped import text
from leantool.wastes.words.tokens import tokens

_PROBES = (
    "Waiting for the weekly committee, because 40 files aren't signed yet: why?",
    "De goedgekeurde ontslagbrieven liggen drie dagen in het bakje van de arts; niemand leest ze.",
)


def fingerprint(corpus: Path) -> str:
    """One value for all the weights follow from: the corpus, the families of words and how features are made."""
    whole = hashlib.sha256()
    for path in sorted(corpus.glob("*.jsonl")):
        whole.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    whole.update(text("concepts.txt").encode())
    for probe in _PROBES:
        whole.update("\n".join(text_features([token.word for token in tokens(probe)])).encode())
    whole.update(repr(sorted(GROUP_WEIGHTS.items())).encode())
    return whole.hexdigest()
