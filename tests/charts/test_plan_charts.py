"""The charts of a plan: what stands on them, in both languages, and that nothing lies upon something else."""

from __future__ import annotations

import datetime
from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leantool.planning import Plan
from leantool.texts import texts
from planning.maps import planned

pytest.importorskip("matplotlib")

from leantool.charts import gantt, impact_effort

LINES = (
    "on: Weld, idea: Verified one, start: 2026-12-01, end: 2026-12-18, status: verified, result: 3, review: 2027-01-18",
    "on: Weld, idea: Late one, start: 2026-12-01, end: 2027-01-29, status: doing, impact: 5, effort: 2, owner: Ann",
    "on: Pack, idea: Only an end, end: 2027-06-30, status: blocked, impact: 2, effort: 4",
    "on: Pack, idea: Only a start, start: 2027-03-01, impact: 4, effort: 4",
    "on: Pack, idea: No date at all",
    "on: Pack, idea: Dropped one, end: 2027-03-03, status: dropped",
)


def drawn(plan: Plan, language: str, chart: str = "gantt") -> str:
    made = gantt if chart == "gantt" else impact_effort
    return made.draw(plan, "Brackets $1 and $2", texts(language), "svg").decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            (
                "today 2027-02-08",
                "review, measured",
                "late",
                "Without a date: 5 No date at all",
                "start, end not",
            ),
        ),
        (
            "nl",
            (
                "vandaag 2027-02-08",
                "toetsmoment, gemeten",
                "te laat",
                "Zonder datum: 5 No date at all",
                "feb",
            ),
        ),
    ],
)
def test_what_stands_on_the_planning(language: str, words: tuple[str, ...]) -> None:
    picture = drawn(planned(*LINES), language)
    for word in (*words, "2 × Late one", "Ann", "Brackets $1 and $2"):
        assert word in picture
    assert "Dropped one" not in picture


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("quick win", "fill-in", "not scored yet")),
        ("nl", ("quick win", "tussendoor", "nog niet gescoord")),
    ],
)
def test_what_stands_on_the_matrix(language: str, words: tuple[str, ...]) -> None:
    picture = drawn(planned(*LINES), language, "matrix")
    for word in (*words, "2 (5/2) Late one", "4 (4/4) Only a start"):
        assert word in picture
    assert "Verified one" not in picture


@pytest.mark.parametrize("chart", ["gantt", "matrix"])
@pytest.mark.parametrize("count", [0, 1, 40])
def test_any_number_of_lines(chart: str, count: int) -> None:
    lines = [
        f"on: Weld, idea: Line {n}, start: 2027-01-01, end: 2027-0{n % 8 + 1}-28, impact: 3, effort: 3"
        for n in range(count)
    ]
    picture = drawn(planned(*lines), "en", chart)
    assert all(f"Line {n}" in picture for n in range(count))
    assert picture == drawn(planned(*lines), "en", chart)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("0001-01-01", "0001-01-02"),
        ("9999-12-30", "9999-12-31"),
        ("0001-01-01", "9999-12-31"),
        ("2027-02-08", "2027-02-08"),
    ],
)
def test_any_dates(start: str, end: str) -> None:
    plan = planned(f"on: Weld, idea: Far, start: {start}, end: {end}, review: {end}, status: doing")
    assert "Far" in drawn(plan, "en")
    early = planned("on: Weld, idea: Far, end: 2027-03-01", today=datetime.date(1, 1, 1))
    assert "today 0001-01-01" in drawn(early, "en")


@given(st.lists(st.tuples(*[st.sampled_from([n / 2 for n in range(2, 11)])] * 2), max_size=60))
def test_dots_lie_beside_each_other_and_in_their_quadrant(wanted: list[tuple[float, float]]) -> None:
    border = 2.75
    found = impact_effort.places(wanted, border)
    for (x, y), (true_x, true_y) in zip(found, wanted, strict=True):
        assert (x < border, y < border) == (true_x < border, true_y < border)
        assert impact_effort.LEAST < x < impact_effort.MOST
        assert impact_effort.LEAST < y < impact_effort.MOST
    for (a, b), (c, d) in combinations(found, 2):
        assert hypot(a - c, b - d) > 0.25


def test_a_dot_that_is_alone_lies_where_it_belongs() -> None:
    assert impact_effort.places([(1.0, 5.0), (5.0, 1.0)], 2.75) == [(1.0, 5.0), (5.0, 1.0)]
