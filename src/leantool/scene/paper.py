"""Sheets of paper, lying down, and a scene laid on one of them."""

from __future__ import annotations

from dataclasses import replace

from leantool.scene import Box, Glyph, Group, Item, Label, Line, Scene

SHEETS: dict[str, tuple[float, float]] = {
    "a4": (297, 210),
    "a3": (420, 297),
    "a2": (594, 420),
    "a1": (841, 594),
    "letter": (279.4, 215.9),
    "tabloid": (431.8, 279.4),
}
MARGIN = 8.0
SMALLEST_TEXT = 3.5  # on A3: 10 pt


def fit(scene: Scene, sheet: str, margin: float = MARGIN, most: float = 1.6, own: float = 0) -> Scene:
    """The scene as large as the sheet allows, at most `most` times its size, in the middle.

    `own` is the margin that the scene has of itself already.
    """
    width, height = SHEETS[sheet]
    room = (width - 2 * margin) / (scene.width - 2 * own), (height - 2 * margin) / (scene.height - 2 * own)
    factor = min(*room, most)
    dx = (width - scene.width * factor) / 2
    dy = (height - scene.height * factor) / 2
    items = tuple(moved(item, factor, dx, dy) for item in scene.items)
    return replace(scene, width=width, height=height, items=items)


def resized(scene: Scene, factor: float) -> Scene:
    """The scene `factor` times as large, lines too."""
    items = tuple(moved(item, factor, 0, 0) for item in scene.items)
    wide, tall = scene.width * factor, scene.height * factor
    return replace(scene, width=wide, height=tall, items=items, pen=scene.pen * factor)


def moved(item: Item, factor: float, dx: float, dy: float) -> Item:
    """The item made `factor` times as large around the origin, then moved."""
    if isinstance(item, Group):
        return replace(item, items=tuple(moved(part, factor, dx, dy) for part in item.items))
    if isinstance(item, Line):
        points = tuple((x * factor + dx, y * factor + dy) for x, y in item.points)
        return replace(item, points=points, radius=item.radius * factor)
    x, y = item.x * factor + dx, item.y * factor + dy
    if isinstance(item, Label):
        return replace(item, x=x, y=y, size=item.size * factor)
    sized = replace(item, x=x, y=y, width=item.width * factor, height=item.height * factor)
    if isinstance(sized, Box):
        return replace(sized, radius=sized.radius * factor)
    assert isinstance(sized, Glyph)
    return sized


def smallest_text(scene: Scene) -> float:
    """The size of the smallest text on the scene; without text, 0."""
    return min((item.size for item in scene.walk() if isinstance(item, Label)), default=0.0)


def enough_paper(scene: Scene) -> str | None:
    """The smallest sheet of the A series on which the words of this scene are legible; None when none is."""
    factor = SMALLEST_TEXT / (smallest_text(scene) or SMALLEST_TEXT)
    for name in ("a4", "a3", "a2", "a1"):
        width, height = SHEETS[name]
        if width >= scene.width * factor - 1 and height >= scene.height * factor - 1:
            return name
    return None
