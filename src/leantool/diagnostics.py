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
    """Problems by their place in the file, each said once."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for problem in sorted(problems, key=lambda p: (p.span.line, p.span.column, p.code)):
        key = (problem.code, problem.span, tuple(sorted((k, str(v)) for k, v in problem.args.items())))
        if key not in seen:
            seen.add(key)
            kept.append(problem)
    return tuple(kept)


class InputError(ValueError):
    """A map that cannot be used.  `problems` holds everything that was found, ordered by place."""

    def __init__(self, message: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(message)
        self.problems = problems
