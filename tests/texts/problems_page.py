"""`docs/problems.md`, made from the manual pages and the messages themselves: python tests/texts/problems_page.py"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from texts import examples

PAGE = Path(__file__).parents[2] / "docs" / "problems.md"
WIDTH = 100

INTRODUCTION = """\
# Problems

Everything that can be wrong with a map file: what the message says, what it means, and what to write instead. A message
shows the place, the line itself and what to do:

```text
line.yaml:7:17: error[clock-notation] cycle_time: "1:30" can be read in two ways; write 1 h 30 min or 1 min 30 s
  6 |   - process: Weld
  7 |     cycle_time: 1:30
    |                 ^^^^
  help: A time is written with its units: 1 h 30 min
```

- All problems of a file are told at once, ordered by place. Begin with the first: later ones may follow from it.
- An **error** is something that cannot be read or computed; with errors there are no figures. A **warning** is
  read in the way the message says.
- The word in square brackets is the code. Codes never change their meaning; `leantool explain clock-notation`
  shows a page of this list in the terminal, in English or Dutch.
- Mistakes in the lines themselves (a colon, a quote, a tab) hide the rest of the file, which is checked once
  they are mended.

What is found about the stream itself, such as a step that cannot keep up with the customer, is told by
[rules](rules.md).
"""


def render() -> str:
    """The page, as it should be."""
    return "\n".join([INTRODUCTION, *_sections()])


def _sections() -> Iterator[str]:
    text = examples.MANUAL.read_text(encoding="utf-8")
    for part in re.split(r"^# -{10,} ", text, flags=re.M)[1:]:
        heading = part.partition("\n")[0]
        yield f"## {heading[0].upper()}{heading[1:]}\n"
        for code in re.findall(r"^\[([a-z-]+)\]$", part, flags=re.M):
            if code in examples.pages():
                yield from _problem(code)


def _problem(code: str) -> Iterator[str]:
    page = examples.pages()[code]
    wrong, right = examples.wrong_and_right(code)
    severity = examples.problem(code).severity
    language = _fence(code, wrong)
    yield f"### {code}\n"
    yield from (f"{textwrap.fill(p, 110)}\n" for p in _paragraphs(page["summary"]["en"], page["text"]["en"]))
    yield f"```{language}\n{wrong}\n```\n" if wrong else "```yaml\n```\n"
    yield f"```text\n{_folded(f'{severity}: {examples.message(code)}')}\n```\n"
    yield f"Instead:\n\n```{language}\n{right}\n```\n"


def _paragraphs(*texts: str) -> Iterator[str]:
    for text in texts:
        yield from (" ".join(p.split()) for p in text.strip().split("\n\n"))


def _folded(text: str) -> str:
    return textwrap.fill(text, WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _fence(code: str, part: str) -> str:
    if part.startswith(("leantool ", "cat ")) or code in examples.LISTS:
        return "text"
    return "toml" if code.startswith("config-") else "yaml"


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
