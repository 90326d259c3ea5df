"""Writers: a scene in, bytes out. A format is one file here and one line in `FORMATS`."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from leantool.scene import Scene

FORMATS: dict[str, str] = {
    "svg": "a drawing for the web, and to edit",
    "png": "a picture",
    "pdf": "a page to print",
    "json": "the scene itself: what stands where, in millimetres",
}
BINARY = frozenset({"png", "pdf"})
THEMES = ("plain", "colour", "dark")


class TooLarge(ValueError):
    """A picture of more pixels than can be drawn."""

    def __init__(self, wide: int, tall: int) -> None:
        super().__init__(f"{wide} x {tall} pixels is too large a picture")
        self.wide, self.tall = wide, tall


def draw(scene: Scene, format: str, **settings: Any) -> bytes:
    """The scene in this format; `theme` for all, `dpi` and `width` for PNG."""
    name = "json_" if format == "json" else format
    writer: Callable[..., bytes] = import_module(f"leantool.drawing.{name}").draw
    return writer(scene, **settings)
