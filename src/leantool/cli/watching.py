"""Doing something again at each save of a map, a map it is based on or its house rules, until Ctrl-C."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

PAUSE = 500  # milliseconds between two looks where nothing tells of a change

_Seen = dict[Path, tuple[int, int, int] | None]


def keep(maps: Sequence[str], do: Callable[[bool], bool]) -> None:
    """Call `do` now (with True), and again at each save of a file that matters; Ctrl-C ends it, and no answer.

    Folders are watched, because editors put a new file in the place of the old one. What a file looks like
    decides; being told of a change only makes us look at once. A map that is gone is waited for.
    """
    with suppress(KeyboardInterrupt):
        seen = look(maps)
        if not do(True):
            return
        for _ in ticks(_folders(maps)):
            now = look(maps)
            if now != seen and all(now[Path(name)] for name in maps):
                seen = now
                do(False)


def look(maps: Sequence[str]) -> _Seen:
    """How each file that matters looks now: when it was saved, its size and its number; None when it is not there."""
    from leantool import configuration

    files = {*_files(maps), configuration.user_file()}
    for name in maps:
        folder = Path(name).absolute().parent
        files |= {at / configuration.FILE_NAME for at in (folder, *folder.parents)}
    return {file: _state(file) for file in files}


def _files(maps: Sequence[str]) -> list[Path]:
    """The maps, and the maps they are based on."""
    from leantool.reading import bases

    return [Path(name) for one in maps for name in (one, *bases.paths(one))]


def _state(file: Path) -> tuple[int, int, int] | None:
    try:
        state = os.stat(file)
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size, state.st_ino


def _folders(maps: Sequence[str]) -> list[Path]:
    """Where these files stand, and where the links lead that stand there."""
    files = _files(maps)
    return sorted({folder for file in files for folder in (file.absolute().parent, file.resolve().parent)})


def ticks(folders: Sequence[Path]) -> Iterator[None]:
    """A moment to look: at a change in these folders, and every now and then."""
    from watchfiles import watch

    try:
        changes = watch(
            *folders,
            watch_filter=None,
            recursive=False,
            rust_timeout=PAUSE,
            debounce=PAUSE,
            yield_on_timeout=True,
        )
        for _ in changes:
            yield
    except (OSError, RuntimeError):  # no watches left, or a folder that tells nothing
        while True:
            time.sleep(PAUSE / 1000)
            yield
