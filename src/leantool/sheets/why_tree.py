"""5-why trees: from the problem at the left to the root causes at the right; a deep one as an indented list."""

from __future__ import annotations

from dataclasses import dataclass

from leantool.scene import Box, Item, Label, Line, Scene, ruler
from leantool.sheets.content import Why, WhyTree
from leantool.sheets.fishbone import numbered, said

GAP = 5.0  # between columns, for the way down
BETWEEN = 1.6  # between boxes below each other
PAD = 0.9
NARROWEST = 27.0
INDENT = 5.0


@dataclass(frozen=True)
class Node:
    """A cause in its box: lines of words and of facts, and the boxes after it; `tall` with all of those."""

    why: Why
    words: list[str]
    facts: list[str]
    own: float
    tall: float
    below: tuple[Node, ...]


def layout(block: WhyTree, width: float, size: float, language: str = "en") -> Scene:
    """The trees on a scene of this width, as high as they need."""
    depth = max((_depth(root) for root in block.roots), default=1)
    wide = (width - GAP * (depth - 1)) / max(depth, 1)
    if wide < NARROWEST:
        items, tall = _outline(block, width, size)
    else:
        items, tall = _boxes(block, min(wide, width / 2), size)
    return Scene(width, max(tall, 1), tuple(items), block.why, block.alt, language)


def _depth(why: Why) -> int:
    return 1 + max((_depth(one) for one in why.whys), default=0)


def _boxes(block: WhyTree, wide: float, size: float) -> tuple[list[Item], float]:
    y, items = 0.2, list[Item]()
    for root in block.roots:
        node = _node(root, wide, size, block.evidence)
        items += _placed(node, 0.2, y, wide, size)
        y += node.tall + BETWEEN
    return items, y - BETWEEN + 0.4


def _node(why: Why, wide: float, size: float, evidence: str) -> Node:
    room = wide - 2 * PAD - 0.4
    words = ruler.wrap(why.text, size, room - (size * 1.6 if why.number else 0), _weight(why))
    facts = ruler.wrap(f"{evidence}{why.evidence}", size, room) if why.evidence else []
    own = (len(words) + len(facts)) * size * ruler.LEADING + 2 * PAD
    below = tuple(_node(one, wide, size, evidence) for one in why.whys)
    children = sum(one.tall for one in below) + BETWEEN * max(len(below) - 1, 0)
    return Node(why, words, facts, own, max(own, children), below)


def _weight(why: Why) -> str:
    return "bold" if why.main else "regular"


def _placed(node: Node, x: float, y: float, wide: float, size: float) -> list[Item]:
    """A box in the middle of what comes after it, and the ways there."""
    top = y + (node.tall - node.own) / 2
    items: list[Item] = []
    children = sum(one.tall for one in node.below) + BETWEEN * max(len(node.below) - 1, 0)
    child_y, start = y + (node.tall - children) / 2, (x + wide - 0.4, top + node.own / 2)
    for one in node.below:
        end = (x + wide + GAP, child_y + one.tall / 2)
        middle = start[0] + GAP / 2
        points = ((start[0], start[1]), (middle, start[1]), (middle, end[1]), end)
        straight = abs(start[1] - end[1]) < 0.05
        items.append(Line((start, end) if straight else points, "link", end="arrow"))
        items += _placed(one, x + wide + GAP, child_y, wide, size)
        child_y += one.tall + BETWEEN
    role = "totals" if node.why.main else "databox"
    items.append(Box(x, top, wide - 0.4, node.own, role, radius=0.8))
    items += _said(node, x + PAD, top + PAD, size)
    return items


def _said(node: Node, x: float, y: float, size: float) -> list[Item]:
    """The number, the words and the fact of a cause, from the top down."""
    items: list[Item] = []
    start = x
    if node.why.number:
        items += numbered(node.why.number, x, y, size)
        start += size * 1.6
    for line in node.words:
        items.append(said(line, start, y, size, node.why.main))
        y += size * ruler.LEADING
    for line in node.facts:
        items.append(Label(x, y + size * 0.95, line, size, "muted"))
        y += size * ruler.LEADING
    return items


def _outline(block: WhyTree, width: float, size: float) -> tuple[list[Item], float]:
    """Each cause on lines of its own, further in than the one it explains."""
    y, items = 0.2, list[Item]()

    def add(why: Why, level: int) -> None:
        nonlocal y
        x = min(level * INDENT, width / 2)
        node = _node(Why(why.text, why.number, why.main, why.evidence), width - x, size, block.evidence)
        if level:
            corner = x - INDENT / 2
            items.append(
                Line(((corner, y - 0.4), (corner, y + size * 0.7), (x, y + size * 0.7)), "link", end="arrow")
            )
        items.extend(_said(node, x + 0.8, y, size))
        y += node.own - 2 * PAD + 0.8
        for one in why.whys:
            add(one, level + 1)

    for root in block.roots:
        add(root, 0)
    return items, y
