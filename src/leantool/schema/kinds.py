"""How each kind of value looks in a map, as JSON Schema.

An empty value is always allowed: it is still to be measured.  `errorMessage` is what YAML editors show instead of an
expression; other validators pass over it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from leantool.model.given import Written
from leantool.schema import patterns

Schema = dict[str, Any]

ONLY_ZERO: Schema = {"const": 0}
SCALAR = ["string", "number", "boolean", "null"]
PLAIN = ("text", "texts", "data", "step", "end", "ends", "handle", "places", "lines", "yes or no")
"""Kinds short enough to stand in each field; the others are definitions."""

VERDICTS = ("yes", "ja", "true", "on", "doubt", "twijfel", "no", "nee", "false", "off")
YES_OR_NO = ("true", "yes", "ja", "on", "false", "no", "nee", "off")
TEXT: Schema = {"type": SCALAR}
TEXTS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
DATA: Schema = {
    "type": ["object", "null"],
    "additionalProperties": {"type": [*SCALAR, "array"], "items": TEXT},
}


@cache
def _hints() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("hints.toml").read_text(encoding="utf-8"))


def hint(kind: str, language: str, **words: str) -> str:
    """What to write for a value of this kind."""
    texts = _hints()[kind]
    said = str(texts.get(language, texts["en"]))
    return said.format_map(words) if words else said


def examples(kind: str, language: str) -> list[Any]:
    found = _hints().get(kind, {}).get("examples", {})
    return list(found.get(language, found.get("en", [])))


def definition(kind: str) -> str:
    """The name of a kind among the definitions of the schema."""
    return re.sub(r"\W+", "_", kind.replace("%", " percent").replace(">", " above "))


def kinds(language: str) -> dict[str, Schema]:
    """The schema of every kind of value that needs no other fields, by kind."""

    def quantity(kind: str, pattern: str, numbers: Schema | None = None) -> Schema:
        """A text of this pattern, a number within bounds (by default only 0), or nothing yet."""
        message = hint(kind, language)
        bounds = {"if": {"type": "number"}, "then": {**(numbers or ONLY_ZERO), "errorMessage": message}}
        return {"type": ["string", "number", "null"], "pattern": pattern, **bounds, "errorMessage": message}

    rate = quantity("demand", patterns.RATE)
    pieces = quantity("holds", patterns.COUNT, {"minimum": 0})
    stock = quantity("holds", patterns.COUNT_OR_DURATION, {"minimum": 0})
    share = quantity("share", patterns.SHARE, {"minimum": 0, "maximum": 100})
    date = quantity("date", patterns.DATE, {"type": "integer"})
    score = quantity("score", patterns.SCORE, {"type": "integer", "minimum": 1, "maximum": 5})
    return {
        "text": TEXT,
        "texts": TEXTS,
        "data": DATA,
        "duration": quantity("duration", patterns.DURATION),
        "clock time": quantity("clock time", patterns.CLOCK_TIME),
        "amount": quantity("amount", patterns.COUNT, {"minimum": 0}),
        "positive": quantity("positive", patterns.COUNT, {"exclusiveMinimum": 0}),
        "at least 1": quantity("at least 1", patterns.COUNT, {"minimum": 1}),
        "whole": quantity("whole", patterns.COUNT, {"type": "integer", "minimum": 1}),
        "distance": quantity("distance", patterns.COUNT_WITH_WORD),
        "share": share,
        "share>0": quantity("share>0", patterns.SHARE, {"exclusiveMinimum": 0, "maximum": 100}),
        "share%": quantity("share%", patterns.PERCENT),
        "value": quantity("value", patterns.VALUE),
        "every": quantity("every", patterns.RATE_OR_DURATION),
        "date": date,
        "score": score,
        "demand": _shapes(rate, mapping=_variants(rate)),
        "holds": _shapes(stock, mapping=_variants(pieces)),
        "yes or no": {
            "anyOf": [
                {"type": "boolean", "errorMessage": hint("yes or no", language)},
                {"type": ["string", "null"], "pattern": patterns.spelling(YES_OR_NO)},
            ]
        },
        "step": TEXT,
        "end": TEXT,
        "handle": TEXT,
        "places": TEXTS,
        "lines": TEXTS,
        "measure": quantity("measure", patterns.MEASURE, {"minimum": 0}),
        "dates": _shapes(date, list_={"items": date}),
        "scores": _shapes(score, list_={"items": score}),
        "verdict": {
            "anyOf": [
                {"enum": ["yes", "doubt", "no"], "errorMessage": hint("verdict", language)},
                {"type": "boolean"},
                {"type": ["string", "null"], "pattern": patterns.spelling(VERDICTS)},
            ]
        },
        "ends": TEXTS,
        "after": _shapes(
            {"type": SCALAR, "errorMessage": hint("after", language)},
            mapping={"minProperties": 1, "additionalProperties": share},
            list_={"minItems": 1, "items": TEXT},
        ),
    }


def _shapes(plain: Schema, mapping: Schema | None = None, list_: Schema | None = None) -> Schema:
    """A plain value, or a mapping, or a list; each with its own rules, so that an error names the right one."""
    found = plain
    if mapping is not None:
        found = {"if": {"type": "object"}, "then": {"type": "object", **mapping}, "else": found}
    if list_ is not None:
        found = {"if": {"type": "array"}, "then": {"type": "array", **list_}, "else": found}
    return found


def _variants(one: Schema) -> Schema:
    return {"minProperties": 1, "additionalProperties": one}


def choice(written: Written, language: str) -> Schema:
    """One of a few words; the first alternative is what an editor offers."""
    words = list(written.choices)
    message = hint("choice", language, choices=", ".join(words))
    return {
        "anyOf": [
            {"enum": words, "errorMessage": message},
            {"type": ["string", "null"], "pattern": patterns.spelling(words)},
        ]
    }
