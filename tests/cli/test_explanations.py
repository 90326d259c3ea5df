"""`leantool vsm --explain`: every figure of every example, checked as with a pocket calculator."""

from __future__ import annotations

import io
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from cli import maps
from cli.maps import save
from cli.running import EXAMPLES, leantool
from leantool import explaining, pipeline
from leantool.explaining import Explanation
from leantool.figures.figure import Figure
from leantool.reporting import explanation

ALL = sorted(EXAMPLES.glob("*.yaml"))
LANGUAGES = ("en", "nl")


@cache
def outcome(path: Path, language: str) -> pipeline.Outcome:
    (found,) = pipeline.run([str(path)], (), language)
    return found


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_every_figure_can_be_explained(path: Path) -> None:
    for language in LANGUAGES:
        one = outcome(path, language)
        assert one.analysis is not None
        for key in explaining.keys(one.analysis):
            found = explaining.explain(one.analysis, key, one.texts)
            if isinstance(found.figure.value, Fraction):
                assert found.amount in (None, found.figure.value), key
                assert found.filled or found.note, f"{key}: no numbers filled in, and no word why"


@pytest.mark.parametrize("path", ALL[::2], ids=lambda path: path.stem)
def test_explanations_fit_the_screen(path: Path) -> None:
    one = outcome(path, "nl")
    assert one.analysis is not None
    for key in explaining.keys(one.analysis):
        shown = _shown(explaining.explain(one.analysis, key, one.texts), one)
        assert not [line for line in shown if cell_len(line) > 80], key
        assert len(shown) >= 3


def _shown(found: Explanation, one: pipeline.Outcome) -> list[str]:
    assert one.analysis is not None
    console = Console(file=io.StringIO(), width=80)
    console.print(explanation.render(found, one.analysis.stream, one.texts))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().splitlines()


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_inputs_point_at_lines_where_they_stand(path: Path) -> None:
    one = outcome(path, "en")
    assert one.analysis is not None
    document = one.reading.document
    for key in explaining.keys(one.analysis):
        for line in explaining.explain(one.analysis, key, one.texts).lines:
            if line.ref is not None:
                span = document.at(line.ref)
                assert 1 <= span.line <= len(document.of(span).lines), (key, line)


def test_the_explanation_shows_formula_numbers_and_lines() -> None:
    ran = leantool("vsm", save(maps.GOOD), "--explain", "takt_time")
    assert (ran.exit, ran.err) == (0, "")
    assert ran.lines[0] == "Takt time = 24 min"
    assert "productive time per day / demand per day" in ran.out
    assert "28800 s / 20 = 1440 s" in ran.out
    (demand,) = [line for line in ran.lines if line.startswith("demand per day")]
    assert demand.split()[-1] == "3", "the line in the file"
    assert "leantool explain takt_time" in ran.out
    assert not [line for line in ran.lines if line != line.rstrip()]


def test_explanations_of_steps_and_in_dutch() -> None:
    map_ = save(maps.GOOD)
    assert "20 x 1200 s / 28800 s" in leantool("vsm", map_, "--explain", "Decide.utilisation").out
    assert "20 x 900 s / 28800 s" in leantool("vsm", map_, "--explain", "check no. 2.utilisation").out
    dutch = leantool("vsm", map_, "--explain", "lead_time", "--lang", "nl").out
    assert "Doorlooptijd = 3,6 dagen" in dutch
    assert "ingevuld" in dutch


@pytest.mark.parametrize("name", ["lead_time_s", "lead_time"])
def test_the_names_of_the_data_work_too(name: str) -> None:
    assert leantool("vsm", save(maps.GOOD), "--explain", name).exit == 0


@pytest.mark.parametrize("name", ["lead time", "Doorlooptijd", "dock-to-dock", " Throughput  time "])
def test_figures_may_be_asked_for_in_everyday_words(name: str) -> None:
    map_ = save(maps.GOOD)
    assert leantool("vsm", map_, "--explain", name) == leantool("vsm", map_, "--explain", "lead_time")


@pytest.mark.parametrize("name", ["Decide.load", "decide.Bezetting", "Decide.utilization"])
def test_figures_of_a_step_may_be_asked_for_in_everyday_words(name: str) -> None:
    map_ = save(maps.GOOD)
    assert leantool("vsm", map_, "--explain", name) == leantool(
        "vsm", map_, "--explain", "Decide.utilisation"
    )


def test_a_figure_that_is_absent_says_why() -> None:
    ran = leantool("vsm", save(maps.MISSING), "--explain", "lead_time")
    assert ran.exit == 0
    assert "Check no. 2" in ran.out
    assert "to measure" in ran.out


def test_what_if_values_are_explained_with_where_they_come_from() -> None:
    ran = leantool("vsm", save(maps.GOOD), "--set", "customer.demand=40/day", "--explain", "takt_time")
    assert "28800 s / 40 = 720 s" in ran.out
    (demand,) = [line for line in ran.lines if line.startswith("demand per day")]
    assert demand.split()[-1] == "--set"


@pytest.mark.parametrize(
    ("word", "guess"),
    [
        ("takttime", "takt_time"),
        ("Decide.utilisaton", "Decide.utilisation"),
        ("Decde.utilisation", "Decide.utilisation"),
    ],
)
def test_an_unknown_figure_gets_suggestions(word: str, guess: str) -> None:
    ran = leantool("vsm", save(maps.GOOD), "--explain", word)
    assert (ran.exit, ran.out) == (2, "")
    assert guess in ran.err
    assert word in ran.err
    assert not [line for line in ran.err.splitlines() if cell_len(line) > 80]


def test_an_unknown_figure_says_which_there_are() -> None:
    ran = leantool("vsm", save(maps.GOOD), "--explain", "happiness")
    assert ran.exit == 2
    for name in ("lead_time", "bottleneck", "effective_cycle_time"):
        assert name in ran.err


def test_figures_without_a_value_are_none_and_never_zero() -> None:
    one = outcome(EXAMPLES / "workshop-half-filled.yaml", "en")
    assert one.analysis is not None
    absent: list[Figure] = [
        figure for figure in one.analysis.figures if figure.value is None and figure.reason
    ]
    assert {figure.key for figure in absent} >= {"lead_time", "waiting_time"}
