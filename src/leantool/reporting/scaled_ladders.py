"""Time ladders of several maps on one scale: a line that is up while an item waits and down while it is worked on."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from rich.text import Text

from leantool.analysis import Analysis
from leantool.figures.workings import Workings
from leantool.model import Process
from leantool.reporting.screen import INDENT, QUIET, STRONG, Screen

UNKNOWN = None
Piece = tuple[bool, Fraction | None]
"""Whether the line is up, and for how many seconds; None where that is still to be measured."""

LEAST = {True: 2, False: 1}
"""Columns that a piece has at least, up and down: what takes no time is seen too."""


def lines(screen: Screen, analyses: Sequence[Analysis], heads: Sequence[str], heading: str) -> list[Text]:
    """The ladders under one another, and what a column stands for."""
    every = [pieces(analysis) for analysis in analyses]
    per_column = scale(every, screen.width - 2 * len(INDENT))
    found = [Text(heading, STRONG)]
    unknown = False
    for analysis, head, some in zip(analyses, heads, every, strict=True):
        found += [Text.assemble(INDENT, screen.safe(head), "  ", (_total(screen, analysis), STRONG))]
        found += _wall(some, per_column)
        unknown |= any(seconds is UNKNOWN for _, seconds in some)
    said = screen.texts.say("comparing", "scale", time=screen.time(per_column))
    said += f"; {screen.texts.say('comparing', 'unknown')}" if unknown else ""
    return [
        *found,
        *(Text.assemble(INDENT, line) for line in screen.wrap(Text(said, QUIET), screen.width - 2)),
    ]


def pieces(analysis: Analysis) -> list[Piece]:
    """Waiting and work along the path that sets the lead time, one after another."""
    found: list[Piece] = []
    for n in Workings(analysis.stream).path:
        step, figures = analysis.stream.steps[n], analysis.steps[n]
        is_process = isinstance(step, Process)
        waiting = figures.waiting_time.value
        if not is_process or waiting or (waiting is None and figures.process_time):
            found.append((True, waiting if isinstance(waiting, Fraction) else UNKNOWN))
        if is_process:
            work = figures.process_time.value
            found.append((False, work if isinstance(work, Fraction) else UNKNOWN))
    return _joined(found)


def _joined(some: Sequence[Piece]) -> list[Piece]:
    """Pieces on one level that touch are one."""
    found: list[Piece] = []
    for up, seconds in some:
        if found and found[-1][0] == up and seconds is not UNKNOWN and found[-1][1] is not UNKNOWN:
            found[-1] = (up, (found[-1][1] or Fraction(0)) + seconds)
        else:
            found.append((up, seconds))
    return found


def scale(every: Sequence[Sequence[Piece]], room: int) -> Fraction:
    """Seconds a column, so that the longest ladder just fits; the same for all."""
    total = max(
        (sum((s or Fraction(0) for _, s in some), Fraction(0)) for some in every), default=Fraction(0)
    )
    if not total:
        return Fraction(1)
    columns = room
    while columns > 1:
        per_column = total / columns
        if max(sum(width(piece, per_column) for piece in some) for some in every) <= room:
            return per_column
        columns -= 1
    return total


def width(piece: Piece, per_column: Fraction) -> int:
    """How many columns a piece takes."""
    up, seconds = piece
    columns = 0 if seconds is UNKNOWN else int(seconds / per_column + Fraction(1, 2))
    return max(columns, LEAST[up])


def _wall(some: Sequence[Piece], per_column: Fraction) -> list[Text]:
    upper, lower = "", ""
    for piece in some:
        up, seconds = piece
        wide = width(piece, per_column)
        sign = "?" if seconds is UNKNOWN else ""
        if up:
            upper += f"┌{sign.center(wide - 2, '─')[: wide - 2] if wide > 2 else ''}┐"
            lower += "┘" + " " * (wide - 2) + "└"
        else:
            upper += " " * wide
            lower += sign.center(wide, "─")
    return [Text(INDENT * 2 + upper), Text(INDENT * 2 + lower)]


def _total(screen: Screen, analysis: Analysis) -> str:
    lead = analysis.figures.lead_time
    if lead:
        return screen.time(lead.number)
    return screen.label("at_least", time=screen.time(analysis.figures.lead_time_at_least.number))
