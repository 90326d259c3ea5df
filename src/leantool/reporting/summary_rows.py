"""The rows of the summary: each figure with what goes with it, in the order in which practitioners ask for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from rich.text import Text

from leantool.analysis import Analysis
from leantool.figures import Figure
from leantool.reporting import branches, data_quality, stream_facts, title
from leantool.reporting.screen import QUIET, STRONG, Screen
from leantool.texts import numbers

UNREMARKABLE = frozenset(
    (
        "nothing-classified",
        "no-stock",
        "no-stock-in-pieces",
        "no-complete-accurate",
        "no-scrap",
        "nothing-waits",
    )
)
"""Absences that are no news: the map does not use what the figure is about."""

A_TENTH = Fraction(1, 10)  # of a day: less is not told in days


@dataclass(frozen=True)
class Row:
    """One line: what it is, its value, and what goes with it; `more` stands on lines of its own below."""

    label: str
    value: Text
    note: Text = field(default_factory=Text)
    more: tuple[str, ...] = ()


class Summary:
    """The rows of one analysis."""

    def __init__(self, screen: Screen, analysis: Analysis, route: Sequence[int]) -> None:
        self.screen = screen
        self.analysis = analysis
        self.figures = analysis.figures
        self.route = route

    def rows(self) -> Iterator[Row]:
        yield from self._takt()
        yield from self._lead_time()
        yield from self._work()
        yield from self._ratios()
        yield from self._quality()
        yield from self._load()
        yield from self._stock()
        yield from self._stream()

    # What a row is made of.

    def _row(self, figure: Figure, note: str = "", style: str = STRONG) -> Iterator[Row]:
        """A figure with its name; absent with its reason, unless that says no more than that it is not used."""
        label = self.screen.label(figure.key)
        if figure:
            yield Row(label, Text(self._value(figure), style), Text(note, QUIET))
        elif figure.reason is not None and figure.reason.code not in UNREMARKABLE:
            yield Row(label, Text("–", QUIET), Text(self._reason(figure), QUIET))

    def _value(self, figure: Figure) -> str:
        if figure.key in numbers.WORK:
            return self.screen.work(figure.number)
        calendar, language = self.screen.calendar, self.screen.language
        return self.screen.safe(numbers.figure(figure, calendar, language, self._item))

    def _reason(self, figure: Figure) -> str:
        """Why a figure is absent, shortly: what is to be measured stands with the lead time already."""
        reason = figure.reason
        if reason is None:
            return ""
        if reason == self.figures.lead_time.reason:
            return self.screen.label("lead_time_unknown")
        if reason.code == "several-missing" and isinstance(count := reason.args["count"], int):
            return self.screen.count("values_to_measure", count)
        return self.screen.safe(self.screen.texts.reason(reason.code, reason.args))

    @property
    def _item(self) -> str:
        return self.screen.safe(self.analysis.stream.item)

    def _if_other(self, key: str, usual: Figure, note: str = "") -> Iterator[Row]:
        """A figure that is worth a row only when it differs from the usual one."""
        figure = self.figures[key]
        if figure.value != usual.value:
            yield from self._row(figure, note, style="")

    # The rows, in order.

    def _takt(self) -> Iterator[Row]:
        takt, demand = self.figures.takt_time, self.figures.demand_per_day
        if not takt:
            yield from self._row(takt)
            return
        note = numbers.per_day(demand.number, self.screen.language, self._item)
        yield Row(
            self.screen.label("takt_time"),
            Text(title.takt(self.screen, self.analysis), STRONG),
            Text(note, QUIET),
        )

    def _lead_time(self) -> Iterator[Row]:
        figures, screen = self.figures, self.screen
        label = screen.label("lead_time")
        if figures.lead_time:
            yield Row(
                label, Text(screen.time(figures.lead_time.number), STRONG), Text(self._in_days(), QUIET)
            )
        else:
            reasons = data_quality.missing_on_path(self.analysis)
            least = screen.label("at_least", time=screen.time(figures.lead_time_at_least.number))
            count = screen.count("values_to_measure", data_quality.count_of(figures.lead_time))
            more = tuple(f"· {screen.safe(screen.texts.reason(r.code, r.args))}" for r in reasons)
            yield Row(label, Text(f"{least}, {count}", STRONG), more=more)
        if figures.lead_time_least and figures.lead_time_most:
            span = screen.label(
                "least_most",
                least=screen.time(figures.lead_time_least.number),
                most=screen.time(figures.lead_time_most.number),
            )
            yield Row(screen.label("lead_time_range"), Text(span))
        measured = stream_facts.measured_lead_time(screen, self.analysis)
        if measured:
            yield Row(screen.label("lead_time_measured"), Text(measured[0]), Text(measured[1], QUIET))
        weighed = screen.label("lower_bound" if branches.chance_inside(self.analysis) else "with_shares")
        yield from self._if_other("expected_lead_time", figures.lead_time, weighed)
        yield from self._if_other("longest_lead_time", figures.lead_time, screen.label("slowest_alternative"))

    def _in_days(self) -> str:
        """The lead time in working and in calendar days, as far as its value does not say so."""
        figures, language = self.figures, self.screen.language
        if figures.lead_time_days.number < A_TENTH:
            return ""
        days = numbers.days(figures.lead_time_days.number, language)
        parts = [] if self.screen.time(figures.lead_time.number) == days else [days]
        if self.screen.calendar.stated:
            parts.append("≈ " + numbers.calendar_days(figures.lead_time_calendar_days.number, language))
        return ", ".join(parts)

    def _work(self) -> Iterator[Row]:
        figures, screen = self.figures, self.screen
        if figures.process_time:
            yield from self._row(figures.process_time)
        elif figures.process_time_at_least:
            least = screen.label("at_least", time=screen.work(figures.process_time_at_least.number))
            yield Row(screen.label("process_time"), Text(least, STRONG))
        yield from self._row(figures.waiting_time, style="")
        yield from self._if_other("total_process_time", figures.process_time, screen.label("all_branches"))
        if figures.expected_process_time.value != figures.total_process_time.value:
            yield from self._row(figures.expected_process_time, screen.label("with_rework"), style="")
        yield from self._row(figures.value_added_time)

    def _ratios(self) -> Iterator[Row]:
        basis = self.screen.label(
            "day_of", time=numbers.clock(self.screen.calendar.day, self.screen.language)
        )
        for figure in (self.figures.flow_efficiency, self.figures.process_cycle_efficiency):
            formula = self.screen.label(f"{figure.key}_formula")
            yield from self._row(figure, f"({basis}) {formula}")

    def _quality(self) -> Iterator[Row]:
        yield from self._row(self.figures.rolled_complete_accurate, self.screen.label("right_first_time"))
        yield from self._row(self.figures.rolled_throughput_yield)

    def _load(self) -> Iterator[Row]:
        figures, screen = self.figures, self.screen
        label = screen.label("bottleneck")
        if figures.bottleneck:
            value, note = stream_facts.bottleneck(screen, self.analysis)
            yield Row(label, value, note)
        elif figures.takt_time:
            yield from self._row(figures.bottleneck)
        if figures.longest_wait:
            yield Row(screen.label("longest_wait"), *stream_facts.longest_wait(screen, self.analysis))

    def _rounded_up(self) -> str:
        needed = self.figures.operators_needed
        if not needed or needed.number.denominator == 1:
            return ""
        return self.screen.label(
            "rounded_up", count=self.screen.number(Fraction(numbers.rounded_up(needed.number)))
        )

    def _stock(self) -> Iterator[Row]:
        yield from self._row(self.figures.wip)
        yield from self._row(self.figures.inventory_days)
        yield from self._row(self.figures.inventory_turns, style="")
        if self.figures.operators_needed or self.figures.takt_time:
            yield from self._row(self.figures.operators_needed, self._rounded_up())

    def _stream(self) -> Iterator[Row]:
        facts = stream_facts.steps_and_people(self.screen, self.analysis, self.route)
        yield Row(self.screen.label("stream"), Text(facts))
        quality = data_quality.line(self.screen, self.analysis)
        if quality:
            yield Row(self.screen.label("data"), Text(quality))
