"""Blocks as pictures: each that can be drawn, as a scene of the width asked for."""

from __future__ import annotations

from dataclasses import replace

from leantool.scene import Scene
from leantool.scene.paper import moved
from leantool.sheets import bars, fishbone, why_tree
from leantool.sheets.content import Bars, Block, Drawing, Fishbone, WhyTree

TEXT = 2.85
"""The size of words in these pictures: a little over 8 points, in millimetres."""

EDGE = 0.3


def scene_of(block: Block, width: float, language: str = "en") -> Scene | None:
    """The block as a scene `width` millimetres wide; a `Drawing` has its own size, and text has no scene."""
    if isinstance(block, Drawing):
        return block.scene
    inner = width - 2 * EDGE
    if isinstance(block, Fishbone):
        return _framed(fishbone.layout(block, inner, TEXT, language))
    if isinstance(block, WhyTree):
        return _framed(why_tree.layout(block, inner, TEXT, language))
    if isinstance(block, Bars):
        return _framed(bars.layout(block, inner, TEXT, language))
    return None


def _framed(scene: Scene) -> Scene:
    """The scene with room around it for half the width of a line."""
    items = tuple(moved(item, 1, EDGE, EDGE) for item in scene.items)
    return replace(scene, width=scene.width + 2 * EDGE, height=scene.height + 2 * EDGE, items=items)


def alt_of(block: Block) -> str:
    """What is to be seen on the picture of a block, in words."""
    return block.alt if isinstance(block, Drawing | Fishbone | WhyTree | Bars) else ""
