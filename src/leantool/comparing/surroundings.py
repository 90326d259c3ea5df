"""What stands around the steps in two maps: customers, calendar, control, information, improvements, the title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from leantool.comparing.bursts import bursts
from leantool.comparing.elements import Element, Field, differing, end, only
from leantool.comparing.matching import plain
from leantool.model import Information, Party, ValueStream
from leantool.units import Calendar

TITLE_BLOCK = ("title", "state", "language", "form", "family", "owner", "date", "place", "team", "version")
REMARKS = ("notes", "observations", "measured", "data")
MONEY = ("currency", "hourly_rate", "unit_cost")
CALENDAR = ("shifts", "hours", "breaks", "productive_hours", "days_per_week", "days_per_month")


def around(before: ValueStream, after: ValueStream, same_state: bool) -> Iterator[Element]:
    """The parts that differ; the title block and what was noted only where both are the same map."""
    keys = (*TITLE_BLOCK, *REMARKS, *MONEY) if same_state else MONEY
    fields = [f for f in _of_map(before, after) if f.key in keys]
    if fields:
        yield Element("map", "changed", after.title, "", tuple(fields))
    yield from _calendars(before.calendar, after.calendar)
    for part in ("customers", "suppliers"):
        yield from _parties(part, getattr(before, part), getattr(after, part))
    yield from _one("control", before.control, after.control)
    yield from _flows(before, after)
    yield from bursts(before, after)


def _of_map(before: ValueStream, after: ValueStream) -> tuple[Field, ...]:
    leave = (
        "calendar",
        "customers",
        "suppliers",
        "control",
        "steps",
        "information",
        "kaizen",
        "loops",
        "based_on",
    )
    return differing(before, after, leave)


def _calendars(before: Calendar, after: Calendar) -> Iterator[Element]:
    fields = [
        Field(key, old, new)
        for key in CALENDAR
        if (old := getattr(before, key)) != (new := getattr(after, key))
    ]
    if fields or before.stated != after.stated:
        how = "changed" if before.stated and after.stated else "added" if after.stated else "removed"
        yield Element("calendar", how, "", "", tuple(fields))  # type: ignore[arg-type]


def _one(part: str, old: Any, new: Any) -> Iterator[Element]:
    """A block of which a map has one or none."""
    if old is None and new is None:
        return
    if old is None or new is None:
        yield only(part, "added" if old is None else "removed", new or old, (new or old).name or "")
    elif fields := differing(old, new):
        yield Element(part, "changed", new.name or "", "", fields)


def _parties(part: str, old: Sequence[Party], new: Sequence[Party]) -> Iterator[Element]:
    """Customers or suppliers: the same by name; where there is one in each map, that one."""
    if len(old) == len(new) == 1:
        fields = differing(old[0], new[0])
        if fields:
            yield Element(part, "changed", new[0].name or old[0].name or "", "", fields, 0, 0)
        return
    left = {plain(party.name): n for n, party in reversed(list(enumerate(old)))}
    for n, party in enumerate(new):
        at = left.pop(plain(party.name), None)
        if at is None:
            yield only(part, "added", party, party.name or "", at=n)
        elif fields := differing(old[at], party):
            yield Element(part, "changed", party.name or "", "", fields, at, n)
    for n in sorted(left.values()):
        yield only(part, "removed", old[n], old[n].name or "", at=n)


Flow = tuple[str, str, Information, int]


def _flows(before: ValueStream, after: ValueStream) -> Iterator[Element]:
    """Information flows, each from one end to one other: those that say the same are the same."""
    old, new = list(_each_flow(before)), list(_each_flow(after))
    for said in (True, False):
        for flow in list(new):
            twin = next((one for one in old if _ends(one, said) == _ends(flow, said)), None)
            if twin is None:
                continue
            old.remove(twin)
            new.remove(flow)
            fields = differing(twin[2], flow[2], ("source", "targets"))
            if fields:
                yield Element("information", "changed", _named(flow), "", fields, twin[3], flow[3])
    for how, flows in (("added", new), ("removed", old)):
        for flow in flows:
            yield only("information", how, flow[2], _named(flow), ("source", "targets"), flow[3])


def _each_flow(stream: ValueStream) -> Iterator[Flow]:
    for n, flow in enumerate(stream.information):
        for target in flow.targets:
            yield end(stream, flow.source), end(stream, target), flow, n


def _ends(flow: Flow, said: bool) -> tuple[str, ...]:
    return plain(flow[0]), plain(flow[1]), *((plain(flow[2].says),) if said else ())


def _named(flow: Flow) -> str:
    return f"{flow[0]} → {flow[1]}"
