"""Running the commands: inside this process, as a program of its own, or at a terminal."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from leantool import configuration

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
WIDTH = 80
ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
QUIET = {"COLUMNS": str(WIDTH), "LINES": "50", "TERM": "xterm-256color"}
"""What a run may know of the screen; the rest of what colours are decided by is taken away."""
COLOUR = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "PY_COLORS", "TTY_COMPATIBLE", "CI", "GITHUB_ACTIONS")
START = "from leantool.cli.app import main; main()"
OWN_TERMINAL = "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0)"
"""Makes standard input the terminal that Ctrl-C comes from."""

needs_terminal = pytest.mark.skipif(os.name == "nt", reason="there is no pseudo-terminal here")


@dataclass(frozen=True)
class Ran:
    """What came of a command: its exit code, both streams, and both as they appear on a screen."""

    exit: int
    out: str
    err: str = ""
    shown: str = ""

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


def example(name: str) -> str:
    """The path of an example map."""
    return str(EXAMPLES / f"{name}.yaml")


def leantool(
    *args: str | Path, stdin: str | bytes = "", width: int = WIDTH, as_on_screen: bool = False
) -> Ran:
    """Run a command in this process, without a terminal; house rules are looked up anew.

    `as_on_screen` gives what a terminal would show, without its colours.
    """
    from leantool.cli.app import app

    configuration.for_folder.cache_clear()
    env = {**dict.fromkeys(COLOUR), **QUIET, "COLUMNS": str(width)}
    if as_on_screen:
        env["FORCE_COLOR"] = "1"
    result = CliRunner().invoke(app, [str(arg) for arg in args], input=stdin, env=env, prog_name="leantool")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    texts = [result.stdout, result.stderr, result.output]
    if as_on_screen:
        texts = [ANSI.sub("", text) for text in texts]
    return Ran(result.exit_code, *texts)


def environment(**more: str) -> dict[str, str]:
    """The environment of a program of its own."""
    return {key: value for key, value in os.environ.items() if key not in COLOUR} | QUIET | more


def process(*args: str | Path, stdin: str = "", cwd: Path | None = None, **env: str) -> Ran:
    """Run a command as a program of its own, with pipes on all sides."""
    done = subprocess.run(
        [sys.executable, "-c", START, *map(str, args)],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env=environment(**env),
        timeout=60,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def at_terminal(
    *args: str | Path,
    answers: Iterable[str] = (),
    width: int = WIDTH,
    cwd: Path | None = None,
    **env: str,
) -> Ran:
    """Run a command at a terminal; each answer is typed when a question (`...: `) stands there."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    surroundings = {k: v for k, v in environment(**env).items() if k not in ("COLUMNS", "LINES")}
    child = subprocess.Popen(
        [sys.executable, "-c", f"{OWN_TERMINAL}; {START}", *map(str, args)],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=cwd,
        env=surroundings,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        shown = _converse(ours, list(answers))
        return Ran(child.wait(timeout=30), shown, shown=shown)
    finally:
        os.close(ours)
        if child.poll() is None:
            child.kill()


def _converse(ours: int, answers: list[str]) -> str:
    """All that is shown until the program ends; answers are typed at questions."""
    import select

    seen, told, until = b"", 0, time.monotonic() + 30
    while time.monotonic() < until:
        ready, _, _ = select.select([ours], [], [], 0.05)
        if ready:
            try:
                data = os.read(ours, 65536)
            except OSError:  # Linux's way of saying that nobody is there any more
                break
            if not data:
                break
            seen += data
        elif answers and len(seen) > told and seen.endswith(b": "):
            told = len(seen)
            answer = answers.pop(0)
            os.write(ours, answer.encode() if answer in ("\x03", "\x04") else answer.encode() + b"\n")
    return seen.decode("utf-8").replace("\r\n", "\n")
