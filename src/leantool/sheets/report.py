"""The report of a value stream as a sheet: what a team and its sponsor get within a week after the workshop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from leantool import pictures
from leantool.settings import STANDARD, Settings
from leantool.sheets import (
    report_comparison,
    report_figures,
    report_plan,
    report_summary,
    report_trust,
    report_wastes,
)
from leantool.sheets.content import Block, Drawing, Field, Section, Sheet
from leantool.sheets.report_case import ReportCase
from leantool.texts import Texts, texts

if TYPE_CHECKING:
    from leantool.analysis import Analysis

KIND = "report"
FIELDS = ("owner", "team", "place", "date", "version")
PARTS: tuple[tuple[str, Callable[[ReportCase], Iterable[Block]]], ...] = (
    ("summary", report_summary.summary),
    ("current_map", lambda case: _map(case, case.current)),
    ("figures", report_figures.figures),
    ("steps", report_figures.steps),
    ("wastes", report_wastes.wastes),
    ("future_map", lambda case: _map(case, case.future) if case.future else ()),
    ("comparison", report_comparison.comparison),
    ("plan", report_plan.plan),
    ("problems", report_trust.problems),
    ("data", report_trust.data),
)
"""The parts in order; one with nothing in it is left out."""


def content(
    current: Analysis,
    words: Texts | None = None,
    future: Analysis | None = None,
    *,
    today: date | None = None,
    settings: Settings = STANDARD,
) -> Sheet:
    """The report of a map, with its future state where there is one; `today` tells what is late."""
    stream = current.stream
    case = ReportCase(current, words or texts(stream.language), future, today, settings)
    parts = [(id_, tuple(make(case))) for id_, make in PARTS]
    parts = [(id_, blocks) for id_, blocks in parts if blocks]
    return Sheet(
        kind=KIND,
        kind_name=case.say("kind"),
        title=stream.title,
        language=case.language,
        fields=tuple(_fields(case)),
        sections=tuple(
            Section(id_, number, _title(case, id_), blocks) for number, (id_, blocks) in enumerate(parts, 1)
        ),
        sources=case.say("sources", files=", ".join(_files(case))) if any(_files(case)) else "",
        author=stream.owner or "",
        words={name: case.say(name) for name in ("contents", "page", "of")},
    )


def _fields(case: ReportCase) -> Iterator[Field]:
    for name in FIELDS:
        if value := getattr(case.current.stream, name):
            yield Field(name, case.words.label(name).capitalize(), value)


def _title(case: ReportCase, id_: str) -> str:
    analysis = case.future if id_ == "future_map" and case.future else case.current
    return case.say(id_, state=case.words.label(f"state_{analysis.stream.state}").lower())


def _map(case: ReportCase, analysis: Analysis) -> Iterator[Block]:
    """The map as `leantool vsm -o` draws it."""
    scene = pictures.lay_out(analysis, case.words)
    state = analysis.stream.state
    said = case.words.label(f"state_{state}").lower()
    yield Drawing(scene, "", case.say("map_alt", state=said, title=analysis.stream.title), f"map_{state}")


def _files(case: ReportCase) -> list[str]:
    maps = [case.current, *([case.future] if case.future else [])]
    return [one.stream.document.name for one in maps if one.stream.document is not None]
