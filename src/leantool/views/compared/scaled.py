"""The time ladders of two maps on one scale: what is half as long takes half as long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from leantool.scene import Box, Item, Label, Line, Point, ruler
from leantool.views import sizes
from leantool.views.facts import Facts, number

UNKNOWN = 5.0  # the length of what is still to be measured
PEAK, DROP = 11.0, 8.5  # from the top of a ladder to its peaks, and down to its valleys
HEIGHT = 26.0
AXIS = 8.0
MOST_TICKS = 8
FINE = (*(1, 2, 5, 10, 20, 30), *(60, 120, 300, 600, 1200, 1800), *(3600, 7200, 14400, 21600, 43200))


class Piece(NamedTuple):
    """Waiting (`up`) or work at a step; None where it is still to be measured."""

    up: bool
    seconds: Fraction | None
    step: int


@dataclass(frozen=True, eq=False)
class Ladder:
    """The ladder of a map: `day` is what its times are counted in where both maps have days of another length."""

    facts: Facts
    name: str
    day: Fraction

    def pieces(self) -> Iterator[Piece]:
        """Along the path, waiting and work of each step."""
        for n in self.facts.path:
            figures = self.facts.of(n)
            waits, works = number(figures.waiting_time.value), number(figures.process_time.value)
            if not self.facts.is_process(n):
                yield Piece(True, waits, n)
                continue
            if waits or (waits is None and works is not None):
                yield Piece(True, waits, n)
            yield Piece(False, works, n)

    def length(self) -> Fraction:
        """All that is known of it, in its unit."""
        return sum((p.seconds for p in self.pieces() if p.seconds is not None), Fraction(0)) / self.day

    def unknown(self) -> int:
        """How many pieces are still to be measured."""
        return sum(piece.seconds is None for piece in self.pieces())

    def said(self) -> str:
        """The lead time, or how long it is at least."""
        figures, words = self.facts.figures, self.facts.words
        lead, least = number(figures.lead_time.value), number(figures.lead_time_at_least.value)
        if lead is not None:
            return self.facts.time(lead)
        return (
            words.label("at_least", time=self.facts.time(least)) if least is not None else words("to-measure")
        )


def ladders(before: Facts, after: Facts, names: Sequence[str]) -> tuple[Ladder, Ladder]:
    """Both ladders in one unit: working seconds, or days where a day is longer in one of the maps."""
    days = [facts.stream.calendar.day for facts in (before, after)]
    units = days if days[0] != days[1] and all(days) else [Fraction(1), Fraction(1)]
    return Ladder(before, names[0], units[0]), Ladder(after, names[1], units[1])


def draw(
    both: tuple[Ladder, Ladder], apart: str, x: float, y: float, room: float
) -> tuple[list[Item], float]:
    """Both ladders under one another and the scale; `apart` is how much shorter or longer the later one is."""
    longest = max(ladder.length() for ladder in both)
    scale = float((Fraction(room) - Fraction(UNKNOWN) * max(one.unknown() for one in both)) / (longest or 1))
    items: list[Item] = []
    ends = [x + float(one.length()) * scale + UNKNOWN * one.unknown() for one in both]
    for n, ladder in enumerate(both):
        items += one_ladder(ladder, x, y + n * HEIGHT, scale)
    shorter = min((0, 1), key=lambda n: ends[n])
    items += difference(apart, ends[shorter], max(ends), y + shorter * HEIGHT)
    low = y + 2 * HEIGHT
    return [*items, *axis(both, x, low, room, scale)], low + AXIS


def one_ladder(ladder: Ladder, x: float, y: float, scale: float) -> list[Item]:
    """Name and length, then peaks and valleys with their times where there is room."""
    wide = ruler.width(ladder.name, sizes.TEXT, "bold")
    ref = ("title",)
    bands: list[Item] = []
    words: list[Item] = [
        Label(x, y + 3.4, ladder.name, sizes.TEXT, "strong", ref, weight="bold"),
        Label(x + wide + 3, y + 3.4, ladder.said(), sizes.TEXT, "text", ref),
    ]
    points: list[Point] = []
    for piece in ladder.pieces():
        long = UNKNOWN if piece.seconds is None else float(piece.seconds / ladder.day) * scale
        level = y + (PEAK if piece.up else PEAK + DROP)
        points += [(x, level), (x + long, level)]
        if long > 0.05:
            role = "timeline-wait" if piece.up else "timeline-process"
            bands.append(Box(x, y + PEAK, long, DROP, role, ("steps", piece.step)))
        words += told(ladder.facts, piece, x, long, y)
        x += long
    return [*bands, Line(tuple(points), "timeline", ref), *words]


def told(facts: Facts, piece: Piece, x: float, long: float, y: float) -> list[Item]:
    """The time of a piece over or under it and its name inside, where there is room."""
    ref, middle = ("steps", piece.step), x + long / 2
    text = "?" if piece.seconds is None else facts.time(piece.seconds)
    over, name = y + PEAK - 1.3, facts.steps[piece.step].name
    base = over if piece.up else y + PEAK + DROP + sizes.TEXT + 0.6
    found: list[Item] = []
    if ruler.width(text, sizes.TEXT) + 0.8 <= long:
        found.append(Label(middle, base, text, sizes.TEXT, "text", ref, "middle"))
    if piece.up and ruler.width(name, sizes.TEXT) + 2 <= long:
        found.append(Label(middle, y + PEAK + DROP / 2 + 1.3, name, sizes.TEXT, "muted", ref, "middle"))
    return found


def difference(apart: str, start: float, end: float, y: float) -> list[Item]:
    """How much shorter a ladder is: a line up to the end of the longer one, and words on it."""
    if not apart or end - start < 4:
        return []
    level = y + PEAK + DROP / 2
    items: list[Item] = [Line(((start + 1, level), (end, level)), "rule", ("title",))]
    if ruler.width(apart, sizes.TEXT, "bold") + 3 <= end - start:
        items.append(
            Label((start + end) / 2, level - 1.4, apart, sizes.TEXT, "strong", ("title",), "middle", "bold")
        )
    return items


def axis(both: tuple[Ladder, Ladder], x: float, y: float, room: float, scale: float) -> list[Item]:
    """The scale: a tick for each so many days, hours, minutes or seconds."""
    facts, unit = both[0].facts, both[0].day
    longest = max(ladder.length() for ladder in both)
    if not longest:
        return []
    every = tick(longest, Fraction(1) if unit != 1 else facts.stream.calendar.day, unit != 1)
    items: list[Item] = [Line(((x, y), (x + room, y)), "rule", ("title",))]
    count, last = 0, x - 100.0
    while every * count <= longest:
        at = x + float(every * count) * scale
        text = facts.time(every * count * unit) if count else "0"
        items.append(Line(((at, y - 1), (at, y + 1)), "rule", ("title",)))
        half = ruler.width(text, sizes.TEXT) / 2
        anchor = max(at, x + half) if not count else at
        if anchor - half > last + 1.5 and anchor + half <= x + room + 0.1:
            items.append(Label(anchor, y + 5.2, text, sizes.TEXT, "muted", ("title",), "middle"))
            last = anchor + half
        count += 1
    return items


def tick(longest: Fraction, day: Fraction, days_only: bool) -> Fraction:
    """From tick to tick: the smallest round time of which there are few enough."""
    fine = [] if days_only else [Fraction(size) for size in FINE]
    found = [size for size in fine if longest < day or (size < day and day % size == 0)]
    power = 1
    while True:
        found += [day * n * power for n in (1, 2, 5)]
        power *= 10
        for size in found:
            if longest / size <= MOST_TICKS:
                return size
