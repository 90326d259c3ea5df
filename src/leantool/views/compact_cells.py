"""How much room the steps of a compact map need: short names, the data that matter most, times that fit their rung."""

from __future__ import annotations

from fractions import Fraction

from leantool.model import Process, Step, Stock
from leantool.scene import ruler
from leantool.units import Count
from leantool.views import sizes
from leantool.views.cells import Cell, body_room, weight_of, whole
from leantool.views.data import Row, process_rows
from leantool.views.facts import Facts, number
from leantool.views.signs import burst_text, burst_width
from leantool.views.store_cells import store_words, written

WIDTHS = (18.0, 20.0, 22.0, 24.0, 26.0, 28.0, 31.0, 34.0, 38.0, 42.0)  # of a process box
STORES = (12.0, 13.5, 15.0, 16.5, 18.0, 20.0, 22.5, 26.0, 30.0)
BODY = 8.6
NAMES = 2  # lines of a name
MATTER = {
    False: (
        "cycle_time",
        "process_time",
        "changeover",
        "uptime",
        "oee",
        "complete_accurate",
        "scrap",
        "batch",
    ),
    True: ("process_time", "complete_accurate", "lead_time", "wait", "cycle_time", "changeover", "batch"),
}
"""The fields of a data box, those that matter most first; of a factory and of an office."""

ABOVE_THE_LINE = 3.4  # how much less deep a store is whose icon does not stand on the line
ON_THE_LINE = ("supermarket", "fifo")


def compact_cell(facts: Facts, step: Step, most: int, style: str, flat: bool) -> Cell:
    """The measures of one step with at most so many lines of data, over a timeline of this form.

    A `flat` box of a process is its strip alone, with the burst in it.
    """
    if isinstance(step, Process):
        return process_cell(facts, step, most, style, flat)
    return store_cell(facts, step)


def process_cell(facts: Facts, step: Process, most: int, style: str, flat: bool) -> Cell:
    """The narrowest box in which the name takes two lines and every row of data one."""
    rows = chosen(facts, step, most)
    aside = burst_width(facts, step.index) - 1.0 if flat and facts.bursts(step.index) else 0.0
    least = max(rung(facts, step, style), body_room(facts, step) + 2 * sizes.PAD)

    def fits(width: float) -> bool:
        room = width - 2 * sizes.PAD
        named = whole(step.name, sizes.TEXT, "bold", room - aside)
        named = named and len(ruler.wrap(step.name, sizes.TEXT, room - aside, "bold")) <= lines
        return named and width >= least and all(row.fits(room) for row in rows)

    lines = 1 if flat and step.index not in facts.path else NAMES
    width = next(filter(fits, WIDTHS), 0.0)
    if not width:
        lines = NAMES
        width = next(filter(fits, WIDTHS), max(WIDTHS[-1], least))
    room = width - 2 * sizes.PAD
    name = tuple(ruler.wrap(step.name, sizes.TEXT, room - aside, "bold", lines=NAMES))
    short = tuple(shortened(row, room) for row in rows)
    return Cell(
        step.index,
        step,
        width,
        strip=len(name) * sizes.LINE + sizes.STRIP - 0.8,
        body=0.0 if flat else BODY,
        below=len(short) * sizes.ROW,
        name=name,
        rows=short,
    )


def chosen(facts: Facts, step: Process, most: int) -> tuple[Row, ...]:
    """The load of the bottleneck, then the rows that matter most, in the order of a data box."""
    order = MATTER[facts.stream.is_office]
    rows = {str(row.ref[2]): row for row in process_rows(facts, step) if row.ref[2] in order}
    kept = set(sorted(rows, key=order.index)[:most])
    found = tuple(row for name, row in rows.items() if name in kept)
    if step.index not in facts.path:
        found = (*takes(facts, step), *(row for row in found if row.ref[2] != "lead_time"))[: most or 1]
    load = facts.load(step.index)
    if facts.bottleneck == step.index and load is not None and most:
        told = Row("▼", facts.words.share(load), ("steps", step.index), alert=True)
        return (told, *found[: max(most - 1, 1)])
    return found


def takes(facts: Facts, step: Process) -> tuple[Row, ...]:
    """The lead time of a step that has no part of the timeline."""
    seconds = number(facts.of(step.index).lead_time.value)
    if seconds is None:
        return ()
    return (Row(facts.words("lead_time"), facts.time(seconds), ("steps", step.index, "lead_time")),)


def shortened(row: Row, room: float) -> Row:
    """The row with as much of its value as fits beside its label."""
    if row.fits(room):
        return row._replace(lines=(row.value,))
    label = ruler.shorten(row.label, sizes.TEXT, room / 2)
    rest = room - ruler.width(label, sizes.TEXT) - 2
    return row._replace(label=label, lines=(ruler.shorten(row.value, sizes.TEXT, rest),))


def rung(facts: Facts, step: Step, style: str) -> float:
    """How wide a step must be for its times on the timeline."""
    figures = facts.of(step.index)
    if step.index not in facts.path:
        return 0.0
    waits, works = number(figures.waiting_time.value), None
    if isinstance(step, Process):
        works = number(figures.process_time.value)
        waits = waits or None
        if style == "two-row":
            whole_time = number(figures.lead_time.value)
            return max(said(facts, whole_time), said(facts, works))
        if waits is not None or works is None:
            return max(said(facts, waits) / 0.48, said(facts, works) / 0.52)
    return max(said(facts, waits), said(facts, works))


def said(facts: Facts, seconds: Fraction | None) -> float:
    """The width of a time on the timeline; of the dots where there is none."""
    return ruler.width(facts.time(seconds), sizes.TEXT) + 1.5 if seconds is not None else 9.5


def store_cell(facts: Facts, step: Step) -> Cell:
    """Name and quantity under the icon; the time is on the timeline, of a branch below the words."""
    words = [(step.name, "strong"), *quantity(facts, step)]
    least = rung(facts, step, "classic")
    lines = {"strong": NAMES}

    def fits(width: float) -> bool:
        return width >= least and all(
            whole(text, sizes.TEXT, weight_of(role), width)
            and len(ruler.wrap(text, sizes.TEXT, width, weight_of(role))) <= lines.get(role, 1)
            for text, role in words
        )

    width = next(filter(fits, STORES), max(STORES[-1], least))
    told = [
        (line, role)
        for text, role in words
        for line in ruler.wrap(text, sizes.TEXT, width, weight_of(role), lines=lines.get(role, 1))
    ]
    if facts.bursts(step.index):
        told += [(burst_text(facts.bursts(step.index)), "burst"), ("", "burst")]
    deep = len(told) * sizes.LINE - (0 if step.kind in ON_THE_LINE else ABOVE_THE_LINE)
    return Cell(step.index, step, width, below=max(deep, 0), lines=tuple(told))


def quantity(facts: Facts, step: Step) -> list[tuple[str, str]]:
    """How much lies there, variants together, and how long where the timeline does not tell it, in one line."""
    told = amount(facts, step)
    waits = number(facts.of(step.index).waiting_time.value)
    if waits is None or step.index in facts.path:
        return told
    time = facts.time(waits)
    return [(f"{told[0][0]} = {time}" if told else time, "text")]


def amount(facts: Facts, step: Step) -> list[tuple[str, str]]:
    """How much lies there; nothing for what is a time alone."""
    if not isinstance(step, Stock):
        return [line for line in store_words(facts, step)[:1] if line[1] == "missing"]
    size = step.size
    if size is None:
        return [("", "missing")]
    if not isinstance(size, Count):
        return []
    if step.holds is None and step.max is not None:
        return [(facts.words("max", written(facts, size)), "text")]
    return [(written(facts, size), "text")]
