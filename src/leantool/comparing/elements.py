"""A part of a map that is in one of two maps only, or differs between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from leantool.model import ValueStream
from leantool.model.given import Written, written_fields
from leantool.units import Count, Duration, Rate

How = Literal["added", "removed", "changed"]


@dataclass(frozen=True)
class Field:
    """A field with its two values, None where it is not stated; `key` is its word in the file."""

    key: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Element:
    """A part of a map: `part` says of which list or block it is (`steps`, `customers`, ...), `kind` of which kind.

    `before` and `after` are its positions there, None where it is not.
    """

    part: str
    how: How
    name: str
    kind: str = ""
    fields: tuple[Field, ...] = ()
    before: int | None = None
    after: int | None = None


def stated(model: Any, leave: Iterable[str] = ()) -> Iterator[tuple[str, Any]]:
    """The fields of a part that say something else than when they are left out, by their word in the file."""
    usual = {field.name: field.default for field in fields(model)}
    for name, written in _declared(model).items():
        value = getattr(model, name)
        if name not in leave and value != usual[name] and value not in (None, ()):
            yield written.key or name, value


def _declared(model: Any) -> dict[str, Written]:
    kind: Any = type(model)
    return written_fields(kind)


def differing(before: Any, after: Any, leave: Iterable[str] = ()) -> tuple[Field, ...]:
    """The fields in which two parts differ, in the order of the format."""
    old, new = dict(stated(before, leave)), dict(stated(after, leave))
    declared = {**_declared(before), **_declared(after)}
    order = [written.key or name for name, written in declared.items()]
    return tuple(
        Field(key, old.get(key), new.get(key)) for key in order if not same(old.get(key), new.get(key))
    )


def only(
    part: str, how: str, model: Any, name: str, leave: Sequence[str] = ("name",), at: int = 0
) -> Element:
    """A part that only one of the maps has, with what it states."""
    added = how == "added"
    fields = tuple(Field(k, None if added else v, v if added else None) for k, v in stated(model, leave))
    where = {"after": at} if added else {"before": at}
    return Element(part, "added" if added else "removed", name, "", fields, **where)


def end(stream: ValueStream, end: str | int | None) -> str:
    """The name of an end of a flow or of the place of a burst."""
    return stream.name_of(stream.steps[end]) if isinstance(end, int) else str(end or "")


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same: two writings of one amount, or the same words on another calendar."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(same(a, b) for a, b in zip(one, other, strict=True))
    if isinstance(one, Duration) and isinstance(other, Duration):
        as_written = bool(one.text) and one.text == other.text
        return as_written or (one.seconds, one.least, one.most) == (other.seconds, other.least, other.most)
    if isinstance(one, Rate) and isinstance(other, Rate):
        mine, theirs = ((rate.amount, rate.unit, rate.word, rate.variant) for rate in (one, other))
        return mine == theirs
    if isinstance(one, Count) and isinstance(other, Count):
        return (one.value, one.word, one.variants) == (other.value, other.word, other.variants)
    return bool(one == other)
