"""How high things become on a slide, in millimetres: PowerPoint flows nothing from box to box."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leantool.scene import ruler
from leantool.sheets.content import (
    Bars,
    Block,
    Bullets,
    Cell,
    Column,
    Drawing,
    Figures,
    Fishbone,
    Paragraph,
    Section,
    Sheet,
    Table,
    Targets,
    Why,
    WhyTree,
)
from leantool.sheets.drawn import scene_of

WIDE, HIGH = 420.0, 297.0
MARGIN, GAP = 10.0, 8.0
COLUMN = (WIDE - 2 * MARGIN - GAP) / 2
TOP = 29.0
ROOM = HIGH - TOP - 18
HEADING, BETWEEN, PAD = 6.0, 1.2, 1.2
POINT = 25.4 / 72
WIDER = 1.14
"""How much wider the letters of a slide are than those that the ruler knows."""
LINE = 1.22


@dataclass(frozen=True)
class Sizes:
    """The letters in points, and by how much pictures are made smaller."""

    letters: float = 9
    pictures: float = 1


TRIED = (Sizes(), Sizes(8.5), Sizes(8), Sizes(8, 0.85), Sizes(8, 0.7), Sizes(8, 0.55))
"""From what reads best to what takes least room; letters below 8 points are not for paper."""


@dataclass(frozen=True)
class Fit:
    """The sections of the left and of the right half, the sizes with which they fit, and what is still too much."""

    halves: tuple[Sequence[Section], Sequence[Section]]
    sizes: Sizes
    over: float = 0

    @property
    def lines(self) -> int:
        """How many lines are too many."""
        return math.ceil(self.over / (self.sizes.letters * POINT * LINE))


def fitted(sheet: Sheet) -> Fit:
    """The first sizes with which all fits; the right half begins a section earlier or later where that helps."""
    found = []
    for sizes in TRIED:
        needs = [height_of([one], sizes, sheet.language) for one in sheet.sections]
        usual = sum(one.side == 0 for one in sheet.sections)
        places = [at for at in (usual, usual - 1, usual + 1, usual - 2, usual + 2) if 0 <= at <= len(needs)]
        over, _, at = min((_over(needs, at), n, at) for n, at in enumerate(places))
        found.append(Fit((sheet.sections[:at], sheet.sections[at:]), sizes, over))
        if not over:
            break
    return found[-1]


def _over(needs: Sequence[float], at: int) -> float:
    """How much too high both halves are together."""
    return sum(max(sum(half) - ROOM, 0) for half in (needs[:at], needs[at:]))


def height_of(sections: Sequence[Section], sizes: Sizes, language: str = "en") -> float:
    """Of sections below each other."""
    blocks = sum(block_height(block, sizes, language) for one in sections for block in one.blocks)
    return blocks + (HEADING + 1) * len(sections)


def block_height(block: Block, sizes: Sizes, language: str) -> float:
    """Of a block with the room below it."""
    if isinstance(block, Drawing | Fishbone | Bars):
        caption = block.caption if isinstance(block, Drawing) else ""
        below = lines_height([(caption, 0)], sizes) + BETWEEN if caption else 0
        return picture(block, language, sizes)[1] + BETWEEN + below
    if isinstance(block, Paragraph):
        return lines_height([(block.text, 0)], sizes) + BETWEEN
    if isinstance(block, Bullets):
        title = [(block.title, 0)] if block.title else []
        return lines_height([*title, *((item, 1) for item in block.items)], sizes) + BETWEEN
    if isinstance(block, WhyTree):
        return lines_height([(text, depth + 1) for text, depth, _ in causes(block)], sizes) + BETWEEN
    around = [text for text in (getattr(block, "title", ""), getattr(block, "note", "")) if text]
    beside = sum(lines_height([(text, 0)], sizes) + BETWEEN for text in around)
    return sum(grid(*grid_of(block), sizes)[1]) + BETWEEN + beside


def lines_height(lines: Sequence[tuple[str, int]], sizes: Sizes, width: float = COLUMN) -> float:
    """Of texts below each other, each so deep in a list."""
    em = sizes.letters * POINT
    return sum(_count(text, em, width - 4 * depth) for text, depth in lines) * em * LINE


def one_line(text: str, room: float, sizes: Sizes, larger: float = 0, before: str = "") -> str:
    """A text cut to one line, in letters so many points larger, after other words."""
    em = (sizes.letters + larger) * POINT * WIDER
    return ruler.shorten(text, em, room - ruler.width(before, em), "bold")


def _count(text: str, em: float, room: float) -> int:
    """The lines that a text takes."""
    return sum(max(len(ruler.wrap(line, em * WIDER, room, "bold")), 1) for line in text.split("\n"))


def picture(block: Drawing | Fishbone | Bars, language: str, sizes: Sizes) -> tuple[float, float]:
    """Width and height of a picture."""
    scene = scene_of(block, COLUMN, language)
    assert scene is not None
    scale = min(1.0, COLUMN / scene.width) * sizes.pictures
    return scene.width * scale, scene.height * scale


def causes(block: WhyTree) -> Iterator[tuple[str, int, bool]]:
    """The causes from the top down: words, depth, whether it is a main one."""

    def below(some: Sequence[Why], depth: int) -> Iterator[tuple[str, int, bool]]:
        for one in some:
            number = f"{one.number}  " if one.number else ""
            evidence = f" ({one.evidence})" if one.evidence else ""
            yield f"{number}{one.text}{evidence}", depth, one.main
            yield from below(one.whys, depth + 1)

    yield from below(block.roots, 0)


def grid_of(block: Block) -> tuple[list[Column], list[Sequence[Cell]]]:
    """Columns and rows of what becomes a table; a row of one cell is a heading in between."""
    if isinstance(block, Table):
        groups = dict(block.groups)
        rows: list[Sequence[Cell]] = []
        for number, row in enumerate(block.rows):
            if number in groups:
                rows.append([Cell(groups[number], "strong")])
            rows.append(row)
        return list(block.columns), rows
    if isinstance(block, Figures):
        values = [Cell("\n".join(filter(None, (one.value, one.note))), "strong") for one in block.items]
        return [Column(one.label, 1) for one in block.items], [values]
    assert isinstance(block, Targets)
    columns = [Column(word, share) for word, share in zip(block.words, (5, 2, 3, 2), strict=True)]
    return columns, [
        [
            Cell("\n".join(filter(None, (one.metric, " · ".join(one.notes))))),
            Cell(one.start or "…"),
            Cell(" ".join(filter(None, (one.to, one.change))) or "…", "strong"),
            Cell(one.by or "…"),
        ]
        for one in block.items
    ]


def grid(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], sizes: Sizes, beside: float = 3
) -> tuple[list[float], list[float]]:
    """The widths of the columns and the heights of the rows, the heading first; `beside` is room beside the words."""
    em = sizes.letters * POINT
    whole = [row for row in rows if len(row) == len(columns)]
    fixed = {}
    for n, column in enumerate(columns):
        if not column.share:
            texts = [column.title, *(line for row in whole for line in row[n].text.split("\n"))]
            fixed[n] = min(ruler.widest(texts, em * WIDER, "bold") + beside, COLUMN / 4)
    shares = sum(column.share for column in columns) or 1
    left = max(COLUMN - sum(fixed.values()), COLUMN / 3)
    widths = [fixed.get(n, left * column.share / shares) for n, column in enumerate(columns)]
    if not any(column.share for column in columns):
        widths = [width * COLUMN / sum(widths) for width in widths]
    heights = []
    for row in ([Cell(column.title) for column in columns], *rows):
        rooms = widths if len(row) == len(columns) else [COLUMN]
        most = max(_count(cell.text, em, room - 2 * PAD) for cell, room in zip(row, rooms, strict=True))
        heights.append(most * em * LINE + 0.8)
    return widths, heights
