"""The plan of a day: status and schedule, goals, priorities, criteria, loops."""

from __future__ import annotations

import datetime
from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest

from leantool.planning import Line, by_priority, plan
from leantool.planning.metrics import FIELDS, OF_MAP, meant
from leantool.settings import STANDARD
from planning.maps import TODAY, analysed, one, planned

# When.


@pytest.mark.parametrize(
    ("line", "schedule", "why"),
    [
        ("status: doing, due: 2027-02-08", "on", ""),
        ("status: doing, due: 2027-02-07", "off", "late"),
        ("status: done, due: 2027-02-07", "on", ""),
        ("status: verified, due: 2027-02-07, result: 40 s", "on", ""),
        ("status: dropped, due: 2027-02-07", "", ""),
        ("status: planned, start: 2027-02-07, due: 2027-03-01", "behind", "not_started"),
        ("status: planned, start: 2027-02-08, due: 2027-03-01", "on", ""),
        ("status: doing, start: 2027-02-07, due: 2027-03-01", "on", ""),
        ("status: blocked, due: 2027-03-01", "off", "blocked_alone"),
        ("status: done, due: 2027-01-01, review: 2027-02-08", "behind", "not_measured"),
        ("status: done, due: 2027-01-01, review: 2027-02-08, result: 40 s", "on", ""),
        ("status: done, due: 2027-01-01, review: 2027-02-09", "on", ""),
        ("status: idea", "", ""),
        ("", "", ""),
    ],
)
def test_on_schedule_behind_or_off(line: str, schedule: str, why: str) -> None:
    found = one(line)
    assert found.schedule == schedule
    assert (found.schedule_why.code if found.schedule_why else "") == why
    assert found.late == (why == "late")


def test_only_the_day_decides_what_is_late() -> None:
    line = "status: doing, due: 2027-02-07"
    assert not one(line, datetime.date(2027, 2, 7)).late
    late = one(line, datetime.date(2027, 2, 17))
    assert late.schedule_why is not None
    assert late.schedule_why.args["days"] == 10


@pytest.mark.parametrize(
    ("due", "soon"),
    [("2027-02-07", False), ("2027-02-08", True), ("2027-02-22", True), ("2027-02-23", False)],
)
def test_soon_is_within_two_weeks(due: str, soon: bool) -> None:
    assert one(f"due: {due}, status: doing").soon == soon
    assert not one(f"due: {due}, status: done").soon


def test_the_status_where_none_is_stated() -> None:
    for line, status in (
        ("", "idea"),
        ("owner: Ann", "idea"),
        ("due: 2027-03-01", "idea"),
        ("owner: Ann, end: 2027-03-01", "planned"),
    ):
        assert (one(line).status, one(line).status_derived) == (status, True)
    assert not one("status: idea").status_derived


@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("start: 2027-01-01, end: 2027-01-31", "quick_win"),
        ("start: 2027-01-01, end: 2027-02-01", "kaizen_event"),
        ("start: 2027-01-01, end: 2027-04-03", "kaizen_event"),
        ("start: 2027-01-01, end: 2027-04-04", "project"),
        ("start: 2027-01-01, end: 2027-01-31, effort: 3", "kaizen_event"),
        ("start: 2027-01-01, end: 2027-01-31, effort: 2", "quick_win"),
        ("start: 2027-01-01, end: 2027-01-31, criteria: {influence: doubt}", "kaizen_event"),
        ("end: 2027-01-31", None),
        ("start: 2027-02-01, end: 2027-01-31", None),
    ],
)
def test_the_category_follows_from_the_dates(line: str, category: str | None) -> None:
    assert one(line).category == category
    stated = one(f"{line}, category: project")
    assert (stated.category, stated.category_derived) == ("project", False)


def test_lines_wait_for_what_blocks_them_until_it_is_done() -> None:
    first, second = planned(
        "id: a, on: Weld, idea: One, status: doing, due: 2027-03-01, blocks: [b]",
        "id: b, on: Pack, idea: Two, status: doing, start: 2027-02-01, due: 2027-04-01",
    ).lines
    assert first.urgent
    assert first.why_urgent == ("blocks",)
    assert second.waits_for == (1,)
    assert second.schedule == "behind"
    assert second.schedule_why is not None
    assert second.schedule_why.code == "waits"
    done, free = planned(
        "id: a, on: Weld, idea: One, status: done, blocks: b", "id: b, on: Pack, idea: Two, status: blocked"
    ).lines
    assert not done.urgent
    assert free.waits_for == ()


# Goals.


def goal(line: str, top: str = "") -> Line:
    return planned(f"on: Weld, idea: Faster, goal: {{{line}}}", top=top).lines[0]


@pytest.mark.parametrize(
    ("metric", "baseline"),
    [
        ("lead_time", Fraction(5 * 8 * 3600 + 75)),
        ("Doorlooptijd", Fraction(5 * 8 * 3600 + 75)),
        ("lead_time_days", Fraction(5 * 8 * 3600 + 75)),
        ("Weld.lead_time", Fraction(45)),
        ("uptime", Fraction(80, 100)),
        ("Uptime", Fraction(80, 100)),
        ("changeover", Fraction(3600)),
        ("cycle_time", Fraction(45)),
        ("Pack.cycle_time", Fraction(30)),
        ("coils.waiting_time", Fraction(4 * 8 * 3600)),
        ("Approval.wait", None),
        ("complaints", None),
        ("nobody.uptime", None),
    ],
)
def test_the_baseline_is_what_the_map_says(metric: str, baseline: Fraction | None) -> None:
    found = goal(f"metric: {metric}, to: 10 s").goal
    assert found is not None
    if baseline is None:
        assert found.baseline is None
    else:
        assert found.baseline is not None
        assert found.baseline.value == baseline
        assert found.from_map


def test_what_is_written_wins_and_a_difference_is_told() -> None:
    line = goal("metric: uptime, from: 60 %, to: 95 %")
    assert line.goal is not None
    assert line.goal.baseline is not None
    assert line.goal.baseline.value == Fraction(60, 100)
    assert not line.goal.from_map
    assert [r.code for r in line.remarks] == ["baseline_differs"]
    assert goal("metric: uptime, from: 81 %, to: 95 %").remarks == ()


def test_a_future_map_is_the_target_and_the_current_one_the_baseline() -> None:
    current = analysed()
    future = analysed("on: Weld, idea: Faster, goal: {metric: changeover}", top="state: future\n")
    (alone,) = plan(future, TODAY).lines
    assert alone.goal is not None
    assert alone.goal.baseline is None
    assert alone.goal.to_map
    assert alone.goal.target is not None
    assert alone.goal.target.value == 3600
    (both,) = plan(future, TODAY, before=current).lines
    assert both.goal is not None
    assert both.goal.baseline is not None
    assert both.goal.change == 0


@pytest.mark.parametrize(
    ("line", "hints"),
    [
        ("metric: lead_time, to: 4 days", ["fair"]),
        ("metric: lead_time, to: 4.9 days", ["small"]),
        ("metric: lead_time, to: 0.1 days", ["large"]),
        ("metric: lead_time, to: 74 s", ["below_work", "large"]),
        ("metric: lead_time, to: 6 days", ["worse"]),
        ("metric: changeover, to: 1 h", ["no_change"]),
        ("metric: changeover", ["no_target"]),
        ("metric: complaints, to: 3", ["no_baseline"]),
        ("metric: complaints, from: 6, to: 3 days", ["not_comparable"]),
        ("metric: uptime, to: 95 %", ["fair"]),
        ("metric: uptime, to: 81 %", ["small"]),
        ("metric: uptime, to: 120 %", ["above_all", "large"]),
        ("metric: utilisation, from: 99 %, to: 96 %", ["too_busy", "small"]),
        ("metric: flow_efficiency, from: 1 %, to: 8 %", ["fair"]),
    ],
)
def test_hints_for_a_goal_that_stretches(line: str, hints: list[str]) -> None:
    _, stretch, _ = goal(line).criteria
    assert [hint.code for hint in (*stretch.against, *stretch.for_)] == hints


def test_an_improvement_in_quality_is_part_of_what_is_missing() -> None:
    _, stretch, _ = goal("metric: uptime, to: 95 %").criteria
    assert stretch.for_[0].args["share"] == Fraction(3, 4)


def test_the_other_hints() -> None:
    line = goal("metric: number of people trained, from: 3, to: 24")
    influence, _, essential = line.criteria
    assert [hint.code for hint in essential.against] == ["activity"]
    assert {hint.code for hint in (*influence.for_, *influence.against)} == {"on_map", "not_owned"}
    top = "loops: {name: Main, covers: Weld, goal: {metric: lead_time, to: 3 days}}\n"
    (_, _, essential) = goal("metric: lead_time, to: 4 days", top).criteria
    assert [hint.code for hint in essential.for_] == ["goal_of_loop"]


def test_the_team_decides() -> None:
    verdicts = ("yes", "doubt", "no")
    for said in product(verdicts, repeat=3):
        line = one(
            "goal: {metric: lead_time, to: 4 days}, "
            f"criteria: {{influence: {said[0]}, stretch: {said[1]}, essential: {said[2]}}}"
        )
        assert tuple(c.verdict for c in line.criteria) == said
        assert line.accepted == (said == ("yes", "yes", "yes"))


@pytest.mark.parametrize(
    ("goal", "result", "said"),
    [
        ("metric: cycle_time, to: 40 s", "40 s", ["reached"]),
        ("metric: cycle_time, to: 40 s", "41 s", ["not_reached"]),
        ("metric: uptime, to: 90 %", "91 %", ["reached"]),
        ("metric: complaints, from: 4, to: 9", "8", ["not_reached"]),
        ("metric: complaints, from: 4, to: 1", "3 days", []),
        ("metric: complaints, from: 4, to: 0", "0", ["reached"]),
        ("metric: changeover, to: 0", "1 min", ["not_reached"]),
        ("metric: changeover, to: 10 min", "0", ["reached"]),
    ],
)
def test_a_result_reaches_the_goal_or_not(goal: str, result: str, said: list[str]) -> None:
    line = one(f"goal: {{{goal}}}, status: verified, result: {result}")
    assert [r.code for r in line.remarks if "reached" in r.code] == said


def test_done_is_not_verified() -> None:
    for line, code in (
        ("status: done", "measure_when"),
        ("status: done, review: 2027-03-01", "measure_at"),
        ("status: done, result: 3", "verify"),
        ("status: doing, review: 2027-02-01", "review_passed"),
    ):
        assert [r.code for r in one(line).remarks] == [code]
    assert one("status: verified, result: 3").remarks == ()


def test_every_name_of_a_figure_or_field_is_understood() -> None:
    analysis = analysed()
    for name in (*OF_MAP, *FIELDS):
        assert meant(analysis, name, 1).key == name
        assert meant(analysis, name.replace("_", " ").upper(), 1).key == name


# What first.


@pytest.mark.parametrize("impact", range(1, 6))
@pytest.mark.parametrize("effort", range(1, 6))
def test_the_quadrants(impact: int, effort: int) -> None:
    wanted = {
        (True, False): "quick_win",
        (True, True): "project",
        (False, False): "fill_in",
        (False, True): "drop",
    }
    found = one(f"impact: {impact}, effort: {effort}")
    assert found.quadrant == wanted[impact >= 3, effort >= 3]


def test_votes_count_by_their_median_and_ask_for_a_talk() -> None:
    line = one("votes: {impact: [2, 3, 5, 4], effort: [2, 2, 3]}")
    assert (line.impact.value, line.effort.value) == (Fraction(7, 2), Fraction(2))
    assert (line.impact.spread, line.effort.spread) == (3, 1)
    assert [r.code for r in line.remarks] == ["votes_impact"]
    assert one("impact: 1, votes: {impact: [5]}").impact.value == 1
    assert one("votes: {impact: [5]}").quadrant == ""


@pytest.mark.parametrize(
    ("line", "important", "urgent", "group"),
    [
        ("impact: 3, due: 2027-02-22", True, True, "do"),
        ("impact: 3, due: 2027-02-23", True, False, "plan"),
        ("impact: 2, due: 2027-02-01", False, True, "delegate"),
        ("impact: 2", False, False, "drop"),
        ("effort: 5, due: 2027-02-09", None, True, ""),
        ("criteria: {essential: yes}", True, False, "plan"),
        ("criteria: {essential: no}", False, False, "drop"),
        ("safety: true, incident: true", True, True, "do"),
        ("impact: 5, important: false", False, False, "drop"),
        ("impact: 1, important: yes, urgent: yes", True, True, "do"),
        ("impact: 5, due: 2027-02-09, urgent: no", True, False, "plan"),
        ("impact: 5, due: 2027-02-01, status: done", True, False, ""),
    ],
)
def test_important_and_urgent(line: str, important: bool | None, urgent: bool, group: str) -> None:
    found = one(line)
    assert (found.important, found.urgent, found.eisenhower) == (important, urgent, group)


def test_firefighting_is_more_than_half() -> None:
    do = "on: Weld, idea: Now, impact: 5, due: 2027-02-09"
    later = "on: Weld, idea: Later, impact: 5"
    assert not planned(do, do, later, later).firefighting
    found = planned(do, do, do, later, later)
    assert found.firefighting
    assert found.urgent_share == Fraction(3, 5)
    assert not planned(do, do).firefighting
    assert planned("on: Weld, idea: Unknown").urgent_share is None


def test_the_limits_are_the_house_s() -> None:
    analysis = analysed("on: Weld, idea: Faster, impact: 3, effort: 3, due: 2027-02-28")
    strict = replace(STANDARD.thresholds, high_score=Fraction(4), urgent_days=Fraction(30))
    (line,) = plan(analysis, TODAY, strict).lines
    assert (line.quadrant, line.eisenhower, line.soon) == ("fill_in", "delegate", True)


def test_the_order_of_a_matrix() -> None:
    lines = planned(
        *("on: Weld, idea: A, impact: 4, effort: 4", "on: Weld, idea: B, impact: 5, effort: 2"),
        *("on: Weld, idea: C, impact: 5, effort: 1", "on: Weld, idea: D, impact: 1, effort: 5"),
        *("on: Weld, idea: E", "on: Weld, idea: F, impact: 5, effort: 1, due: 2027-03-01"),
        "on: Weld, idea: G, impact: 1, effort: 1",
    ).lines
    assert "".join(line.action for line in sorted(lines, key=by_priority)) == "FCBAGDE"


# Loops.


def test_lines_are_grouped_by_their_loop_or_that_of_their_step() -> None:
    found = planned(
        "on: Weld, idea: A",
        "on: Weld, idea: B, loop: supplier LOOP, due: 2027-03-02",
        "on: Coils, idea: C, due: 2027-03-01",
        "on: Pack, idea: D",
        "on: Pack, idea: E, loop: Another",
        top="loops:\n  - {name: Main, covers: [Weld]}\n  - {name: Supplier loop, covers: Coils, owner: Ann}\n",
    )
    groups = [(group.name, "".join(line.action for line in group.lines)) for group in found.groups]
    assert groups == [("Main", "A"), ("Supplier loop", "CB"), ("Another", "E"), (None, "D")]
    assert found.groups[1].loop is not None
    assert found.groups[1].loop.owner == "Ann"


def test_a_map_without_kaizen_has_an_empty_plan() -> None:
    found = planned()
    assert (found.lines, found.groups, found.firefighting) == ((), (), False)
