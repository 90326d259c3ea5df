"""What `leantool wastes` reads, and how it tells what is wrong there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from leantool.cli import output
from leantool.reading.files import Refused
from leantool.texts import Texts, texts

if TYPE_CHECKING:
    from leantool import pipeline
    from leantool.diagnostics import Problem
    from leantool.reporting.waste_data import Json
    from leantool.source import Document


def outcome_of(path: str, data: bytes | None, lang: str | None) -> pipeline.Outcome:
    """What the pipeline makes of a map; of one that was read already, from its bytes."""
    from leantool import configuration, pipeline

    if data is None:
        return next(iter(pipeline.run([path], (), lang)))
    from leantool.analysis import analyse
    from leantool.reading import Reading
    from leantool.reading.files import decode
    from leantool.reading.load import read_text
    from leantool.source import Document

    name = "<stdin>" if path == "-" else path
    try:
        reading = read_text(decode(data), name)
    except Refused as refused:
        reading = Reading(Document(name, ""), None, (refused.problem,))
    house = configuration.for_map(path)
    words = texts(lang or reading.language or house.settings.language or "en")
    found = analyse(reading.stream, house.settings) if reading.stream is not None else None
    return pipeline.Outcome(reading, found, words, house.settings, None, house.problems)


def problem_rows(found: Sequence[Problem], name: str, words: Texts) -> list[Json]:
    """Problems as data."""
    if not found:
        return []
    from leantool.reporting import json_

    return [json_.problem_row(p, name, words) for p in found]


def house_language(path: str) -> str | None:
    from leantool import configuration

    return configuration.for_map(path).settings.language


def tell(document: Document, found: Sequence[Problem], words: Texts) -> None:
    if found:
        from leantool.reporting import problems

        shown: Any = problems.full(document, found, words)
        output.console(stderr=True).print(shown)
