"""The time ladder: peaks and valleys with names that can be read, adding up to the lead time."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leantool import units
from leantool.figures.workings import Workings
from leantool.model import Process
from leantool.reporting.folding import fold, least_width, rows
from leantool.units import Calendar
from reporting.printed import EXAMPLES, FACTORY, OFFICE, UNKNOWN, analysis_of, report, section

PAIR = """\
  - {{inventory: Stock before {n}, holds: {holds}}}
  - {{process: Operation {n}, cycle_time: {time} s}}
"""
PAIRS = "".join(PAIR.format(n=n, holds=200 * n, time=n + 40) for n in range(1, 21))
LONG = FACTORY.partition("steps:")[0] + "steps:\n" + PAIRS


def test_waiting_stands_on_the_peaks_and_processing_in_the_valleys() -> None:
    drawn = section(report(FACTORY), "Time ladder")[-7:]
    names, times, upper, lower, below, processes, total = (line.ljust(80) for line in drawn)
    assert re.findall(r"[\d.]+ d", times) == ["5 d", "7.61 d", "4.5 d"]
    assert re.findall(r"\d+ s", below) == ["1 s", "62 s", "55 s"]
    assert [names.index(word) for word in ("Coils", "parts", "goods")] == sorted(
        names.index(word) for word in ("Coils", "parts", "goods")
    )
    assert processes.split() == ["Stamp", "Weld", "Assemble"]
    for place in (m.start() for m in re.finditer(r"[\d.]+ d", times)):
        assert upper[place] in "─┐┌"
        assert lower[place] == " "
    for place in (m.start() for m in re.finditer(r"\d+ s", below)):
        assert lower[place] in "─┴└"
        assert upper[place] == " "
    assert total.rstrip() == "  waiting 17.1 days + process time 1 min 58 s = lead time 17.1 days"


def test_processes_without_a_wait_between_share_a_valley_with_a_tick() -> None:
    assert any("─┴─" in line for line in report(FACTORY))


@pytest.mark.parametrize("width", [60, 80, 140])
def test_many_steps_go_on_in_next_rows_and_none_is_left_out(width: int) -> None:
    drawn = "\n".join(section(report(LONG, width), "Time ladder")).partition("waiting")[0]
    assert re.findall(r"(\d+) s\b", drawn) == [str(n + 40) for n in range(1, 21)]
    assert len(re.findall(r"[\d.]+ d\b", drawn)) == 20
    assert drawn.count("└") + drawn.count("┐") >= 38


def test_an_office_map_has_a_row_of_lead_times_over_a_row_of_process_times() -> None:
    lines = section(report(OFFICE, language="en"), "Time ladder")
    upper = next(line for line in lines if line.strip().startswith("L/T"))
    lower = next(line for line in lines if line.strip().startswith("P/T"))
    assert re.findall(r"\d+ d", upper) == ["1 d", "8 d", "2 d"]
    assert re.findall(r"\d+ min", lower) == ["15 min", "120 min", "20 min"]
    centres = [[m.start() + len(m[0]) // 2 for m in re.finditer(r"\d+ \w+", line)] for line in (upper, lower)]
    assert all(abs(a - b) <= 1 for a, b in zip(*centres, strict=True))


def test_what_is_to_be_measured_is_a_question_mark_with_its_meaning() -> None:
    lines = section(report(UNKNOWN), "Time ladder")
    assert sum(line.count("?") for line in lines) == 4
    assert lines[-2:] == ["  lead time at least 3.03 days", "  ? = to measure"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_the_times_of_the_ladder_add_up_to_the_lead_time(path: str) -> None:
    analysis = analysis_of(path)
    steps = [analysis.stream.steps[n] for n in Workings(analysis.stream).path]
    lines = section(report(path, 140, "en"), "Time ladder")
    said = re.search(r"waiting (.*) \+ process time (.*) = lead time (.*)", lines[-1])
    if said is None:
        assert not analysis.figures.lead_time
        return
    calendar = analysis.stream.calendar
    waiting, process, lead = (seconds(text, calendar) for text in said.groups())
    assert abs(waiting + process - lead) <= lead / 100
    exact = sum((f.number for s in steps if (f := analysis.of(s).waiting_time)), Fraction(0))
    assert exact + sum(
        (analysis.of(s).process_time.number for s in steps if isinstance(s, Process)), Fraction(0)
    ) == (analysis.figures.lead_time.number)


def seconds(text: str, calendar: Calendar) -> Fraction:
    return units.duration(text, calendar).seconds


# Names in little room, rows of pieces.

NAMES = st.lists(st.text("abcdefgh-/", min_size=1, max_size=9), min_size=1, max_size=6).map(" ".join)


@given(NAMES, st.integers(3, 40), st.integers(1, 3))
def test_a_folded_name_fits_and_keeps_its_beginning(name: str, width: int, most: int) -> None:
    lines = fold(name, width, most)
    assert len(lines) <= most
    assert all(0 < len(line) <= width for line in lines)
    kept = "".join(lines).replace(" ", "")
    if "…" not in kept:
        assert kept == name.replace(" ", "")
    else:
        assert name.replace(" ", "").startswith(fold(name, width, most)[0].replace(" ", "").rstrip("…"))


@given(NAMES, st.integers(1, 3))
def test_the_least_width_is_enough(name: str, most: int) -> None:
    width = least_width(name, most)
    assert "…" not in "".join(fold(name, width, most))
    if width > 1:
        shorter = fold(name, width - 1, most)
        assert "…" in "".join(shorter) or any(len(line) > width - 1 for line in shorter)


@given(st.lists(st.integers(3, 20), min_size=1, max_size=60), st.integers(20, 140))
def test_rows_hold_every_piece_once_and_fit(widths: list[int], room: int) -> None:
    parts = rows(widths, room)
    assert [n for part in parts for n in part] == list(range(len(widths)))
    for part in parts:
        assert sum(widths[n] for n in part) + len(part) - 1 <= room
