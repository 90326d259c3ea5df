"""The kinds of value that a plan has: measures, dates, votes, verdicts; and which lines and steps its words mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from leantool import units
from leantool.model.given import Written
from leantool.model.parts import Burst
from leantool.model.plan import VERDICTS, Loop, Measure
from leantool.reading import yaml_
from leantool.reading.kinds import READERS as OTHERS
from leantool.reading.kinds import (
    Reader,
    Scope,
    is_empty,
    read_date,
    read_duration,
    read_score,
    text_of,
)
from leantool.reading.names import Names, same
from leantool.reading.yaml_ import Node
from leantool.source import Ref
from leantool.units import Unreadable

Values = dict[str, Any]
Stated = tuple[Values, Ref]
"""The fields of a part whose names are not resolved yet, and its place."""

_AMOUNT = re.compile(r"([0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)\s*(.*)\Z", re.DOTALL)
_SHORTHAND = re.compile(r"[kKM]\Z|[eEx][0-9]|[.,;:+-]")
_NOTHING = ("0", "0.0", "0,0")
_PERCENT = ("%", "percent", "procent", "pct")
_SAID = {
    "yes": ("yes", "ja", "true", "on"),
    "no": ("no", "nee", "false", "off"),
    "doubt": ("doubt", "twijfel"),
}
_VERDICTS = {word: verdict for verdict, words in _SAID.items() for word in words}
_CANNOT_BE = ("clock-notation", "thousands-comma", "negative", "range-order", "number-too-long")


def read_measure(scope: Scope, node: Node, ref: Ref, written: Written) -> Measure:
    """A time (`5 days`), a percentage (`95 %`) or a number with or without a word (`12 complaints/month`)."""
    text = units.clean(text_of(node))
    if text in _NOTHING:  # of what: that is for the other value of the goal to say
        return Measure("number", Fraction(0), text)
    try:
        time = read_duration(scope, node, ref, written)
        unit = next(iter(time.units)) if len(time.units) == 1 and time.least is None else ""
        return Measure("time", time.seconds, text, unit=unit)
    except Unreadable as wrong:
        if wrong.code in _CANNOT_BE:
            raise
    found = _AMOUNT.match(text)
    if not found or _SHORTHAND.match(found[2]):
        raise Unreadable("not-measurable", text=text)
    if found[2].casefold() in _PERCENT:
        return Measure("share", units.number(found[1]) / 100, text)
    return Measure("number", units.number(found[1]), text, " ".join(found[2].split()))


def read_dates(scope: Scope, node: Node, ref: Ref, written: Written) -> tuple[str, ...]:
    """One date or a list of them, in order."""
    return tuple(sorted({read_date(scope, one, ref, written) for one in _several(node)}))


def read_scores(scope: Scope, node: Node, ref: Ref, written: Written) -> tuple[int, ...]:
    """One score or a list of them: a vote each."""
    return tuple(read_score(scope, one, ref, written) for one in _several(node))


def read_verdict(scope: Scope, node: Node, ref: Ref, written: Written) -> str:
    """yes, doubt or no, in either language."""
    text = text_of(node).strip()
    if text.casefold() not in _VERDICTS:
        raise Unreadable("unknown-choice", text=text, choices=VERDICTS)
    return _VERDICTS[text.casefold()]


def _several(node: Node) -> list[Node]:
    nodes = node.value if isinstance(node, yaml_.List) else [node]
    return [one for one in nodes if not is_empty(one)]


READERS: Mapping[str, Reader] = {
    **OTHERS,
    "measure": read_measure,
    "dates": read_dates,
    "scores": read_scores,
    "verdict": read_verdict,
}
"""How each kind of value is read, those of the other fields included."""


def loops(scope: Scope, known: Names, stated: Sequence[Stated | Loop]) -> tuple[Loop, ...]:
    """The loops of the plan, with the steps they cover."""
    found = []
    for loop in stated:
        values: Values = (
            {"name": loop.name} if isinstance(loop, Loop) else loop[0]
        )  # a plain text is its name
        node, ref = values.get("covers", (None, ()))
        covers = [known.step(scope, one, ref) for one in _several(node)] if node is not None else []
        found.append(Loop(**{**values, "covers": tuple(step for step in covers if step is not None)}))
    return tuple(found)


def bursts(scope: Scope, known: Names, stated: Sequence[Stated]) -> tuple[Burst, ...]:
    """The lines of the plan, with the step each is on and the lines it blocks."""
    lines = [values for values, _ in stated]
    handles = _handles(scope, lines)
    found = []
    for n, values in enumerate(lines):
        on = known.step(scope, *values["on"]) if "on" in values else None
        blocks = tuple(_blocked(scope, n, values, handles, len(lines)))
        id_ = text_of(values["id"][0]).strip() if "id" in values else None
        found.append(Burst(**{**values, "on": on, "blocks": blocks, "id": id_}))
    return tuple(found)


def _handles(scope: Scope, lines: Sequence[Values]) -> dict[str, int]:
    """The lines by their ids; an id that is there already, or reads as a number of a line, is reported."""
    found: dict[str, int] = {}
    for n, values in enumerate(lines):
        if "id" not in values:
            continue
        node, ref = values["id"]
        try:
            word = text_of(node).strip()
        except Unreadable as wrong:
            scope.report(wrong.code, node, ref, field="id", **wrong.args_)
            del values["id"]
            continue
        if same(word) in found or (word.isdigit() and word != str(n + 1)):
            scope.report("line-id-taken", node, ref, id=word)
        found.setdefault(same(word), n)
    return found


def _blocked(scope: Scope, n: int, values: Values, handles: Mapping[str, int], count: int) -> Iterator[int]:
    """The lines that must wait for line `n`: each by its id, or by its number from 1."""
    node, ref = values.get("blocks", (None, ()))
    for one in _several(node) if node is not None else ():
        try:
            word = text_of(one).strip()
        except Unreadable as wrong:
            scope.report(wrong.code, one, ref, field="blocks", **wrong.args_)
            continue
        line = handles.get(same(word))
        if line is None and word.isascii() and word.isdigit() and 1 <= int(word[:6]) <= count:
            line = int(word[:6]) - 1
        if line is None:
            scope.report("unknown-line", one, ref, name=word, guess=scope.guess(word, handles), count=count)
        elif line == n:
            scope.report("blocks-itself", one, ref, name=word)
        else:
            yield line
