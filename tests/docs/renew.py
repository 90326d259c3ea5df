"""Put the real outputs into the pages where they show others: `python tests/docs/renew.py [PAGE...]`.

Where a page leaves lines out (`...`), each part keeps its length and begins where its first line stands now.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tempfile
import textwrap
from pathlib import Path
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[1]))

from docs import pages, session
from leantool import configuration

WIDEST = 80


def renew(page: Path) -> list[str]:
    """Renew a page; gives the places that need a look."""
    lines = page.read_text(encoding="utf-8").split("\n")
    left = []
    for shown in reversed(session.act(page)):
        block = shown.block
        if shown.is_real:
            continue
        fresh = _wrapped(shown.output) if shown.wrapped else _renewed(block.text, shown.output)
        if fresh is None:
            left.append(block.place)
        else:
            while fresh and not fresh[-1]:
                fresh.pop()
            lines[block.line : block.line + block.text.count("\n")] = fresh
    page.write_text("\n".join(lines), encoding="utf-8")
    return left


def _wrapped(output: str) -> list[str]:
    return [part for line in output.split("\n") for part in textwrap.wrap(line, WIDEST) or [""]]


def _renewed(shown: str, output: str) -> list[str] | None:
    real, parts = session.plain(output), session.segments(shown)
    if len(parts) == 1:
        return real
    found: list[str] = []
    at = 0
    for number, part in enumerate(parts):
        if number:
            found.append(session.ELLIPSIS)
        if not part:
            continue
        first = next((n for n in range(at, len(real)) if real[n].split() == part[0].split()), None)
        if first is None:
            return None
        last = len(real) if number == len(parts) - 1 else first + len(part)
        found += real[first:last]
        at = last
    return found


def main() -> None:
    chosen = [Path(name).resolve() for name in sys.argv[1:]] or pages.PAGES
    for page in chosen:
        with tempfile.TemporaryDirectory() as folder:
            work = Path(folder, "maps")
            work.mkdir()
            session.prepare(work)
            os.chdir(work)
            with patch.object(configuration, "user_file", lambda: Path(folder, "none.toml")):
                with contextlib.redirect_stdout(io.StringIO()):  # what the pages' own code prints
                    left = renew(page)
                for place in left:
                    print(f"{place}: look for yourself")
            os.chdir(pages.ROOT)


if __name__ == "__main__":
    main()
