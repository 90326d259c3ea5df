"""What must hold for every map, whatever it says."""

from __future__ import annotations

import re
from fractions import Fraction

from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from laws.maps import Allow, Row, drawn, texts, write
from leantool.figures import Measured, measure
from leantool.model import Process, ValueStream
from leantool.reading import read_text

BRIEFLY = settings(max_examples=50, phases=[Phase.explicit, Phase.reuse, Phase.generate])


def stream_of(text: str) -> ValueStream:
    reading = read_text(text)
    assert reading.stream is not None, [(p.span.line, p.code) for p in reading.problems]
    return reading.stream


def measured(text: str) -> tuple[ValueStream, Measured]:
    stream = stream_of(text)
    return stream, measure(stream)


def values(found: Measured) -> dict[str, object]:
    """All figures by name, those of a step by its position."""
    result: dict[str, object] = {f.key: f.value for f in found.figures}
    for n, step in enumerate(found.steps):
        result.update({f"{n}.{f.key}": f.value for f in step})
    return result


# Times.

TIME = re.compile(
    r"\b(\d+(?:\.\d+)?)(?=(?:-\d+(?:\.\d+)?)*-?\s?(?:s|min|h|day|days|week|weeks|calendar days)\b)"
)
SCALED = (
    "lead_time",
    "expected_lead_time",
    "longest_lead_time",
    "waiting_time",
    "process_time",
    "total_process_time",
)


@BRIEFLY
@given(drawn(Allow(gaps=False, customer=False, stocks=False)), st.sampled_from([2, 3, 10]))
def test_all_times_k_times_make_the_lead_time_k_times(parts: tuple[Row, list[Row]], k: int) -> None:
    top, rows = parts
    timed = ("cycle_time", "process_time", "lead_time", "wait", "for", "takes")

    def longer(text: str) -> str:
        return re.sub(r"\d+(\.\d+)?", lambda found: str(float(Fraction(found[0]) * k)), text)

    def times(row: Row) -> Row:
        changed = {
            key: longer(value) if key in timed and n else value for n, (key, value) in enumerate(row.items())
        }
        if "rework" in row:
            loops = row["rework"] if isinstance(row["rework"], list) else [row["rework"]]
            changed["rework"] = [
                {k_: longer(v) if k_ == "wait" else v for k_, v in loop.items()} for loop in loops
            ]
        changed.pop("value", None)
        return changed

    plain = [{key: value for key, value in row.items() if key != "value"} for row in rows]
    before = measured(write(top, plain))[1].figures
    after = measured(write(top, [times(row) for row in plain]))[1].figures
    for key in SCALED:
        one, other = before[key].value, after[key].value
        assert (one is None) == (other is None), key
        assert one is None or other == one * k, key


@BRIEFLY
@given(texts(Allow(gaps=False)))
def test_the_ladder_adds_up_to_the_lead_time(text: str) -> None:
    stream, found = measured(text)
    figures = found.figures
    if figures.lead_time.value is None:
        return
    by_name = {stream.name_of(step): step for step in stream.steps}
    ladder = [found.steps[by_name[name].index] for name in figures.path.value]
    total = sum(step.lead_time.value or step.waiting_time.value or 0 for step in ladder)
    assert total == figures.lead_time.number
    if figures.process_time:
        assert figures.waiting_time.number + figures.process_time.number == figures.lead_time.number
        assert figures.waiting_time.number == sum(step.waiting_time.number for step in ladder)


@BRIEFLY
@given(texts(Allow(gaps=False)))
def test_least_likely_most(text: str) -> None:
    figures = measured(text)[1].figures
    if figures.lead_time_least and figures.lead_time:
        assert figures.lead_time_least.number <= figures.lead_time.number <= figures.lead_time_most.number


@BRIEFLY
@given(texts())
def test_the_longest_is_no_shorter_than_the_main(text: str) -> None:
    figures = measured(text)[1].figures
    if figures.lead_time and figures.longest_lead_time:
        assert figures.longest_lead_time.number >= figures.lead_time.number


@BRIEFLY
@given(texts())
def test_what_is_known_is_no_longer_than_what_can_be(text: str) -> None:
    figures = measured(text)[1].figures
    assert bool(figures.lead_time) != bool(figures.lead_time_at_least)
    for part, whole in (
        ("process_time", "lead_time"),
        ("waiting_time", "lead_time"),
        ("value_added_time", "lead_time"),
    ):
        if figures[part] and figures[whole]:
            assert 0 <= figures[part].number <= figures[whole].number
    for key in (
        "flow_efficiency",
        "process_cycle_efficiency",
        "rolled_complete_accurate",
        "rolled_throughput_yield",
    ):
        if figures[key]:
            assert 0 <= figures[key].number <= 1


@BRIEFLY
@given(texts(Allow(gaps=False)))
def test_slack_is_not_negative_and_nothing_on_the_path(text: str) -> None:
    stream, found = measured(text)
    for step, figures in zip(stream.steps, found.steps, strict=True):
        if figures.slack:
            assert figures.slack.number >= 0
            if step.name in found.figures.path.value:
                assert figures.slack.number == 0


# Chance.


@BRIEFLY
@given(texts(Allow(gaps=False, rework=False, alternatives=False)))
def test_without_chance_the_expected_is_the_main(text: str) -> None:
    figures = measured(text)[1].figures
    assert figures.expected_lead_time.value == figures.lead_time.value == figures.longest_lead_time.value
    assert figures.expected_process_time.value == figures.total_process_time.value


@BRIEFLY
@given(texts(Allow(gaps=False, rework=False)))
def test_the_expected_lies_between_the_shortest_and_the_longest(text: str) -> None:
    figures = measured(text)[1].figures
    if figures.expected_lead_time and figures.longest_lead_time:
        assert figures.expected_lead_time.number <= figures.longest_lead_time.number


@BRIEFLY
@given(drawn(Allow(gaps=False, customer=True, alternatives=False)))
def test_rework_only_adds(parts: tuple[Row, list[Row]]) -> None:
    """Not where there are alternatives: an item that comes back may take a shorter way the next time."""
    top, rows = parts
    without = [{k: v for k, v in row.items() if k != "rework"} for row in rows]
    stream, found = measured(write(top, rows))
    plain = measured(write(top, without))[1]
    assert found.figures.lead_time.value == plain.figures.lead_time.value
    for key in ("expected_lead_time", "expected_process_time"):
        if found.figures[key] and plain.figures[key]:
            assert found.figures[key].number >= plain.figures[key].number
    for step, figures, before in zip(stream.steps, found.steps, plain.steps, strict=True):
        if (
            isinstance(step, Process)
            and figures.required_per_day
            and not any(p.scrap_share for p in stream.processes)
        ):
            assert figures.required_per_day.number >= before.required_per_day.number


@BRIEFLY
@given(drawn(Allow(gaps=False, customer=False, own=False)), st.sampled_from([2, 5, Fraction(1, 4)]))
def test_load_grows_with_demand(parts: tuple[Row, list[Row]], k: Fraction) -> None:
    top, rows = parts
    some = measured(write({**top, "customer": {"demand": "8/day"}}, rows))[1]
    more = measured(write({**top, "customer": {"demand": f"{float(8 * k)}/day"}}, rows))[1]
    for one, other in zip(some.steps, more.steps, strict=True):
        for key in ("utilisation", "required_per_day"):
            assert bool(one[key]) == bool(other[key])
            assert not one[key] or other[key].number == one[key].number * k
        if one.takt_time:
            assert other.takt_time.number == one.takt_time.number / k
    assert some.figures.bottleneck.value == more.figures.bottleneck.value


@BRIEFLY
@given(texts(Allow(gaps=False, customer=True, alternatives=False)))
def test_every_step_hands_on_at_least_what_is_asked(text: str) -> None:
    stream, found = measured(text)
    demand = found.figures.demand_per_day.number
    for step, figures in zip(stream.steps, found.steps, strict=True):
        if isinstance(step, Process) and figures.required_per_day and step.demand is None:
            per = step.per.value if step.per else 1
            assert figures.required_per_day.number >= demand * per


# Writing.


@BRIEFLY
@given(drawn(), st.randoms(use_true_random=False))
def test_the_order_of_keys_never_matters(parts: tuple[Row, list[Row]], chance: object) -> None:
    top, rows = parts

    def shuffled(row: Row, fixed: int) -> Row:
        keys = list(row)
        rest = keys[fixed:]
        chance.shuffle(rest)
        return {key: row[key] for key in keys[:fixed] + rest}

    other = write(shuffled(top, 0), [shuffled(row, 1) for row in rows])
    steps_first = "steps:\n" + other.split("steps:\n")[1] + other.split("steps:\n")[0]
    assert (
        values(measured(write(top, rows))[1])
        == values(measured(other)[1])
        == values(measured(steps_first)[1])
    )


@BRIEFLY
@given(texts(), st.sampled_from(["Z{}", "naam {} ü", "x.{}", "{} & co", "yes{}"]))
def test_other_names_change_nothing(text: str, pattern: str) -> None:
    renamed = re.sub(r"\b([PSW]\d+)\b", lambda found: pattern.format(found[1]), text)
    stream, found = measured(text)
    other_stream, other = measured(renamed)
    before, after = values(found), values(other)
    for key in ("path", "bottleneck", "longest_wait"):
        before.pop(key)
        after.pop(key)
    assert before == after
    for key in ("bottleneck", "longest_wait"):
        name = found.figures[key].value
        want = None if name is None else pattern.format(name)
        assert other.figures[key].value == want
    assert [s.name for s in other_stream.steps] == [pattern.format(s.name) for s in stream.steps]


@BRIEFLY
@given(texts(), st.sampled_from(["notes", "team", "source", "data"]))
def test_remarks_change_nothing(text: str, key: str) -> None:
    remark = {"notes": "Seen: twice", "team": "Paint", "source": "measured", "data": "{EPE: 2 weeks}"}[key]
    remark = f'"{remark}"' if key == "notes" else remark
    remarked = re.sub(r"^(  - \w+: \w+)$", rf"\1\n    {key}: {remark}", text, flags=re.MULTILINE)
    assert values(measured(text)[1]) == values(measured(remarked)[1])


@BRIEFLY
@given(texts())
def test_comments_blank_lines_and_line_ends_change_nothing(text: str) -> None:
    plain = values(measured(text)[1])
    assert values(measured(text.replace("\n", "\r\n"))[1]) == plain
    assert values(measured(text.replace("\n", "  # a comment\n\n"))[1]) == plain
    assert values(measured("\n# a comment\n---\n" + text)[1]) == plain


@BRIEFLY
@given(texts())
def test_the_same_text_gives_the_same_figures(text: str) -> None:
    assume(text)
    assert values(measured(text)[1]) == values(measured(text)[1])


@BRIEFLY
@given(texts(Allow(gaps=False, customer=True, own=False, ranges=False)))
def test_seconds_are_seconds_whatever_unit_they_are_written_in(text: str) -> None:
    """1 h is 60 min is 3600 s, 1.5 min is 90 s; a working day is what the calendar says."""
    written = text
    for one, other in (
        ("1 h 30 min", "90 min"),
        ("1.5 min", "90 s"),
        ("0.5 h", "30 min"),
        ("2 min", "120 s"),
    ):
        written = written.replace(f": {one}\n", f": {other}\n")
    assert values(measured(text)[1]) == values(measured(written)[1])
