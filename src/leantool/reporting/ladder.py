"""The time ladder: waiting on the peaks, processing in the valleys; in office form a row of each.

The ladder follows the path that sets the lead time.  It is fitted to the width and goes on in a next row when
there are many steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from leantool.analysis import Analysis
from leantool.figures import Figure
from leantool.model import Process, Step, Stock
from leantool.reporting import two_rows, wall
from leantool.reporting.screen import HEADING, INDENT, QUIET, STRONG, Screen
from leantool.reporting.two_rows import Bay
from leantool.reporting.wall import Segment
from leantool.texts import numbers

UNKNOWN = "?"
NOT_TIMED = "–"


def lines(screen: Screen, analysis: Analysis, route: Sequence[int]) -> list[Text]:
    """The ladder with its heading, and the sum that it comes to."""
    ladder = Ladder(screen, analysis, [analysis.stream.steps[n] for n in route])
    drawn = (
        two_rows.lines(screen, list(ladder.bays()))
        if analysis.stream.is_office
        else wall.lines(screen, list(ladder.segments()))
    )
    total = _sum(screen, analysis)
    if any(UNKNOWN in line.plain.split() for line in drawn):
        total.append(Text(INDENT + screen.label("unknown_short"), QUIET))
    return [Text(screen.label("section_ladder"), HEADING), *drawn, Text(), *total]


class Ladder:
    """The steps of the path with their times, each row of the ladder in one unit where one suits all."""

    def __init__(self, screen: Screen, analysis: Analysis, path: Sequence[Step]) -> None:
        self.screen = screen
        self.analysis = analysis
        self.path = path
        uppers = [self._upper(step) for step in path]
        lowers = [analysis.of(step).process_time for step in path]
        calendar = analysis.stream.calendar
        self.upper_unit = numbers.common_unit([u.number for u in uppers if u], calendar)
        self.lower_unit = numbers.common_unit([w.number for w in lowers if w], calendar, work=True)

    def _upper(self, step: Step) -> Figure:
        """Waiting; in office form the lead time of a process, which contains it."""
        figures = self.analysis.of(step)
        as_lead_time = self.analysis.stream.is_office and isinstance(step, Process)
        return figures.lead_time if as_lead_time else figures.waiting_time

    def segments(self) -> Iterator[Segment]:
        """A peak for each wait, a valley for each process; a process that waits has both."""
        for step in self.path:
            waiting, name = self.analysis.of(step).waiting_time, self.screen.safe(step.name)
            if not isinstance(step, Process):
                yield Segment(True, name, self._high(step))
                continue
            if waiting.value or (step.lead_time is not None and not waiting):
                yield Segment(True, "", self._high(step))
            yield Segment(False, name, self._low(step))

    def bays(self) -> Iterator[Bay]:
        """Lead time over process time of a step; a stock or a wait has only the upper row."""
        for step in self.path:
            lower = self._low(step) if isinstance(step, Process) else ""
            yield Bay(self.screen.safe(step.name), self._high(step), lower)

    def _high(self, step: Step) -> str:
        if isinstance(step, Stock) and not step.timed:
            return NOT_TIMED
        time = self._upper(step)
        if time:
            return self.screen.time(time.number, self.upper_unit, short=True)
        whole = self.analysis.of(step).lead_time
        if whole:  # its parts are not known
            return f"{self.screen.time(whole.number, short=True)} {self.screen.label('lead_time_short')}"
        return UNKNOWN

    def _low(self, step: Step) -> str:
        time = self.analysis.of(step).process_time
        return self.screen.work(time.number, self.lower_unit, short=True) if time else UNKNOWN


def _sum(screen: Screen, analysis: Analysis) -> list[Text]:
    """What the ladder adds up to: waiting + process time = lead time."""
    figures = analysis.figures
    if not figures.lead_time:
        least = screen.time(figures.lead_time_at_least.number)
        total = Text(screen.label("at_least", time=least), STRONG)
    else:
        total = Text(screen.time(figures.lead_time.number), STRONG)
    said = Text.assemble((screen.label("sum_lead_time") + " ", QUIET), total)
    if figures.lead_time and figures.waiting_time and figures.process_time:
        said = Text.assemble(
            (screen.label("sum_waiting_time") + " ", QUIET),
            screen.time(figures.waiting_time.number),
            (f" + {screen.label('sum_process_time')} ", QUIET),
            screen.work(figures.process_time.number),
            (" = ", QUIET),
            said,
        )
    return [Text.assemble(INDENT, line) for line in screen.wrap(said, screen.width - len(INDENT))]
