"""The chart of lead times: one scale, the longest fifty, and names that are only names."""

from __future__ import annotations

import pytest

from leantool.charts import overview
from leantool.charts.overview import Bar
from leantool.texts import texts


def bar(number: int, name: str = "Stream", **more: float) -> Bar:
    return Bar(
        f"{name} {number}", "", more.get("lead", 1000.0 * number), 60.0, more.get("day", 28800.0), "said"
    )


def of(*bars: Bar, language: str = "en") -> object:
    return overview.figure(bars, texts(language)).axes[0]


def test_the_longest_fifty_the_longest_on_top() -> None:
    axes = of(*(bar(n) for n in range(1, 121)))
    names = [label.get_text() for label in axes.get_yticklabels()]  # type: ignore[attr-defined]
    assert names == [f"Stream {n}" for n in range(120, 70, -1)]
    assert "the longest 50 of 120" in axes.get_title(loc="left")  # type: ignore[attr-defined]


def test_bars_are_working_days_of_the_maps_own_calendar_split_in_two() -> None:
    axes = of(bar(1, lead=57600, day=28800), bar(2, lead=57600, day=57600))
    work, wait = axes.containers  # type: ignore[attr-defined]
    assert [a.get_width() + b.get_width() for a, b in zip(work, wait, strict=True)] == pytest.approx([2, 1])
    assert [a.get_width() for a in work] == pytest.approx([60 / 28800, 60 / 57600])
    assert "working days" in axes.get_xlabel()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("lead", "unit"),
    [(28800.0, "working days"), (7200.0, "hours"), (600.0, "min"), (30.0, "(s)"), (0.0, "(s)")],
)
def test_the_unit_reads_well(lead: float, unit: str) -> None:
    assert unit in of(bar(1, lead=lead)).get_xlabel()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "name", ["$x^2$ and $", "a\nb\x00\x1b", "😀" * 40, "w" * 300, "<b>&", "流程 한국 \u202eשלום"]
)
def test_any_name_can_be_drawn(name: str) -> None:
    drawn = overview.draw([Bar(name, "future state", 90000, 10, 28800, "3 days")], texts("nl"))
    assert drawn.startswith(b"\x89PNG")


def test_nothing_known_says_so_and_the_same_bars_give_the_same_bytes() -> None:
    assert of().texts[0].get_text() == "no lead time is known"  # type: ignore[attr-defined]
    bars = [bar(n) for n in range(1, 5)]
    assert overview.draw(bars, texts("en")) == overview.draw(bars, texts("en"))
