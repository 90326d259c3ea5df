"""The rows of a data box, in the order that practitioners are used to."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from leantool.model import Process
from leantool.scene import Ref, ruler
from leantool.units import Calendar, Count, Duration
from leantool.views import sizes
from leantool.views.facts import Facts

FACTORY = (
    "cycle_time", "process_time", "lead_time", "wait", "changeover", "uptime", "oee", "batch", "transfer_batch",
    "pieces_per_cycle", "stations", "scrap", "complete_accurate", "value", "own-demand", "calendar", "allocation",
    "per", "distance", "cost", "energy",
)  # fmt: skip
OFFICE = (
    "process_time", "lead_time", "wait", "complete_accurate", "cycle_time", "value", "batch", "transfer_batch",
    "changeover", "uptime", "oee", "pieces_per_cycle", "stations", "scrap", "own-demand", "calendar", "allocation",
    "per", "distance", "cost", "energy",
)  # fmt: skip
ICON_ROOM = 6.4


class Row(NamedTuple):
    """One line of a data box: label left, value right; no value means that it is still to be measured."""

    label: str
    value: str
    ref: Ref
    alert: bool = False
    lines: tuple[str, ...] = ()
    icon: str = ""  # before the label, which then stands alone
    changed: bool = False  # from one value to another

    @property
    def room(self) -> float:
        """What label and value take beside each other."""
        if self.icon:
            return ruler.width(self.label, sizes.TEXT) + ICON_ROOM
        return ruler.width(self.label, sizes.TEXT) + 2 + ruler.width(self.value, sizes.TEXT)

    def fits(self, room: float) -> bool:
        """Whether label and value stand beside each other."""
        return self.room <= room

    def broken(self, room: float) -> Row:
        """The row with its value in as many lines as it takes, at most three."""
        if self.icon:
            return self._replace(label=ruler.shorten(self.label, sizes.TEXT, room - ICON_ROOM))
        if self.fits(room):
            return self._replace(lines=(self.value,))
        label = ruler.shorten(self.label, sizes.TEXT, room)
        return self._replace(label=label, lines=("", *ruler.wrap(self.value, sizes.TEXT, room, lines=3)))

    @property
    def height(self) -> float:
        return sizes.ROW + max(len(self.lines) - 1, 0) * sizes.LINE


def process_rows(facts: Facts, step: Process) -> tuple[Row, ...]:
    """What the file says of a process, what is still to be measured, and the map's own lines."""
    rows = []
    for name in OFFICE if facts.stream.is_office else FACTORY:
        value = worded(facts, step, name)
        if value is None and name in asked(facts, step):
            value = ""
        if value is not None:
            field = "demand" if name == "own-demand" else name
            alert = name in ("cycle_time", "process_time") and facts.over_takt(step.index)
            rows.append(Row(facts.words(name), value, ("steps", step.index, field), alert))
    if step.pitch is not None:
        rows.append(Row(facts.words("pitch"), step.pitch.text, ("steps", step.index, "pitch")))
    for place, system in enumerate(step.systems):
        rows.append(Row(system, "", ("steps", step.index, "systems", place), icon="system"))
    for key, text in (step.data or {}).items():
        rows.append(Row(key, text, ("steps", step.index, "data", key)))
    return tuple(rows)


def asked(facts: Facts, step: Process) -> set[str]:
    """Fields that a reader expects here, because most other processes have them or nothing can do without."""
    usual = set(facts.usual)
    if step.process_time is not None:
        usual.discard("cycle_time")
    if step.cycle_time is not None:
        usual.discard("process_time")
    if step.oee is not None:
        usual -= {"uptime", "changeover"}
    if step.touch_time is None and not usual & {"cycle_time", "process_time"}:
        usual.add("process_time" if facts.stream.is_office else "cycle_time")
    return usual


def worded(facts: Facts, step: Process, name: str) -> str | None:
    """A field as it is written on the map; None when the file does not give it."""
    words = facts.words
    if name == "own-demand":
        rates = step.demand
        return " + ".join(rate.text for rate in rates) if rates else None
    value = getattr(step, name)
    if value is None:
        return None
    if name == "value":
        return words(f"value-{value.kind}", *([value.added.text] if value.added else []))
    if isinstance(value, Calendar):
        return facts.time(value.productive_day)
    if isinstance(value, Duration):
        return value.text
    if isinstance(value, Count):
        return f"{words.number(value.value)} {value.word}".strip()
    return words.share(value) if isinstance(value, Fraction) else str(value)
