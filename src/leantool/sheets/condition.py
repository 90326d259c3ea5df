"""What is: background, the current condition with its map, figures and wastes, and how a status stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from leantool.model.a3 import Condition, Fact
from leantool.sheets import maps
from leantool.sheets.case import Case, figure_of, shown
from leantool.sheets.content import Bar, Bars, Block, Bullets, Cell, Column, Figure, Figures, Paragraph, Table
from leantool.texts import numbers

if TYPE_CHECKING:
    from leantool.analysis import Analysis

OFFICE = ("lead_time", "process_time", "flow_efficiency", "rolled_complete_accurate", "wip")
FACTORY = ("lead_time", "process_time", "process_cycle_efficiency", "takt_time", "bottleneck")
"""The figures that a sheet shows when the A3 names none, as far as they are known."""

MOST_BARS = 4


def texts(some: Sequence[str]) -> Iterator[Block]:
    """A text as a paragraph, several as a list."""
    if len(some) > 1:
        yield Bullets(tuple(some))
    else:
        yield from (Paragraph(text) for text in some)


def current_condition(case: Case) -> Iterator[Block]:
    """Words, the map, its figures, facts with their source, and where the lead time goes."""
    stated = case.a3.condition or Condition()
    show = stated.show or ("map", "figures", "wastes")
    yield from texts(stated.text)
    if case.current is not None:
        if "map" in show:
            yield maps.drawing(case, case.current)
        if "figures" in show:
            yield from key_figures(case, case.current, stated.figures)
    if stated.facts:
        yield Bullets(tuple(_fact(case, fact) for fact in stated.facts))
    if case.current is not None and "wastes" in show:
        yield from wastes(case, case.current)
    seen = [maps.state(case, case.current)] if case.current is not None and "figures" in show else []
    seen += [case.say("seen", date=stated.observed)] if stated.observed else []
    seen += [case.say("source", source=stated.source)] if stated.source else []
    if seen:
        yield Paragraph(" · ".join(seen), "note")


def _fact(case: Case, fact: Fact) -> str:
    about = [part for part in (fact.source, fact.observed) if part]
    return f"{fact.fact} ({', '.join(about)})" if about else fact.fact


def key_figures(case: Case, analysis: Analysis, wanted: Sequence[str]) -> Iterator[Block]:
    """The figures asked for, or the usual ones, as far as the map has them."""
    names = wanted or (OFFICE if analysis.stream.is_office else FACTORY)
    found = [figure for name in names if (figure := figure_of(analysis, name))]
    items = tuple(
        Figure(case.words.label(one.key), shown(analysis, one, case.language)) for one in found if one
    )
    if items:
        yield Figures(items)


def wastes(case: Case, analysis: Analysis) -> Iterator[Block]:
    """The lead time by class, the longest first; the shortest ones are left to the map."""
    from leantool.wastes.case import Case as WasteCase
    from leantool.wastes.case import thresholds_of
    from leantool.wastes.partition import divide

    stream = analysis.stream
    found = divide(WasteCase(stream, thresholds_of(stream, case.settings.thresholds)))
    parts = sorted(((t, kind) for kind, t in found.seconds.items() if t), key=lambda part: -part[0])
    if not parts:
        return
    bars = tuple(_bar(case, analysis, t, kind, parts[0][0], found.total) for t, kind in parts[:MOST_BARS])
    alt = case.say("wastes_alt", bars=", ".join(f"{bar.label} {bar.amount} ({bar.share})" for bar in bars))
    yield Bars(bars, case.say("wastes"), alt)


def _bar(
    case: Case, analysis: Analysis, time: Fraction, kind: str, longest: Fraction, total: Fraction
) -> Bar:
    amount = numbers.duration(time, analysis.stream.calendar, case.language)
    good = kind in ("value_adding", "necessary", "necessary_wait")
    return Bar(
        case.words.label(f"waste.{kind}"),
        float(time / longest),
        amount,
        numbers.share(time / total, case.language),
        "good" if kind == "value_adding" else "" if good else "alert",
    )


def progress(case: Case) -> Iterator[Block]:
    """Planned beside actual, line by line, with the review's sign; the map and its figures where there is one."""
    some = case.a3.progress
    if some:
        columns = [Column(case.say("subject"), 4), Column(case.say("plan_value"), 2)]
        columns += [Column(case.say("actual"), 2), Column(case.say("review"), 0)]
        rows = []
        for one in some:
            name, planned, actual = one.what, one.planned or "", one.actual or ""
            for analysis, text in ((case.future, planned), (case.current, actual)):
                figure = figure_of(analysis, one.what)
                if figure is None or analysis is None:
                    continue
                name = case.words.label(figure.key)
                if not text and analysis is case.future:
                    planned = shown(analysis, figure, case.language)
                elif not text:
                    actual = shown(analysis, figure, case.language)
            review = case.say(one.review) if one.review else ""
            if one.reason:
                review = f"{review}: {one.reason}" if review else one.reason
            look = {"on_schedule": "good", "behind": "alert", "off": "alert"}.get(one.review or "", "")
            rows.append((Cell(name), Cell(planned), Cell(actual, "strong"), Cell(review, look)))  # type: ignore[arg-type]
        if any(one.reason for one in some):
            columns[3] = Column(case.say("review"), 4)
        yield Table(tuple(columns), tuple(rows))
    yield from current_condition(case)
