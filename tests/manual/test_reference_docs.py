"""The reference docs cover what the manual covers, their maps can be read, and their numbers are the program's."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
import yaml

from leantool.figures.measure import measure
from leantool.manual import Page, topics
from leantool.reading.load import read_text
from texts.examples import read

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("page", topics("term"), ids=lambda page: page.id)
def test_every_term_stands_in_the_glossary(page: Page) -> None:
    glossary = (DOCS / "terms.md").read_text(encoding="utf-8")
    for text in (*page.name.values(), *page.summary.values()):
        assert text.replace("|", "\\|") in glossary


@pytest.mark.parametrize("name", [page.id for page in topics("figure")])
def test_every_figure_stands_in_the_docs(name: str) -> None:
    assert f"`{name}" in (DOCS / "figures.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", [page.id for page in topics("field")])
def test_every_field_stands_in_the_docs(word: str) -> None:
    assert re.search(rf"`{word}[`:]|\b{word}:", (DOCS / "format.md").read_text(encoding="utf-8"))


# What the docs and the pages show can be read, and gives the figures that stand beside it.

SNIPPETS = [
    (name, number, snippet)
    for name in ("format.md", "figures.md")
    for number, snippet in enumerate(
        re.findall(r"```yaml\n(.*?)```", (DOCS / name).read_text(encoding="utf-8"), re.DOTALL)
    )
]
AROUND = {
    "Fire safety advice": "after: start, ",
    "Traffic advice": "after: start, ",
    "Collect data": "after: start, ",
    "Calculate": "",
    "Weld": "",
    "Stamp": "",
    "Intake": "",
}


def whole(snippet: str) -> str:
    """A map around a fragment, with the steps that the fragment may point at."""
    if (snippet.startswith("title:") and "\nsteps:" in snippet) or "based_on:" in snippet:
        return snippet
    given = yaml.load(snippet, Loader=yaml.BaseLoader)
    own = {
        name for item in given if isinstance(item, dict) for name in item.values() if isinstance(name, str)
    }
    steps = [f"{{process: {n}, {after}process_time: 1 h}}" for n, after in AROUND.items() if n not in own]
    around = "".join(f"  - {step}\n" for step in steps)
    if isinstance(given, list):
        return f"title: T\ncalendar: {{hours: 8 h}}\nsteps:\n{around}" + textwrap.indent(snippet, "  ")
    title = "" if "title" in given else "title: T\n"
    return f"{title}{snippet}\n" + ("" if "steps" in given else f"steps:\n{around}")


def errors(text: str) -> list[tuple[str, int]]:
    return [(p.code, p.span.line) for p in read(text).problems if p.is_error]


@pytest.mark.parametrize(("name", "number", "snippet"), SNIPPETS, ids=[f"{n}-{i}" for n, i, _ in SNIPPETS])
def test_the_docs_show_maps_without_mistakes(name: str, number: int, snippet: str) -> None:
    text = whole(snippet)
    assert not errors(text), text


@pytest.mark.parametrize("page", topics("field"), ids=lambda page: page.id)
def test_the_examples_of_fields_have_no_mistakes(page: Page) -> None:
    text = whole(page.example)
    assert not errors(text), text


WORKED: dict[str, dict[str, object]] = {
    "A": {
        "available_time_per_day_s": 52_800, "demand_per_day": 800, "takt_time_s": 66, "lead_time_s": 792_124,
        "lead_time_days": 15.002, "lead_time_calendar_days": 21.003, "bottleneck": "Assemble", "wip": 8000,
        "process_cycle_efficiency": 0.000157, "longest_wait": "Stamped", "inventory_turns": 16.0,
        "rolled_throughput_yield": 0.9507, "operators_needed": 1.88, "Stamp.effective_cycle_time_s": 15.96,
        "Weld.effective_cycle_time_s": 58.82, "Assemble.effective_cycle_time_s": 62.63,
        "Stamp.required_per_day": 833.07, "Weld.required_per_day": 808.08, "Stamp.utilisation": 0.252,
        "Weld.utilisation": 0.900, "Assemble.utilisation": 0.949,
    },
    "B": {
        "takt_time_s": 3900, "lead_time_days": 20, "lead_time_calendar_days": 28, "process_time_s": 195 * 60,
        "expected_process_time_s": 14534.2, "expected_lead_time_s": 701713.3, "value_added_time_s": 4800,
        "process_cycle_efficiency": 0.00833, "flow_efficiency": 0.0203, "rolled_complete_accurate": 0.469,
        "bottleneck": "Check", "longest_wait": "Assess", "operators_needed": 3.0, "inventory_turns": 13,
        "Check.utilisation": 0.737, "Assess.utilisation": 0.720, "Check.required_per_day": 9.575,
    },
    "C": {
        "lead_time_days": 11, "process_time_s": 5.5 * 3600, "total_process_time_s": 8.5 * 3600,
        "flow_efficiency": 0.0625, "rolled_complete_accurate": 0.603, "operators_needed": 4.25,
        "path": ("Intake", "Fire safety", "Decision"), "Aesthetics.slack_s": 3 * 28800, "Traffic.slack_s": 5 * 28800,
    },
    "D": {
        "lead_time_s": 7275, "longest_lead_time_s": 36165, "expected_lead_time_s": 15942, "total_process_time_s": 102,
        "rolled_complete_accurate": 0.63, "operators_needed": 2.83, "To coating.waiting_time_s": 1.25 * 28800,
        "Coat.required_per_day": 240, "Deburr.required_per_day": 560, "Coat.slack_s": None,
    },
    "E": {
        "lead_time_s": 486_130, "inventory_days": 15.5, "operators_needed": 1.85,
        "Blades.waiting_time_s": 2 * 54000, "Stamp blades.required_per_day": 1600,
    },
    "F": {
        "expected_lead_time_s": 83.75 * 60, "lead_time_s": 65 * 60, "expected_process_time_s": 80 * 60,
        "Check.required_per_day": 10, "Send.required_per_day": 8,
    },
    "G": {"lead_time_s": 2490, "Turn.waiting_time_s": 1140, "To washing.waiting_time_s": 600},
    "H": {"lead_time_least_s": 88_200, "lead_time_s": 174_600, "lead_time_most_s": 376_200},
    "Not everything measured yet": {
        "lead_time_s": None, "lead_time_at_least_s": 11 * 28800, "process_time_s": None,
        "process_time_at_least_s": 2100,
    },
}  # fmt: skip


@pytest.mark.parametrize("title", WORKED)
def test_the_worked_numbers_are_those_of_the_program(title: str) -> None:
    snippet = next(s for _, _, s in SNIPPETS if s.startswith((f"title: {title}.", f"title: {title}\n")))
    stream = read_text(snippet).stream
    assert stream is not None
    measured = measure(stream)
    by_name = dict(zip((s.name for s in stream.steps), measured.steps, strict=True))
    for key, wanted in WORKED[title].items():
        step, _, figure = key.rpartition(".")
        value = (by_name[step] if step else measured.figures)[figure].value
        if isinstance(wanted, str | tuple) or wanted is None:
            assert value == wanted, key
        else:
            assert float(value) == pytest.approx(wanted, rel=3e-3), key  # type: ignore[arg-type]
