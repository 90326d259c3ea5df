"""The rules of an A3: whether its thinking holds together.  `RULES` is the ordered table, A-01 and on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from leantool.diagnostics import Problem
from leantool.model.a3 import A3
from leantool.rules.a3 import customer, facts, measures, people, planning, whys
from leantool.rules.a3.case import Case
from leantool.rules.rule import Rule
from leantool.settings import STANDARD, Settings
from leantool.source import START

if TYPE_CHECKING:
    from leantool.rules.a3.case import Analysed

_FAMILIES = (facts, people, whys, measures, planning, customer)
RULES: tuple[Rule, ...] = tuple(
    sorted((rule for family in _FAMILIES for rule in family.RULES), key=lambda rule: rule.id)
)
WORDS = frozenset(word for rule in RULES for word in rule.words)
"""Everything that a rule is called in an `ignore`, in lower case."""


def run(
    a3: A3,
    settings: Settings = STANDARD,
    today: str = "",
    current: Analysed | None = None,
    future: Analysed | None = None,
) -> list[Problem]:
    """What the rules find in an A3 and its maps; `today` (2027-03-01) lets them see what is due."""
    case = Case(a3, current, future, today)
    document = a3.document
    return [
        Problem(rule.code, rule.severity, document.at(hit.ref) if document else START, hit.ref, hit.args)
        for rule in RULES
        if rule.check is not None
        for hit in rule.check(case)
    ]


def sift(problems: Iterable[Problem], a3: A3, settings: Settings = STANDARD) -> list[Problem]:
    """Leave out what the A3 or the house rules switch off; a name there that no rule has is an error of the file."""
    off = {word.strip().casefold() for word in settings.rules_off}
    unknown = []
    for n, one in enumerate(a3.ignore):
        word = one.rule.strip().casefold()
        off.add(word)
        if word not in WORDS:
            ref = ("ignore", n, "rule")
            span = a3.document.at(ref) if a3.document else START
            unknown.append(
                Problem("unknown-rule", "error", span, ref, {"name": one.rule, "guess": _near(word)})
            )
    silent = {rule.code for rule in RULES if not off.isdisjoint(rule.words)}
    return [*(p for p in problems if p.is_error or p.code not in silent), *unknown]


def _near(word: str) -> str:
    """The name of a rule that looks like a word; an id as it is written."""
    import difflib

    found = difflib.get_close_matches(word, sorted(WORDS), n=1, cutoff=0.6)
    if not found:
        return ""
    return next((rule.id for rule in RULES if rule.id.casefold() == found[0]), found[0])
