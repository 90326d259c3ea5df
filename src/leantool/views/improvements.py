"""The kaizen bursts as a list: the lines of the improvement plan."""

from __future__ import annotations

from leantool.scene import Glyph, Item, Label, ruler
from leantool.views import sizes
from leantool.views.facts import Facts

HEAD = 5.0
LINE = 7.2


def improvements(facts: Facts, x: float, y: float, room: float) -> tuple[list[Item], float]:
    """The kaizen bursts with their numbers, in as many columns as fit."""
    bursts = facts.stream.kaizen
    if not bursts:
        return [], y
    texts = [(burst.idea or "", burst_about(facts, n)) for n, burst in enumerate(bursts)]
    count = columns(facts, room)
    wide = room / count
    items: list[Item] = [
        Label(x, y + 3, facts.words("kaizen"), sizes.TEXT, "strong", ("kaizen",), weight="bold")
    ]
    y += HEAD
    per_column = -(-len(texts) // count)
    for n, (idea, about) in enumerate(texts):
        left, top = x + (n // per_column) * wide, y + (n % per_column) * LINE
        ref = ("kaizen", n)
        items.append(Glyph("kaizen", left, top, 9.4, 7.0, "burst", ref))
        items.append(Label(left + 4.7, top + 4.75, str(n + 1), sizes.TEXT, "on-burst", ref, "middle", "bold"))
        idea = ruler.shorten(idea, sizes.TEXT, wide - 13)
        items.append(Label(left + 11, top + 4.75, idea, sizes.TEXT, "text", (*ref, "idea")))
        start = left + 13.5 + ruler.width(idea, sizes.TEXT)
        if about and left + wide - start > 20:
            about = ruler.shorten(about, sizes.TEXT, left + wide - start - 2)
            items.append(Label(start, top + 4.75, about, sizes.TEXT, "muted", ref))
    return [
        item for item in items if not (isinstance(item, Label) and not item.text)
    ], y + per_column * LINE + 1.5


def height(facts: Facts, room: float) -> float:
    """How tall the list is in so much room."""
    return HEAD + -(-len(facts.stream.kaizen) // columns(facts, room)) * LINE + 1.5


def columns(facts: Facts, room: float) -> int:
    """In how many columns the list stands."""
    return max(1, int(room // max(widest(facts), 60)))


def widest(facts: Facts) -> float:
    """How wide the longest improvement is."""
    return max(
        ruler.width(burst.idea or "", sizes.TEXT) + ruler.width(burst_about(facts, n), sizes.TEXT) + 18
        for n, burst in enumerate(facts.stream.kaizen)
    )


def burst_about(facts: Facts, number: int) -> str:
    """Where an improvement is needed, who sees to it and when."""
    burst = facts.stream.kaizen[number]
    step = facts.steps[burst.on].name if burst.on is not None else None
    return ", ".join(part for part in (step, burst.owner, burst.due) if part)
