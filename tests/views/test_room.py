"""Room for what is odd: many parties, ends under a party, long departments and names, lines to another row."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from leantool.scene import Glyph, Group, Label, Line, Point, Scene
from views.seen import check, overlap, scene_of

Piece = tuple[Point, Point]
HEAD = "title: T\ncalendar: {hours: 8 h}\n"
STEP = "  - {process: Step, cycle_time: 30 s}\n"


def drawn(text: str, **options: object) -> Scene:
    scene = scene_of(text, **options)
    check(scene)
    return scene


def said(scene: Scene) -> list[str]:
    return [item.text for item in scene.walk() if isinstance(item, Label)]


def sources(scene: Scene) -> dict[str, tuple[float, float, float, float]]:
    return {
        str(group.title): next(i for i in group.items if isinstance(i, Glyph) and i.icon == "source").bounds
        for group in scene.items
        if isinstance(group, Group) and group.role == "source"
    }


@pytest.mark.parametrize("count", [1, 2, 3, 5])
@pytest.mark.parametrize("kind", ["suppliers", "customers"])
@pytest.mark.parametrize("steps", [1, 4, 9])
def test_parties_stand_clear_of_planning_and_of_the_arrow_of_the_first(
    kind: str, count: int, steps: int
) -> None:
    parties = "".join(
        f"  - {{name: Party {n}{', delivers: 2/week' if n % 2 == 0 else ''}}}\n" for n in range(count)
    )
    control = "control: {name: Planning of the plant, system: A system with a name that takes two lines}\n"
    scene = drawn(f"{HEAD}{kind}:\n{parties}{control}steps:\n{STEP}" + "".join(
        f"  - {{process: Step {n}, cycle_time: 30 s}}\n" for n in range(1, steps)
    ))  # fmt: skip
    found = sources(scene)
    assert len(found) == count
    (pipe,) = (item for item in scene.walk() if isinstance(item, Line) and item.closed)
    for name, bounds in found.items():
        others = [box for other, box in found.items() if other != name]
        assert not any(overlap(bounds, box) for box in others)
        assert name == "Party 0" or not overlap(bounds, upright(pipe))


def upright(pipe: Line) -> tuple[float, float, float, float]:
    """The part of a broad arrow that goes up or down; it stands at the side of its lowest or highest point."""
    left, top, right, bottom = pipe.bounds
    x = pipe.points[0][0] if pipe.ref and pipe.ref[0] == "suppliers" else pipe.points[4][0]
    return max(left, x - 4), top, min(right, x + 4), bottom


@pytest.mark.parametrize("by", ["electronic", "manual", "kanban"])
@pytest.mark.parametrize("party", ["supplier", "customer"])
def test_a_line_from_a_step_below_a_party_meets_its_lower_edge(party: str, by: str) -> None:
    scene = drawn(
        f"{HEAD}supplier: {{name: S, delivers: 2/week}}\ncustomer: {{name: C, demand: 9/day}}\nsteps:\n{STEP}"
        f"information:\n  - {{from: Step, to: {party}, says: one, by: {by}}}\n"
        f"  - {{from: {party}, to: Step, says: two, by: {by}}}\n"
    )
    assert {"one", "two"} <= set(said(scene))


@pytest.mark.parametrize(
    "team", ["Klantcontactcentrum en telefonische bereikbaarheid", "Welstandscommissie", "A"]
)
@pytest.mark.parametrize("shared", ["false", "true"])
def test_a_department_is_written_out(team: str, shared: str) -> None:
    scene = drawn(
        f"{HEAD}customer: {{name: C, demand: 900/day}}\nsteps:\n"
        f"  - {{process: Step, cycle_time: 30 s, people: 2, team: {team}, shared: {shared}}}\n"
        "kaizen:\n  - {on: Step, idea: I}\n"
    )
    lines = [
        item.text for item in scene.walk() if isinstance(item, Label) and item.ref == ("steps", 0, "team")
    ]
    assert " ".join(reversed(lines)) == team


def test_names_of_120_characters_are_written_out() -> None:
    name = " ".join(["Beoordeling", "van", "de", "aangeleverde", "stukken"] * 3)[:118].strip()
    scene = drawn(
        f"{HEAD}steps:\n  - {{process: {name}, cycle_time: 30 s}}\n  - {{wait: {name} ja, for: 2 days}}\n"
        f"control: {{name: P, system: {name}}}\n"
    )
    assert not [text for text in said(scene) if text.endswith("…")]


def test_only_a_part_is_told_as_a_share() -> None:
    scene = drawn(
        f"{HEAD}customer: {{name: C, demand: 9/day}}\nsteps:\n{STEP}"
        "  - {process: A, after: {Step: 65 %}, cycle_time: 10 s}\n"
        "  - {process: B, after: {Step: 35 %}, cycle_time: 20 s}\n"
        "  - {process: D, after: {A: 100 %, B: 100 %}, cycle_time: 20 s}\n"
    )
    shares = [text.replace("\u00a0", " ") for text in said(scene) if text.endswith("%")]
    assert shares.count("65 %") == shares.count("35 %") == 1
    assert "100 %" not in [
        item.text.replace("\u00a0", " ") for item in scene.walk()
        if isinstance(item, Label) and item.ref and item.ref[-1] == "after"
    ]  # fmt: skip


def test_words_at_the_end_of_a_line_stand_clear_of_its_lightning_and_show_their_card() -> None:
    steps = "".join(
        f"  - {{process: Work station {n}, cycle_time: {n + 20} s, uptime: 90 %}}\n" for n in range(30)
    )
    scene = drawn(
        f"{HEAD}customer: {{name: C, demand: 9/day}}\nsteps:\n{steps}information:\n"
        "  - {from: Work station 29, to: Work station 1, says: far back, by: electronic}\n"
        "  - {from: Work station 28, to: Work station 0, says: card, by: kanban, kanban: signal}\n"
    )
    words = [item.bounds for item in scene.walk() if isinstance(item, Label) and "far back" in item.text]
    assert len(words) == 2
    flashes = [
        item.bounds for item in scene.walk()
        if isinstance(item, Line) and item.ref == ("information", 0) and len(item.points) == 4 and not item.end
    ]  # fmt: skip
    assert len(flashes) >= 2
    assert not [1 for flash in flashes for word in words if overlap(flash, word)]
    assert [item.icon for item in scene.walk() if isinstance(item, Glyph)].count("kanban_signal") == 3


TWO_BRANCHES = """steps:
  - {inventory: Castings, holds: 2 days}
  - {process: Machine, cycle_time: 3 min}
  - {inventory: Bolts, after: start, holds: 10 days}
  - {process: Assemble, after: [Machine, Bolts], cycle_time: 4 min}
"""


def pipes_of_suppliers(scene: Scene) -> set[object]:
    """The suppliers from which a broad arrow goes."""
    lines = [item for item in scene.walk() if isinstance(item, Line) and item.role == "shipment" and item.ref]
    return {line.ref[1] for line in lines if line.ref and line.ref[0] == "suppliers"}


def test_each_supplier_delivers_to_the_step_it_names() -> None:
    """The path begins at the bolts, which the second supplier brings: its arrow is the one that is drawn."""
    parties = (
        "suppliers: [{name: Foundry, to: castings}, {name: Nuts & Co, delivers: 1/month, to: [Bolts]}]\n"
    )
    scene = drawn(HEAD + parties + TWO_BRANCHES)
    assert pipes_of_suppliers(scene) == {1}
    boxes = sources(scene)
    assert boxes["Nuts & Co"][1] >= boxes["Foundry"][1] or boxes["Nuts & Co"][0] < boxes["Foundry"][0]
    over = [item for item in scene.walk() if isinstance(item, Label) and item.ref == ("steps", 0)]
    assert "Foundry" in [item.text for item in over], "its name stands over the arrow of its branch"
    assert said(scene).count("To") == 2


def test_without_a_word_the_first_supplier_delivers_to_the_first_step() -> None:
    scene = drawn(HEAD + "suppliers: [{name: Foundry}, {name: Nuts & Co}]\n" + TWO_BRANCHES)
    assert pipes_of_suppliers(scene) == {0}


def test_when_all_suppliers_deliver_elsewhere_none_has_the_arrow() -> None:
    scene = drawn(HEAD + "supplier: {name: Foundry, to: Assemble}\n" + TWO_BRANCHES)
    assert pipes_of_suppliers(scene) == set()


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_very_long_supplier_stays_on_the_paper(language: str) -> None:
    name = "Koninklijke Nederlandse Schroeven- en Boutenfabriek van het Noorden en omstreken"
    drawn(
        HEAD
        + f"language: {language}\nsuppliers: [{{name: A}}, {{name: {name}, to: Castings}}]\n"
        + TWO_BRANCHES
    )


def crossings(lines: list[Line]) -> int:
    """How often pieces of one line go straight through pieces of another."""

    def cross(a: Piece, b: Piece) -> bool:
        if a[0][0] != a[1][0]:
            a, b = b, a
        (x, top), (_, bottom) = a
        (left, y), (right, other) = b
        between = min(left, right) < x < max(left, right) and min(top, bottom) < y < max(top, bottom)
        return x == a[1][0] and y == other and between

    pieces = [list(pairwise(line.points)) for line in lines]
    return sum(cross(a, b) for one, two in combinations(pieces, 2) for a in one for b in two)


@pytest.mark.parametrize("to_one", [True, False], ids=["all back to one step", "one step back to all"])
def test_rework_to_or_from_one_step_goes_in_one_another(to_one: bool) -> None:
    steps = [f"  - {{process: P{n}, process_time: 5 min" for n in range(6)]
    if to_one:
        steps[1:] = [f"{step}, rework: {{to: P0, share: 5 %}}" for step in steps[1:]]
    else:
        steps[5] += f", rework: [{', '.join(f'{{to: P{n}, share: 5 %}}' for n in range(5))}]"
    scene = drawn(HEAD + "steps:\n" + "".join(f"{step}}}\n" for step in steps))
    loops = [item for item in scene.walk() if isinstance(item, Line) and item.role == "rework"]
    assert len(loops) == 5
    assert crossings(loops) == 0
