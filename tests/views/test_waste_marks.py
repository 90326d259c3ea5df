"""Wastes on a map: numbers at their steps, a key that says what they are, and nothing in the way of anything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings

from leantool import wastes
from leantool.analysis import Analysis, analyse
from leantool.reading.load import read, read_text
from leantool.scene import Box, Glyph, Group, Label, Scene
from leantool.texts import texts
from leantool.views.facts import MOST_MARKED
from leantool.views.stream_map import layout
from leantool.wastes import Finding
from views.any_map import maps
from views.seen import check, overlap
from views.test_stream_map import EXAMPLES

HIGHEST = re.compile(r"^\d+(, \d+|–\d+)*$")


def analysed(text: str) -> Analysis | None:
    stream = read_text(text).stream
    return None if stream is None else analyse(stream)


def found_in(analysis: Analysis) -> tuple[Finding, ...]:
    return wastes.find(analysis, classify=None).all_findings


def marked(analysis: Analysis, found: Sequence[Finding] | None = None, **options: object) -> Scene:
    found = found_in(analysis) if found is None else found
    return layout(analysis, wastes=found, **options)  # type: ignore[arg-type]


def numbers(text: str) -> set[int]:
    """The numbers in a frame; those between the ends of a range too."""
    found = set[int]()
    for part in text.split(", "):
        ends = [int(end) for end in part.split("–")]
        found |= {*range(ends[0], ends[-1] + 1)}
    return found


def frames(scene: Scene) -> list[Box]:
    return [item for item in scene.walk() if isinstance(item, Box) and item.role == "waste"]


def at_steps(scene: Scene) -> dict[int, set[int]]:
    """Step to the numbers that stand at it on the map."""
    found: dict[int, set[int]] = {}
    for group in scene.items:
        if isinstance(group, Group) and group.ref and group.ref[0] == "steps":
            inside = [item for item in group.items if isinstance(item, Label) and item.role == "alert"]
            boxes = [item.bounds for item in group.items if isinstance(item, Box) and item.role == "waste"]
            for label in inside:
                if any(overlap(label.bounds, box) for box in boxes):
                    assert HIGHEST.match(label.text)
                    found.setdefault(int(group.ref[1]), set()).update(numbers(label.text))
    return found


def in_the_key(scene: Scene) -> dict[int, list[str]]:
    """Number to the words behind it in the list under the map."""
    outside = [item for item in scene.items if isinstance(item, Label)]
    found: dict[int, list[str]] = {}
    pills = [item for item in scene.items if isinstance(item, Box) and item.role == "waste" and item.ref]
    for pill in pills:
        (number,) = (item for item in outside if overlap(item.bounds, pill.bounds))
        behind = [
            item
            for item in outside
            if item.ref == pill.ref and item is not number and 0 <= item.y - number.y < 5 and item.x > pill.x
        ]
        found[int(number.text)] = [item.text for item in sorted(behind, key=lambda item: (item.y, item.x))]
    return found


def clear(scene: Scene) -> None:
    """No frame of a waste stands over a burst, another icon, or words that are not its own."""
    pills = frames(scene)
    others = [item for item in scene.walk() if isinstance(item, Glyph) and item.icon != "shared"]
    labels = [item for item in scene.walk() if isinstance(item, Label) and item.text]
    for pill in pills:
        assert not [item for item in others if overlap(item.bounds, pill.bounds)]
        inside = [item.text for item in labels if overlap(item.bounds, pill.bounds, 0.3)]
        assert len(inside) == (1 if pill.ref else 0), inside
        assert not [one for one in pills if one is not pill and overlap(one.bounds, pill.bounds)]


@pytest.mark.parametrize("style", ["classic", "two-row", "none"])
@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example(path, language: str, style: str) -> None:  # type: ignore[no-untyped-def]
    stream = read(path).stream
    assert stream is not None
    analysis = analyse(stream)
    scene = marked(analysis, texts=texts(language), timeline=style)
    check(scene)
    clear(scene)
    found = found_in(analysis)[:MOST_MARKED]
    expected: dict[int, set[int]] = {}
    for number, one in enumerate(found, 1):
        if one.step is not None:
            expected.setdefault(one.step, set()).add(number)
    assert at_steps(scene) == expected
    key = in_the_key(scene)
    assert sorted(key) == list(range(1, len(found) + 1))
    for number, one in enumerate(found, 1):
        assert key[number][0].startswith(texts(language).label(f"waste.{one.waste}"))


def test_the_key_says_how_much_and_how_many_more() -> None:
    stream = read(EXAMPLES[[path.stem for path in EXAMPLES].index("acme-stamping")]).stream
    assert stream is not None
    analysis = analyse(stream)
    said = {item.text.replace("\u00a0", " ") for item in marked(analysis).walk() if isinstance(item, Label)}
    assert {
        "inventory · Stamped parts",
        "7.61 d, 32.2 % of the lead time",
        "1,288 person-hours a year",
    } <= said
    assert f"the first 9 of {len(found_in(analysis))}" in said
    dutch = marked(analysis, texts=texts("nl"))
    said = {item.text.replace("\u00a0", " ") for item in dutch.walk() if isinstance(item, Label)}
    assert {"Verspillingen", "voorraad · Stamped parts", "verspillingen, met hun nummer"} <= said
    few = marked(analysis, found_in(analysis)[:3])
    assert not [item for item in few.walk() if isinstance(item, Label) and "first" in item.text]


def test_a_waste_of_the_whole_map_has_no_mark_but_its_line_in_the_key() -> None:
    analysis = analysed("title: T\nsteps:\n  - {process: A, cycle_time: 30 s}\n")
    assert analysis is not None
    scene = marked(analysis, [Finding(rule="W-21", waste="mura", ref=("calendar",), says="W-21")])
    check(scene)
    assert at_steps(scene) == {}
    assert in_the_key(scene) == {1: ["mura (unevenness) · whole map"]}


def test_without_wastes_the_map_is_what_it_was() -> None:
    for path in EXAMPLES[:4]:
        stream = read(path).stream
        assert stream is not None
        plain = layout(analyse(stream))
        assert plain.to_json() == marked(analyse(stream), []).to_json()
        assert not frames(plain)


LONG = "Beoordeling van de aangeleverde stukken door het klantcontactcentrum en de vakafdelingen samen " * 2


@pytest.mark.parametrize("count", [1, 9, 30])
@pytest.mark.parametrize("name", ["A", LONG[:118].strip(), "<b>&\"'=1+1", "漢字生産", "🚚", "שלום"])
@pytest.mark.parametrize("kind", ["process: {}, cycle_time: 30 s", "inventory: {}, holds: 3 days"])
def test_odd_names_and_many_wastes_at_one_step(kind: str, name: str, count: int) -> None:
    quoted = "'" + name.replace("'", "''") + "'"
    analysis = analysed(
        f"title: T\nsteps:\n  - {{{kind.format(quoted)}}}\n  - {{process: Last, cycle_time: 9 s, shared: true}}\n"
    )
    assert analysis is not None
    one = Finding(
        rule="W-01", waste="inventory", ref=("steps", 0), says="W-01.pieces", seconds=Fraction(99), share=Fraction(1, 3)
    )  # fmt: skip
    spread = [replace(one, ref=("steps", n % 2)) for n in range(count)]
    for found in ([one] * count, spread):
        scene = marked(analysis, found)
        check(scene)
        clear(scene)
        assert set().union(*at_steps(scene).values()) == set(range(1, min(count, MOST_MARKED) + 1))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(maps())
def test_any_map(text: str) -> None:
    analysis = analysed(text)
    if analysis is not None:
        scene = marked(analysis)
        check(scene)
        clear(scene)
