"""The timeline under each row of a compact map, its times in its bands; and the totals at its end."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from leantool.scene import Box, Item, Label, Line, Point, ruler
from leantool.views.compact.boxes import BASE
from leantool.views.compact.frame import Frame, Row
from leantool.views.compact.look import Look
from leantool.views.compact.plan import Plan
from leantool.views.facts import number


class Total(NamedTuple):
    """A total: what it is and how much."""

    label: str
    value: str


def height(plan: Plan, look: Look) -> float:
    """How high the timeline is: one band in a factory, two in an office."""
    return (look.text * 1.45) * (2 if plan.facts.stream.is_office else 1)


def pieces(frame: Frame, row: Row) -> list[tuple[float, float, int]]:
    """The part of the line that belongs to each node: from half way to the one before to half way to the next."""
    path = frame.path_in(row)
    half = frame.look.gap / 2
    marks = [frame.box(path[0])[0] - half]
    for one, following in pairwise(path):
        marks.append((frame.box(one)[1] + frame.box(following)[0]) / 2)
    marks.append(frame.box(path[-1])[1] + half)
    return list(zip(marks, marks[1:], path, strict=False))


def draw(frame: Frame) -> list[Item]:
    """The timelines of all rows."""
    office = frame.plan.facts.stream.is_office
    return [
        item
        for row in frame.rows
        if frame.path_in(row)
        for item in (two_rows if office else wall)(frame, row)
    ]


def wall(frame: Frame, row: Row) -> list[Item]:
    """The castle wall: waiting under the line of the peaks, process time over that of the valleys."""
    look, tall = frame.look, height(frame.plan, frame.look)
    y, bands, said = row.ladder, list[Item](), list[Item]()
    points: list[Point] = []
    for left, right, n in pieces(frame, row):
        node = frame.plan.nodes.nodes[n]
        waits, works = frame.plan.times[n]
        halves = [(waits, "timeline-wait", 0.0), (works, "timeline-process", tall)]
        if not node.is_process:
            halves = halves[:1]
        elif not waits:
            halves = halves[1:]
        widths = [ruler.width(text, look.text) + look.text for text, _, _ in halves]
        x = left
        for (text, role, drop), wide in zip(halves, widths, strict=True):
            end = x + (right - left) * wide / sum(widths)
            if points and points[-1][1] == y + drop:
                said.append(Line(((x, y + 0.6), (x, y + tall - 0.6)), "rule", node.ref))
            bands.append(Box(x, y, end - x, tall, role, node.ref))
            points += [(x, y + drop), (end, y + drop)]
            said += time(text, x, end, y, look, node.ref)
            x = end
    return [*bands, Line(tuple(points), "timeline"), *said]


def two_rows(frame: Frame, row: Row) -> list[Item]:
    """Office form: lead time in the upper band, process time in the lower one."""
    look, half = frame.look, height(frame.plan, frame.look) / 2
    found, y = pieces(frame, row), row.ladder
    left, right = found[0][0], found[-1][1]
    items: list[Item] = [
        Box(left, y, right - left, half, "timeline-wait"),
        Box(left, y + half, right - left, half, "timeline-process"),
        Line(((left, y + half), (right, y + half)), "timeline"),
    ]
    for word, top in (("row-waits", y), ("row-works", y + half)):
        base = top + (half - look.line) / 2 + look.text * BASE
        items.append(Label(left - 0.7, base, frame.plan.facts.words(word), look.text, "muted", anchor="end"))
    for start, end, n in found:
        node = frame.plan.nodes.nodes[n]
        waits, works = frame.plan.times[n]
        if start > left:
            items.append(Line(((start, y + 0.5), (start, y + 2 * half - 0.5)), "rule", node.ref))
        items += time(waits, start, end, y, look, node.ref)
        if node.is_process:
            items += time(works, start, end, y + half, look, node.ref)
    return items


def time(
    text: str, left: float, right: float, y: float, look: Look, ref: tuple[str | int, ...]
) -> list[Item]:
    """A time in the middle of its band; dots where it is still to be measured."""
    middle = (left + right) / 2
    base = y + look.text * (1.45 - 1.17) / 2 + look.text * BASE
    if not text:
        half = min(3.0, (right - left) * 0.35)
        return [Line(((middle - half, base), (middle + half, base)), "missing", ref)]
    return [Label(middle, base, text, look.text, "text", ref, "middle")]


def totals(plan: Plan) -> list[Total]:
    """Lead time and process time, or how long they are at least; and how much is still to be measured."""
    facts, found = plan.facts, []
    for key in ("lead_time", "process_time"):
        whole, part = number(facts.figures[key].value), number(facts.figures[f"{key}_at_least"].value)
        text = facts.time(whole) if whole is not None else f"≥\u00a0{facts.time(part)}" if part else "?"
        found.append(Total(facts.words.label(key), text))
    reason = facts.figures.lead_time.reason
    if reason is not None:
        found.append(Total(facts.words("count-to-measure", str(reason.args.get("count", 1))), ""))
    return found


def totals_size(plan: Plan, look: Look) -> tuple[float, float]:
    """Width and height of the totals; in a narrow box the value stands under its label."""
    rows = totals(plan)
    wide = max(own_width(row, look) for row in rows) + 2 * look.pad + 0.6
    if wide <= 11.5 * look.text:
        return wide, len(rows) * look.line + 2 * look.pad
    words = [text for row in rows for text in row if text]
    lines = sum(1 + bool(row.value) for row in rows)
    return ruler.widest(words, look.text, "bold") + 2 * look.pad + 0.6, lines * look.line + 2 * look.pad


def own_width(row: Total, look: Look) -> float:
    """What label and value take beside each other."""
    return ruler.width(row.label, look.text) + ruler.width(row.value, look.text, "bold") + look.text * 0.5


def draw_totals(plan: Plan, look: Look, right: float, top: float) -> list[Item]:
    """The totals in their box, whose right upper corner is given."""
    wide, tall = totals_size(plan, look)
    left, beside = right - wide, wide >= max(own_width(row, look) for row in totals(plan)) + 2 * look.pad
    items: list[Item] = [Box(left, top, wide, tall, "totals")]
    base = top + look.pad + look.text * BASE
    for row in totals(plan):
        items.append(Label(left + look.pad + 0.3, base, row.label, look.text, "text"))
        if row.value:
            base += 0 if beside else look.line
            items.append(
                Label(right - look.pad - 0.3, base, row.value, look.text, "strong", None, "end", "bold")
            )
        base += look.line
    return items
