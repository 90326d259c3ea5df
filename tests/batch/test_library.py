"""`leantool.run`: the outcomes of many maps for programs."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import leantool
from batch.some import small, write
from leantool import pipeline


def test_files_folders_and_patterns_give_outcomes_in_order() -> None:
    write({"m/b.yaml": small("B"), "m/a.yaml": small("A"), "n/c.yaml": "title: C\n", "x.yaml": small("X")})
    found = list(leantool.run(["m", Path("n"), "x*.yaml", "none.yaml"]))
    assert [outcome.reading.document.name for outcome in found] == [
        "m/a.yaml", "m/b.yaml", "n/c.yaml", "x.yaml", "none.yaml"
    ]  # fmt: skip
    assert [outcome.analysis is None for outcome in found] == [False, False, True, False, True]
    assert [p.code for p in found[4].problems] == ["no-such-file"]


def test_one_path_is_enough_and_outcomes_come_one_at_a_time() -> None:
    write({"m/a.yaml": small("A"), "m/b.yaml": small("B")})
    outcomes = leantool.run("m", exclude=["b.*"])
    first = next(outcomes)
    assert isinstance(first, leantool.Outcome)
    assert first.analysis is not None
    assert first.analysis.figures.takt_time.value == Fraction(57600, 500)
    assert list(outcomes) == []


def test_a_mistake_of_ours_is_an_outcome(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr(pipeline, "analyse", fail)
    write({"a.yaml": small()})
    (found,) = leantool.run("a.yaml", language="nl")
    (problem,) = found.problems
    assert problem.code == "internal-error"
    assert "ZeroDivisionError: by nothing" in leantool.message(problem)
    assert found.failed()
