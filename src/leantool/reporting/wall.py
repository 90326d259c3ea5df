"""The castle wall: a line that is up where an item waits and down where it is worked on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.cells import cell_len
from rich.text import Text

from leantool.reporting.folding import fold, least_width, rows
from leantool.reporting.screen import INDENT, QUIET, STRONG, Screen

NARROWEST = 3
NAME_LINES = 2
WIDEST_NAME = 14
AIR = 2
_CORNERS = {
    (True, False): ("┐", "└"),
    (False, True): ("┌", "┘"),
    (True, True): ("┬", " "),
    (False, False): (" ", "┴"),
}
"""Above and below, where the wall goes from up to down or stays, by the level before and after."""


@dataclass(frozen=True)
class Segment:
    """A piece of the wall: up or down, with a name and a time."""

    up: bool
    name: str
    value: str


def lines(screen: Screen, segments: Sequence[Segment]) -> list[Text]:
    """The wall in rows that fit the width, names and times above the peaks and below the valleys."""
    found: list[Text] = []
    room = screen.width - len(INDENT)
    widths = _natural(segments)
    for part in rows(widths, room):
        row = Row(segments[part.start : part.stop], widths[part.start : part.stop], room)
        found += [Text(), *row.lines()] if found else row.lines()
    return found


def _natural(segments: Sequence[Segment]) -> list[int]:
    """Widths in which times fit and names mostly do; a name may reach over its neighbours of the other level."""
    base = [max(cell_len(s.value), NARROWEST) for s in segments]
    found = []
    for n, segment in enumerate(segments):
        beside = [base[m] + 1 for m in (n - 1, n + 1) if 0 <= m < len(base) and segments[m].up != segment.up]
        needed = min(least_width(segment.name, NAME_LINES), WIDEST_NAME) + 1
        found.append(max(base[n], needed - sum(beside) // 2))
    return found


class Row:
    """A stretch of the wall that fits on the screen: where each piece starts and how wide it is."""

    def __init__(self, segments: Sequence[Segment], widths: Sequence[int], room: int) -> None:
        self.segments = segments
        self.widths = list(widths)
        self._stretch(room - sum(self.widths) - len(self.widths) + 1)

    def _stretch(self, spare: int) -> None:
        """Spare room goes to names that are cut, one cell at a time, and then gives every time some air."""
        for _ in range(spare):
            lacking = [
                least_width(s.name, NAME_LINES) - len(room)
                for s, room in zip(self.segments, self._rooms(), strict=True)
            ]
            if max(lacking) <= 0:
                break
            self.widths[lacking.index(max(lacking))] += 1
            spare -= 1
        for _ in range(AIR):
            tight = [n for n, s in enumerate(self.segments) if self.widths[n] < cell_len(s.value) + AIR]
            if len(tight) > spare:
                break
            for n in tight:
                self.widths[n] += 1
            spare -= len(tight)

    @property
    def width(self) -> int:
        return sum(self.widths) + len(self.widths) - 1

    def _starts(self) -> list[int]:
        starts, at = [], 0
        for width in self.widths:
            starts.append(at)
            at += width + 1
        return starts

    def _rooms(self) -> list[range]:
        """The room for each name: up to half-way the next names on its own level."""
        starts = self._starts()
        rooms = [range(self.width)] * len(self.segments)
        for up in (True, False):
            named = [n for n, s in enumerate(self.segments) if s.up == up and s.name]
            edges = [0]
            for left, right in pairwise(named):
                edges.append((starts[left] + self.widths[left] + starts[right] + 1) // 2)
            edges.append(self.width + 1)
            for n, (low, high) in zip(named, pairwise(edges), strict=False):
                rooms[n] = range(low + (low > 0), high - 1)
        return rooms

    def lines(self) -> list[Text]:
        names = {True: _Canvas(NAME_LINES), False: _Canvas(NAME_LINES)}
        times = {True: _Canvas(1), False: _Canvas(1)}
        for segment, start, width, room in zip(
            self.segments, self._starts(), self.widths, self._rooms(), strict=True
        ):
            own = range(start, start + width)
            times[segment.up].put(0, own, own, segment.value)
            folded = fold(segment.name, len(room), NAME_LINES) if segment.name else []
            first = NAME_LINES - len(folded) if segment.up else 0
            for n, line in enumerate(folded, start=first):
                names[segment.up].put(n, own, room, line)
        drawn = [
            *names[True].lines(""),
            *times[True].lines(STRONG),
            *self._wall(),
            *times[False].lines(STRONG),
            *names[False].lines(""),
        ]
        return [line for line in drawn if line.plain.strip()]

    def _wall(self) -> list[Text]:
        upper = lower = ""
        for n, (segment, width) in enumerate(zip(self.segments, self.widths, strict=True)):
            if n:
                up, down = _CORNERS[self.segments[n - 1].up, segment.up]
                upper, lower = upper + up, lower + down
            upper += ("─" if segment.up else " ") * width
            lower += (" " if segment.up else "─") * width
        return [Text(INDENT + upper, QUIET), Text(INDENT + lower, QUIET)]


class _Canvas:
    """Lines of text in which each piece stands as near the middle of its own place as its room allows."""

    def __init__(self, lines: int) -> None:
        self.pieces: list[list[tuple[int, str]]] = [[] for _ in range(lines)]

    def put(self, line: int, own: range, room: range, text: str) -> None:
        start = own.start + (len(own) - cell_len(text)) // 2
        start = max(min(start, room.stop - cell_len(text)), room.start)
        self.pieces[line].append((start, text))

    def lines(self, style: str) -> list[Text]:
        found = []
        for pieces in self.pieces:
            line = Text(INDENT)
            for start, text in sorted(pieces):
                line.append(" " * (start + len(INDENT) - line.cell_len))
                line.append(text, style)
            found.append(line)
        return found
