"""What differs between two maps: the table of figures, the parts one by one, what is doubtful."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import leantool
from leantool.analysis import Analysis, analyse
from leantool.comparing import Comparison, Element, compare
from leantool.comparing.figures import KEYS
from leantool.reading import read_text

EXAMPLES = Path(__file__).parents[2] / "examples"
CURRENT = """\
title: Permit
calendar: {hours: 8 h, days_per_week: 5}
customer: {name: Applicant, demand: 30/week}
steps:
  - queue: In-box
    holds: 15
  - {process: Intake, team: Desk, process_time: 10 min, systems: [Register, Mail], complete_accurate: 80 %}
  - {process: Check, team: Office, process_time: 20 min, wait: 2 days, distance: 80 m}
  - {process: Decide, team: Desk, process_time: 30 min}
information:
  - {from: customer, to: Intake, says: request, by: electronic}
kaizen:
  - {on: Check, idea: Checklist}
"""
UNPLANNED = CURRENT.partition("kaizen:")[0]


def analysis(text: str) -> Analysis:
    reading = read_text(text)
    assert reading.stream is not None, reading.problems
    return analyse(reading.stream)


def compared(*changes: tuple[str, str], before: str = CURRENT) -> Comparison:
    after = before
    for old, new in changes:
        assert old in after, old
        after = after.replace(old, new)
    return compare(analysis(before), analysis(after))


def elements(found: Comparison) -> list[tuple[str, str, str]]:
    return [(e.part, e.how, e.name) for e in found.elements]


def fields(element: Element) -> dict[str, tuple[object, object]]:
    return {
        f.key: (str(getattr(f.before, "text", f.before)), str(getattr(f.after, "text", f.after)))
        for f in element.fields
    }


# Figures.


def test_the_published_acme_before_and_after() -> None:
    """Rother and Shook: 23.6 days and 188 s of work now, 4.5 days and 169 s in the future state."""
    current, future = (leantool.load(EXAMPLES / f"acme-stamping{s}.yaml") for s in ("", "-future"))
    by_key = {row.key: row for row in leantool.compare(current, future).rows}
    days, work = by_key["lead_time_days"], by_key["process_time"]
    assert (round(float(days.before), 1), round(float(days.after), 1)) == (23.6, 4.5)
    assert (work.before.value, work.after.value) == (188, 169)
    assert round(float(days.change or 0) * 100) == -81
    assert [row.key for row in leantool.compare(current, future).rows][:2] == list(KEYS[:2])


def test_the_overlay_is_the_future_map() -> None:
    stems = ("", "-future", "-future-overlay")
    current, future, overlay = (leantool.load(EXAMPLES / f"acme-stamping{stem}.yaml") for stem in stems)
    assert [(s.kind, s.name, s.follows) for s in overlay.steps] == [
        (s.kind, s.name, s.follows) for s in future.steps
    ]
    assert leantool.analyse(overlay).figures == leantool.analyse(future).figures
    one, other = (leantool.compare(current, stream) for stream in (future, overlay))
    assert one.rows == other.rows
    assert one.steps == other.steps


def test_a_figure_differs_in_its_unit_and_in_percent_of_what_it_was() -> None:
    row = next(r for r in compared(("wait: 2 days", "wait: 1 day")).rows if r.key == "lead_time")
    assert (row.difference, row.unit) == (-8 * 3600, "s")
    assert row.change == row.difference / row.before.number


def test_a_share_differs_in_points_only() -> None:
    row = next(r for r in compared(("80 %", "90 %")).rows if r.key == "rolled_complete_accurate")
    assert (row.unit, row.difference, row.change) == ("share", Fraction(1, 10), None)


def test_days_of_different_length_are_compared_as_days() -> None:
    row = next(r for r in compared(("hours: 8 h", "hours: 4 h")).rows if r.key == "lead_time")
    assert row.unit == "days"


def test_an_absent_figure_has_its_reason_and_no_difference() -> None:
    found = compared(("    holds: 15\n", ""))
    row = next(r for r in found.rows if r.key == "lead_time")
    assert row.after.value is None
    assert row.after.reason is not None
    assert (row.difference, row.change) == (None, None)
    assert "value_added_time" not in {r.key for r in found.rows}, "neither map has it"


def test_from_nothing_there_is_no_percent() -> None:
    row = next(r for r in compared(("holds: 15", "holds: 0"), before=CURRENT).rows if r.key == "wip")
    assert row.change == -1
    row = next(
        r
        for r in compared(("holds: 0", "holds: 15"), before=CURRENT.replace("15", "0")).rows
        if r.key == "wip"
    )
    assert (row.difference, row.change) == (15, None)


def test_what_is_counted_on_the_map() -> None:
    found = {
        r.key: (r.before.value, r.after.value)
        for r in compared(
            ("team: Desk, process_time: 30", "team: Office, process_time: 30"),
            ("80 m", "0.5 km"),
            ("Register, Mail", "Register"),
        ).rows
    }
    assert found["hand_overs"] == (2, 1)
    assert found["distance"] == (80, 500)
    assert found["systems"] == (2, 1)
    assert (found["steps"], found["processes"]) == ((4, 4), (3, 3))


def test_distances_that_do_not_add_up_have_a_reason() -> None:
    row = next(r for r in compared(("80 m", "80 steps")).rows if r.key == "distance")
    assert row.after.reason is not None
    assert row.after.reason.code == "distance-unit"


# Parts.


def test_the_same_map_has_no_differences() -> None:
    found = compared()
    assert found.elements == ()
    assert found.warnings == ()
    assert all(row.before.value == row.after.value and not row.difference for row in found.rows)
    assert found.is_log


def test_a_changed_step_says_which_fields() -> None:
    (one,) = compared(("process_time: 20 min, wait: 2 days", "process_time: 25 min, people: 2")).elements
    assert (one.how, one.name, one.before, one.after) == ("changed", "Check", 2, 2)
    assert fields(one) == {
        "process_time": ("20 min", "25 min"),
        "wait": ("2 days", "None"),
        "people": ("None", "2"),
    }


def test_two_writings_of_one_amount_are_no_difference() -> None:
    assert (
        compared(("30 min", "0.5 h"), ("{process: Decide", "{process: DECIDE"), ("80 %", "0.8"))
        .elements[0]
        .name
        == "DECIDE"
    )
    assert compared(("30 min", "0.5 h")).elements == ()


def test_steps_are_the_same_by_name_or_id_in_any_order() -> None:
    lines = CURRENT.splitlines(keepends=True)
    swapped = "".join([*lines[:6], lines[7], lines[6], *lines[8:]])
    found = compare(analysis(CURRENT), analysis(swapped))
    assert found.steps == ((0, 0), (2, 1), (1, 2), (3, 3))
    assert {e.how for e in found.elements} == {"changed"}
    assert {f.key for e in found.elements for f in e.fields} == {"after"}
    renamed = compared(("process: Check,", "process: Table, id: check,"))
    assert renamed.steps == ((0, 0), (1, 1), (2, 2), (3, 3)), "what was its name is its id now"
    by_id = compared(
        ("process: Check,", "process: Table,"),
        before=CURRENT.replace("process: Check,", "process: Check, id: c,").replace("on: Check", "on: c"),
    )
    assert by_id.steps == ((0, 0), (1, 1), (2, 2), (3, 3))
    assert fields(by_id.elements[0]) == {"name": ("Check", "Table")}


def test_a_step_between_is_added_and_nothing_else_changed() -> None:
    found = compared(("  - {process: Decide", "  - {wait: Post, for: 1 day}\n  - {process: Decide"))
    assert elements(found) == [("steps", "added", "Post")]
    assert found.steps == ((0, 0), (1, 1), (2, 2), (None, 3), (3, 4))


def test_a_removed_step_stands_where_it_was() -> None:
    found = compared(
        ("  - {process: Check, team: Office, process_time: 20 min, wait: 2 days, distance: 80 m}\n", ""),
        ("on: Check, ", ""),
    )
    assert ("steps", "removed", "Check") in elements(found)
    assert found.steps == ((0, 0), (1, 1), (2, None), (3, 2))


def test_another_kind_is_a_change() -> None:
    (one,) = compared(("queue: In-box", "supermarket: In-box")).elements
    assert fields(one)["kind"] == ("queue", "supermarket")


def test_another_order_of_the_flow_is_a_change() -> None:
    (one,) = compared(
        ("team: Desk, process_time: 30 min", "team: Desk, process_time: 30 min, after: Intake")
    ).elements
    assert (one.name, [f.key for f in one.fields]) == ("Decide", ["after"])
    assert (one.fields[0].before, one.fields[0].after) == ({"Check": None}, {"Intake": None})


def test_rework_is_compared_by_where_it_goes() -> None:
    found = compared(("wait: 2 days", "wait: 2 days, rework: {to: Intake, share: 20 %}"))
    assert found.elements[0].fields[0].after == {"Intake": (Fraction(1, 5),)}
    assert (
        compared(before=CURRENT.replace("wait: 2 days", "rework: {to: Intake, share: 20 %}")).elements == ()
    )


def test_several_steps_with_one_name_are_taken_in_order() -> None:
    text = CURRENT.replace("  - {process: Decide", "  - {queue: In-box, holds: 9}\n  - {process: Decide")
    assert elements(compared(("holds: 9", "holds: 8"), before=text)) == [("steps", "changed", "In-box")]


def test_what_stands_around_the_steps() -> None:
    found = compared(
        ("hours: 8 h", "hours: 7 h"),
        ("30/week", "40/week"),
        ("steps:", "control: {name: Planning, system: Excel}\nsuppliers: Post\nsteps:"),
        ("says: request", "says: form"),
        ("idea: Checklist", "idea: Checklist, owner: Desk"),
    )
    assert elements(found) == [
        ("calendar", "changed", ""),
        ("customers", "changed", "Applicant"),
        ("suppliers", "added", "Post"),
        ("control", "added", "Planning"),
        ("information", "changed", "customer → Intake"),
        ("kaizen", "changed", "Checklist"),
    ]


def test_a_burst_that_gets_an_id_is_the_same_burst() -> None:
    found = compared(("idea: Checklist", "idea: Checklist, id: list, owner: Desk"))
    assert elements(found) == [("kaizen", "changed", "Checklist")]


def test_bursts_with_one_idea_are_the_same_by_place() -> None:
    several = CURRENT + "  - {on: Intake, idea: Checklist}\n  - {on: Decide, idea: Checklist}\n"
    found = compared(("  - {on: Check, idea: Checklist}\n", ""), before=several)
    assert elements(found) == [("kaizen", "removed", "Checklist")]
    (moved,) = compared(("on: Check, idea", "on: Decide, idea")).elements
    assert fields(moved) == {"on": ("Check", "Decide")}


def test_bursts_with_ids_that_differ_are_not_the_same() -> None:
    named = CURRENT.replace("idea: Checklist", "idea: Checklist, id: a")
    found = compared(("id: a", "id: b"), before=named)
    assert [e[1] for e in elements(found)] == ["added", "removed"]


def test_customers_are_the_same_by_name() -> None:
    two = CURRENT.replace(
        "customer: {name: Applicant, demand: 30/week}",
        "customers: [{name: A, demand: 10/week}, {name: B, demand: 20/week}]",
    )
    found = compared(
        ("{name: A, demand: 10/week}, {name: B, demand: 20/week}", "{name: b, demand: 30/week}, C"),
        before=two,
    )
    assert [e[1:] for e in elements(found)] == [("changed", "b"), ("added", "C"), ("removed", "A")]


def test_information_to_one_more_step_is_one_more_flow() -> None:
    found = compared(("to: Intake", "to: [Intake, Check]"))
    assert elements(found) == [("information", "added", "customer → Check")]


def test_the_title_block_is_news_in_a_list_of_changes_only() -> None:
    log = compared(
        ("title: Permit", "title: Permit\nowner: Me\ndate: 2026-11-20"),
        ("distance: 80 m", "distance: 80 m, notes: Moved"),
    )
    assert log.is_log
    assert elements(log) == [("steps", "changed", "Check"), ("map", "changed", "Permit")]
    plan = compared(
        ("title: Permit", "title: Permit\nstate: future\nowner: Me"),
        ("distance: 80 m", "distance: 80 m, notes: Moved"),
    )
    assert not plan.is_log
    assert plan.elements == ()


# Doubts.


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("process_time: 30 min", "process_time: 80 min, people: 1"), "future-without-room"),
        (("wait: 2 days", "wait: 1 h"), "improvement-without-explanation"),
        (("steps:", "measured: {lead_time: 30 min}\nsteps:"), "lead-time-below-work"),
    ],
)
def test_a_plan_is_doubted(change: tuple[str, str], code: str) -> None:
    found = compared(("title: Permit", "title: Permit\nstate: future"), change, before=UNPLANNED)
    assert code in {p.code for p in found.warnings}
    assert compared(change).warnings == (), "today it is what it is"


def test_a_doubt_can_be_switched_off_with_a_reason() -> None:
    found = compared(
        ("title: Permit", "title: Permit\nstate: future\nignore: {rule: L-30, because: tried at the desk}"),
        ("wait: 2 days", "wait: 1 h"),
        before=UNPLANNED,
    )
    assert found.warnings == ()
