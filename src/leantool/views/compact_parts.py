"""The parts of a compact map: process boxes of two lines, small parties, straight information between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from leantool.model import Process
from leantool.model.parts import Party
from leantool.scene import Bounds, Box, Glyph, Group, Item, Label, ruler
from leantool.views import media, sizes
from leantool.views.cells import Cell
from leantool.views.databox import databox
from leantool.views.facts import Facts, number
from leantool.views.frame import Frame
from leantool.views.process_box import people, strip_role
from leantool.views.signs import burst_text, burst_width
from leantool.views.totals import totals
from leantool.views.wires import Across

ICON = 13.0  # height of a customer or a supplier
FIRST = 6.4  # from the top of the parties to the first line between them
SPACING = 6.8
TOTALS = 6.0  # height of the line of totals
LEAST, MOST = 30.0, 62.0  # width of a party


class Party_(NamedTuple):
    """A customer, a supplier or planning: its name, and a few words under it."""

    kind: str
    name: str
    said: str
    ref: tuple[str | int, ...]
    width: float


def process_box(frame: Frame, cell: Cell) -> Group:
    """Name, people, bursts and data of one process; the frame of the bottleneck, dashed where takt is not kept."""
    assert isinstance(cell.step, Process)
    facts, track = frame.facts, frame.track(cell.index)
    left, right = frame.body(cell.index)
    middle, tall = track.top + track.strip, track.strip + track.body
    items: list[Item] = [
        Box(left, track.top, right - left, tall, "process", cell.ref),
        Box(left, track.top, right - left, track.strip, strip_role(facts), cell.ref),
    ]
    base = track.top + (track.strip - len(cell.name) * sizes.LINE) / 2 + sizes.TEXT * 0.92
    aside = burst_width(facts, cell.index) - 1.0 if facts.bursts(cell.index) and not track.body else 0.0
    for n, line in enumerate(cell.name):
        items.append(
            Label((left + right - aside) / 2, base + n * sizes.LINE, line, sizes.TEXT, "strong", (*cell.ref, "process"),
                  "middle", "bold")
        )  # fmt: skip
    if track.body:
        items += people(facts, cell, left, right, middle)
    elif facts.bursts(cell.index):
        items += burst(facts, cell, right, track.top + track.strip / 2)
    if track.body and cell.step.shared and not facts.bursts(cell.index):
        items.append(
            Glyph("shared", right - 4.6, track.top + tall - 4.6, 4.6, 4.6, "mark", (*cell.ref, "shared"))
        )
    items += databox(cell.rows, left, track.top + tall, right - left)
    edge = left - 1.1, track.top - 1.1, right - left + 2.2, tall + len(cell.rows) * sizes.ROW + 2.2
    if facts.bottleneck == cell.index:
        items.append(Box(*edge, "bottleneck", cell.ref))
    elif facts.over_takt(cell.index):
        items.append(Box(*edge, "over-takt", cell.ref))
    return Group(tuple(items), "process", cell.ref, cell.step.name)


def burst(facts: Facts, cell: Cell, right: float, middle: float) -> list[Item]:
    """The kaizen burst in the strip of a flat box, at its right end."""
    numbers = facts.bursts(cell.index)
    wide, ref = burst_width(facts, cell.index), ("kaizen", numbers[0] - 1)
    return [
        Glyph("kaizen", right - wide - 0.4, middle - 3.4, wide, 6.8, "burst", ref),
        Label(
            right - wide / 2 - 0.4,
            middle + 1.2,
            burst_text(numbers),
            sizes.TEXT,
            "on-burst",
            ref,
            "middle",
            "bold",
        ),
    ]


def parties(facts: Facts) -> dict[str, Party_]:
    """One of each kind that the map has; how many more there are stands behind its name."""
    stream, found = facts.stream, {}
    if stream.suppliers:
        told = stream.suppliers[0].delivers or ""
        found["supplier"] = party(facts, "supplier", stream.suppliers, told)
    if stream.control is not None:
        name = stream.control.name or facts.words("control")
        found["control"] = Party_("control", name, stream.control.system or "", ("control",), wide(name, ""))
    if stream.customers:
        found["customer"] = party(facts, "customer", stream.customers, pace(facts))
    return found


def party(facts: Facts, kind: str, some: Sequence[Party], told: str) -> Party_:
    """The first of its kind."""
    name = some[0].name or facts.words(kind)
    if len(some) > 1:
        name = f"{ruler.shorten(name, sizes.TEXT, MOST - 12, 'bold')} +{len(some) - 1}"
    return Party_(kind, name, told, (f"{kind}s", 0), wide(name, told))


def wide(name: str, told: str) -> float:
    """How wide a party is, up to a point."""
    words = max(ruler.width(name, sizes.TEXT, "bold") + 4, ruler.width(told, sizes.TEXT) + 2.4)
    return min(max(LEAST, words), MOST)


def pace(facts: Facts) -> str:
    """Demand and takt in one line."""
    words, rates = facts.words, facts.stream.customers[0].demand or ()
    per_day, takt = number(facts.figures.demand_per_day.value), number(facts.figures.takt_time.value)
    parts = [rates[0].text] if len(rates) == 1 else []
    if len(rates) > 1 and per_day is not None:
        parts = [f"{words('per-day')} {words.number(per_day)}"]
    if takt is not None:
        parts.append(f"{words('takt')} {facts.time(takt)}")
    return " · ".join(parts)


def party_box(own: Party_, x: float, y: float, tall: float) -> tuple[list[Item], float]:
    """A party at its place, and where it ends."""
    middle, control = x + own.width / 2, own.kind == "control"
    room = own.width - 2
    items: list[Item] = []
    below = y + ICON
    if control:
        below = y + max(tall, ICON if own.said else sizes.LINE + sizes.STRIP)
        strip = sizes.LINE + sizes.STRIP if own.said else below - y
        items.append(Box(x, y, own.width, below - y, "control", own.ref))
        items.append(Box(x, y, own.width, strip, "process-strip", own.ref))
        base, under = y + strip / 2 + sizes.TEXT * 0.36, (y + strip + below) / 2 + sizes.TEXT * 0.36
    else:
        items.append(Glyph("source", x, y, own.width, ICON, "source", own.ref))
        base, under = y + ICON - 2.2, below + sizes.TEXT * 1.05
    name = ruler.shorten(own.name, sizes.TEXT, room, "bold")
    items.append(Label(middle, base, name, sizes.TEXT, "strong", own.ref, "middle", "bold"))
    said = ruler.shorten(own.said, sizes.TEXT, room)
    told = [Label(middle, under, said, sizes.TEXT, "text", own.ref, "middle")] if said else []
    if control:
        return [Group((*items, *told), "control", own.ref, own.name)], below
    group = Group(tuple(items), "source", own.ref, own.name)
    return [group, *told], below + (sizes.LINE + 0.6 if told else 0)


def across_height(lines: Sequence[Across]) -> float:
    """How tall planning must be for the lines at its busier side."""
    sides = [sum(side in (line.source, line.target) for line in lines) for side in ("customer", "supplier")]
    return FIRST + (max(sides, default=0) - 1) * SPACING + 1.6 if lines else 0.0


def draw_across(facts: Facts, lines: Sequence[Across], whole: dict[str, Bounds]) -> list[Item]:
    """Straight lines from one party to the next, what they say above them."""
    items: list[Item] = []
    count = {"customer": 0, "supplier": 0}
    for line in lines:
        side = "customer" if "customer" in (line.source, line.target) else "supplier"
        left, right = ("control", "customer") if side == "customer" else ("supplier", "control")
        low, high = whole[left][2], whole[right][0]
        y = whole["control"][1] + FIRST + count[side] * SPACING
        count[side] += 1
        points = ((low, y), (high, y)) if line.source == left else ((high, y), (low, y))
        given, ref = facts.information[line.number], facts.told_at(line.number)
        items += media.line(given, points, ref)
        text = ruler.shorten(given.says or "", sizes.TEXT, high - low - 5 - media.signs_width(given))
        start = low + (high - low - media.signs_width(given) - ruler.width(text, sizes.TEXT)) / 2
        items += media.words(given, text, start, y - 2.0, ref)
    return items


def totals_line(facts: Facts, x: float, y: float, room: float) -> list[Item]:
    """The totals in one line, those asked for first, as many as fit."""
    items: list[Item] = []
    left = x + sizes.PAD
    for n, row in enumerate(totals(facts)):
        note = f"({row.note})" if row.note else ""
        parts = [(row.label, "text" if n else "strong"), (row.value, "strong"), (note, "muted")]
        said = [(text, role, "bold" if role == "strong" else "regular") for text, role in parts if text]
        widths = [ruler.width(text, sizes.TEXT, weight) + 1.4 for text, _, weight in said]
        if n and left + sum(widths) + sizes.PAD > x + room:
            continue
        for (text, role, weight), wide in zip(said, widths, strict=True):
            items.append(Label(left, y + 4.2, text, sizes.TEXT, role, weight=weight))  # type: ignore[arg-type]
            left += wide
        left += 4.0
    return [Box(x, y, left - 4.0 + sizes.PAD - x, TOTALS, "totals"), *items]
