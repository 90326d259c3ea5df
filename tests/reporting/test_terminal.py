"""The report as a whole: nothing is lost, whatever the screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from leantool.texts import LANGUAGES
from reporting.printed import EXAMPLES, FACTORY, OFFICE, UNKNOWN, analysis_of, report, section

MAPS = [*EXAMPLES, FACTORY, OFFICE, UNKNOWN]
every_map = pytest.mark.parametrize(
    "source", MAPS, ids=lambda m: m.name if isinstance(m, Path) else re.sub("title: (.*)\n(?s:.*)", r"\1", m)
)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@every_map
@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_screen_or_ends_in_spaces(
    source: str | Path, width: int, language: str
) -> None:
    for line in report(source, width, language):
        assert cell_len(line) <= width, line
        assert line == line.rstrip()


@every_map
@pytest.mark.parametrize("width", [60, 80, 140])
def test_every_step_and_every_figure_of_it_is_in_the_tables(source: str | Path, width: int) -> None:
    lines = report(source, width, "en")
    end = lines.index("Time ladder")
    tables = [line for line in lines[:end] if line.startswith("  ")]
    analysis = analysis_of(source)
    headings = squeezed(" ".join(lines[:end]))
    for step in analysis.stream.steps:
        words = step.name.split()
        assert any(words[0] in line for line in tables), step.name
    numbers = [line.split("  ") for line in tables]
    loads = [analysis.of(p).utilisation for p in analysis.stream.processes]
    shown = [cell.strip() for cells in numbers for cell in cells if cell.strip().endswith("%")]
    assert len(shown) >= sum(bool(load) for load in loads)
    if any(loads):
        assert "utilisation" in headings


@every_map
def test_the_parts_come_in_order(source: str | Path) -> None:
    lines = report(source)
    english = analysis_of(source).stream.language == "en"
    headings = ("Steps", "Time ladder", "Summary") if english else ("Stappen", "Tijdlijn", "Samenvatting")
    assert [line for line in lines if line in headings] == list(headings)


@every_map
def test_a_screen_without_unicode_gets_plain_characters(source: str | Path) -> None:
    plain = report(source, encoding="ascii")
    assert "\n".join(plain).isascii()
    assert len(plain) == len(report(source))


def test_the_parts_of_the_demand_are_named() -> None:
    variants = FACTORY.replace("demand: 18400 pieces/month", "demand: {LH: 12000/month, RH: 6400/month}")
    assert any("demand 920/day (600 LH + 320 RH)" in line for line in report(variants))
    two = FACTORY.replace(
        "customer: {name: Plant, demand: 18400 pieces/month}",
        "customers: [{name: Plant, demand: 600/day}, {name: Spares, demand: 320/day}, {demand: 5/day}]",
    )
    assert any("demand 925/day (600 Plant + 320 Spares + 5)" in line for line in report(two))


def test_the_bottleneck_and_what_is_above_takt_stand_out_without_colour() -> None:
    load = section(report(FACTORY), "Pace and load") or []
    weld = next(line for line in load if "Weld" in line)
    assert "▼ bottleneck" in weld
    assert "! above takt" in weld
    assert not any("▼" in line or "!" in line for line in load if "Assemble" in line)
    plain = next(line for line in report(FACTORY, encoding="cp1252") if "bottleneck" in line)
    assert "* bottleneck" in plain
    narrow = report(FACTORY, 46)
    assert any(line.strip() == "▼ bottleneck  ! above takt" for line in narrow)


def test_no_colour_means_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    assert any("\x1b[1;36m" in line for line in report(FACTORY, colour=True))
    monkeypatch.setenv("NO_COLOR", "1")
    assert not any(re.search(r"\x1b\[[\d;]*3\d", line) for line in report(FACTORY, colour=True))
    assert not any("\x1b" in line for line in report(FACTORY))


def test_the_language_of_the_map_holds_unless_another_is_asked() -> None:
    assert "Samenvatting" in report(OFFICE)
    assert "Summary" in report(OFFICE, language="en")
    assert any("11 dagen" in line for line in report(OFFICE))


def test_text_of_a_map_is_printed_as_it_is_and_never_steers_the_terminal() -> None:
    source = FACTORY.replace("title: Brackets", r'title: "[red]R&D[/] :smile: \e[31m \x07 \u202e"').replace(
        "Coils", "Coils [bold]"
    )
    for colour in (False, True):
        lines = report(source, colour=colour)
        assert "[red]R&D[/] :smile: �[31m � �" in lines[0]
        assert any("Coils [bold]" in line for line in lines)


def test_rules_that_are_switched_off_are_told_with_the_reason() -> None:
    source = FACTORY + "ignore: [{rule: changeover-without-batch, because: measured next week}]\n"
    assert section(report(source), "Rules switched off") == ["  changeover-without-batch: measured next week"]


NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60).filter(
    lambda name: bool(name.strip())
)


@settings(max_examples=40)
@given(NAMES, st.integers(30, 120), st.sampled_from(["utf-8", "ascii", "cp437"]))
def test_any_name_fits_any_screen(name: str, width: int, encoding: str) -> None:
    quoted = "".join(f"\\U{ord(c):08x}" for c in name)
    source = FACTORY.replace("process: Weld", f'process: "{quoted}"').replace(
        "title: Brackets", f'title: "{quoted}"'
    )
    try:
        analysis_of(source)
    except AssertionError:
        return
    for line in report(source, width, encoding=encoding):
        assert cell_len(line) <= max(width, 40)
