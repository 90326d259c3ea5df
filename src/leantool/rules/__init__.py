"""The lint rules: what a map shows about the stream that is probably wrong, misleading or missing.

`RULES` is the ordered table; a rule is a row in one of the modules beside this one.  `run` applies those that
look at the stream, `sift` leaves out what the map or the house rules switch off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from leantool.diagnostics import Problem
from leantool.figures import Measured
from leantool.model import Allowed, ValueStream
from leantool.rules import (
    breaks,
    customer,
    elements,
    evidence,
    flow,
    improvement,
    little,
    pace,
    pacemaker,
    plan,
    plan_lines,
    pull,
    quality,
    resources,
    size,
    times,
    titleblock,
    utilisation,
    value,
    waiting,
    working_time,
)
from leantool.rules.amounts import in_language
from leantool.rules.rule import Case, Hit, Rule
from leantool.settings import STANDARD, Settings
from leantool.source import START, Document, Ref, Span

__all__ = [
    "RULES",
    "Case",
    "Hit",
    "Rule",
    "all_by_word",
    "by_word",
    "is_waste_rule",
    "message",
    "run",
    "run_on_two",
    "sift",
]

_FAMILIES = (
    breaks,
    customer,
    elements,
    evidence,
    flow,
    improvement,
    little,
    pace,
    plan,
    plan_lines,
    pull,
    pacemaker,
    quality,
    resources,
    size,
    times,
    titleblock,
    utilisation,
    value,
    waiting,
    working_time,
)

RULES: tuple[Rule, ...] = tuple(
    sorted((rule for family in _FAMILIES for rule in family.RULES), key=lambda r: (r.id[0] != "L", r.id))
)
"""Every rule, by id: those about streams (L-01 to L-35), then those about this format (F-nn)."""

LAST_WASTE_RULE = 25
_BY_CODE = {rule.code: rule for rule in RULES}
_NAMES: dict[str, frozenset[str]] = {}  # problem code to all names under which it can be switched off
for _rule in RULES:
    for _code in (_rule.code, *_rule.told_as):
        _NAMES[_code] = _NAMES.get(_code, frozenset()) | {_code, _rule.code, _rule.id.casefold()}
_CHECKED = tuple((rule, rule.check) for rule in RULES if rule.check is not None)
_CHECKED_ON_TWO = tuple((rule, rule.check_two) for rule in RULES if rule.check_two is not None)
_ID = re.compile(r"([laf])[- ]?(\d{1,3})")
_ALSO = {"customers": "customer", "suppliers": "supplier", "people": "operators", "due": "end"}


def run(stream: ValueStream, measured: Measured, settings: Settings = STANDARD) -> list[Problem]:
    """What the rules find in a stream."""
    case = Case(stream, measured, settings.thresholds)
    return [_told(rule, hit, stream) for rule, check in _CHECKED for hit in check(case)]


def run_on_two(
    before: tuple[ValueStream, Measured], after: tuple[ValueStream, Measured], settings: Settings = STANDARD
) -> list[Problem]:
    """What the rules about two maps find, at its place in the later one."""
    cases = [Case(stream, measured, settings.thresholds) for stream, measured in (before, after)]
    return [_told(rule, hit, after[0]) for rule, check in _CHECKED_ON_TWO for hit in check(*cases)]


def _told(rule: Rule, hit: Hit, stream: ValueStream) -> Problem:
    place = _place(stream.document, hit.ref)
    return Problem(rule.code, hit.severity or rule.severity, place, hit.ref, hit.args)


def sift(
    problems: Sequence[Problem], off: Sequence[Allowed], stream: ValueStream
) -> tuple[list[Problem], list[Allowed]]:
    """Leave out the warnings and remarks that are switched off; errors stay.

    `off` begins with the map's own `ignore`.  A name there that no rule has is an error of the file; one from
    elsewhere is passed over.  What comes back is what was really switched off: never a rule that tells errors only.
    """
    allowed, silent, unknown = [], set[str](), []
    for n, one in enumerate(off):
        meant = all_by_word(one.rule)
        if any(rule.severity != "error" for rule in meant):
            allowed.append(one)
            silent.add(_plain(one.rule))
        elif meant:
            continue
        elif is_waste_rule(one.rule):
            allowed.append(one)
        elif n < len(stream.ignore):
            unknown.append(_unknown(stream.document, n, one.rule))
    kept = [p for p in problems if p.is_error or silent.isdisjoint(_NAMES.get(p.code, ()))]
    return [*kept, *unknown], allowed


def is_waste_rule(word: str) -> bool:
    """Whether a word is the id of a rule of the wastes (W-01 to W-25), which `leantool.wastes` knows."""
    number = _plain(word).removeprefix("w").lstrip("-")
    return _plain(word).startswith("w") and number.isdigit() and 1 <= int(number[:3]) <= LAST_WASTE_RULE


def by_word(word: str) -> Rule | None:
    """The rule of an id (`L-19`) or a code; the first one where an id has several."""
    return next(iter(all_by_word(word)), None)


def all_by_word(word: str) -> tuple[Rule, ...]:
    """All rules of an id, or the one of a code, or those that a problem told while reading belongs to."""
    plain = _plain(word)
    if plain in _BY_CODE:
        return (_BY_CODE[plain],)
    found = tuple(rule for rule in RULES if plain in rule.words)
    return found or tuple(rule for rule in _of_a3(plain) if plain in rule.words)


def message(problem: Problem, language: str) -> tuple[str, str] | None:
    """The templates of what a rule says and what to do, in a language; None for a problem of another kind."""
    rule = _BY_CODE.get(problem.code) or next(
        (r for r in _of_a3(problem.code) if r.code == problem.code), None
    )
    if rule is None or (rule.check is None and rule.check_two is None):
        return None
    code = language if language in rule.message else "en"
    wrong, todo = rule.message[code], rule.help[code]
    return in_language(wrong, problem.args, code), in_language(todo, problem.args, code)


def _of_a3(word: str) -> tuple[Rule, ...]:
    """The rules of an A3, for a word that may be one of theirs: `A-03`, `a3-no-owner`."""
    if not word.startswith(("a-", "a3-")):
        return ()
    from leantool.rules import a3

    return a3.RULES


def _plain(word: str) -> str:
    """A code or an id as it is compared: `L 7` is L-07."""
    plain = word.strip().casefold()
    found = _ID.fullmatch(plain)
    return f"{found[1]}-{int(found[2]):02}" if found else plain


def _unknown(document: Document | None, n: int, word: str) -> Problem:
    import difflib

    known = {_plain(name): name for rule in RULES for name in (rule.code, rule.id)}
    near = difflib.get_close_matches(_plain(word), known, n=1, cutoff=0.6)
    ref = ("ignore", n, "rule")
    args = {"name": word, "guess": known[near[0]] if near else ""}
    return Problem("unknown-rule", "error", _place(document, ref), ref, args)


def _place(document: Document | None, ref: Ref) -> Span:
    """Where a ref stands, by either of the words that its keys have in a file; else what is around it."""
    while document is not None and ref:
        for written in dict.fromkeys((ref, tuple(_ALSO.get(str(key), key) for key in ref))):
            span = document.find(written)
            if span is not None:
                return span
        ref = ref[:-1]
    return document.at(()) if document is not None else START
