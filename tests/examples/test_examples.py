"""The examples: they load, say what they are meant to say, and are pleasant to read."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cli.running import EXAMPLES, leantool
from leantool.reading import read

MAPS = sorted(EXAMPLES.glob("*.yaml"))
every_map = pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)

INTENDED: dict[str, dict[str, int]] = {
    "acme-stamping": {
        "changeover-without-batch": 3,
        "cycle-time-above-takt": 1,
        "nearly-overloaded": 1,
        "shared-without-allocation": 1,
    },
    "acme-stamping-future": {"shared-without-allocation": 1},
    "acme-stamping-future-overlay": {"shared-without-allocation": 1},
}
"""Warnings that belong to the case: its data were collected that way."""

INTENDED["acme-stamping-plan"] = INTENDED["acme-stamping"]


@cache
def results(path: Path) -> Any:
    return json.loads(leantool("vsm", path, "--json").out)


@every_map
@pytest.mark.parametrize("lang", ["en", "nl"])
def test_it_gives_a_report(path: Path, lang: str) -> None:
    ran = leantool("vsm", path, "--lang", lang)
    assert ran.exit == 0
    assert ran.out.startswith(results(path)["title"])
    assert ("Samenvatting" if lang == "nl" else "Summary") in ran.out
    assert "error[" not in ran.err


@every_map
def test_it_has_the_warnings_that_are_meant(path: Path) -> None:
    found = Counter(problem["code"] for problem in results(path)["problems"])
    assert found == INTENDED.get(path.stem, {})


@every_map
def test_figures_are_there(path: Path) -> None:
    figures = results(path)["figures"]
    assert figures["takt_time_s"] > 0
    if path.stem == "workshop-half-filled":
        assert figures["lead_time_s"] is None
        assert figures["lead_time_at_least_s"] > 0
    else:
        assert figures["lead_time_s"] > figures["process_time_s"] > 0
        assert 0 < figures["flow_efficiency"] < 1
    assert figures["bottleneck"]


@every_map
def test_it_is_pleasant_to_read(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert max(map(len, text.splitlines())) <= 150
    assert text.startswith("# "), "it begins with what it shows"
    assert not re.search(r"[ \t]+$|\t", text, re.MULTILINE)
    stated = {"title", "state", "language", "owner", "date", "place", "team", "version"}
    if "\nbased_on: " in text:
        stated -= {"state", "language", "owner", "place", "team"}
    assert stated <= set(re.findall(r"^(\w+):", text, re.MULTILINE))


def test_the_list_names_them_all() -> None:
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| \[([\w-]+)\.yaml\]\(\1\.yaml\) \| (en|nl) \|", text, re.MULTILINE)
    assert sorted(name for name, _ in listed) == sorted(path.stem for path in MAPS)
    for name, language in listed:
        assert read(EXAMPLES / f"{name}.yaml").language == language


def test_the_first_maps_are_one_map_in_two_languages() -> None:
    english, dutch = (results(EXAMPLES / f"{name}.yaml") for name in ("first-map", "eerste-kaart"))
    for key, value in english["figures"].items():
        if not isinstance(value, str | list):
            assert dutch["figures"][key] == value, key


def test_a_future_state_is_better_than_the_current_one() -> None:
    for name, future in (("acme-stamping", "future"), ("omgevingsvergunning", "toekomst")):
        now, then = (results(EXAMPLES / f"{stem}.yaml") for stem in (name, f"{name}-{future}"))
        assert (now["state"], then["state"]) == ("current", "future")
        assert then["figures"]["lead_time_s"] < now["figures"]["lead_time_s"]
        assert now["figures"]["demand_per_day"] == then["figures"]["demand_per_day"]


def test_together_they_show_the_format() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in MAPS)
    for words in (
        "inventory:", "supermarket:", "fifo:", "queue:", "wait:", "transport:", "safety_stock:", "after: [", "after: {",
        "after: start", "rework:", "until_right", "once", "per:", "shared: true", "of: people", "calendar days",
        "kalenderdagen", "measured:", "pacemaker: true", "transfer_batch:", "kaizen:", "ignore:", "allocation:",
        "observations:", "productive_hours:",
    ):  # fmt: skip
        assert words in text, words
    assert re.search(r"\d-\d+-\d+ (h|min|s|days?)|\d-\d+ (h|min|s|days?)", text), "ranges"
    assert re.search(r"\d,\d+ (uur|dag|min)", text), "a decimal comma"
