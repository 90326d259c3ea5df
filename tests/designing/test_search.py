"""The design of a stream as a whole: every example, both forms, and maps with nothing in them."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from importlib import import_module
from pathlib import Path

import pytest

from designing.maps import EXAMPLES, OFFICE, ROOT, case
from leantool import analysis, designing
from leantool.designing import Design, design
from leantool.designing.continuous import candidates
from leantool.designing.demand import round_of
from leantool.reading import read, read_text
from leantool.settings import STANDARD, DesignThresholds
from leantool.texts.en.future import WORDS

FACTORY = (
    "takt",
    "finished_goods",
    "continuous_flow",
    "supermarkets",
    "pacemaker",
    "levelling",
    "pitch",
    "improvements",
)
OFFICE_FORM = ("need", "rhythm", "value", "flow", "control", "balance", "improvements")
every_example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


def of(text: str, wanted: Fraction | None = None) -> Design:
    stream = read_text(text).stream
    assert stream is not None
    return design(analysis.analyse(stream), STANDARD, wanted)


@every_example
def test_every_question_is_asked_in_order(path: Path) -> None:
    stream = read(path).stream
    assert stream is not None
    found = design(analysis.analyse(stream))
    assert tuple(q.id for q in found.questions) == (OFFICE_FORM if stream.is_office else FACTORY)
    assert [q.number for q in found.questions] == list(range(1, len(found.questions) + 1))


@every_example
def test_everything_that_is_said_has_words_and_every_size_a_value_or_a_reason(path: Path) -> None:
    stream = read(path).stream
    assert stream is not None
    found = design(analysis.analyse(stream))
    for question in found.questions:
        for said in (*question.answers, *question.missing):
            assert f"said.{said.id}" in WORDS
        for candidate in question.candidates:
            assert f"kind.{candidate.kind}" in WORDS
            for said in (*candidate.reasons, *candidate.obstacles, *candidate.unknown):
                assert f"said.{said.id}" in WORDS
    for size in found.sizes:
        assert f"size.{size.key}" in WORDS
        assert (size.amount is None) == (size.reason is not None)
        assert set(re.findall(r"\{(\w+)\}", size.formula)) <= {one.name for one in size.inputs}
        assert size.planned is None or size.planned.value >= 0


@pytest.mark.parametrize(
    "text",
    [
        "title: A\nsteps:\n  - process: B\n",
        "title: A\nform: office\nsteps:\n  - process: B\n",
        "title: A\nsteps:\n  - inventory: B\n",
        "title: A\ncustomer: {demand: 0/day}\nsteps:\n  - {process: B, cycle_time: 5 s}\n",
        "title: A\ncustomer: C\nsteps:\n  - {process: B, process_time: 0, people: 0}\n",
        "title: A\ncustomer: {demand: {a: 0/day, b: 0/day}, pack: 3}\nsteps:\n"
        "  - {process: B, cycle_time: 5 s, changeover: 5 min}\n",
    ],
)
def test_a_map_with_hardly_anything_is_no_problem(text: str) -> None:
    for size in of(text).sizes:
        assert (size.amount is None) == (size.reason is not None)


def test_the_customer_s_wish_is_the_target_unless_another_is_asked() -> None:
    text = OFFICE.replace("6 cases/day", "6 cases/day, wanted_lead_time: 10 days")
    found = of(text)
    assert found.wanted == 10 * 8 * 3600
    assert found.wanted_ref == ("customers", 0, "wanted_lead_time")
    asked = of(text, Fraction(3600))
    assert (asked.wanted, asked.wanted_ref) == (3600, None)


def test_the_office_questions_of_the_manual() -> None:
    found = of(
        OFFICE.replace(", productive_hours: 6.5 h", "").replace("6 cases", "6 files"), Fraction(4 * 8 * 3600)
    )
    by_id = {q.id: q for q in found.questions}
    (limit,) = [s for s in by_id["control"].sizes if s.key == "wip_limit"]
    assert limit.value == 24
    assert [s.id for s in by_id["control"].answers] == ["levels_above"]
    assert "right_first_time" in {s.id for s in by_id["need"].answers}


@pytest.mark.parametrize(
    ("amounts", "found"),
    [((600, 320), (15, 8)), ((500, 300), (5, 3)), ((100, 1), None), ((5, 0), None), ((7,), (1,))],
)
def test_a_round_of_the_mix(amounts: tuple[int, ...], found: tuple[int, ...] | None) -> None:
    assert round_of(tuple(map(Fraction, amounts))) == found


def test_thresholds_move_the_candidates() -> None:
    strict = replace(STANDARD.thresholds, flow_changeover=Fraction(3600), flow_uptime=Fraction(1, 2))
    text = (ROOT / "examples" / "acme-stamping.yaml").read_text(encoding="utf-8")
    (flow,) = candidates(case(text, limits=strict))
    assert {said.id for said in flow.obstacles} == {"pace_above", "other_team"}


def test_the_docs_name_every_threshold_with_its_standard() -> None:
    docs = (ROOT / "docs" / "future-state.md").read_text(encoding="utf-8")
    table = dict(re.findall(r"^\| `(\w+)` \| ([^|]+?) \|", docs, re.M))
    assert list(table) == list(DesignThresholds.__dataclass_fields__)
    for name, shown in table.items():
        value = float(getattr(DesignThresholds(), name))
        assert shown in (f"{value:g}", f"{value * 100:g} %", f"{value:g} s"), name


def test_names_are_loaded_when_first_used() -> None:
    for name in designing.__all__:
        assert getattr(designing, name) is not None
    with pytest.raises(AttributeError):
        designing.nothing  # noqa: B018
    assert import_module("leantool.designing").design is design
