"""The room above each track of boxes: for lines that come down to them, and for rework that runs back over them."""

from __future__ import annotations

from leantool.views import rework, sizes
from leantool.views.frame import Stop
from leantool.views.lanes import Lanes


def heads(lanes: Lanes) -> dict[Stop, float]:
    """The room above each track: more where rework goes back over it."""
    frame, found = lanes.frame, dict[Stop, float]()
    reached = {(frame.row(n), frame.grid.track[n]) for wire in lanes.wires for n in wire.steps}
    for row, columns in enumerate(frame.rows):
        for track in {frame.grid.track[n] for c in columns for n in frame.grid.steps_in(c)}:
            loops = lanes.loop_count.get((row, track), 0)
            bare = track and not loops and (row, track) not in reached
            found[row, track] = (sizes.HEAD_LEAST if bare else sizes.HEAD_ROOM) + loops * sizes.LOOP
    return found


def reach(lanes: Lanes) -> dict[Stop, set[int]]:
    """The columns over which rework from one track to another runs."""
    frame = lanes.frame
    found: dict[Stop, set[int]] = {}
    for loop in lanes.loops:
        for stop in set(rework.stops(lanes, loop)):
            ends = sorted((frame.grid.column[loop.source], frame.grid.column[loop.target]))
            found.setdefault(stop, set()).update(range(ends[0], ends[1] + 1))
    return found
