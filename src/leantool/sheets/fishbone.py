"""A fishbone: the effect at the head, a rib for each category, its causes along the rib."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from leantool.scene import Box, Item, Label, Line, Scene, ruler
from leantool.sheets.content import Fishbone, Rib, Twig

SLANT = 7.0  # how far a rib leans over towards the head
HEAD = 0.2  # part of the width for the effect
GAP = 2.5
PAD = 1.2


class Words(NamedTuple):
    """The lines of one cause, how far they stand in, and its number."""

    lines: list[str]
    indent: float
    number: str
    main: bool


@dataclass(frozen=True)
class Frame:
    """What the ribs share: size of words, room for a rib, where the spine runs."""

    size: float
    slot: float
    spine: float
    half: float

    @property
    def leading(self) -> float:
        return self.size * ruler.LEADING


def layout(block: Fishbone, width: float, size: float, language: str = "en") -> Scene:
    """The fishbone on a scene of this width, as high as its causes need."""
    head = width * HEAD
    pairs = max(1, (len(block.ribs) + 1) // 2)
    slot = (width - head - GAP) / pairs
    above, below = block.ribs[0::2], block.ribs[1::2]
    room = slot - SLANT - GAP
    heights = [_height(rib, size, room) for rib in block.ribs] or [size * 3]
    effect = ruler.wrap(block.effect, size * 1.05, head - 2 * PAD - 3, "bold", lines=8)
    tall = len(effect) * size * 1.05 * ruler.LEADING + 2 * PAD + 1
    top = max([_height(rib, size, room) for rib in above] or [0.0])
    bottom = max([_height(rib, size, room) for rib in below] or [0.0])
    top, bottom = max(top, tall / 2 + 0.5), max(bottom, tall / 2 + 0.5)
    frame = Frame(size, slot, top, max(heights))
    items: list[Item] = [Line(((0, top), (width - head, top)), "link", end="arrow")]
    for n, rib in enumerate(above):
        items += _rib(rib, n * slot, top, -1, frame, room)
    for n, rib in enumerate(below):
        items += _rib(rib, n * slot, bottom, 1, frame, room)
    items += _head(effect, width - head, head, top, tall, size * 1.05)
    return Scene(width, top + bottom, tuple(items), block.effect, block.alt, language)


def _words(twigs: Sequence[Twig], size: float, room: float, indent: float = 0) -> list[Words]:
    """The causes of a rib with those below them, as lines."""
    found: list[Words] = []
    for twig in twigs:
        number = size * 1.5 if twig.number else 0
        weight = "bold" if twig.main else "regular"
        text = f"{twig.text} ({twig.evidence})" if twig.evidence else twig.text
        lines = ruler.wrap(text, size, max(room - indent - number, size * 4), weight)
        found.append(Words(lines, indent, twig.number, twig.main))
        found += _words(twig.twigs, size, room, indent + size)
    return found


def _height(rib: Rib, size: float, room: float) -> float:
    """How high a rib is: its category, and its causes below each other."""
    lines = sum(len(words.lines) for words in _words(rib.twigs, size, room))
    gaps = 0.9 * len(rib.twigs)
    return size * 2.1 + max(lines, 1) * size * ruler.LEADING + gaps + 1.5


def _rib(rib: Rib, x: float, reach: float, side: int, frame: Frame, room: float) -> list[Item]:
    """One rib above (-1) or below (1) the spine: category at its end, causes to its left."""
    size, spine = frame.size, frame.spine
    foot = x + frame.slot - GAP
    tip = foot - SLANT
    far = spine + side * (reach - size * 1.9)
    name = ruler.shorten(rib.name, size, frame.slot - GAP, "bold")
    wide = ruler.width(name, size, "bold") + 2 * PAD
    left = min(max(tip - wide / 2, x), x + frame.slot - GAP - wide)
    box_y = far - size * 1.9 if side < 0 else far
    items: list[Item] = [
        Line(((tip, far), (foot, spine)), "link"),
        Box(left, box_y, wide, size * 1.9, "process-strip", radius=0.8),
        Label(left + wide / 2, box_y + size * 1.3, name, size, "strong", anchor="middle", weight="bold"),
    ]
    y = (far if side < 0 else spine) + 1.0
    for words in _words(rib.twigs, size, room):
        start = x + words.indent
        if words.number:
            items += numbered(words.number, start, y, size)
            start += size * 1.5
        for line in words.lines:
            items.append(said(line, start, y, size, words.main))
            y += frame.leading
        part = (y - 0.1 - far) / (spine - far) if spine != far else 0
        end = tip + (foot - tip) * min(max(part, 0), 1)
        items.append(Line(((x + words.indent, y + 0.1), (end, y + 0.1)), "rule"))
        y += 0.9
    return items


def said(line: str, x: float, y: float, size: float, main: bool) -> Label:
    """A line of a cause whose top is `y`; a root cause stands out."""
    if main:
        return Label(x, y + size * 0.95, line, size, "strong", weight="bold")
    return Label(x, y + size * 0.95, line, size, "text")


def numbered(number: str, x: float, y: float, size: float) -> list[Item]:
    """The number of a cause in a circle, at the left of a line whose top is `y`."""
    wide = max(size * 1.24, ruler.width(number, size, "bold") + size * 0.5)
    return [
        Box(x, y - size * 0.03, wide, size * 1.24, "waste", radius=size * 0.62),
        Label(x + wide / 2, y + size * 0.95, number, size, "alert", anchor="middle", weight="bold"),
    ]


def _head(effect: list[str], x: float, wide: float, spine: float, tall: float, size: float) -> list[Item]:
    """The effect in a box with a point towards the spine's end."""
    left, top = x + 0.2, spine - tall / 2
    items: list[Item] = [Box(left, top, wide - 0.4, tall, "totals", radius=1)]
    y = top + PAD + size * 0.95
    for line in effect:
        items.append(Label(left + (wide - 0.4) / 2, y, line, size, "strong", anchor="middle", weight="bold"))
        y += size * ruler.LEADING
    return items
