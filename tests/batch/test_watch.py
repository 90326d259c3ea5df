"""`--watch`: what is saved is done again, until Ctrl-C."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from batch import programs
from batch.some import line, small, write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is a signal of POSIX systems")


def wait_for(true: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not true():
        assert time.monotonic() < until
        time.sleep(0.1)


def test_what_is_saved_or_new_is_done_again() -> None:
    write({"m/a.yaml": small("A"), "m/sub/b.yaml": small("B")})
    child = programs.start("", "m", "-o", "out", "--draw", "svg", "--watch")
    stamp = Path("out/sub/b.svg")
    wait_for(lambda: Path("out/overview.png").exists())
    before = stamp.stat().st_mtime_ns
    time.sleep(1)
    write({"m/a.yaml": small("A", 77)})
    wait_for(lambda: line("out", "m/a.yaml")["row"]["process_time_s"] == 97)
    write({"m/sub/c.yaml": small("C")})
    wait_for(
        lambda: Path("out/sub/c.svg").exists() and "m/sub/c.yaml" in Path("out/overview.csv").read_text()
    )
    assert stamp.stat().st_mtime_ns == before
    os.killpg(child.pid, signal.SIGINT)
    _, err = child.communicate(timeout=60)
    assert "watching m; Ctrl-C stops" in err
    assert "1 done again: m/a.yaml" in err
    assert "Traceback" not in err
    assert child.returncode == 0


def test_nothing_to_write_in_ends_at_once() -> None:
    write({"m/a.yaml": small("A"), "out": "a file"})
    ran = programs.run("", "m", "-o", "out", "--watch")
    assert ran.exit == 2
