"""Every sentence of the figure table on a small map with its arithmetic beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from figures.oracle import Oracle
from figures.worked import MAPS, refused, worked
from leantool.figures import Measured, measure
from leantool.model import ValueStream
from leantool.reading import read


def read_map(path: Path) -> ValueStream:
    reading = read(path)
    assert reading.stream is not None, [(p.code, p.span.line, dict(p.args)) for p in reading.problems]
    return reading.stream


def figure(measured: Measured, stream: ValueStream, name: str) -> Any:
    step, _, key = name.rpartition(".")
    if not step:
        return measured.figures[key]
    found = [s.index for s in stream.steps if step in (s.name, s.id)]
    return measured.steps[found[0]][key]


@pytest.mark.parametrize("path", MAPS, ids=lambda p: p.stem)
def test_figures_are_as_worked_out_by_hand(path: Path) -> None:
    stream = read_map(path)
    measured = measure(stream)
    wrong = []
    for name, want in worked(path.read_text(encoding="utf-8")).items():
        got = figure(measured, stream, name)
        if got.value != want:
            wrong.append(f"{name}: got {got.value}, want {want}")
        if want is None and got.reason is None:
            wrong.append(f"{name}: no reason")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", MAPS, ids=lambda p: p.stem)
def test_the_second_opinion_agrees_with_the_hand(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    oracle = Oracle(text)
    figures, steps = oracle.figures(), oracle.steps()
    wrong = []
    for name, want in worked(text).items():
        if name in refused(text):
            continue
        step, _, key = name.removesuffix("_s").rpartition(".")
        rows = [n for n in range(oracle.n) if step in (oracle.names[n], oracle.rows[n].get("id"))]
        got = steps[rows[0]].get(key, ...) if step else figures.get(key, ...)
        near = isinstance(got, float) and want is not None and abs(got - float(want)) < 1e-9 * float(want)
        if got is not ... and got != want and not near:
            wrong.append(f"{name}: got {got}, want {want}")
    assert not wrong, "\n".join(wrong)


def test_there_are_worked_maps() -> None:
    assert len(MAPS) >= 30
    assert all(worked(path.read_text(encoding="utf-8")) for path in MAPS)
