"""From paths to outcomes: reads, checks and measures maps one by one; one file's failure is one outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from leantool import configuration
from leantool.analysis import Analysis, analyse
from leantool.diagnostics import Problem
from leantool.reading import Reading, read, read_text
from leantool.settings import Settings
from leantool.source import Document
from leantool.texts import Texts, texts

NOT_RUN = frozenset(
    (
        *("no-such-file", "is-directory", "no-permission", "not-a-file", "unreadable-file"),
        *("set-unknown", "set-without-value"),
    )
)
"""Codes of files that gave nothing to read, and of a what-if that names nothing: nothing could be run."""


@dataclass(frozen=True)
class Outcome:
    """What came of one map: `analysis` is None when the file has errors.

    `before` is the analysis of the file as it stands, when changes were made to it for a what-if; `house` what is
    wrong in the house rules that hold for it.
    """

    reading: Reading
    analysis: Analysis | None
    texts: Texts
    settings: Settings
    before: Analysis | None = None
    house: tuple[tuple[Document, Problem], ...] = ()

    @property
    def could_run(self) -> bool:
        return not any(p.code in NOT_RUN for p in self.reading.problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.analysis.problems if self.analysis is not None else self.reading.problems

    @property
    def told(self) -> tuple[tuple[Document, tuple[Problem, ...]], ...]:
        """What there is to tell, by document."""
        return ((self.reading.document, self.problems),)

    def failed(self, *, strict: bool = False) -> bool:
        """Whether the map or its house rules have errors; with `strict`, warnings of the map too."""
        grave = ("error", "warning") if strict else ("error",)
        found = any(p.severity in grave for p in self.problems)
        return self.analysis is None or found or any(p.is_error for _, p in self.house)


def run(paths: Iterable[str], changes: Sequence[str] = (), language: str | None = None) -> Iterator[Outcome]:
    """The outcome of each map, in order.

    `language` wins over the map's own, that over the house rules'; `changes` are made before a map is read.
    """
    for path in paths:
        house = configuration.for_map(path)
        reading = read(path, changes)
        words = _texts(language or reading.language or house.settings.language or "en", house.settings)
        analysis = _analysed(reading, house.settings)
        before = None
        if changes and analysis is not None:  # the same text again: standard input can be read only once
            before = _analysed(read_text(reading.document.text, reading.document.name), house.settings)
        yield Outcome(reading, analysis, words, house.settings, before, house.problems)


def _analysed(reading: Reading, settings: Settings) -> Analysis | None:
    return analyse(reading.stream, settings) if reading.stream is not None else None


def _texts(language: str, settings: Settings) -> Texts:
    found = texts(language)
    return replace(found, house=settings.labels) if settings.labels else found
