"""The wastes of a report: how the lead time divides, what the numbers show, what people saw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from leantool.reporting import waste_sentences as say
from leantool.sheets.content import Bar, Bars, Block, Cell, Column, Look, Paragraph, Table
from leantool.sheets.report_case import ReportCase
from leantool.texts import numbers
from leantool.units import ZERO

GOOD = ("value_adding",)
NEEDED = ("necessary", "necessary_wait", "unclassified")


def wastes(case: ReportCase) -> Iterator[Block]:
    """Bars, findings, observations."""
    found = case.wastes
    parts = sorted(((t, kind) for kind, t in found.partition.seconds.items() if t), key=lambda one: -one[0])
    if parts:
        yield _bars(case, parts)
    if found.all_findings:
        yield _findings(case)
    else:
        yield Paragraph(case.say("no_wastes"), "note")
    if found.observations:
        yield _observations(case)


def _bars(case: ReportCase, parts: Sequence[tuple[Fraction, str]]) -> Bars:
    total, longest = sum((t for t, _ in parts), ZERO), parts[0][0]
    bars = []
    for time, kind in parts:
        look: Look = "good" if kind in GOOD else "" if kind in NEEDED else "alert"
        share = numbers.share(time / total, case.language)
        bars.append(Bar(say.waste(kind, case.words), float(time / longest), case.time(time), share, look))
    return Bars(tuple(bars), "", ", ".join(f"{bar.label} {bar.share}" for bar in bars))


def _findings(case: ReportCase) -> Table:
    """What the numbers show, what takes most first."""
    stream, words = case.current.stream, case.words
    rows = []
    for number, one in enumerate(case.wastes.all_findings, 1):
        amount = case.time(one.seconds) if one.seconds else ""
        a_year = ", ".join(say.a_year(one, words))
        rows.append(
            (
                Cell(str(number), "muted"),
                Cell(say.waste(one.waste, words), "strong"),
                Cell(say.place(one, stream, words)),
                Cell("\n".join(filter(None, (amount, say.share(one, words), a_year)))),
                Cell(say.evidence(one, words)),
                Cell(case.say(f"confidence_{one.confidence}")),
            )
        )
    columns = (
        Column(case.say("nr"), 0, "end"),
        Column(case.say("waste"), 2),
        Column(case.say("where"), 2),
        Column(case.say("time"), 2),
        Column(case.say("evidence"), 4),
        Column(case.say("sure"), 0),
    )
    return Table(columns, tuple(rows))


def _observations(case: ReportCase) -> Table:
    """What people saw, with the waste it speaks of."""
    stream = case.current.stream
    rows = []
    for one in case.wastes.observations:
        names = [say.waste(waste.waste, case.words) for waste in one.wastes[:1]]
        place = stream.name_of(stream.steps[one.step]) if one.step is not None else ""
        cell = Cell(names[0]) if names else Cell(case.say("no_waste"), "muted")
        rows.append((Cell(one.text), Cell(place), cell))
    columns = (Column(case.say("observation"), 5), Column(case.say("where"), 2), Column(case.say("waste"), 2))
    return Table(columns, tuple(rows), case.say("observations"))
