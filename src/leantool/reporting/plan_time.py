"""The planning in time as lines of characters: a bar from start to end, reviews, and today."""

from __future__ import annotations

from datetime import date, timedelta

from rich.text import Text

from leantool.planning import Line, Plan
from leantool.reporting.plan_words import SIGNS, PlanWords
from leantool.reporting.screen import ALARM, GOOD, HEADING, INDENT, QUIET, WARN, Screen, fit, pad

BAR, DONE, REVIEW, END, TODAY = "─", "■", "●", "▼", "│"
START = "▷"
_NARROWEST = 24  # of the time axis
_NAMES = 34
_TONES = {"on": "", "behind": WARN, "off": ALARM, "": ""}


def lines(screen: Screen, plan: Plan, words: PlanWords) -> list[Text]:
    """A row for each line with a date, in loops; what the signs mean; then the lines without a date."""
    found = [Text(words.say("view_gantt"), HEADING)]
    dated = [
        line for group in plan.groups for line in group.lines if _days(line) and line.status != "dropped"
    ]
    if dated:
        names = min(_NAMES, max(len(_name(line)) for line in dated), screen.width // 2)
        axis = _Axis(dated, plan.today, max(screen.width - len(INDENT) - names - 1, _NARROWEST))
        found.append(Text.assemble(INDENT, " " * (names + 1), (axis.heads(), QUIET)))
        for line in dated:
            name = pad(Text(fit(screen.safe(_name(line)), names)), names)
            found.append(Text.assemble(INDENT, name, " ", axis.row(line)))
        found += _wrapped(screen, Text(_legend(dated, words), QUIET))
    rest = [line for line in plan.open if not _days(line)]
    if rest:
        said = words.say("chart_undated", lines=", ".join(f"{line.number} {line.action}" for line in rest))
        found += _wrapped(screen, Text(screen.safe(said)))
    return found


class _Axis:
    """Which day stands in which column: weeks or months over the width there is."""

    def __init__(self, rows: list[Line], today: date, width: int) -> None:
        days = [day for line in rows for day in _days(line)] + [today]
        self.first, self.today, self.width = min(days), today, width
        self.span = max((max(days) - self.first).days, 7) + 1

    def at(self, day: date) -> int:
        return min((day - self.first).days * self.width // self.span, self.width - 1)

    def heads(self) -> str:
        """The months where they begin, as far as they fit; years only where there are many."""
        marks = [" "] * self.width
        free = 0
        day = self.first
        many = self.span > self.width * 12
        while (day - self.first).days < self.span:
            at, name = self.at(day), day.strftime("%Y") if many else day.strftime("%Y-%m")
            if at >= free and at + len(name) <= self.width:
                marks[at : at + len(name)] = name
                free = at + len(name) + 1
            later = day.replace(day=1) + timedelta(days=32)
            if later.year > date.max.year - 1:
                break
            day = later.replace(day=1)
        return "".join(marks)

    def row(self, line: Line) -> Text:
        """One bar; what is done is filled, a review is a dot, today a stroke where nothing else stands."""
        signs, tone = [" "] * self.width, _TONES[line.schedule]
        signs[self.at(self.today)] = TODAY
        if line.start and line.end and line.start <= line.end:
            bar = DONE if line.status in ("done", "verified") else BAR
            for at in range(self.at(line.start), self.at(line.end) + 1):
                signs[at] = bar
        elif line.end:
            signs[self.at(line.end)] = END
        elif line.start:
            signs[self.at(line.start)] = START
        for review in line.reviews:
            signs[self.at(review)] = REVIEW
        return Text("".join(signs), tone or (GOOD if line.status == "verified" else ""))


def _legend(lines: list[Line], words: PlanWords) -> str:
    """What the signs mean, those that are there."""
    marks = [(DONE, "status_done"), (BAR, "chart_open"), (REVIEW, "chart_review")]
    marks += [(END, "chart_end")] if any(line.end and not line.start for line in lines) else []
    marks += [(START, "chart_start")] if any(line.start and not line.end for line in lines) else []
    return "   ".join(f"{sign} {words.say(id_)}" for sign, id_ in [*marks, (TODAY, "chart_today")])


def _days(line: Line) -> list[date]:
    return [day for day in (line.start, line.end, *line.reviews) if day is not None]


def _name(line: Line) -> str:
    return f"{line.number} {SIGNS[line.schedule] or ' '} {line.action}"


def _wrapped(screen: Screen, text: Text) -> list[Text]:
    return [Text.assemble(INDENT, row) for row in screen.wrap(text, screen.width - len(INDENT))]
