"""The map as a scene: everything on the paper, nothing over anything else, both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from leantool.analysis import Analysis
from leantool.figures import measure
from leantool.reading.load import read, read_text
from leantool.scene import Label, around
from leantool.scene.paper import SHEETS, enough_paper, smallest_text
from leantool.texts import texts
from leantool.views.stream_map import layout
from views.any_map import maps
from views.seen import check, off_paper

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def facts(path: Path) -> Analysis:
    stream = read(path).stream
    assert stream is not None
    return Analysis(stream, measure(stream))


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


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(maps())
def test_any_map(text: str) -> None:
    reading = read_text(text)
    if reading.stream is not None:
        check(layout(Analysis(reading.stream, measure(reading.stream))))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_words_are_legible_on_a3(path: Path) -> None:
    scene = layout(facts(path), paper="a3")
    if path.stem == "hip-replacement":  # fifteen steps with long data boxes
        assert smallest_text(scene) > 3.1
        assert enough_paper(scene) == "a2"
    else:
        assert smallest_text(scene) >= 3.495


def test_a_margin_is_kept() -> None:
    scene = layout(facts(EXAMPLES[0]), paper="a4", margin=20)
    left, top, right, bottom = around(item.bounds for item in scene.walk())
    assert min(left, top, scene.width - right, scene.height - bottom) > 19


def test_the_caller_chooses_the_language() -> None:
    scene = layout(facts(EXAMPLES[0]), texts=texts("nl"))
    assert scene.language == "nl"
    assert "Doorlooptijd" in {item.text for item in scene.walk() if isinstance(item, Label)}
