"""Suppliers upper left, customers upper right, planning between them, each with its data."""

from __future__ import annotations

from typing import NamedTuple

from leantool.model import ValueStream
from leantool.model.parts import Control, Party, Supplier
from leantool.scene import Box, Glyph, Group, Item, Label, Ref, ruler
from leantool.views import sizes
from leantool.views.data import Row
from leantool.views.databox import databox
from leantool.views.facts import Facts, number

ICON = 22.0
BOX = 13.0
LEVELS = 8.0  # the levelling box under the system of planning


class Block(NamedTuple):
    """A party and its measures, before it has a place."""

    kind: str
    name: tuple[str, ...]
    rows: tuple[Row, ...]
    ref: Ref
    width: float
    system: tuple[str, ...] = ()
    levels: bool = False


def blocks(facts: Facts) -> dict[str, list[Block]]:
    """All parties of a stream, by kind."""
    stream = facts.stream
    wide = widths(facts)
    found: dict[str, list[Block]] = {"supplier": [], "control": [], "customer": []}
    for kind, parties in (("supplier", stream.suppliers), ("customer", stream.customers)):
        in_order = list(enumerate(parties))
        if kind == "supplier":  # the one whose arrow is drawn comes first
            in_order.sort(key=lambda numbered: numbered[0] != facts.first_supplier)
        for place, party in in_order:
            ref = (f"{kind}s", place)
            rows = party_rows(facts, kind, party, place == 0, ref)
            broken = tuple(row.broken(wide[kind] - 2 * sizes.PAD) for row in rows)
            name = named(facts, kind, party.name, wide[kind])
            found[kind].append(Block(kind, name, broken, ref, wide[kind]))
    if stream.control is not None:
        found["control"].append(control_block(facts, stream.control, wide["control"]))
    return found


def named(facts: Facts, kind: str, name: str | None, wide: float) -> tuple[str, ...]:
    """The name in at most two lines; what kind of party it is when it has none."""
    return tuple(ruler.wrap(name or facts.words(kind), sizes.TEXT, wide - 3, "bold", lines=2))


def widths(facts: Facts) -> dict[str, float]:
    """How wide the parties of each kind are: wide enough for the longest word of their names, up to a point."""
    stream = facts.stream
    control = (stream.control.name or "") if stream.control else ""
    names = {
        "supplier": " ".join(party.name or "" for party in stream.suppliers),
        "control": f"{control} {facts.words('control')}",
        "customer": " ".join(party.name or "" for party in stream.customers),
    }
    longest = {kind: ruler.widest(text.split(), sizes.TEXT, "bold") + 3.5 for kind, text in names.items()}
    found = {kind: min(max(sizes.PARTY, width), sizes.PARTY_MOST) for kind, width in longest.items()}
    while found["control"] < sizes.PARTY_MOST and len(system(stream.control, found["control"])) > 2:
        found["control"] += 2
    return found


def system(control: Control | None, wide: float) -> list[str]:
    """The system of production control in lines, beside its icon."""
    said = control.system if control else None
    return ruler.wrap(said, sizes.TEXT, wide - 13, lines=sizes.MOST_LINES) if said else []


def control_block(facts: Facts, control: Control, wide: float) -> Block:
    """Production control: a box with its name, its system in the body."""
    ref: Ref = ("control",)
    rows = [Row(facts.words("pitch"), control.pitch.text, (*ref, "pitch"))] if control.pitch else []
    rows += [Row(key, value, (*ref, "data", key)) for key, value in (control.data or {}).items()]
    broken = tuple(row.broken(wide - 2 * sizes.PAD) for row in rows)
    name = named(facts, "control", control.name, wide)
    return Block("control", name, broken, ref, wide, tuple(system(control, wide)), control.heijunka)


def party_rows(facts: Facts, kind: str, party: Party, first: bool, ref: Ref) -> tuple[Row, ...]:
    """Demand, takt, pack, deliveries, and the map's own lines."""
    words, rows = facts.words, []
    rates = party.demand or ()
    if rates:
        rows.append(Row(words("demand"), " + ".join(rate.text for rate in rates), (*ref, "demand")))
    if kind == "customer" and first:
        rows += pace(facts, facts.stream, bool(rates), ref)
    if party.pack is not None:
        text = f"{words.number(party.pack.value)} {party.pack.word}".strip()
        rows.append(Row(words("pack"), text, (*ref, "pack")))
    if party.delivers:
        rows.append(Row(words("delivers"), party.delivers, (*ref, "delivers")))
    if isinstance(party, Supplier) and party.to:
        names = ", ".join(facts.steps[n].name for n in party.to)
        rows.append(Row(words("to-steps"), names, (*ref, "to")))
    for key, value in (party.data or {}).items():
        rows.append(Row(key, value, (*ref, "data", key)))
    return tuple(rows)


def pace(facts: Facts, stream: ValueStream, stated: bool, ref: Ref) -> list[Row]:
    """Demand a day and takt, or a line to fill in."""
    words = facts.words
    if not stated:
        return [Row(words("demand"), "", (*ref, "demand"))]
    rows = []
    per_day, takt = number(facts.figures.demand_per_day.value), number(facts.figures.takt_time.value)
    rates = stream.customers[0].demand or ()
    if per_day is not None and (len(rates) > 1 or any(rate.unit != "day" for rate in rates)):
        rows.append(Row(words("per-day"), words.number(per_day), (*ref, "demand")))
    if takt is not None:
        rows.append(Row(words("takt"), facts.time(takt), (*ref, "demand")))
    return rows


def strip(block: Block) -> float:
    """Height of the strip with the name of production control."""
    return len(block.name) * sizes.LINE + sizes.STRIP


def draw(block: Block, x: float, y: float, least: float = 0) -> tuple[Group, float]:
    """The party at its place, at least so tall, and where it ends."""
    items: list[Item] = []
    wide = block.width
    middle = x + wide / 2
    if block.kind == "control":
        tall = strip(block)
        more = max(len(block.system) - 2, 0) * sizes.LINE
        body = max(BOX + more + (LEVELS if block.levels and block.system else 0), least - tall)
        items += [
            Box(x, y, wide, tall + body, "control", block.ref),
            Box(x, y, wide, tall, "process-strip", block.ref),
        ]
        base, below = y + sizes.STRIP / 2 + sizes.TEXT * 0.86, y + tall + body
        if block.levels:
            items.append(Glyph("heijunka", middle - 8, below - 8.6, 16, 7, "mark", (*block.ref, "heijunka")))
        if block.system:
            items.append(
                Glyph("system", x + 2, y + tall + 3.2 + more / 2, 8, 6.6, "system", (*block.ref, "system"))
            )
            first = y + tall + 7.8 + more / 2 - (len(block.system) - 1) * sizes.LINE / 2
            for n, line in enumerate(block.system):
                at = first + n * sizes.LINE
                items.append(Label(x + 11.4, at, line, sizes.TEXT, "text", (*block.ref, "system")))
    else:
        items.append(Glyph("source", x, y, wide, ICON, "source", block.ref))
        base, below = y + ICON - 2 - (len(block.name) - 1) * sizes.LINE, y + ICON
        base -= 2.5 if len(block.name) == 1 else 0.2
    for n, line in enumerate(block.name):
        items.append(
            Label(middle, base + n * sizes.LINE, line, sizes.TEXT, "strong", block.ref, "middle", "bold")
        )
    items += databox(block.rows, x, below, wide)
    role = "control" if block.kind == "control" else "source"
    bottom = below + sum(row.height for row in block.rows)
    return Group(tuple(items), role, block.ref, " ".join(block.name)), bottom
