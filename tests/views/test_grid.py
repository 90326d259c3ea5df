"""Columns, tracks and rows: who stands where, before anything is drawn."""

from leantool.analysis import Analysis
from leantool.figures import measure
from leantool.reading.load import read_text
from leantool.views.facts import Facts
from leantool.views.grid import Grid, arrange
from leantool.views.rows import cuts, rows

PARALLEL = """
title: Advice
steps:
  - process: Intake
    lead_time: 1 day
    process_time: 1 h
  - process: Short
    after: Intake
    lead_time: 2 days
    process_time: 1 h
  - process: Long
    after: Intake
    lead_time: 9 days
    process_time: 1 h
  - process: Decide
    after: [Short, Long]
    lead_time: 1 day
    process_time: 1 h
"""


def grid(text: str) -> Grid:
    stream = read_text(text).stream
    assert stream is not None
    facts = Facts(stream, measure(stream))
    return arrange(facts.steps, facts.path)


def test_critical_path_on_the_main_line_others_below() -> None:
    found = grid(PARALLEL)
    assert found.column == {0: 0, 1: 1, 2: 1, 3: 2}
    assert found.track == {0: 0, 2: 0, 3: 0, 1: 1}
    ways = {(route.source, route.target): route.way for route in found.routes}
    assert ways == {(0, 2): "direct", (2, 3): "direct", (0, 1): "fork", (1, 3): "join"}


def test_a_row_is_not_cut_beside_a_branch() -> None:
    assert cuts(grid(PARALLEL)) == []


def test_rows_are_even() -> None:
    widths, gaps = [30.0] * 25, [5.0] * 26
    assert rows(widths, gaps, range(1, 25), 1) == [range(25)]
    assert [len(row) for row in rows(widths, gaps, range(1, 25), 3)] in ([8, 8, 9], [9, 8, 8], [8, 9, 8])
    assert rows(widths, gaps, [10], 5) == [range(10), range(10, 25)]


def test_analysis_is_what_a_view_takes() -> None:
    stream = read_text(PARALLEL).stream
    assert stream is not None
    assert Facts(stream, Analysis(stream, measure(stream)).measured).path == [0, 2, 3]
