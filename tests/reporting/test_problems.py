"""Problems for people and for other programs: at their place, with the caret where it belongs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from leantool.diagnostics import Problem
from leantool.model import Allowed
from leantool.reporting import problems
from leantool.source import Document, Span
from leantool.texts import texts
from reporting.printed import FACTORY, analysis_of, reading_of, shown

EN, NL = texts("en"), texts("nl")

BAD = """\
title: Line
steps:
  - process: Weld
    cycle_time: 1:30
  - process: Pack
    after: Wled
    process_time: 10 s
"""


def full(document: Document, found: Problem, width: int = 80, **options: bool | str) -> list[str]:
    return shown(problems.full(document, [found], EN), width, **options)  # type: ignore[arg-type]


def at(line: str, word: str, number: int = 1) -> tuple[Document, Problem]:
    """A problem about a word in a line."""
    column = line.index(word) + 1
    text = "\n" * (number - 1) + line
    span = Span(number, column, column + len(word))
    return Document("map.yaml", text), Problem("no-flow", "error", span, args={})


def caret(lines: list[str], word: str) -> None:
    """The caret stands under the word, as wide as it."""
    carets = next(n for n, line in enumerate(lines) if re.fullmatch(r" *\| +\^+", line))
    marked, line = lines[carets], lines[carets - 1]
    start, end = cell_len(line[: line.index(word)]), cell_len(line[: line.index(word) + len(word)])
    assert (marked.index("^"), marked.rindex("^") + 1) == (start, end)


@pytest.fixture
def any_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(problems, "sentence", lambda problem, texts: (f"wrong: {problem.code}", ""))


def test_a_problem_in_full() -> None:
    reading = reading_of(BAD)
    lines = shown(problems.full(reading.document, reading.problems, EN), 200)
    start = next(n for n, line in enumerate(lines) if "clock-notation" in line)
    assert lines[start].startswith("map.yaml:4:17: error[clock-notation] cycle_time: ")
    assert lines[start + 1 : start + 4] == [
        "  3 |   - process: Weld",
        "  4 |     cycle_time: 1:30",
        "    |                 ^^^^",
    ]
    assert lines[start + 4].startswith("  help: ")
    assert lines[start + 5] == ""
    assert lines[start + 6].startswith("map.yaml:6:12: error[unknown-step] ")


def test_a_problem_on_one_line() -> None:
    reading = reading_of(BAD)
    lines = shown(problems.concise(reading.document, reading.problems, EN), 60)
    assert len(lines) == len(reading.problems)
    assert all(re.match(r"map\.yaml:\d+:\d+: \w+\[[a-z-]+\] ", line) for line in lines)


def test_the_help_line_speaks_the_language() -> None:
    reading = reading_of(BAD)
    assert any(
        line.startswith("  hulp: ") for line in shown(problems.full(reading.document, reading.problems, NL))
    )


def test_sentences_wrap_on_a_terminal_and_stay_whole_in_a_pipe() -> None:
    reading = reading_of(BAD)
    found = problems.full(reading.document, reading.problems, EN)
    assert all(cell_len(line) <= 50 for line in shown(found, 50, terminal=True))
    assert any(len(line) > 50 for line in shown(found, 50))


def test_what_was_given_on_the_command_line_has_no_line() -> None:
    reading = reading_of(FACTORY, ["Wled.cycle_time=3 s"])
    lines = shown(problems.full(reading.document, reading.problems, EN), 300)
    assert lines[0].startswith("--set: error[set-unknown] ")
    assert lines[0].count("--set:") == 1
    assert not any("|" in line for line in lines)
    assert next(problems.github(reading.document, reading.problems, EN)).startswith(
        "::error title=error[set-unknown]::"
    )


@pytest.mark.usefixtures("any_code")
@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("  cycle_time: 1:30", "1:30"),
        ("\tcycle_time:\t1:30", "1:30"),
        ("title: 品質検査 1:30 待ち", "1:30"),
        ("title: 品質検査 1:30 待ち", "検査"),
        ("name: Zoë 👩 [red] x", "[red]"),
        ("x" * 300 + " here " + "y" * 300, "here"),
        ("first " + "y" * 300, "first"),
        ("x" * 300 + " last", "last"),
        ("品" * 200 + " here " + "質" * 200, "here"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
@pytest.mark.parametrize("width", [40, 80])
def test_the_caret_stands_under_the_place(line: str, word: str, encoding: str, width: int) -> None:
    lines = full(*at(line, word, 12), width, encoding=encoding)
    assert all(cell_len(shown_line) <= width for shown_line in lines[1:])
    if encoding == "utf-8" or word.isascii():
        caret(lines, word)


@pytest.mark.usefixtures("any_code")
@given(
    st.text(st.characters(exclude_characters="\n\r"), min_size=1, max_size=200),
    st.integers(1, 250),
    st.integers(0, 250),
)
def test_any_place_in_any_line_can_be_shown(line: str, column: int, length: int) -> None:
    problem = Problem("x", "warning", Span(1, column, column + length))
    lines = full(Document("map.yaml", line), problem, 60)
    carets = next(each for each in lines if re.fullmatch(r" *\| *\^+", each))
    assert cell_len(carets) <= 61


@pytest.mark.usefixtures("any_code")
def test_a_place_outside_the_file_shows_no_line() -> None:
    found = full(Document("map.yaml", "title: x"), Problem("x", "error", Span(9, 1, 2)))
    assert found == ["map.yaml:9:1: error[x] wrong: x"]


@pytest.mark.usefixtures("any_code")
def test_text_from_a_file_is_never_markup_and_never_steers_the_terminal() -> None:
    lines = full(*at("name: [red]x[/red] \x1b[31m:smile:", "x"))
    assert "  1 | name: [red]x[/red] �[31m:smile:" in lines


@pytest.mark.usefixtures("any_code")
def test_colour_is_style_only() -> None:
    plain = full(*at("cycle_time: 1:30", "1:30"), terminal=True)
    assert plain == full(*at("cycle_time: 1:30", "1:30"))


def test_github_gets_its_own_escapes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(problems, "sentence", lambda problem, texts: ("50 %\r\nof it", "a: b, c"))
    document = Document("a,b:c%.yaml", "title: x")
    lines = list(
        problems.github(
            document,
            [
                Problem("one", "error", Span(1, 2, 5)),
                Problem("two", "warning", Span(3, 1, 1)),
                Problem("three", "info", Span(1, 1, 2)),
            ],
            EN,
        )
    )
    said = "50 %25%0D%0Aof it%0Aa: b, c"
    assert lines == [
        f"::error file=a%2Cb%3Ac%25.yaml,line=1,col=2,endColumn=5,title=error[one]::{said}",
        f"::warning file=a%2Cb%3Ac%25.yaml,line=3,col=1,title=warning[two]::{said}",
        f"::notice file=a%2Cb%3Ac%25.yaml,line=1,col=1,endColumn=2,title=info[three]::{said}",
    ]


def of(*severities: str) -> list[Problem]:
    return [Problem("x", s, Span(1, 1, 1)) for s in severities]  # type: ignore[arg-type]


def test_the_count_says_how_many_of_each() -> None:
    assert problems.count(of("error", "error", "warning"), EN).plain == "2 errors, 1 warning"
    assert problems.count(of("info"), NL).plain == "1 opmerking"
    assert problems.count(of("warning"), NL, files=3).plain == "1 waarschuwing in 3 bestanden"
    assert problems.count([], EN).plain == "No problems found."


def test_switched_off_rules_are_told_with_their_reason() -> None:
    text = problems.allowed([Allowed("L-11", "see [the] wall"), Allowed("L-19", "next week")], EN)
    assert shown(text) == ["L-11 is switched off: see [the] wall", "L-19 is switched off: next week"]


def test_the_findings_about_a_stream_have_their_sentences(tmp_path: Path) -> None:
    analysis = analysis_of(FACTORY)
    document = analysis.stream.document
    assert document is not None
    assert analysis.problems
    for words in (EN, NL):
        assert shown(problems.full(document, analysis.problems, words))
