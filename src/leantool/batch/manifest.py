"""Marks by which a run sees what has not changed since the last one.

A map's mark is a hash of its text and of its context: the house rules, the options and the version of this program.
The maps that it builds on have marks of their own beside it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import astuple
from hashlib import blake2b
from typing import TYPE_CHECKING

from leantool import __version__, configuration
from leantool.reading import files

if TYPE_CHECKING:
    from leantool.batch.job import Asked, Done
    from leantool.pipeline import Outcome

_LANGUAGE = re.compile(r"^language:[ \t]*[\"']?(\w+)", re.MULTILINE)


def look(path: str) -> tuple[str, str]:
    """The mark of a file's text and the language it says it is in; both empty when it cannot be read."""
    try:
        text = files.read_text(path)
    except files.Refused:
        return "", ""
    stated = _LANGUAGE.search(text)
    return of_text(text), stated[1].lower() if stated else "en"


def of_text(text: str) -> str:
    """The mark of a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def of_map(text_mark: str, context: str) -> str:
    """The mark of a map, from that of its text; empty when there is none."""
    return of_text(text_mark + context) if text_mark else ""


def of_reading(found: Outcome, context: str) -> str:
    """The mark of a map that was read; empty when there was nothing to read."""
    return of_map(of_text(found.reading.document.text), context) if found.could_run else ""


class Contexts:
    """The marks of all that decides on a result beside the map itself; the same for all maps of a folder."""

    def __init__(self, asked: Asked) -> None:
        self.asked = repr((__version__, astuple(asked)[1:]))
        self.known: dict[str, str] = {}

    def of(self, path: str) -> str:
        folder = os.path.dirname(path)
        if folder not in self.known:
            house = configuration.for_map(path)
            self.known[folder] = of_text("\0".join([self.asked, *(d.text for d in house.documents)]))
        return self.known[folder]


def is_unchanged(done: Done, mark: str, out: str) -> bool:
    """Whether what was kept still holds: nothing it rests on has changed, and its outputs are all there."""
    return bool(mark) and done.mark == mark and _texts_hold(done.needs) and _there(done.outputs, out)


def _texts_hold(needs: Iterable[tuple[str, str]]) -> bool:
    return all(look(path)[0] == mark for path, mark in needs)


def _there(outputs: Iterable[tuple[str, int]], out: str) -> bool:
    try:
        return all(os.stat(os.path.join(out, *name.split("/"))).st_size == size for name, size in outputs)
    except OSError:
        return False
