"""The steps of a stream: processes, stocks, waits and transports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from leantool.model.given import given
from leantool.model.parts import CARRIERS, KANBANS, Observation
from leantool.units import ONE, ZERO, Calendar, Count, Duration, Rate

START = -1
"""The source of a link that begins a branch."""

STOCK_KINDS = ("inventory", "supermarket", "fifo", "safety_stock", "buffer", "queue")
PULL_KINDS = ("supermarket", "fifo")
KINDS = ("process", *STOCK_KINDS, "wait", "transport")
WORK_TYPES = ("check", "inspect", "approve", "sign", "register", "search", "move", "repair")
"""Kinds of work that add no value by themselves."""


@dataclass(frozen=True, slots=True)
class Link:
    """The step an item comes from (a position in `steps`, or START), and the share of what leaves it."""

    source: int
    share: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """How the work of a process is classed; `added` where the value-adding part is stated as a time."""

    kind: Literal["adding", "necessary", "waste", "part"]
    added: Duration | None = None


@dataclass(frozen=True, slots=True)
class Rework:
    """Items that are not right go back: to an earlier step or the same one."""

    to: int = given("step", required=True, default=START)
    share: Fraction = given("share%", required=True, default=Fraction(0))
    wait: Duration | None = given("duration")
    repeats: str = given("choice", "until_right", "once", default="until_right")


@dataclass(frozen=True, slots=True)
class Element:
    """One element of the handwork in a process; without a time it is still to be measured."""

    name: str = given("text", required=True, default="")
    takes: Duration | None = given("duration")
    value: str | None = given("choice", "adding", "necessary", "waste")
    operator: str | None = given("text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What every step has.  `follows` is resolved: where items come from, in the order written."""

    index: int  # position in the file
    kind: str
    name: str
    follows: tuple[Link, ...] = ()
    waits_for_all: bool = True  # several links: all of them (AND) or any of them (shares, XOR)
    states_after: bool = False
    flow_share: Fraction = ONE  # part of the stream's items that passes here, once and without scrap
    position: int = 0  # in an order in which every step comes after what it follows

    id: str | None = given("text")
    after: object = given("after")
    notes: str | None = given("text")
    observations: tuple[Observation, ...] = given("observations", default=())
    data: Mapping[str, str] | None = given("data")
    source: str | None = given("choice", "measured", "system", "asked", "estimated")
    stat: str | None = given("choice", "mean", "median", "p85", "single")
    team: str | None = given("text")

    @property
    def handle(self) -> str:
        """What other lines call this step: its id where it has one, else its name."""
        return self.id or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Process(Step):
    """Work is done on the item."""

    cycle_time: Duration | None = given("duration")
    pieces_per_cycle: Count | None = given("positive")
    stations: Count | None = given("whole")
    people: Count | None = given("amount", also=("operators",))
    process_time: Duration | None = given("duration")
    lead_time: Duration | None = given("duration")
    wait: Duration | None = given("duration")
    transfer_batch: Count | None = given("at least 1")
    changeover: Duration | None = given("duration")
    batch: Count | None = given("positive")
    uptime: Fraction | None = given("share>0")
    oee: Fraction | None = given("share>0")
    scrap: Fraction | None = given("share%")
    complete_accurate: Fraction | None = given("share")
    value: Value | None = given("value")
    reason: str | None = given("text")
    rework: tuple[Rework, ...] = given("parts", of=Rework, default=())
    shared: bool = given("yes or no", default=False)
    allocation: Fraction | None = given("share>0")
    demand: tuple[Rate, ...] | None = given("demand")
    calendar: Calendar | None = given("calendar")
    pacemaker: bool = given("yes or no", default=False)
    flow: str | None = given("choice", "push", "pull", "fifo", "continuous", "sequenced")
    cell: bool = given("yes or no", default=False)
    heijunka: bool = given("yes or no", default=False)
    pitch: Duration | None = given("duration")
    per: Count | None = given("positive")
    distance: Count | None = given("distance")
    cost: Count | None = given("amount")
    energy: Count | None = given("amount")
    type: str | None = given("choice", *WORK_TYPES)
    approved: Fraction | None = given("share")
    systems: tuple[str, ...] = given("texts", default=())
    enters: tuple[str, ...] = given("texts", default=())
    used_share: Fraction | None = given("share")
    motion_time: Duration | None = given("duration")
    every: str | None = given("every")
    variation: Count | None = given("amount")
    expedited: Fraction | None = given("share")
    skill_level: int | None = given("score")
    skill_needed: int | None = given("score")
    able: Count | None = given("whole")
    escalated: Fraction | None = given("share")
    elements: tuple[Element, ...] = given("parts", of=Element, default=())
    machine_time: Duration | None = given("duration")
    variants: Count | None = given("whole")
    longest_stop: Duration | None = given("duration")
    wanted_lead_time: Duration | None = given("duration")

    @property
    def touch_time(self) -> Duration | None:
        """Process time of one item: as stated, else the cycle time."""
        return self.process_time if self.process_time is not None else self.cycle_time

    @property
    def scrap_share(self) -> Fraction:
        return ZERO if self.scrap is None else self.scrap

    @property
    def rework_share(self) -> Fraction:
        return sum((loop.share for loop in self.rework), ZERO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock(Step):
    """Items that lie or wait: inventory, supermarket, FIFO lane, safety and buffer stock, queue."""

    holds: Count | Duration | None = given("holds")
    max: Count | Duration | None = given("holds")
    needed: Count | Duration | None = given("holds")
    kanban: str | None = given("choice", *KANBANS)
    warehouse: bool = given("yes or no", default=False)
    wait: Duration | None = given("duration", key="for")
    of: str | None = given("choice", "people", "items")
    timed: bool = given("yes or no", default=True)
    per: Count | None = given("positive")
    replenishment: Duration | None = given("duration")
    withdrawal: Duration | None = given("duration")
    container: Count | None = given("positive")
    buffer_share: Fraction | None = given("share")
    safety_share: Fraction | None = given("share")
    service_factor: Count | None = given("amount")

    @property
    def size(self) -> Count | Duration | None:
        """What lies here: `holds` (or `for`); a FIFO lane or supermarket without it counts its `max`."""
        if self.wait is not None:
            return self.wait
        if self.holds is None and self.kind in PULL_KINDS:
            return self.max
        return self.holds

    @property
    def pieces(self) -> Count | None:
        size = self.size
        return size if isinstance(size, Count) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait(Step):
    """A plain delay: approval, curing, a legal term."""

    duration: Duration | None = given("duration", key="for")
    reason: str | None = given("text")
    every: str | None = given("every")


@dataclass(frozen=True, slots=True, kw_only=True)
class Transport(Step):
    """Moving the item."""

    by: str | None = given("choice", *CARRIERS)
    milk_run: bool = given("yes or no", default=False)
    expedite: bool = given("yes or no", default=False)
    takes: Duration | None = given("duration")
    every: str | None = given("every")
    distance: Count | None = given("distance")


CLASS_OF_KIND: dict[str, type] = {
    "process": Process,
    **dict.fromkeys(STOCK_KINDS, Stock),
    "wait": Wait,
    "transport": Transport,
}

ONLY_FOR_KINDS: dict[str, tuple[str, ...]] = {
    "max": PULL_KINDS,
    "for": ("queue", "wait"),
    "of": ("queue",),
    "kanban": ("supermarket",),
    "warehouse": ("inventory", "safety_stock", "buffer"),
    **dict.fromkeys(
        ("replenishment", "withdrawal", "container", "buffer_share", "safety_share", "service_factor"),
        ("inventory", "supermarket"),
    ),
}
"""Stock fields that not every kind of stock has, by the key in the file."""
