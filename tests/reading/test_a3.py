"""Reading an A3: what is written is what is meant, and every mistake is told at its place, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leantool.diagnostics import Problem
from leantool.model import a3
from leantool.model.a3 import A3
from leantool.model.causes import find_cause, main_causes, numbers
from leantool.model.given import written_fields
from leantool.reading import read_text
from leantool.reading.a3 import read_a3_text

MARK = "# <<"


def read(text: str) -> A3:
    found = read_a3_text(text)
    assert found.a3 is not None, [(p.code, p.span) for p in found.problems]
    return found.a3


def told(text: str) -> list[tuple[str, int]]:
    return [(p.code, p.span.line) for p in read_a3_text(text).problems]


def problem(text: str) -> Problem:
    (found,) = read_a3_text(text).problems
    return found


def test_a_tree_of_causes() -> None:
    a3 = read("""
title: x
causes:
  - cause: late
    evidence: seen
    why:
      - cause: waits
        why: nobody knows
      - plain
""")
    (root,) = a3.causes
    assert (root.cause, root.evidence) == ("late", "seen")
    assert [one.cause for one in root.why] == ["waits", "plain"]
    assert root.why[0].why[0].cause == "nobody knows"


def test_a_fishbone_takes_any_category_and_texts_lists_or_causes() -> None:
    a3 = read("title: x\nfishbone: {method: slow, Weather: [wet, {cause: cold, main: yes}], machine: }\n")
    assert [(bone.category, [c.cause for c in bone.causes]) for bone in a3.fishbone] == [
        ("method", ["slow"]), ("Weather", ["wet", "cold"]), ("machine", []),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "numbers", "every"),
    [
        ("from map", [0], [True]),
        ("van de kaart", [0], [True]),
        ("burst 3", [3], [False]),
        ("[1, flits 2, {what: x}]", [1, 2, 0], [False] * 3),
    ],
)
def test_a_plan_points_at_bursts(written: str, numbers: list[int], every: list[bool]) -> None:
    a3 = read(f"title: x\nplan: {written}\n")
    assert [line.number for line in a3.plan] == numbers
    assert [line.every for line in a3.plan] == every


def test_other_words_for_a_field() -> None:
    a3 = read(
        "title: x\ngoal: {metric: m, from: a, to: b}\ncauses: [{because: late}]\nplan: [{what: x, due: 2027-01-01}]\n"
    )
    assert (a3.goals[0].start, a3.goals[0].to) == ("a", "b")
    assert a3.causes[0].cause == "late"
    assert a3.plan[0].end == "2027-01-01"


def test_nothing_filled_in_is_nothing() -> None:
    a3 = read(
        "title: x\ncauses:\n  -\nplan:\n  -\nbackground:\n"
        "current_condition:\n  text:\n  facts:\nfollow_up:\n  checks:\n"
    )
    assert (a3.causes, a3.plan, a3.background) == ((), (), ())


MISTAKES = """
type: problem-solving
titel: x # <<
backgruond: y # <<
goals:
  - {metric: lead_time, by: 1 March} # <<
  - {to: 3} # <<
causes:
  - cause: late
    whyy: x # <<
  - Mind: a colon # <<
countermeasures:
  - {action: x, effort: huge} # <<
  - {action: y, cause: [lat, late]} # <<
fishbone:
  method: [{cause: a, id: one}, {cause: b, id: One}] # <<
labels:
  gaol: x # <<
plan:
  - {what: x, burst: two} # <<
follow_up:
  cheks: x # <<
"""


def test_every_mistake_is_told_at_once_with_its_line() -> None:
    """But not what is for, before everything can be read: causes that are not known, and the like."""
    marked = [n for n, line in enumerate(MISTAKES.splitlines(), 1) if MARK in line]
    assert sorted({line for _, line in told(MISTAKES)}) == marked


@pytest.mark.parametrize(
    ("line", "guess"),
    [
        ("backgroud: x", "background"),
        ("countermeasure: x", "countermeasures"),
        ("followup: x", "follow_up"),
        ("eigenaar: x", "owner"),
        ("achtergrond: x", "background"),
        ("doel: x", "goals"),
        ("oorzaken: x", "causes"),
        ("maatregelen: x", "countermeasures"),
        ("huidige_situatie: x", "current_condition"),
    ],
)
def test_a_field_that_was_probably_meant(line: str, guess: str) -> None:
    found = problem(f"title: x\n{line}\n")
    assert found.code == "unknown-field"
    assert found.args["guess"] == guess


def test_a_cause_that_was_probably_meant() -> None:
    found = problem(
        "title: x\ncauses: [{cause: late, id: schedule}]\ncountermeasures: [{action: x, cause: shedule}]\n"
    )
    assert (found.code, found.args["guess"]) == ("unknown-cause", "schedule")
    assert (found.span.line, found.span.column) == (3, 38)


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n- b\n", "just words\n"])
def test_what_is_no_a3_is_said_so(text: str) -> None:
    assert [code for code, _ in told(text)] == ["a3-empty"]


def test_causes_are_found_by_id_then_by_words() -> None:
    a3 = read("title: x\ncauses: [{cause: One.}, {cause: two, id: one}]\n")
    assert find_cause(a3, "ONE") == ("causes", 1)
    assert find_cause(a3, " two ") == ("causes", 1)
    assert find_cause(a3, "three") is None


def test_main_causes_are_those_marked_else_the_ends_of_the_trees() -> None:
    text = "title: x\nfishbone: {{method: [{{cause: c{main}}}]}}\ncauses: [{{cause: a, why: [b]}}]\n"
    assert [cause.cause for _, cause in main_causes(read(text.format(main="")))] == ["b"]
    assert [cause.cause for _, cause in main_causes(read(text.format(main=", main: yes")))] == ["c"]


def test_equal_causes_share_a_number() -> None:
    a3 = read("title: x\ncauses: [{cause: a, why: [b]}]\nfishbone: {method: [B.]}\n")
    assert set(numbers(a3).values()) == {"1"}
    assert len(numbers(a3)) == 2


FIELDS = (
    *("title", "causes", "why", "cause", "fishbone", "plan", "goals", "labels", "follow_up"),
    *("current_condition", "countermeasures"),
)
MODELS = (
    a3.A3,
    a3.Fact,
    a3.Condition,
    a3.Goal,
    a3.Cause,
    a3.Countermeasure,
    a3.Alternative,
    a3.PlanLine,
    a3.Check,
)
MODELS += (a3.FollowUp, a3.Milestone, a3.Open, a3.Progress)
DOCS = (Path(__file__).resolve().parents[2] / "docs" / "a3.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_documentation_names_every_field_and_choice(model: type) -> None:
    for name, written in written_fields(model).items():
        assert f"`{written.key or name}" in DOCS or f"`{written.key or name}`" in DOCS, name
        for choice in written.choices:
            assert f"`{choice}`" in DOCS or f"`{choice.replace('_', '-')}`" in DOCS, choice


MAPS = [
    "title: x\nsteps: [{process: A}]\n",
    "title: x\n",
    "titel: x\nsteps: []\n",
    "kaizen: []\n",
    "state: future\ntype: status\nsteps: []\n",
]
A3S = [
    "type: status\n",
    "type: wrong\ntitle: x\n",
    "title: x\nbackground: y\n",
    "current: m.yaml\n",
    "title: x\ncountermeasures: []\n",
]


@pytest.mark.parametrize(("text", "is_a3"), [*((t, False) for t in MAPS), *((t, True) for t in A3S)])
def test_an_a3_is_told_from_a_map(text: str, is_a3: bool) -> None:
    codes = [p.code for p in read_text(text).problems]
    assert (codes == ["a3-not-map"]) == is_a3


@given(st.text(max_size=300))
def test_any_text_gives_problems_or_an_a3_and_never_a_traceback(text: str) -> None:
    found = read_a3_text(text)
    assert found.a3 is not None or found.problems


@given(
    st.recursive(
        st.text(max_size=20),
        lambda some: (
            st.lists(some, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "title",
                        "causes",
                        "why",
                        "cause",
                        "fishbone",
                        "plan",
                        "goals",
                        "labels",
                        "follow_up",
                        "current_condition",
                    ]
                ),
                some,
                max_size=4,
            )
        ),
    )
)
def test_any_shape_gives_problems_or_an_a3(data: object) -> None:
    import yaml

    found = read_a3_text(yaml.safe_dump(data, allow_unicode=True))
    assert found.a3 is not None or found.problems
