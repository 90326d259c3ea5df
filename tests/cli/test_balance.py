"""`leantool balance`: text, data, charts and exit codes."""

from __future__ import annotations

import builtins
import json
from pathlib import Path
from typing import Any

import pytest

from cli.running import EXAMPLES, example, leantool

MAPS = sorted(EXAMPLES.glob("*.yaml"))
VALVES = example("valve-housings")


@pytest.mark.parametrize("width", [40, 80, 160])
@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_example_fits_its_screen(path: Path, lang: str, width: int) -> None:
    ran = leantool("balance", path, "--lang", lang, width=width)
    assert ran.exit == 0
    assert max(map(len, ran.lines)) <= width
    assert ("Work against takt" if lang == "en" else "Werk tegen de takt") in ran.out


def test_the_cell_of_the_manual() -> None:
    out = leantool("balance", VALVES, "--step", "assembly CELL").out
    for text in (
        "operator 2",
        "62 s",
        "87.6 %",
        "12.4 %",
        "82.3 %",
        "163 s",
        "2.47",
        "do not add a person yet",
    ):
        assert text in out, text
    bars = [line for line in out.splitlines() if line.startswith("  operator")]
    assert [bar.count("x") > 0 for bar in bars] == [True, True, True]
    assert all("│" in bar for bar in bars)


def test_what_is_left_out_is_named() -> None:
    out = " ".join(leantool("balance", VALVES).out.split())
    assert "left out, shared with other streams: Stamping" in out
    assert "above takt: Assembly 1" in leantool("balance", example("acme-stamping")).out


def test_the_data() -> None:
    found: dict[str, Any] = json.loads(leantool("balance", VALVES, "--json", "--step", "Assembly cell").out)
    assert [bar["seconds"] for bar in found["bars"]] == [46, 62, 55]
    assert found["bars"][0]["pieces"][0] == {"name": "Pick housing", "seconds": 4, "value": "waste"}
    assert round(found["line_balance"], 3) == 0.876
    assert (found["takt_time_s"], found["advice"], found["waiting_of_people_s"]) == (66, "kaizen_first", 35)


def test_a_step_that_is_not_there() -> None:
    ran = leantool("balance", VALVES, "--step", "Paint")
    assert ran.exit == 2
    assert "no process by the name Paint" in ran.err
    assert not ran.out


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_a_chart_beside_the_text(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"balance.{suffix}"
    ran = leantool("balance", VALVES, "-o", target)
    assert ran.exit == 0
    assert "Work against takt" in ran.out
    assert ran.err == f"wrote {target}\n"
    assert target.stat().st_size > 5000


def test_a_chart_is_of_one_map_and_of_a_known_kind(tmp_path: Path) -> None:
    assert leantool("balance", VALVES, VALVES, "-o", tmp_path / "a.png").exit == 2
    assert leantool("balance", VALVES, "-o", tmp_path / "a.gif").exit == 2


def test_a_chart_that_cannot_be_written(tmp_path: Path) -> None:
    ran = leantool("balance", VALVES, "-o", tmp_path / "none" / "a.png")
    assert ran.exit == 2
    assert "there is no folder" in ran.err
    mine = tmp_path / "notes.png"
    mine.write_text("my own notes", encoding="utf-8")
    ran = leantool("balance", VALVES, "-o", mine)
    assert ran.exit == 2
    assert "is no picture" in ran.err
    assert mine.read_text(encoding="utf-8") == "my own notes"


def test_without_matplotlib_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *args: Any, **rest: Any) -> Any:
        if name.partition(".")[0] == "matplotlib":
            raise ModuleNotFoundError(name, name="matplotlib")
        return real(name, *args, **rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    ran = leantool("balance", VALVES, "-o", tmp_path / "a.png")
    assert ran.exit == 2
    assert "leantool[charts]" in ran.err
    assert "87.6" not in ran.err


def test_a_map_with_mistakes_says_them(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("title: A\nsteps:\n  - process: B\n    cycle_time: 1:30\n", encoding="utf-8")
    assert leantool("balance", wrong).exit == 1
    found = json.loads(leantool("balance", wrong, "--json").out)
    assert found["bars"] == []
    assert found["problems"]
