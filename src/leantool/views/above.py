"""Where lines of information meet the parties, and how high above the boxes their lanes can run.

A line to a supplier or a customer meets its side where its lane is high enough, else its lower edge.
"""

from __future__ import annotations

from typing import NamedTuple

from leantool.scene import Bounds
from leantool.views import media, sizes
from leantool.views.corridors import below_others
from leantool.views.lanes import TAG, Lanes, ends
from leantool.views.wires import Wire

CLEAR = 6.0  # from a party down to a lane that passes under it, with its words
SAW = 10.0  # from the top of a factory to where its walls are straight
TURN = 5.0  # from the side of a party to where its line turns
OWN = 4.0  # and to one that comes from its lower edge


class Parties(NamedTuple):
    """Where the parties stand: each kind as a whole, and one by one."""

    whole: dict[str, Bounds]
    each: dict[str, list[Bounds]]

    def beside(self, kind: str, y: float, ends: list[float]) -> float | None:
        """The side at which a lane at this height meets a supplier or a customer; None when it cannot.

        It cannot when one of its other ends does not lie beyond that side.
        """
        if kind == "control" or not any(
            top + SAW <= y <= bottom - 1 for _, top, _, bottom in self.each[kind]
        ):
            return None
        left, _, right, _ = self.whole[kind]
        if kind == "supplier":
            return right if all(x > right + TURN for x in ends) else None
        return left if all(x < left - TURN for x in ends) else None


def room(wide: dict[str, float], apart: float) -> float:
    """What parties of these widths take beside each other, planning in the middle."""
    return 2 * (max(wide["supplier"], wide["customer"]) + apart) + wide["control"]


def party_ports(lanes: Lanes, parties: Parties) -> None:
    """Gives each wire its place at the side of a party, or spreads it over the lower edge."""
    for party, (left, _, right, _) in parties.whole.items():
        below = []
        for number, wire in enumerate(lanes.wires):
            if party not in wire.parties:
                continue
            y = lane_height(lanes, number)
            side = parties.beside(party, y, exact_ends(lanes, wire))
            if side is None:
                below.append(wire)
            else:
                lanes.party_ports[party, wire.number, wire.row] = (side, y)
        past = {"supplier": (14, 0), "customer": (0, 14)}.get(party, (0, 0))  # the arrow of the material
        spread(lanes, below, party, left + past[0], right - past[1], parties.whole[party][3])


def spread(lanes: Lanes, wires: list[Wire], party: str, left: float, right: float, y: float) -> None:
    """Spreads wires over the lower edge of a party, those to the left at the left."""
    middles = {w.number: sum(map(lanes.frame.centre, w.steps)) / (len(w.steps) or 1) for w in wires}
    for place, wire in enumerate(sorted(wires, key=lambda w: (middles[w.number], w.number)), 1):
        x = left + (right - left) * place / (len(wires) + 1)
        lanes.party_ports[party, wire.number, wire.row] = (x, y)


def lane_height(lanes: Lanes, number: int) -> float:
    """The height of the lane of a wire."""
    wire = lanes.wires[number]
    return lanes.frame.lanes[wire.row] + (lanes.wire_lane[number] + 0.8) * sizes.LANE


def start(lanes: Lanes, parties: Parties, top: float, count: int) -> float:
    """How high the first lane can be, so that no line or word meets a party that it does not go to."""
    frame, whole = lanes.frame, parties.whole
    found = [top]
    if "control" in whole:
        found.append(whole["control"][3] + 1)
    depth = count * sizes.LANE
    first_row = [n for c in frame.rows[0] for n in frame.grid.steps_in(c)]
    for left, _, right, bottom in whole.values():
        if any(frame.box(n)[0] - 3 < right and left - 3 < frame.box(n)[1] for n in first_row):
            found.append(bottom + 4 - depth)
    if "supplier" in whole:  # whose arrow goes down from there
        found.append(whole["supplier"][3] + 4 - depth)
    if "customer" in whole and frame.row(frame.facts.path[-1]) == 0:
        found.append(whole["customer"][3] - depth)
    y = max(found)
    lowest = max((box[3] for box in whole.values()), default=y) + CLEAR + 3
    first = [(number, wire) for number, wire in enumerate(lanes.wires) if wire.row == 0]
    while y < lowest and any(
        in_the_way(lanes, parties, wire, y + (lanes.wire_lane[number] + 0.8) * sizes.LANE)
        for number, wire in first
    ):
        y += 0.25
    return y


def in_the_way(lanes: Lanes, parties: Parties, wire: Wire, y: float) -> bool:
    """Whether something stands where a wire would run with its lane at this height."""
    xs = step_ends(lanes, wire)
    farthest = [x for step in wire.steps for x in lanes.frame.body(step)] + xs
    for party in wire.parties:
        left, _, right, bottom = parties.whole[party]
        side = parties.beside(party, y, farthest)
        if side is not None:
            xs.append(side)
        elif y < bottom + OWN:
            return True
        else:
            xs += [left, right]
    low, high = reach(lanes, wire, xs)
    return any(
        party not in wire.parties and low - 4 < right and left - 4 < high and y < bottom + CLEAR
        for party, (left, _, right, bottom) in parties.whole.items()
    )


def step_ends(lanes: Lanes, wire: Wire) -> list[float]:
    """About where a wire comes down to its steps."""
    frame = lanes.frame
    return [
        frame.slot(frame.grid.column[step], ("wire", step))
        if below_others(frame.grid, step)
        else frame.centre(step)
        for step in wire.steps
    ]


def exact_ends(lanes: Lanes, wire: Wire) -> list[float]:
    """Where a wire comes down to its steps."""
    frame, found = lanes.frame, []
    for step, which in ends(wire):
        found.append(lanes.port(step, "wire", wire.number, which))
        if below_others(frame.grid, step):
            found.append(frame.slot(frame.grid.column[step], ("wire", step)))
    return found


def reach(lanes: Lanes, wire: Wire, xs: list[float]) -> tuple[float, float]:
    """From left to right what a wire and its words take."""
    low, high = min(xs), max(xs)
    if not (wire.source_here and wire.targets):
        return low - TAG, high + TAG
    half = min(media.words_width(lanes.frame.facts.information[wire.number]), sizes.WORDS) / 2
    return min(low, (low + high) / 2 - half), max(high, (low + high) / 2 + half)
