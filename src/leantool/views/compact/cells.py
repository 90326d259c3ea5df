"""How wide and how high each node of a compact map is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations, pairwise

from leantool.scene import ruler
from leantool.scene.icons import ICONS
from leantool.views.cells import Cell as LargeCell
from leantool.views.compact import words
from leantool.views.compact.look import Look
from leantool.views.compact.nodes import Node
from leantool.views.compact.plan import Plan
from leantool.views.signs import burst_text
from leantool.views.stores import icon_of

STAR = 1.43  # width of a burst for a height of one
MOST_LINES = 3
KERNING = 0.1  # by how many em words beside each other may be longer than one by one


@dataclass(frozen=True, eq=False)
class Cell:
    """A node with what it says; `least` is how narrow it may be, `best` how wide it would like to be."""

    node: Node
    look: Look
    on_path: bool
    name: str
    data: tuple[words.Datum, ...]
    icon: str
    star: str
    least: float
    best: float

    @property
    def is_box(self) -> bool:
        return self.node.is_process

    @property
    def inline(self) -> bool:
        """Whether an icon stands on the line of the flow, small: off the main path, or where little is told."""
        return not self.on_path or self.look.detail < 2

    @property
    def star_size(self) -> tuple[float, float]:
        """Width and height of the burst; nothing without one."""
        if not self.star:
            return 0.0, 0.0
        tall = self.look.text * 1.55
        return max(tall * STAR, ruler.width(self.star, self.look.text, "bold") / 0.44), tall

    def named(self, width: float) -> list[str]:
        """The name in lines."""
        if not self.name:
            return []
        room = width - 2 * self.look.pad if self.is_box else width
        if self.is_box and not self.on_path:
            room -= self.star_size[0]
        weight = "bold" if self.is_box else "regular"
        most = MOST_LINES if self.is_box else 2
        return ruler.wrap(self.name, self.look.text, room, weight, lines=most)

    def rows(self, width: float) -> list[list[words.Datum]]:
        """The lines of data: off the main path several beside each other where they fit."""
        if self.on_path or not self.is_box:
            return [[one] for one in self.data]
        room, found = width - 2 * self.look.pad, list[list[words.Datum]]()
        between, used = self.look.text * 0.8, 0.0
        for one in self.data:
            wide = one.width(self.look.text)
            if found and used + between + wide <= room:
                found[-1].append(one)
                used += between + wide
            elif found and self.look.side < 2 and not one.alert:
                continue  # only what fits in one line
            else:
                found.append([one])
                used = wide
        return found

    def strip(self, width: float) -> float:
        """Height of the strip with the name."""
        return len(self.named(width)) * self.look.line + 2 * self.look.pad

    def body(self, width: float) -> float:
        """Height of the lines of data."""
        count = len(self.rows(width))
        return count * self.look.line + self.look.pad if count else 0.0

    @cached_property
    def icon_size(self) -> tuple[float, float]:
        """Width and height of the icon of a store."""
        tall = self.look.icon if not self.inline else self.look.text * 1.6
        return tall * ICONS[self.icon].aspect, tall


def cell(plan: Plan, node: Node, look: Look, back: list[words.Loop]) -> Cell:
    """The measures of a node; `back` is rework that is told in words."""
    on_path = plan.grid.track[node.index] == 0
    star = burst_text(sorted(n for member in node.members for n in plan.facts.bursts(member)))
    if node.is_process:
        data = plan.data(node, look, back)
        return box(plan, Cell(node, look, on_path, node.step.name, data, "", star, 0, 0))
    icon, step = icon_of_node(node), node.step
    text = words.under(plan.nodes, node, on_path)
    level = look.detail if on_path else look.side
    name = ""
    if level >= 3 or (level >= 2 and not text):
        name = plan.facts.words("fifo") if step.kind == "fifo" else step.name
    shown = (words.Datum("", text, node.ref),) if text and level >= 1 else ()
    if words.unknown(plan.nodes, node) and level >= 1 and not shown and not on_path:
        shown = (words.Datum("", "", node.ref),)
    return store(plan, Cell(node, look, on_path, name, shown, icon, star, 0, 0))


def icon_of_node(node: Node) -> str:
    """The icon of a store, as on a large map."""
    return icon_of(LargeCell(node.index, node.step, 0.0))


def box(plan: Plan, one: Cell) -> Cell:
    """A process: as wide as its name in three lines, its data and its times in the timeline need it."""
    look, s = one.look, one.look.text
    data = max((datum.width(s) for datum in one.data if one.on_path or datum.alert), default=0.0)
    if not one.on_path and one.data:
        data = max(data, one.data[0].width(s))
    longest = look.word
    star = 0.0 if one.on_path else one.star_size[0]
    few, many = 1 if not one.on_path else 2, MOST_LINES if one.on_path else 2
    least = max(narrowest(one.name, s, many, longest, "bold") + star, min(data, longest * 1.6 * s), 4 * s)
    best = max(narrowest(one.name, s, few, longest * 2, "bold") + star, least)
    if not one.on_path and one.data:
        beside = sum(datum.width(s) + s * 0.8 for datum in one.data)
        best = max(best, min(beside, 16 * s))
    pads, timed = 2 * look.pad + 0.2, times(plan, one)
    return sized(one, max(least + pads, timed), max(best + pads, timed))


def store(plan: Plan, one: Cell) -> Cell:
    """A store: as wide as its icon, its words and its time in the timeline need it."""
    s = one.look.text
    words_ = max((datum.width(s) for datum in one.data), default=0.0)
    least = max(one.icon_size[0], min(words_, 8 * s), one.star_size[0])
    best = max(least, min(words_, 12 * s))
    if one.name:
        least = max(least, narrowest(one.name, s, 2, one.look.word))
        best = max(best, least)
    timed = times(plan, one)
    return sized(one, max(least, timed), max(best, timed))


def sized(one: Cell, least: float, best: float) -> Cell:
    return Cell(
        one.node, one.look, one.on_path, one.name, one.data, one.icon, one.star, least, max(least, best)
    )


def times(plan: Plan, one: Cell) -> float:
    """What its times need in the timeline, which runs on over half a gap at both sides."""
    if not one.on_path:
        return 0.0
    s, gap = one.look.text, one.look.gap
    waits, works = plan.times[one.node.index]
    shown = [ruler.width(text, s) for text in (waits, works) if text]
    wide = max(shown, default=0) if plan.facts.stream.is_office else sum(shown) + s * (len(shown) - 1)
    return wide + 0.5 * s - gap


def narrowest(text: str, size: float, lines: int, longest: float, weight: str = "regular") -> float:
    """The least width in which a text takes so many lines; a word longer than `longest` em may be broken."""
    return size * (narrowest_em(text, lines, longest, weight) + KERNING)


@lru_cache(maxsize=1024)
def narrowest_em(text: str, lines: int, longest: float, weight: str) -> float:
    """The same in em."""
    wide = [ruler.width(word, 1, weight) for word in ruler.clean(text).split(" ")]
    space = ruler.width("a a", 1, weight) - ruler.width("aa", 1, weight)
    count = len(wide)
    if count > 12:  # too many to try
        return max(min(max(wide), longest), (sum(wide) + space * count) / lines * 1.1)
    best = None
    for breaks in combinations(range(1, count), min(lines, count) - 1):
        marks = (0, *breaks, count)
        pieces = pairwise(marks)
        width = max(sum(wide[a:b]) + space * (b - a - 1) for a, b in pieces)
        best = width if best is None else min(best, width)
    return min(best or 0.0, max(longest, 0.0)) if count == 1 else max(best or 0.0, 0.0)
