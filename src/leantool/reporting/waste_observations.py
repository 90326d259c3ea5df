"""Observations in the terminal, grouped by the waste that comes first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from leantool.reporting.screen import GOOD, HEADING, INDENT, QUIET, STRONG, Screen

if TYPE_CHECKING:
    from leantool.model import ValueStream
    from leantool.wastes import Observed

NONE, UNSURE = "none", "unsure"


def lines(
    screen: Screen, observations: Sequence[Observed], order: Sequence[str], stream: ValueStream | None = None
) -> list[Text]:
    """All observations under the name of their waste; those that are no waste last."""
    found = [Text(screen.label("waste.section_observations"), HEADING)]
    if not observations:
        return [*found, Text(INDENT + screen.label("waste.nothing_written"))]
    groups: dict[str, list[Observed]] = {}
    for one in observations:
        groups.setdefault(_group(one), []).append(one)
    for name in (*order, UNSURE, NONE):
        if name in groups:
            found += _of_group(screen, name, groups[name], stream)
    return found


def _group(one: Observed) -> str:
    if one.waste is not None:
        return one.waste
    return UNSURE if one.question and not one.stated else NONE


def _of_group(screen: Screen, name: str, group: Sequence[Observed], stream: ValueStream | None) -> list[Text]:
    count = screen.label(
        "waste.count" if len(group) != 1 else "waste.count_one", count=screen.number(len(group))
    )
    style = GOOD if name == NONE else STRONG
    found = [Text.assemble(INDENT, (screen.label(f"waste.{name}"), style), ("  " + count, QUIET))]
    for one in group:
        found += _lines_of(screen, one, stream)
    return found


def _lines_of(screen: Screen, one: Observed, stream: ValueStream | None) -> list[Text]:
    indent = INDENT * 2
    text = Text.assemble("- ", screen.safe(" ".join(one.text.split())))
    if stream is not None and one.step is not None:
        text.append(f"  {screen.safe(stream.name_of(stream.steps[one.step]))}", QUIET)
    found = [
        Text.assemble(indent if n == 0 else indent + INDENT, line)
        for n, line in enumerate(screen.wrap(text, screen.width - len(indent) - len(INDENT)))
    ]
    why = " · ".join(_why(screen, one))
    if why:
        width = screen.width - len(indent) - 2 * len(INDENT)
        found += [Text.assemble(indent, INDENT, line) for line in screen.wrap(Text(why, QUIET), width)]
    if one.question and not one.stated:
        asked = Text(screen.label("waste.ask", question=one.question), "italic")
        width = screen.width - len(indent) - 2 * len(INDENT)
        found += [Text.assemble(indent, INDENT, line) for line in screen.wrap(asked, width)]
    return found


def _why(screen: Screen, one: Observed) -> list[str]:
    """How sure, because of which words, what else it may be."""
    found = []
    if one.stated:
        found.append(screen.label("waste.by_team"))
    elif one.wastes:
        first, *others = one.wastes
        found.append(screen.label(f"waste.confidence_{first.confidence}"))
        if first.because:
            words = ", ".join(screen.safe(word) for word in first.because)
            found.append(screen.label("waste.because", words=words))
        if others:
            names = ", ".join(screen.label(f"waste.{other.waste}") for other in others)
            found.append(screen.label("waste.perhaps", wastes=names))
    found += [screen.label(f"waste.{flag}") for flag in one.flags]
    return found
