"""The kaizen bursts as a list: the lines of the improvement plan."""

from __future__ import annotations

from leantool.scene import Glyph, Item, Label, ruler
from leantool.views import sizes
from leantool.views.facts import Facts

HEAD = 5.0
LINE = 7.2
TWO_LINES = 9.6  # where the room is too narrow for idea and owner beside each other


def improvements(facts: Facts, x: float, y: float, room: float) -> tuple[list[Item], float]:
    """The kaizen bursts with their numbers, in as many columns as fit."""
    bursts = facts.stream.kaizen
    if not bursts:
        return [], y
    count, tall = columns(facts, room), line(facts, room)
    wide, per_column = room / count, -(-len(bursts) // count)
    items: list[Item] = [
        Label(x, y + 3, facts.words("kaizen"), sizes.TEXT, "strong", ("kaizen",), weight="bold")
    ]
    for n in range(len(bursts)):
        left, top = x + (n // per_column) * wide, y + HEAD + (n % per_column) * tall
        items += one(facts, n, left, top, wide)
    return items, y + height(facts, room)


def one(facts: Facts, n: int, x: float, y: float, room: float) -> list[Item]:
    """One improvement: its burst, the idea, and where, who and when behind it or under it."""
    ref = ("kaizen", n)
    words, about = facts.stream.kaizen[n].idea or "", burst_about(facts, n)
    idea = ruler.shorten(words, sizes.TEXT, room - 13)
    items: list[Item] = [
        Glyph("kaizen", x, y, 9.4, 7.0, "burst", ref),
        Label(x + 4.7, y + 4.75, str(n + 1), sizes.TEXT, "on-burst", ref, "middle", "bold"),
    ]
    under = line(facts, room) > LINE
    base = y + (3.2 if under else 4.75)
    items.append(Label(x + 11, base, idea, sizes.TEXT, "text", (*ref, "idea")))
    start = x + 11 if under else x + 13.5 + ruler.width(idea, sizes.TEXT)
    about = ruler.shorten(about, sizes.TEXT, x + room - start - 2)
    items.append(Label(start, base + (sizes.LINE if under else 0), about, sizes.TEXT, "muted", ref))
    return [item for item in items if not (isinstance(item, Label) and not item.text)]


def line(facts: Facts, room: float) -> float:
    """The height of one improvement."""
    return LINE if widest(facts) <= room else TWO_LINES


def height(facts: Facts, room: float) -> float:
    """How tall the list is in so much room."""
    return HEAD + -(-len(facts.stream.kaizen) // columns(facts, room)) * line(facts, room) + 1.5


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
