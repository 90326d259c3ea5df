"""The map for a part of a sheet, such as a section of an A3: as much as can be read there.

Words of 6 points are the least that a reader can do with. The map gives up what matters less, a
step at a time, until they fit: lines of the data boxes, information to the steps, the parties.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from leantool.model import Information
from leantool.scene import Group, Item, Scene, around
from leantool.scene.paper import moved, resized
from leantool.views import compact_parts as parts
from leantool.views import sizes
from leantool.views.arrangement import Arrangement
from leantool.views.cells import Cell
from leantool.views.compact_cells import compact_cell
from leantool.views.corridors import corridors
from leantool.views.facts import Facts
from leantool.views.frame import spread
from leantool.views.grid import arrange
from leantool.views.plan import Plan
from leantool.views.rows import cuts
from leantool.views.stores import store
from leantool.views.wires import loops

if TYPE_CHECKING:
    from leantool.analysis import Analysis
    from leantool.texts import Texts

SMALLEST = 2.12  # 6 points: the smallest text of a compact map
LARGER = (1.5, 1.4, 1.3, 1.2, 1.1)  # how much larger words become where there is room
SMALLER = (0.96, 0.92, 0.88, 0.84, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5, 0.4)
EDGE = 0.6  # around the map, so that no line is cut in half
MOST_ROWS = 8
BETWEEN = 1.0  # two rows
CORRIDOR = 0.7  # of the room between two steps on a large map


class Detail(NamedTuple):
    """How much a compact map tells: lines of data, information (all, between parties or none), the parties.

    A `flat` one leaves out the people in the boxes.
    """

    lines: int
    information: str = "all"
    parties: bool = True
    flat: bool = False


DETAILS = (
    Detail(4),
    Detail(3),
    Detail(2),
    Detail(2, "parties"),
    Detail(2, "none"),
    Detail(1, "none"),
    Detail(1, "none", flat=True),
    Detail(1, "none", parties=False, flat=True),
    Detail(0, "none", parties=False, flat=True),
)
"""From the most that a compact map tells to the least."""


@dataclass(frozen=True, eq=False)
class Brief(Facts):
    """The facts of a map as far as a compact one tells them."""

    detail: Detail = DETAILS[0]

    @cached_property
    def merged(self) -> tuple[tuple[int, Information], ...]:
        """Lines of information with their numbers on the map; those from and to the same ends are one."""
        found: dict[object, tuple[int, Information]] = {}
        for number, line in enumerate(super().information):
            key = (line.source, line.targets, line.is_kanban, line.by == "electronic")
            if self.detail.information == "parties" and not is_between_parties(line):
                continue
            first, known = found.get(key, (number, line))
            if known is not line:
                says = " · ".join(filter(None, (known.says, line.says)))
                known = replace(known, says=says)
            found[key] = (first, known)
        return tuple(found.values()) if self.detail.information != "none" else ()

    @property
    def information(self) -> tuple[Information, ...]:
        return tuple(line for _, line in self.merged)

    def told_at(self, number: int) -> tuple[str | int, ...]:
        """Where an information line stands in the file."""
        first, line = self.merged[number]
        if first >= len(self.stream.information) and isinstance(line.source, int):
            return ("steps", line.source)
        return ("information", first)


def is_between_parties(line: Information) -> bool:
    """Whether no step takes part."""
    return not any(isinstance(end, int) for end in (line.source, *line.targets))


def compact(analysis: Analysis, texts: Texts | None, width: float, height: float) -> Scene:
    """The map on at most so many millimetres, its words 6 points or more wherever that can be.

    `leantool.scene.paper.smallest_text` tells how small they are.
    """
    style = "two-row" if analysis.stream.is_office else "classic"

    def at(size: float, detail: Detail) -> Iterator[Scene]:
        facts = Brief(analysis.stream, analysis.measured, texts, detail=detail)
        factor = size / sizes.TEXT
        room = (width - 2 * EDGE) / factor, (height - 2 * EDGE) / factor
        yield from (framed(one, factor) for one in arranged(facts, style, room))

    for detail in DETAILS:
        for scene in at(SMALLEST, detail):
            if fits(scene, width, height):
                larger = (one for more in LARGER for one in at(SMALLEST * more, detail))
                return next((one for one in larger if fits(one, width, height)), scene)
    smaller = (one for less in SMALLER for detail in DETAILS[-3:] for one in at(SMALLEST * less, detail))
    found = next((one for one in smaller if fits(one, width, height)), None)
    last = found or next(at(SMALLEST * SMALLER[-1], DETAILS[-1]))
    return resized(last, min(1.0, width / last.width, height / last.height))


def fits(scene: Scene, width: float, height: float) -> bool:
    return scene.width <= width + 1e-6 and scene.height <= height + 1e-6


def framed(scene: Scene, factor: float) -> Scene:
    """The scene in its final size, with nothing around it."""
    left, top, right, bottom = around(item.bounds for item in scene.walk())
    items = tuple(moved(item, factor, EDGE - left * factor, EDGE - top * factor) for item in scene.items)
    wide, tall = (right - left) * factor + 2 * EDGE, (bottom - top) * factor + 2 * EDGE
    return replace(scene, width=wide, height=tall, items=items, pen=factor)


def arranged(facts: Brief, style: str, room: tuple[float, float]) -> Iterator[Scene]:
    """The map in as few rows as fit beside each other, then in one more; at least one, whether it fits or not."""
    plan = planned(facts, style)
    most = min(len(cuts(plan.grid)) + 1, MOST_ROWS)
    first = next((n for n in range(1, most) if Compact(plan, n, room[0]).length() <= room[0]), most)
    for count in range(first, min(first + 1, most) + 1):
        yield Compact(plan, count, room[0]).scene()


def planned(facts: Brief, style: str) -> Plan:
    """Measures everything."""
    grid = arrange(facts.steps, facts.path)
    cells = {
        step.index: compact_cell(facts, step, facts.detail.lines, style, facts.detail.flat)
        for step in facts.steps
    }
    backs = loops(facts)
    wired = [
        ("wire", end)
        for line in facts.information
        for end in (line.source, *line.targets)
        if isinstance(end, int)
    ]
    gaps = corridors(facts, grid, wired, backs)
    for gap in gaps:
        gap.least = max(gap.least * CORRIDOR, min(gap.least, sizes.NEAR))
    return Plan(
        facts, style, False, grid, cells, backs, gaps, {}, totals_under=True, between=BETWEEN, ladders=False
    )


class Compact(Arrangement):
    """An arrangement without title and legend, with small parties, as wide as its room."""

    def __init__(self, plan: Plan, count: int, room: float) -> None:
        super().__init__(plan, count)
        assert isinstance(plan.facts, Brief)
        self.room = room
        self.people = parts.parties(plan.facts) if plan.facts.detail.parties else {}
        if not plan.facts.detail.parties:
            self.across = []

    def length(self) -> float:
        """How wide the map is at least."""
        return self.place_columns(0.0) - 2 * sizes.MARGIN

    def scene(self) -> Scene:
        """Everything drawn; the totals in a strip under the timeline."""
        self.place_columns(self.room)
        items = self.place_parties(sizes.MARGIN)
        self.place_rows(sizes.MARGIN)
        items += self.body()
        strip = parts.totals_line(self.facts, sizes.MARGIN, self.frame.height - 0.6, self.room)
        stream = self.facts.stream
        return Scene(
            self.frame.page,
            self.frame.height,
            (*items, *strip),
            stream.title,
            self.spoken(),
            self.facts.words.language,
        )

    def place_columns(self, room: float | None = None) -> float:
        """Across the page, at least so wide; gives the width of the paper."""
        frame = self.frame
        start = sizes.MARGIN + (8 if self.plan.style == "two-row" else 0)
        right = 12.0 if "customer" in self.people else 1.0
        least = max(room or 0.0, sum(one.width + 20 for one in self.people.values()) - 20)
        end = spread(frame, start, sizes.MARGIN + least - right)
        frame.page = max(end + right, sizes.MARGIN + least) + sizes.MARGIN
        return frame.page

    def place_parties(self, top: float) -> list[Item]:
        """Supplier left, planning in the middle, customer right, and the lines between them."""
        page, items, least = self.frame.page, list[Item](), parts.across_height(self.across)
        for kind, own in self.people.items():
            x = {"supplier": sizes.MARGIN, "control": (page - own.width) / 2}.get(
                kind, page - sizes.MARGIN - own.width
            )
            drawn, low = parts.party_box(own, x, top, least)
            items += drawn
            bounds = (x, top, x + own.width, low)
            self.parties.each[kind], self.parties.whole[kind] = [bounds], bounds
        return items + parts.draw_across(self.facts, self.across, self.parties.whole)

    def step(self, cell: Cell) -> Group:
        """One step, whatever it is."""
        return parts.process_box(self.frame, cell) if cell.is_process else store(self.frame, cell)
