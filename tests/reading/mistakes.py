"""Maps with mistakes, as texts in which every wrong line says what is wrong with it.

A case begins with `=== its name`.  Its text is a map (without its title, which is added unless a line says
`@no title`); a line ends in `#! code word` for each error on it, `#? code word` for a warning: the problem's code
and a word that its message must hold.  `@line 1 code word` states an error where no mark can stand.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parents[1] / "data" / "mistakes"
MARK = re.compile(r"\s+#([!?]) ([a-z-]+) ([^#]+?)(?=\s+#[!?] |$)")


class Mark(NamedTuple):
    line: int
    severity: str
    code: str
    word: str


class Case(NamedTuple):
    name: str
    text: str
    marks: tuple[Mark, ...]


def cases(path: Path) -> list[Case]:
    parts = re.split(r"^=== (.*)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [_case(f"{path.stem}: {name}", body) for name, body in zip(parts[::2], parts[1::2], strict=True)]


def _case(name: str, body: str) -> Case:
    written = body.splitlines()
    lines = [] if "@no title" in written else ["title: Test"]
    marks = []
    for line in written:
        if line.startswith("@line "):
            _, number, code, word = line.split(" ", 3)
            marks.append(Mark(int(number), "error", code, word))
        elif line != "@no title":
            found = MARK.findall(line)
            lines.append(MARK.sub("", line) if found else line)
            severities = {"!": "error", "?": "warning"}
            marks += [Mark(len(lines), severities[sign], code, word.strip()) for sign, code, word in found]
    return Case(name, "\n".join(lines) + "\n", tuple(marks))


CASES = [case for path in sorted(DATA.glob("*.txt")) for case in cases(path)]
