"""Two maps under one another: what stays stands in its place, what differs is marked, both ladders have one scale."""

from __future__ import annotations

import random
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leantool import pictures
from leantool.analysis import Analysis, analyse
from leantool.comparing import compare
from leantool.reading.load import read, read_text
from leantool.scene import Box, Group, Label, Line, Scene
from leantool.texts import texts
from leantool.views.compared.columns import aligned
from leantool.views.compared.scaled import tick
from leantool.views.comparison import Pair, facts
from views.any_map import maps
from views.seen import check, overlap

EXAMPLES = Path(__file__).parents[2] / "examples"
PAIRS = (
    ("acme-stamping", "acme-stamping-future"),
    ("acme-stamping", "acme-stamping-future-overlay"),
    ("acme-stamping", "acme-stamping-plan"),
    ("omgevingsvergunning", "omgevingsvergunning-toekomst"),
    ("omgevingsvergunning", "omgevingsvergunning-eerste-stap"),
    ("omgevingsvergunning-toekomst", "omgevingsvergunning"),
    ("first-map", "eerste-kaart"),
    ("workshop-half-filled", "oak-tables"),
)
SAME = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))


def example(name: str) -> Analysis:
    stream = read(EXAMPLES / f"{name}.yaml").stream
    assert stream is not None
    return analyse(stream)


def analysed(text: str) -> Analysis | None:
    stream = read_text(text).stream
    return None if stream is None else analyse(stream)


def drawn(before: Analysis, after: Analysis, language: str = "en") -> Scene:
    scene = pictures.lay_out_comparison(compare(before, after), texts(language))
    check(scene)
    apart(scene)
    return scene


def apart(scene: Scene) -> None:
    """No frame or word of a mark stands over another step, its words or its marks."""
    groups = [item for item in scene.items if isinstance(item, Group)]
    for n, group in enumerate(groups):
        for other in groups[n + 1 :]:
            assert not overlap(solid(group), solid(other)), (group.title, other.title)
    loose = [item for item in scene.items if isinstance(item, Label) and item.role != "alert"]
    for group in groups:
        words = [
            one.text for one in loose if overlap(one.bounds, solid(group), 0.2) and one.ref != ("title",)
        ]
        assert not [text for text in words if not text.endswith("%")], words


def solid(group: Group) -> tuple[float, float, float, float]:
    boxes = [item.bounds for item in group.items if not isinstance(item, Line)]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def steps(scene: Scene) -> list[Group]:
    return [item for item in scene.items if isinstance(item, Group)]


def sides(scene: Scene, before: Analysis) -> tuple[dict[int, Group], dict[int, Group]]:
    """The steps of both maps, by their place in the file: those of the earlier one are drawn first."""
    found = steps(scene)
    count = len(before.stream.steps)
    first, second = found[:count], found[count:]
    return tuple({int(g.ref[1]): g for g in some if g.ref} for some in (first, second))  # type: ignore[return-value]


def body(group: Group) -> tuple[float, float]:
    """Left and right of a process box; of an icon, its middle twice."""
    first = group.items[0].bounds
    return (first[0], first[2]) if isinstance(group.items[0], Box) else ((first[0] + first[2]) / 2,) * 2


def roles(scene: Scene) -> set[str]:
    return {item.role for item in scene.walk()}


def said(scene: Scene) -> list[str]:
    return [item.text.replace("\u00a0", " ") for item in scene.walk() if isinstance(item, Label)]


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_every_pair(before: str, after: str, language: str) -> None:
    old, new = example(before), example(after)
    scene = drawn(old, new, language)
    found = compare(old, new)
    at = sides(scene, old)
    moved = aligned(*(facts(one, texts("en")) for one in (old, new)), found.steps).moved
    for was, becomes in found.steps:
        if was is None:
            assert "added" in {i.role for i in at[1][becomes].items}
        elif becomes is None:
            assert "gone" in {i.role for i in at[0][was].items}
        elif (was, becomes) not in moved:
            assert body(at[0][was]) == pytest.approx(body(at[1][becomes]), abs=0.01)
            assert not {"gone", "added"} & {i.role for i in (*at[0][was].items, *at[1][becomes].items)}


@pytest.mark.parametrize("name", SAME)
def test_a_map_beside_itself_has_no_marks(name: str) -> None:
    one = example(name)
    scene = drawn(one, one)
    assert not {"gone", "added"} & roles(scene)
    assert not [text for text in said(scene) if " → " in text]


def test_changed_values_stand_from_old_to_new() -> None:
    scene = drawn(example("omgevingsvergunning"), example("omgevingsvergunning-eerste-stap"))
    words = said(scene)
    assert {"4 dagen → 1 dag", "70 % → 90 %", "1 u 30 min → 45 min"} <= set(words)
    assert words.count("gone") == 1
    bold = {item.text for item in scene.walk() if isinstance(item, Label) and item.weight == "bold"}
    assert "4 dagen → 1 dag" in bold


def test_in_dutch() -> None:
    words = said(drawn(example("acme-stamping"), example("acme-stamping-future"), "nl"))
    assert {"vervalt", "nieuw", "Doorlooptijd, beide op één schaal", "Huidige situatie", "-80,9 %"} <= set(
        words
    )


@pytest.mark.parametrize(("before", "after"), PAIRS[:6])
def test_ladders_are_as_long_as_the_lead_times(before: str, after: str) -> None:
    old, new = example(before), example(after)
    walls = [item for item in drawn(old, new).walk() if isinstance(item, Line) and item.role == "timeline"]
    long = [line.points[-1][0] - line.points[0][0] for line in walls]
    lead = [one.figures.lead_time.number for one in (old, new)]
    assert long[1] / long[0] == pytest.approx(float(lead[1] / lead[0]), rel=1e-6)
    assert walls[0].points[0][0] == walls[1].points[0][0]


def test_days_of_another_length_are_compared_in_days() -> None:
    text = "title: T\ncalendar: {{hours: {} h}}\nsteps:\n  - {{process: A, cycle_time: 1 min, wait: {}}}\n"
    old, new = analysed(text.format(8, "10 days")), analysed(text.format(16, "5 days"))
    assert old is not None
    assert new is not None
    walls = [item for item in drawn(old, new).walk() if isinstance(item, Line) and item.role == "timeline"]
    long = [line.points[-1][0] - line.points[0][0] for line in walls]
    assert long[1] / long[0] == pytest.approx(0.5, abs=0.01)


def test_what_is_to_measure_is_no_zero() -> None:
    text = "title: T\nsteps:\n  - {{process: A, cycle_time: 1 min}}\n  - {{wait: W{}}}\n"
    old, new = analysed(text.format(", for: 2 h")), analysed(text.format(""))
    assert old is not None
    assert new is not None
    words = said(drawn(old, new))
    assert "?" in words
    assert any(text.startswith("at least") for text in words)


ROW = "title: T\nsteps:\n" + "".join("  - {{process: {}, cycle_time: 30 s}}\n" for _ in range(4))


def test_a_step_that_changed_places_is_told() -> None:
    old, new = analysed(ROW.format("A", "B", "C", "D")), analysed(ROW.format("A", "C", "B", "D"))
    assert old is not None
    assert new is not None
    scene = drawn(old, new)
    assert said(scene).count("moved") == 2  # one step, in both maps
    at = sides(scene, old)
    assert body(at[0][0]) == body(at[1][0])
    assert body(at[0][3]) == body(at[1][3])


def test_all_is_new() -> None:
    old, new = analysed(ROW.format("A", "B", "C", "D")), analysed(ROW.format("E", "F", "G", "H"))
    assert old is not None
    assert new is not None
    scene = drawn(old, new)
    assert said(scene).count("new") == said(scene).count("gone") == 4
    assert [body(group) for group in steps(scene)[:4]] == [body(group) for group in steps(scene)[4:]]


def test_a_long_map_goes_on_in_further_rows_the_later_under_the_earlier() -> None:
    lines = "".join(f"  - {{process: Step number {n}, cycle_time: {n + 1} s}}\n" for n in range(24))
    one = analysed(f"title: T\nsteps:\n{lines}")
    assert one is not None
    scene = drawn(one, one)
    at = sides(scene, one)
    tops = [sorted({round(solid(group)[1]) for group in some.values()}) for some in at]
    assert len(tops[0]) == len(tops[1]) > 1
    assert sorted((*tops[0], *tops[1])) == [top for two in zip(*tops, strict=True) for top in two]
    assert scene.width < 24 * 30


HOSTILE = ["<b>&\"'=1+1", "漢字生産", "🚚", "שלום", "Beoordelingscommissievoorzitterschap " * 3]


@pytest.mark.parametrize("name", HOSTILE)
def test_odd_names(name: str) -> None:
    quoted = "'" + name.strip().replace("'", "''") + "'"
    steps_ = "  - {{process: {0}, cycle_time: 30 s, team: {0}}}\n  - {{{1}: {0}, holds: 3 days}}\n"
    text = f"title: {{0}}\nversion: {{0}}\nsteps:\n{steps_}"
    old, new = analysed(text.format(quoted, "inventory")), analysed(text.format(quoted, "supermarket"))
    assert old is not None
    assert new is not None
    for language in ("en", "nl"):
        drawn(old, new, language)
    other = analysed(ROW.format("A", "B", "C", "D"))
    assert other is not None
    drawn(old, other)
    drawn(other, new)


def test_the_same_maps_give_the_same_scene() -> None:
    old, new = example("omgevingsvergunning"), example("omgevingsvergunning-toekomst")
    assert drawn(old, new).to_json() == drawn(old, new).to_json()


def varied(text: str, seed: int) -> str:
    """A map with a few steps changed: other times, a step that went, one that is new."""
    chance, data = random.Random(seed), yaml.safe_load(text)
    linked = "after" in text or "rework" in text or "information" in data or "kaizen" in data
    found = []
    for step in data["steps"]:
        if not linked and chance.random() < 0.2 and len(data["steps"]) > 2:
            if chance.random() < 0.5:
                found.append({"process": f"New {len(found)}", "cycle_time": "45 s"})
            continue
        if "cycle_time" in step and chance.random() < 0.4:
            step["cycle_time"] = chance.choice(["20 s", "12 min", "1 h"])
        if "holds" in step and chance.random() < 0.4:
            step["holds"] = chance.choice(["1 day", "40 pieces"])
        found.append(step)
    if not linked and chance.random() < 0.3:
        chance.shuffle(found)
    data["steps"] = found
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(maps(), st.integers(0, 1000))
def test_any_map_beside_a_changed_one(text: str, seed: int) -> None:
    old = analysed(text)
    new = analysed(varied(text, seed)) if old else None
    if old is not None and new is not None:
        drawn(old, new)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(maps(), maps())
def test_any_two_maps(one: str, other: str) -> None:
    old, new = analysed(one), analysed(other)
    if old is not None and new is not None:
        drawn(old, new)


def test_a_new_branch_has_its_word_between_its_box_and_its_ladder() -> None:
    old = analysed("title: T\nsteps:\n  - {process: A, cycle_time: 30 s}\n")
    branches_ = "".join(f"  - {{process: B{n}, after: start, cycle_time: 39 s}}\n" for n in range(4))
    new = analysed(f"title: T\nsteps:\n  - {{inventory: A, holds: 3 days}}\n{branches_}")
    assert old is not None
    assert new is not None
    assert said(drawn(old, new)).count("new") == 4


@pytest.mark.parametrize(
    ("longest", "day", "every"),
    [(90, 28800, 20), (20000, 28800, 3600), (6 * 28800, 28800, 28800), (700 * 28800, 28800, 100 * 28800),
     (86400 * 2, 86400, 21600), (45000, 27000, 27000)],
)  # fmt: skip
def test_ticks_are_round_times(longest: int, day: int, every: int) -> None:
    assert tick(Fraction(longest), Fraction(day), days_only=False) == every


def test_steps_that_stay_share_a_column_whatever_comes_between() -> None:
    old, new = example("acme-stamping"), example("acme-stamping-future")
    found = compare(old, new)
    columns = Pair(found, texts("en"), ("a", "b"), [("", "a", "b", "", "")], "").columns
    for was, becomes in found.steps:
        if was is not None and becomes is not None:
            assert columns.before[was] == columns.after[becomes]
    assert columns.many == len(old.stream.steps)  # what is new stands where something went
