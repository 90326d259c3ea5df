"""The end of a report: what on the map needs a look, and how far its numbers can be trusted."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.reporting import data_quality
from leantool.reporting.sentences import sentence
from leantool.sheets.content import Block, Bullets, Cell, Column, Look, Paragraph, Table
from leantool.sheets.report_case import ReportCase
from leantool.texts import numbers

LOOKS: dict[str, Look] = {"error": "alert", "warning": "strong", "info": "muted"}


def problems(case: ReportCase) -> Iterator[Block]:
    """Each problem of the maps with its line and what to do about it."""
    rows = []
    for analysis in filter(None, (case.current, case.future)):
        document = analysis.stream.document
        for problem in analysis.problems:
            said, help_ = sentence(problem, case.words)
            name = document.of(problem.span).name if document else ""
            place = f"{name}:{problem.span.line}"
            look = LOOKS[problem.severity]
            what = "\n".join(filter(None, (said, help_)))
            rows.append((Cell(case.say(f"grade_{problem.severity}"), look), Cell(what), Cell(place, "muted")))
    if not rows:
        yield Paragraph(case.say("nothing_wrong"))
        return
    columns = (Column(case.say("grade")), Column(case.say("what"), 5), Column(case.say("place"), 2))
    yield Table(columns, tuple(rows))


def data(case: ReportCase) -> Iterator[Block]:
    """Where the values come from, what is still to measure, what a day is, and which rules are off."""
    stream = case.current.stream
    line = data_quality.line(case.screen, case.current)
    yield Paragraph(line or case.say("known"))
    if stream.calendar.stated:
        week = numbers.number(stream.calendar.days_per_week, case.language)
        yield Paragraph(case.say("basis", day=numbers.clock(stream.calendar.day, case.language), week=week))
    else:
        yield Paragraph(case.say("basis_none"))
    missing = data_quality.missing(case.current)
    if missing:
        said = tuple(case.words.reason(reason.code, reason.args) for reason in missing)
        yield Bullets(said, case.say("to_measure"))
    if case.current.allowed:
        off = tuple(case.say("off", rule=one.rule, reason=one.because) for one in case.current.allowed)
        yield Bullets(off, case.say("switched_off"))
