"""The table of steps as CSV: one row a step, stable keys, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leantool.figures import StepFigures
from leantool.reporting import csv_
from reporting.printed import FACTORY, UNKNOWN, analysis_of


def rows(source: str, **options: bool | str) -> list[dict[str, str]]:
    text = csv_.table(analysis_of(source), **options)  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_row_a_step_in_file_order() -> None:
    found = rows(FACTORY, file="a.yaml")
    assert [row["name"] for row in found] == [
        "Coils",
        "Stamp",
        "Stamped parts",
        "Weld",
        "Assemble",
        "Finished goods",
    ]
    weld = found[3]
    assert (weld["file"], weld["map"], weld["state"]) == ("a.yaml", "Brackets", "current")
    assert (weld["cycle_time_s"], weld["changeover_s"], weld["people"]) == ("62", "600", "1")
    assert weld["required_per_day"] == "920"
    assert float(weld["utilisation"]) == pytest.approx(62 / 60)
    assert found[2]["holds_pieces"] == "7000"
    assert found[0]["cycle_time_s"] == ""


def test_the_keys_are_those_of_the_json_results() -> None:
    assert {figure.json_name for figure in StepFigures()} <= set(csv_.COLUMNS)
    assert csv_.COLUMNS[:5] == ("file", "map", "state", "name", "kind")


def test_what_is_not_known_is_empty() -> None:
    decide = rows(UNKNOWN)[3]
    assert decide["name"] == "Decide"
    assert decide["process_time_s"] == decide["utilisation"] == ""


def test_lines_end_as_the_standard_says_and_the_header_can_be_left_out() -> None:
    text = csv_.table(analysis_of(FACTORY))
    assert text.count("\r\n") == text.count("\n") == 7
    assert csv_.table(analysis_of(FACTORY), header=False) == text.partition("\r\n")[2]


@pytest.mark.parametrize("name", ["=1+2", "+31 20 123", "-cut", "@home", " =HYPERLINK()", "\t=1", "＝1"])
def test_a_text_that_starts_like_a_formula_is_kept_text(name: str) -> None:
    assert csv_.cell(name) == f"'{name}"


def test_numbers_stay_numbers() -> None:
    assert csv_.cell(Fraction(-3)) == -3
    assert csv_.cell(Fraction(1, 3)) == pytest.approx(1 / 3)
    assert csv_.cell(None) == ""


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_name_comes_back(name: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerow([csv_.cell(name), "end"])
    back = next(csv.reader(io.StringIO(text.getvalue(), newline="")))
    assert back[0].removeprefix("'") == name.removeprefix("'") or back[0] == f"'{name}"
    assert not back[0].lstrip(" ").startswith(("=", "+", "-", "@"))
