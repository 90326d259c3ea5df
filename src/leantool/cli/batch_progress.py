"""How far a batch is: a bar at a terminal, now and then a line elsewhere; and Ctrl-C, which lets it end cleanly."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from types import FrameType
from typing import Any

import typer

from leantool.batch.job import Done
from leantool.batch.running import Listener
from leantool.cli import output
from leantool.texts import Texts, numbers

PART = "batch"
SILENCE = 5.0  # seconds between two lines where there is no terminal
REFRESH = 0.1


class Interrupt:
    """Ctrl-C while this lasts: the first asks for an end, the second ends at once."""

    def __init__(self) -> None:
        self.times = 0

    def happened(self) -> bool:
        return self.times > 0

    def __enter__(self) -> Interrupt:
        if threading.current_thread() is threading.main_thread():
            self.before: Any = signal.signal(signal.SIGINT, self._count)
        return self

    def __exit__(self, *_: object) -> None:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, self.before)

    def _count(self, number: int, frame: FrameType | None) -> None:
        self.times += 1
        if self.times > 1:
            raise KeyboardInterrupt


@contextmanager
def progress(words: Texts, *, quiet: bool) -> Iterator[Listener]:
    """Who shows how far it is."""
    if quiet:
        yield Silent()
    elif sys.stderr.isatty() and not os.environ.get("CI"):
        with Bar(words) as bar:
            yield bar
    else:
        yield Lines(words)


class Silent:
    """Nobody looks."""

    def started(self, total: int, unchanged: int) -> None: ...
    def did(self, done: Done) -> None: ...
    def tick(self) -> None: ...


class Lines:
    """A line every few seconds, for logs; a batch that is done sooner has none."""

    def __init__(self, words: Texts) -> None:
        self.words = words
        self.total = self.count = self.failed = 0
        self.begun = self.told = time.monotonic()

    def started(self, total: int, unchanged: int) -> None:
        self.total = total - unchanged
        self.begun = self.told = time.monotonic()

    def did(self, done: Done) -> None:
        self.count += 1
        self.failed += bool(done.row.errors)
        self.tick()

    def tick(self) -> None:
        now = time.monotonic()
        if now - self.told >= SILENCE and self.count:
            self.told = now
            typer.echo(self.line(now - self.begun), err=True)

    def line(self, seconds: float) -> str:
        """How far it is after so many seconds."""
        rate = Fraction(self.count) / Fraction(seconds)
        left = Fraction(round((self.total - self.count) / rate))
        language = self.words.language
        return self.words.say(
            PART,
            "progress",
            done=numbers.number(self.count, language),
            total=numbers.number(self.total, language),
            rate=numbers.number(rate, language),
            left=numbers.clock(left, language),
            failed=numbers.number(self.failed, language),
        )


class Bar:
    """A bar with the count, the rate, the time left and the failures so far; no thread keeps it moving."""

    def __init__(self, words: Texts) -> None:
        self.words = words
        self.failed = 0
        self.drawn = 0.0

    def __enter__(self) -> Bar:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self.bar = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TextColumn("{task.fields[left]}"),
            TextColumn("{task.fields[failed]}", style="red"),
            console=output.console(stderr=True),
            auto_refresh=False,
            transient=True,
        )
        self.task = self.bar.add_task("", total=None, rate="", left="", failed="")
        return self

    def __exit__(self, *_: object) -> None:
        self.bar.stop()

    def started(self, total: int, unchanged: int) -> None:
        self.begun = time.monotonic()
        self.bar.update(self.task, total=total - unchanged)
        if total > unchanged:
            self.bar.start()

    def did(self, done: Done) -> None:
        self.bar.advance(self.task)
        self.failed += bool(done.row.errors)
        self.tick()

    def tick(self) -> None:
        now = time.monotonic()
        if now - self.drawn < REFRESH:
            return
        self.drawn = now
        task = self.bar.tasks[0]
        language = self.words.language
        seconds = now - self.begun
        if task.completed and seconds > 1:
            rate = Fraction(task.completed / seconds).limit_denominator(1000)
            rest = Fraction(round(((task.total or 0) - task.completed) / rate)) if rate else Fraction(0)
            self.bar.update(
                self.task,
                rate=f"{numbers.number(rate, language)}/s",
                left=self.words.say(PART, "progress_left", time=numbers.clock(rest, language)),
            )
        if self.failed:
            told = self.words.say(PART, "progress_failed", count=numbers.number(self.failed, language))
            self.bar.update(self.task, failed=told)
        self.bar.refresh()
