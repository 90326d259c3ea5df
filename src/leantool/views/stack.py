"""Everything below each other: information lanes, tracks of boxes and timelines, row after row."""

from __future__ import annotations

from dataclasses import dataclass, field

from leantool.views import branch_ladder, sizes
from leantool.views.cells import Cell
from leantool.views.frame import Frame, Stop, Track

UNDER = 4.6  # from the line of the flow to the words under a store
DEEP = 8.0  # and at most, where the icon stands on the line
LINE_ROOM = 2.0  # under a line that passes a column without a step


@dataclass(eq=False, repr=False)
class Needs:
    """What the rows need besides their boxes."""

    lanes: list[int]  # information lines above each row
    heads: dict[Stop, float]  # room above each track
    reach: dict[Stop, set[int]]  # columns over which a line of rework runs above a track
    timeline: float
    air: float = 0
    floor: dict[int, float] = field(default_factory=dict)  # the lowest thing so far in each column


def stack(frame: Frame, top: float, needs: Needs) -> float:
    """Gives every row, track and timeline its height; returns the bottom.

    A track hangs as high as the columns that it spans allow, whatever stands in the others.
    """
    y = top
    spans = columns_of(frame)
    for row, columns in enumerate(frame.rows):
        frame.lanes.append(y)
        y += needs.lanes[row] * sizes.LANE
        needs.floor = dict.fromkeys(columns, y)
        for number in range(frame.grid.tracks):
            steps = [n for c in columns for n in frame.grid.steps_in(c) if frame.grid.track[n] == number]
            track = heights(frame, steps, needs.heads.get((row, number), 0.0))
            if track is None and not crosses(frame, columns, number):
                continue
            track = track or Track(head=3.0, bare=True)
            frame.tracks[row, number] = track
            hang(frame, track, (row, number), spans.get(number, set()) & {*columns}, steps, needs)
        frame.floors.append(needs.floor)
        y = max(needs.floor.values()) + sizes.TRACK_GAP + needs.air
        frame.lines.append(y)
        y += needs.timeline + (sizes.ROW_GAP if row < len(frame.rows) - 1 else 0)
    return y


def hang(frame: Frame, track: Track, stop: Stop, spanned: set[int], steps: list[int], needs: Needs) -> None:
    """Puts one track under what stands in its columns, and remembers how deep it goes in each."""
    floor, number = needs.floor, stop[1]
    over = {c for c in needs.reach.get(stop, set()) if c in floor}
    above = max((floor[c] for c in (spanned | over if number else floor)), default=0.0)
    track.top = above + track.head + (sizes.TRACK_GAP if number else 0)
    if number and steps:
        chains = [chain for chain in frame.grid.chains[1:] if chain[0] in steps]
        track.ladder = max(
            (branch_ladder.branch_height(frame, chain) for chain in chains), default=branch_ladder.ONE_LINE
        )
    for column in spanned | over:
        floor[column] = max(floor[column], track.flow + LINE_ROOM if column in spanned else track.top)
    for n in steps:
        own = track.top + depth(track, frame.cells[n]) if number == 0 else track.bottom
        floor[frame.grid.column[n]] = max(floor[frame.grid.column[n]], own)


def columns_of(frame: Frame) -> dict[int, set[int]]:
    """The columns that each track passes."""
    found: dict[int, set[int]] = {}
    for low, high, number in frame.grid.spans:
        found.setdefault(number, set()).update(range(low + 1, high))
    return found


def heights(frame: Frame, steps: list[int], head: float) -> Track | None:
    """The heights that the steps of one track need together; None without steps."""
    if not steps:
        return None
    cells = [frame.cells[n] for n in steps]
    strip = max([sizes.NAME_LINE + sizes.STRIP, *(cell.strip for cell in cells)])
    body = max([sizes.BODY, *(cell.body for cell in cells)])
    track = Track(head=head, strip=strip, body=body)
    track.below = max(depth(track, cell) for cell in cells)
    return track


def depth(track: Track, cell: Cell) -> float:
    """From the top of the boxes of a track to the lowest of one step."""
    if not cell.is_process:
        return track.strip + sizes.FLOW + DEEP + cell.below + cell.under
    box = track.strip + track.body
    return (max(box, cell.below) if cell.panel else box + cell.below) + cell.under


def crosses(frame: Frame, columns: range, track: int) -> bool:
    """Whether a route runs along a track here, without a step on it."""
    column = frame.grid.column
    return any(
        route.track == track and column[route.source] + 1 in columns and track in frame.grid.bare
        for route in frame.grid.routes
    )
