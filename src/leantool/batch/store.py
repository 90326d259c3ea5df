"""What is kept of a run in the output folder, so that memory stays small and the next run knows what is done.

`.leantool/journal` grows by two lines for each map, as soon as it is done: what is kept about it, and its object.  A
line that was cut off by a sudden end is passed over when it is read.  `.leantool/running` is there while a run is; it
is locked, so that two runs never write in one folder.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from leantool.batch.job import Done, dumped
from leantool.batch.names import FOLDER
from leantool.reporting.overview.row import Row

_FIRST = b"leantool batch 1\n"
_PART = re.compile(r"\..*\.[0-9a-f]{12}\.part")


class Busy(Exception):
    """Another run is writing in the folder."""


class NotOurs(Exception):
    """There is something else where the journal should be."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A record of the journal and where its object stands in it; `mark` as in `Done`."""

    done: Done
    at: int
    length: int


class Store:
    """The journal of one output folder.  Raises OSError, `Busy` or `NotOurs` when it cannot be used."""

    def __init__(self, out: str) -> None:
        self.out = out
        self.folder = Path(out) / FOLDER
        self.folder.mkdir(parents=True, exist_ok=True)
        self._running = _locked(self.folder / "running")
        self.unfinished = bool(self._running.read())
        with suppress(OSError):  # a full disk
            self._running.write(b"running\n")
        try:
            self._journal = _opened(self.folder / "journal")
        except BaseException:
            self._running.close()
            raise
        self._lost: dict[int, bytes] = {}

    def records(self) -> dict[str, Kept]:
        """What earlier runs have kept of each path, the last where there are several; to be asked for once."""
        found: dict[str, Kept] = {}
        end = len(_FIRST)
        with (self.folder / "journal").open("rb") as file:
            file.seek(end)
            while True:
                head = file.readline()
                at = file.tell()
                body = file.readline()
                if not body.endswith(b"\n"):  # the end, or a line that was cut off
                    break
                end = file.tell()
                with suppress(ValueError, TypeError):
                    done = _from_head(head)
                    found[done.path] = Kept(done, at, len(body))
        self._journal.truncate(end)
        return found

    def add(self, done: Done) -> Kept:
        """Keep what came of a map; on a full disk in memory, for this run only."""
        head = _head(done)
        end = self._journal.seek(0, os.SEEK_END)
        try:
            data = memoryview(head + done.body)
            while data:  # a raw file may take a part
                data = data[self._journal.write(data) :]
        except OSError:
            with suppress(OSError):
                self._journal.truncate(end)
            self._lost[done.number] = done.body
            return Kept(_light(done), -1 - done.number, 0)
        return Kept(_light(done), end + len(head), len(done.body))

    def body(self, kept: Kept) -> bytes:
        """The object of a map, as one line of JSON."""
        if kept.at < 0:
            return self._lost[-1 - kept.at]
        self._journal.seek(kept.at)
        found: bytes = self._journal.read(kept.length)
        return found

    def clean(self) -> None:
        """Take away what a run that came to a sudden end has left half written."""
        for folder, _, names in os.walk(self.out):
            for name in filter(_PART.fullmatch, names):
                with suppress(OSError):
                    os.unlink(os.path.join(folder, name))

    def keep_only(self, kept: Sequence[Kept]) -> None:
        """Write the journal anew when most of it is of no use any more."""
        from leantool import files

        if self._lost or self._journal.seek(0, os.SEEK_END) < 2 * sum(k.length for k in kept) + 100_000:
            return
        with suppress(OSError), files.writing(self.folder / "journal") as new:
            new.write(_FIRST)
            for one in kept:
                new.write(_head(one.done) + self.body(one))

    def close(self, *, finished: bool) -> None:
        """End the run; `finished` when nothing was left undone half-way."""
        if finished:
            with suppress(OSError):
                self._running.truncate(0)
        self._running.close()
        self._journal.close()

    def load(self, name: str) -> Any:
        """What was saved under a name; None when there is nothing."""
        try:
            return json.loads((self.folder / name).read_bytes())
        except (OSError, ValueError):
            return None

    def save(self, name: str, data: object) -> None:
        """Keep something small under a name."""
        from leantool import files

        files.write(self.folder / name, dumped(data))


def _locked(path: Path) -> IO[bytes]:
    """The file that says that a run is going on, held by this process alone where the system can do so."""
    file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o644), "r+b", buffering=0)
    try:
        import fcntl

        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:
        pass
    except OSError:
        file.close()
        raise Busy from None
    return file


def _opened(path: Path) -> Any:
    """The journal, new or as it was; a line that was cut off is taken away."""
    file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o644), "r+b", buffering=0)
    first = file.read(len(_FIRST))
    if not first:
        file.write(_FIRST)
    elif first != _FIRST:
        file.close()
        raise NotOurs(str(path))
    return file


def _head(done: Done) -> bytes:
    values = (
        done.path,
        done.stem,
        done.row.to_data(),
        done.mark,
        done.needs,
        done.outputs,
        done.house,
        done.could_run,
        done.is_map,
    )
    return dumped(values)


def _from_head(line: bytes) -> Done:
    path, stem, row, mark, needs, outputs, house, could_run, is_map = json.loads(line)
    return Done(
        -1,
        path,
        stem,
        Row.from_data(row),
        b"",
        mark,
        tuple((name, digest) for name, digest in needs),
        tuple((name, size) for name, size in outputs),
        tuple(house),
        could_run,
        is_map,
    )


def _light(done: Done) -> Done:
    return replace(done, body=b"")
