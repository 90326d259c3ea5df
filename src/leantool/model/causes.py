"""The causes of an A3: all of them with their places, which one a word means, and which are root causes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from leantool.model.a3 import A3, Cause
from leantool.source import Ref


def all_causes(a3: A3) -> Iterator[tuple[Ref, Cause]]:
    """Every cause of the why trees and the fishbone, with its place; a cause before those below it."""
    yield from _below(("causes",), a3.causes)
    for bone in a3.fishbone:
        yield from _below(("fishbone", bone.category), bone.causes)


def _below(ref: Ref, causes: Iterable[Cause]) -> Iterator[tuple[Ref, Cause]]:
    for n, cause in enumerate(causes):
        yield (*ref, n), cause
        yield from _below((*ref, n, "why"), cause.why)


def plain(words: str) -> str:
    """What two writings of one sentence have in common: no case, no double spaces, no full stop."""
    return " ".join(unicodedata.normalize("NFC", words).split()).rstrip(".").casefold()


def find_cause(a3: A3, word: str) -> Ref | None:
    """The place of the cause with this id or, if there is none, with these words."""
    wanted = plain(word)
    found = list(all_causes(a3))
    by_id = (ref for ref, cause in found if cause.id is not None and plain(cause.id) == wanted)
    return next(by_id, None) or next((ref for ref, cause in found if plain(cause.cause) == wanted), None)


def main_causes(a3: A3) -> list[tuple[Ref, Cause]]:
    """The root causes: those marked as main, else where the why trees end."""
    found = list(all_causes(a3))
    marked = [(ref, cause) for ref, cause in found if cause.main]
    return marked or [(ref, cause) for ref, cause in found if ref[0] == "causes" and not cause.why]


def numbers(a3: A3) -> dict[Ref, str]:
    """A number for each root cause and each cause that a countermeasure is for; the same words share one."""
    wanted = {ref for ref, _ in main_causes(a3)}
    meant = (find_cause(a3, word) for one in a3.countermeasures for word in one.cause)
    wanted |= {ref for ref in meant if ref is not None}
    given: dict[str, str] = {}
    found: dict[Ref, str] = {}
    for ref, cause in all_causes(a3):
        if ref in wanted or plain(cause.cause) in given:
            found[ref] = given.setdefault(plain(cause.cause), str(len(given) + 1))
    return found
