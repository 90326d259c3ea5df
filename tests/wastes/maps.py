"""Helpers: the wastes of a map in a text, with a classifier that needs no weights."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

from leantool.figures import Measured, measure
from leantool.model import ValueStream
from leantool.reading.load import read_text
from leantool.settings import STANDARD, Settings
from leantool.wastes import Wastes, find

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


@dataclass(frozen=True)
class Analysed:
    stream: ValueStream
    measured: Measured


def analysed(text: str) -> Analysed:
    reading = read_text(text)
    assert reading.stream is not None, [(p.code, p.span.line) for p in reading.problems if p.is_error]
    return Analysed(reading.stream, measure(reading.stream))


def wastes(text: str, settings: Settings = STANDARD) -> Wastes:
    """The wastes of a map, its observations left aside."""
    return find(analysed(text), settings, classify=None)


def spotter(text: str, language: str | None = None) -> SimpleNamespace:
    """A classifier of one word: it knows waiting only."""
    waits = "wait" in text or "wacht" in text
    found = (
        (SimpleNamespace(waste="waiting", confidence="high", score=0.9, because=("wait",)),) if waits else ()
    )
    return SimpleNamespace(text=text, wastes=found, flags=(), question=None if waits else "Who waits?")
