"""The map for a part of a sheet: never larger than asked, legible where that can be, nothing over anything else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from leantool.analysis import Analysis
from leantool.figures import measure
from leantool.reading.load import read, read_text
from leantool.scene import Glyph, Label, Line, Scene
from leantool.scene.paper import smallest_text
from leantool.texts import texts
from leantool.views.compact_map import SMALLEST, compact
from views.any_map import maps
from views.seen import check

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
WIDTH = 194.5


def analysed(text: str) -> Analysis:
    stream = read_text(text).stream
    assert stream is not None
    return Analysis(stream, measure(stream))


def example(name: str) -> Analysis:
    stream = read(next(path for path in EXAMPLES if path.stem == name)).stream
    assert stream is not None
    return Analysis(stream, measure(stream))


def line(count: int) -> Analysis:
    steps = "".join(
        f"  - {{process: Step {n}, cycle_time: {n + 20} s}}\n  - {{queue: Tray {n}, holds: 2 days}}\n"
        for n in range(count // 2)
    )
    return analysed(f"title: T\ncustomer: {{name: C, demand: 100/day}}\nsteps:\n{steps}")


def said(scene: Scene) -> str:
    return " | ".join(item.text.replace("\u00a0", " ") for item in scene.walk() if isinstance(item, Label))


def within(scene: Scene, width: float, height: float) -> None:
    assert scene.width <= width + 0.001
    assert scene.height <= height + 0.001
    check(scene)


def maps_in(folder: list[Path]) -> list[Path]:
    return [path for path in folder if "steps:" in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("path", maps_in(EXAMPLES), ids=lambda path: path.stem)
@pytest.mark.parametrize("height", [60, 100])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_example_fits_its_slot(path: Path, height: float, language: str) -> None:
    stream = read(path).stream
    assert stream is not None
    scene = compact(Analysis(stream, measure(stream)), texts(language), WIDTH, height)
    within(scene, WIDTH, height)
    assert scene.language == language


@pytest.mark.parametrize("path", maps_in(EXAMPLES), ids=lambda path: path.stem)
def test_words_are_six_points_or_more_in_a_slot_of_a_hundred_millimetres(path: Path) -> None:
    stream = read(path).stream
    assert stream is not None
    assert smallest_text(compact(Analysis(stream, measure(stream)), None, WIDTH, 100)) >= SMALLEST


@pytest.mark.parametrize("count", [2, 4, 8, 16, 24])
def test_words_are_six_points_or_more_for_two_to_twenty_four_steps(count: int) -> None:
    scene = compact(line(count), None, WIDTH, 100)
    within(scene, WIDTH, 100)
    assert smallest_text(scene) >= SMALLEST


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], deadline=None
)
@given(maps())
def test_any_map(text: str) -> None:
    reading = read_text(text)
    if reading.stream is not None:
        within(compact(Analysis(reading.stream, measure(reading.stream)), None, WIDTH, 80), WIDTH, 80)


def test_the_same_scene_every_time() -> None:
    one, other = (compact(example("acme-stamping"), None, WIDTH, 60).to_json() for _ in range(2))
    assert one == other


def test_it_tells_the_steps_their_data_the_parties_and_the_totals() -> None:
    words = said(compact(example("acme-stamping"), None, WIDTH, 60))
    for text in (
        "Stamping",
        "Coils",
        "C/T",
        "62 s",
        "MRP",
        "weekly schedule",
        "Takt 1 min",
        "Lead time",
        "23.6 d",
    ):
        assert text in words
    assert "Legend" not in words


def test_what_matters_less_goes_first_when_room_is_short() -> None:
    high, low = (said(compact(example("acme-stamping"), None, WIDTH, height)) for height in (60, 35))
    assert "C/O" in high
    assert "C/O" not in low
    for name in ("Stamping", "Shipping", "23.6 d"):
        assert name in low


def test_a_burst_stays_in_a_flat_box() -> None:
    scene = compact(example("omgevingsvergunning"), None, WIDTH, 60)
    assert sum(isinstance(item, Glyph) and item.icon == "kaizen" for item in scene.walk()) == 5


def test_lines_are_as_fine_as_the_words_are_small() -> None:
    scene = compact(example("acme-stamping"), None, WIDTH, 60)
    assert scene.pen == pytest.approx(smallest_text(scene) / 3.5)


def test_cards_that_the_map_does_not_write_are_told_at_their_supermarket() -> None:
    text = (
        "title: T\ncustomer: {name: C, demand: 100/day}\ncontrol: {name: P}\nsteps:\n"
        "  - {process: A, cycle_time: 10 s}\n  - {supermarket: S, holds: 200}\n  - {process: B, cycle_time: 20 s}\n"
        "information:\n  - {from: customer, to: control, says: order}\n"
        "  - {from: customer, to: control, says: forecast}\n"
    )
    scene = compact(analysed(text), None, WIDTH, 60)
    paths = {item.ref for item in scene.walk() if isinstance(item, Line) and item.role == "kanban-path"}
    assert paths == {("steps", 1)}
    assert "order · forecast" in said(scene)
