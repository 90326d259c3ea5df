"""The totals: a box at the end of the timeline, or a strip under it where width is dear."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from leantool.scene import Box, Item, Label, ruler
from leantool.views import sizes
from leantool.views.facts import Facts, number

LEAST = 46.0  # width of the box
STRIP = 10.9  # height of a line of the strip


class Total(NamedTuple):
    """A figure with its name, and what must be said with it in smaller words."""

    label: str
    value: str
    note: str = ""
    key: str = ""


@lru_cache(maxsize=1)
def totals(facts: Facts) -> list[Total]:
    """The totals in the order in which people ask for them."""
    figures, words = facts.figures, facts.words
    rows = [lead_time(facts), *other_lead_times(facts)]
    work, part = number(figures.process_time.value), number(figures.process_time_at_least.value)
    known = facts.time(work) if work is not None else ""
    if work is None and part is not None:
        known = words.label("at_least", time=facts.time(part))
    rows.append(Total(words.label("process_time"), known))
    added = number(figures.value_added_time.value)
    if added is not None:
        rows.append(Total(words.label("value_added_time"), facts.time(added)))
    day = words.label("day_of", time=words.clock(facts.stream.calendar.day))
    for key, label in (
        ("flow_efficiency", words.label("flow_efficiency")),
        ("process_cycle_efficiency", words("pce")),
    ):
        value = number(figures[key].value)
        if value is not None:
            rows.append(Total(label, words.share(value), day if key == "flow_efficiency" else "", key))
    rolled = number(figures.rolled_complete_accurate.value)
    if rolled is not None:
        rows.append(Total(words.label("rolled_complete_accurate"), words.share(rolled)))
    return rows


def lead_time(facts: Facts) -> Total:
    """The lead time, in calendar days too; or how long it is at least, and how much is still to be measured."""
    figures, words = facts.figures, facts.words
    label = words.label("lead_time")
    lead, least = number(figures.lead_time.value), number(figures.lead_time_at_least.value)
    if lead is None:
        at_least = words.label("at_least", time=facts.time(least)) if least is not None else ""
        reason = figures.lead_time.reason
        count = reason.args.get("count", 1) if reason else 1
        return Total(label, at_least, words("count-to-measure", str(count)))
    calendar = number(figures.lead_time_calendar_days.value)
    shown = calendar is not None and calendar >= 1 and facts.stream.calendar.days_per_week != 7
    return Total(label, facts.time(lead), words.calendar_days(calendar) if shown and calendar else "")


def other_lead_times(facts: Facts) -> list[Total]:
    """Least to most, expected, longest and measured, where they differ from the one above."""
    figures, words = facts.figures, facts.words
    rows = []
    least, most = number(figures.lead_time_least.value), number(figures.lead_time_most.value)
    if least is not None and most is not None:
        span = words.label("least_most", least=facts.time(least), most=facts.time(most))
        rows.append(Total(words("least-most"), span))
    for key in ("expected_lead_time", "longest_lead_time"):
        value = number(figures[key].value)
        if value is not None and value != figures.lead_time.value and not same(facts, value):
            rows.append(Total(words.label(key), facts.time(value)))
    if facts.stream.measured and facts.stream.measured.lead_time:
        rows.append(Total(words("measured"), facts.stream.measured.lead_time.text))
    return rows


def same(facts: Facts, value: Fraction) -> bool:
    """Whether a time reads the same as the lead time."""
    lead = number(facts.figures.lead_time.value)
    return lead is not None and facts.time(lead) == facts.time(value)


def width(facts: Facts) -> float:
    """How wide the box is: as its longest row."""
    rows = totals(facts)
    wide = [ruler.width(r.label, sizes.TEXT) + ruler.width(r.value, sizes.TEXT, "bold") + 8 for r in rows]
    return max(LEAST, *wide, *(ruler.width(row.note, sizes.TEXT) + 6 for row in rows))


def height(facts: Facts) -> float:
    """How tall the box is."""
    return sum(1 + bool(row.note) for row in totals(facts)) * sizes.ROW + 2.4


def box(facts: Facts, x: float, y: float) -> list[Item]:
    """The totals under each other; the left top corner is given."""
    wide = width(facts)
    items: list[Item] = [Box(x, y, wide, height(facts), "totals")]
    base = y + 4.7
    for n, row in enumerate(totals(facts)):
        items.append(words_of(row, x + 2, base, first=n == 0))
        items.append(Label(x + wide - 2, base, row.value, sizes.TEXT, "strong", anchor="end", weight="bold"))
        if row.note:
            base += sizes.ROW
            items.append(Label(x + wide - 2, base, row.note, sizes.TEXT, "muted", anchor="end"))
        base += sizes.ROW
    return told(items)


def strip(facts: Facts, x: float, y: float, room: float) -> tuple[list[Item], float]:
    """The totals beside each other, in as few lines as fit; returns also where they end."""
    cells = [(row, cell_width(row)) for row in totals(facts)]
    lines: list[list[tuple[Total, float]]] = [[]]
    for one in cells:
        if lines[-1] and sum(wide for _, wide in lines[-1]) + one[1] > room:
            lines.append([])
        lines[-1].append(one)
    wide = max(sum(width for _, width in line) for line in lines)
    items: list[Item] = [Box(x, y, wide, len(lines) * STRIP, "totals")]
    for line in lines:
        left = x
        for row, own in line:
            items.append(words_of(row, left + 2, y + 4.6, first=row is cells[0][0]))
            items.append(Label(left + 2, y + 9.2, row.value, sizes.TEXT, "strong", weight="bold"))
            after = left + 3.6 + ruler.width(row.value, sizes.TEXT, "bold")
            items.append(Label(after, y + 9.2, row.note, sizes.TEXT, "muted"))
            left += own
        y += STRIP
    return told(items), y


def cell_width(row: Total) -> float:
    """How wide a total is in the strip."""
    value = ruler.width(row.value, sizes.TEXT, "bold") + (
        ruler.width(row.note, sizes.TEXT) + 1.6 if row.note else 0
    )
    return max(ruler.width(row.label, sizes.TEXT, "bold"), value) + 6


def words_of(row: Total, x: float, y: float, first: bool) -> Label:
    """The name of a total; the first one stands out."""
    if first:
        return Label(x, y, row.label, sizes.TEXT, "strong", weight="bold")
    return Label(x, y, row.label, sizes.TEXT, "text")


def told(items: list[Item]) -> list[Item]:
    """The parts without words that say nothing."""
    return [item for item in items if not (isinstance(item, Label) and not item.text)]
