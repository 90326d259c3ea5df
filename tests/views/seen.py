"""What must not be seen on a map: parts off the paper, over each other, or outside their boxes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from leantool.analysis import Analysis
from leantool.figures import measure
from leantool.reading.load import read_text
from leantool.scene import ROLES, Bounds, Box, Glyph, Group, Label, Line, Scene, around
from leantool.scene.icons import ICONS
from leantool.views.stream_map import layout

SOLID = {"process", "databox", "control", "totals"}  # frames that nothing may cover
SOLID_ICONS = {
    "source", "inventory", "supermarket", "fifo", "buffer", "safety_stock", "queue", "people", "wait", "warehouse",
    "kaizen",
}  # fmt: skip
WAYS = {"link", "info", "info-electronic", "rework", "shipment", "kanban-path"}
HAIR = 0.05


def scene_of(text: str, **options: object) -> Scene:
    """The map of this text."""
    reading = read_text(text)
    assert reading.stream is not None, reading.problems
    return layout(Analysis(reading.stream, measure(reading.stream)), **options)  # type: ignore[arg-type]


def overlap(a: Bounds, b: Bounds, slack: float = HAIR) -> bool:
    return a[0] + slack < b[2] and b[0] + slack < a[2] and a[1] + slack < b[3] and b[1] + slack < a[3]


def solids(scene: Scene) -> list[Box | Glyph]:
    """Frames and icons of steps, parties and totals; not the small ones inside a box or the legend."""
    found: list[Box | Glyph] = []
    for item in scene.items:
        parts = item.items if isinstance(item, Group) else (item,)
        framed = isinstance(item, Group) and item.role in ("process", "control", "source")
        for part in parts:
            if isinstance(part, Box) and part.role in SOLID:
                found.append(part)
            elif isinstance(part, Glyph) and part.icon in SOLID_ICONS and part.ref is not None:
                found += [part] if not framed or part.icon == "source" else []
    return found


def pieces(line: Line) -> Iterator[Bounds]:
    for (ax, ay), (bx, by) in zip(line.points, line.points[1:], strict=False):
        yield min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def off_paper(scene: Scene) -> list[object]:
    page = (-HAIR, -HAIR, scene.width + HAIR, scene.height + HAIR)
    return [
        item
        for item in scene.walk()
        if not (page[0] <= item.bounds[0] and page[1] <= item.bounds[1])
        or not (item.bounds[2] <= page[2] and item.bounds[3] <= page[3])
    ]


def covered(scene: Scene) -> list[object]:
    return [(a, b) for a, b in combinations(solids(scene), 2) if overlap(a.bounds, b.bounds)]


def colliding(scene: Scene) -> list[tuple[str, str]]:
    labels = [(item, item.bounds) for item in scene.walk() if isinstance(item, Label) and item.text]
    return [(a.text, b.text) for (a, at), (b, bt) in combinations(labels, 2) if overlap(at, bt, 0.15)]


def under_boxes(scene: Scene) -> list[tuple[str, object]]:
    """Words that a box of another step would hide."""
    boxes = [box for box in solids(scene) if isinstance(box, Box)]
    words = [item for item in scene.items if isinstance(item, Label)]
    return [
        (word.text, box)
        for word in words
        for box in boxes
        if box.role != "totals" and overlap(word.bounds, box.bounds, 0.2)
    ]


def through_boxes(scene: Scene) -> list[object]:
    boxes = [box for box in solids(scene) if isinstance(box, Box) and box.role != "totals"]
    found: list[object] = []
    for line in scene.walk():
        if isinstance(line, Line) and line.role in WAYS and line.ref is not None:
            found += [
                (line, box)
                for piece in pieces(line)
                for box in boxes
                if overlap((piece[0], piece[1] - HAIR, piece[2], piece[3] + HAIR), box.bounds, 0.3)
                or overlap((piece[0] - HAIR, piece[1], piece[2] + HAIR, piece[3]), box.bounds, 0.3)
            ]
    return found


def outside_their_box(scene: Scene) -> list[str]:
    found = []
    for group in scene.items:
        if isinstance(group, Group) and group.role in ("process", "control", "source"):
            frames = [i.bounds for i in group.items if isinstance(i, (Box, Glyph)) and i.role != "halo"]
            left, top, right, bottom = around(iter(frames))
            for label in (item for item in group.items if isinstance(item, Label)):
                x0, y0, x1, y1 = label.bounds
                if x0 < left - HAIR or x1 > right + HAIR or y0 < top - HAIR or y1 > bottom + HAIR:
                    found.append(label.text)
    return found


def check(scene: Scene) -> None:
    """Nothing of the kind is on this map."""
    assert off_paper(scene) == []
    assert covered(scene) == []
    assert through_boxes(scene) == []
    assert outside_their_box(scene) == []
    assert colliding(scene) == []
    assert under_boxes(scene) == []
    assert {item.role for item in scene.walk()} <= set(ROLES)
    assert {item.icon for item in scene.walk() if isinstance(item, Glyph)} <= set(ICONS)
