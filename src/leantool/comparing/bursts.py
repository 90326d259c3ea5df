"""What differs between the improvements of two maps."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from leantool.comparing.elements import Element, Field, differing, end, only
from leantool.comparing.matching import plain
from leantool.model import Burst, ValueStream

LEAVE = ("idea", "on", "blocks")


def bursts(before: ValueStream, after: ValueStream) -> Iterator[Element]:
    """Kaizen bursts that came, went or changed."""
    found = _same(before, after)
    for n, burst in enumerate(after.kaizen):
        at = found.get(n)
        if at is None:
            yield only("kaizen", "added", burst, burst.idea or "", LEAVE, n)
            continue
        fields = differing(before.kaizen[at], burst, ("on", "blocks"))
        was, becomes = _place(before, before.kaizen[at]), _place(after, burst)
        if plain(was) != plain(becomes):
            fields = (Field("on", was, becomes), *fields)
        if fields:
            yield Element("kaizen", "changed", burst.idea or "", "", fields, at, n)
    for n in sorted(set(range(len(before.kaizen))) - set(found.values())):
        burst = before.kaizen[n]
        yield only("kaizen", "removed", burst, burst.idea or "", LEAVE, n)


def _same(before: ValueStream, after: ValueStream) -> dict[int, int]:
    """Position in the later map to that in the earlier one: the same by id, else by idea and place, else by idea.

    An id that only one of them has says nothing; two that differ say that they are not the same.
    """
    found: dict[int, int] = {}
    for way in (_by_id, _by_idea_and_place, _by_idea):
        _match(before, after, way, found)
    return found


Way = Callable[[ValueStream, Burst], str]


def _match(before: ValueStream, after: ValueStream, way: Way, found: dict[int, int]) -> None:
    taken = set(found.values())
    waiting: dict[str, list[int]] = {}
    for n, burst in enumerate(before.kaizen):
        if n not in taken and (key := way(before, burst)):
            waiting.setdefault(key, []).append(n)
    for n, burst in enumerate(after.kaizen):
        left = waiting.get(way(after, burst), []) if n not in found else []
        twin = next((at for at in left if _may_be(before.kaizen[at], burst)), None)
        if twin is not None:
            left.remove(twin)
            found[n] = twin


def _may_be(one: Burst, other: Burst) -> bool:
    return not (one.id and other.id) or plain(one.id) == plain(other.id)


def _place(stream: ValueStream, burst: Burst) -> str | None:
    return None if burst.on is None else end(stream, burst.on)


def _by_id(stream: ValueStream, burst: Burst) -> str:
    return plain(burst.id)


def _by_idea_and_place(stream: ValueStream, burst: Burst) -> str:
    place = plain(_place(stream, burst))
    return f"{plain(burst.idea)}\n{place}" if burst.idea and place else ""


def _by_idea(stream: ValueStream, burst: Burst) -> str:
    return plain(burst.idea)
