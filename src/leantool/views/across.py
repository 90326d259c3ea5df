"""Information straight across from one party to the next, and the lightning that marks what is electronic."""

from __future__ import annotations

from itertools import pairwise

from leantool.scene import Item, Line, Point, ruler
from leantool.views import sizes
from leantool.views.facts import Facts
from leantool.views.wires import Across

SPACING = 8.2  # between two lines across
FIRST = 11.5  # from the top of a party to the first of them


def across_height(lines: list[Across]) -> float:
    """How tall production control must be for the lines at its busier side."""
    sides = [
        sum(({line.source, line.target} & {side}) != set() for line in lines)
        for side in ("customer", "supplier")
    ]
    return FIRST + max(sides, default=0) * SPACING - 4 if lines else 0


def across_room(facts: Facts, lines: list[Across]) -> float:
    """How far apart parties must stand for the words between them."""
    texts = [facts.information[line.number].says or "" for line in lines]
    return ruler.widest(texts, sizes.TEXT) + 30 if lines else 0


def bolted(
    points: tuple[Point, ...], role: str, ref: tuple[str | int, ...], end: Point | None = None
) -> list[Item]:
    """A line with a lightning, upright where a piece is long enough, or at this end of it: electronic."""
    pieces = [(n, piece) for n, piece in enumerate(pairwise(points)) if end is None or end in piece]
    for n, ((ax, ay), (bx, by)) in sorted(pieces, key=lambda piece: piece[1][0][0] != piece[1][1][0]):
        length = abs(bx - ax) + abs(by - ay)
        if length < 8:
            continue
        ux, uy = (bx - ax) / length, (by - ay) / length
        at = min(length - 5, max(4.0, length * 0.25 if end is None else 0.0 if end == (ax, ay) else length))
        mx, my = ax + ux * at, ay + uy * at

        def spot(
            along: float, aside: float, mx: float = mx, my: float = my, ux: float = ux, uy: float = uy
        ) -> Point:
            return mx + ux * along - uy * aside, my + uy * along + ux * aside

        flash = (spot(-2, 0), spot(0.7, 1.3), spot(-0.7, -1.3), spot(2, 0))
        return [
            Line((*points[: n + 1], flash[0]), role, ref, radius=2),
            Line(flash, role, ref),
            Line((flash[-1], *points[n + 1 :]), role, ref, end="arrow", radius=2),
        ]
    return [Line(points, role, ref, end="arrow", radius=2)]
