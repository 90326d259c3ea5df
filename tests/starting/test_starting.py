"""Starter maps: they can be read as they are, say what the answers said, and what their comments propose works."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from leantool import manual
from leantool.analysis import analyse
from leantool.figures import measure
from leantool.reading import read_text
from leantool.reading.names import RESERVED, same
from leantool.starting import KINDS, BadAnswer, starter
from leantool.starting.words import words
from leantool.starting.writing import COLUMN, FIELDS
from leantool.starting.yaml_text import clean, scalar

LANGUAGES = ("en", "nl")
every_starter = pytest.mark.parametrize(("kind", "language"), [(k, n) for k in KINDS for n in LANGUAGES])
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def stream_of(text: str):
    reading = read_text(text)
    assert not reading.problems, [(p.code, p.span, p.args) for p in reading.problems]
    assert reading.stream is not None
    return reading.stream


def processes(text: str) -> list[str]:
    return [process.name for process in stream_of(text).processes]


@every_starter
def test_every_starter_is_read_without_a_word(kind: str, language: str) -> None:
    stream = stream_of(starter(kind, language))
    assert stream.language == language
    assert stream.state == "current"
    assert stream.is_office == (kind != "factory")
    assert [p.name for p in stream.processes] == words(language)["kinds"][kind]["steps"]
    assert all(p.cycle_time is None and p.process_time is None for p in stream.processes)
    assert stream.calendar.stated
    assert stream.demand_per_day is None
    assert measure(stream) is not None


@every_starter
def test_the_rules_only_remind_of_what_is_still_empty(kind: str, language: str) -> None:
    found = {problem.code for problem in analyse(stream_of(starter(kind, language))).problems}
    assert found <= {"no-demand", "no-owner", "title-block-incomplete", "no-information-flow"}


@every_starter
def test_what_is_answered_stands_in_the_map(kind: str, language: str) -> None:
    text = starter(
        kind, language, "Permits", "Ministry: north", "30 requests/week", "2 x 7.5 h", "Intake, Check, Decide"
    )
    stream = stream_of(text)
    assert stream.title == "Permits"
    assert stream.customers[0].name == "Ministry: north"
    assert stream.item == "requests"
    assert stream.demand_per_day == 6
    assert stream.calendar.shifts == 2
    assert stream.calendar.day == 15 * 3600
    assert [p.name for p in stream.processes] == ["Intake", "Check", "Decide"]


def test_three_options_are_enough() -> None:
    assert processes(starter("office", "nl", steps="Intake,Toets,Besluit")) == ["Intake", "Toets", "Besluit"]


@every_starter
def test_it_reads_well(kind: str, language: str) -> None:
    text = starter(kind, language, file="bouwvergunning.yaml")
    lines = text.split("\n")
    assert text == starter(kind, language, file="bouwvergunning.yaml")
    assert "leantool vsm bouwvergunning.yaml" in text
    assert "\ntitle: Bouwvergunning\n" in text
    assert max(map(len, lines)) <= 120
    assert not any(line != line.rstrip() or "\t" in line for line in lines)
    assert "\n\n\n" not in text
    assert text.endswith("\n")
    assert not re.search(
        r"[{}]\w+[}]|None", "".join(line for line in lines if "{" in line and ": " not in line)
    )
    for line in lines:
        if " # " in line and not line.lstrip().startswith("#"):
            assert line.index("# ") >= COLUMN


@every_starter
def test_each_field_is_explained_once(kind: str, language: str) -> None:
    text = starter(kind, language)
    for field in FIELDS[kind]:
        lines = re.findall(rf"^    {field}:.*$", text, re.MULTILINE)
        assert len(lines) == len(words(language)["kinds"][kind]["steps"])
        assert "# " in lines[0]
        assert not any("#" in line for line in lines[1:])


@every_starter
def test_every_field_has_a_page_in_the_manual(kind: str, language: str) -> None:
    text = starter(kind, language)
    fields = set(re.findall(r"^(?:# )? *(?:# )? *(?:- )?([a-z_]+):(?: |$)", text, re.MULTILINE))
    assert len(fields) > 25
    for field in fields:
        assert manual.find(f"field:{field}"), field
    for topic in re.findall(r"leantool explain (\w+)", text):
        assert manual.find(topic), topic


@every_starter
def test_filled_in_as_the_comments_propose_it_has_figures(kind: str, language: str) -> None:
    filled = re.sub(
        r"^( *(\w+):) +# [^:\n]*: (?!- )(.+?)(, (?:or|of) .*)?$",
        r"\1 \3",
        starter(kind, language),
        flags=re.MULTILINE,
    )
    explained = dict(re.findall(r"^    (\w+): (\S.*)$", filled, re.MULTILINE))
    for field, value in explained.items():
        filled = re.sub(rf"^(    {field}:)$", rf"\1 {value}", filled, flags=re.MULTILINE)
    stream = stream_of(filled)
    figures = measure(stream).figures
    assert figures.takt_time
    assert figures.lead_time.number > figures.process_time.number > 0
    assert figures.bottleneck


def uncommented(lines: list[str], indent: int) -> list[str]:
    return [" " * indent + line[indent + 2 :] for line in lines]


@every_starter
def test_the_commented_steps_and_lines_work(kind: str, language: str) -> None:
    text = starter(kind, language, demand="30/week")
    lines = text.split("\n")
    steps = [line for line in lines if re.match(r"  # (- |  (holds|for|takes|max|every|of|by):)", line)]
    at = lines.index(steps[0])
    added = stream_of("\n".join([*lines[:at], *uncommented(steps, 2), *lines[at:]]))
    assert len(added.steps) == len(stream_of(text).steps) + 3
    assert all(step.kind != "process" for step in added.steps[-3:])
    for field in ("information", "kaizen"):
        block = [n for n, line in enumerate(lines) if line == f"# {field}:"]
        end = next(n for n in range(block[0], len(lines)) if not lines[n])
        more = [*lines[: block[0]], *uncommented(lines[block[0] : end], 0), *lines[end:]]
        assert getattr(stream_of("\n".join(more)), field)


@every_starter
@pytest.mark.parametrize("field", ["rework", "after", "value", "source"])
def test_a_commented_line_may_stand_at_a_process(kind: str, language: str, field: str) -> None:
    lines = starter(kind, language, demand="30/week").split("\n")
    proposed = [line.replace("  # ", "  ", 1) for line in lines if line.startswith(f"  #   {field}:")]
    assert proposed
    last = max(n for n, line in enumerate(lines) if line.startswith("  - process:"))
    for line in proposed:
        reading = read_text("\n".join([*lines[: last + 1], line, *lines[last + 1 :]]))
        found = {problem.code for problem in reading.problems}
        # some of them need a second line elsewhere: the rest of a split, the branches before a join
        assert found <= {"shares-do-not-add-up", "mixed-split", "list-after-alternatives"}, (line, found)


@given(
    st.lists(texts, min_size=1, max_size=8), texts, texts, st.sampled_from(KINDS), st.sampled_from(LANGUAGES)
)
@example(
    ["yes", "No", "null", "~", "1", "1.5", "2026-11-20", "1:30", "0x1F", "1e3"], "on", "off", "factory", "nl"
)
@example(
    ["a: b", "a #b", '"', "'", "- a", "? b", "[x]", "{y}", "*a", "&b", "!t", "%p", "@m", "`", "|", ">"],
    ":",
    "#",
    "factory",
    "en",
)
@example(
    ["x" * 5000, "\u00e9e\u0301", "a\\nb", "\\", "<<", "=", "A\u2028B", "\ufeffC", "\U0001f600"],
    "\x07x",
    "\x85y",
    "office",
    "en",
)
@example(["A", "a", "A 1", "A", "Before X", "Before X", "X 1"], "x", "", "factory", "en")
@example(["2 days", "3 dagen", "4600"], "2", "3", "factory", "nl")
def test_any_text_becomes_a_name_that_is_read_back(
    names: list[str], title: str, customer: str, kind: str, language: str
) -> None:
    expected = [clean(name) for name in names if clean(name)]
    assume(expected)
    assume(not any(same(name) in RESERVED for name in expected))
    stream = stream_of(starter(kind, language, clean(title) or "T", customer, steps=names))
    assert [process.name for process in stream.processes] == expected
    assert stream.title == (clean(title) or "T")
    assert stream.customers[0].name == (clean(customer) or words(language)["kinds"][kind]["customer"])


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Intake", "Intake"),
        ("Toets op volledigheid", "Toets op volledigheid"),
        ("S. Weld 1", "S. Weld 1"),
        ("Check & pack (line 2)", "Check & pack (line 2)"),
        ("R&D-review", "R&D-review"),
        ("Zoë’s check", "Zoë’s check"),
        ("Permits, request to decision", "Permits, request to decision"),
        ("30 requests/week", "30 requests/week"),
        ("30/week", "30/week"),
        ("3D printen", "3D printen"),
        ("Check: part 2", '"Check: part 2"'),
        ("Room #3", '"Room #3"'),
        ('The "old" form', '"The \\"old\\" form"'),
        ("C:\\in", '"C:\\\\in"'),
        ("- dash", '"- dash"'),
        ("yes", '"yes"'),
        ("NO", '"NO"'),
        ("12", '"12"'),
        ("1.5", '"1.5"'),
        ("2026-11-20", '"2026-11-20"'),
        ("1:30", '"1:30"'),
        ("", '""'),
    ],
)
def test_quotes_only_where_they_are_needed(text: str, written: str) -> None:
    assert scalar(text) == written


def test_a_comma_inside_braces_needs_quotes() -> None:
    assert scalar("Cut, bend", in_braces=True) == '"Cut, bend"'
    assert '{to: "Cut, bend", share' in starter("factory", steps=["Cut, bend", "Weld"])


def test_long_names_are_not_repeated_in_the_comments() -> None:
    text = starter("office", steps=["x" * 300, "Decide"])
    assert text.count("x" * 300) == 1
    assert "rework: {to: Decide, share" in text
    assert "rework: {to: ..., share" in starter("office", steps=["x" * 300])


def test_steps_that_share_a_name_get_an_id() -> None:
    stream = stream_of(starter("office", steps="Intake, Check, check, Decide"))
    assert [process.handle for process in stream.processes] == ["Intake", "Check 1", "check 2", "Decide"]


def test_a_file_name_with_a_space_can_be_copied_to_the_command_line() -> None:
    assert 'leantool vsm "my map.yaml"' in starter(file="my map.yaml")


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("building-permits.yaml", "Building permits"),
        ("kaarten/nieuwe_heup.yml", "Nieuwe heup"),
        ("map.yaml", "New value stream"),
        ("kaart.yaml", "New value stream"),
        ("-", "New value stream"),
    ],
)
def test_the_file_name_gives_a_title(file: str, title: str) -> None:
    assert stream_of(starter(file=file)).title == title


@pytest.mark.parametrize(
    "options",
    [
        {"kind": "bank"},
        {"language": "fr"},
        {"demand": "30"},
        {"working_day": "26 h"},
        {"steps": "Intake, Customer"},
    ],
)
def test_what_cannot_be_used_is_refused(options: dict[str, str]) -> None:
    with pytest.raises(BadAnswer):
        starter(**options)  # type: ignore[arg-type]


def test_the_words_are_the_same_set_in_every_language() -> None:
    def shape(table: object) -> object:
        if isinstance(table, dict):
            return {key: shape(value) for key, value in table.items()}
        return sorted(re.findall(r"\{\w+\}", table)) if isinstance(table, str) else None

    assert shape(words("en")) == shape(words("nl"))
