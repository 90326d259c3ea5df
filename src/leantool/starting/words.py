"""The words of starter maps and questions, by language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from leantool.model.stream import LANGUAGES

Words = Mapping[str, Any]


@cache
def words(language: str) -> Words:
    """All words of a language; English for one that is not known."""
    code = language if language in LANGUAGES else "en"
    return tomllib.loads(Path(__file__).with_name(f"{code}.toml").read_text(encoding="utf-8"))


def comment(language: str, kind: str, id_: str) -> str:
    """What stands behind a field in a map of this kind."""
    comments = words(language)["comments"]
    return str(comments.get(kind, {}).get(id_, comments.get(id_, "")))
