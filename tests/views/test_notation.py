"""Icons that a field of the format asks for, each with its entry in the legend."""

from __future__ import annotations

import pytest

from leantool.scene import Glyph, Group, Label, Line, Scene
from leantool.texts import texts
from leantool.wastes import Finding
from views.seen import check, scene_of

MAP = """
title: T
customer: {{name: C, demand: 100/day{customer}}}
suppliers: {{name: S, delivers: 2/week{supplier}}}
control: {{name: Planning{control}}}
steps:
  - process: Stamp
    cycle_time: 10 s
    team: Press shop
  - supermarket: Parts
    holds: 200 {stock}
  - process: Weld
    cycle_time: 40 s{process}
  - inventory: Boxes
    holds: 3 days{inventory}
  - transport: Ride
    takes: 1 h{transport}
information:
  - {{from: customer, to: Weld, says: call{information}}}
"""
PLACES = dict.fromkeys(
    ("customer", "supplier", "control", "stock", "process", "inventory", "transport", "information"), ""
)


def with_(place: str, said: str) -> Scene:
    scene = scene_of(MAP.format(**{**PLACES, place: said}))
    check(scene)
    return scene


def icons(scene: Scene) -> list[str]:
    return [item.icon for item in scene.walk() if isinstance(item, Glyph)]


@pytest.mark.parametrize(
    ("place", "said", "icon"),
    [
        ("customer", ", by: ship", "ship"),
        ("supplier", ", milk_run: true", "milk_run"),
        ("supplier", ", expedite: true", "expedite"),
        ("control", ", heijunka: true", "heijunka"),
        ("stock", "\n    kanban: signal", "kanban_signal"),
        ("stock", "\n    kanban: withdrawal", "kanban_withdrawal"),
        ("stock", "\n    kanban: batch", "kanban_batch"),
        ("stock", "", "kanban_production"),
        ("process", "\n    cell: true", "cell"),
        ("process", "\n    heijunka: true", "heijunka"),
        ("process", "\n    type: approve", "approval"),
        ("process", "\n    flow: sequenced", "sequenced_pull"),
        ("process", "\n    systems: [MES]", "system"),
        ("process", "\n    pacemaker: true", "pacemaker"),
        ("inventory", "\n    warehouse: true", "warehouse"),
        ("transport", "\n    milk_run: true", "milk_run"),
        ("transport", "\n    expedite: true", "expedite"),
        ("information", ", by: go_see", "go_see"),
        ("information", ", by: verbal", "phone"),
        ("information", ", by: meeting", "meeting"),
        ("information", ", kanban: withdrawal, post: true", "kanban_post"),
    ],
)
def test_a_field_draws_its_icon_and_the_legend_explains_it(place: str, said: str, icon: str) -> None:
    scene = with_(place, said)
    assert icons(scene).count(icon) >= 2  # on the map and in the legend
    assert texts("en").icons[icon] in {item.text for item in scene.walk() if isinstance(item, Label)}


def test_cards_go_back_from_a_supermarket_unless_the_map_says_where_they_go() -> None:
    def paths(scene: Scene) -> list[Line]:
        return [
            item
            for item in scene.walk()
            if isinstance(item, Line) and item.role == "kanban-path" and item.ref
        ]

    assert [line.ref for line in paths(with_("stock", ""))] == [("steps", 1)]
    own = scene_of(MAP.format(**PLACES) + "  - {from: Parts, to: control, says: order}\n")
    assert paths(own) == []


def test_pitch_stands_in_a_data_box() -> None:
    said = {item.text for item in with_("control", ", pitch: 20 min").walk() if isinstance(item, Label)}
    assert {"Pitch", "20 min"} <= said


def test_bursts_and_wastes_stand_at_their_steps() -> None:
    text = (
        MAP.format(**PLACES) + "kaizen:\n  - {on: Weld, idea: A}\n  - {on: Boxes, idea: B}\n  - {idea: C}\n"
    )
    wastes = [
        Finding(rule="W-01", waste="inventory", ref=("steps", n), says="W-01.pieces") for n in (2, 3, 2)
    ]
    scene = scene_of(text, wastes=wastes)
    check(scene)
    found: dict[object, set[str]] = {
        group.title: {item.text for item in group.items if isinstance(item, Label)}
        for group in scene.items
        if isinstance(group, Group)
    }
    assert {"1", "1, 3"} <= found["Weld"]
    assert {"2"} <= found["Boxes"]
    assert "C" in {item.text for item in scene.walk() if isinstance(item, Label)}
