"""Steps and stocks that were added, removed or changed."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.comparing.elements import Element, Field, differing, stated
from leantool.comparing.matching import Pairs, plain
from leantool.model import START, Process, Step, ValueStream

ORDER = ("after",)
REMARKS = ("notes", "observations", "source", "stat")
"""What is said about a step and its data: news in a list of changes, none beside another state."""

Followed = dict[str, str]
"""Names of steps with the share that is taken of what leaves them, empty for all."""


def of_steps(before: ValueStream, after: ValueStream, pairs: Pairs, same_state: bool) -> Iterator[Element]:
    """The steps that differ, in the order of the later map."""
    leave = ORDER if same_state else (*ORDER, *REMARKS)
    sources = {old: new for old, new in pairs if old is not None and new is not None}
    for old, new in pairs:
        if old is None and new is not None:
            yield _only(after, after.steps[new], "added", leave)
        elif new is None and old is not None:
            yield _only(before, before.steps[old], "removed", leave)
        elif old is not None and new is not None:
            fields = tuple(_fields(before, after, before.steps[old], after.steps[new], sources, leave))
            if fields:
                step = after.steps[new]
                yield Element("steps", "changed", after.name_of(step), step.kind, fields, old, new)


def _only(stream: ValueStream, step: Step, how: str, leave: tuple[str, ...]) -> Element:
    """A step that only one of the maps has, with what it states."""
    added = how == "added"
    left_out = (*leave, *(("rework",) if isinstance(step, Process) else ()))
    fields = tuple(Field(k, None if added else v, v if added else None) for k, v in stated(step, left_out))
    position = {"after": step.index} if added else {"before": step.index}
    return Element(
        "steps", "added" if added else "removed", stream.name_of(step), step.kind, fields, **position
    )


def _fields(
    before: ValueStream,
    after: ValueStream,
    old: Step,
    new: Step,
    sources: dict[int, int],
    leave: tuple[str, ...],
) -> Iterator[Field]:
    if old.name != new.name:
        yield Field("name", old.name, new.name)
    if old.kind != new.kind:
        yield Field("kind", old.kind, new.kind)
    was, becomes = _followed(before, old, set(sources)), _followed(after, new, set(sources.values()))
    if was != _in_words_of(before, after, becomes, sources):
        yield Field("after", _listed(before, was), _listed(after, becomes))
    yield from differing(old, new, (*leave, "rework"))
    was_back, goes_back = _back(before, old), _back(after, new)
    if {plain(k): v for k, v in was_back.items()} != {plain(k): v for k, v in goes_back.items()}:
        yield Field("rework", was_back or None, goes_back or None)


def _followed(stream: ValueStream, step: Step, kept: set[int]) -> dict[int, object]:
    """The steps that both maps have and that this one follows, looking past those that only one of them has."""
    found: dict[int, object] = {}
    todo, seen = [(link.source, link.share) for link in step.follows], set[int]()
    while todo:
        source, share = todo.pop(0)
        if source == START or source in kept:
            found.setdefault(source, share)
        elif source not in seen:
            seen.add(source)
            todo += [(link.source, link.share or share) for link in stream.steps[source].follows]
    return found


def _in_words_of(
    before: ValueStream, after: ValueStream, followed: dict[int, object], sources: dict[int, int]
) -> dict[int, object]:
    """Positions of the later map as those of the earlier one."""
    back = {new: old for old, new in sources.items()} | {START: START}
    return {back[source]: share for source, share in followed.items()}


def _listed(stream: ValueStream, followed: dict[int, object]) -> dict[str, object]:
    return {
        "start" if source == START else stream.name_of(stream.steps[source]): share
        for source, share in sorted(followed.items())
    }


def _back(stream: ValueStream, step: Step) -> dict[str, object]:
    """Where rework goes, with its share, its waiting and how often."""
    if not isinstance(step, Process):
        return {}
    return {stream.name_of(stream.steps[loop.to]): loop_fields(loop) for loop in step.rework}


def loop_fields(loop: object) -> tuple[object, ...]:
    """What a rework link says beside where it goes."""
    return tuple(value for key, value in stated(loop) if key != "to" and value != "until_right")
