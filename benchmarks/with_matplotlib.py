"""A scene as PNG with matplotlib, plainly: python benchmarks/with_matplotlib.py scene.json picture.png 150"""

from __future__ import annotations

import re
import sys
from pathlib import Path as File
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from leantool.drawing.theme import Theme, named
from leantool.scene import Box, Glyph, Label, Line, Scene
from leantool.scene.icons import ICONS

MM = 25.4
POINTS = 72 / MM
ALIGNED = {"start": "left", "middle": "center", "end": "right"}


def main() -> None:
    source, target, dpi = sys.argv[1:]
    scene = Scene.from_json(File(source).read_text(encoding="utf-8"))
    draw(scene, named("colour"), float(dpi)).savefig(target, dpi=float(dpi))


def draw(scene: Scene, theme: Theme, dpi: float) -> Figure:
    """The scene as a figure of its own size, in millimetres, y downwards."""
    figure = Figure(figsize=(scene.width / MM, scene.height / MM), dpi=dpi)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, scene.width)
    axes.set_ylim(scene.height, 0)
    axes.set_axis_off()
    for item in scene.walk():
        add(axes, item, theme)
    return figure


def add(axes: Any, item: Box | Line | Label | Glyph, theme: Theme) -> None:
    """One part."""
    style = theme.style(item.role)
    look = {
        "facecolor": style.fill or "none",
        "edgecolor": style.stroke or "none",
        "linewidth": style.width * POINTS,
    }
    if isinstance(item, Box):
        axes.add_patch(Rectangle((item.x, item.y), item.width, item.height, **look))
    elif isinstance(item, Label):
        axes.text(
            item.x,
            item.y,
            item.text,
            fontsize=item.size * POINTS,
            weight=item.weight,
            ha=ALIGNED[item.anchor],
            color=style.text or theme.ink,
            parse_math=False,
        )
    elif isinstance(item, Line):
        codes = [Path.MOVETO] + [Path.CURVE4 if item.curve else Path.LINETO] * (len(item.points) - 1)
        face = look if item.closed else {**look, "facecolor": "none"}
        axes.add_patch(PathPatch(Path(list(item.points), codes, closed=False), **face))
    else:
        icon = ICONS[item.icon]
        kx, ky = item.width / icon.width, item.height / icon.height
        for paint, d in icon.parts:
            fill = {"line": "none", "ink": look["edgecolor"]}.get(paint, look["facecolor"])
            hatch = "////" if paint == "hatch" else None
            path = outline(d, item.x, item.y, kx, ky)
            axes.add_patch(PathPatch(path, **{**look, "facecolor": fill}, hatch=hatch))


def outline(d: str, x0: float, y0: float, kx: float, ky: float) -> Path:
    """The path of an icon, stretched and moved; arcs are taken for straight lines."""
    points: list[tuple[float, float]] = []
    codes: list[int] = []
    for command, rest in re.findall(r"([A-Z])([^A-Z]*)", d):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", rest)]
        x, y = points[-1] if points else (0.0, 0.0)
        if command == "Z":
            points.append(points[0])
            codes.append(Path.CLOSEPOLY)
        elif command in "HV":
            points += [(x0 + kx * n, y) if command == "H" else (x, y0 + ky * n) for n in numbers]
            codes += [Path.LINETO] * len(numbers)
        else:
            kept = [n for at in range(0, len(numbers), 7) for n in numbers[at + 5 : at + 7]]
            pairs = kept if command == "A" else numbers
            found = [(x0 + kx * a, y0 + ky * b) for a, b in zip(pairs[::2], pairs[1::2], strict=True)]
            kind = {"M": Path.LINETO, "L": Path.LINETO, "A": Path.LINETO, "C": Path.CURVE4, "Q": Path.CURVE3}[
                command
            ]
            codes += [Path.MOVETO if command == "M" and not number else kind for number in range(len(found))]
            points += found
    return Path(points, codes)


if __name__ == "__main__":
    main()
