"""The overview in the terminal: as many columns as there is room for, the most telling first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from rich.text import Text

from leantool.reporting import table
from leantool.reporting.overview import columns
from leantool.reporting.overview.columns import PART
from leantool.reporting.overview.pair import Pair
from leantool.reporting.overview.row import Row
from leantool.reporting.screen import ALARM, GOOD, INDENT, QUIET, STRONG, WARN, Screen
from leantool.reporting.table import Cell, Column, Name
from leantool.texts import numbers

NARROWEST_NAME = 24
BY_IMPORTANCE = (
    "lead_time",
    "problems",
    "flow_efficiency",
    "process_time",
    "bottleneck_utilisation",
    "rolled_complete_accurate",
    "largest_waste",
    "wip",
    "takt_time",
    "process_cycle_efficiency",
    "bottleneck",
    "open_actions",
)
"""Which columns come first where there is no room for all."""

SHOWN = (
    *("lead_time", "process_time", "flow_efficiency", "process_cycle_efficiency", "rolled_complete_accurate"),
    *(
        "takt_time",
        "bottleneck",
        "bottleneck_utilisation",
        "wip",
        "largest_waste",
        "open_actions",
        "problems",
    ),
)
"""The order in which they stand."""

_MOST = 18


def lines(screen: Screen, rows: Sequence[Row]) -> list[Text]:
    """A line for each map under headings; those with errors say so."""
    often = Counter(_heading(row) for row in rows)
    names = [_name(screen, row, again=often[_heading(row)] > 1) for row in rows]
    found = {id_: _column(screen, id_, rows) for id_ in SHOWN}
    wanted = [id_ for id_ in BY_IMPORTANCE if any(cell is not None for cell in found[id_].cells)]
    longest = max((name.text.cell_len for name in names), default=0)
    room = screen.width - len(INDENT) - min(longest, NARROWEST_NAME)
    chosen: list[str] = []
    for id_ in wanted:
        taken = found[id_].width + table.GAP
        if taken <= room:
            chosen.append(id_)
            room -= taken
    return table.lines(screen, names, [found[id_] for id_ in SHOWN if id_ in chosen])


def pair_lines(screen: Screen, pairs: Sequence[Pair]) -> list[Text]:
    """A line for each pair: lead time before and after, and what is gained."""
    say = screen.texts.say
    names = [Name(Text(screen.safe(pair.after.name)), note=_states(screen, pair)) for pair in pairs]
    return table.lines(
        screen,
        names,
        [
            _text_column(screen, say(PART, "column_lead_time_before"), [_time(p.before) for p in pairs]),
            _text_column(screen, say(PART, "column_lead_time_after"), [_time(p.after) for p in pairs]),
            Column(
                say(PART, "column_gain"),
                tuple(_gain(screen, pair.lead_time_gain) for pair in pairs),
                mark=screen.decimal_mark,
            ),
        ],
    )


def _heading(row: Row) -> tuple[str, str]:
    return (row.name, row.state)


def _name(screen: Screen, row: Row, *, again: bool) -> Name:
    """The title, with its state where that is not the current one, and its file where the title comes `again`."""
    name = Text(screen.safe(row.name))
    if row.title and row.state not in ("", "current"):
        name.append(f" · {columns.state(row, screen.texts)}", QUIET)
    return Name(name, note=Text(screen.safe(row.file), QUIET) if again else Text())


def _states(screen: Screen, pair: Pair) -> Text:
    states = [columns.state(row, screen.texts) for row in (pair.before, pair.after)]
    return Text(" → ".join(states) if states[0] != states[1] else "", QUIET)


def _column(screen: Screen, id_: str, rows: Sequence[Row]) -> Column:
    if id_ == "problems":
        return Column(
            screen.texts.say(PART, "column_problems"), tuple(_problems(screen, row) for row in rows)
        )
    column = columns.BY_ID[id_]
    said = [column.said(row, screen.texts) for row in rows]
    return _text_column(screen, column.heading(screen.texts), said, of_words=column.kind == "text")


def _text_column(screen: Screen, heading: str, said: Sequence[str], *, of_words: bool = False) -> Column:
    cells = tuple(_cell(screen, text, of_words) if text else None for text in said)
    return Column(heading, cells, "left" if of_words else "right", screen.decimal_mark)


def _cell(screen: Screen, text: str, of_words: bool) -> Cell:
    shown = screen.safe(text)
    return Cell(Text(shown if len(shown) <= _MOST else shown[: _MOST - 1] + "…"), amount=not of_words)


def _problems(screen: Screen, row: Row) -> Cell:
    """How much there is to say against a map: the errors, else the warnings."""
    key, count, style = next(
        ((k, c, s) for k, c, s in (("errors", row.errors, ALARM), ("warnings", row.warnings, WARN)) if c),
        ("none", 0, GOOD),
    )
    said = screen.count(key, count) if count else screen.texts.say(PART, "fine")
    return Cell(Text(said, style), amount=False)


def _time(row: Row) -> str:
    return row.said.get("lead_time", "")


def _gain(screen: Screen, gain: float | None) -> Cell | None:
    if gain is None:
        return None
    said = numbers.share(Fraction(gain).limit_denominator(10**6), screen.language)
    return Cell(Text(said, STRONG))


def problem_lines(screen: Screen, rows: Sequence[Row]) -> Iterator[str]:
    """Each error of each map, with its place."""
    for row in rows:
        yield from (screen.safe(line) for line in row.errors_at)
