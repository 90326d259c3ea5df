"""What a lint rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from leantool.diagnostics import Severity
from leantool.figures import Measured
from leantool.model import ValueStream
from leantool.settings import Thresholds
from leantool.source import Ref

Words = Mapping[str, str]
"""One text in every language, by the code of the language."""


class Case(NamedTuple):
    """What a rule looks at."""

    stream: ValueStream
    measured: Measured
    thresholds: Thresholds


class Hit(NamedTuple):
    """Where a rule speaks, and what its sentence needs; `severity` where it differs from the rule's own.

    Numbers in `args` are `leantool.rules.amounts`, so that each language writes them its own way.
    """

    ref: Ref
    args: Mapping[str, object] = {}
    severity: Severity | None = None


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule: its id (L-nn, for an A3 A-nn), its code, how grave it is, its words in each language.

    `message` says what is wrong, `help` what to do; both are templates.  `manual` tells what the rule looks for,
    why it matters and what to do.  A rule without a `check` is one that reading the file tells already;
    `told_as` names those codes.  One with `check_two` holds a map against an earlier one, when two are compared.
    Rules with the same id are sides of one subject, each with its own sentence.
    """

    id: str
    code: str
    severity: Severity
    title: Words
    message: Words = field(default_factory=dict)
    help: Words
    manual: Words
    check: Callable[[Any], Iterable[Hit]] | None = None  # of a Case; of an A3's own for its rules
    check_two: Callable[[Case, Case], Iterable[Hit]] | None = None
    told_as: tuple[str, ...] = ()

    @property
    def words(self) -> frozenset[str]:
        """Everything this rule is called in an `ignore`, in lower case."""
        return frozenset((self.id.casefold(), self.code, *self.told_as))
