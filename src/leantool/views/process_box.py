"""A process: the box with its name, people and marks, and the data box under it."""

from __future__ import annotations

from leantool.model import Process
from leantool.scene import Box, Glyph, Group, Item, Label
from leantool.scene.icons import ICONS
from leantool.scene.ruler import width
from leantool.views import sizes
from leantool.views.cells import Cell
from leantool.views.databox import databox
from leantool.views.facts import Facts
from leantool.views.frame import Frame, Track
from leantool.views.signs import SIGN, burst_text, burst_width, pill, signs, signs_width, waste_width


def process_box(frame: Frame, cell: Cell) -> Group:
    """Everything of one process, in a group that is named after it."""
    left, right = frame.body(cell.index)
    track = frame.track(cell.index)
    middle = track.top + track.strip
    items: list[Item] = [
        Box(left, track.top, right - left, track.strip + track.body, "process", cell.ref),
        Box(left, track.top, right - left, track.strip, strip_role(frame.facts), cell.ref),
        *name(cell, left, right, track),
        *people(frame.facts, cell, left, right, middle),
        *marks(frame.facts, cell, left, right, track),
        *(
            databox(cell.rows, right, track.top, cell.panel)
            if cell.panel
            else databox(cell.rows, left, middle + track.body, right - left)
        ),
    ]
    return Group(tuple(items), "process", cell.ref, cell.step.name)


def strip_role(facts: Facts) -> str:
    """A future state shows in every process."""
    return "process-strip" if facts.stream.state == "current" else "future-strip"


def name(cell: Cell, left: float, right: float, track: Track) -> list[Item]:
    """The name in the middle of the strip."""
    tall = len(cell.name) * sizes.NAME_LINE
    y = track.top + (track.strip - tall) / 2 + sizes.NAME * 0.84
    return [
        Label((left + right) / 2, y + n * sizes.NAME_LINE, line, sizes.NAME, "strong", (*cell.ref, "process"),
              "middle", "bold")
        for n, line in enumerate(cell.name)
    ]  # fmt: skip


def people(facts: Facts, cell: Cell, left: float, right: float, top: float) -> list[Item]:
    """Operators and their number at the left, bursts at the right, the department between."""
    step = cell.step
    assert isinstance(step, Process)
    items: list[Item] = []
    x, end = left + sizes.PAD, right - sizes.PAD
    if step.people is not None:
        size = 6.4
        ref = (*cell.ref, "people")
        items.append(Glyph("operator", x, top + 1.3, size * ICONS["operator"].aspect, size, "operator", ref))
        count = facts.words.number(step.people.value)
        items.append(Label(x + 7.2, top + 6.6, count, sizes.NAME, "text", ref))
        x += 8 + width(count, sizes.NAME)
    bursts = facts.bursts(cell.index)
    if bursts:
        text, wide = burst_text(bursts), burst_width(facts, cell.index)
        end -= wide
        items.append(Glyph("kaizen", end + 0.6, top + 0.4, wide, 7.8, "burst", ("kaizen", bursts[0] - 1)))
        items.append(Label(end + 0.6 + wide / 2, top + 5.55, text, sizes.TEXT, "on-burst", ("kaizen", bursts[0] - 1),
                           "middle", "bold"))  # fmt: skip
    if step.pacemaker:
        end -= 6.5
        items.append(Glyph("pacemaker", end + 0.5, top + 1.2, 5.6, 6.2, "mark", (*cell.ref, "pacemaker")))
    return items


def marks(facts: Facts, cell: Cell, left: float, right: float, track: Track) -> list[Item]:
    """Department and shared process at the bottom, over them bottleneck or over takt, and small icons."""
    step = cell.step
    assert isinstance(step, Process)
    bottom = track.top + track.strip + track.body
    items: list[Item] = []
    room = right - left - 2 * sizes.PAD
    if step.shared:
        items.append(Glyph("shared", right - 6, bottom - 6, 6, 6, "mark", (*cell.ref, "shared")))
    if step.team:
        for n, line in enumerate(reversed(cell.team)):
            y = bottom - 1.3 - n * sizes.LINE
            items.append(Label(left + sizes.PAD, y, line, sizes.TEXT, "muted", (*cell.ref, "team")))
    base = bottom - 1.6 - (sizes.MARK_ROW if step.team or step.shared else 0)
    base -= max(len(cell.team) - 1, 0) * sizes.LINE
    frame = left - 1.1, track.top - 1.1, right - left + 2.2, bottom - track.top + 2.2
    if facts.bottleneck == cell.index:
        text = bottleneck_words(facts, cell.index, room - signs_width(facts, step))
        items.append(Label(left + sizes.PAD, base, text, sizes.TEXT, "alert", cell.ref, weight="bold"))
        items.append(Box(*frame, "bottleneck", cell.ref))
    elif facts.over_takt(cell.index):
        items.append(Box(*frame, "over-takt", cell.ref))
    return items + small_signs(facts, cell, right - sizes.PAD, base)


def bottleneck_words(facts: Facts, index: int, room: float) -> str:
    """The load of the bottleneck, and the word where there is room for it."""
    load = facts.load(index)
    text = f"▼ {facts.words.share(load)}" if load is not None else "▼"
    longer = f"{text} {facts.words('bottleneck')}"
    for said in (longer, text):
        if width(said, sizes.TEXT, "bold") <= room:
            return said
    return "▼"


def small_signs(facts: Facts, cell: Cell, right: float, base: float) -> list[Item]:
    """Small icons and the numbers of wastes, up to the right."""
    step = cell.step
    assert isinstance(step, Process)
    x = right - signs_width(facts, step)
    items: list[Item] = []
    for name in signs(step):
        wide = SIGN * ICONS[name].aspect
        items.append(Glyph(name, x, base + 1.5 - SIGN, wide, SIGN, "mark", cell.ref))
        x += wide + 1.2
    return items + waste_mark(facts, cell, x, base + 0.5)


def waste_mark(facts: Facts, cell: Cell, x: float, base: float) -> list[Item]:
    """The numbers of the wastes found at a step, in a rounded frame."""
    numbers = facts.wastes(cell.index)
    return pill(burst_text(numbers), x, base, waste_width(facts, cell.index), cell.ref) if numbers else []
