"""`leantool vsm -o --watch`: again at each save, the last good picture while there are mistakes, until Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cli.maps import BAD, GOOD, save
from cli.running import START, environment, leantool

PATIENCE = 20
PICTURE = Path("map.svg")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent otherwise there")


class Watched:
    """A command that watches; what it says goes to a file."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.said = Path("said.txt")
        with self.said.open("wb") as out:
            self.program = subprocess.Popen(
                [sys.executable, "-c", START, "vsm", *words], stdout=out, stderr=out, env=environment()
            )

    def until(self, what: str, true: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not true():
            assert self.program.poll() is None, self.text
            assert time.monotonic() < end, f"not within {PATIENCE} s: {what}\n{self.text}"
            time.sleep(0.02)

    def until_drawn(self, word: str) -> None:
        self.until(f"a picture with {word}", lambda: PICTURE.exists() and word in PICTURE.read_text("utf-8"))

    def until_said(self, word: str) -> None:
        self.until(f"the word {word!r}", lambda: word in self.text)

    @property
    def text(self) -> str:
        return self.said.read_text("utf-8")

    def interrupt(self) -> int:
        self.program.send_signal(signal.SIGINT)
        return self.program.wait(timeout=PATIENCE)


@contextmanager
def watching(*words: str) -> Iterator[Watched]:
    watched = Watched(words)
    try:
        yield watched
    finally:
        if watched.program.poll() is None:
            watched.program.kill()
            watched.program.wait()


def replace(text: str) -> None:
    """Save as editors do: a new file in the place of the old one."""
    Path("new.yaml").write_text(text, encoding="utf-8")
    os.replace("new.yaml", "map.yaml")


def test_each_save_draws_again_and_mistakes_keep_the_last_good_picture() -> None:
    map_ = save(GOOD, "map.yaml")
    with watching(map_, "-o", "map.svg", "--watch") as watched:
        watched.until_said("Ctrl-C")
        watched.until_drawn("Intake")
        replace(GOOD.replace("Intake", "Front desk"))
        watched.until_drawn("Front desk")
        good = PICTURE.read_bytes()
        replace(BAD)
        watched.until_said("left as it was")
        assert PICTURE.read_bytes() == good
        assert "unknown-field" in watched.text
        replace(GOOD.replace("Intake", "Reception"))
        watched.until_drawn("Reception")
        assert watched.interrupt() == 0
    assert "Traceback" not in watched.text
    assert not list(Path().glob(".*.part"))


def test_a_map_that_has_mistakes_from_the_start_is_drawn_once_it_has_none() -> None:
    map_ = save(BAD, "map.yaml")
    with watching(map_, "-o", "map.svg", "--watch") as watched:
        watched.until_said("Ctrl-C")
        assert not PICTURE.exists()
        replace(GOOD)
        watched.until_drawn("Intake")
        assert watched.interrupt() == 0


def test_a_map_that_is_not_there_is_not_watched() -> None:
    assert leantool("vsm", "nowhere.yaml", "-o", "map.svg", "--watch").exit == 2


@pytest.mark.parametrize(
    "words", [("-", "-o", "map.svg"), ("map.yaml", "--json"), ("map.yaml", "--format", "svg")], ids=" ".join
)
def test_what_cannot_be_watched_is_refused(words: tuple[str, ...]) -> None:
    save(GOOD, "map.yaml")
    assert leantool("vsm", *words, "--watch").exit == 2
