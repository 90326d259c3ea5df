"""The kinds of value a field can have: from the text that was written to the quantity it stands for.

Each reader takes the scope (calendar, how to complain) and a node, and returns the value or raises
`Unreadable`.  What needs the whole map (names of steps, links) is resolved later, in `leantool.reading.names`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from leantool import units
from leantool.diagnostics import Problem, Severity
from leantool.model.given import Written
from leantool.model.steps import Value
from leantool.reading import words, yaml_
from leantool.reading.yaml_ import Node
from leantool.source import Ref, Span
from leantool.units import Calendar, Count, Duration, Rate, Unreadable

MAX_SCORE = 5
MAX_GUESSES = 50
TRUE, FALSE = ("true", "yes", "ja", "on"), ("false", "no", "nee", "off")


@dataclass
class Scope:
    """What reading a value needs besides its node, and where problems are collected."""

    language: str = "en"
    calendar: Calendar = units.FULL_TIME
    problems: list[Problem] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    below: Mapping[str, list[str]] = field(default_factory=dict)  # lines of the files that the map builds on

    def lines_around(self, node: Node) -> list[str]:
        """The lines of the file that a node stands in."""
        return self.below.get(yaml_.file_of(node), self.lines)

    def guess(self, word: str, known: Iterable[str]) -> str:
        """The known word nearest to one that is not known; a file with very many mistakes gets no more guesses."""
        return words.guess(word, known) if len(self.problems) < MAX_GUESSES else ""

    def guess_field(self, word: str, known: Iterable[str]) -> str:
        """The field that was probably meant, likewise."""
        return words.guess_field(word, known) if len(self.problems) < MAX_GUESSES else ""

    def report(self, code: str, node: Node | Span, ref: Ref = (), /, **args: object) -> None:
        """An error at a node."""
        self._tell(code, "error", node, ref, args)

    def warn(self, code: str, node: Node | Span, ref: Ref = (), /, **args: object) -> None:
        """A warning at a node."""
        self._tell(code, "warning", node, ref, args)

    def remark(self, code: str, node: Node | Span, ref: Ref = (), /, **args: object) -> None:
        """Something to know at a node."""
        self._tell(code, "info", node, ref, args)

    def _tell(
        self, code: str, severity: Severity, node: Node | Span, ref: Ref, args: dict[str, object]
    ) -> None:
        span = node if isinstance(node, Span) else yaml_.span_of(node)
        self.problems.append(Problem(code, severity, span, ref, args))


Reader = Callable[[Scope, Node, Ref, Written], Any]


def text_of(node: Node) -> str:
    """The text of a node; `Unreadable` when it is a list or a mapping."""
    if not isinstance(node, yaml_.Text):
        raise Unreadable("expected-text", found=yaml_.kind_of(node))
    return str(node.value)


def is_empty(node: Node) -> bool:
    """Nothing was filled in: a value still to measure."""
    if not isinstance(node, yaml_.Text):
        return False
    return not node.value.strip() or (not node.style and node.value.strip() in ("~", "null"))


def _quantity_text(scope: Scope, node: Node, ref: Ref) -> str:
    text = text_of(node)
    if scope.language == "nl" and (dotted := units.dotted_thousands(text)):
        scope.warn("dotted-thousands", node, ref, text=dotted, plain=dotted.replace(".", ""))
    return text


def read_text(scope: Scope, node: Node, ref: Ref, written: Written) -> str:
    return " ".join(text_of(node).split()) if written.kind == "name" else text_of(node).strip()


def read_texts(scope: Scope, node: Node, ref: Ref, written: Written) -> tuple[str, ...]:
    nodes = node.value if isinstance(node, yaml_.List) else [node]
    return tuple(text_of(n).strip() for n in nodes)


def read_choice(scope: Scope, node: Node, ref: Ref, written: Written) -> str:
    text = text_of(node).strip().lower().replace(" ", "_").replace("-", "_")
    if text not in written.choices:
        raise Unreadable("unknown-choice", text=text_of(node).strip(), choices=written.choices)
    return text


def read_yes_or_no(scope: Scope, node: Node, ref: Ref, written: Written) -> bool:
    text = text_of(node).strip().lower()
    if text not in TRUE + FALSE:
        raise Unreadable("unknown-choice", text=text, choices=("true", "false"))
    return text in TRUE


def read_duration(scope: Scope, node: Node, ref: Ref, written: Written) -> Duration:
    return units.duration(_quantity_text(scope, node, ref), scope.calendar)


def read_clock_time(scope: Scope, node: Node, ref: Ref, written: Written) -> Duration:
    """Hours and minutes, in which the length of a day itself is said."""
    duration = units.duration(text_of(node), units.FULL_TIME)
    if duration.units - units.CLOCK_UNITS.keys():
        raise Unreadable("clock-time-needed", text=duration.text)
    return duration


def _counted(least: Fraction, *, above: bool = False, whole: bool = False) -> Reader:
    def read(scope: Scope, node: Node, ref: Ref, written: Written) -> Count:
        count = units.count(_quantity_text(scope, node, ref))
        if count.value < least or (above and count.value == least):
            raise Unreadable("too-small", text=count.text, least=("> " if above else ">= ") + str(least))
        if whole and count.value.denominator != 1:
            raise Unreadable("not-whole", text=count.text)
        return count

    return read


def read_distance(scope: Scope, node: Node, ref: Ref, written: Written) -> Count:
    count = units.count(_quantity_text(scope, node, ref))
    if not count.word and count.value:
        raise Unreadable("distance-without-unit", text=count.text)
    return count


def read_share(scope: Scope, node: Node, ref: Ref, written: Written) -> Fraction:
    share = units.share(text_of(node), percent_sign_required=written.kind == "share%")
    if share.assumed_percent:
        scope.warn("bare-percent", node, ref, text=share.text)
    if written.kind == "share>0" and not share.value:
        raise Unreadable("share-zero", text=share.text)
    return share.value


def read_demand(scope: Scope, node: Node, ref: Ref, written: Written) -> tuple[Rate, ...] | None:
    """A rate, or one for each variant; None when one of them is still to measure."""
    if isinstance(node, yaml_.Mapping):
        rates = variants(scope, node, ref, _read_rate)
        return None if rates is None else tuple(replace(rate, variant=name) for name, rate in rates)
    return (_read_rate(scope, node, ref),)


def _read_rate(scope: Scope, node: Node, ref: Ref) -> Rate:
    return units.rate(_quantity_text(scope, node, ref), scope.calendar)


def _read_pieces(scope: Scope, node: Node, ref: Ref) -> Count:
    text = _quantity_text(scope, node, ref)
    if units.looks_like_duration(text):
        raise Unreadable("variant-time", text=text)
    return units.count(text)


def read_holds(scope: Scope, node: Node, ref: Ref, written: Written) -> Count | Duration | None:
    """Pieces (`4600`, `120 features`, variants) or a time (`5 days`); None when a variant is still to measure."""
    if isinstance(node, yaml_.Mapping):
        parts = variants(scope, node, ref, _read_pieces)
        if parts is None:
            return None
        total = sum((c.value for _, c in parts), Fraction(0))
        word = next((c.word for _, c in parts if c.word), "")
        return Count(total, word, tuple((name, c.value) for name, c in parts))
    text = _quantity_text(scope, node, ref)
    try:
        return units.duration(text, scope.calendar) if text.strip() != "0" else units.count(text)
    except Unreadable as not_time:
        if not_time.code in ("clock-notation", "range-order") or units.starts_as_duration(text):
            raise
        counted = units.count(text)
    if unit := units.nearly_a_unit(counted.word):
        amount = counted.text.removesuffix(counted.word).strip()
        scope.warn("nearly-a-unit", node, ref, text=text, word=counted.word, guess=f"{amount} {unit}")
    return counted


def variants(
    scope: Scope, node: Node, ref: Ref, read: Callable[[Scope, Node, Ref], Any]
) -> list[tuple[str, Any]] | None:
    """`{LH: 4600, RH: 2400}` part by part; what cannot be read is reported and left out.

    None when a variant has no value yet: then the sum is still to measure.
    """
    found: dict[str, Any] = {}
    complete = True
    lines: dict[str, int] = {}
    for key, value in whole_pairs(scope, node, ref):
        name = str(key.value) if isinstance(key, yaml_.Text) else "?"
        place = (*ref, name)
        if name in lines:
            scope.report("duplicate-field", key, place, field=name, line=lines[name])
        lines.setdefault(name, yaml_.span_of(key).line)
        if value is None:
            continue
        if is_empty(value):
            complete = False
            continue
        try:
            found[name] = read(scope, value, place)
        except Unreadable as wrong:
            scope.report(wrong.code, value, place, field=name, **wrong.args_)
    if not found and not node.value:
        raise Unreadable("empty-mapping")
    return list(found.items()) if complete else None


def whole_pairs(scope: Scope, node: Node, ref: Ref) -> list[tuple[Node, Node | None]]:
    """The pairs of a mapping; a value that fell apart at a comma inside braces is reported, and None."""
    pairs: list[tuple[Node, Node | None]] = list(yaml_.pairs(node))
    if not node.flow_style:
        return pairs
    kept: list[tuple[Node, Node | None]] = []
    for key, value in pairs:
        before = kept[-1][1] if kept else None
        number = isinstance(key, yaml_.Text) and key.value[:1].isdigit()
        if not (
            isinstance(key, yaml_.Text)
            and value is not None
            and is_empty(value)
            and ":" not in key.value
            and key.end_mark is not None
            and value.end_mark.index == key.end_mark.index  # no colon: it is no field
            and isinstance(before, yaml_.Text)
            and not before.style
            and before.value
        ):
            kept.append((key, value))
        elif number and before.value[-1:].isdigit():
            text = f"{before.value},{key.value}"
            _fallen_apart(scope, kept, ref, text, _without_comma(text))
        else:
            text = f"{before.value}, {key.value}"
            _fallen_apart(scope, kept, ref, text, f'"{text}"')
    return kept


def _fallen_apart(
    scope: Scope, kept: list[tuple[Node, Node | None]], ref: Ref, text: str, plain: str
) -> None:
    """Report a value that fell apart at a comma; its key stays, so that the field does not count as missing."""
    key, value = kept[-1]
    scope.report("comma-in-braces", value, ref, text=text, plain=plain)
    kept[-1] = (key, None)


def _without_comma(text: str) -> str:
    head, _, tail = text.partition(",")
    digits = len(tail) - len(tail.lstrip("0123456789"))
    return head + tail if digits == 3 and head != "0" else f"{head}.{tail}"


def read_value(scope: Scope, node: Node, ref: Ref, written: Written) -> Value:
    text = text_of(node).strip()
    if text[:1].isdigit():
        return Value("part", read_duration(scope, node, ref, written))
    kind = text.lower()
    if kind not in ("adding", "necessary", "waste"):
        choices = ("adding", "necessary", "waste", "20 min")
        raise Unreadable("unknown-choice", text=text, choices=choices)
    return Value(kind)  # type: ignore[arg-type]


def read_date(scope: Scope, node: Node, ref: Ref, written: Written) -> str:
    text = text_of(node).strip()
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise Unreadable("bad-date", text=text) from None


def read_score(scope: Scope, node: Node, ref: Ref, written: Written) -> int:
    text = text_of(node).strip()
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:3]) <= MAX_SCORE:
        raise Unreadable("bad-score", text=text, most=MAX_SCORE)
    return int(text)


def read_every(scope: Scope, node: Node, ref: Ref, written: Written) -> str:
    """How often a transport goes: a time between two (`1 day`) or a rate (`2/week`), kept as written."""
    text = _quantity_text(scope, node, ref)
    try:
        units.duration(text, scope.calendar)
    except Unreadable as not_time:
        try:
            units.rate(text, scope.calendar)
        except Unreadable:
            raise not_time from None
    return text.strip()


def read_data(scope: Scope, node: Node, ref: Ref, written: Written) -> dict[str, str]:
    """Free lines for the data box, shown as written."""
    if not isinstance(node, yaml_.Mapping):
        raise Unreadable("expected-mapping", found=yaml_.kind_of(node))
    lines: dict[str, str] = {}
    seen: dict[str, int] = {}
    for key, value in whole_pairs(scope, node, ref):
        name = text_of(key).strip()
        if name in seen:
            scope.report("duplicate-field", key, (*ref, name), field=name, line=seen[name])
        seen.setdefault(name, yaml_.span_of(key).line)
        if value is None:
            continue
        nested = value.value if isinstance(value, yaml_.List) else [value]
        lines[name] = ", ".join(text_of(n).strip() for n in nested)
    return lines


READERS: dict[str, Reader] = {
    "text": read_text,
    "name": read_text,
    "texts": read_texts,
    "choice": read_choice,
    "yes or no": read_yes_or_no,
    "duration": read_duration,
    "clock time": read_clock_time,
    "amount": _counted(Fraction(0)),
    "positive": _counted(Fraction(0), above=True),
    "at least 1": _counted(Fraction(1)),
    "whole": _counted(Fraction(1), whole=True),
    "distance": read_distance,
    "share": read_share,
    "share%": read_share,
    "share>0": read_share,
    "demand": read_demand,
    "holds": read_holds,
    "value": read_value,
    "date": read_date,
    "score": read_score,
    "every": read_every,
    "data": read_data,
}
"""How each kind of value is read.  Kinds that hold other fields or names of steps are read by `bind`."""
