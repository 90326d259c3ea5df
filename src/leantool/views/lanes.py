"""Where lines of information and rework touch their steps, and on which lane above the boxes each runs."""

from __future__ import annotations

from dataclasses import dataclass, field

from leantool.scene import ruler
from leantool.views import sizes
from leantool.views.frame import Frame, Stop
from leantool.views.stores import place
from leantool.views.wires import Loop, Wire

End = tuple[str, int, int, str]  # "wire" or "loop", its number, the row, which end


@dataclass(eq=False, repr=False)
class Lanes:
    """Attachments and lanes of one frame."""

    frame: Frame
    wires: list[Wire]
    loops: list[Loop]
    ports: dict[tuple[int, End], float] = field(default_factory=dict)
    party_ports: dict[tuple[str, int, int], tuple[float, float]] = field(default_factory=dict)  # wire and row
    loop_lane: dict[tuple[int, Stop], int] = field(default_factory=dict)  # of a loop at a row and track
    loop_count: dict[Stop, int] = field(default_factory=dict)
    wire_lane: dict[int, int] = field(default_factory=dict)  # of a wire, by its place in `wires`
    wire_count: dict[int, int] = field(default_factory=dict)  # lanes above a row

    def port(self, step: int, kind: str, number: int, which: str) -> float:
        """Where on the top edge of a step a line is attached."""
        return self.ports[step, (kind, number, self.frame.row(step), which)]

    def top(self, step: int) -> float:
        """The height at which lines meet a step."""
        cell = self.frame.cells[step]
        if not cell.is_process:
            return place(self.frame, cell).y
        facts = self.frame.facts
        marked = facts.bottleneck == step or facts.over_takt(step)
        return self.frame.top(step) - (1.1 if marked else 0)


def attach(lanes: Lanes, party_x: dict[str, float]) -> None:
    """Spreads the lines over the top edge of each step, those from the left at the left; rework goes in one another."""
    frame = lanes.frame
    wanted: dict[int, list[tuple[float, int, End]]] = {}
    for wire in lanes.wires:
        for step, which in ends(wire):
            others = [x_of(frame, party_x, e) for e in [wire.source, *wire.targets] if e != step]
            other = sum(others) / len(others) if others else 0.0
            wanted.setdefault(step, []).append((other, wire.number, ("wire", wire.number, wire.row, which)))
    for loop in lanes.loops:
        for step, other, which in ((loop.source, loop.target, "out"), (loop.target, loop.source, "in")):
            x = nested(frame, step, other) if step != other else (1e6 if which == "out" else 1e6 - 1)
            key: End = ("loop", loop.number, frame.row(step), which)
            wanted.setdefault(step, []).append((x, loop.number, key))
    for step, found in wanted.items():
        left, right = edge(frame, step)
        for place_, (_, _, key) in enumerate(sorted(found), 1):
            lanes.ports[step, key] = left + (right - left) * place_ / (len(found) + 1)


def nested(frame: Frame, step: int, other: int) -> float:
    """Where rework to or from another step wants to meet this one: of two from one side, the longer lies around."""
    here, there = frame.centre(step), frame.centre(other)
    return here - there if there < here else here + frame.page - there


def ends(wire: Wire) -> list[tuple[int, str]]:
    """The steps at the ends of a wire in its row, and which end each is."""
    found = [(end, "in") for end in wire.targets if isinstance(end, int)]
    if wire.source_here and isinstance(wire.source, int):
        found.append((wire.source, "out"))
    return found


def x_of(frame: Frame, party_x: dict[str, float], end: str | int) -> float:
    """About where an end of a line stands."""
    return party_x.get(end, 0.0) if isinstance(end, str) else frame.centre(end)


def edge(frame: Frame, step: int) -> tuple[float, float]:
    """The part of the top edge of a step where lines may meet it."""
    if frame.cells[step].is_process:
        left, right = frame.body(step)
        return left + 1, right - 1
    centre = frame.centre(step)
    return centre - 4, centre + 4


def loop_words(lanes: Lanes, loop: Loop) -> str:
    """What is written along rework: the share, and the wait where there is one."""
    facts = lanes.frame.facts
    text = facts.words("loop", facts.words.share(loop.share))
    return f"{text} · {loop.wait.text}" if loop.wait else text


def stack_loops(lanes: Lanes) -> None:
    """Gives rework its lanes: the shortest nearest to the boxes, words included."""
    frame = lanes.frame
    spans: dict[Stop, list[tuple[float, float, int]]] = {}
    for loop in lanes.loops:
        apart = frame.row(loop.source) != frame.row(loop.target)
        told = tags(lanes, loop) if apart else (loop_words(lanes, loop),) * 2
        for (stop, low, high), text in zip(loop_spans(lanes, loop), told, strict=False):
            wide = ruler.width(text, sizes.TEXT) + 2
            start = low - 1 if apart else (low + high - wide) / 2
            spans.setdefault(stop, []).append((min(low, start), max(high, start + wide), loop.number))
    for stop, found in spans.items():
        taken: list[list[tuple[float, float]]] = []
        for low, high, number in sorted(found, key=lambda s: (s[1] - s[0], s[0])):
            lane = next(
                (n for n, row in enumerate(taken) if all(high < a or b < low for a, b in row)), len(taken)
            )
            if lane == len(taken):
                taken.append([])
            taken[lane].append((low, high))
            lanes.loop_lane[number, stop] = lane
        lanes.loop_count[stop] = len(taken)


def tags(lanes: Lanes, loop: Loop) -> tuple[str, str]:
    """What is written at both ends of rework that goes back to another row."""
    facts = lanes.frame.facts
    there, here = facts.steps[loop.target].name, facts.steps[loop.source].name
    told = f"{loop_words(lanes, loop)} {facts.words('to', there)}"
    return ruler.shorten(told, sizes.TEXT, 70), ruler.shorten(facts.words("from", here), sizes.TEXT, 60)


def loop_spans(lanes: Lanes, loop: Loop) -> list[tuple[Stop, float, float]]:
    """Which part of which head a loop needs: one, or one at each end when these stand apart."""
    frame = lanes.frame
    out, into = (
        lanes.port(loop.source, "loop", loop.number, "out"),
        lanes.port(loop.target, "loop", loop.number, "in"),
    )
    leaves = (frame.row(loop.source), frame.grid.track[loop.source])
    reaches = (frame.row(loop.target), frame.grid.track[loop.target])
    if leaves == reaches:
        return [(leaves, min(out, into), max(out, into))]
    if leaves[0] != reaches[0]:
        return [(leaves, out - STUB, out), (reaches, into, into + STUB)]
    turn = frame.slot(frame.grid.column[loop.target] + 1, ("loop", loop.number))
    return [(leaves, min(out, turn), max(out, turn)), (reaches, min(into, turn), max(into, turn))]


TAG = 95.0  # the longest words at the end of a line that goes on in another row
STUB = 9.0  # of a line that goes on in another row
