"""The text of a file, or what is wrong with it: bounded in size, never waiting for what does not come."""

from __future__ import annotations

import os
import re
import stat
import sys
from pathlib import Path

from leantool.diagnostics import Problem
from leantool.source import START, Span

MAX_BYTES = 16 * 1024 * 1024
STDIN = "-"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_OPEN_PIPES = ("/dev/fd/", "/proc/self/fd/", "/dev/stdin")


class Refused(Exception):
    """A file that gives no text, with the problem to tell."""

    def __init__(self, code: str, span: Span = START, **args: object) -> None:
        super().__init__(code)
        self.problem = Problem(code, "error", span, (), args)


def read_text(path: str | os.PathLike[str]) -> str:
    """The text of a file or, for `-`, of standard input; raises `Refused`."""
    return decode(read_bytes(os.fspath(path)))


def read_bytes(name: str) -> bytes:
    """What a file or standard input (`-`) holds, within bounds; raises `Refused`."""
    try:
        if name == STDIN:
            if sys.stdin is None:
                raise Refused("unreadable-file", why="standard input is closed")
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            mode = os.stat(name).st_mode
            if stat.S_ISDIR(mode):
                raise Refused("is-directory")
            if not stat.S_ISREG(mode) and not name.startswith(_OPEN_PIPES):
                raise Refused("not-a-file")
            with Path(name).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise Refused("no-such-file", guess=_nearby(name)) from None
    except PermissionError:
        raise Refused("no-permission") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise Refused("unreadable-file", why=why) from None
    if len(data) > MAX_BYTES:
        raise Refused("too-large", most=MAX_BYTES // (1024 * 1024))
    return data


def _nearby(name: str) -> str:
    """A file in the same folder with nearly the same name."""
    import difflib

    folder = Path(name).parent
    try:
        there = sorted(other for other in os.listdir(folder) if other != Path(name).name)[:2000]
    except OSError:
        return ""
    close = difflib.get_close_matches(Path(name).name, there, n=1, cutoff=0.7)
    return str(folder / close[0]) if close else ""


def decode(data: bytes) -> str:
    """UTF-8 with or without a byte order mark; raises `Refused` for anything else."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused("wrong-encoding", found="UTF-16", byte="")
    if b"\x00" in data[:4096]:
        raise Refused("binary")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        start_of_line = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[start_of_line : error.start].decode("utf-8", "replace").lstrip("\ufeff")) + 1
        guess = data[error.start : error.start + 1].decode("cp1252", "replace")
        span = Span(line, column, column + 1)
        raise Refused("wrong-encoding", span, found="Windows-1252?", byte=guess) from None
    if bad := _CONTROL.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        column = bad.start() - text.rfind("\n", 0, bad.start())
        raise Refused("control-character", Span(line, column, column + 1), sign=f"U+{ord(bad[0]):04X}")
    return text
