"""The balance of a line: C-23."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designing.maps import EXAMPLES, ROOT, case
from leantool.analysis import analyse
from leantool.designing import balance
from leantool.designing.balance import Balance, balance_ratio, line_balance, of_case
from leantool.figures import Reason
from leantool.reading import read

CELL = """\
title: Cell
calendar: {shifts: 2, hours: 8 h, breaks: 40 min}
customer: {name: A, demand: 800/day}
steps:
  - {process: One, cycle_time: 46 s, value: adding}
  - {process: Two, cycle_time: 62 s, value: 40 s}
  - {process: Three, cycle_time: 55 s}
"""


def shown(text: str, *only: str) -> Balance:
    found = case(text)
    return of_case(found, frozenset(p.index for p in found.stream.processes if p.name in only))


def test_the_numbers_of_the_manual() -> None:
    found = shown(CELL)
    assert [bar.seconds for bar in found.bars] == [46, 62, 55]
    assert found.takt == 66
    assert found.planned == Fraction("62.7")
    assert found.ratio is not None
    assert found.loss is not None
    assert found.efficiency is not None
    assert round(float(found.ratio), 3) == 0.876
    assert round(float(found.loss), 3) == 0.124
    assert round(float(found.efficiency), 3) == 0.823
    assert found.idle == 20 + 4 + 11
    assert found.above == ()
    assert found.advice == "kaizen_first"


def test_the_value_of_a_step_divides_its_bar() -> None:
    one, two, three = shown(CELL).bars
    assert [(p.kind, p.seconds) for p in one.pieces] == [("adding", 46)]
    assert [(p.kind, p.seconds) for p in two.pieces] == [("adding", 40), ("unclassified", 22)]
    assert [p.kind for p in three.pieces] == ["unclassified"]


def test_elements_make_a_bar_an_operator() -> None:
    stream = read(ROOT / "examples" / "valve-housings.yaml").stream
    assert stream is not None
    cell = next(p for p in stream.processes if p.name == "Assembly cell")
    found = line_balance(analyse(stream), only=[cell.index])
    assert [(bar.operator, bar.seconds) for bar in found.bars] == [("1", 46), ("2", 62), ("3", 55)]
    assert [p.name for p in found.bars[0].pieces] == [
        "Pick housing",
        "Place seal",
        "Press bushing",
        "Walk to rack",
    ]
    assert found.content == 163
    assert found.left_out == ("Stamping", "Welding")


def test_elements_without_operators_are_shared_by_the_people() -> None:
    text = CELL.replace(
        "{process: Three, cycle_time: 55 s}",
        "{process: Three, operators: 2, elements: [{name: a, takes: 30 s, value: waste}, {name: b, takes: 20 s}]}",
    )
    bar = shown(text).bars[2]
    assert (bar.people, bar.seconds) == (2, 25)
    assert [(p.name, p.seconds, p.kind) for p in bar.pieces] == [
        ("a", 15, "waste"),
        ("b", 10, "unclassified"),
    ]
    assert shown(text).content == 46 + 62 + 50


def test_an_element_that_names_nobody_has_a_bar_beside_the_others() -> None:
    text = CELL.replace(
        "{process: Three, cycle_time: 55 s}",
        "{process: Three, elements: [{name: a, takes: 30 s, operator: 1}, {name: b, takes: 20 s}]}",
    )
    assert [bar.operator for bar in shown(text).bars] == ["", "", "1", balance.NOBODY]


def test_a_process_time_is_shared_by_people_a_cycle_time_by_stations() -> None:
    text = CELL.replace("cycle_time: 46 s", "process_time: 46 s, people: 2, stations: 1")
    text = text.replace("cycle_time: 62 s", "cycle_time: 62 s, operators: 2, stations: 2")
    text = text.replace("cycle_time: 55 s", "cycle_time: 55 s, operators: 2")
    assert [bar.seconds for bar in shown(text).bars] == [23, 31, 55]


def test_shared_processes_are_left_out_unless_asked_for() -> None:
    text = CELL.replace("{process: One,", "{process: One, shared: true,")
    assert shown(text).left_out == ("One",)
    assert [bar.name for bar in shown(text, "One").bars] == ["One"]
    alone = text.replace("process: Two,", "process: Two, shared: true,")
    alone = alone.replace("process: Three,", "process: Three, shared: true,")
    assert len(shown(alone).bars) == 3


def test_a_step_with_working_time_of_its_own_has_its_own_takt() -> None:
    text = CELL.replace("cycle_time: 46 s", "cycle_time: 46 s, calendar: {shifts: 1}")
    bar = shown(text).bars[0]
    assert bar.takt == 33
    assert bar in shown(text).above


def test_without_demand_there_is_work_but_no_takt() -> None:
    found = shown(CELL.replace(", demand: 800/day", ""))
    assert isinstance(found.takt, Reason)
    assert found.ratio is not None
    assert (found.planned, found.efficiency, found.idle, found.advice, found.above) == (
        None,
        None,
        None,
        None,
        (),
    )
    assert found.people.reason is not None


def test_what_is_to_measure_is_named() -> None:
    found = shown(CELL.replace("{process: Three, cycle_time: 55 s}", "{process: Three}"))
    assert found.unknown == ("Three",)
    assert len(found.bars) == 2


def test_nothing_to_show() -> None:
    found = shown("title: None\nsteps:\n  - process: A\n")
    assert found.bars == ()
    assert (found.ratio, found.loss, found.longest, found.content) == (None, None, 0, 0)


@given(st.lists(st.tuples(st.fractions(Fraction(1, 10), 500), st.integers(1, 5).map(Fraction)), min_size=1))
def test_a_ratio_is_a_share_and_whole_for_equal_work(work: list[tuple[Fraction, Fraction]]) -> None:
    found = balance_ratio(work)
    assert found is not None
    assert 0 < found <= 1
    assert (found == 1) == (len({seconds for seconds, _ in work}) == 1)
    assert balance_ratio([(seconds * 7, people) for seconds, people in work]) == found


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_pieces_add_up_to_the_people_s_work(path: object) -> None:
    stream = read(str(path)).stream
    assert stream is not None
    found = line_balance(analyse(stream))
    if found.people and isinstance(found.takt, Fraction):
        assert found.content == found.people.value * found.takt
    for bar in found.bars:
        assert all(piece.seconds > 0 for piece in bar.pieces)
