"""A drawing as data: what stands where on the paper, in millimetres, y downwards.

A view makes a scene, a drawing writes it as SVG, PNG or PDF. A scene knows no colour:
each part has a role (`ROLES`), and a theme says how a role looks. Each part may carry
a `ref`, the place in the file that it was made from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from leantool.scene import ruler
from leantool.scene.roles import ROLES
from leantool.source import Ref

Point: TypeAlias = tuple[float, float]
Bounds: TypeAlias = tuple[float, float, float, float]
Anchor: TypeAlias = Literal["start", "middle", "end"]
Weight: TypeAlias = Literal["regular", "bold"]
Head: TypeAlias = Literal["", "arrow", "open"]

__all__ = ["ROLES", "Bounds", "Box", "Glyph", "Group", "Item", "Label", "Line", "Point", "Ref", "Scene"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `radius` rounds its corners."""

    x: float
    y: float
    width: float
    height: float
    role: str
    ref: Ref | None = None
    radius: float = 0

    @property
    def bounds(self) -> Bounds:
        """Left, top, right, bottom."""
        return self.x, self.y, self.x + self.width, self.y + self.height


@dataclass(frozen=True, slots=True)
class Line:
    """Straight pieces from point to point, or one Bézier curve through four points (`curve`).

    A `closed` line is an area, filled as its role says.
    """

    points: tuple[Point, ...]
    role: str
    ref: Ref | None = None
    start: Head = ""
    end: Head = ""
    curve: bool = False
    radius: float = 0
    closed: bool = False

    @property
    def bounds(self) -> Bounds:
        """Left, top, right, bottom; of a curve, those of its four points, which contain it."""
        xs, ys = zip(*self.points, strict=True)
        return min(xs), min(ys), max(xs), max(ys)


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; x is where its anchor stands, y its baseline, size its em."""

    x: float
    y: float
    text: str
    size: float
    role: str
    ref: Ref | None = None
    anchor: Anchor = "start"
    weight: Weight = "regular"

    def __post_init__(self) -> None:
        """Leave out what no font can show and no picture may hold."""
        object.__setattr__(self, "text", ruler.clean(self.text))

    @property
    def width(self) -> float:
        """How long the text is."""
        return ruler.width(self.text, self.size, self.weight)

    @property
    def bounds(self) -> Bounds:
        """Left, top (of a capital), right, bottom (of a p)."""
        width = self.width
        left = self.x - width * {"start": 0, "middle": 0.5, "end": 1}[self.anchor]
        return left, self.y - ruler.CAPITAL * self.size, left + width, self.y + ruler.DESCENT * self.size


@dataclass(frozen=True, slots=True)
class Glyph:
    """An icon, stretched to its box; the names are in `leantool.scene.icons`."""

    icon: str
    x: float
    y: float
    width: float
    height: float
    role: str
    ref: Ref | None = None

    @property
    def bounds(self) -> Bounds:
        """Left, top, right, bottom."""
        return self.x, self.y, self.x + self.width, self.y + self.height


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that belong together; `title` is what a screen reader says and a pointer shows."""

    items: tuple[Item, ...]
    role: str
    ref: Ref | None = None
    title: str = ""

    @property
    def bounds(self) -> Bounds:
        """Left, top, right, bottom of all parts."""
        return around(item.bounds for item in self.items)


Item: TypeAlias = Box | Line | Label | Glyph | Group


@dataclass(frozen=True, slots=True)
class Scene:
    """All parts, drawn in this order, on a paper of this size.

    `pen` is how thick lines are, of what is usual: a scene that was made smaller has a finer pen.
    """

    width: float
    height: float
    items: tuple[Item, ...]
    title: str = ""
    description: str = ""
    language: str = "en"
    pen: float = 1

    def __post_init__(self) -> None:
        """Leave out of the words what no picture may hold."""
        object.__setattr__(self, "title", ruler.clean(self.title))
        object.__setattr__(self, "description", ruler.clean(self.description))

    @property
    def covered(self) -> bool:
        """Whether the shipped font has every character on the paper."""
        return all(ruler.covered(item.text) for item in self.walk() if isinstance(item, Label))

    def walk(self) -> Iterator[Box | Line | Label | Glyph]:
        """Every part, those in groups too."""
        return leaves(self.items)

    def to_json(self) -> str:
        """The scene as text: the same scene, the same bytes."""
        from leantool.scene.json_ import dump

        return dump(self)

    @staticmethod
    def from_json(text: str) -> Scene:
        """The scene that `to_json` wrote."""
        from leantool.scene.json_ import load

        return load(text)


def leaves(items: tuple[Item, ...]) -> Iterator[Box | Line | Label | Glyph]:
    """The parts without the groups around them."""
    for item in items:
        if isinstance(item, Group):
            yield from leaves(item.items)
        else:
            yield item


def around(bounds: Iterator[Bounds]) -> Bounds:
    """The smallest rectangle around these; nothing gives an empty one."""
    boxes = list(bounds) or [(0.0, 0.0, 0.0, 0.0)]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
