"""The yamazumi chart: what stands on it, and that it is the same bytes every time."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from leantool.analysis import analyse
from leantool.charts import yamazumi
from leantool.designing import Balance, line_balance
from leantool.model import ValueStream
from leantool.reading import read, read_text
from leantool.texts import texts

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
HOSTILE = 'Check $x^2$ <b>"&" 🚀 \\u202e =SUM(A1)'


def of(stream: ValueStream | None, *only: str) -> tuple[Balance, ValueStream]:
    assert stream is not None
    chosen = [p.index for p in stream.processes if p.name in only]
    return line_balance(analyse(stream), only=chosen), stream


def svg(stream: ValueStream | None, *only: str, lang: str = "en") -> str:
    found, stream = of(stream, *only)
    return yamazumi.draw(found, stream, texts(lang), "svg").decode()


def said(drawing: str) -> str:
    return " ".join(
        re.findall(r"<text[^>]*>([^<]*)</text>|<tspan[^>]*>([^<]*)</tspan>", drawing).__str__().split()
    )


@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize("format_", ["png", "svg", "pdf"])
def test_the_same_map_gives_the_same_bytes(format_: str, lang: str) -> None:
    found, stream = of(read(EXAMPLES / "valve-housings.yaml").stream)
    first, second = (yamazumi.draw(found, stream, texts(lang), format_) for _ in range(2))
    assert first == second
    assert first.startswith({"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}[format_])
    assert b"2026-1" not in first or format_ == "svg"
    assert b"CreationDate" not in first


def test_it_says_what_the_numbers_are() -> None:
    shown = said(svg(read(EXAMPLES / "valve-housings.yaml").stream, "Assembly cell"))
    for text in (
        "operator 1",
        "46 s",
        "62 s",
        "55 s",
        "Place seal",
        "line balance 87.6 %",
        "takt 66 s",
        "waste",
    ):
        assert text in shown, text
    assert "planned cycle time 62.7 s" in shown
    assert "not classed" not in shown


def test_it_speaks_dutch() -> None:
    shown = said(svg(read(EXAMPLES / "omgevingsvergunning.yaml").stream, lang="nl"))
    for text in (
        "Werk tegen de takt",
        "verspilling",
        "noodzakelijk",
        "minuten per stuk",
        "67,9 %",
        "eigen takt",
    ):
        assert text in shown, text


def axes_of(balance: Balance, stream: ValueStream) -> Any:
    return yamazumi.figure(balance, stream, texts("en")).axes[0]


def test_bars_are_as_high_as_the_work() -> None:
    balance, stream = of(read(EXAMPLES / "valve-housings.yaml").stream)
    axes = axes_of(balance, stream)
    tops: dict[int, float] = {}
    for bar in axes.patches:
        at = round(bar.get_x() + bar.get_width() / 2)
        tops[at] = max(tops.get(at, 0), bar.get_y() + bar.get_height())
    assert {n: round(top, 6) for n, top in tops.items()} == {
        n: float(b.seconds) for n, b in enumerate(balance.bars)
    }
    assert 66.0 in [round(float(line.get_ydata()[0]), 6) for line in axes.lines]


def test_waste_is_told_by_pattern_too() -> None:
    balance, stream = of(read(EXAMPLES / "valve-housings.yaml").stream)
    hatches = {bar.get_hatch() for bar in axes_of(balance, stream).patches}
    assert {"///", ".."} <= hatches


MANY = "".join(
    f"  - {{process: '{HOSTILE} {n} onderhoudswerkzaamhedenplanning', process_time: {n + 1} s}}\n"
    for n in range(40)
)


@pytest.mark.parametrize(
    "steps",
    [
        "  - process: Only\n",
        "  - {process: Only, cycle_time: 40 s}\n",
        "  - {process: Long, cycle_time: 30 h, value: 20 min}\n",
        "  - {process: Cell, elements: ['" + HOSTILE + "', {name: b, takes: 3 s}]}\n",
        "  - {process: Cell, elements: [{name: '"
        + HOSTILE
        + "', takes: 3 s, operator: '"
        + HOSTILE
        + "'}]}\n",
        MANY,
    ],
    ids=["nothing", "one", "long", "untimed", "hostile", "many"],
)
@pytest.mark.parametrize("demand", ["", "customer: {name: A, demand: 480/day}\n"])
def test_odd_maps_are_drawn_without_a_word(steps: str, demand: str) -> None:
    found, stream = of(
        read_text(f"title: '{HOSTILE} {'x' * 200}'\ncalendar: {{hours: 8 h}}\n{demand}steps:\n{steps}").stream
    )
    for format_ in ("png", "svg", "pdf"):
        assert len(yamazumi.draw(found, stream, texts("en"), format_)) > 1000


def test_a_takt_far_above_all_work_does_not_flatten_the_bars() -> None:
    text = "title: A\ncustomer: {demand: 1/month}\nsteps:\n  - {process: B, cycle_time: 40 s}\n"
    balance, stream = of(read_text(text).stream)
    _, top = axes_of(balance, stream).get_ylim()
    assert isinstance(balance.takt, Fraction)
    assert top < float(balance.takt)
