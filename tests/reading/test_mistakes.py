"""Every mistake is told at its line, once, with a word that helps; all mistakes of a file are told together."""

from __future__ import annotations

import pytest

from leantool import message
from leantool.diagnostics import Problem
from leantool.reading import read_text
from reading.mistakes import CASES, Case, Mark

TEN = """\
title: Ten mistakes
state: present
calendar: {hours: 25 h}
customer:
  demand: 18,400 pieces/month
steps:
  - process: Weld
    cycle_time: 45
    uptime: 120 %
  - process: Grind
    cycletime: 40 s
    scrap: 2
  - process: weld
    after: Grindd
  - inventory: 4600
  - process: Pack
    lead_time: 1 h
    process_time: 2 h
"""
TOLD = [
    (2, "unknown-choice"),
    (3, "calendar-impossible"),
    (5, "thousands-comma"),
    (8, "time-without-unit"),
    (9, "share-out-of-range"),
    (11, "unknown-field"),
    (12, "percent-sign-required"),
    (13, "duplicate-name"),
    (14, "unknown-step"),
    (15, "value-as-name"),
    (17, "lead-time-below-process-time"),
]


def said(problem: Problem) -> str:
    return f"{problem.span.line} {problem.severity} {problem.code}: {message(problem)}"


def is_told(mark: Mark, problems: tuple[Problem, ...]) -> bool:
    return any(
        (p.span.line, p.severity, p.code) == mark[:3] and mark.word.casefold() in message(p).casefold()
        for p in problems
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_told_at_its_line(case: Case) -> None:
    problems = read_text(case.text).problems
    told = "\n".join(map(said, problems))
    assert all(is_told(mark, problems) for mark in case.marks), told
    assert len(problems) == len(case.marks), told


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_place_lies_in_the_file(case: Case) -> None:
    reading = read_text(case.text)
    for problem in reading.problems:
        line = reading.document.line(problem.span.line)
        assert 1 <= problem.span.line <= case.text.count("\n"), said(problem)
        assert 1 <= problem.span.column <= problem.span.end_column <= len(line) + 2, said(problem)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_said_in_both_languages_without_gaps(case: Case) -> None:
    for problem in read_text(case.text).problems:
        for language in ("en", "nl"):
            sentence = message(problem, language)
            assert sentence, problem.code
            assert "{" not in sentence.replace(case.text, "") or "{" in case.text, sentence
            assert '""' not in sentence, sentence
            assert len(sentence) < 600, sentence


def test_there_are_many_kinds_of_mistake() -> None:
    assert len({mark.code for case in CASES for mark in case.marks}) >= 60


def test_all_mistakes_are_told_at_once_ordered_by_place() -> None:
    reading = read_text(TEN)
    assert [(p.span.line, p.code) for p in reading.problems] == TOLD
    assert reading.stream is None
    assert reading.has_errors


def test_mistakes_in_what_follows_what_are_told_beside_mistakes_in_quantities() -> None:
    """A circle or shares that do not add up may wait until names are right, but not until all times are."""
    text = "title: T\nsteps:\n  - {process: A}\n  - {process: B, after: {A: 30 %}, cycle_time: 45}\n"
    told = [(p.span.line, p.code) for p in read_text(text).problems]
    assert told == [(4, "shares-do-not-add-up"), (4, "time-without-unit")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_stream_comes_only_from_a_file_without_errors(case: Case) -> None:
    reading = read_text(case.text)
    assert (reading.stream is None) == any(mark.severity == "error" for mark in case.marks)


def test_a_backslash_in_double_quotes_is_no_open_quote() -> None:
    """`"C:\\dir"` is closed; what is wrong is the backslash."""
    (problem,) = read_text('title: T\nsteps:\n  - process: Weld\n    notes: "C:\\dir"\n').problems
    assert problem.span.line == 4
    assert "closed" not in message(problem)
