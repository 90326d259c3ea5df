"""The nodes of a compact map drawn: boxes with their data, icons with their quantity."""

from __future__ import annotations

from leantool.scene import Box, Glyph, Group, Item, Label, Line, ruler
from leantool.views.compact.cells import Cell
from leantool.views.compact.frame import Frame, Track
from leantool.views.compact.words import Datum
from leantool.views.stores import ROLES

BASE = 0.86  # from the top of a line of words to their base, in em
RUN = 0.7  # how far the second frame of a run stands off
MARK = 0.6  # and the mark of the bottleneck


def draw(frame: Frame, cell: Cell) -> Group:
    """Everything of one node, in a group that is named after it."""
    track = frame.track(cell.node.index)
    if not cell.is_box:
        return Group(tuple(store(frame, cell, track)), role(cell), cell.node.ref, cell.node.step.name)
    title = ", ".join(frame.plan.facts.steps[n].name for n in cell.node.members)
    return Group(tuple(process(frame, cell, track)), "process", cell.node.ref, title)


def role(cell: Cell) -> str:
    kind = cell.node.step.kind
    return ROLES.get(kind, kind)


def process(frame: Frame, cell: Cell, track: Track) -> list[Item]:
    """The box: name, lines of data, marks."""
    left, right = frame.box(cell.node.index)
    look, ref, wide = cell.look, cell.node.ref, right - left
    strip, facts = cell.strip(wide), frame.plan.facts
    own = track.height if cell.on_path else strip + cell.body(wide)
    if cell.on_path:
        strip = min(max(track.strip, strip), own)
    rows = cell.rows(wide)
    bare = not rows
    ground = "process-strip" if facts.stream.state == "current" else "future-strip"
    items: list[Item] = []
    if cell.node.is_run:
        items.append(Box(left + RUN, track.top - RUN, wide, own, "process", ref))
    items.append(Box(left, track.top, wide, own, "process", ref))
    items.append(Box(left, track.top, wide, own if bare else strip, ground, ref))
    names = cell.named(wide)
    star = 0.0 if cell.on_path else cell.star_size[0]
    y = track.top + ((own if bare else strip) - len(names) * look.line) / 2
    for n, line in enumerate(names):
        base = y + n * look.line + look.text * BASE
        items.append(Label((left + right - star) / 2, base, line, look.text, "strong", ref, "middle", "bold"))
    for n, row in enumerate(rows):
        base = track.top + strip + look.pad * 0.6 + n * look.line + look.text * BASE
        items += spread(row, left + look.pad, right - look.pad, base, look.text, cell.on_path)
    index = cell.node.members[0]
    edge = left - MARK, track.top - MARK, wide + 2 * MARK, own + 2 * MARK
    if any(facts.bottleneck == n for n in cell.node.members):
        items.append(Box(*edge, "bottleneck", ref))
    elif facts.is_process(index) and any(
        facts.is_process(n) and facts.over_takt(n) for n in cell.node.members
    ):
        items.append(Box(*edge, "over-takt", ref))
    return items + star_of(frame, cell, left, right, track)


def spread(row: list[Datum], left: float, right: float, base: float, text: float, apart: bool) -> list[Item]:
    """A line of data: label left, value right; or one datum after the other."""
    items: list[Item] = []
    x = left
    for one in row:
        room = right - x
        own = "alert" if one.alert else "text"
        value = ruler.width(one.value, text, one.weight) if one.value else text
        label = (
            ruler.shorten(one.label, text, max(room - value - text * 0.35, room * 0.4)) if one.label else ""
        )
        if label:
            items.append(Label(x, base, label, text, "muted", one.ref))
            x += ruler.width(label, text) + text * 0.35
        if not one.value:
            end = right if apart else min(x + text * 1.5, right)
            if end - x > 0.5:
                items.append(Line(((x, base), (end, base)), "missing", one.ref))
            x = end + text * 0.8
            continue
        said = ruler.shorten(one.value, text, right - x, one.weight)
        wide = ruler.width(said, text, one.weight)
        end = right if apart and label else x + wide
        items.append(
            Label(end - wide, base, said, text, own, one.ref, weight="bold" if one.alert else "regular")
        )
        x = end + text * 0.8
    return items


def star_of(frame: Frame, cell: Cell, left: float, right: float, track: Track) -> list[Item]:
    """The numbers of the improvements: over the right corner, or at the end of the name off the main path."""
    if not cell.star:
        return []
    wide, tall = cell.star_size
    bursts = sorted(n for member in cell.node.members for n in frame.plan.facts.bursts(member))
    ref = ("kaizen", bursts[0] - 1)
    if not cell.on_path:
        x, y = right - wide, track.top - 0.2
    else:
        x, y = min(right - wide + 0.8, frame.width - wide), track.top - tall + 0.3
    if not cell.is_box:
        middle = (left + right) / 2
        x = min(middle + 0.3, max(right - wide, middle - wide / 2))
        y = store_top(cell, track) - tall * 0.7
    text = cell.look.text
    return [
        Glyph("kaizen", x, y, wide, tall, "burst", ref),
        Label(x + wide / 2, y + tall / 2 + text * 0.36, cell.star, text, "on-burst", ref, "middle", "bold"),
    ]


def fitting(text: str, size: float, room: float) -> str:
    """A quantity with its word, or without it where there is no room."""
    short = text.partition(" ")[0]
    return text if ruler.width(text, size) <= room else ruler.shorten(short, size, room)


def store_top(cell: Cell, track: Track) -> float:
    """The upper edge of the icon of a store."""
    tall = cell.icon_size[1]
    on_line = cell.inline or cell.icon in ("supermarket", "fifo")
    return track.flow - (tall / 2 if on_line else tall + 1.5)


def store(frame: Frame, cell: Cell, track: Track) -> list[Item]:
    """The icon over the line of the flow, or on it; words below."""
    left, right = frame.box(cell.node.index)
    look, ref, middle = cell.look, cell.node.ref, (left + right) / 2
    wide, tall = cell.icon_size
    top = store_top(cell, track)
    items: list[Item] = [Glyph(cell.icon, middle - wide / 2, top, wide, tall, role(cell), ref)]
    y = top + tall + 0.2 if cell.inline else track.flow + max(1.5, top + tall - track.flow)
    for line in cell.named(right - left):
        items.append(Label(middle, y + look.text * BASE, line, look.text, "muted", ref, "middle"))
        y += look.line
    for one in cell.data:
        base = y + look.text * BASE
        if one.value:
            text = fitting(one.value, look.text, right - left)
            items.append(Label(middle, base, text, look.text, "text", one.ref, "middle"))
        else:
            items.append(Line(((middle - 3, base), (middle + 3, base)), "missing", one.ref))
        y += look.line
    return items + star_of(frame, cell, left, right, track)
