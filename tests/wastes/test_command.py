"""`leantool wastes`: reports, data, charts and exit codes, for maps, lists and both."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

import leantool.wastes.words
from leantool.cli.wastes import wastes
from leantool.model.parts import WASTES
from leantool.reporting import waste_csv
from leantool.wastes import CLASSES, ORDERS
from wastes.maps import EXAMPLES, ROOT, spotter

APP = typer.Typer(pretty_exceptions_enable=False)
APP.command()(wastes)
ACME = str(ROOT / "examples" / "acme-stamping.yaml")
LIST = "id;observatie\n1;We wachten op akkoord\n2;De verf is blauw\n"

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run the command with a classifier of one word, in a screen of 80 columns and a folder without house rules."""
    monkeypatch.setattr(leantool.wastes.words, "classify", spotter)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)

    def call(*words: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(APP, list(words), input=stdin, catch_exceptions=False)

    return call


def data(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_report_of_a_map(run: Run) -> None:
    result = run(ACME)
    assert result.exit_code == 0
    for text in (
        "23.6 days lead time",
        "inventory            23.6 days",
        "1 inventory · Stamped parts  32.2 % of the lead time",
        "7,000 pieces lie here: 7.61 days of what the customer takes",
        "muri (overload) · Assembly 1",
        "- {on: Coils, idea:",
        "Welder waits for the electrician",
    ):
        assert text in result.stdout
    order = [
        result.stdout.index(part) for part in ("Where the lead", "What the numbers", "Causes", "What people")
    ]
    assert order == sorted(order)


@pytest.mark.parametrize("columns", ["40", "80"])
@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_fits_its_screen(
    run: Run, monkeypatch: pytest.MonkeyPatch, path: Path, lang: str, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    result = run(str(path), "--lang", lang)
    assert result.exit_code == 0
    assert "{" not in result.stdout.replace("- {on: ", "")
    for line in result.stdout.splitlines():
        assert len(line) <= int(columns) or "- {on: " in line, line
    wrong = {"en": "doorlooptijd", "nl": "lead time"}[lang]
    assert wrong not in result.stdout.split("Wat mensen")[0].split("What people")[0].lower().replace(
        "kaizen", ""
    )


def test_a_map_as_data(run: Run) -> None:
    (found,) = data(run(ACME, "--json"))
    assert found["title"] == "Acme Stamping, steering brackets"
    assert list(found["partition"]) == list(CLASSES)
    assert found["partition"]["inventory"] == 1303800
    assert sum(found["partition"].values()) == found["lead_time_s"] == 1303988
    first = found["findings"][0]
    assert (first["rule"], first["waste"], first["step"], first["line"]) == (
        "W-01",
        "inventory",
        "Stamped parts",
        48,
    )
    assert first["time_per_item_s"] == 420000
    assert first["share_of_lead_time"] == pytest.approx(420000 / 1303988)
    assert {one["waste"] for one in found["findings"]} <= {*WASTES, "mura", "muri", "unclassified"}
    assert [one["step"] for one in found["top"]] == ["Stamped parts", "Coils", "Finished goods"]
    seen = found["observations"][2]
    assert seen["text"] == "Welder waits for the electrician while the feeder is stuck"
    assert seen["step"] == "S. Weld 2"
    assert seen["wastes"] == [{"waste": "waiting", "confidence": "high", "score": 0.9, "because": ["wait"]}]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_data_add_up(run: Run, path: Path) -> None:
    (found,) = data(run(str(path), "--json"))
    assert sum(found["partition"].values()) == pytest.approx(found["lead_time_at_least_s"], rel=1e-12)
    assert (found["lead_time_s"] is None) == bool(found["to_measure"])


def test_a_list_as_data(run: Run) -> None:
    Path("list.csv").write_text(LIST, encoding="utf-8")
    (found,) = data(run("list.csv", "--json"))
    assert found["file"] == "list.csv"
    assert [list(one)[:4] for one in found["observations"]] == [["text", "wastes", "flags", "question"]] * 2
    one, other = found["observations"]
    assert one["text"] == "We wachten op akkoord"
    assert one["wastes"][0]["waste"] == "waiting"
    assert one["question"] is None
    assert other["wastes"] == []
    assert other["flags"] == []


def test_the_word_of_the_team_wins(run: Run) -> None:
    Path("list.csv").write_text(
        "observatie;verspilling\nWe wachten;beweging\nWe wachten;geen\n", encoding="utf-8"
    )
    one, other = data(run("list.csv", "--json"))[0]["observations"]
    assert one["wastes"] == [{"waste": "motion", "confidence": "high", "score": 1.0, "because": []}]
    assert one["stated"]
    assert other["wastes"] == []
    a_map = "title: T\nsteps:\n  - {process: A, observations: [{text: We wait, waste: defects}, We wait]}\n"
    Path("map.yaml").write_text(a_map, encoding="utf-8")
    seen = data(run("map.yaml", "--json"))[0]["observations"]
    assert [one["wastes"][0]["waste"] for one in seen] == ["defects", "waiting"]


def test_standard_input_is_a_list_or_a_map(run: Run) -> None:
    assert data(run("-", "--json", stdin="We wait\n"))[0]["observations"][0]["text"] == "We wait"
    assert data(run("-", "--json", stdin=LIST))[0]["observations"][1]["text"] == "De verf is blauw"
    (found,) = data(run("-", "--json", stdin=Path(ACME).read_bytes()))
    assert found["file"] == "<stdin>"
    assert found["lead_time_s"] == 1303988


def test_csv(run: Run) -> None:
    Path("list.txt").write_text("=We wait\nBlue\n", encoding="utf-8")
    result = run(ACME, "list.txt", "--csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert tuple(rows[0]) == waste_csv.COLUMNS
    assert {row["kind"] for row in rows} == {"finding", "cause", "observation"}
    assert rows[0]["seconds"] == "420000"
    assert [(row["text"], row["waste"]) for row in rows[-2:]] == [("'=We wait", "waiting"), ("Blue", "none")]


def test_several_files_each_get_their_report(run: Run) -> None:
    Path("list.txt").write_text("We wait\n", encoding="utf-8")
    result = run(ACME, "list.txt")
    assert result.stdout.index("acme-stamping.yaml") < result.stdout.index("list.txt")


UNKNOWN = """title: T
calendar: {hours: 8 h}
customer: {name: C, demand: 20/day}
steps:
  - {process: Draft, process_time: 30 min, lead_time: 2 days}
  - inventory: In-tray
  - {process: Sign, process_time: 5 min, rework: {to: Draft, share: 20 %}}
"""


@pytest.mark.parametrize(
    ("language", "known", "lead_time"),
    [("en", "of what is known", "of the lead time"), ("nl", "van wat bekend is", "van de doorlooptijd")],
)
def test_a_share_of_an_unknown_lead_time_is_one_of_what_is_known(
    run: Run, tmp_path: Path, language: str, known: str, lead_time: str
) -> None:
    (tmp_path / "unknown.yaml").write_text(UNKNOWN, encoding="utf-8")
    said = run("unknown.yaml", "--lang", language).stdout
    assert known in said
    assert lead_time not in said
    (tmp_path / "known.yaml").write_text(
        UNKNOWN.replace("- inventory: In-tray", "- {inventory: In-tray, holds: 5}"), encoding="utf-8"
    )
    told = run("known.yaml", "--lang", language).stdout
    assert known not in told
    assert lead_time in told


def test_the_pareto_of_an_unknown_lead_time_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "unknown.yaml").write_text(UNKNOWN, encoding="utf-8")
    run("unknown.yaml", "-o", "pareto.svg")
    drawn = (tmp_path / "pareto.svg").read_text(encoding="utf-8")
    assert "as far as it is known" in drawn
    assert "% of what is known" in drawn


def test_a_stock_that_is_small_by_the_limits_is_told_as_small(run: Run, tmp_path: Path) -> None:
    text = "thresholds: {major_stock_share: 100 %}\n" + UNKNOWN.replace(
        "- inventory: In-tray", "- {inventory: In-tray, holds: 2}"
    )
    (tmp_path / "small.yaml").write_text(text, encoding="utf-8")
    assert "small · high · W-01" in run("small.yaml").stdout


def test_the_order_of_the_wastes(run: Run) -> None:
    text = "observation;waste\n" + "".join(f"One more;{waste}\n" for waste in WASTES)
    Path("list.csv").write_text(text, encoding="utf-8")
    labels = {waste: waste.replace("_", " ") for waste in WASTES}
    for order, wanted in ORDERS.items():
        out = run("list.csv", "--order", order).stdout
        heads = [line.strip().split("  ")[0] for line in out.splitlines() if line.endswith("1 observation")]
        assert heads == [labels[waste] for waste in wanted]
    assert set(ORDERS["ohno"]) == set(WASTES)
    assert ORDERS["ohno"][0] == "overproduction"
    assert run("list.csv", "--order", "abc").exit_code == 2


def test_exit_codes(run: Run) -> None:
    Path("bad.csv").write_text("id;observation\n1;We wait\n2;\n", encoding="utf-8")
    result = run("bad.csv")
    assert result.exit_code == 1
    assert "bad.csv:3:1" in result.stderr
    assert "We wait" in result.stdout
    result = run("none.csv")
    assert result.exit_code == 2
    assert run("none.csv", ACME).exit_code == 1
    Path("bad.yaml").write_text("title: T\nsteps:\n  - process: A\n    cycle_time: 5\n", encoding="utf-8")
    result = run("bad.yaml", "--json")
    assert result.exit_code == 1
    (found,) = data(result)
    assert found["partition"] is None
    assert found["findings"] == []
    assert found["problems"][0]["code"] == "time-without-unit"
    assert run(ACME, "--json", "--csv").exit_code == 2


def test_what_is_wrong_in_a_list_stands_in_its_data(run: Run) -> None:
    (found,) = data(run("-", "--json", stdin='{"text": "We wait"}\nnot json\n'))
    assert len(found["observations"]) == 1
    assert [(p["code"], p["line"]) for p in found["problems"]] == [("list-json", 2)]


def test_a_hostile_text_does_not_steer_the_screen(run: Run) -> None:
    result = run("-", stdin="\x1b[31mWe wait\x07 [bold]on[/bold] \u202e it\n")
    assert "\x1b" not in result.stdout
    assert "[bold]on[/bold]" in result.stdout


# The chart.


@pytest.mark.parametrize(("ending", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_the_pareto(run: Run, ending: str, start: bytes) -> None:
    pytest.importorskip("matplotlib")
    for name in ("one", "two"):
        assert run(ACME, "-o", f"{name}.{ending}").exit_code == 0
    one, two = (Path(f"{name}.{ending}").read_bytes() for name in ("one", "two"))
    assert one.startswith(start)
    assert one == two
    if ending == "svg":
        for text in ("Lead time by waste", "inventory", "23.6 d"):
            assert text in one.decode()
    assert not list(Path().glob("*.part"))


def test_the_pareto_speaks_dutch_and_survives_any_title(run: Run) -> None:
    pytest.importorskip("matplotlib")
    text = 'title: "Kosten $1 en $2 _x^2 <b> 日本"\nlanguage: nl\nsteps:\n  - {wait: W, for: 2 h}\n'
    Path("map.yaml").write_text(text, encoding="utf-8")
    with pytest.warns(UserWarning, match="Glyph"):
        assert run("map.yaml", "-o", "p.svg").exit_code == 0
    drawn = Path("p.svg").read_text(encoding="utf-8")
    assert "Kosten $1 en $2 _x^2 &lt;b&gt;" in drawn
    assert "Doorlooptijd per verspilling" in drawn


def test_a_chart_needs_one_map_and_a_known_ending(run: Run) -> None:
    assert run(ACME, "-o", "p.gif").exit_code == 2
    assert run(ACME, ACME, "-o", "p.png").exit_code == 2
    result = run("-", "-o", "p.png", stdin="We wait\n")
    assert result.exit_code == 2
    assert "no lead time" in result.stderr
    assert not Path("p.png").exists()


def test_a_chart_is_told_and_never_written_over_something_else(run: Run) -> None:
    assert run(ACME, "-o", "p.svg").stderr == "wrote p.svg\n"
    notes = Path("notes.png")
    notes.write_text("my own notes", encoding="utf-8")
    result = run(ACME, "-o", "notes.png")
    assert result.exit_code == 2
    assert "is no picture" in result.stderr
    assert notes.read_text(encoding="utf-8") == "my own notes"


def test_a_chart_that_cannot_be_written_is_told(run: Run) -> None:
    pytest.importorskip("matplotlib")
    result = run(ACME, "-o", "no/where/p.png")
    assert result.exit_code == 2
    assert "p.png" in result.stderr


# What is loaded.

PROBE = """
import sys
import leantool.cli.wastes
assert not {heavy} & set(sys.modules), {heavy} & set(sys.modules)
leantool.cli.wastes
import leantool.cli.waste_files
assert not {chart} & set(sys.modules), {chart} & set(sys.modules)
"""


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    heavy = {
        "rich.console",
        "yaml",
        "matplotlib",
        "networkx",
        "numpy",
        "sklearn",
        "pydantic",
        "leantool.wastes",
    }
    chart = {"matplotlib", "numpy", "sklearn", "networkx", "leantool.wastes.words"}
    code = PROBE.format(heavy=heavy, chart=chart)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
