"""What the report prints, as lines of text; and the maps it is tried on."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console, RenderableType

from leantool.analysis import Analysis, analyse
from leantool.reading import Reading, read, read_text
from leantool.reporting import terminal
from leantool.texts import texts

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def reading_of(source: str | Path, changes: Sequence[str] = ()) -> Reading:
    """A map from its file, or from its text."""
    return read(source, changes) if isinstance(source, Path) else read_text(source, "map.yaml", changes)


def analysis_of(source: str | Path, changes: Sequence[str] = ()) -> Analysis:
    found = reading_of(source, changes)
    assert found.stream is not None, found.problems
    return analyse(found.stream)


def report(
    source: str | Path,
    width: int = 80,
    language: str | None = None,
    encoding: str = "utf-8",
    changes: Sequence[str] = (),
    colour: bool = False,
) -> list[str]:
    """The lines of the report of a map, without line ends."""
    analysis = analysis_of(source, changes)
    before = analysis_of(source) if changes else None
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    console = Console(
        file=out, width=width, force_terminal=colour, color_system="standard" if colour else None
    )
    terminal.render(analysis, texts(language or analysis.stream.language), console, before)
    return _lines(out)


def shown(
    renderable: RenderableType, width: int = 80, encoding: str = "utf-8", terminal: bool = False
) -> list[str]:
    """The lines of something printed as the command line does."""
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    console = Console(file=out, width=width, force_terminal=terminal, color_system=None, highlight=False)
    console.print(renderable, soft_wrap=True)
    return _lines(out)


def _lines(out: io.TextIOWrapper) -> list[str]:
    out.flush()
    buffer = out.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(out.encoding).splitlines()


def section(lines: Sequence[str], heading: str) -> list[str]:
    """The lines under a heading, up to the next one."""
    start = lines.index(heading) + 1
    end = next((n for n in range(start, len(lines)) if lines[n] and not lines[n].startswith(" ")), len(lines))
    return [line for line in lines[start:end] if line]


def row(lines: Sequence[str], label: str) -> str:
    """What the summary says after a label."""
    return next(line.strip().removeprefix(label).strip() for line in lines if line.strip().startswith(label))


FACTORY = """\
title: Brackets
calendar: {shifts: 2, hours: 8 h, breaks: 20 min, days_per_month: 20}
customer: {name: Plant, demand: 18400 pieces/month}
steps:
  - inventory: Coils
    holds: 5 days
  - process: Stamp
    cycle_time: 1 s
    uptime: 85 %
    operators: 1
  - inventory: Stamped parts
    holds: 7000
  - process: Weld
    cycle_time: 62 s
    changeover: 10 min
    operators: 1
  - process: Assemble
    cycle_time: 55 s
    operators: 2
  - inventory: Finished goods
    holds: 4140
"""

OFFICE = """\
title: Permit
language: nl
calendar: {hours: 8 uur, productive_hours: 6.5 uur}
customer: {name: Aanvrager, demand: 6 aanvragen/dag}
steps:
  - {process: Intake, team: Balie, lead_time: 1 dag, process_time: 15 min, complete_accurate: 80 %, people: 1}
  - process: Advies
    team: Brandweer
    after: Intake
    lead_time: 8 dagen
    process_time: 2 uur
    complete_accurate: 90 %
    people: 2
  - process: Toets
    team: Balie
    after: Intake
    lead_time: 3 dagen
    process_time: 1 uur
    people: 1
    rework: {to: Toets, share: 10 %, wait: 1 dag}
  - process: Besluit
    after: [Advies, Toets]
    team: Balie
    lead_time: 2 dagen
    process_time: 20 min
    value: adding
    people: 1
"""

UNKNOWN = """\
title: Half known
calendar: {hours: 8 h}
customer: {name: X, demand: 10 cases/day}
steps:
  - {queue: In-box, holds: 20}
  - {process: Read, process_time: 12 min, people: 1, source: measured}
  - {process: Ask, lead_time: 1 day, people: 1, source: estimated}
  - process: Decide
  - wait: Signature
"""
