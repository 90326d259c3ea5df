"""What stands under the map: totals, improvements and the legend; improvements in a free corner where there is one."""

from __future__ import annotations

from dataclasses import dataclass

from leantool.scene import Bounds, Item, leaves
from leantool.views import improvements, ladder, legend, sizes, totals
from leantool.views.frame import Frame
from leantool.views.plan import Plan

LEAST_CORNER = 90.0


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
        items, bottom = self.improvements(x, room, bottom)
        found += items
        y = bottom + 2 + self.spare * 0.3
        if plan.legend:
            explained, y = legend.legend(plan.facts, leaves((*drawn, *found)), x, y + 1, right - x)
            found += explained
        frame.height = y + sizes.MARGIN - 2
        return found

    def improvements(self, x: float, room: float, bottom: float) -> tuple[list[Item], float]:
        """The list of improvements: in a free corner of the map, else under the timeline."""
        facts, frame = self.plan.facts, self.frame
        if not facts.stream.kaizen:
            return [], bottom + self.spare * 0.2
        under = bottom if self.plan.totals_under else frame.lines[-1] + ladder.height(self.plan.style)
        beside = under + 3 + improvements.height(facts, room) <= bottom  # the totals are as tall
        corner = None if beside else self.corner()
        if corner:
            left, top, right, _ = corner
            items, _ = improvements.improvements(facts, left, top, right - left)
            return items, bottom + self.spare * 0.2
        items, y = improvements.improvements(facts, x, under + 3 + self.spare * 0.2, room)
        return items, max(y, bottom + self.spare * 0.2)

    def corner(self) -> Bounds | None:
        """The widest free place beside the branches, under the boxes of a row, that has room for the improvements."""
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
                    if wide >= LEAST_CORNER and top + improvements.height(facts, wide) <= low:
                        found.append((wide, (left, top, right, low)))
        return max(found)[1] if found else None
