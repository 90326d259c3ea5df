"""Rework: dashed lines back above the boxes, with the share that goes back."""

from __future__ import annotations

from leantool.scene import Item, Label, Line, Point, ruler
from leantool.views import sizes
from leantool.views.frame import Stop
from leantool.views.lanes import STUB, Lanes, ends, loop_words, tags
from leantool.views.placing import clear, on_ground
from leantool.views.wires import Loop


def draw(lanes: Lanes) -> tuple[list[Item], list[Item]]:
    """Every loop: the lines, and the words that go over all lines."""
    items: list[Item] = []
    taken: dict[tuple[Stop, int], list[tuple[float, float]]] = {}
    for loop in lanes.loops:
        items += one(lanes, loop, taken)
    return [i for i in items if isinstance(i, Line)], [i for i in items if not isinstance(i, Line)]


def one(lanes: Lanes, loop: Loop, taken: dict[tuple[Stop, int], list[tuple[float, float]]]) -> list[Item]:
    """Up from the step that finds it, along its lane, down to the step that does it again."""
    frame = lanes.frame
    out, into = (
        lanes.port(loop.source, "loop", loop.number, "out"),
        lanes.port(loop.target, "loop", loop.number, "in"),
    )
    start, end = (out, lanes.top(loop.source)), (into, lanes.top(loop.target))
    leaves, reaches = stops(lanes, loop)
    high, low = lane(lanes, loop, leaves), lane(lanes, loop, reaches)
    ref = ("steps", loop.source, "rework")
    text = loop_words(lanes, loop)
    if leaves[0] != reaches[0]:
        first = Line((start, (out, high), (out - STUB, high)), "rework", ref, end="arrow", radius=3)
        second = Line(((into + STUB, low), (into, low), end), "rework", ref, end="arrow", radius=3)
        told, came = tags(lanes, loop)
        return [
            first,
            second,
            Label(max(out - STUB, sizes.MARGIN), high - 1.1, told, sizes.TEXT, "alert", ref),
            Label(into, low - 1.1, came, sizes.TEXT, "alert", ref),
        ]
    points: tuple[Point, ...]
    if leaves == reaches:
        points = (start, (out, high), (into, high), end)
    else:
        turn = frame.slot(frame.grid.column[loop.target] + 1, ("loop", loop.number))
        points = (start, (out, high), (turn, high), (turn, low), (into, low), end)
        into = turn
    span = (min(out, into), max(out, into))
    wide = ruler.width(text, sizes.TEXT)
    place = taken.setdefault((leaves, lanes.loop_lane[loop.number, leaves]), [])
    lines = verticals(lanes, leaves)
    x = clear(span, wide, lines, place, (sizes.MARGIN, frame.page - sizes.MARGIN))
    place.append((x, x + wide))
    return [
        Line(points, "rework", ref, end="arrow", radius=3),
        *on_ground(Label(x, high - 1.1, text, sizes.TEXT, "alert", ref), lines),
    ]


def stops(lanes: Lanes, loop: Loop) -> tuple[Stop, Stop]:
    """The row and track of both ends."""
    frame = lanes.frame
    return (frame.row(loop.source), frame.grid.track[loop.source]), (
        frame.row(loop.target),
        frame.grid.track[loop.target],
    )


def lane(lanes: Lanes, loop: Loop, stop: Stop) -> float:
    """The height of a loop above the boxes of one track."""
    return lanes.frame.tracks[stop].top - 4.2 - lanes.loop_lane[loop.number, stop] * sizes.LOOP


def verticals(lanes: Lanes, stop: Stop) -> list[float]:
    """Where lines of information come down to the boxes of the main track."""
    if stop[1] != 0:
        return []
    frame = lanes.frame
    return [
        lanes.ports[step, ("wire", wire.number, wire.row, which)]
        for wire in lanes.wires
        if wire.row == stop[0]
        for step, which in ends(wire)
        if frame.grid.track[step] == 0
    ]
