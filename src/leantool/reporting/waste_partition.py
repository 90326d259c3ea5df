"""The division of the lead time in the terminal: a bar of letters and what each stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from leantool.reporting.screen import HEADING, INDENT, QUIET, STRONG, Screen, fit
from leantool.wastes.finding import TIMED

if TYPE_CHECKING:
    from leantool.wastes import Partition

LETTERS = {
    "value_adding": "V",
    "necessary": "N",
    "necessary_wait": "n",
    "transport": "T",
    "inventory": "I",
    "motion": "M",
    "waiting": "W",
    "overprocessing": "P",
    "defects": "D",
    "unclassified": "?",
}
STYLES = {
    "value_adding": "white on green",
    "necessary": "black on yellow",
    "necessary_wait": "black on bright_yellow",
    "unclassified": "white on bright_black",
    **dict.fromkeys(TIMED, "white on red"),
    "inventory": "white on dark_red",
    "transport": "white on magenta",
    "defects": "white on purple",
}
_AROUND = 10
"""Cells of a row that are not its name, time and share."""


def lines(screen: Screen, partition: Partition, order: Sequence[str]) -> list[Text]:
    """Heading, bar and table; the wastes in the order asked for, between what is and what is not classed."""
    found = [Text(screen.label("waste.section_partition"), HEADING)]
    if not partition.total:
        return [*found, Text(INDENT + screen.label("waste.no_time"))]
    head = Text(_head(screen, partition), STRONG)
    found += [Text.assemble(INDENT, line) for line in screen.wrap(head, screen.width - len(INDENT))]
    kinds = [kind for kind in in_order(order) if partition.seconds[kind]]
    found.append(Text.assemble(INDENT, bar(partition.seconds, kinds, screen.width - 2 * len(INDENT))))
    return found + _table(screen, partition, kinds)


def in_order(order: Sequence[str]) -> tuple[str, ...]:
    """The classes of the partition, with the wastes in an order of their own."""
    wastes = tuple(waste for waste in order if waste in TIMED)
    return ("value_adding", "necessary", "necessary_wait", *wastes, "unclassified")


def _head(screen: Screen, partition: Partition) -> str:
    time = screen.time(partition.total)
    if partition.is_complete:
        return screen.label("waste.lead_time", time=time)
    count = len(partition.missing)
    label = "waste.at_least" if count != 1 else "waste.at_least_one"
    return screen.label(label, time=time, count=screen.number(count))


def bar(seconds: Mapping[str, Fraction], kinds: Sequence[str], width: int) -> Text:
    """A bar of so many cells, each class with its letter: at least one cell, the others by their share."""
    total = sum((seconds[kind] for kind in kinds), Fraction(0))
    cells = {kind: max(int(seconds[kind] / total * width), 1) for kind in kinds}
    left = width - sum(cells.values())
    by_rest = sorted(kinds, key=lambda kind: seconds[kind] / total * width - cells[kind], reverse=True)
    for kind in by_rest[: max(left, 0)]:
        cells[kind] += 1
    cells[max(cells, key=lambda kind: cells[kind])] += width - sum(cells.values())
    found = Text()
    for kind in kinds:
        found.append(LETTERS[kind] * cells[kind], STYLES[kind])
    return found


def _table(screen: Screen, partition: Partition, kinds: Sequence[str]) -> list[Text]:
    """What each letter stands for, its time and its share."""
    names = [screen.label(f"waste.{kind}") for kind in kinds]
    times = [screen.time(partition.seconds[kind]) for kind in kinds]
    shares = [screen.share(partition.shares[kind]) for kind in kinds]
    name, time, share = (max(map(cell_len, column)) for column in (names, times, shares))
    name = min(name, screen.width - time - share - _AROUND)
    return [
        Text.assemble(
            INDENT,
            (f" {LETTERS[kind]} ", STYLES[kind]),
            f" {fit(names[n], name):<{name}}  {times[n]:>{time}}  ",
            (f"{shares[n]:>{share}}", QUIET),
        )
        for n, kind in enumerate(kinds)
    ]
