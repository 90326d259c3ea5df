"""A scene as SVG: one short element a part, in millimetres, words as words.

Each text says how long it is (`textLength`), so that it keeps its place where another
font stands in for ours. Each element says where in the file it comes from (`data-ref`),
or else what it is (`data-role`).
"""

from __future__ import annotations

from functools import lru_cache
from math import hypot

from leantool.drawing.stretch import hatched, stretched
from leantool.drawing.theme import Style, Theme, named
from leantool.scene import Box, Glyph, Group, Item, Label, Line, Point, Ref, Scene
from leantool.scene.icons import ICONS
from leantool.scene.paper import resized
from leantool.scene.ruler import clean

FAMILY = "Leantool Sans,Noto Sans SemiCondensed,Noto Sans,Segoe UI,Helvetica Neue,Arial,sans-serif"
HEAD = 2.4  # length of an arrow head
WIDE = 1.7  # its width

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def draw(scene: Scene, theme: str = "plain") -> bytes:
    """The whole file."""
    return Writer(named(theme)).write(scene).encode()


def escape(text: str) -> str:
    """Text that is nothing but text."""
    return text if text.isalnum() else clean(text).translate(_ESCAPES)


@lru_cache(maxsize=4096)
def dots(ref: Ref) -> str:
    """A place in the file as one word: steps.3.cycle_time."""
    return escape(".".join(map(str, ref)))


class Writer:
    """Writes with one theme; keeps what it has worked out for each role."""

    def __init__(self, look: Theme) -> None:
        self.theme = look
        self.frames: dict[str, str] = {}
        self.strokes: dict[str, str] = {}
        self.words: dict[tuple[str, str, str], str] = {}
        self.paints: dict[str, dict[str, str]] = {}

    def write(self, scene: Scene) -> str:
        """Head, paper and parts."""
        mm = f'width="{scene.width:.5g}mm" height="{scene.height:.5g}mm"'
        if scene.pen != 1:  # drawn large, shown small: lines, heads and hatching shrink with it
            scene = resized(scene, 1 / scene.pen)
        width, height = f"{scene.width:.5g}", f"{scene.height:.5g}"
        body = "\n".join(self.items(scene.items))
        described = f"<desc>{escape(scene.description)}</desc>\n" if scene.description else ""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {mm} '
            f'viewBox="0 0 {width} {height}" role="img" lang="{escape(scene.language)}" font-family="{FAMILY}" '
            f'stroke-linejoin="round">\n<title>{escape(scene.title)}</title>\n{described}'
            f'<rect data-role="paper" width="{width}" height="{height}" fill="{self.theme.paper}"/>\n{body}\n</svg>\n'
        )

    def items(self, items: tuple[Item, ...]) -> list[str]:
        """Every part in its order."""
        write = {Box: self.box, Line: self.line, Label: self.label, Glyph: self.glyph, Group: self.group}
        return [write[type(item)](item) for item in items]  # type: ignore[operator]

    def group(self, group: Group) -> str:
        """Parts in a group with a title that a pointer shows."""
        title = f"<title>{escape(group.title)}</title>" if group.title else ""
        inside = "\n".join(self.items(group.items))
        return f"<g{data(group)}>{title}\n{inside}\n</g>"

    def box(self, box: Box) -> str:
        """A rectangle."""
        look = self.frames.get(box.role)
        if look is None:
            style = self.theme.style(box.role)
            look = self.frames[box.role] = f' fill="{style.fill or "none"}"{stroke(style)}'
        rounded = f' rx="{box.radius:.4g}"' if box.radius else ""
        size = f'width="{box.width:.5g}" height="{box.height:.5g}"'
        return f'<rect{data(box)} x="{box.x:.5g}" y="{box.y:.5g}" {size}{rounded}{look}/>'

    def label(self, label: Label) -> str:
        """One line of text."""
        key = (label.role, label.weight, label.anchor)
        look = self.words.get(key)
        if look is None:
            anchor = f' text-anchor="{label.anchor}"' if label.anchor != "start" else ""
            weight = ' font-weight="700"' if label.weight == "bold" else ""
            colour = self.theme.style(label.role).text or self.theme.ink
            look = self.words[key] = f'{anchor}{weight} fill="{colour}"'
        adjust = 'lengthAdjust="spacingAndGlyphs"'
        length = f' textLength="{label.width:.5g}" {adjust}' if len(label.text) > 1 else ""
        place = f'x="{label.x:.5g}" y="{label.y:.5g}" font-size="{label.size:.4g}"'
        return f"<text{data(label)} {place}{length}{look}>{label.text.translate(_ESCAPES)}</text>"

    def line(self, line: Line) -> str:
        """A line, ended short of its arrow heads, and the heads."""
        if line.closed:
            path = straight([*line.points], 0)
            return f'<path{data(line)} d="{path}Z"{self.paint(line.role)["paper"]}/>'
        look = self.strokes.get(line.role)
        if look is None:
            look = self.strokes[line.role] = f' fill="none"{stroke(self.theme.style(line.role))}'
        points = list(line.points)
        heads = ""
        for end, kind in ((0, line.start), (-1, line.end)):
            if kind:
                tip, neck, d = head(points[end], points[1 if end == 0 else -2], kind)
                points[end] = neck if kind == "arrow" else tip
                heads += self.tip(line, d, kind)
        path = curved(points) if line.curve else straight(points, line.radius)
        return f'<path{data(line)} d="{path}"{look}/>{heads}'

    def tip(self, line: Line, d: str, kind: str) -> str:
        """An arrow head in the colour of its line, solid or open; never dashed."""
        style = self.theme.style(line.role)
        if kind == "arrow":
            return f'<path{data(line)} d="{d}" fill="{style.stroke}"/>'
        return f'<path{data(line)} d="{d}" fill="none" stroke="{style.stroke}" stroke-width="{style.width:.3g}"/>'

    def glyph(self, glyph: Glyph) -> str:
        """An icon stretched to its box: its paths in a group that is moved there."""
        icon = ICONS[glyph.icon]
        kx, ky = round(glyph.width / icon.width, 5), round(glyph.height / icon.height, 5)
        place = f'{data(glyph)} transform="translate({glyph.x:.5g} {glyph.y:.5g})"'
        look = self.paint(glyph.role)
        if len(icon.parts) == 1 and icon.parts[0][0] != "hatch":
            ((paint, d),) = icon.parts
            return f'<path{place} d="{stretched(d, kx, ky)}"{look[paint]}/>'
        parts = "".join(f'<path d="{stretched(d, kx, ky)}"{look[paint]}/>' for paint, d in icon.parts)
        stripes = "".join(
            f'<path d="{hatched(d, kx, ky)}"{look["stripe"]}/>' for paint, d in icon.parts if paint == "hatch"
        )
        return f"<g{place}>{parts}{stripes}</g>"

    def paint(self, role: str) -> dict[str, str]:
        """How each kind of part of an icon is filled and lined in this role."""
        looks = self.paints.get(role)
        if looks is None:
            style = self.theme.style(role)
            lined, fill = stroke(style), style.fill or "none"
            looks = self.paints[role] = {
                "line": f' fill="none"{lined}',
                "paper": f' fill="{fill}"{lined}',
                "hatch": f' fill="{fill}"{lined}',
                "stripe": f' fill="none" stroke="{style.stroke}" stroke-width=".55"',
                "ink": f' fill="{style.stroke}"',
            }
        return looks


def data(item: Item) -> str:
    """Where a part comes from, or else what it is."""
    return f' data-ref="{dots(item.ref)}"' if item.ref else f' data-role="{escape(item.role)}"'


def stroke(style: Style) -> str:
    """The attributes of a line; none when the style has no line."""
    if not style.stroke:
        return ""
    dash = f' stroke-dasharray="{style.dash}"' if style.dash else ""
    return f' stroke="{style.stroke}" stroke-width="{style.width:.3g}"{dash}'


def head(tip: Point, before: Point, kind: str) -> tuple[Point, Point, str]:
    """The tip, where the line may stop, and the path of the head."""
    (x, y), (bx, by) = tip, before
    length = hypot(x - bx, y - by) or 1
    ux, uy = (x - bx) / length, (y - by) / length
    long = min(HEAD, length) if kind == "arrow" else min(HEAD * 0.8, length)
    half = long * WIDE / HEAD / 2
    back_x, back_y = x - ux * long, y - uy * long
    left = f"{back_x - uy * half:.5g} {back_y + ux * half:.5g}"
    right = f"{back_x + uy * half:.5g} {back_y - ux * half:.5g}"
    path = f"M{left}L{x:.5g} {y:.5g}L{right}"
    return tip, (x - ux * long * 0.8, y - uy * long * 0.8), path + ("Z" if kind == "arrow" else "")


def straight(points: list[Point], radius: float) -> str:
    """The path through these points, its corners rounded where there is room."""
    first, *middle, last = points
    parts = [f"M{first[0]:.5g} {first[1]:.5g}"]
    for before, corner, after in zip(points, middle, points[2:], strict=False):
        r = min(radius, away(corner, before) / 2, away(corner, after) / 2)
        if r < 0.05:
            parts.append(f"L{corner[0]:.5g} {corner[1]:.5g}")
            continue
        (ax, ay), (bx, by) = towards(corner, before, r), towards(corner, after, r)
        parts.append(f"L{ax:.5g} {ay:.5g}Q{corner[0]:.5g} {corner[1]:.5g} {bx:.5g} {by:.5g}")
    parts.append(f"L{last[0]:.5g} {last[1]:.5g}")
    return "".join(parts)


def curved(points: list[Point]) -> str:
    """The path of one Bézier curve."""
    (x, y), *rest = points
    return f"M{x:.5g} {y:.5g}C" + " ".join(f"{px:.5g} {py:.5g}" for px, py in rest)


def away(a: Point, b: Point) -> float:
    """The distance between two points."""
    return hypot(a[0] - b[0], a[1] - b[1])


def towards(a: Point, b: Point, distance: float) -> Point:
    """The point so far from a in the direction of b."""
    share = distance / (away(a, b) or 1)
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
