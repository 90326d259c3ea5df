"""Scenes: bounds, JSON, paper."""

import pytest

from leantool.scene import Box, Glyph, Group, Label, Line, Scene, ruler
from leantool.scene.paper import SHEETS, fit, smallest_text

SCENE = Scene(
    100,
    60,
    (
        Box(10, 10, 36, 24, "process", ("steps", 0), radius=1),
        Group(
            (Label(28, 16.123456, "S. Weld <1>", 4, "strong", anchor="middle", weight="bold"),),
            "process",
            None,
            "x",
        ),
        Line(((1.5, 2), (30, 2), (30, 9)), "info", ("information", 0), end="arrow", radius=2),
        Glyph("inventory", 60, 12, 14, 12, "inventory"),
    ),
    "Acme",
    "A map",
    "nl",
)


def test_json_round_trip_is_stable() -> None:
    text = SCENE.to_json()
    assert Scene.from_json(text).to_json() == text
    assert Scene.from_json(text).items[0] == SCENE.items[0]
    assert '"y": 16.123,' in text


def test_bounds() -> None:
    box, group, line, glyph = SCENE.items
    assert box.bounds == (10, 10, 46, 34)
    assert line.bounds == (1.5, 2, 30, 9)
    assert glyph.bounds == (60, 12, 74, 24)
    left, top, right, bottom = group.bounds
    assert left + right == pytest.approx(56)
    assert right - left == pytest.approx(ruler.width("S. Weld <1>", 4, "bold"))
    assert top < 16.123456 < bottom


def test_walk_opens_groups() -> None:
    assert [type(item).__name__ for item in SCENE.walk()] == ["Box", "Label", "Line", "Glyph"]


def test_labels_hold_no_control_characters() -> None:
    assert Label(0, 0, "a\x00b\nc", 4, "text").text == "ab c"


@pytest.mark.parametrize("sheet", SHEETS)
def test_fit_puts_the_scene_in_the_middle_of_the_sheet(sheet: str) -> None:
    placed = fit(SCENE, sheet, margin=8, most=99)
    width, height = SHEETS[sheet]
    assert (placed.width, placed.height) == (width, height)
    factor = min((width - 16) / 100, (height - 16) / 60)
    assert smallest_text(placed) == pytest.approx(4 * factor)
    left, top, right, bottom = placed.items[0].bounds
    assert right - left == pytest.approx(36 * factor)
    assert 8 <= left < right <= width - 8
    assert 8 <= top < bottom <= height - 8
