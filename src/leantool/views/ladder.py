"""The timeline under each row: waiting on the peaks, process time in the valleys; and thin ones under branches."""

from __future__ import annotations

from fractions import Fraction

from leantool.scene import Box, Item, Label, Line, Point
from leantool.views import branch_ladder, sizes
from leantool.views.facts import Facts, number
from leantool.views.frame import Frame

PEAK = 6.0  # from the top of the timeline to a peak
DROP = 7.5  # from a peak to a valley
HEIGHT = PEAK + DROP + 2.5


Piece = tuple[float, float, bool, Fraction | None, int]  # from, to, a peak, seconds, step


def height(style: str) -> float:
    """How much room the timeline takes under a row."""
    return 0.0 if style == "none" else HEIGHT


def draw(frame: Frame, style: str) -> list[Item]:
    """The timelines of all rows, and the ladders of branches."""
    if style == "none":
        return []
    items: list[Item] = []
    for row in range(len(frame.rows)):
        path = [n for n in frame.facts.path if frame.row(n) == row]
        items += two_rows(frame, row, path) if style == "two-row" else classic(frame, row, path)
    for chain in frame.grid.chains[1:]:
        items += branch_ladder.branch(frame, chain)
    return items


def pieces(frame: Frame, steps: list[int]) -> list[Piece]:
    """Each step's part of the line: a store a peak, a process a valley, with a peak before it where it waits itself."""
    found: list[Piece] = []
    for place, n in enumerate(steps):
        left, right = frame.box(n)
        if place:
            left_edge = found[-1][1]
        else:
            left_edge = left
        figures = frame.facts.of(n)
        waits = number(figures.waiting_time.value)
        if not frame.facts.is_process(n):
            end = right if place == len(steps) - 1 else (right + frame.box(steps[place + 1])[0]) / 2
            end = (
                frame.box(steps[place + 1])[0]
                if place < len(steps) - 1 and frame.facts.is_process(steps[place + 1])
                else end
            )
            found.append((left_edge, end, True, waits, n))
            continue
        works = number(figures.process_time.value)
        unsure = waits is None and works is None
        if waits or unsure:
            turn = left + (right - left) * 0.48
            found.append((left_edge, turn, True, waits, n))
            left_edge = turn
        elif left_edge < left:
            found.append((left_edge, left, True, Fraction(0), -1))
            left_edge = left
        found.append((left_edge, right, False, works, n))
    return found


def classic(frame: Frame, row: int, path: list[int]) -> list[Item]:
    """The castle wall: bands, the line over them, times on it."""
    top = frame.lines[row]
    parts = pieces(frame, path)
    items: list[Item] = []
    points: list[Point] = []
    for left, right, peak, _, step in parts:
        y = top + (PEAK if peak else PEAK + DROP)
        points += [(left, y), (right, y)]
        if step >= 0:
            role = "timeline-wait" if peak else "timeline-process"
            items.append(Box(left, top + PEAK, right - left, DROP, role, ("steps", step)))
    if points:
        items.append(Line(tuple(points), "timeline"))
    for left, right, peak, seconds, step in parts:
        if step >= 0:
            items += time_label(
                frame.facts, (left + right) / 2, top + PEAK + (-1.3 if peak else DROP - 1.5), seconds, step
            )
    return items


def time_label(facts: Facts, middle: float, y: float, seconds: Fraction | None, step: int) -> list[Item]:
    """A time in the middle of its piece; dots where it is still to be measured."""
    ref = ("steps", step)
    if seconds is None:
        return [Line(((middle - 4, y), (middle + 4, y)), "missing", ref)]
    return [Label(middle, y, facts.time(seconds), sizes.TEXT, "text", ref, "middle")]


def two_rows(frame: Frame, row: int, path: list[int]) -> list[Item]:
    """Office form: per step the lead time above the line and the process time below it."""
    top, facts = frame.lines[row], frame.facts
    middle = top + PEAK + 1
    left, right = frame.bounds(row)
    items: list[Item] = [Line(((left, middle), (right, middle)), "timeline")]
    for n in path:
        figures = facts.of(n)
        start, end = frame.box(n)
        items.append(Line(((start, middle - 1.2), (start, middle + 1.2)), "timeline", ("steps", n)))
        items.append(Line(((end, middle - 1.2), (end, middle + 1.2)), "timeline", ("steps", n)))
        whole = figures.lead_time if facts.is_process(n) else figures.waiting_time
        centre = (start + end) / 2
        items += time_label(facts, centre, middle - 1.8, number(whole.value), n)
        if facts.is_process(n):
            items += time_label(
                facts, centre, middle + sizes.TEXT + 0.9, number(figures.process_time.value), n
            )
    return [*bands(left, right, middle), *items, *captions(facts, left, middle)]


def bands(left: float, right: float, middle: float) -> list[Item]:
    """The two rows, told apart by their ground."""
    return [
        Box(left, middle - PEAK, right - left, PEAK, "timeline-wait"),
        Box(left, middle, right - left, PEAK, "timeline-process"),
    ]


def captions(facts: Facts, left: float, middle: float) -> list[Item]:
    """What the two rows are, in front of them."""
    return [
        Label(left - 1, middle - 1.8, facts.words("row-waits"), sizes.TEXT, "muted", anchor="end"),
        Label(
            left - 1, middle + sizes.TEXT + 0.9, facts.words("row-works"), sizes.TEXT, "muted", anchor="end"
        ),
    ]
