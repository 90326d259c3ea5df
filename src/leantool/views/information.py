"""The lines of information: who tells whom what, and by what means."""

from __future__ import annotations

from leantool.model import Information as Given
from leantool.scene import Bounds, Item, Point, ruler
from leantool.views import media, sizes
from leantool.views.above import Parties, lane_height
from leantool.views.corridors import below_others
from leantool.views.frame import Frame
from leantool.views.lanes import TAG, Lanes, ends
from leantool.views.placing import clear, grounded
from leantool.views.wires import Wire


class Information:
    """Draws the wires of one frame on their lanes."""

    def __init__(self, lanes: Lanes, parties: Parties, said: list[Bounds]) -> None:
        """`said` is where other words stand already."""
        self.lanes = lanes
        self.frame: Frame = lanes.frame
        self.facts = lanes.frame.facts
        self.parties = parties
        self.said = said

    def draw(self) -> tuple[list[Item], list[Item]]:
        """Every wire: the lines, and the words that go over all lines."""
        items: list[Item] = []
        words: list[Item] = []
        for number, wire in enumerate(self.lanes.wires):
            y = self.y(number)
            sources, targets = self.sources(wire), self.targets(wire)
            ref = self.facts.told_at(wire.number)
            given = self.facts.information[wire.number]
            if not wire.source_here or not wire.targets:
                words += self.tag(wire, number, y, items)
                continue
            for source in sources:
                for target in targets:
                    points = tidy([*source, (source[-1][0], y), (target[0][0], y), *target])
                    items += media.line(given, points, ref)
            words += self.words(given, wire, y)
        return items, words

    def y(self, number: int) -> float:
        """The height of the lane of a wire."""
        return lane_height(self.lanes, number)

    def sources(self, wire: Wire) -> list[list[Point]]:
        """The way from the source up or down to the lane."""
        end = wire.source
        if isinstance(end, str):
            return [[self.party_end(end, wire)]] if wire.source_here else []
        return [list(reversed(self.step_end(end, wire, "out")))] if wire.source_here else []

    def targets(self, wire: Wire) -> list[list[Point]]:
        """The way from the lane to each target."""
        return [
            [self.party_end(end, wire)] if isinstance(end, str) else self.step_end(end, wire, "in")
            for end in wire.targets
        ]

    def party_end(self, party: str, wire: Wire) -> Point:
        """Where a wire meets a party: at its side or its lower edge."""
        return self.lanes.party_ports[party, wire.number, wire.row]

    def step_end(self, step: int, wire: Wire, which: str) -> list[Point]:
        """From the lane straight down to a step; for one on a lower track, beside the column first."""
        x, top = self.lanes.port(step, "wire", wire.number, which), self.lanes.top(step)
        if not below_others(self.frame.grid, step):
            return [(x, top)]
        slot = self.frame.slot(self.frame.grid.column[step], ("wire", step))
        turn = self.frame.top(step) - 3.4
        return [(slot, turn), (x, turn), (x, top)]

    def verticals(self, y: float) -> list[float]:
        """Where lines of information go up or down through the words above a lane at this height."""
        found = []
        for number, wire in enumerate(self.lanes.wires):
            lane = self.y(number)
            for step, which in ends(wire):
                point = self.step_end(step, wire, which)[0]
                if lane < y - 0.1 < point[1]:
                    found.append(point[0])
            for party in wire.parties:
                x, bottom = self.party_end(party, wire)
                if bottom < y <= lane + 0.1:
                    found.append(x)
        return found

    def words(self, given: Given, wire: Wire, y: float) -> list[Item]:
        """What the line says, above its lane, where nothing crosses it."""
        low, high = self.exact(wire)
        before = media.signs_width(given)
        text = ruler.shorten(given.says or "", sizes.TEXT, max(high - low - 3, sizes.WORDS) - before)
        wide = before + ruler.width(text, sizes.TEXT)
        if not wide:
            return []
        lines = self.verticals(y)
        paper = (sizes.MARGIN, self.frame.page - sizes.MARGIN)
        x = clear((low, high), wide, lines, self.near(y), paper)
        self.said.append((x, y - 4, x + wide, y - 0.5))
        return grounded(media.words(given, text, x, y - 1.4, self.facts.told_at(wire.number)), lines)

    def near(self, y: float) -> list[tuple[float, float]]:
        """Where other words stand at the height of those above a lane."""
        stand = [*self.said, *self.parties.whole.values()]
        return [(left, right) for left, top, right, bottom in stand if top < y and y - 4.4 < bottom]

    def exact(self, wire: Wire) -> tuple[float, float]:
        """From the leftmost to the rightmost place where a wire leaves its lane."""
        xs = [self.step_end(step, wire, which)[0][0] for step, which in ends(wire)]
        xs += [self.party_end(party, wire)[0] for party in wire.parties]
        return min(xs), max(xs)

    def tag(self, wire: Wire, number: int, y: float, items: list[Item]) -> list[Item]:
        """The end of a wire whose other end is in another row: its name in words."""
        given = self.facts.information[wire.number]
        ref = self.facts.told_at(wire.number)
        here = self.sources(wire) if wire.source_here else self.targets(wire)
        if wire.source_here:
            other = next(w for w in self.lanes.wires if w.number == wire.number and w.targets)
            name = self.facts.words("to", self.name(other.targets[0]))
        else:
            name = self.facts.words("from", self.name(wire.source))
        text = f"{name}: {given.says}" if given.says else name
        xs = [way[-1 if wire.source_here else 0][0] for way in here]
        low, high = self.frame.gap[self.frame.rows[wire.row][0]][0], self.frame.page - sizes.MARGIN
        left = min(xs) - low > high - max(xs)
        room = min(xs) - low if left else high - max(xs)
        before, bolt = media.signs_width(given), media.BOLT if given.by == "electronic" else 0.0
        text = ruler.shorten(text, sizes.TEXT, min(sizes.WORDS, room - 4) - before - bolt)
        wide = before + ruler.width(text, sizes.TEXT)
        lines, long = self.verticals(y), wide + bolt + 4
        first = min(xs) - long + bolt + 1 if left else max(xs) + 3
        hit = [line for line in lines if first - 0.6 < line < first + wide + 0.6]
        if hit:  # the words stand beyond the lines that would run through them
            aside = first + wide - min(hit) + 1.6 if left else max(hit) - first + 1.6
            aside = aside if long + aside <= min(TAG, room) else 0
            first, long = first - aside if left else first + aside, long + aside
        x = min(xs) - long if left else max(xs) + long
        for way in here:
            points = tidy(
                [*way, (way[-1][0], y), (x, y)] if wire.source_here else [(x, y), (way[0][0], y), *way]
            )
            items += media.line(given, points, ref, end=(x, y))
        self.said.append((first, y - 4, first + wide, y - 0.5))
        return grounded(media.words(given, text, first, y - 1.4, ref), lines)

    def name(self, end: str | int) -> str:
        """What an end of a line is called."""
        if isinstance(end, int):
            return self.facts.steps[end].name
        party = {"customer": self.facts.stream.customers, "supplier": self.facts.stream.suppliers}.get(end)
        named = (
            party[0].name if party else self.facts.stream.control.name if self.facts.stream.control else None
        )
        return named or self.facts.words(end)


def tidy(points: list[Point]) -> tuple[Point, ...]:
    """The points without those that repeat the one before."""
    kept = [points[0]]
    for point in points[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > 1e-6:
            kept.append(point)
    return tuple(kept)
