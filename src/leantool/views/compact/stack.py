"""Everything of a compact map below each other: what runs above a row, its tracks, its timeline."""

from __future__ import annotations

from collections.abc import Sequence

from leantool.views.compact.frame import Frame, Row, Track
from leantool.views.compact.plan import Net, lanes

TRACK_GAP = 1.5
ON_LINE = ("supermarket", "fifo")  # icons that the flow goes through
ROW_GAP = 1.6


def stack(frame: Frame, top: float, ladder: float) -> float:
    """Gives every row and track its height, below `top`; returns the bottom."""
    y = top
    for number, row in enumerate(frame.rows):
        row.top = y
        above(frame, number, row)
        lowest = max(row.net_lanes.values(), default=-1) + 1
        back = max(row.loop_lanes, default=-1) + 1
        stars = max((frame.cells[n].star_size[1] for n in frame.path_in(row)), default=0.0)
        ports = 2.4 if row.nets or row.loops else 0.6
        y += lowest * frame.look.lane + back * frame.look.loop + max(stars - 0.3, ports)
        y = tracks(frame, row, y) + 1.2
        row.ladder = y
        y += ladder
        row.bottom = y
        y += ROW_GAP
    return frame.rows[-1].bottom


def above(frame: Frame, number: int, row: Row) -> None:
    """The lanes of what runs above a row."""
    row.nets = [net for net in frame.nets if number in frame.rows_of(net)]
    spans = [span(frame, net, row) for net in row.nets]
    row.net_lanes = dict(enumerate(lanes(spans)))
    row.loops = [
        loop for loop in frame.plan.loops if loop not in frame.spoken and frame.row_of(loop.source) == number
    ]
    column = frame.grid.column
    row.loop_lanes = lanes([
        (min(column[loop.source], column[loop.target]), max(column[loop.source], column[loop.target]))
        for loop in row.loops
    ])  # fmt: skip


def span(frame: Frame, net: Net, row: Row) -> tuple[float, float]:
    """About which columns an information line passes in a row."""
    middle = len(row.columns) / 2 + row.columns.start
    place = {"customer": row.columns.stop + 1.0, "supplier": row.columns.start - 1.0, "control": middle}
    found = [
        float(frame.grid.column[end]) if isinstance(end, int) else place[end]
        for end in net.ends
        if isinstance(end, str) or frame.row_of(end) == frame.rows.index(row)
    ]
    if net in frame.beside:
        found.append(row.columns.start - 1.0)
    return min(found) - 0.5, max(found) + 0.5


def tracks(frame: Frame, row: Row, top: float) -> float:
    """The main path, and what hangs under it; returns the lowest."""
    floor = dict.fromkeys(row.columns, top)
    for number in range(frame.grid.tracks):
        own = [n for c in row.columns for n in frame.grid.steps_in(c) if frame.grid.track[n] == number]
        spanned = {
            c
            for low, high, track in frame.grid.spans
            if track == number
            for c in range(max(low + 1, row.columns.start), min(high, row.columns.stop))
        } or {frame.grid.column[n] for n in own}
        if number and not own and not (spanned and number in frame.grid.bare):
            continue
        place = top if number == 0 else max(floor[c] for c in spanned) + TRACK_GAP
        height, flow, strip = heights(frame, own, number == 0)
        row.tracks[number] = Track(place, height, place + flow, strip)
        for column in spanned if number else row.columns:
            floor[column] = max(floor[column], place + height)
    return max(floor.values())


def heights(frame: Frame, own: Sequence[int], on_path: bool) -> tuple[float, float, float]:
    """The height that steps of one track need together, the line of the flow in it, the height of the names."""
    look = frame.look
    if not own:
        return 0.8, 0.4, 0.0
    cells = [frame.cells[n] for n in own]
    wide = {one: frame.wide[frame.grid.column[one.node.index]] for one in cells}
    boxes = [one for one in cells if one.is_box]
    stores = [one for one in cells if not one.is_box]
    strip = max((one.strip(wide[one]) for one in boxes), default=0.0)
    body = max((one.body(wide[one]) for one in boxes), default=0.0)
    icon = max((one.icon_size[1] for one in stores), default=0.0)
    if cells[0].inline:
        flow = max(icon / 2, look.line / 2 + look.pad)
        under = flow + icon / 2 + 0.2
    else:
        flow = max(icon + 1.5, min(strip + look.pad + look.line / 2, strip + body - 1.6))
        on_line = [one.icon_size[1] / 2 for one in stores if one.icon in ON_LINE]
        under = flow + max(1.5, *on_line, 0)
    raised = max((one.star_size[1] for one in stores), default=0.0) * 0.6 if not on_path else 0.0
    flow, under = flow + raised, under + raised
    words_ = max((len(one.named(wide[one])) + len(one.data) for one in stores), default=0)
    below = under + words_ * look.line if words_ else flow + (icon / 2 if cells[0].inline else 1.3)
    return max(strip + body, below, flow + 1.3 if on_path and not cells[0].inline else 0.0), flow, strip
