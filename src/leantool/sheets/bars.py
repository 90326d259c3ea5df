"""Amounts as bars: name, bar, amount and share, one below the other."""

from __future__ import annotations

from leantool.scene import Box, Item, Label, Line, Scene, ruler
from leantool.sheets.content import Bars

ROLES = {"good": "timeline-process", "alert": "timeline-wait"}
PITCH = 1.55  # from bar to bar, in em
NAME, AMOUNT = 0.34, 0.3  # parts of the width, at most


def layout(block: Bars, width: float, size: float, language: str = "en") -> Scene:
    """The bars on a scene of this width."""
    names = [bar.label for bar in block.items]
    words = [f"{bar.amount} · {bar.share}" if bar.share else bar.amount for bar in block.items]
    left = min(ruler.widest(names, size), width * NAME) + size
    right = min(ruler.widest(words, size, "bold"), width * AMOUNT) + size
    longest = width - left - right
    items: list[Item] = []
    y = 0.0
    if block.title:
        y += size * 1.3
        items.append(Label(0, y - size * 0.35, block.title, size, "strong", weight="bold"))
    top = y
    for bar, said in zip(block.items, words, strict=True):
        base = y + size * 1.1
        long = max(bar.length * longest, 0.4)
        items.append(Box(left, y + 0.25, long, size * PITCH - 0.8, ROLES.get(bar.look, "lane")))
        items.append(Label(0, base, ruler.shorten(bar.label, size, left - size), size, "text"))
        said = ruler.shorten(said, size, right - size / 2, "bold")
        items.append(Label(left + long + size / 2, base, said, size, "strong", weight="bold"))
        y += size * PITCH
    items.append(Line(((left, top - 0.2), (left, y)), "timeline"))
    return Scene(width, y + 0.6, tuple(items), block.title, block.alt, language)
