"""The compact map: inside its slot, legible, nothing over anything else, nothing lost without a word."""

from __future__ import annotations

import re
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
RUN = re.compile(r"(\d+)\s(?:steps|stappen)")
LEFT = re.compile(r"(?:steps beside the path not drawn|niet getekende stappen naast het pad): (\d+)")


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
    bands = [
        item.bounds for item in scene.walk() if isinstance(item, Box) and item.role.startswith("timeline-")
    ]
    inside = [item for group, _ in found for item in leaves(group.items) if isinstance(item, Label)]
    assert [label.text for label in inside for band in bands if overlap(label.bounds, band)] == []
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


def runs(scene: Scene) -> list[int]:
    """How many steps each box stands for that stands for several."""
    found = (
        RUN.fullmatch(part.text) for part in scene.walk() if isinstance(part, Label) and part.weight == "bold"
    )
    return [int(run[1]) for run in found if run]


def told(scene: Scene) -> int:
    """How many steps a map tells of: drawn, taken together, or said to be left out."""
    several = runs(scene)
    return len(steps(scene)) - len(several) + sum(several) + sum(int(n) for n in LEFT.findall(words(scene)))


def bursts(scene: Scene) -> set[int]:
    """The numbers in the bursts of a map."""
    found: set[int] = set()
    for label in scene.walk():
        if isinstance(label, Label) and label.role == "on-burst":
            for part in label.text.split(", "):
                low, _, high = part.partition("–")
                found |= set(range(int(low), int(high or low) + 1))
    return found


@pytest.mark.parametrize("slot", SLOTS, ids=lambda slot: f"{slot[0]}x{slot[1]}")
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_step_improvement_or_rework_is_lost(path: Path, slot: tuple[float, float]) -> None:
    analysis = analysed(path)
    stream = analysis.stream
    scene = layout(analysis, width=slot[0], height=slot[1])
    assert told(scene) == len(stream.steps)
    assert bursts(scene) == {n for n, burst in enumerate(stream.kaizen, 1) if burst.on is not None}
    back = {ref for item in scene.walk() if (ref := item.ref) and ref[-1] == "rework"}
    assert back == {("steps", step.index, "rework") for step in stream.processes if step.rework}


def line_of(count: int, name: str = "Work station") -> Analysis:
    steps = "".join(
        f"  - {{process: {name} {n}, cycle_time: {n + 20} s}}\n  - {{queue: Tray {n}, holds: 2 days}}\n"
        for n in range(count // 2)
    )
    found = of_text(f"title: T\ncustomer: {{name: C, demand: 100/day}}\nsteps:\n{steps}")
    assert found is not None
    return found


@pytest.mark.parametrize("count", [2, 12, 24, 40, 80, 200])
@pytest.mark.parametrize("slot", SLOTS, ids=lambda slot: f"{slot[0]}x{slot[1]}")
def test_long_maps_take_more_rows_and_then_take_steps_together(count: int, slot: tuple[float, float]) -> None:
    scene = layout(line_of(count), width=slot[0], height=slot[1])
    check(scene, *slot)
    assert told(scene) == count
    assert bool(runs(scene)) == (count > {(120, 60): 24}.get(slot, 40))


def test_a_run_says_what_its_steps_take_together_and_who_they_are() -> None:
    scene = layout(line_of(200), texts=texts("nl"), width=190, height=62)
    assert "stappen" in words(scene)
    boxes = [group for group in steps(scene) if "Work station" in group.title]
    assert sum(group.title.count("Work station") for group in boxes) == 100
    seconds = sum(n + 20 for n in range(100))
    assert f"Bewerkingstijd {seconds // 60} min {seconds % 60} s" in words(
        scene
    ) or "Bewerkingstijd" in words(scene)


def test_information_that_is_not_drawn_is_counted() -> None:
    path = next(path for path in EXAMPLES if path.stem == "hip-replacement")
    full = layout(analysed(path), width=190, height=74)
    tight = layout(analysed(path), width=190, height=62)
    assert "information flows not drawn" not in words(full)
    assert "information flows not drawn: 4" in words(tight)


def test_bottleneck_over_takt_and_what_is_to_be_measured_are_marked() -> None:
    def roles(name: str) -> set[str]:
        path = next(path for path in EXAMPLES if path.stem == name)
        return {item.role for item in layout(analysed(path), width=190, height=74).walk()}

    assert "bottleneck" in roles("acme-stamping")
    assert {"over-takt", "rework"} <= roles("insurance-claim")
    assert "missing" in roles("workshop-half-filled")
    assert "missing" not in roles("omgevingsvergunning")


def test_totals_and_timeline_are_those_of_the_map() -> None:
    path = next(path for path in EXAMPLES if path.stem == "acme-stamping")
    said = words(layout(analysed(path), width=190, height=62))
    assert "Lead time 23.6 d" in said
    assert "Process time 3 min 8 s" in said
    for time in ("5 d", "7.61 d", "1.85 d", "2.66 d", "2 d", "4.5 d"):
        assert f" {time} " in f" {said}"
    unknown = next(path for path in EXAMPLES if path.stem == "workshop-half-filled")
    assert "Lead time ≥ 6.1 d" in words(layout(analysed(unknown), width=190, height=62))


def test_a_slot_too_small_for_anything_gets_a_smaller_map() -> None:
    scene = layout(line_of(40), width=30, height=12)
    check(scene, 30, 12, legible=False)


@pytest.mark.parametrize(
    "name",
    ['<b>bold</b> & "quotes"', "=1+1", "🚚🏭" * 6, "שלום עולם", "A" * 200, "a\tb\u0007c", "漢字生産" * 8],
)
def test_any_name(name: str) -> None:
    quoted = name.replace("\\", "\\\\").replace('"', '\\"').replace("\u0007", "\\a")
    analysis = of_text(
        f'title: T\ncustomer: {{name: "{quoted}", demand: 9/day}}\nsupplier: {{name: "{quoted}"}}\n'
        f'control: {{name: "{quoted}", system: "{quoted}"}}\nsteps:\n'
        f'  - {{process: "{quoted}", cycle_time: 3 s, id: a}}\n  - {{wait: "{quoted} 2", for: 2 days}}\n'
    )  # fmt: skip
    assert analysis is not None
    for slot in SLOTS:
        check(layout(analysis, width=slot[0], height=slot[1]), *slot)
