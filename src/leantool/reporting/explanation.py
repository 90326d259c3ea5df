"""An explanation in the terminal: formula, filled in, inputs with their lines."""

from __future__ import annotations

from fractions import Fraction

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from leantool import manual
from leantool.explaining import Explanation, UnknownFigure
from leantool.explaining.maps import MAP
from leantool.explaining.steps import ANY_STEP, PROCESS
from leantool.model import ValueStream
from leantool.source import Ref
from leantool.texts import Texts, numbers


def render(found: Explanation, stream: ValueStream, texts: Texts) -> RenderableType:
    """The figure with its value, the formula in words and filled in, each input and where it stands."""
    page = manual.find(f"figure:{found.figure.key}")
    said = page.to(texts.language) if page else None
    name = said.name if said else found.figure.key
    head = Text(f"{stream.name_of(found.step)}: {name}" if found.step else name, style="bold")
    head.append(f" = {_value(found, stream, texts)}", style="bold")
    parts: list[RenderableType] = [head, Text()]
    if said and said.formula:
        parts.append(_labelled(texts.label("explain.formula"), said.formula))
    if found.filled and found.figure.value is not None:
        parts.append(_labelled(texts.label("explain.filled"), f"{found.filled} = {_exact(found, texts)}"))
    if found.lines:
        parts += [Text(), _inputs(found, stream, texts)]
    if found.note:
        parts += [Text(), Text(found.note)]
    parts += [Text(), Text(texts.label("explain.more", topic=found.figure.key), style="dim")]
    return Group(*parts)


def _labelled(label: str, text: str) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(min_width=10, style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(label, Text(text))
    return grid


def _value(found: Explanation, stream: ValueStream, texts: Texts) -> str:
    figure = found.figure
    if figure.value is None:
        why = texts.reason(figure.reason.code, figure.reason.args) if figure.reason else ""
        return texts.label("explain.absent", why=why)
    return numbers.figure(figure, stream.calendar, texts.language)


def _exact(found: Explanation, texts: Texts) -> str:
    """The exact outcome of the filled-in formula, before it is rounded for people."""
    value = found.figure.value
    if not isinstance(value, Fraction):
        return ""
    text = numbers.plain(value, texts.language)
    return f"{text} s" if found.figure.unit == "s" else text


def _inputs(found: Explanation, stream: ValueStream, texts: Texts) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    table.add_column(texts.label("explain.input"), overflow="fold")
    table.add_column("", overflow="fold")
    table.add_column(texts.label("explain.value"), justify="right")
    table.add_column(texts.label("explain.place"), justify="right")
    for line in found.lines:
        amount = ""
        if line.amount is not None and line.is_time:
            amount = numbers.duration(line.amount, stream.calendar, texts.language)
        table.add_row(Text(line.label), Text(line.expression), amount, _place(stream, line.ref))
    return table


def _place(stream: ValueStream, ref: Ref | None) -> str:
    """The line on which an input stands, with its file where that is one that the map builds on."""
    if not ref or stream.document is None:
        return ""
    span = stream.document.at(ref)
    if not span.line:
        return "--set"
    return f"{span.file}:{span.line}" if span.file else str(span.line)


def unknown(wrong: UnknownFigure, texts: Texts) -> RenderableType:
    """What to ask instead."""
    text = Text(texts.label("explain.unknown", word=wrong.word), style="bold")
    if wrong.guesses:
        text.append("; " + texts.label("explain.guesses", guesses=", ".join(wrong.guesses)))
    listing = texts.label("explain.list", figures=", ".join(MAP), own=", ".join([*ANY_STEP, *PROCESS]))
    return Group(text, Text(listing, style="dim"))
