"""The steps of two maps with what differs: what went, what is new, and old and new values beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from leantool.comparing.elements import same
from leantool.model import Process, Step
from leantool.scene import Ref
from leantool.views.cells import Cell, process_cell
from leantool.views.data import FACTORY, OFFICE, Row, asked, worded
from leantool.views.facts import Facts
from leantool.views.store_cells import store_cell, store_words

How = Literal["", "gone", "new", "moved"]

MAIN = frozenset(
    ("cycle_time", "process_time", "lead_time", "wait", "changeover", "uptime", "complete_accurate", "batch")
)
"""Fields that every step shows; the others only where they differ."""
ARROW = " → "
ABSENT = "–"
TAG = 9.0  # room for the word under a step that went, is new or moved


@dataclass(frozen=True, eq=False)
class Marked:
    """A step as it is drawn, and what became of it."""

    cell: Cell
    how: How = ""


def old_cell(facts: Facts, index: int, how: How, new: tuple[Facts, int] | None, flat: bool) -> Marked:
    """A step of the earlier map; of one that stays, `new` is where it is in the later one.

    The data box of a process stands beside it where height is dear (`flat`).
    """
    step = facts.steps[index]
    if not isinstance(step, Process):
        return marked(store_cell(facts, step), how)
    other = new[0].steps[new[1]] if new else None
    differing = changed(step, other) if isinstance(other, Process) else set[str]()
    rows = tuple(main_rows(facts, step, differing))
    return marked(process_cell(facts, step, beside=flat, rows=rows), how)


def new_cell(facts: Facts, index: int, how: How, old: tuple[Facts, int] | None, flat: bool) -> Marked:
    """A step of the later map; of one that was there before, `old` is where, and values are told from what to what."""
    step = facts.steps[index]
    was = old[0].steps[old[1]] if old else None
    if not isinstance(step, Process):
        words = told(old[0], was, facts, step) if old and was is not None else None
        return marked(store_cell(facts, step, words), how)
    if isinstance(was, Process) and old:
        rows = tuple(compared_rows(old[0], was, facts, step))
    else:
        rows = (*became(facts, was, step), *main_rows(facts, step, set()))
    return marked(process_cell(facts, step, beside=flat, rows=rows), how)


def marked(cell: Cell, how: How) -> Marked:
    """The cell with room for its word."""
    return Marked(replace(cell, under=TAG) if how else cell, how)


def changed(step: Process, other: Process) -> set[str]:
    """Fields of a process that say something else in the other map."""
    names = (*FACTORY, "demand", "people", "team", "pitch")
    values = ((name, getattr(step, name, None), getattr(other, name, None)) for name in names)
    return {name for name, one, two in values if not same(one, two)}


def fields(facts: Facts) -> tuple[str, ...]:
    """Fields in the order of the data box."""
    return OFFICE if facts.stream.is_office else FACTORY


def main_rows(facts: Facts, step: Process, differing: set[str]) -> Iterator[Row]:
    """The fields that every step shows, and those that differ."""
    for name in fields(facts):
        if name in MAIN or name in differing:
            value = worded(facts, step, name)
            if value is None and name in asked(facts, step):
                value = ""
            if value is not None:
                alert = name in ("cycle_time", "process_time") and facts.over_takt(step.index)
                yield Row(facts.words(name), value, ("steps", step.index, name), alert)
    if "pitch" in differing and step.pitch is not None:
        yield Row(facts.words("pitch"), step.pitch.text, ("steps", step.index, "pitch"))


def compared_rows(before: Facts, was: Process, facts: Facts, step: Process) -> Iterator[Row]:
    """The fields of a process, with old and new value where they differ."""
    ref, words, differing = ("steps", step.index), facts.words, changed(step, was)
    yield from became(facts, was, step)
    if "people" in differing:
        yield from_to(words("people"), people(facts, was), people(facts, step), (*ref, "people"))
    if "team" in differing:
        yield from_to(words("team-is"), was.team, step.team, (*ref, "team"))
    plain = {row.ref: row for row in main_rows(facts, step, set())}
    for name in fields(facts):
        at = (*ref, name)
        old, new = worded(before, was, name), worded(facts, step, name)
        if name in differing and old != new:
            yield from_to(words(name), old, new, at)
        elif at in plain:
            yield plain[at]
    if "pitch" in differing:
        old, new = (p.pitch.text if p.pitch else None for p in (was, step))
        yield from_to(words("pitch"), old, new, (*ref, "pitch"))
    if was.systems != step.systems:
        yield from_to(
            words.icon("system"), ", ".join(was.systems), ", ".join(step.systems), (*ref, "systems")
        )
    yield from compared_data(was, step)


def compared_data(was: Process, step: Process) -> Iterator[Row]:
    """The map's own lines, those that differ."""
    old, new = was.data or {}, step.data or {}
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            yield from_to(key, old.get(key), new.get(key), ("steps", step.index, "data", key))


def people(facts: Facts, step: Process) -> str | None:
    """How many people there are."""
    return facts.words.number(step.people.value) if step.people is not None else None


def from_to(label: str, old: str | None, new: str | None, ref: Ref) -> Row:
    """`C/T  39 s → 56 s`."""
    return Row(label, f"{old or ABSENT}{ARROW}{new or ABSENT}", ref, changed=True)


def became(facts: Facts, was: Step | None, step: Step) -> Iterator[Row]:
    """What a step was called, and what it was, where that differs."""
    ref = ("steps", step.index, step.kind)
    if was is not None and was.name != step.name:
        yield Row(facts.words("was"), was.name, ref, changed=True)
    if was is not None and was.kind != step.kind:
        yield Row(facts.words("was"), kind(facts, was), ref, changed=True)


def kind(facts: Facts, step: Step) -> str:
    """What a step is, in a word."""
    return facts.words.label(f"kind_{step.kind}")


def told(before: Facts, was: Step, facts: Facts, step: Step) -> list[tuple[str, str]]:
    """The words under a store, each value that differs from what to what; first what it was."""
    found = [(f"{row.label} {row.value}", "muted") for row in became(facts, was, step)]
    old, new = ([w for w in store_words(f, s) if w[1] != "burst"] for f, s in ((before, was), (facts, step)))
    if len(old) != len(new) or any(one[1] != two[1] for one, two in zip(old, new, strict=True)):
        stated = ", ".join(text for text, role in old if role == "text")
        gone = [(f"{facts.words('was')} {stated}", "muted")] if stated and old != new else []
        return [*found, *((text, "strong" if role == "text" and gone else role) for text, role in new), *gone]
    for (text, role), (becomes, _) in zip(old, new, strict=True):
        if text == becomes or alike(was, step):
            found.append((becomes, role))
        else:
            found.append(
                (f"{text or ABSENT}{ARROW}{becomes or ABSENT}", "strong" if role == "text" else role)
            )
    return found


def alike(was: Any, step: Any) -> bool:
    """Whether two stores or waits state the same, however it is written."""
    names = ("holds", "max", "duration", "takes", "every", "distance", "reason", "data")
    return all(same(getattr(was, name, None), getattr(step, name, None)) for name in names)
