"""The table of steps: only what the map uses, and in it everything."""

from __future__ import annotations

import re

from reporting.printed import FACTORY, OFFICE, UNKNOWN, report, section


def heading(lines: list[str], under: str) -> str:
    """The headings of a table, of one or two lines, as words."""
    found = section(lines, under)
    rule = next(n for n, line in enumerate(found) if set(line.strip()) == {"─"})
    return " ".join(word for line in found[:rule] for word in line.split())


def line_of(lines: list[str], name: str) -> str:
    return next(line for line in lines if re.match(rf"  . {name}\b", line))


def test_only_the_columns_that_the_map_uses() -> None:
    lines = report(FACTORY, 140)
    assert (
        heading(lines, "Steps")
        == "effective required/ quantity waiting C/T people C/O uptime C/T day utilisation"
    )
    assert line_of(lines, "Stamp").split() == [
        "■",
        "Stamp",
        "1",
        "s",
        "1",
        "85",
        "%",
        "1.18",
        "s",
        "920",
        "2",
        "%",
    ]
    assert line_of(lines, "Stamped parts").split() == ["▲", "Stamped", "parts", "7,000", "7.61", "d"]


def test_what_does_not_fit_stands_in_a_table_below() -> None:
    lines = report(FACTORY, 80)
    assert heading(lines, "Steps") == "quantity waiting C/T people C/O uptime"
    assert heading(lines, "Pace and load") == "effective required/ C/T day utilisation"
    load = section(lines, "Pace and load")
    assert not any("Coils" in line for line in load)
    assert "Process data" not in lines
    assert "Process data" in report(FACTORY, 48)


def test_amounts_are_aligned_on_the_decimal_mark() -> None:
    rows = [line for line in section(report(FACTORY, 80), "Steps") if re.search(r"\d d$", line)]
    assert len(rows) == 3
    marks = {re.search(r"(?<=\d)(?=\.\d+ d$| d$)", line.replace(".61", ".61")).start() for line in rows}  # type: ignore[union-attr]
    assert len(marks) == 1


def test_missing_values_are_to_be_measured_and_zero_is_a_value() -> None:
    lines = report(UNKNOWN, 100)
    assert line_of(lines, "Decide").count("to measure") == 2
    assert line_of(lines, "Signature").count("to measure") == 1
    zero = FACTORY.replace("cycle_time: 55 s", "cycle_time: 0 s").replace("holds: 7000", "holds: 0")
    assert " 0 s" in line_of(report(zero), "Assemble")
    assert " 0 d" in line_of(report(zero), "Stamped parts")


def test_a_stock_that_is_not_timed_shows_its_pieces_only() -> None:
    lines = report(FACTORY.replace("holds: 7000", "holds: 7000\n    timed: false"))
    assert line_of(lines, "Stamped parts").split() == ["▲", "Stamped", "parts", "7,000"]


def test_office_maps_show_lead_time_and_quality() -> None:
    lines = report(OFFICE, 100, "en")
    assert heading(lines, "Steps") == "waiting P/T L/T people %C&A"
    assert re.sub(" +", " ", line_of(lines, "Intake")) == " ■ Intake 0.97 d 15 min 1 d 1 80 %"


def test_the_kinds_have_a_sign_with_its_meaning() -> None:
    lines = report(FACTORY)
    assert "  ▲ inventory   ■ process" in lines
    plain = report(FACTORY, encoding="ascii")
    assert "  ^ inventory   # process" in plain


def test_long_names_wrap_and_stay_whole() -> None:
    name = "Assembly of the left-hand bracket with its two bushings and the clip"
    lines = section(report(FACTORY.replace("process: Assemble", f"process: {name}"), 80), "Steps")
    start = next(n for n, line in enumerate(lines) if "Assembly of" in line)
    assert re.sub(r"\s+", " ", " ".join(line[4:30] for line in lines[start : start + 4])).count("clip") == 1
