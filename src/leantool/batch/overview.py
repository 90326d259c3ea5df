"""The files that show all maps beside each other, each whole or as it was."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from leantool import files
from leantool.batch import names
from leantool.batch.inputs import why
from leantool.batch.job import Done, dumped
from leantool.batch.pairs import pairs
from leantool.batch.pool import way
from leantool.batch.running import Result
from leantool.batch.store import Store
from leantool.reporting.overview import columns
from leantool.reporting.overview.pair import Pair
from leantool.reporting.overview.row import Row
from leantool.texts import Texts, texts

FILES = tuple(f"{names.OVERVIEW}.{kind}" for kind in ("jsonl", "csv", "xlsx", "html", "png"))
CHART = FILES[-1]
KEPT = "overview"
MANY = 100

_Bar = tuple[str, str, float, float, float, str]


@dataclass
class Written:
    """What was written, and what could not be: the name of a file with the reason."""

    files: list[str] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    no_matplotlib: bool = False
    up_to_date: bool = False


def foreign(out: str, store: Store) -> list[str]:
    """Files that stand where the overview should come, and that no earlier run has made."""
    ours = store.load(KEPT) or {}
    return [
        name
        for name in FILES
        if os.path.lexists(os.path.join(out, name)) and name not in ours.get("files", {})
    ]


def claim(store: Store) -> None:
    """Say that the files of the overview are ours, before the first of them is there."""
    if store.load(KEPT) is None:
        _keep(store, "", {})


def write(result: Result, store: Store, sort: str | None = None) -> Written:
    """Write the overview of a batch; what is up to date already stays as it is."""
    done = result.done
    words = texts(result.asked.language)
    found = pairs(done)
    mark = _mark(done, result, sort)
    known = store.load(KEPT) or {}
    if known.get("mark") == mark and _there(known.get("files", {}), store.out):
        return Written(up_to_date=True)
    _keep(store, "", known.get("files", {}))
    rows = columns.in_order([one.row for one in done], sort)
    written = Written()
    chart = _Chart(done, store.out, words)
    for name, make in _makers(result, store, rows, found, words).items():
        _write(store.out, name, make, written)
    chart.end(written)
    sizes = {name: os.stat(os.path.join(store.out, name)).st_size for name in written.files}
    _keep(store, "" if written.failed else mark, sizes)
    return written


def _makers(
    result: Result, store: Store, rows: list[Row], found: Sequence[Pair], words: Texts
) -> dict[str, Callable[[], Iterable[bytes]]]:
    """What makes each file, piece by piece."""
    by_file = {pair.after.file: pair for pair in found}

    def lines() -> Iterator[bytes]:
        for one in result.kept:
            pair = by_file.get(one.done.row.file)
            yield _with_pair(store.body(one), pair)

    def csv() -> Iterator[bytes]:
        from leantool.reporting.overview import csv_

        yield csv_.text(rows, by_file).encode("utf-8", "backslashreplace")

    def xlsx() -> Iterator[bytes]:
        from leantool.reporting.overview import sheets

        yield sheets.xlsx(rows, found, words)

    def html() -> Iterator[bytes]:
        from leantool.reporting.overview import page

        yield from (piece.encode() for piece in page.pieces(rows, found, words, _thumbnails(store.out)))

    return dict(zip(FILES, (lines, csv, xlsx, html), strict=False))


def _with_pair(body: bytes, pair: Pair | None) -> bytes:
    """The object of a map, with what it gains on the map before it."""
    if pair is None:
        return body
    return body.rstrip()[:-1] + b', "pair": ' + dumped(pair.to_data()).rstrip() + b"}\n"


def _thumbnails(out: str) -> Callable[[str], bytes | None]:
    def read(name: str) -> bytes | None:
        with suppress(OSError):
            return Path(out, *name.split("/")).read_bytes()
        return None

    return read


def _write(out: str, name: str, make: Callable[[], Iterable[bytes]], written: Written) -> None:
    try:
        with files.writing(Path(out, name)) as file:
            file.writelines(make())
    except OSError as error:
        written.failed.append((name, why(error)))
    else:
        written.files.append(name)


class _Chart:
    """The chart; of many maps drawn in a process of its own, while the other files are written."""

    def __init__(self, done: Sequence[Done], out: str, words: Texts) -> None:
        from importlib.util import find_spec

        self.missing = find_spec("matplotlib") is None
        self.line: Any = None
        self.failed = ""
        bars = [bar for one in done if (bar := _bar(one.row, words)) is not None]
        if self.missing:
            return
        if len(done) < MANY:
            self.failed = _drawn(bars, out, words.language)
            return
        context: Any = multiprocessing.get_context(way())
        self.line, theirs = context.Pipe(duplex=False)
        self.process = context.Process(target=_draw, args=(theirs, bars, out, words.language), daemon=True)
        self.process.start()
        theirs.close()

    def end(self, written: Written) -> None:
        """Wait for it, and say what came of it."""
        if self.missing:
            written.no_matplotlib = True
            return
        if self.line is not None:
            try:
                self.failed = self.line.recv()
            except (EOFError, OSError):
                self.failed = "-"
            self.process.join()
            self.line.close()
        if self.failed:
            written.failed.append((CHART, self.failed))
        else:
            written.files.append(CHART)


def _bar(row: Row, words: Texts) -> _Bar | None:
    """What the chart shows of a map; nothing where the lead time is not known."""
    if row.lead_time_s is None or not row.day_s:
        return None
    state = "" if row.state == "current" else columns.state(row, words)
    said = row.said.get("lead_time", "")
    if "process_time" in row.said:
        said += f" ({row.said['process_time']})"
    return (row.name, state, row.lead_time_s, row.process_time_s or 0, row.day_s, said)


def _draw(line: Any, bars: Sequence[_Bar], out: str, language: str) -> None:
    """Draw the chart in another process, and send back what went wrong."""
    line.send(_drawn(bars, out, language))


def _drawn(bars: Sequence[_Bar], out: str, language: str) -> str:
    """Draw the chart and write it; what went wrong, or nothing."""
    try:
        from leantool.charts import overview

        drawn = overview.draw([overview.Bar(*bar) for bar in bars], texts(language))
        files.write(Path(out, CHART), drawn)
    except OSError as error:
        return why(error)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return ""


def _mark(done: Sequence[Done], result: Result, sort: str | None) -> str:
    """What decides on the overview: the maps with their marks, and how they are shown."""
    hashed = blake2b(repr((result.asked.language, sort)).encode(), digest_size=16)
    for one in done:
        if not one.mark:
            return os.urandom(8).hex()
        hashed.update(f"{one.path}\0{one.mark}\0{one.needs}\n".encode("utf-8", "surrogatepass"))
    return hashed.hexdigest()


def _there(sizes: dict[str, int], out: str) -> bool:
    try:
        return bool(sizes) and all(
            os.stat(os.path.join(out, n)).st_size == size for n, size in sizes.items() if size
        )
    except OSError:
        return False


def _keep(store: Store, mark: str, sizes: Mapping[str, int]) -> None:
    """Remember what stands there, so that the next run can leave it as it is."""
    with suppress(OSError):
        store.save(KEPT, {"mark": mark, "files": dict.fromkeys(FILES, 0) | dict(sizes)})
