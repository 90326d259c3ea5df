"""What stands under the map: totals, improvements, wastes, the legend; a list in a free corner where there is one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from leantool.scene import Bounds, Item, leaves
from leantool.views import improvements, ladder, legend, sizes, totals
from leantool.views.facts import Facts
from leantool.views.frame import Frame
from leantool.views.plan import Plan

LEAST_CORNER = 90.0

Draw = Callable[[Facts, float, float, float], tuple[list[Item], float]]
Height = Callable[[Facts, float], float]


@dataclass(eq=False, repr=False)
class Foot:
    """The lower part of one map."""

    plan: Plan
    frame: Frame
    spare: float

    def draw(self, drawn: list[Item]) -> list[Item]:
        """Everything under the map; the paper ends below it."""
        plan, frame, x = self.plan, self.frame, sizes.MARGIN
        found: list[Item] = []
        right, bottom = frame.page - sizes.MARGIN, frame.height
        room = right - x
        if plan.style != "none" and plan.totals_under:
            items, bottom = totals.strip(plan.facts, x, bottom + 1.5, room)
            found += items
        elif plan.style != "none":
            wide = totals.width(plan.facts)
            top = frame.lines[-1] + 2
            found += totals.box(plan.facts, right - wide, top)
            bottom, room = max(bottom, top + totals.height(plan.facts)), room - wide - 6
        items, bottom = self.lists(x, room, bottom)
        found += items
        y = bottom + 2 + self.spare * 0.3
        if plan.legend:
            explained, y = legend.legend(plan.facts, leaves((*drawn, *found)), x, y + 1, right - x)
            found += explained
        frame.height = y + sizes.MARGIN - 2
        return found

    def lists(self, x: float, room: float, bottom: float) -> tuple[list[Item], float]:
        """Improvements and wastes: one of them in a free corner of the map where it fits, else under the timeline."""
        facts, frame = self.plan.facts, self.frame
        under = bottom if self.plan.totals_under else frame.lines[-1] + ladder.height(self.plan.style)
        found: list[Item] = []
        low, taken, air = bottom + self.spare * 0.2, False, self.spare * 0.2
        for draw, height in self.listed():
            beside = under + 3 + height(facts, room) <= bottom  # the totals are as tall
            corner = None if beside or taken else self.corner(height)
            if corner:
                left, top, right, _ = corner
                items, _ = draw(facts, left, top, right - left)
                taken = True
            else:
                items, under = draw(facts, x, under + 3 + air, room)
                low, air = max(low, under), 0
            found += items
        return found, low

    def listed(self) -> list[tuple[Draw, Height]]:
        """The lists that this map has, each with its height in so much room."""
        found: list[tuple[Draw, Height]] = []
        if self.plan.facts.stream.kaizen:
            found.append((improvements.improvements, improvements.height))
        if self.plan.facts.marked:
            from leantool.views import waste_key  # only when it is asked for

            found.append((waste_key.waste_key, waste_key.height))
        return found

    def corner(self, height: Height) -> Bounds | None:
        """The widest free place beside the branches, under the boxes of a row, that has room for a list."""
        frame, facts = self.frame, self.plan.facts
        aside = 12.0 if len(frame.rows) > 1 and facts.stream.customers else 0.0
        found: list[tuple[float, Bounds]] = []
        for row, columns in enumerate(frame.rows):
            floor, end = frame.floors[row], frame.lines[row] - 3
            for column in columns:
                beyond = range(column, columns.stop)
                before = range(columns.start, column + 1)
                last = frame.page - sizes.MARGIN - aside
                places = (
                    (frame.left[column], max(floor[c] for c in beyond) + 4, last, end),
                    (
                        sizes.MARGIN,
                        max(floor[c] for c in before) + 4,
                        frame.left[column] + frame.width[column],
                        end,
                    ),
                )
                for left, top, right, low in places:
                    wide = right - left
                    if wide >= LEAST_CORNER and top + height(facts, wide) <= low:
                        found.append((wide, (left, top, right, low)))
        return max(found)[1] if found else None
