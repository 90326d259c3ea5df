"""The compact map: inside its slot, legible, nothing over anything else, nothing lost without a word."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from leantool.analysis import Analysis
from leantool.figures import measure
from leantool.reading.load import read, read_text
from leantool.scene import ROLES, Bounds, Box, Glyph, Group, Label, Scene, around, leaves
from leantool.scene.icons import ICONS
from leantool.scene.paper import smallest_text
from leantool.texts import texts
from leantool.views.compact import layout
from views.any_map import maps
from views.seen import colliding, off_paper, overlap

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
SLOTS = [(190, 74), (190, 62), (120, 60), (190, 110)]
SMALLEST = 2.12
STEPS = {"process", "inventory", "stock", "queue", "wait", "transport", "pull"}
HAIR = 0.05


def analysed(path: Path) -> Analysis:
    stream = read(path).stream
    assert stream is not None
    return Analysis(stream, measure(stream))


def of_text(text: str) -> Analysis | None:
    stream = read_text(text).stream
    return Analysis(stream, measure(stream)) if stream is not None else None


def steps(scene: Scene) -> list[Group]:
    """What stands for steps: the groups that came from one."""
    return [one for one in scene.items if isinstance(one, Group) and one.ref and one.ref[0] == "steps"]


def frames(group: Group) -> list[Bounds]:
    """The boxes and icons of a group, without bursts and marks, which stand out on purpose."""
    return [
        part.bounds
        for part in leaves(group.items)
        if isinstance(part, (Box, Glyph)) and part.role not in ("burst", "bottleneck", "over-takt")
    ]


def groups(scene: Scene) -> list[tuple[Group, Bounds]]:
    found = [one for one in scene.items if isinstance(one, Group)]
    return [(one, around(iter(frames(one)))) for one in found]


def outside(scene: Scene) -> list[str]:
    """Words of boxes that leave their box."""
    found = []
    for group, (left, top, right, bottom) in groups(scene):
        if group.role not in ("process", "control", "source"):
            continue
        for label in (part for part in leaves(group.items) if isinstance(part, Label)):
            if label.role == "on-burst":
                continue
            x, y, end, low = label.bounds
            if x < left - HAIR or y < top - HAIR or end > right + HAIR or low > bottom + HAIR:
                found.append(label.text)
    return found


def check(scene: Scene, width: float, height: float, legible: bool = True) -> None:
    assert scene.width <= width + 1e-6
    assert scene.height <= height + 1e-6
    assert off_paper(scene) == []
    found = groups(scene)
    assert [(a.title, b.title) for (a, at), (b, bt) in combinations(found, 2) if overlap(at, bt)] == []
    assert outside(scene) == []
    assert colliding(scene) == []
    assert {item.role for item in scene.walk()} <= set(ROLES)
    assert {item.icon for item in scene.walk() if isinstance(item, Glyph)} <= set(ICONS)
    if legible:
        assert smallest_text(scene) >= SMALLEST


def words(scene: Scene) -> str:
    return " ".join(item.text for item in scene.walk() if isinstance(item, Label)).replace("\u00a0", " ")


@pytest.mark.parametrize("slot", SLOTS, ids=lambda slot: f"{slot[0]}x{slot[1]}")
@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example(path: Path, language: str, slot: tuple[float, float]) -> None:
    scene = layout(analysed(path), texts=texts(language), width=slot[0], height=slot[1])
    check(scene, *slot)
    assert scene.language == language
    assert (
        scene.to_json()
        == layout(analysed(path), texts=texts(language), width=slot[0], height=slot[1]).to_json()
    )


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
@given(maps())
def test_any_map(text: str) -> None:
    analysis = of_text(text)
    if analysis is not None:
        for width, height in SLOTS[:3]:
            check(layout(analysis, width=width, height=height), width, height)
