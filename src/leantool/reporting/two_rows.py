"""The ladder of an office map: lead time of each step over its process time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from leantool.reporting.folding import fold, least_width, rows
from leantool.reporting.screen import INDENT, QUIET, STRONG, Screen, pad

NARROWEST, COMFORTABLE, WIDEST = 5, 11, 16
NAME_LINES = 3


@dataclass(frozen=True)
class Bay:
    """One step: its name, its lead time and its process time as they are shown."""

    name: str
    upper: str
    lower: str


def lines(screen: Screen, bays: Sequence[Bay]) -> list[Text]:
    """Names over a row of lead times over a row of process times, in as many rows as it takes."""
    heads = (screen.label("lead_time_short"), screen.label("process_time_short"))
    margin = max(cell_len(head) for head in heads) + 2
    widths = [_width(bay) for bay in bays]
    found: list[Text] = []
    for part in rows(widths, screen.width - len(INDENT) - margin):
        found += [Text()] if found else []
        found += _names(bays, widths, part, margin)
        upper, rule, lower = (Text(INDENT + " " * margin) for _ in range(3))
        upper = Text.assemble(INDENT, (pad(Text(heads[0]), margin).plain, QUIET))
        lower = Text.assemble(INDENT, (pad(Text(heads[1]), margin).plain, QUIET))
        for n in part:
            bay, width = bays[n], widths[n]
            end = "" if n == part[-1] else " "
            upper.append_text(pad(Text(bay.upper, STRONG), width, "center")).append(end)
            rule.append("─" * width + ("" if n == part[-1] else "┼"), QUIET)
            lower.append_text(pad(Text(bay.lower, STRONG), width, "center")).append(end)
        found += [upper, rule, lower]
    return found


def _width(bay: Bay) -> int:
    times = max(cell_len(bay.upper), cell_len(bay.lower), NARROWEST)
    name = least_width(bay.name, NAME_LINES - 1)
    if name > COMFORTABLE:
        name = min(max(least_width(bay.name, NAME_LINES), COMFORTABLE), WIDEST)
    return max(times, name) + 2


def _names(bays: Sequence[Bay], widths: Sequence[int], part: Sequence[int], margin: int) -> list[Text]:
    columns = [fold(bays[n].name, widths[n] - 1, NAME_LINES) for n in part]
    height = max(len(column) for column in columns)
    found = []
    for line in range(height):
        text = Text(INDENT + " " * margin)
        for n, column in zip(part, columns, strict=True):
            at = line - (height - len(column))
            text.append_text(pad(Text(column[at] if at >= 0 else ""), widths[n], "center")).append(" ")
        found.append(text)
    return found
