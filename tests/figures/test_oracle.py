"""Every figure of arbitrary small maps against a second, brute-force computation of the same words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings

from figures.oracle import Oracle
from laws.maps import Allow, crossing, texts
from leantool.figures import Measured, measure
from leantool.model import ValueStream
from leantool.reading import read_text

EXAMPLES = [
    path
    for path in sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
    if "\nbased_on:" not in path.read_text(encoding="utf-8")  # the brute force reads whole maps only
]
BRIEFLY = settings(max_examples=60, phases=[Phase.explicit, Phase.reuse, Phase.generate])
"""Without shrinking: a map of eight steps takes minutes to shrink and is read in one."""

QUIET = {"lead_time_at_least", "lead_time_least", "lead_time_most", "process_time_at_least"}
"""Figures that are there only when a value is missing or a range is stated."""


def stream_of(text: str) -> ValueStream:
    reading = read_text(text)
    assert reading.stream is not None, [(p.code, p.span.line, dict(p.args)) for p in reading.problems]
    return reading.stream


def differs(got: Any, want: Any) -> bool:
    if want is ...:
        return False
    if isinstance(want, float):
        return got is None or abs(float(got) - want) > 1e-9 * max(abs(want), 1e-9)
    return bool(got != want)


def differences(text: str, *, refusals: tuple[str, ...] = ()) -> list[str]:
    """What the program and the brute force say differently; figures refused for these reasons are passed over."""
    stream, oracle = stream_of(text), Oracle(text)
    measured = measure(stream)
    refusals += oracle.may_be_refused
    pairs = [("", measured.figures[key], want) for key, want in oracle.figures().items()]
    for n, wants in enumerate(oracle.steps()):
        pairs += [(f"{oracle.names[n]}.", measured.steps[n][key], want) for key, want in wants.items()]
    seen = [
        (name, got, want) for name, got, want in pairs if not (got.reason and got.reason.code in refusals)
    ]
    found = [
        f"{name}{got.key}: got {got.value}, want {want}"
        for name, got, want in seen
        if differs(got.value, want)
    ]
    if len(seen) == len(pairs):
        found += bottleneck_differs(measured, oracle)
    return found + unexplained(measured)


def bottleneck_differs(measured: Measured, oracle: Oracle) -> list[str]:
    loads = {
        oracle.names[n]: measured.steps[n].utilisation.value
        for n in range(oracle.n)
        if oracle.kinds[n] == "process" and measured.steps[n].utilisation
    }
    got = measured.figures.bottleneck.value
    if not oracle.demand or not loads:
        return [] if got is None else [f"bottleneck: got {got}, want none"]
    highest = {name for name, load in loads.items() if load == max(loads.values())}
    later = {
        name
        for name in highest
        if any(oracle.names.index(name) in oracle.ancestors[oracle.names.index(other)] for other in highest)
    }
    return [] if got in highest - later else [f"bottleneck: got {got}, want one of {highest - later}"]


def unexplained(measured: Measured) -> list[str]:
    """Figures without a value and without a reason."""
    figures = [
        *measured.figures,
        *(step.waiting_time for step in measured.steps),
        *(s.slack for s in measured.steps),
    ]
    lost = [f.key for f in figures if f.value is None and f.reason is None]
    quiet = {"lead_time_at_least", "lead_time_least", "lead_time_most", "process_time_at_least"}
    of_processes = {
        "process_time",
        "lead_time",
        "flow_efficiency",
        "takt_time",
        "effective_cycle_time",
        "required_per_day",
    }
    return [f"{key}: no reason" for key in lost if key not in quiet | of_processes | {"utilisation"}]


KINDS = {
    "chains": Allow(parallel=False, alternatives=False, components=False, rework=False),
    "chains with rework": Allow(parallel=False, alternatives=False, components=False),
    "parallel": Allow(alternatives=False, rework=False),
    "alternatives": Allow(parallel=False, components=False, rework=False, steps=9),
    "alternatives with rework": Allow(parallel=False, components=False, gaps=False, steps=7),
    "everything": Allow(steps=9),
    "everything but gaps": Allow(steps=8, gaps=False, customer=True),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_agrees_with_brute_force(kind: str) -> None:
    @BRIEFLY
    @given(texts(KINDS[kind]))
    def agrees(text: str) -> None:
        assert not differences(text), text

    agrees()


@BRIEFLY
@given(crossing(Allow(rework=False, alternatives=False, steps=6)) | crossing(Allow(steps=5, scrap=False)))
def test_branches_that_cross_agree_with_brute_force(text: str) -> None:
    assert not differences(text, refusals=("not-nested",)), text


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_the_examples_agree_with_brute_force(path: Path) -> None:
    assert not differences(path.read_text(encoding="utf-8"))
