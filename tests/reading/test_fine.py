"""What people write that is right: names that YAML has ideas about, signs of word processors, anchors, notes."""

from __future__ import annotations

import pytest

from leantool import message
from leantool.model import ValueStream
from leantool.reading import read_text


def stream_of(steps: str, top: str = "") -> ValueStream:
    reading = read_text(f"title: T\n{top}steps:\n{steps}")
    assert reading.stream is not None, [(p.span.line, p.code, dict(p.args)) for p in reading.problems]
    assert not reading.problems
    return reading.stream


@pytest.mark.parametrize(
    "name",
    [
        *("yes", "No", "on", "off", "true", "1:30", "010", "1e3", "2026-11-20", "0x1F", "Ontvangst & intake"),
        *("S. Weld 1", "A/B", "Fiets 🚲", "Ärzte", "(re)pack", "5S", "Q3 review", "100%", "=", "<<x"),
    ],
)
def test_a_name_is_text_whatever_yaml_makes_of_it(name: str) -> None:
    stream = stream_of(f"  - process: {name}\n  - process: Next\n    after: {name}\n")
    assert stream.steps[0].name == name
    assert stream.steps[1].follows[0].source == 0


@pytest.mark.parametrize("name", ["A # B", "A: B", "[A]", "- A", "@home", "null", "", " A  B ", "it's"])
def test_a_name_in_quotes_may_hold_any_sign(name: str) -> None:
    reading = read_text(f'title: T\nsteps:\n  - process: "{name}"\n')
    assert reading.stream is None if not name else reading.stream is not None
    if reading.stream is not None:
        assert reading.stream.steps[0].name == " ".join(name.split())


@pytest.mark.parametrize("written", ["weld 1", "WELD 1", "Weld  1", "  Weld 1 ", '"Weld 1"', "Weld\u00a01"])
def test_names_are_compared_without_capitals_and_double_spaces(written: str) -> None:
    stream = stream_of(f"  - process: Weld 1\n  - process: Next\n    after: {written}\n")
    assert stream.steps[1].follows[0].source == 0


def test_accents_in_two_forms_are_one_name() -> None:
    stream = stream_of("  - process: Cafe\u0301\n  - process: Next\n    after: CAF\u00c9\n")
    assert stream.steps[1].follows[0].source == 0


def test_an_id_is_a_handle() -> None:
    stream = stream_of(
        "  - {process: Check, id: c1}\n  - {process: Check, id: c2}\n  - {process: Send, after: [C1, c2]}\n"
    )
    assert [link.source for link in stream.steps[2].follows] == [0, 1]


def test_stocks_may_share_a_name_and_a_process_may_have_it_too() -> None:
    stream = stream_of(
        "  - queue: In-box\n  - process: Work\n  - queue: In-box\n  - wait: In-box\n  - transport: Van\n"
    )
    assert len(stream.steps) == 5


def test_empty_values_are_still_to_measure() -> None:
    stream = stream_of("  - process: Weld\n    cycle_time:\n    people: ~\n    uptime: null\n    notes:\n")
    process = stream.processes[0]
    assert (process.cycle_time, process.people, process.uptime, process.notes) == (None, None, None, None)


def test_the_order_of_fields_does_not_matter() -> None:
    text = (
        "steps:\n  - {process: A, people: 2, cycle_time: 40 s}\n"
        "customer: {demand: 5/day, name: X}\ncalendar: {hours: 8 h}\n"
    )
    one = read_text(f"title: T\n{text}").stream
    two = read_text(f"{text}title: T\n").stream
    assert one is not None
    assert one == two


def test_anchors_and_merges_save_typing() -> None:
    steps = (
        "  - &weld\n    process: Weld 1\n    cycle_time: 40 s\n    uptime: 85 %\n"
        "  - <<: *weld\n    process: Weld 2\n    uptime: 90 %\n"
    )
    stream = stream_of(steps)
    assert [step.name for step in stream.steps] == ["Weld 1", "Weld 2"]
    assert [float(p.uptime or 0) for p in stream.processes] == [0.85, 0.9]
    assert stream.processes[1].cycle_time == stream.processes[0].cycle_time


def test_notes_of_several_lines() -> None:
    stream = stream_of("  - process: Weld\n    notes: |\n      First line.\n      Second: line.\n")
    assert stream.steps[0].notes == "First line.\nSecond: line."
    stream = stream_of("  - process: Weld\n    notes: First line\n      runs on\n    people: 2\n")
    assert stream.steps[0].notes == "First line runs on"


def test_json_is_yaml() -> None:
    reading = read_text('{"title": "T", "steps": [{"process": "Weld", "cycle_time": "40 s"}]}')
    assert reading.stream is not None


def test_a_document_may_have_its_marks() -> None:
    assert read_text("---\ntitle: T\nsteps:\n  - process: Weld\n...\n").stream is not None
    assert read_text("%YAML 1.1\n---\ntitle: T\nsteps:\n  - process: Weld\n").stream is not None


def test_a_customer_that_is_a_text_is_its_name() -> None:
    stream = stream_of(
        "  - process: Weld\n", "customer: Acme\nsuppliers: [Steel Co, {name: Bolts}]\ncontrol: Planning\n"
    )
    assert stream.customers[0].name == "Acme"
    assert [s.name for s in stream.suppliers] == ["Steel Co", "Bolts"]
    assert stream.control is not None
    assert stream.control.name == "Planning"


def test_operators_and_people_are_one_field() -> None:
    stream = stream_of("  - {process: A, operators: 2}\n  - {process: B, people: 0.5}\n")
    assert [float(p.people.value) for p in stream.processes if p.people] == [2, 0.5]


def test_no_break_spaces_are_spaces() -> None:
    """Word puts them between a number and its unit, and now and then after a colon."""
    stream = stream_of("  - process: Weld\n    cycle_time:\u00a040\u00a0s\n    uptime: 85\u202f%\n")
    process = stream.processes[0]
    assert process.cycle_time is not None
    assert process.cycle_time.seconds == 40


def test_no_break_spaces_in_the_indentation_are_read_or_told() -> None:
    reading = read_text(
        "title: T\nsteps:\n  - process: Weld\n\u00a0\u00a0\u00a0\u00a0people: 2\n    uptime: 85 %\n"
    )
    if reading.stream is None:
        assert [p.span.line for p in reading.problems] == [4]
        assert "space" in message(reading.problems[0])


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\u0085"], ids=["line", "paragraph", "next line"])
@pytest.mark.parametrize("line", ["notes: one{}two", 'notes: "one{}two"', "# one{}two"])
def test_line_separators_of_other_programs_do_not_shift_the_lines(sign: str, line: str) -> None:
    reading = read_text(f"title: T\n{line.format(sign)}\nsteps:\n  - process: Weld\n    cycle_time: 45\n")
    assert [(p.span.line, p.code) for p in reading.problems] == [(5, "time-without-unit")]


def test_what_follows_what() -> None:
    stream = stream_of(
        "  - process: A\n  - {process: B, after: A}\n  - {process: C, after: a}\n  - {process: D, after: [B, C]}\n"
        "  - {process: E, after: {D: 33.3 %}}\n  - {process: F, after: {D: 66.6 %}}\n"
        "  - {process: G, after: {E: 100 %, F: 100 %}}\n  - {inventory: H, after: start}\n"
    )
    follows = [[(link.source, link.share) for link in step.follows] for step in stream.steps]
    assert follows[:4] == [[(-1, None)], [(0, None)], [(0, None)], [(1, None), (2, None)]]
    assert [share for _, share in follows[4] + follows[5]] == pytest.approx([1 / 3, 2 / 3])
    assert sum(share or 0 for _, share in follows[4] + follows[5]) == 1
    assert follows[6] == [(4, 1), (5, 1)]
    assert follows[7] == [(-1, None)]
    assert [step.waits_for_all for step in stream.steps] == [
        True,
        True,
        True,
        True,
        False,
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("shares", "fine"),
    [((33.3, 33.3, 33.3), True), ((33, 33, 33), False), ((50, 25, 25.5), True), ((50, 25, 25.6), False)],
)
def test_shares_may_miss_by_half_a_point(shares: tuple[float, ...], fine: bool) -> None:
    steps = "".join(f"  - {{process: P{n}, after: {{A: {share} %}}}}\n" for n, share in enumerate(shares))
    reading = read_text(f"title: T\nsteps:\n  - process: A\n{steps}")
    assert (reading.stream is not None) == fine
    if reading.stream is not None:
        assert sum(step.flow_share for step in reading.stream.steps[1:]) == 1


def test_a_supplier_delivers_to_the_steps_it_names() -> None:
    top = "suppliers: [{name: Steel, to: weld}, {name: Bolts, to: [Pack, weld, Pack]}, Paint, {name: Air}]\n"
    stream = stream_of("  - process: Weld\n  - process: Pack\n", top)
    assert [supplier.to for supplier in stream.suppliers] == [(0,), (1, 0), (), ()]


def test_a_variant_without_a_value_leaves_the_sum_to_measure() -> None:
    reading = read_text(
        "title: T\ncustomer: {demand: {LH: 40/day, RH: }}\nsteps:\n"
        "  - {inventory: Parts, holds: {LH: 4600, RH: }}\n  - {inventory: All, holds: {LH: 1, RH: 2}}\n"
    )
    assert reading.stream is not None, reading.problems
    assert reading.stream.customers[0].demand is None
    assert reading.stream.steps[0].holds is None  # type: ignore[attr-defined]
    assert reading.stream.steps[1].holds.value == 3  # type: ignore[attr-defined]
