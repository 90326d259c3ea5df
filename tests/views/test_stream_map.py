"""The map as a scene: everything on the paper, nothing over anything else, both languages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leantool.analysis import Analysis
from leantool.figures import measure
from leantool.reading.load import read, read_text
from leantool.scene import ROLES, Bounds, Box, Glyph, Group, Label, Line, Scene, around
from leantool.scene.icons import ICONS
from leantool.scene.paper import SHEETS, smallest_text
from leantool.views.stream_map import layout

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
SOLID = {"process", "databox", "control", "totals"}  # frames that nothing may cover
SOLID_ICONS = {
    "source",
    "inventory",
    "supermarket",
    "fifo",
    "buffer",
    "safety_stock",
    "queue",
    "people",
    "wait",
}
WAYS = {"link", "info", "info-electronic", "rework", "shipment", "kanban-path"}
HAIR = 0.05


def facts(path: Path) -> Analysis:
    stream = read(path).stream
    assert stream is not None
    return Analysis(stream, measure(stream))


def scene_of(text: str, **options: object) -> Scene:
    reading = read_text(text)
    assert reading.stream is not None, reading.problems
    return layout(Analysis(reading.stream, measure(reading.stream)), **options)  # type: ignore[arg-type]


def overlap(a: Bounds, b: Bounds, slack: float = HAIR) -> bool:
    return a[0] + slack < b[2] and b[0] + slack < a[2] and a[1] + slack < b[3] and b[1] + slack < a[3]


def solids(scene: Scene) -> list[Box | Glyph]:
    return [
        item
        for item in scene.walk()
        if (isinstance(item, Box) and item.role in SOLID)
        or (isinstance(item, Glyph) and item.icon in SOLID_ICONS and item.ref is not None)
    ]


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
    labels = [item for item in scene.walk() if isinstance(item, Label) and item.text]
    return [(a.text, b.text) for a, b in combinations(labels, 2) if overlap(a.bounds, b.bounds, 0.15)]


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
    assert off_paper(scene) == []
    assert covered(scene) == []
    assert through_boxes(scene) == []
    assert outside_their_box(scene) == []
    assert colliding(scene) == []
    assert {item.role for item in scene.walk()} <= set(ROLES)
    assert {item.icon for item in scene.walk() if isinstance(item, Glyph)} <= set(ICONS)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example(path: Path) -> None:
    check(layout(facts(path)))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_same_scene_every_time(path: Path) -> None:
    assert layout(facts(path)).to_json() == layout(facts(path)).to_json()


@pytest.mark.parametrize("style", ["classic", "two-row", "none"])
@pytest.mark.parametrize("path", EXAMPLES[:6], ids=lambda path: path.stem)
def test_every_timeline(path: Path, style: str) -> None:
    check(layout(facts(path), timeline=style, legend=False))


@pytest.mark.parametrize("sheet", SHEETS)
def test_on_paper_everything_is_on_the_sheet(sheet: str) -> None:
    for path in EXAMPLES[:4]:
        scene = layout(facts(path), paper=sheet)
        assert (scene.width, scene.height) == SHEETS[sheet]
        assert off_paper(scene) == []


def test_words_are_never_smaller_than_ten_points_on_a_map_by_content() -> None:
    assert all(smallest_text(layout(facts(path))) >= 3.5 for path in EXAMPLES)


WORDS = st.text("abcdefgh iklmn-ABCDEF&<>'éß9", min_size=1, max_size=120).map(str.strip).filter(
    lambda text: text and text[0].isalpha()
)  # fmt: skip


@st.composite
def maps(draw: st.DrawFn) -> str:
    """A map of up to 40 steps with branches, rework, stores and information lines."""
    count = draw(st.integers(1, 40))
    kinds = draw(st.lists(st.sampled_from(["process"] * 4 + ["inventory", "queue", "wait", "supermarket", "fifo"]),
                          min_size=count, max_size=count))  # fmt: skip
    lines = ["title: " + repr_(draw(WORDS)), f"language: {draw(st.sampled_from(['en', 'nl']))}"]
    lines += ["customer: {name: " + repr_(draw(WORDS)) + ", demand: 100/day}"] if draw(st.booleans()) else []
    lines += ["suppliers: [{name: " + repr_(draw(WORDS)) + "}]"] if draw(st.booleans()) else []
    lines += ["control: {name: " + repr_(draw(WORDS)) + "}"] if draw(st.booleans()) else []
    lines.append("steps:")
    opened: list[int] = []  # where parallel branches left, and their tails
    tails: list[int] = []
    processes: list[int] = []
    for n, kind in enumerate(kinds):
        lines.append(f"  - {kind}: {repr_(draw(WORDS))}")
        lines.append(f"    id: s{n}")
        if n and draw(st.integers(0, 5)) == 0 and not opened:
            opened, tails = [n - 1], [n]
            lines.append(f"    after: s{n - 1}")
        elif opened and draw(st.booleans()):
            tails.append(n)
            lines.append(f"    after: s{opened[0]}")
        elif len(tails) > 1:
            lines.append(f"    after: [{', '.join(f's{t}' for t in tails)}]")
            opened, tails = [], []
        elif opened:
            tails[-1] = n
        if kind == "process":
            processes.append(n)
            lines.append("    cycle_time: " + draw(st.sampled_from(["39 s", "10 min", "2-3-5 h"])))
            if draw(st.booleans()):
                lines.append("    operators: 12")
            if not opened and len(tails) == 0 and len(processes) > 2 and draw(st.integers(0, 4)) == 0:
                lines.append(f"    rework: {{to: s{n}, share: 8 %, wait: 3 days}}")
        elif kind == "wait":
            lines.append("    for: 2 days")
        else:
            lines.append("    holds: " + draw(st.sampled_from(["3 days", "1200 pieces", "7"])))
    flows = draw(st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=5))
    if flows:
        lines.append("information:")
        lines += [
            f"  - {{from: s{a}, to: s{b}, says: {repr_(draw(WORDS))}, by: electronic}}"
            for a, b in flows
            if a != b
        ]
        lines = lines[:-1] if lines[-1] == "information:" else lines
    return "\n".join(lines) + "\n"


def repr_(text: str) -> str:
    return '"' + text.replace("\\", "").replace('"', "") + '"'


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
@given(maps())
def test_any_map(text: str) -> None:
    reading = read_text(text)
    if reading.stream is not None:
        check(layout(Analysis(reading.stream, measure(reading.stream))))
