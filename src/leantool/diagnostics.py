"""One shape for everything that is said about a map: a mistake in the file or a finding about the stream."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from leantool.source import Ref, Span

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to tell the reader: a stable code, a severity, a place and what the sentence needs.

    The sentence itself is made by `leantool.texts` in the language of the reader.
    """

    code: str
    severity: Severity
    span: Span
    ref: Ref = ()
    args: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_error(self) -> bool:
        return self.severity == "error"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by their place, those of the file itself before those of files it builds on; each said once."""
    said: dict[tuple[str, Span], list[Problem]] = {}
    kept = []
    for problem in sorted(problems, key=lambda p: (p.span.file, p.span.line, p.span.column, p.code)):
        there = said.setdefault((problem.code, problem.span), [])
        if not any(_words(problem) == _words(other) for other in there):
            there.append(problem)
            kept.append(problem)
    return tuple(kept)


def _words(problem: Problem) -> dict[str, str]:
    """What the sentence needs, as text: writing numbers out takes time, so only where two stand at one place."""
    return {name: str(value) for name, value in problem.args.items()}


class InputError(ValueError):
    """A map that cannot be used.  `problems` holds everything that was found, ordered by place."""

    def __init__(self, message: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(message)
        self.problems = problems
