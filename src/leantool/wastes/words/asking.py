"""The one question to ask at the gemba when the words do not settle it."""

from __future__ import annotations

import json
from functools import lru_cache

from leantool.wastes.words.shipped import text
from leantool.wastes.words.verdict import NONE, Language


@lru_cache(maxsize=1)
def _questions() -> dict[str, dict[str, str]]:
    questions: dict[str, dict[str, str]] = json.loads(text("questions.json"))
    return questions


def question(first: str, second: str, lang: Language) -> str:
    """The question that tells two labels apart."""
    questions = _questions()
    for key in (f"{first}-{second}", f"{second}-{first}"):
        if key in questions:
            return questions[key][lang]
    for label in (NONE, "unused_talent"):
        if label in (first, second):
            return questions[label][lang]
    return questions["general"][lang]
