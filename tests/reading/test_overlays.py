"""A map written as what differs from another one: the whole map it stands for, and every mistake in its own file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from leantool import load, message
from leantool.diagnostics import InputError
from leantool.figures import measure
from leantool.model import START, ValueStream
from leantool.reading import Reading, bases, read, read_text, yaml_

BASE = """\
title: Permit
owner: Team leader
date: 2026-11-18
version: 3
calendar: {hours: 8 h, breaks: 30 min, days_per_week: 5}
customer: {name: Applicant, demand: 30/week}
control: {name: Planning, system: Register}
measured: {lead_time: 20 days}
observations: [The post comes at ten]
steps:
  - queue: In-box
    holds: 15
  - process: Intake
    id: in
    process_time: 10 min
    people: 1
    source: measured
    observations: [Everything is typed again]
    data: {EPE: 1 day, Screens: 4}
  - process: Check
    wait: 2 days
    process_time: 20 min
    complete_accurate: 70 %
    rework: {to: Intake, share: 20 %, wait: 1 day}
  - process: Fire advice
    after: Check
    lead_time: 10 days
    process_time: 1 h
  - process: Traffic advice
    after: Check
    lead_time: 6 days
    process_time: 2 h
  - process: Decide
    after: [Fire advice, Traffic advice]
    process_time: 30 min
  - process: Send
    process_time: 5 min
information:
  - {from: customer, to: Intake, says: request, by: electronic}
  - {from: control, to: [Check, Decide], says: list of the day}
  - {from: Fire advice, to: Decide, says: advice}
kaizen:
  - {on: Check, idea: Checklist beside the form}
  - {on: Send, idea: Send by e-mail}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("current.yaml").write_text(BASE, encoding="utf-8")


def overlay(text: str, base: str = "current.yaml") -> Reading:
    return read_text(f"based_on: {base}\n{dedent(text)}", "future.yaml")


def whole(text: str) -> ValueStream:
    reading = overlay(text)
    assert reading.stream is not None, told(reading)
    return reading.stream


def told(reading: Reading) -> list[str]:
    return [f"{reading.document.of(p.span).name}:{p.span.line} {p.code}" for p in reading.problems]


def named(stream: ValueStream, name: str) -> Any:
    return next(step for step in stream.steps if step.name == name)


def follows(stream: ValueStream, name: str) -> list[str]:
    step = named(stream, name)
    return ["start" if k.source == START else stream.steps[k.source].name for k in step.follows]


# What it takes over.


def test_what_is_not_said_is_that_of_the_other_map() -> None:
    stream = whole("title: Permit, later\n")
    base = load("current.yaml")
    assert (stream.title, stream.state, stream.based_on) == ("Permit, later", "future", "current.yaml")
    assert (stream.owner, stream.calendar, stream.customers) == (base.owner, base.calendar, base.customers)
    assert stream.information == base.information
    assert stream.kaizen == base.kaizen
    assert measure(stream).figures.lead_time == measure(base).figures.lead_time


def test_what_was_seen_and_measured_stays_there() -> None:
    stream = whole("change: {Intake: {process_time: 5 min}}\n")
    assert (stream.date, stream.version, stream.measured, stream.observations) == (None, None, None, ())
    assert all(not step.observations for step in stream.steps)
    assert named(stream, "Intake").source is None
    assert load("current.yaml").steps[1].source == "measured"


def test_a_title_and_a_state_of_its_own_win() -> None:
    stream = whole("title: Other\nstate: ideal\ndate: 2026-12-01\nowner: null\n")
    assert (stream.title, stream.state, stream.date, stream.owner) == ("Other", "ideal", "2026-12-01", None)


def test_parts_with_fields_are_combined_and_lists_replaced() -> None:
    stream = whole("""\
        calendar: {shifts: 2, breaks: null}
        customer: {demand: 60/week}
        control: {system: null}
        information: {from: customer, to: Check}
        kaizen: [{on: Send, idea: One click}]
        """)
    assert (stream.calendar.shifts, stream.calendar.hours, stream.calendar.breaks) == (2, 8 * 3600, 0)
    assert stream.customers[0].name == "Applicant"
    assert stream.demand_per_day == 12
    assert stream.control is not None
    assert (stream.control.name, stream.control.system) == ("Planning", None)
    assert [flow.source for flow in stream.information] == ["customer"]
    assert [burst.idea for burst in stream.kaizen] == ["One click"]


def test_a_list_of_one_counts_as_that_one() -> None:
    Path("current.yaml").write_text(
        BASE.replace("steps:", "suppliers:\n  - {name: Post, by: mail}\nsteps:"), "utf-8"
    )
    (supplier,) = whole("supplier: {delivers: 2/day}\n").suppliers
    assert (supplier.name, supplier.by, supplier.delivers) == ("Post", "mail", "2/day")


def test_another_word_for_the_same_part_is_the_same_part() -> None:
    stream = whole("customers: {demand: 60/week}\nchange: {Intake: {operators: 3}}\n")
    assert stream.customers[0].name == "Applicant"
    assert named(stream, "Intake").people.value == 3


# Changes.


def test_fields_are_replaced_taken_away_and_combined() -> None:
    stream = whole("""\
        change:
          check: {process_time: 10 min, complete_accurate: null, wait: , rework: {share: 5 %}}
          in: {data: {EPE: 2 days, Screens: null, Forms: 1}}
        """)
    check = named(stream, "Check")
    assert (check.process_time.seconds, check.complete_accurate, check.wait) == (600, None, None)
    (loop,) = check.rework
    assert (stream.steps[loop.to].name, loop.share.as_integer_ratio(), loop.wait is not None) == (
        "Intake",
        (1, 20),
        True,
    )
    assert named(stream, "Intake").data == {"EPE": "2 days", "Forms": "1"}


def test_a_kind_is_the_new_kind_and_name_and_everything_points_at_it() -> None:
    stream = whole("""\
        change:
          Check: {process: Check at the table}
          Intake: {process: Welcome, id: null}
          In-box: {fifo: Waiting room, max: 5}
        """)
    room = stream.steps[0]
    assert (room.kind, room.name, room.max.value, room.holds.value) == ("fifo", "Waiting room", 5, 15)
    assert follows(stream, "Fire advice") == ["Check at the table"]
    assert stream.steps[named(stream, "Check at the table").rework[0].to].name == "Welcome"
    assert stream.information[1].targets == (2, 5)
    assert stream.kaizen[0].on == 2


def test_fields_that_the_new_kind_does_not_have_are_left_out() -> None:
    stream = whole("change: {Intake: {transport: To the counter, takes: 5 min}}\n")
    assert (stream.steps[1].kind, stream.steps[1].name) == ("transport", "To the counter")


def test_a_field_that_is_also_a_kind_stays_a_field() -> None:
    assert named(whole("change: {Check: {wait: 1 day}}\n"), "Check").wait.text == "1 day"


def test_names_may_change_places() -> None:
    stream = whole(
        "change: {Fire advice: {process: Traffic advice}, Traffic advice: {process: Fire advice}}\n"
    )
    assert named(stream, "Fire advice").process_time.seconds == 7200
    assert follows(stream, "Decide") == ["Traffic advice", "Fire advice"]


def test_what_a_step_follows_may_change() -> None:
    stream = whole("change: {Traffic advice: {after: Fire advice}, Decide: {after: null}}\n")
    assert follows(stream, "Traffic advice") == ["Fire advice"]
    assert follows(stream, "Decide") == ["Traffic advice"]


# New steps.


def test_a_step_behind_another_takes_over_what_followed() -> None:
    stream = whole("add: {process: Call, process_time: 5 min, after: Check}\n")
    assert follows(stream, "Call") == ["Check"]
    assert follows(stream, "Fire advice") == follows(stream, "Traffic advice") == ["Call"]


def test_a_step_before_another_takes_over_what_it_followed() -> None:
    stream = whole(
        "add: [{fifo: Ready, max: 5, before: Decide}, {process: Hall, process_time: 1 min, before: In-box}]\n"
    )
    assert follows(stream, "Ready") == ["Fire advice", "Traffic advice"]
    assert follows(stream, "Decide") == ["Ready"]
    assert follows(stream, "Hall") == ["start"]
    assert follows(stream, "In-box") == ["Hall"]


def test_a_step_between_two_is_a_branch_of_its_own() -> None:
    stream = whole(
        "add: {process: Advice of the neighbours, lead_time: 3 days, after: Check, before: Decide}\n"
    )
    assert follows(stream, "Decide") == ["Fire advice", "Traffic advice", "Advice of the neighbours"]
    assert follows(stream, "Traffic advice") == ["Check"]


def test_a_step_between_neighbours_stands_between_them() -> None:
    stream = whole("add: {wait: Post, for: 1 day, after: Decide, before: Send}\n")
    assert follows(stream, "Send") == ["Post"]
    assert follows(stream, "Post") == ["Decide"]


def test_a_list_as_after_means_what_it_means_elsewhere() -> None:
    stream = whole("add: {process: Archive, process_time: 5 min, after: [Decide]}\n")
    assert follows(stream, "Archive") == follows(stream, "Send") == ["Decide"]


def test_steps_without_a_place_come_one_behind_the_other() -> None:
    stream = whole("add: [{wait: A, for: 1 day, after: in}, {wait: B, for: 1 day}, {wait: C, for: 1 day}]\n")
    assert [s.name for s in stream.steps[1:6]] == ["Intake", "A", "B", "C", "Check"]
    assert follows(stream, "Check") == ["C"]
    assert whole("add: {process: Archive, process_time: 5 min}\n").steps[-1].name == "Archive"


def test_a_branch_may_begin_at_the_start() -> None:
    stream = whole("add: {process: Site visit, process_time: 2 h, after: start, before: Decide}\n")
    assert follows(stream, "Site visit") == ["start"]
    assert follows(stream, "Decide") == ["Fire advice", "Traffic advice", "Site visit"]


def test_an_alternative_takes_its_share() -> None:
    stream = whole("""\
        change: {Fire advice: {after: {Check: 70 %}}, Traffic advice: {after: {Fire advice: 100 %}},
          Decide: {after: {Traffic advice: 100 %, Quick: 100 %}}}
        add: {process: Quick, process_time: 5 min, after: {Check: 30 %}}
        """)
    assert [float(link.share) for link in named(stream, "Decide").follows] == [1, 1]
    assert named(stream, "Quick").flow_share == named(stream, "Check").flow_share * 3 / 10


# Steps that go.


def test_what_followed_a_removed_step_follows_what_it_followed() -> None:
    stream = whole("remove: [Decide]\ninformation: []\n")
    assert follows(stream, "Send") == ["Fire advice", "Traffic advice"]
    assert follows(whole("remove: In-box\n"), "Intake") == ["start"]
    assert follows(whole("remove: [Check]\ninformation: []\nkaizen: []\n"), "Fire advice") == ["Intake"]


def test_a_branch_that_goes_is_waited_for_no_more() -> None:
    assert follows(whole("remove: [Traffic advice]\n"), "Decide") == ["Fire advice"]
    assert follows(whole("remove: [Fire advice, Traffic advice]\n"), "Decide") == ["Check"]


def test_shares_on_a_removed_alternative_are_taken_by_what_follows() -> None:
    text = """\
        change:
          Fire advice: {after: {Check: 60 %}}
          Traffic advice: {after: {Check: 40 %}}
          Decide: {after: {Fire advice: 100 %, Traffic advice: 100 %}}
        remove: [Traffic advice]
        """
    stream = whole(text.replace("remove: [Traffic advice]", ""))
    assert [float(link.share) for link in named(stream, "Decide").follows] == [1, 1]
    assert "removed-step" in str(told(overlay(text)))
    Path("middle.yaml").write_text(
        "based_on: current.yaml\n" + dedent(text.replace("remove: [Traffic advice]", ""))
    )
    stream = load_over("middle.yaml", "remove: [Traffic advice]\n")
    assert follows(stream, "Decide") == ["Fire advice", "Check"]
    assert [float(link.share or 0) for link in named(stream, "Decide").follows] == [1, 0.4]


def load_over(base: str, text: str) -> ValueStream:
    reading = overlay(text, base)
    assert reading.stream is not None, told(reading)
    return reading.stream


def test_a_step_can_be_replaced() -> None:
    stream = whole("""\
        add: {process: Table, process_time: 30 min, before: Intake}
        remove: [Intake, Check]
        change: {Decide: {after: Table}}
        """)
    assert [s.name for s in stream.steps[:3]] == ["In-box", "Table", "Fire advice"]
    assert follows(stream, "Fire advice") == ["Table"]


def test_a_step_can_be_moved() -> None:
    stream = whole("add: {process: Send, process_time: 1 min, before: Decide}\nremove: [Send]\n")
    assert follows(stream, "Decide") == ["Send"]
    assert stream.kaizen[1].on == named(stream, "Send").index
    assert "Send" not in [s.name for s in stream.steps[-1:]]


def test_what_pointed_at_a_removed_step_falls_away_and_that_is_told() -> None:
    reading = overlay("remove:\n  - Fire advice\n  - Send\n")
    assert told(reading) == ["future.yaml:3 information-falls-away", "future.yaml:4 kaizen-falls-away"]
    assert [p.severity for p in reading.problems] == ["info", "info"]
    assert "advice" in message(reading.problems[0])
    assert reading.stream is not None
    assert len(reading.stream.information) == 2
    assert overlay("remove: [Decide]\ninformation: []\n").problems == ()


def test_a_flow_to_several_loses_only_the_one_that_goes() -> None:
    stream = whole("remove: [Check]\n")
    assert [len(flow.targets) for flow in stream.information] == [1, 1, 1]


@pytest.mark.parametrize(
    ("change", "to"),
    [("remove: [In-box]", ()), ("change: {In-box: {queue: Tray}}", (0,)), ("supplier: {name: Desk}", (0,))],
)
def test_a_supplier_delivers_to_the_steps_as_they_are_called_now(
    change: str, to: tuple[int, ...], tmp_path: Path
) -> None:
    (tmp_path / "now.yaml").write_text(BASE + "supplier: {name: Post, to: In-box}\n", encoding="utf-8")
    (tmp_path / "then.yaml").write_text(f"based_on: now.yaml\n{change}\n", encoding="utf-8")
    stream = read(tmp_path / "then.yaml").stream
    assert stream is not None
    assert stream.suppliers[0].to == to


# The law: an overlay is its written-out map.

OVERLAYS = [
    "title: A\n",
    "change: {Check: {process_time: 10 min, rework: {share: 5 %}}, in: {process: Welcome}}\n",
    "change: {In-box: {supermarket: Files, max: 9}, Decide: {after: Fire advice}}\nremove: [Traffic advice]\n",
    "add: [{fifo: Ready, max: 5, before: Decide}, {process: Post, process_time: 1 h, after: Send}]\n",
    "add: {process: Visit, lead_time: 2 days, process_time: 1 h, after: Check, before: Decide}\nunit_cost: 3\n",
    "remove: [Fire advice, Traffic advice, Send]\nstate: ideal\nlanguage: nl\n",
    "add: {process: Table, process_time: 30 min, before: in}\nremove: [in, Check]\ncustomer: {demand: 20/week}\n",
]


def written(node: Any, indent: int = 0) -> Iterator[str]:
    """Nodes as the text of a map, every text in quotes."""
    pad = "  " * indent
    if isinstance(node, yaml_.Mapping):
        for key, value in yaml_.pairs(node):
            yield f"{pad}{quoted(key)}:"
            yield from written(value, indent + 1)
    elif isinstance(node, yaml_.List):
        for item in node.value:
            yield f"{pad}-"
            yield from written(item, indent + 1)
        if not node.value:
            yield f"{pad}[]"
    else:
        yield f"{pad}{quoted(node)}"


def quoted(node: Any) -> str:
    return "'" + node.value.replace("'", "''") + "'"


@pytest.mark.parametrize("text", OVERLAYS)
def test_an_overlay_equals_its_written_out_map(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from leantool.reading import overlay as module

    roots: list[Any] = []
    real = module.lay_over
    monkeypatch.setattr(module, "lay_over", lambda *a: roots.append(real(*a)) or roots[-1])
    stream = whole(text)
    out = list(written(roots[-1].root))
    out = [line for n, line in enumerate(out) if "'based_on'" not in line and "'based_on'" not in out[n - 1]]
    again = read_text("\n".join(out), "written.yaml")
    assert again.stream is not None, told(again)
    assert again.stream == stream
    assert measure(again.stream) == measure(stream)


# Chains of maps.


def test_a_map_may_be_based_on_one_that_is_based_on_another() -> None:
    Path("future.yaml").write_text(
        "based_on: current.yaml\nchange: {Check: {process: Table}}\n", encoding="utf-8"
    )
    Path("ideal.yaml").write_text("based_on: future.yaml\nstate: ideal\nremove: [Table]\n", encoding="utf-8")
    reading = read("ideal.yaml")
    assert [base.name for base in reading.document.bases] == ["future.yaml", "current.yaml"]
    assert reading.stream is not None
    assert [s.name for s in reading.stream.steps[:3]] == ["In-box", "Intake", "Fire advice"]
    assert bases.paths("ideal.yaml") == ("future.yaml", "current.yaml")


def test_the_path_is_seen_from_the_file() -> None:
    Path("maps").mkdir()
    Path("maps/future.yaml").write_text("based_on: ../current.yaml\n", encoding="utf-8")
    assert read("maps/future.yaml").document.bases[0].name == "current.yaml"
    assert load("maps/future.yaml").state == "future"


def test_a_circle_is_told() -> None:
    Path("a.yaml").write_text("based_on: b.yaml\n", encoding="utf-8")
    Path("b.yaml").write_text("title: B\nbased_on: a.yaml\n", encoding="utf-8")
    reading = read("a.yaml")
    assert told(reading) == ["b.yaml:2 base-circle"]
    assert "a.yaml → b.yaml → a.yaml" in message(reading.problems[0])
    Path("c.yaml").write_text("based_on: ./c.yaml\n", encoding="utf-8")
    assert told(read("c.yaml")) == ["c.yaml:1 base-circle"]
    assert bases.paths("a.yaml") == ("b.yaml", "a.yaml")


def test_a_chain_has_an_end() -> None:
    for n in range(40):
        Path(f"{n}.yaml").write_text(f"based_on: {n + 1}.yaml\n", encoding="utf-8")
    assert [p.code for p in read("0.yaml").problems] == ["base-chain"]
    assert len(bases.paths("0.yaml")) == bases.MAX_BASES + 1


# Mistakes, each in its own file.

ON, F = "based_on: current.yaml\n", "future.yaml:"
MISTAKES = [
    ("based_on:", F + "1 missing-value", "based_on"),
    ("based_on: [current.yaml]", F + "1 expected-text", "based_on"),
    ("based_on: curent.yaml", F + "1 base-missing", "current.yaml"),
    ("based_on: .", ".:1 is-directory", "folder"),
    (ON + "steps: [{process: A}]", F + "2 steps-beside-base", "change, add"),
    ("title: T\nchange: {A: {}}\nsteps: [{process: A}]", F + "2 overlay-without-base", "based_on"),
    ("title: T\nadd: [{process: B}]\nsteps: [{process: A}]", F + "2 overlay-without-base", "based_on"),
    (ON + "chnage: {Check: {}}", F + "2 unknown-field", "change"),
    (ON + "based_on: current.yaml", F + "2 duplicate-field", "based_on"),
    (ON + "title: A\ntitle: B", F + "3 duplicate-field", "title"),
    (ON + "change: [Check]", F + "2 expected-mapping", "change"),
    (ON + "change:\n  Chekc: {wait: 1 day}", F + "3 unknown-step", "Check"),
    (ON + "change:\n  Check: 10 min", F + "3 expected-mapping", "Check"),
    (ON + "change:\n  Check: {wait: 1 day}\n  check: {wait: 2 days}", F + "4 duplicate-field", "line 3"),
    (ON + "change:\n  Check: {wait: 1 day, wait: 2 days}", F + "3 duplicate-field", "wait"),
    (ON + "change:\n  Check: {wachttijd: 1 day}", F + "3 unknown-field", "wait"),
    (ON + "change:\n  Check: {wait: 1}", F + "3 time-without-unit", "1 h"),
    (ON + "change:\n  Check: {wait: 7,5 h}", F + "3 comma-in-braces", "7.5 h"),
    (ON + "calendar: {hours: 7,5 h}", F + "2 comma-in-braces", "7.5 h"),
    (ON + "calendar: {breaks: 9 h}", F + "2 calendar-impossible", "breaks"),
    (ON + "change:\n  Check: {name: Table}", F + "3 rename-by-kind", "process: Table"),
    (ON + "change:\n  Check: {process: Decide}", F + "3 step-there-already", "Decide"),
    (ON + "change:\n  Check: {process: customer}", F + "3 reserved-name", "customer"),
    (ON + "change:\n  Check: {after: Sned}", F + "3 unknown-step", "Send"),
    (ON + "change:\n  Check: {after: Send}", F + "3 circle", "Check"),
    (ON + "change:\n  Fire advice: {process_time: 90 h}", F + "3 lead-time-below-process-time", "90 h"),
    (ON + "change:\n  Fire advice:\n    after: {Check: 60 %}", F + "2 mixed-split", "share"),
    (ON + "change:\n  In-box: {cycle_time: 10 s}", F + "3 field-of-other-kind", "process"),
    (ON + "add: [Table]", F + "2 not-a-step", "process: Table"),
    (ON + "add:\n  - {machine: A}", F + "3 unknown-kind", "process"),
    (ON + "add:\n  - {process: Check, after: in}", F + "3 step-there-already", "current.yaml:20"),
    (ON + "add:\n  - {wait: 2 days, after: in}", F + "3 value-as-name", "for"),
    (ON + "add:\n  - {wait: A, for: 1 day, after: intake desk}", F + "3 unknown-step", "intake desk"),
    (ON + "add:\n  - {wait: A, for: 1 day, before: [in]}", F + "3 expected-text", "one value"),
    (ON + "add:\n  - {process: A, process_time: 5}", F + "3 time-without-unit", "5 min"),
    (ON + "remove: [Chekc]", F + "2 unknown-step", "Check"),
    (ON + "remove: [{Check: 1}]", F + "2 expected-text", "one value"),
    (ON + "remove: [Traffic advice, traffic advice]", F + "2 duplicate-field", "twice"),
    (ON + "remove: [in]\ninformation: []", F + "2 rework-to-removed", "rework: {to: ANOTHER STEP, share: 20 %}"),
    (
        ON + "change:\n  Traffic advice: {wait: 1 day}\nremove: [Traffic advice]",
        F + "3 removed-step", "Traffic advice",
    ),
    (
        ON + "change:\n  Send: {after: Traffic advice}\nremove: [Traffic advice]",
        F + "3 removed-step", "Traffic advice",
    ),
    (ON + "information: {from: Chekc, to: Send}", F + "2 unknown-end", "Check"),
    (ON + "kaizen: {on: Chekc, idea: A}", F + "2 unknown-step", "Check"),
    (ON + "change: {Check: {wait: 1 day}", F + "2 open-bracket", "}"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "word"), MISTAKES, ids=[m[1].split()[1] for m in MISTAKES])
def test_a_mistake_is_told_in_its_file(text: str, place: str, word: str) -> None:
    reading = read_text(text + "\n", "future.yaml")
    assert told(reading) == [place]
    assert reading.stream is None
    (problem,) = reading.problems
    help_ = re.sub(r"\s+", " ", " ".join(whole_sentence(problem)))
    assert word in help_, help_
    line = reading.document.of(problem.span).line(problem.span.line)
    assert 1 <= problem.span.column <= problem.span.end_column <= len(line) + 2


def whole_sentence(problem: Any) -> tuple[str, str]:
    from leantool.reporting.sentences import sentence
    from leantool.texts import texts

    assert sentence(problem, texts("nl"))
    return sentence(problem, texts("en"))


def test_all_mistakes_of_an_overlay_are_told_together() -> None:
    reading = overlay("""\
        staet: future
        change:
          Chekc: {wait: 1 day}
          Send: {process_time: 5}
        add: [{process: A, after: Nowhere, process_time: 1 h}]
        remove: [Nobody]
        """)
    assert [p.code for p in reading.problems] == [
        "unknown-field", "unknown-step", "time-without-unit", "unknown-step", "unknown-step",
    ]  # fmt: skip


def test_mistakes_of_the_other_map_are_told_there() -> None:
    Path("current.yaml").write_text(BASE.replace("20 min", "20").replace("1 h\n", "1:30\n"), encoding="utf-8")
    reading = overlay("change: {Send: {process_time: 5}}\n")
    assert told(reading) == ["current.yaml:22 time-without-unit", "current.yaml:28 clock-notation"]
    Path("future.yaml").write_text("based_on: current.yaml\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"current\.yaml:22:"):
        load("future.yaml")
    Path("current.yaml").write_text("title: [\n", encoding="utf-8")
    assert told(overlay("title: A\n"))[0].startswith("current.yaml:")


def test_warnings_keep_their_place() -> None:
    Path("current.yaml").write_text(BASE.replace("70 %", "70"), encoding="utf-8")
    assert told(overlay("change: {Send: {complete_accurate: 90}}\n")) == [
        "future.yaml:2 bare-percent", "current.yaml:23 bare-percent",
    ]  # fmt: skip


def test_a_change_on_the_command_line_is_made_last() -> None:
    text = "based_on: current.yaml\nchange: {Check: {wait: 1 day, process: Table}}\n"
    stream = read_text(text, "future.yaml", ["Table.wait=3 h", "calendar.shifts=2"]).stream
    assert stream is not None
    assert (named(stream, "Table").wait.seconds, stream.calendar.shifts) == (3 * 3600, 2)


@pytest.mark.parametrize("word", ["=1+1", "[bold]x", "naïve 🏭", "‮evil", "a" * 300, "null", "~", "<<", "'"])
def test_any_text_may_be_a_name(word: str) -> None:
    quote = word.replace("'", "''")
    stream = whole(
        f"change: {{Check: {{process: '{quote}'}}}}\nadd: {{wait: P, for: 1 day, after: Decide}}\n"
    )
    assert follows(stream, "Fire advice") == [word]
    assert follows(stream, "Send") == ["P"]
