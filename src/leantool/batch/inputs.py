"""Which files are meant: named ones, those in folders and below, and those that fit a pattern."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

SUFFIXES = (".yaml", ".yml")
_WILD = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell that is not about one map: the id of a sentence and what it needs; `grave` is a failure."""

    id: str
    args: dict[str, str]
    grave: bool = True


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read; `named` when it was given by its own name, and not found in a folder."""

    path: str
    named: bool = False


@dataclass
class Found:
    """The files in their order, each once; `bases` are the folders that their names are told from."""

    files: list[Input] = field(default_factory=list)
    bases: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def find(
    paths: Sequence[str],
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    out: str | None = None,
) -> Found:
    """The files that paths mean, in the order of the paths and by name within each.

    `include` and `exclude` are patterns for a name or for the path below the folder given; what lies in the folder
    `out` is never an input.  Hidden files and folders are passed over.
    """
    search = _Search(include, exclude, os.path.realpath(out) if out else None)
    for path in paths:
        search.path(path)
    return search.found


class _Search:
    """What was found so far, and what was seen already."""

    def __init__(self, include: Sequence[str], exclude: Sequence[str], out: str | None) -> None:
        self.include, self.exclude, self.out = _plain(include), _plain(exclude), out
        self.found = Found()
        self.files: set[str] = set()
        self.folders: set[str] = set()

    def path(self, path: str) -> None:
        """A folder, a file, or a pattern; what exists is no pattern."""
        if os.path.isdir(path):
            self.found.bases.append(os.path.abspath(path))
            if os.path.realpath(path) == self.out:
                self.found.notes.append(Note("out_is_input", {"folder": path}))
            self._folder(path)
        elif os.path.lexists(path) or not _WILD & set(path):
            self.found.bases.append(os.path.dirname(os.path.abspath(path)))
            self._file(path, os.path.normpath(path), named=True)
        else:
            self._pattern(path)

    def _pattern(self, pattern: str) -> None:
        fixed = os.path.abspath(_fixed(pattern))
        matches = sorted(glob.glob(pattern, recursive=True))
        if not matches:
            self.found.notes.append(Note("nothing_fits", {"pattern": pattern}))
            return
        self.found.bases.append(fixed)
        for path in matches:
            if os.path.isdir(path):
                self._folder(path)
            elif path.lower().endswith(SUFFIXES):
                self._file(path, os.path.relpath(os.path.abspath(path), fixed))

    def _folder(self, top: str) -> None:
        """All maps in a folder and below, without going round where links do."""
        for path, below in self._below(top):
            self._file(path, below)

    def _below(self, top: str) -> Iterator[tuple[str, str]]:
        stack = [self._entries(top, "")]
        while stack:
            entry = next(stack[-1], None)
            if entry is None:
                stack.pop()
            elif entry[2]:
                if not _fits(entry[1], self.exclude):
                    stack.append(self._entries(entry[0], entry[1]))
            else:
                yield entry[:2]

    def _entries(self, folder: str, below: str) -> Iterator[tuple[str, str, bool]]:
        """What a folder holds by name: the path, the path below the top, and whether it is a folder."""
        real = os.path.realpath(folder)
        if real == self.out:
            return
        if real in self.folders:
            if os.path.islink(folder):
                self.found.notes.append(Note("folder_again", {"folder": folder, "other": real}, grave=False))
            return
        self.folders.add(real)
        try:
            with os.scandir(folder) as there:
                entries = sorted((e.name, _is_folder(e)) for e in there if not e.name.startswith("."))
        except OSError as error:
            self.found.notes.append(Note("folder_unreadable", {"folder": folder, "why": why(error)}))
            return
        start = "" if folder == "." else folder
        for name, is_folder in entries:
            if is_folder or name.lower().endswith(SUFFIXES):
                yield os.path.join(start, name), f"{below}/{name}" if below else name, is_folder

    def _file(self, path: str, below: str, *, named: bool = False) -> None:
        below = below.replace(os.sep, "/")
        if (self.include and not _fits(below, self.include)) or _fits(below, self.exclude):
            return
        whole = os.path.abspath(path)
        if whole not in self.files:
            self.files.add(whole)
            shown = os.path.join(os.curdir, path) if path.startswith("-") else path
            self.found.files.append(Input(shown, named))


def why(error: OSError) -> str:
    """What the system says is wrong."""
    return error.strerror or str(error)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _fits(below: str, patterns: Sequence[str]) -> bool:
    """Whether a path, its name, or a folder on the way to it fits one of the patterns."""
    parts = below.split("/")
    ways = ["/".join(parts[:n]) for n in range(1, len(parts) + 1)]
    return any(fnmatchcase(some, pattern) for pattern in patterns for some in (*ways, *parts))


def _plain(patterns: Sequence[str]) -> list[str]:
    return [
        pattern.replace(os.sep, "/").removeprefix("./").removeprefix("**/").rstrip("/")
        for pattern in patterns
    ]


def _fixed(pattern: str) -> str:
    """The folder in which a pattern begins to vary."""
    parts = pattern.split("/") if os.sep == "/" else pattern.replace(os.sep, "/").split("/")
    first = next(n for n, part in enumerate(parts) if _WILD & set(part))
    return "/".join(parts[:first]) or ("/" if pattern.startswith("/") else ".")
