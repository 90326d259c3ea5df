"""The table of steps for a spreadsheet: CSV as in RFC 4180, keys and units as in the JSON results."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from fractions import Fraction

from leantool.analysis import Analysis
from leantool.figures import StepFigures
from leantool.model import Process, Step, Stock
from leantool.units import Count, Duration

Value = Fraction | str | bool | None
_STEERING = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet would take as the start of a formula."""


def _stated(field: str) -> Callable[[Step], Value]:
    def of(step: Step) -> Value:
        value = getattr(step, field, None)
        if isinstance(value, Duration):
            return value.seconds
        return value.value if isinstance(value, Count) else value

    return of


def _holds(step: Step) -> Value:
    return step.pieces.value if isinstance(step, Stock) and step.pieces is not None else None


def _value(step: Step) -> Value:
    return step.value.kind if isinstance(step, Process) and step.value is not None else None


_STATED: dict[str, Callable[[Step], Value]] = {
    "name": _stated("name"),
    "kind": _stated("kind"),
    "id": _stated("id"),
    "team": _stated("team"),
    "source": _stated("source"),
    "share": lambda step: step.flow_share,
    "holds_pieces": _holds,
    "cycle_time_s": _stated("cycle_time"),
    "people": _stated("people"),
    "stations": _stated("stations"),
    "pieces_per_cycle": _stated("pieces_per_cycle"),
    "changeover_s": _stated("changeover"),
    "batch": _stated("batch"),
    "uptime": _stated("uptime"),
    "oee": _stated("oee"),
    "scrap": _stated("scrap"),
    "complete_accurate": _stated("complete_accurate"),
    "value": _value,
}
_FIGURES = {figure.json_name: figure.key for figure in StepFigures()}
COLUMNS = ("file", "map", "state", *_STATED, *_FIGURES)
"""The headings, always all of them: scripts rest on them."""


def table(analysis: Analysis, *, file: str | None = None, header: bool = True) -> str:
    """The steps, one a row, in file order; for several maps print the header with the first only."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    if header:
        writer.writerow(COLUMNS)
    stream = analysis.stream
    for step in stream.steps:
        figures = analysis.of(step)
        row: list[Value] = [file, stream.title, stream.state]
        row += [of(step) for of in _STATED.values()]
        row += [_figure(figures, name) for name in _FIGURES.values()]
        writer.writerow([cell(value) for value in row])
    return text.getvalue()


def cell(value: Value) -> str | int | float:
    """Numbers as numbers, with a decimal point; a text that a spreadsheet would calculate gets a ' before it."""
    if value is None:
        return ""
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    text = str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_STEERING) else text


def _figure(figures: StepFigures, name: str) -> Value:
    value = figures[name].value
    return None if isinstance(value, tuple) else value
