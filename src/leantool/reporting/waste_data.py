"""Wastes as data: JSON objects with stable names."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from leantool.reporting import waste_sentences as say
from leantool.texts import Texts

if TYPE_CHECKING:
    from leantool.model import ValueStream
    from leantool.reading import Reading
    from leantool.wastes import Finding, Observed, Wastes

Json = dict[str, object]


def of_map(stream: ValueStream, wastes: Wastes, file: str, texts: Texts) -> Json:
    """The object of a map."""
    partition = wastes.partition
    return {
        "title": stream.title,
        "state": stream.state,
        "file": file,
        "lead_time_s": number(partition.total) if partition.is_complete else None,
        "lead_time_at_least_s": number(partition.total),
        "to_measure": [texts.reason(reason.code, reason.args) for reason in partition.missing],
        "partition": {kind: number(seconds) for kind, seconds in partition.seconds.items()},
        "findings": [finding(one, stream, texts) for one in wastes.all_findings],
        "top": [finding(one, stream, texts) | {"idea": say.hint(one, texts)} for one in wastes.top],
        "observations": [observation(one, stream) for one in wastes.observations],
    }


def of_broken_map(reading: Reading, problems: Sequence[Json]) -> Json:
    """The object of a map with errors: nothing is divided or found."""
    return {
        "title": reading.title,
        "state": reading.state,
        "file": reading.document.name,
        "partition": None,
        "findings": [],
        "observations": [],
        "problems": list(problems),
    }


def of_list(observations: Sequence[Observed], file: str) -> Json:
    """The object of a list, its observations in their order."""
    return {"file": file, "observations": [observation(one) for one in observations]}


def finding(one: Finding, stream: ValueStream, texts: Texts) -> Json:
    """A finding with its amounts and its evidence; its file where that is not the map's own."""
    return {
        **({"file": one.span.file} if one.span.file else {}),
        "rule": one.rule,
        "waste": one.waste,
        "cause": one.is_cause,
        "step": stream.name_of(stream.steps[one.step]) if one.step is not None else None,
        "line": one.span.line,
        "time_per_item_s": number(one.seconds),
        "share_of_lead_time": number(one.share),
        "on_top_of_lead_time": one.extra,
        "hours_per_year": number(one.hours),
        "hours_of": one.whose if one.hours is not None else None,
        "money": number(one.money.amount) if one.money else None,
        "currency": one.money.currency if one.money else None,
        "money_per": one.money.per if one.money else None,
        "major": one.major,
        "confidence": one.confidence,
        "evidence": say.evidence(one, texts),
        "mentions": one.mentions,
    }


def observation(one: Observed, stream: ValueStream | None = None) -> Json:
    """An observation with the wastes it speaks of, best first."""
    found: Json = {
        "text": one.text,
        "wastes": [
            {"waste": w.waste, "confidence": w.confidence, "score": w.score, "because": list(w.because)}
            for w in one.wastes
        ],
        "flags": list(one.flags),
        "question": one.question or None,
        "stated": one.stated,
        "line": one.span.line,
    }
    if stream is not None:
        found["step"] = stream.name_of(stream.steps[one.step]) if one.step is not None else None
    return found


def number(value: Fraction | None) -> int | float | None:
    """The exact number where JSON can hold it, else the nearest float."""
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)


def dump(value: object) -> str:
    """One line of JSON."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
