"""Words along lines: where they stand, and clear ground under them where a line would run through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from leantool.scene import Box, Item, Label


def on_ground(label: Label, lines: Iterable[float]) -> list[Item]:
    """The words, on clear ground where a line would run through them."""
    left, top, right, bottom = label.bounds
    if not any(left - 0.5 < x < right + 0.5 for x in lines):
        return [label]
    return [Box(left - 0.6, top - 0.4, right - left + 1.2, bottom - top + 0.4, "halo"), label]


def grounded(items: list[Item], lines: Iterable[float]) -> list[Item]:
    """Signs and words, the words on clear ground where a line would run through them; signs cover what is behind."""
    xs = list(lines)
    return [part for item in items for part in (on_ground(item, xs) if isinstance(item, Label) else [item])]


def clear(
    span: tuple[float, float],
    wide: float,
    verticals: Iterable[float],
    taken: Sequence[tuple[float, float]],
    paper: tuple[float, float],
) -> float:
    """The left end for words along a line, where no other line or word stands, as near its middle as can be."""
    (low, high), (least, most) = span, paper
    middle = (low + high - wide) / 2
    lines = sorted(verticals)
    places = [
        middle,
        low + 1.5,
        high - wide - 1.5,
        *(x + 1.6 for x in lines),
        *(x - wide - 1.6 for x in lines),
        *(edge for a, b in taken for edge in (a - wide - 1.2, b + 1.2)),
    ]
    inside = [min(max(x, least), most - wide) for x in places if low - wide <= x <= high] or [middle]

    def cost(x: float) -> tuple[int, bool, float]:
        hit = sum(x - 0.6 < line < x + wide + 0.6 for line in lines)
        over = 100 * sum(x < b + 1 and a - 1 < x + wide for a, b in taken)
        return hit + over, not (low <= x and x + wide <= high), abs(x - middle)

    return min(inside, key=cost)
