"""The value-stream map: parties on top, steps in the middle, timeline at the bottom.

Words are to be legible (10 points) on A3. Where one row of steps is too long or too tall for
that, the map tries the totals in a strip, data boxes beside the processes of branches, and more rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from leantool.scene import Scene
from leantool.scene.paper import MARGIN, SHEETS, fit
from leantool.views.arrangement import Arrangement
from leantool.views.facts import Facts
from leantool.views.plan import Plan, lower, planned, shorter
from leantool.views.rows import cuts

if TYPE_CHECKING:
    from leantool.analysis import Analysis
    from leantool.texts import Texts
    from leantool.wastes import Finding

A3 = SHEETS["a3"]
MOST_ROWS = 6
BETTER = 1.03  # how much larger the words must become for another arrangement


def layout(
    analysis: Analysis,
    *,
    texts: Texts | None = None,
    paper: str | None = None,
    margin: float = MARGIN,
    timeline: str | None = None,
    legend: bool = True,
    wastes: Sequence[Finding] = (),
) -> Scene:
    """The map of a stream as a scene, on paper of its own size or a sheet with a margin of so many millimetres.

    `texts` are of the language asked for, else of the map's own. `timeline` is classic, two-row or none; without
    it the form of the map decides. `wastes` are those to mark with numbers, what takes most first.
    `leantool.scene.paper.smallest_text` tells how small the words became.
    """
    facts = Facts(analysis.stream, analysis.measured, texts, tuple(wastes))
    plan = planned(facts, timeline or ("two-row" if facts.stream.is_office else "classic"), legend)
    sheet = SHEETS[paper] if paper else A3
    inside = (sheet[0] - 2 * margin + 2 * MARGIN, sheet[1] - 2 * margin + 2 * MARGIN)
    plan, count, scene = chosen(plan, inside)
    if paper is None:
        return scene
    spare = scene.width * inside[1] / inside[0] - scene.height
    if spare > 1:
        scene = Arrangement(plan, count, spare).scene()
    return fit(scene, paper, margin, own=MARGIN)


def chosen(plan: Plan, sheet: tuple[float, float]) -> tuple[Plan, int, Scene]:
    """The first arrangement whose words are legible on this sheet, else the one with the largest."""
    enough = min(1.0, sheet[0] / A3[0])  # smaller paper makes everything smaller
    best: tuple[float, Plan, int, Scene] | None = None
    most = MOST_ROWS
    for count in likely_first(plan, sheet[0] / enough):
        if count > most:
            continue  # more rows would only make it taller
        variants = [plan]
        for number, variant in enumerate(variants):
            scene = Arrangement(variant, count).scene()
            wide, tall = sheet[0] / scene.width, sheet[1] / scene.height
            size = min(wide, tall)
            if best is None or size > best[0] * BETTER or (size >= enough > best[0]):
                best = (size, variant, count, scene)
            if size >= enough:
                return best[1:]
            if number == 0:
                most = count if tall < wide else most
                variants += [*lower(plan)] if tall < enough else []
                variants += [shorter(one) for one in variants] if plan.style != "none" else []
    assert best is not None
    return best[1:]


def likely_first(plan: Plan, widest: float) -> list[int]:
    """Numbers of rows to try: from the first with which the map is not too wide at its narrowest, then the others."""
    counts = list(range(1, min(len(cuts(plan.grid)) + 1, MOST_ROWS) + 1))
    narrow = shorter(plan) if plan.style != "none" else plan
    fitting = (n for n, count in enumerate(counts) if Arrangement(narrow, count).place_columns() <= widest)
    first = next(fitting, 0)
    return counts[first:] + counts[:first]
