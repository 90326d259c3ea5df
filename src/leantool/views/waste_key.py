"""The wastes that are marked on a map as a list: number, waste, where and how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leantool.scene import Item, Label, ruler
from leantool.views import sizes
from leantool.views.facts import Facts
from leantool.views.signs import pill
from leantool.wastes import telling

if TYPE_CHECKING:
    from leantool.wastes import Finding

HEAD = 5.0
LINE = 6.2
TWO_LINES = LINE + sizes.LINE  # where the room is too narrow for waste and amount beside each other
PILL = 6.4  # width of a number in its frame
LEAST = 60.0  # width of a column


def waste_key(facts: Facts, x: float, y: float, room: float) -> tuple[list[Item], float]:
    """The marked wastes with their numbers, in as many columns as fit; how many more there are stands at the head."""
    found = facts.marked
    if not found:
        return [], y
    count, tall = columns(facts, room), line(facts, room)
    wide, per_column = room / count, -(-len(found) // count)
    items: list[Item] = head(facts, x, y + 3)
    for n in range(len(found)):
        left, top = x + (n // per_column) * wide, y + HEAD + (n % per_column) * tall
        items += one(facts, n, left, top, wide - 2)
    return items, y + height(facts, room)


def head(facts: Facts, x: float, y: float) -> list[Item]:
    """The word wastes, and how many of them are shown."""
    title = facts.words("wastes")
    items: list[Item] = [Label(x, y, title, sizes.TEXT, "strong", weight="bold")]
    shown, all_ = len(facts.marked), len(facts.findings)
    if shown < all_:
        some = facts.words("first-of", str(shown), str(all_))
        items.append(Label(x + ruler.width(title, sizes.TEXT, "bold") + 2.5, y, some, sizes.TEXT, "muted"))
    return items


def one(facts: Facts, n: int, x: float, y: float, room: float) -> list[Item]:
    """One waste: its number as on the map, its name and place, and how much it takes behind them or under them."""
    finding = facts.marked[n]
    start, end = x + PILL + 1.8, x + room
    what = ruler.shorten(named(facts, finding), sizes.TEXT, end - start, "bold")
    items: list[Item] = [
        *pill(str(n + 1), x, y + 3.5, PILL, finding.ref),
        Label(start, y + 3.5, what, sizes.TEXT, "text", finding.ref, weight="bold"),
    ]
    base = y + 3.5
    if line(facts, room + 2) > LINE:
        base += sizes.LINE
    else:
        start += ruler.width(what, sizes.TEXT, "bold") + 2.5
    amount = ruler.shorten(takes(facts, finding), sizes.TEXT, end - start)
    return [*items, Label(start, base, amount, sizes.TEXT, "muted", finding.ref)] if amount else items


def named(facts: Facts, finding: Finding) -> str:
    """The waste and where it is."""
    texts = facts.words.texts
    return f"{telling.waste(finding.waste, texts)} · {telling.place(finding, facts.stream, texts)}"


def takes(facts: Facts, finding: Finding) -> str:
    """How much: time and share of the lead time, else hours or money a year."""
    texts = facts.words.texts
    said = [telling.share(finding, texts)]
    if finding.seconds:
        said.insert(0, facts.time(finding.seconds))
    return ", ".join(part for part in said if part) or next(telling.a_year(finding, texts), "")


def line(facts: Facts, room: float) -> float:
    """The height of one waste."""
    return LINE if widest(facts) <= room else TWO_LINES


def height(facts: Facts, room: float) -> float:
    """How tall the list is in so much room."""
    return HEAD + -(-len(facts.marked) // columns(facts, room)) * line(facts, room) + 1.5


def columns(facts: Facts, room: float) -> int:
    """In how many columns the list stands."""
    return max(1, min(int(room // max(widest(facts), LEAST)), len(facts.marked)))


def widest(facts: Facts) -> float:
    """How wide the longest waste is."""
    return max(
        ruler.width(named(facts, one), sizes.TEXT, "bold") + ruler.width(takes(facts, one), sizes.TEXT)
        for one in facts.marked
    ) + PILL + 8  # fmt: skip
