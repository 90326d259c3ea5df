"""Times as ratios: what is compared runs in turns, so that a busy moment hits both."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

ROUNDS = 15


@dataclass(frozen=True)
class Row:
    """One comparison: seconds of what is measured and of what it is held against, and how many times it may take."""

    name: str
    seconds: float
    against: str
    against_seconds: float
    limit: float | None = None

    @property
    def ratio(self) -> float:
        return self.seconds / self.against_seconds

    @property
    def holds(self) -> bool | None:
        return None if self.limit is None else self.ratio <= self.limit


def environment() -> dict[str, str]:
    """The environment of a user: compiled modules are kept."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def command(*words: str) -> Callable[[], None]:
    """A command as a function that runs it, output thrown away."""

    def run() -> None:
        subprocess.run(
            words,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            env=environment(),
            check=True,  # a command that fails is fast, and measures nothing
        )

    return run


def python(code: str) -> Callable[[], None]:
    """A bare script."""
    return command(sys.executable, "-c", code)


def seconds(run: Callable[[], object]) -> float:
    """Seconds one run takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def processor_seconds(run: Callable[[], object]) -> float:
    """Seconds of the processor: what others do on the machine does not count."""
    start = time.process_time()
    run()
    return time.process_time() - start


def in_turns(runs: Sequence[Callable[[], object]], rounds: int = ROUNDS) -> list[float]:
    """The median seconds of each, run in turns after one round to warm up."""
    for run in runs:
        run()
    taken: list[list[float]] = [[] for _ in runs]
    for _ in range(rounds):
        for run, times in zip(runs, taken, strict=True):
            times.append(seconds(run))
    return [statistics.median(times) for times in taken]


def compare(
    name: str, run: Callable[[], object], against: str, other: Callable[[], object], limit: float
) -> Row:
    """One row of the table."""
    mine, theirs = in_turns([run, other])
    return Row(name, mine, against, theirs, limit)
