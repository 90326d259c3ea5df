"""The report of `leantool compare`: figures, ladders on one scale, what differs part by part, what to think about."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import PurePath

from rich.console import Console
from rich.text import Text

from leantool.analysis import Analysis
from leantool.comparing import Comparison
from leantool.figures import Figure
from leantool.reporting import comparison_parts, differences, scaled_ladders, table
from leantool.reporting.screen import HEADING, INDENT, QUIET, STRONG, WARN, Screen, fit
from leantool.reporting.sentences import sentence
from leantool.reporting.table import Cell, Column, Name
from leantool.texts import Texts, numbers

COMMON = "comparing"
WIDEST_HEAD = 24
"""Of a column; the title says the whole name."""

ROOM_FOR_NAMES = 20
"""Columns that the names need; with less, percentages and points share a column and the difference goes."""


def render(comparisons: Sequence[Comparison], texts: Texts, console: Console) -> None:
    """Print the report; all comparisons are with the same first map."""
    first = comparisons[0].before
    screen = Screen(console, texts, first.stream.calendar)
    screen.print(lines(screen, comparisons))


def lines(screen: Screen, comparisons: Sequence[Comparison]) -> list[Text]:
    """The whole report, part by part, an empty line between."""
    analyses = [comparisons[0].before, *(one.after for one in comparisons)]
    heads = names(screen, analyses)
    two = len(analyses) == 2
    ladders = "section_ladders" if two else "section_ladders_three"
    parts = [
        _title(screen, comparisons, heads),
        _figures(screen, comparisons, heads),
        scaled_ladders.lines(screen, analyses, heads, say(screen, ladders)),
    ]
    for one, head in zip(comparisons, heads[1:], strict=True):
        heading = (
            say(screen, "section_elements")
            if two
            else say(screen, "section_elements_of", before=heads[0], after=head)
        )
        parts.append(comparison_parts.lines(screen, one, heading))
    parts.append(_warnings(screen, comparisons))
    found: list[Text] = []
    for part in filter(None, parts):
        found += [Text(), *part] if found else part
    return found


def say(screen: Screen, id_: str, **args: object) -> str:
    return screen.texts.say(COMMON, id_, **args)


def names(screen: Screen, analyses: Sequence[Analysis]) -> list[str]:
    """What each map is called in a heading: its state, with a number where two have the same; else what tells the
    versions of one map apart: date, version or file."""
    states = [screen.label(f"state_{a.stream.state}") for a in analyses]
    if len(set(states)) > 1:
        return [
            state if (n := states[:at].count(state)) == 0 else f"{state} {n + 1}"
            for at, state in enumerate(states)
        ]
    ways = (
        [a.stream.date or "" for a in analyses],
        [a.stream.version or "" for a in analyses],
        [PurePath(a.stream.document.name).stem if a.stream.document else "" for a in analyses],
    )
    for way in ways:
        if len(set(way)) == len(way) and all(way):
            return [screen.safe(name) for name in way]
    return [say(screen, "earlier"), *(say(screen, "later") for _ in analyses[1:])]


def _title(screen: Screen, comparisons: Sequence[Comparison], heads: Sequence[str]) -> list[Text]:
    """What is compared; the same map at two moments reads as a list of changes."""
    stream = comparisons[0].before.stream
    title = stream.title
    if len(comparisons) == 1 and comparisons[0].is_log:
        state = screen.label(f"state_{stream.state}")
        title = say(screen, "changes_of", title=f"{title}, {state}")
    found = screen.wrap(
        Text.assemble((screen.safe(title), STRONG), (" · " + " → ".join(heads), QUIET)), screen.width
    )
    for one, head in zip(comparisons, heads[1:], strict=True):
        if one.after.stream.title.casefold() != stream.title.casefold():
            other = Text(f"{head}: {screen.safe(one.after.stream.title)}", QUIET)
            found += [Text.assemble(INDENT, line) for line in screen.wrap(other, screen.width - len(INDENT))]
    return found


def _figures(screen: Screen, comparisons: Sequence[Comparison], heads: Sequence[str]) -> list[Text]:
    """The table, then why figures are absent."""
    keys = list(dict.fromkeys(row.key for one in comparisons for row in one.rows))
    keys = [key for key in keys if key != "lead_time_days" and _is_seen(comparisons, key)]
    by_key = [{row.key: row for row in one.rows} for one in comparisons]
    first = {key: next(rows[key] for rows in by_key if key in rows).before for key in keys}
    heads = [fit(head, WIDEST_HEAD) for head in heads]
    columns = [Column(heads[0], tuple(_value(screen, comparisons[0].before, first[key]) for key in keys))]
    for one, rows, head in zip(comparisons, by_key, heads[1:], strict=True):
        some = [rows.get(key) for key in keys]
        becomes = tuple(_value(screen, one.after, r.after if r else None, STRONG) for r in some)
        columns.append(Column(head, becomes))
        apart = [differences.difference(screen, r, short=True) if r else None for r in some]
        apart_column = Column(say(screen, "difference"), tuple(apart))
        percent = Column("%", tuple(differences.percent(screen, r) if r else None for r in some))
        taken = sum(column.width + table.GAP for column in (*columns, apart_column, percent))
        if len(comparisons) == 1 and taken <= screen.width - ROOM_FOR_NAMES:
            columns += [apart_column, percent]
        else:
            points = (cell if r and r.unit == "share" else None for r, cell in zip(some, apart, strict=True))
            cells = zip(percent.cells, points, strict=True)
            columns.append(Column("%", tuple(share or point for share, point in cells)))
    found = [Text(say(screen, "section_figures"), HEADING)]
    found += table.lines(screen, [Name(Text(figure_name(screen, key))) for key in keys], columns)
    notes = [*_reasons(screen, comparisons, heads), say(screen, "points_said")]
    for note in notes:
        found += [
            Text.assemble(INDENT, line) for line in screen.wrap(Text(note, QUIET), screen.width - len(INDENT))
        ]
    return found


def _is_seen(comparisons: Sequence[Comparison], key: str) -> bool:
    """Whether a figure has a row: in a list of changes only what changed, and the lead time."""
    if key == "lead_time" or not all(one.is_log for one in comparisons):
        return True
    return any(r.before.value != r.after.value for one in comparisons for r in one.rows if r.key == key)


def figure_name(screen: Screen, key: str) -> str:
    own = ("epei", "hand_overs", "steps", "processes", "systems", "distance")
    if key in own or key.startswith("lead_time_"):
        return say(screen, key)
    return screen.label(key)


def _value(screen: Screen, analysis: Analysis, figure: Figure | None, style: str = "") -> Cell | None:
    if figure is None:
        return None
    return Cell(Text(text(screen, analysis, figure), style if figure else QUIET), amount=False)


def text(screen: Screen, analysis: Analysis, figure: Figure) -> str:
    """A figure for a narrow column: `23.6 d`; what is counted in calendar days says so in its name."""
    calendar, said = analysis.stream.calendar, figure.value
    if isinstance(said, Fraction) and figure.unit == "s":
        time = numbers.work if figure.key in numbers.WORK else numbers.duration
        return time(said, calendar, screen.language, short=True)
    if isinstance(said, Fraction) and figure.unit == "days":
        return f"{screen.number(said)} d"
    if isinstance(said, Fraction) and figure.unit == "calendar days":
        return screen.number(said)
    return screen.safe(numbers.figure(figure, calendar, screen.language))


def _reasons(screen: Screen, comparisons: Sequence[Comparison], heads: Sequence[str]) -> list[str]:
    """Why figures are absent that the other map has, each reason once."""
    found: dict[str, list[str]] = {}
    for one, head in zip(comparisons, heads[1:], strict=True):
        for row in one.rows:
            for figure, name in ((row.before, heads[0]), (row.after, head)):
                if figure or figure.reason is None or (row.key == "lead_time_days"):
                    continue
                why = screen.texts.reason(figure.reason.code, figure.reason.args)
                said = f"{name}: {why}"
                label = figure_name(screen, row.key)
                if label not in found.setdefault(said, []):
                    found[said].append(label)
    return [screen.safe(f"– {', '.join(labels)} ({said})") for said, labels in found.items()]


def _warnings(screen: Screen, comparisons: Sequence[Comparison]) -> list[Text]:
    """What makes a later map doubtful, each with what to do."""
    told = {problem.span: problem for one in comparisons for problem in one.warnings}
    if not told:
        return []
    found = [Text(say(screen, "section_warnings"), HEADING)]
    for one in comparisons:
        for problem in one.warnings:
            message, help_ = sentence(problem, screen.texts)
            said = Text.assemble(("! ", WARN), screen.safe(message), (f"  {screen.safe(help_)}", QUIET))
            found += [Text.assemble(INDENT, line) for line in screen.wrap(said, screen.width - len(INDENT))]
    return found
