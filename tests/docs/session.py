"""Doing what a page of the documentation says, from top to bottom, in a folder of its own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from glob import glob
from pathlib import Path

from cli.running import ROOT, Ran, at_terminal, environment, leantool
from docs.pages import Block, blocks, commands

OUTSIDE = ("make", "pip", "pipx", "uv", "py", "python3", "brew")
"""First words of commands that set up the reader's machine; they are not run."""

TOOLS = ("jq",)
"""Other programs that are run; those in the folder `tools` need not be installed."""

ELLIPSIS = "..."

OBSERVATIONS = """\
observation,where
Requests wait until the manager is back in the office,Approve
Buyer types the request into the order system again,Order
"""


def prepare(folder: Path) -> None:
    """What a reader has at hand: the examples, and a map and a list of observations of his own."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    shutil.copytree(ROOT / "docs" / "gallery" / "maps", folder / "docs" / "gallery" / "maps")
    shutil.copy(ROOT / "examples" / "first-map.yaml", folder / "map.yaml")
    (folder / "observations.csv").write_text(OBSERVATIONS, encoding="utf-8")


@dataclass(frozen=True)
class Shown:
    """An output that a page shows, beside the real one; long questions are `wrapped` on the page."""

    block: Block
    output: str
    wrapped: bool

    @property
    def is_real(self) -> bool:
        return same(self.block.text, self.output, wrapped=self.wrapped)


def act(page: Path) -> list[Shown]:
    """Do all that a page says, in the current folder; gives the outputs that the page shows.

    Raises AssertionError where a command ends otherwise than the page says.
    """
    found: list[Shown] = []
    output = ""
    before = Block(page, 0, "", "")
    for block in blocks(page):
        if block.word == "text" and before.word == "console" and output:
            found.append(Shown(block, output, "answers" in before.notes))
        if block.word == "console":
            output = _run_all(block)
        elif block.word == "python":
            _python(block)
        save(block)
        before = block
    return found


def _run_all(block: Block) -> str:
    wanted = int(block.notes.get("exit", ("0",))[0])
    shown = []
    for command in commands(block):
        if command.split()[0] in OUTSIDE:
            continue
        assert command.split()[0] in ("leantool", *TOOLS), (
            f"{block.place}: {command}: say what it is in {__file__}"
        )
        ran = _run(command, block)
        assert ran.exit == wanted, f"{block.place}: {command}: exit code {ran.exit}\n{ran.shown}"
        shown.append(ran.shown)
    return "".join(shown)


def _run(command: str, block: Block) -> Ran:
    if "answers" in block.notes:
        answers = [answer.strip() for answer in " ".join(block.notes["answers"]).split("|")]
        return at_terminal(*shlex.split(command)[1:], answers=answers, cwd=Path.cwd())
    words = list(shlex.shlex(command, posix=True, punctuation_chars="|;&<>"))
    if words[0] in TOOLS or set(words) & {"|", ";", "&", "&&", "||", "<", ">>"}:
        return _shell(command)
    words = shlex.split(command)
    target = Path(words.pop()) if ">" in words else None
    words = [word for word in words if word != ">"]
    ran = leantool(*(path for word in words[1:] for path in _globbed(word)), as_on_screen=True)
    if target is None:
        return ran
    target.write_text(ran.out, encoding="utf-8")
    return Ran(ran.exit, "", ran.err, ran.err)


def _globbed(word: str) -> list[str]:
    return sorted(glob(word)) or [word] if "*" in word else [word]


def _shell(command: str) -> Ran:
    """A command that needs a shell: `leantool` is the one of this Python."""
    folder = str(Path(sys.executable).parent)
    tools = str(Path(__file__).with_name("tools"))
    env = environment(PATH=os.pathsep.join([tools, folder, os.environ["PATH"]]))
    done = subprocess.run(
        ["sh", "-c", command],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=env,
    )
    return Ran(done.returncode, done.stdout, done.stderr, done.stdout + done.stderr)


def save(block: Block) -> None:
    """Change a file as the page tells the reader to."""
    notes = block.notes
    if "file" in notes:
        Path(notes["file"][0]).write_text(block.text, encoding="utf-8")
    for key in {"from", "below", "edit"} & notes.keys():
        file, *marks = notes[key]
        path = Path(file)
        text = path.read_text(encoding="utf-8")
        for mark in marks[: 2 if key == "from" else 1]:
            assert text.count(mark) == 1, f"{block.place}: {mark!r} stands {text.count(mark)} times in {file}"
        start, end = _line_at(text, text.index(marks[0]))
        if key == "edit":
            text = text.replace(*marks)
        elif key == "below":
            text = text[:end] + block.text + text[end:]
        else:
            text = text[:start] + block.text + text[_line_at(text, text.index(marks[1]))[0] :]
        path.write_text(text, encoding="utf-8")


def _line_at(text: str, place: int) -> tuple[int, int]:
    """Where the line begins that something stands in, and where the next one does."""
    return text.rfind("\n", 0, place) + 1, text.index("\n", place) + 1


def _python(block: Block) -> None:
    exec(compile(textwrap.dedent(block.text), block.place, "exec"), {"__name__": "__main__"})


def same(shown: str, real: str, *, wrapped: bool = False) -> bool:
    """Whether a page shows the real output; a line `...` stands for any lines, or for none.

    Ends of lines do not count, and where the page wraps long questions, white space does not either.
    """
    if wrapped:
        return shown.split() == real.split()
    first, *others = segments(shown)
    lines = plain(real)
    if not others:
        return first == lines
    *middle, last = others
    if len(first) + len(last) > len(lines):
        return False
    rest = lines[len(first) : len(lines) - len(last)]
    if lines[: len(first)] != first or lines[len(lines) - len(last) :] != last:
        return False
    for part in middle:
        at = find(part, rest)
        if at is None:
            return False
        rest = rest[at + len(part) :]
    return True


def segments(shown: str) -> list[list[str]]:
    """The lines between the ellipses."""
    found: list[list[str]] = [[]]
    for line in plain(shown):
        if line.strip() == ELLIPSIS:
            found.append([])
        else:
            found[-1].append(line)
    return found


def find(part: list[str], lines: list[str]) -> int | None:
    """Where these lines stand among others."""
    return next((n for n in range(len(lines) - len(part) + 1) if lines[n : n + len(part)] == part), None)


def plain(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").split("\n")]
