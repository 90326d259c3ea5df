"""The map in the millimetres of a section: words of 6 points or more, and as much as can be told with them.

The first way to draw it that fits is taken: large words and all data first, then less, then more rows,
then less of each step, then steps that matter little taken together. Nothing is left out without a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from leantool.scene import Item, Label, Scene, ruler
from leantool.scene.paper import moved
from leantool.views.compact import boxes, deliveries, flow, ladder, parties
from leantool.views.compact.frame import EDGE, Frame, Known
from leantool.views.compact.look import LEAN, LOOKS, SHORT, Look
from leantool.views.compact.nets import Nets
from leantool.views.compact.nodes import every, fewer
from leantool.views.compact.plan import Plan
from leantool.views.compact.stack import stack
from leantool.views.facts import Facts, number

if TYPE_CHECKING:
    from leantool.analysis import Analysis
    from leantool.texts import Texts

MOST_ROWS = 4
PEN = 0.8  # how thick lines are, of what they are on a large map
ROOMY = 1000.0  # room enough for anything
COUNTS = (30, 24, 20, 16, 13, 10, 8, 6, 5, 4, 3, 2, 1)


def layout(analysis: Analysis, *, texts: Texts | None = None, width: float, height: float) -> Scene:
    """The map of a stream as a scene of at most so many millimetres; `texts` of the language, else of the map's own."""
    facts = Facts(analysis.stream, analysis.measured, texts)
    tall: set[tuple[Plan, Look]] = set()  # what is too high already with fewer rows
    cells: dict[Plan, Known] = {}
    for plan, look, count in ways(facts):
        if (plan, look) in tall:
            continue
        frame = Frame(plan, look, count, width, side(plan, look), cells.setdefault(plan, {}))
        if frame.fits and len(frame.rows) == count:
            scene = attempt(frame, height)
            if scene is not None:
                return scene
            tall.add((plan, look))
    return shrunk(Frame(plan, look, 1, max(width, ROOMY), side(plan, look), {}), width, height)


def ways(facts: Facts) -> Iterator[tuple[Plan, Look, int]]:
    """What may be drawn, the best first: what, how, and in how many rows."""
    whole = Plan(every(facts))
    most = min(len(whole.cuts) + 1, MOST_ROWS)
    rich = [look for look in LOOKS if look.detail >= 2]
    for count in range(1, min(most, 3) + 1):
        yield from ((whole, look, count) for look in rich)
    for looks in ([look for look in LOOKS if look.detail < 2], LEAN):
        for look in looks:
            yield from ((whole, look, count) for count in range(1, most + 1))
    for sides in (True, False):
        for least in COUNTS:
            if least >= len(facts.path) and sides:
                continue
            plan = Plan(fewer(facts, least, sides))
            for look in SHORT:
                for count in range(1, min(len(plan.cuts) + 1, 3) + 1):
                    yield plan, look, count


def side(plan: Plan, look: Look) -> float:
    """How wide the right edge is: the customer and the totals."""
    return max(parties.side(plan, look), ladder.totals_size(plan, look)[0])


def attempt(frame: Frame, height: float) -> Scene | None:
    """The map drawn so, or None when it is too high."""
    plan, look = frame.plan, frame.look
    top = parties.top(plan, look)
    notes = left_out(plan, look)
    start = EDGE + top.height + (0.6 if top.each else 0)
    if (stack(frame, start, ladder.height(plan, look)) + EDGE) > height or not parties.place(frame, top):
        return None
    tall = ladder.totals_size(plan, look)[1]
    last = frame.rows[-1]
    low = frame.track(plan.nodes.path[-1]).flow + 1.8 if "customer" in top.each else start
    ends = max(last.bottom - tall, low)
    bottom = max(last.bottom, ends + tall) + (look.line if notes else 0)
    return drawn(frame, top, notes, ends, bottom) if bottom + EDGE <= height else None


def shrunk(frame: Frame, width: float, height: float) -> Scene:
    """Where nothing fits as it is: the shortest map, made smaller."""
    scene = attempt(frame, ROOMY)
    assert scene is not None
    factor = min(width / scene.width, height / scene.height, 1.0)
    items = tuple(moved(item, factor, 0, 0) for item in scene.items)
    return replace(scene, width=scene.width * factor, height=scene.height * factor, items=items)


def drawn(frame: Frame, top: parties.Top, notes: list[str], ends: float, bottom: float) -> Scene:
    """The scene of a frame whose places are known; the totals begin at `ends`."""
    plan, look = frame.plan, frame.look
    nets = Nets(frame, top)
    items: list[Item] = [*ladder.draw(frame), *nets.draw(), *flow.Flow(frame).draw()]
    items += deliveries.draw(frame, top, nets.arrow if "customer" in top.each else 0.0)
    items += [boxes.draw(frame, cell) for cell in frame.cells]
    items += ladder.draw_totals(plan, look, frame.width - EDGE, ends)
    if notes:
        text = ruler.shorten(" · ".join(notes), look.text, frame.width - 2 * EDGE)
        items.append(Label(EDGE, bottom - look.text * 0.3, text, look.text, "muted"))
    stream, words = plan.facts.stream, plan.facts.words
    return Scene(
        frame.width, bottom + EDGE, tuple(items), stream.title, spoken(plan.facts), words.language, PEN
    )


def left_out(plan: Plan, look: Look) -> list[str]:
    """In words what is not drawn."""
    words = plan.facts.words
    nets = 0 if look.information else len(plan.information[1])
    found = [words("aside", str(plan.nodes.left_out))] if plan.nodes.left_out else []
    return [*found, words("information-left", str(nets))] if nets else found


def spoken(facts: Facts) -> str:
    """What a screen reader says of the map: its steps in order, and its totals."""
    steps = " → ".join(facts.steps[n].name for n in facts.path)
    lead = number(facts.figures.lead_time.value)
    return f"{steps}. {facts.words.label('lead_time')}: {facts.time(lead)}." if lead is not None else steps
