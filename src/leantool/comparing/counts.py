"""Figures of a comparison that are counted on the map: steps, hand-overs, systems, distance; and the EPEI."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from leantool.designing import intervals
from leantool.designing.case import Case
from leantool.figures import Figure
from leantool.figures.figure import Reason
from leantool.figures.teams import taking_over
from leantool.figures.workings import Workings
from leantool.model import Process, Transport, ValueStream
from leantool.settings import STANDARD
from leantool.units import ZERO, Count

METRES = {"m": Fraction(1), "meter": Fraction(1), "metre": Fraction(1), "km": Fraction(1000)}
METRES |= {f"{word}s": size for word, size in METRES.items() if len(word) > 2} | {"cm": Fraction(1, 100)}


def counted(stream: ValueStream) -> Iterator[Figure]:
    """The counts of a map, in the order of the table; absent with the reason."""
    yield epei(stream)
    yield hand_overs(stream)
    yield Figure("steps", "count", Fraction(len(stream.steps)))
    yield Figure("processes", "count", Fraction(len(stream.processes)))
    yield systems(stream)
    yield distance(stream)


def hand_overs(stream: ValueStream) -> Figure:
    """How often the work passes to another team along the path."""
    teams = taking_over(stream.steps[n] for n in Workings(stream).path)
    if not teams:
        return Figure("hand_overs", "count", None, Reason("no-teams"))
    return Figure("hand_overs", "count", Fraction(len(teams) - 1))


def systems(stream: ValueStream) -> Figure:
    """How many systems the work is recorded in, those of all processes together."""
    found = {name.casefold() for process in stream.processes for name in process.systems}
    if not found:
        return Figure("systems", "count", None, Reason("no-systems"))
    return Figure("systems", "count", Fraction(len(found)))


def distance(stream: ValueStream) -> Figure:
    """Metres that the item is carried and people walk for it, all transports and processes together."""
    stated = [
        s.distance for s in stream.steps if isinstance(s, Process | Transport) and s.distance is not None
    ]
    if not stated:
        return Figure("distance", "m", None, Reason("no-distance"))
    lengths = [_metres(one) for one in stated]
    known = [length for length in lengths if length is not None]
    if len(known) < len(lengths):
        return Figure("distance", "m", None, Reason("distance-unit"))
    return Figure("distance", "m", sum(known, ZERO))


def _metres(stated: Count) -> Fraction | None:
    if not stated.value:
        return ZERO
    size = METRES.get(stated.word.casefold().rstrip("."))
    return None if size is None else stated.value * size


def epei(stream: ValueStream) -> Figure:
    """The longest of the intervals in which a process can make every variant once (C-21)."""
    case = Case(stream, STANDARD.thresholds)
    sizes = [intervals.size(case, process) for process in stream.processes]
    days = [size.amount.value for size in sizes if size.amount is not None]
    if not days:
        return Figure("epei", "days", None, Reason("no-interval"))
    return Figure("epei", "days", max(days))
