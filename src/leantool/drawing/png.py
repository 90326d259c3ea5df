"""A scene as PNG: its SVG, painted by resvg with the shipped fonts."""

from __future__ import annotations

import struct
import zlib
from math import ceil

from leantool.drawing import TooLarge, svg
from leantool.scene import Scene
from leantool.scene.fonts import FAMILY, FILES

MM = 25.4
MOST_PIXELS = 200_000_000


def draw(scene: Scene, theme: str = "plain", dpi: float = 150, width: int | None = None) -> bytes:
    """The picture at so many dots per inch; or so many pixels wide, and then the dots follow."""
    import resvg_py

    wide = width or max(1, round(scene.width / MM * dpi))
    tall = max(1, ceil(wide * scene.height / scene.width))  # a lower one would make it narrower too
    if wide * tall > MOST_PIXELS:
        raise TooLarge(wide, tall)
    picture = resvg_py.svg_to_bytes(
        svg_string=svg.draw(scene, theme).decode(),
        dpi=wide / scene.width * MM,
        width=wide,
        height=tall,
        font_files=FILES,
        font_family=FAMILY,
        sans_serif_family=FAMILY,
        skip_system_fonts=scene.covered,
    )
    return stamped(bytes(picture), wide / scene.width * 1000)


def stamped(picture: bytes, dots_per_metre: float) -> bytes:
    """The picture with its dots per metre written behind its first chunk."""
    dots = round(dots_per_metre)
    body = b"pHYs" + struct.pack(">IIB", dots, dots, 1)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return picture[:33] + chunk + picture[33:]
