"""Which step of one map is which step of another: by id, else by name, whatever their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from leantool.model import Step, ValueStream

Key = str | tuple[str, str]
Pairs = tuple[tuple[int | None, int | None], ...]


def pairs(before: ValueStream, after: ValueStream) -> Pairs:
    """Positions of each step in both maps, in the order of the later one; None where it is not there.

    Of several steps with one name the first is the first; a step of the same kind goes before one of another.
    """
    old, new = list(before.steps), list(after.steps)
    found: dict[int, int] = {}
    for same in (_id, _id_or_name, _kind_and_name, _name):
        _match(old, new, same, found)
    taken = set(found.values())
    both: list[tuple[int | None, int | None]] = [(found.get(step.index), step.index) for step in new]
    gone = [step.index for step in old if step.index not in taken]
    return tuple(_with_removed(both, gone))


def _match(
    old: Sequence[Step], new: Sequence[Step], same: Callable[[Step], Key], found: dict[int, int]
) -> None:
    taken = set(found.values())
    waiting: dict[Key, list[int]] = {}
    for step in old:
        if step.index not in taken and (key := same(step)):
            waiting.setdefault(key, []).append(step.index)
    for step in new:
        left = waiting.get(same(step)) if step.index not in found else None
        if left:
            found[step.index] = left.pop(0)


def _id(step: Step) -> Key:
    return step.id.casefold() if step.id else ""


def _id_or_name(step: Step) -> Key:
    return plain(step.handle) if step.kind == "process" else ""


def _kind_and_name(step: Step) -> Key:
    return step.kind, plain(step.name)


def _name(step: Step) -> Key:
    return plain(step.name)


def plain(name: str | None) -> str:
    """A name as it is compared."""
    return " ".join((name or "").split()).casefold()


def _with_removed(
    both: list[tuple[int | None, int | None]], gone: list[int]
) -> list[tuple[int | None, int | None]]:
    """Removed steps where they were: behind the step that stood before them."""
    found: list[tuple[int | None, int | None]] = list(both)
    for position in gone:
        earlier = [n for n, (old, _) in enumerate(found) if old is not None and old < position]
        found.insert(max(earlier, key=lambda n: found[n][0] or 0) + 1 if earlier else 0, (position, None))
    return found
