"""Time ladders of several maps on one scale: a line that is up while an item waits and down while it is worked on."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from rich.text import Text

from leantool.analysis import Analysis
from leantool.figures.workings import Workings
from leantool.model import Process
from leantool.reporting.screen import HEADING, INDENT, QUIET, STRONG, Screen

UNKNOWN = None
Piece = tuple[bool, Fraction | None]
"""Whether the line is up, and for how many seconds; None where that is still to be measured."""

LEAST = {True: 2, False: 1}
"""Columns that a piece has at least, up and down: what takes no time is seen too."""


def lines(screen: Screen, analyses: Sequence[Analysis], heads: Sequence[str], heading: str) -> list[Text]:
    """The ladders under one another, and what a column stands for; nothing while no time is known."""
    every = [pieces(analysis) for analysis in analyses]
    if not any(_length(some) for some in every):
        return []
    per_column, drawn = fitted(every, screen.width - 2 * len(INDENT))
    found = [Text(heading, HEADING)]
    unknown = False
    for analysis, head, some in zip(analyses, heads, drawn, strict=True):
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


def fitted(every: Sequence[list[Piece]], room: int) -> tuple[Fraction, Sequence[list[Piece]]]:
    """Seconds a column, so that the longest ladder just fits, and the ladders as they are drawn.

    Where there are too many pieces to show each, a column is up or down for what most of its time is.
    """
    total = max((_length(some) for some in every), default=Fraction(0)) or Fraction(1)
    for columns in range(room, room // 2, -1):
        if _fit(every, total / columns, room):
            return total / columns, every
    for columns in range(room, 1, -1):
        joined = [_by_column(some, total / columns) for some in every]
        if _fit(joined, total / columns, room):
            return total / columns, joined
    return total, every


def _length(some: Sequence[Piece]) -> Fraction:
    return sum((seconds for _, seconds in some if seconds is not UNKNOWN), Fraction(0))


def _fit(every: Sequence[Sequence[Piece]], per_column: Fraction, room: int) -> bool:
    return all(sum(width(piece, per_column) for piece in some) <= room for some in every)


def _by_column(some: Sequence[Piece], per_column: Fraction) -> list[Piece]:
    """A ladder in pieces of whole columns, up where most of the column is waiting."""
    waiting: dict[int, Fraction] = {}
    at = Fraction(0)
    for up, seconds in some:
        end = at + (seconds or Fraction(0))
        while up and at < end:
            column = int(at / per_column)
            until = min(end, (column + 1) * per_column)
            waiting[column] = waiting.get(column, Fraction(0)) + until - at
            at = until
        at = end
    levels = [
        (2 * waiting.get(n, Fraction(0)) >= per_column, per_column) for n in range(int(at / per_column))
    ]
    return _joined(levels)


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
