"""What the outputs of each map are called: as its file, below a folder that all files have in common."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import count

OVERVIEW = "overview"
FOLDER = ".leantool"
"""What is kept between runs, in the output folder."""

KINDS = ("", ".a3", ".wastes")
"""What may stand between the name of a map and the suffix of an output."""

_LONGEST = 180  # bytes of a name; file systems take 255, and a temporary name is longer


@dataclass(frozen=True, slots=True)
class Name:
    """Path below the output folder, with / and without suffix; `other` is the file that has the plain name already."""

    stem: str
    other: str = ""


def assign(paths: Sequence[str], bases: Iterable[str]) -> list[Name]:
    """A name for each path, no two alike, not even for a file system that ignores capitals.

    They rest on the paths and their order alone.  A later file whose name is taken gets its suffix added
    (`line.yml`), and after that a number.
    """
    base = common(bases)
    taken: dict[str, str] = dict.fromkeys(_keys(OVERVIEW), OVERVIEW)
    found = []
    for path in paths:
        wanted = _short(os.path.splitext(_below(path, base))[0])
        name = next(name for name in _ways(_below(path, base)) if not _owner(taken, name))
        found.append(Name(name, _owner(taken, wanted)))
        taken |= dict.fromkeys(_keys(name), path)
    return found


def _ways(path: str) -> Iterator[str]:
    """The names that a file may get, the plain one first."""
    stem, suffix = os.path.splitext(path)
    yield _short(stem)
    yield _short(path)
    yield from (_short(f"{stem} ({n}){suffix}") for n in count(2))


def _owner(taken: Mapping[str, str], name: str) -> str:
    """The file that has this name, or nothing."""
    return next((taken[key] for key in _keys(name) if key in taken), "")


def common(bases: Iterable[str]) -> str:
    """The folder that all folders lie in; empty when there is none."""
    try:
        return os.path.commonpath(list(bases))
    except ValueError:  # other drives
        return ""


def _below(path: str, base: str) -> str:
    """A path as it stands below the base, never outside it."""
    whole = os.path.abspath(path)
    below = os.path.relpath(whole, base) if base else os.path.splitdrive(whole)[1]
    parts = [part for part in below.replace(os.sep, "/").split("/") if part not in ("", os.curdir, os.pardir)]
    return "/".join(parts)


def _short(name: str) -> str:
    """The name, its last part cut with a mark of its own where file systems would refuse it."""
    folder, slash, last = name.rpartition("/")
    data = os.fsencode(last)
    if len(data) <= _LONGEST:
        return name
    mark = blake2b(data, digest_size=4).hexdigest()
    return f"{folder}{slash}{data[:_LONGEST].decode('utf-8', 'ignore')}-{mark}"


def _keys(name: str) -> list[str]:
    """What a name takes: itself and its kinds, as any file system compares them."""
    plain = unicodedata.normalize("NFC", name).casefold()
    return [plain + kind for kind in KINDS]
