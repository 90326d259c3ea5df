"""Fishbones, why trees and bars as scenes: everything said is there, inside the paper, nothing on top of another."""

from __future__ import annotations

import pytest

from leantool.scene import Label, Scene
from leantool.sheets.content import Bar, Bars, Fishbone, Paragraph, Rib, Twig, Why, WhyTree
from leantool.sheets.drawn import TEXT, scene_of

POINT = 0.3528
LONG = "a cause that takes quite some words to tell, because it was found by going to see for a whole week"


def labels(scene: Scene) -> list[Label]:
    return [item for item in scene.walk() if isinstance(item, Label)]


def said(scene: Scene) -> str:
    return " ".join(label.text for label in labels(scene))


def check(scene: Scene) -> None:
    """All on the paper, legible, and no words over other words."""
    found = labels(scene)
    for label in found:
        left, top, right, bottom = label.bounds
        assert -0.1 <= left <= right <= scene.width + 0.1, label
        assert -0.1 <= top <= bottom <= scene.height + 0.1, label
    boxes = [label.bounds for label in found]
    for n, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[n + 1 :]:
            over = min(right, other[2]) - max(left, other[0]), min(bottom, other[3]) - max(top, other[1])
            assert not (over[0] > 0.1 and over[1] > 0.35), (found[n].text, over)


def tree(depth: int, wide: int, text: str) -> Why:
    below = tuple(tree(depth - 1, wide, text) for _ in range(wide)) if depth > 1 else ()
    return Why(text, "12" if not below else "", not below, "counted" if not below else "", below)


@pytest.mark.parametrize("text", ["late", LONG, "W" * 90])
@pytest.mark.parametrize(("depth", "wide"), [(1, 1), (2, 3), (5, 1), (5, 2), (9, 1)])
def test_a_why_tree(depth: int, wide: int, text: str) -> None:
    scene = scene_of(WhyTree((tree(depth, wide, text),), "why?", "fact: "), 193.5)
    assert scene is not None
    assert scene.width == pytest.approx(193.5)
    check(scene)


@pytest.mark.parametrize("ribs", [1, 2, 5, 6, 8])
@pytest.mark.parametrize("text", ["late", LONG])
def test_a_fishbone(ribs: int, text: str) -> None:
    twigs = (Twig(text, "3", True, "seen"), Twig("second", twigs=(Twig("below"),)))
    block = Fishbone(LONG, tuple(Rib(f"Category {n}", twigs if n % 2 else ()) for n in range(ribs)))
    scene = scene_of(block, 193.5)
    assert scene is not None
    check(scene)
    for rib in block.ribs:
        assert rib.name in said(scene)


def test_bars() -> None:
    bars = Bars(
        (Bar("waiting", 1, "40 days", "90 %", "alert"), Bar("work", 0.001, "5 h", "0.1 %", "good")), "Where"
    )
    scene = scene_of(bars, 90)
    assert scene is not None
    check(scene)
    assert "40 days · 90 %" in said(scene)


@pytest.mark.parametrize(
    "block",
    [WhyTree((tree(3, 2, LONG),)), Fishbone("x", (Rib("Method", (Twig(LONG),)),)), Bars((Bar("a", 1, "b"),))],
)
def test_words_are_at_least_8_points(block: WhyTree | Fishbone | Bars) -> None:
    scene = scene_of(block, 193.5)
    assert scene is not None
    assert min(label.size for label in labels(scene)) >= 8 * POINT - 0.01
    assert TEXT >= 8 * POINT


def test_what_is_text_has_no_scene() -> None:
    assert scene_of(Paragraph("x"), 100) is None
