"""Text that is made to harm gets a message, soon and without taking all memory."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from string import ascii_lowercase

import pytest

from leantool import message
from leantool.reading import Reading, read_text

SECONDS = 5.0
"""Long enough for a slow machine; what harms takes minutes or for ever."""
TOP = "title: T\nsteps:\n"
FIELD = TOP + "  - process: A\n    "


def laughs(depth: int) -> str:
    """Each name stands for nine of the one before."""
    names = ascii_lowercase[:depth]
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{b}: &{b} [{', '.join(['*' + a] * 9)}]" for a, b in pairwise(names)]
    return "\n".join([*lines, "title: T", f"steps: *{names[-1]}", ""])


def merges(depth: int) -> str:
    lines = ["m0: &m0 {x: 1}"]
    lines += [f"m{n}: &m{n} {{<<: [{', '.join([f'*m{n - 1}'] * 9)}]}}" for n in range(1, depth)]
    return "\n".join([*lines, "title: T", "steps:", f"  - {{process: A, <<: *m{depth - 1}}}", ""])


HOSTILE: dict[str, Callable[[], tuple[str, str, int | None]]] = {
    # what is given, the code of the (first) problem, its line
    "brackets": lambda: ("title: T\nsteps: " + "[" * 100_000, "too-deep", 2),
    "closed brackets": lambda: ("title: T\nsteps: " + "[" * 100_000 + "]" * 100_000, "too-deep", 2),
    "brackets, one a line": lambda: ("title: T\nsteps: " + "[x,\n" * 100_000, "too-deep", None),
    "braces": lambda: ("title: T\nsteps: " + "{a: " * 100_000, "too-deep", 2),
    "braces, one a line": lambda: (
        FIELD + "notes: " + "{a:\n" * 9_000 + "1" + "}" * 9_000,
        "expected-text",
        4,
    ),
    "dashes": lambda: (TOP + "- " * 10_000 + "x\n", "too-deep", 3),
    "question marks": lambda: ("? " * 10_000 + "a", "too-deep", 1),
    "indentation": lambda: ("".join(" " * n + "a:\n" for n in range(3_000)), "too-deep", None),
    "a billion laughs": lambda: (laughs(12), "aliases-explode", None),
    "a billion merges": lambda: (merges(12), "aliases-explode", None),
    "a list in itself": lambda: ("title: T\nsteps: &a [*a]\n", "aliases-explode", None),
    "a map in itself": lambda: ("&a\ntitle: T\nsteps:\n  - *a\n", "aliases-explode", None),
    "a merge with itself": lambda: (TOP + "  - &a\n    process: A\n    <<: *a\n", "aliases-explode", None),
    "one list a thousand times": lambda: (
        "title: T\nx: &x [" + "a," * 10_000 + "]\nsteps: [" + "*x," * 1_000 + "]\n",
        "aliases-explode",
        None,
    ),
    "an object of Python": lambda: (TOP + "  - process: !!python/name:os.system x\n", "tag", 3),
    "a million digits": lambda: (FIELD + "cycle_time: " + "9" * 1_000_000 + " s\n", "number-too-long", 4),
    "a million decimals": lambda: (FIELD + "uptime: 0." + "9" * 1_000_000 + "\n", "number-too-long", 4),
    "a million thousands": lambda: (FIELD + "people: " + "1," * 500_000 + "\n", "bad-number", 4),
    "a range of a million": lambda: (FIELD + "cycle_time: " + "1-" * 500_000 + "1 s\n", "bad-duration", 4),
    "a long gap": lambda: (FIELD + "cycle_time: '1" + " " * 200_000 + "x'\n", "unknown-unit", 4),
    "a rate of many words": lambda: (
        FIELD + "demand: '1 " + "a " * 200_000 + "'\n",
        "rate-without-period",
        4,
    ),
    "a rate of many strokes": lambda: (FIELD + "demand: '1 " + "/ " * 100_000 + "'\n", "bad-rate", 4),
    "a quote never closed": lambda: ('title: "' + "x\n" * 300_000, "open-quote", 1),
    "only comments": lambda: ("# nothing\n" * 300_000, "empty-file", None),
    "only colons": lambda: (":" * 1_000_000, "stray-colon", 1),
    "only tabs": lambda: ("\t" * 1_000_000, "tab", 1),
    "many documents": lambda: ("---\n" * 100_000, "several-documents", 2),
    "a field again and again": lambda: (FIELD + "people: 1\n    " * 20_000, "duplicate-field", 5),
    "unknown fields": lambda: (FIELD + "".join(f"f{n}: 1\n    " for n in range(5_000)), "unknown-field", 4),
    "unknown names": lambda: (
        TOP + "".join(f"  - {{process: P{n}, after: Q{n}}}\n" for n in range(3_000)),
        "unknown-step",
        3,
    ),
    "one name again and again": lambda: (TOP + "  - process: A\n" * 5_000, "duplicate-name", 4),
    "a long circle": lambda: (
        TOP + "  - {process: P0, after: P4999}\n" + "".join(f"  - process: P{n}\n" for n in range(1, 5_000)),
        "circle",
        3,
    ),
    "shares to a thousand steps": lambda: (
        TOP
        + "  - process: S\n"
        + "".join(f"  - {{process: P{n}, after: {{S: 1 %}}}}\n" for n in range(1_000)),
        "shares-do-not-add-up",
        1_003,
    ),
}


def quickly(text: str) -> Reading:
    begin = time.perf_counter()
    reading = read_text(text)
    assert time.perf_counter() - begin < SECONDS
    return reading


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_gets_a_message(name: str) -> None:
    text, code, line = HOSTILE[name]()
    reading = quickly(text)
    first = reading.problems[0]
    assert reading.stream is None
    assert first.code == code
    assert line is None or first.span.line == line


@pytest.mark.parametrize("name", HOSTILE)
def test_a_message_about_hostile_text_is_short(name: str) -> None:
    for problem in read_text(HOSTILE[name]()[0]).problems[:3]:
        assert len(message(problem)) < 1_000


@pytest.mark.parametrize(
    "text",
    [
        "title: " + "x" * 10_000_000 + "\nsteps:\n  - process: A\n",
        FIELD + "cycle_time: " + " " * 10_000_000 + "1 s\n",
        FIELD + "notes: " + "x\n      " * 300_000 + "\n",
        "# " + "x" * 10_000_000 + "\n" + FIELD + "people: 2\n",
    ],
    ids=["a long title", "a long gap", "a long note", "a long comment"],
)
def test_large_is_not_wrong(text: str) -> None:
    assert quickly(text).stream is not None


def test_the_stack_holds_in_a_process_of_its_own() -> None:
    """A crash of the C parser would take the process with it: seen from outside."""
    code = (
        "from leantool.reading import read_text\n"
        "for a, b in ('[x,\\n', ']'), ('{a:\\n', '}'), ('[x,', ']'), ('{a: ', '}'), ('- ', ''), ('? ', ''):\n"
        "    for n in 100, 5_000, 9_999, 200_000:\n"
        "        reading = read_text('title: T\\nnotes: ' + a * n + '1' + b * n + '\\n')\n"
        "        assert reading.stream is None and reading.problems, (a, n)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
