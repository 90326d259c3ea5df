"""Every threshold of the wastes changes a finding, stated in the map and stated in leantool.toml."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from leantool import configuration
from leantool.cli.wastes import wastes
from leantool.settings import WasteThresholds
from wastes.test_rules import CASES, whole

CHANGES: dict[str, tuple[str, int, str]] = {
    "major_stock_days": ("W-03", 0, "6"),
    "major_stock_share": ("W-01", 0, "100 %"),
    "fast_upstream": ("W-03", 0, "4 %"),
    "low_uptime": ("W-08", 0, "80 %"),
    "idle_load": ("W-09", 0, "40 %"),
    "hand_overs_per_step": ("W-11", 0, "0.9"),
    "systems_per_step": ("W-12", 0, "3"),
    "approval_rate": ("W-14", 1, "99.5 %"),
    "reject_rate": ("W-15", 0, "10 %"),
    "low_complete_accurate": ("W-16", 1, "60 %"),
    "escalation": ("W-19", 0, "40 %"),
    "demand_variation": ("W-20", 0, "0.5"),
    "peak_to_mean": ("W-20", 0, "3"),
    "rhythm_days": ("W-21", 0, "20"),
    "expedited_share": ("W-22", 0, "30 %"),
    "high_load": ("W-24", 0, "95 %"),
    "high_variation": ("W-24", 0, "1.5"),
    "cases_per_person": ("W-25", 0, "30"),
}
"""For each threshold a case of `rules.toml` (its rule, and which of that rule) and a value that another says of it."""

HALF_A_DAY = """title: T
calendar: {hours: 8 h}
customer: {name: C, demand: 20 pieces/day}
steps:
  - {inventory: Shelf, holds: 10}
  - {process: A, cycle_time: 1 min}
"""
"""Less than a day of stock, and nearly the whole lead time."""

APP = typer.Typer(pretty_exceptions_enable=False)
APP.command()(wastes)

each = pytest.mark.parametrize("name", CHANGES)


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder without house rules."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)


def text_of(name: str) -> str:
    if name == "major_stock_share":
        return HALF_A_DAY
    rule, nth, _ = CHANGES[name]
    case = [case for case in CASES if case["id"] == rule][nth]
    return whole(case, "map", "top")


def found(name: str, text: str, house: str = "") -> list[dict[str, Any]]:
    """What the rule of a threshold finds on a map, with a `leantool.toml` beside it."""
    Path("map.yaml").write_text(text, encoding="utf-8")
    Path("leantool.toml").write_text(house, encoding="utf-8")
    configuration.for_folder.cache_clear()
    said = CliRunner().invoke(APP, ["map.yaml", "--json"], catch_exceptions=False)
    assert said.exit_code == 0, said.output
    kept = ("says", "major", "evidence", "confidence", "time_per_item_s", "hours_per_year")
    return [
        {key: one.get(key) for key in kept}
        for one in json.loads(said.stdout)["findings"]
        if one["rule"] == CHANGES[name][0]
    ]


def test_every_threshold_is_tried() -> None:
    assert list(CHANGES) == list(WasteThresholds.__dataclass_fields__)


@each
def test_a_threshold_of_the_map_changes_a_finding(name: str) -> None:
    stated = f"thresholds: {{{name}: {CHANGES[name][2]}}}\n"
    assert found(name, stated + text_of(name)) != found(name, text_of(name))


@each
def test_a_threshold_of_the_house_changes_it_in_the_same_way(name: str) -> None:
    value = CHANGES[name][2]
    house = f"[thresholds]\n{name} = {json.dumps(value) if '%' in value else value}\n"
    stated = f"thresholds: {{{name}: {value}}}\n"
    by_house = found(name, text_of(name), house)
    assert by_house == found(name, stated + text_of(name))
    assert by_house != found(name, text_of(name))


@each
def test_the_map_wins_over_the_house(name: str) -> None:
    value = CHANGES[name][2]
    house = f"[thresholds]\n{name} = {json.dumps(value) if '%' in value else value}\n"
    standard = getattr(WasteThresholds(), name)
    own = f"thresholds: {{{name}: {float(100 * standard)} %}}\n" if "%" in value else ""
    own = own or f"thresholds: {{{name}: {float(standard)}}}\n"
    assert found(name, own + text_of(name), house) == found(name, text_of(name))
