"""The pages of the documentation, taken apart into what can be run or read.

A fenced block says what it is; an HTML comment just before it says what else a reader would do or see:

    <!-- exit: 1 -->                        the command in the block ends with this code (0 when nothing is said)
    <!-- answers: en | office | -->         typed at the questions of the command in the block, which has a terminal
    <!-- file: map.yaml -->                 the block is saved under this name
    <!-- map.yaml, from `- a: B` to `c:` -->  the block takes the place of these lines, the last one excepted
    <!-- map.yaml, below `title: A` -->     the block comes below that line
    <!-- wrong: code -->                    the map in the block has a mistake with this code
    <!-- another file -->                   the TOML in the block is not a leantool.toml

and without a block: <!-- map.yaml: `wait: 3` becomes `wait: 3 days` -->.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", *(p for p in DOCS.rglob("*.md") if "_build" not in p.parts)])

_FENCE = re.compile(r"(?P<indent> *)(?P<fence>```+|~~~+) *(?P<word>[\w+-]*)(?P<rest>.*)")
_COMMENT = re.compile(r" *<!--(.*?)-->\s*", re.DOTALL)
_NOTES = {
    "exit": re.compile(r"exit: (\d+)"),
    "answers": re.compile(r"answers: (.*)", re.DOTALL),
    "file": re.compile(r"file: (\S+)"),
    "from": re.compile(r"(\S+), from `([^`]+)` to `([^`]+)`"),
    "below": re.compile(r"(\S+), below `([^`]+)`"),
    "wrong": re.compile(r"wrong: (\S+)"),
    "another file": re.compile(r"another file()"),
    "edit": re.compile(r"(\S+): `([^`]+)` becomes `([^`]*)`"),
}


@dataclass(frozen=True)
class Block:
    """A fenced block (`word` says of what kind), or a comment that stands alone (`word` is empty)."""

    page: Path
    line: int
    word: str
    text: str
    notes: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def place(self) -> str:
        return f"{name(self.page)}:{self.line}"


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path) -> list[Block]:
    """All blocks of a page, in order; a comment belongs to the block that follows it at once."""
    return parsed(page, page.read_text(encoding="utf-8"))


def parsed(page: Path, text: str) -> list[Block]:
    found: list[Block] = []
    notes: dict[str, tuple[str, ...]] = {}
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        opening = _FENCE.fullmatch(lines[at])
        comment = _COMMENT.match("\n".join(lines[at : at + 20]))
        if opening:
            end = at + 1
            while end < len(lines) and lines[end].strip() != opening["fence"]:
                end += 1
            indent = len(opening["indent"])
            body = "".join(f"{line[indent:]}\n" for line in lines[at + 1 : end])
            found.append(Block(page, at + 1, opening["word"], body, notes))
            notes, at = {}, end + 1
        elif comment:
            said = _note(comment[1].strip())
            if "edit" in said:
                found.append(Block(page, at + 1, "", "", said))
            else:
                notes |= said
            at += comment[0].count("\n", 0, len(comment[0].rstrip())) + 1
        else:
            notes = notes if not lines[at].strip() else {}
            at += 1
    return found


def _note(text: str) -> dict[str, tuple[str, ...]]:
    for key, form in _NOTES.items():
        if said := form.fullmatch(text):
            return {key: said.groups()}
    return {}


def commands(block: Block) -> list[str]:
    """The commands of a console block: a line each, unless a backslash ends it; comments and prompts left out."""
    joined = re.sub(r"\\\n\s*", " ", block.text)
    plain = (re.sub(r"(^|\s)#\s.*$", "", line).strip().removeprefix("$ ") for line in joined.split("\n"))
    return [line for line in plain if line]


def loose(text: str) -> str:
    """The text of a map without the comment lines at its top."""
    return re.sub(r"\A(\s*#.*\n|\s*\n)+", "", text)
