"""On which lane above the boxes each information line runs."""

from __future__ import annotations

from leantool.views import media, sizes
from leantool.views.lanes import TAG, Lanes, ends
from leantool.views.wires import Wire


def order_wires(lanes: Lanes, party_x: dict[str, float]) -> None:
    """Gives each wire its lane, so that lines cross as little as they can."""
    for row in range(len(lanes.frame.rows)):
        here = [n for n, wire in enumerate(lanes.wires) if wire.row == row]
        ordered: list[int] = []
        for n in here:
            costs = [
                sum(crossings(lanes, party_x, o, n) for o in ordered[:at])
                + sum(crossings(lanes, party_x, n, o) for o in ordered[at:])
                for at in range(len(ordered) + 1)
            ]
            ordered.insert(costs.index(min(costs)), n)
        lanes.wire_count[row] = pack(lanes, party_x, ordered)


def pack(lanes: Lanes, party_x: dict[str, float], ordered: list[int]) -> int:
    """Wires that stand beside each other share a lane, those above each other keep their order; how many lanes."""
    placed: list[tuple[float, float, int]] = []
    for n in ordered:
        low, high = with_words(lanes, party_x, lanes.wires[n])
        lane = 1 + max((at for a, b, at in placed if low < b and a < high), default=-1)
        lanes.wire_lane[n] = lane
        placed.append((low, high, lane))
    return 1 + max((lane for _, _, lane in placed), default=-1)


def with_words(lanes: Lanes, party_x: dict[str, float], wire: Wire) -> tuple[float, float]:
    """From left to right what a wire takes on its lane, words included."""
    low, high = span(lanes, party_x, wire)
    for party in wire.parties:
        low, high = min(low, party_x[party] - 30), max(high, party_x[party] + 30)
    if not (wire.source_here and wire.targets):
        return low - TAG, high + TAG
    told = media.words_width(lanes.frame.facts.information[wire.number])
    spare = max(min(told, sizes.WORDS) + 3 - (high - low), 0)
    slots = [
        lanes.frame.left[lanes.frame.grid.column[n]] - 14 for n in wire.steps if lanes.frame.grid.track[n]
    ]
    return min([low - spare - 2, *slots]), high + spare + 2


def crossings(lanes: Lanes, party_x: dict[str, float], upper: int, lower: int) -> int:
    """How often two wires cross when one runs above the other."""
    above, below = lanes.wires[upper], lanes.wires[lower]
    drops = [lanes.ports[step, ("wire", above.number, above.row, which)] for step, which in ends(above)]
    rises = [party_x[party] for party in below.parties]
    low, high = span(lanes, party_x, below)
    top_low, top_high = span(lanes, party_x, above)
    return sum(low < x < high for x in drops) + sum(top_low < x < top_high for x in rises)


def span(lanes: Lanes, party_x: dict[str, float], wire: Wire) -> tuple[float, float]:
    """From the leftmost to the rightmost place where a wire turns up or down."""
    xs = [lanes.ports[step, ("wire", wire.number, wire.row, which)] for step, which in ends(wire)]
    xs += [party_x[party] for party in wire.parties]
    return min(xs), max(xs)
