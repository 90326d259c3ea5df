"""Any text in gives problems out: never a traceback, never a place outside the text, never a stream with errors."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

import leantool
from laws.maps import texts
from leantool.figures import measure
from leantool.reading import Reading, files, read_text
from reading.mistakes import CASES

ROOT = Path(__file__).parents[2]
WRITTEN = sorted((ROOT / "examples").glob("*.yaml")) + sorted((ROOT / "tests/data/maps").glob("*.yaml"))
VALID = [path.read_text(encoding="utf-8") for path in WRITTEN] + [case.text for case in CASES]
SIGNS = list("\t\n\r :,-#[]{}&*!|>'\"%@`?~=<.0159½€é–\u00a0\u2028\ufeff\x00\x7f\U0001f6b2")
WORDS = [
    "start",
    "after",
    "100 %",
    "process",
    "{A: 50 %}",
    "[A, B]",
    "rework",
    "1:30",
    "18,400",
    "1-3 h",
    "<<",
    "*a",
    "&a",
]
MANY = settings(max_examples=300, phases=[Phase.explicit, Phase.reuse, Phase.generate])


def holds_together(text: str) -> Reading:
    reading = read_text(text)
    lines = re.split("\r\n|\r|\n", text)
    places = [(p.span.line, p.span.column) for p in reading.problems]
    assert places == sorted(places)
    for problem in reading.problems:
        assert 1 <= problem.span.line <= len(lines) + 1, problem
        assert 1 <= problem.span.column <= problem.span.end_column, problem
        for language in ("en", "nl"):
            assert leantool.message(problem, language).strip()
    assert (reading.stream is None) == reading.has_errors
    if reading.stream is not None:
        measured = measure(reading.stream)
        assert len(measured.steps) == len(reading.stream.steps)
        leantool.analyse(reading.stream)
    return reading


@settings(max_examples=200)
@given(st.text(max_size=200))
@example("\ufeff")
@example("a: &a [*a]")
@example("? a\n: b")
def test_any_text(text: str) -> None:
    holds_together(text)


@settings(max_examples=200)
@given(st.text(alphabet=st.sampled_from(SIGNS + list("abst")), max_size=60))
def test_any_text_of_signs_with_a_meaning(text: str) -> None:
    holds_together(text)
    holds_together(f"title: T\nsteps:\n  - process: {text}\n")
    holds_together(f"title: T\nsteps:\n  - process: A\n    cycle_time: {text}\n")


@settings(max_examples=200)
@given(st.binary(max_size=100))
def test_any_bytes(data: bytes) -> None:
    with suppress(files.Refused):
        holds_together(files.decode(data))


VALUE = st.one_of(
    st.text(max_size=20),
    st.sampled_from(WORDS),
    st.from_regex(r"[0-9]{1,4}([.,:-][0-9]{1,3})? ?(s|min|h|days|u|%|pieces/month|/day|x)?", fullmatch=True),
)
FIELDS = [
    *(
        "cycle_time",
        "process_time",
        "lead_time",
        "wait",
        "uptime",
        "oee",
        "scrap",
        "complete_accurate",
        "people",
    ),
    *(
        "stations",
        "pieces_per_cycle",
        "batch",
        "changeover",
        "transfer_batch",
        "value",
        "rework",
        "demand",
        "per",
    ),
    *(
        "calendar",
        "after",
        "id",
        "holds",
        "max",
        "for",
        "takes",
        "timed",
        "distance",
        "data",
        "observations",
        "flow",
    ),
]


@MANY
@given(
    st.sampled_from(["process", "inventory", "queue", "wait", "transport"]), st.sampled_from(FIELDS), VALUE
)
def test_any_value_of_any_field(kind: str, field: str, value: str) -> None:
    holds_together(f"title: T\nsteps:\n  - process: A\n  - {kind}: B\n    {field}: {value}\n")


@MANY
@given(st.data())
def test_a_map_that_is_damaged(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(VALID))
    for _ in range(data.draw(st.integers(1, 4))):
        text = data.draw(damaged(text))
    holds_together(text)


@settings(max_examples=60, phases=[Phase.explicit, Phase.generate])
@given(texts(), st.data())
def test_a_drawn_map_that_is_damaged(text: str, data: st.DataObject) -> None:
    holds_together(data.draw(damaged(text)))


@st.composite
def damaged(draw: st.DrawFn, text: str) -> str:
    """A text with a character or a line deleted, doubled, replaced, or moved."""
    at = draw(st.integers(0, max(len(text) - 1, 0)))
    lines = text.splitlines(keepends=True) or [""]
    line = draw(st.integers(0, len(lines) - 1))
    other = draw(st.integers(0, len(lines) - 1))
    sign = draw(st.sampled_from([*SIGNS, *WORDS]))
    return draw(
        st.sampled_from(
            [
                text[:at] + text[at + 1 :],
                text[:at] + sign + text[at:],
                text[:at] + sign + text[at + 1 :],
                text[:at],
                "".join(lines[:line] + lines[line + 1 :]),
                "".join([*lines[:line], lines[line], *lines[line:]]),
                "".join([*lines[:line], lines[other], *lines[line:]]),
                "".join([*lines[:line], " " + lines[line], *lines[line + 1 :]]),
                "".join([*lines[:line], lines[line].replace(": ", ":", 1), *lines[line + 1 :]]),
                "".join([*lines[:line], lines[line].rstrip("\n"), *lines[line + 1 :]]),
            ]
        )
    )


@pytest.mark.parametrize("path", WRITTEN, ids=lambda p: p.stem)
def test_every_beginning_of_a_map(path: Path) -> None:
    """A file that is being typed: cut off after any line."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    for n in range(0, len(lines), 1 + len(lines) // 25):
        holds_together("".join(lines[:n]))
