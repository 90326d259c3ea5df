"""What people saw and wrote down, with the wastes it speaks of: as the team named them, else as the words say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from leantool.model import Observation, ValueStream
from leantool.source import START, Ref, Span
from leantool.wastes.where import place


class Suggestion(Protocol):
    """A waste that a text may speak of."""

    @property
    def waste(self) -> str: ...
    @property
    def confidence(self) -> str: ...
    @property
    def score(self) -> float: ...
    @property
    def because(self) -> tuple[str, ...]: ...


class Verdict(Protocol):
    """What the words of a text say."""

    @property
    def wastes(self) -> tuple[Suggestion, ...]: ...
    @property
    def flags(self) -> tuple[str, ...]: ...
    @property
    def question(self) -> str | None: ...


Classify = Callable[[str, str | None], Verdict]


@dataclass(frozen=True, slots=True)
class Named:
    """A waste with how sure it is and the words that led to it."""

    waste: str
    confidence: str
    score: float
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Observed:
    """One observation: `wastes` best first, empty when it is none.  `stated` when a team named the waste itself."""

    text: str
    wastes: tuple[Named, ...] = ()
    flags: tuple[str, ...] = ()
    question: str = ""
    stated: bool = False
    step: int | None = None
    span: Span = START

    @property
    def waste(self) -> str | None:
        """The first suggestion."""
        return self.wastes[0].waste if self.wastes else None


def by_words(text: str, language: str | None) -> Verdict:
    """The classifier that comes with the program; loaded when there is something to classify."""
    from leantool.wastes.words import classify

    return classify(text, "nl" if language == "nl" else "en" if language == "en" else None)


def observe(
    text: str,
    waste: str | None,
    language: str | None,
    classify: Classify = by_words,
    *,
    step: int | None = None,
    span: Span = START,
) -> Observed:
    """An observation with its wastes; `waste` is what the team agreed on (`none`: no waste) and wins."""
    if waste is not None:
        named = () if waste == "none" else (Named(waste, "high", 1.0),)
        return Observed(text, named, stated=True, step=step, span=span)
    verdict = classify(text, language)
    wastes = tuple(Named(w.waste, w.confidence, w.score, tuple(w.because)) for w in verdict.wastes)
    return Observed(text, wastes, tuple(verdict.flags), verdict.question or "", step=step, span=span)


class Line(Protocol):
    """A line of a list."""

    @property
    def text(self) -> str: ...
    @property
    def waste(self) -> str | None: ...
    @property
    def span(self) -> Span: ...


def observe_all(
    lines: Iterable[Line], language: str | None = None, classify: Classify = by_words
) -> tuple[Observed, ...]:
    """The observations of a list, in its order."""
    return tuple(observe(one.text, one.waste, language, classify, span=one.span) for one in lines)


def of_map(stream: ValueStream, classify: Classify | None = by_words) -> tuple[Observed, ...]:
    """All observations of a map, in the order of the file; without `classify` only those a team has named."""
    found = []
    for step, ref, one in _written(stream):
        if one.waste is None and classify is None:
            continue
        span = place(stream.document, ref)
        found.append(
            observe(one.text, one.waste, stream.language, classify or by_words, step=step, span=span)
        )
    return tuple(found)


def _written(stream: ValueStream) -> Iterator[tuple[int | None, Ref, Observation]]:
    yield from ((None, ref, one) for ref, one in _numbered(("observations",), stream.observations))
    for step in stream.steps:
        ref = ("steps", step.index, "observations")
        yield from ((step.index, at, one) for at, one in _numbered(ref, step.observations))


def _numbered(ref: Ref, observations: Iterable[Observation]) -> Iterator[tuple[Ref, Observation]]:
    for n, one in enumerate(observations):
        yield (*ref, n), one
