"""The title block: what the map is about, which state it shows, who made it, when and where."""

from __future__ import annotations

from leantool.scene import Box, Item, Label, ruler
from leantool.views import sizes
from leantool.views.facts import Facts
from leantool.views.words import SPACE


def title_block(facts: Facts, room: float) -> tuple[list[Item], float]:
    """The title, what state it shows, who made it, when and where; returns also where it ends."""
    stream, words = facts.stream, facts.words
    x, y = sizes.MARGIN, sizes.MARGIN + sizes.HEADING * 0.8
    items: list[Item] = []
    for line in ruler.wrap(stream.title, sizes.HEADING, room, "bold", lines=2):
        items.append(Label(x, y, line, sizes.HEADING, "title", ("title",), weight="bold"))
        y += sizes.HEADING * 1.15
    y -= sizes.HEADING * 1.15
    state = words(f"state-{stream.state}")
    version = words("version", stream.version).replace(" ", SPACE, 1) if stream.version else None
    parts = [stream.owner, stream.date, stream.place, stream.team, version, day_is(facts)]
    y += 7.2
    wide = ruler.width(state, sizes.NAME, "bold") + 5
    role = "new" if stream.state != "current" else "title-block"
    items.append(Box(x, y - 4.4, wide, 6.2, role, ("state",), radius=1.2))
    items.append(Label(x + wide / 2, y, state, sizes.NAME, "strong", ("state",), "middle", "bold"))
    for n, line in enumerate(
        ruler.wrap("  ·  ".join(p for p in parts if p), sizes.TEXT, room - wide - 4, lines=2)
    ):
        items.append(
            Label(
                x + wide + 3.5, y - 0.2 + n * sizes.LINE, line.rstrip(" ·"), sizes.TEXT, "muted", ("title",)
            )
        )
        y += n * sizes.LINE
    return items, y + 5


def least_width(facts: Facts) -> float:
    """How wide the paper must be for what stands around the map."""
    title = min(ruler.width(facts.stream.title, sizes.HEADING, "bold"), 200)
    return max(title, 150 if facts.stream.kaizen else 0)


def day_is(facts: Facts) -> str:
    """How much working time a day on this map has."""
    return facts.words("day-is", facts.words.clock(facts.stream.calendar.day)).replace(" ", SPACE)
