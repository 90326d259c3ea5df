"""The top of a compact map: suppliers left, planning in the middle, customers right, and what goes between them."""

from __future__ import annotations

from dataclasses import dataclass, field

from leantool.scene import Bounds, Box, Glyph, Group, Item, Label, Ref, ruler
from leantool.views.compact.boxes import BASE
from leantool.views.compact.cells import narrowest
from leantool.views.compact.frame import EDGE, Frame
from leantool.views.compact.look import Look
from leantool.views.compact.plan import Plan
from leantool.views.facts import number

BODY = 37 / 64  # of the icon of a supplier or a customer, under its roof
LEAST = 13.0  # the narrowest party
APART = 3.0  # two parties at least
PORT = 1.5  # between two lines that come down from a customer


@dataclass(eq=False)
class Party:
    """A supplier, planning or a customer: its name in lines, more words, and its size."""

    kind: str
    lines: list[str]
    more: list[str]  # under a name; of a customer, under its icon
    ref: Ref
    wide: float
    tall: float
    bounds: Bounds = (0, 0, 0, 0)


@dataclass(eq=False)
class Top:
    """All parties, with their places when they have one."""

    each: dict[str, Party] = field(default_factory=dict)

    @property
    def height(self) -> float:
        return max((party.tall for party in self.each.values()), default=0.0)


def side(plan: Plan, look: Look) -> float:
    """How wide the customer at the right is."""
    return party(plan, look, "customer").wide if "customer" in plan.parties else 0.0


def top(plan: Plan, look: Look) -> Top:
    """The parties of a map, measured."""
    kinds = ("supplier", "control", "customer")
    found: dict[str, Party] = {kind: party(plan, look, kind) for kind in kinds if kind in plan.parties}
    tall = max((one.tall for one in found.values()), default=0.0)
    for one in found.values():
        one.tall = tall
    return Top(found)


def party(plan: Plan, look: Look, kind: str) -> Party:
    """One party, or the first of several with how many more there are."""
    stream, words = plan.facts.stream, plan.facts.words
    s = look.text
    ref: Ref = (f"{kind}s", 0)
    more: list[str] = []
    if kind == "control":
        assert stream.control is not None
        name, ref = stream.control.name or words(kind), ("control",)
        said = stream.control.system if look.detail >= 2 else None
        more = ruler.wrap(said, s, 16 * s, lines=2) if said else []
    else:
        several = stream.customers if kind == "customer" else stream.suppliers
        name = several[0].name or words(kind)
        name += f" + {len(several) - 1}" if len(several) > 1 else ""
        more = pace(plan) if kind == "customer" and look.detail >= 2 else []
    pads = 2 * look.pad + 0.6
    one_line = ruler.width(name, s, "bold") + pads
    room = (
        one_line
        if one_line <= (18 if kind == "control" else 12) * s
        else min(narrowest(name, s, 2, 14, "bold") + pads, 16 * s)
    )
    room = max(LEAST, room)
    lines = ruler.wrap(name, s, room - 2 * look.pad, "bold", lines=2)
    if kind == "control":
        room = max(room, ruler.widest(more, s) + 2 * look.pad + 0.4)
        tall = (len(lines) + len(more)) * look.line + (3 if more else 2) * look.pad
    else:
        tall = (len(lines) * look.line + look.pad * 0.8) / BODY
    return Party(kind, lines, more, ref, room, tall)


def pace(plan: Plan) -> list[str]:
    """What the customer takes a day, and takt."""
    facts = plan.facts
    demand, takt = number(facts.figures.demand_per_day.value), number(facts.figures.takt_time.value)
    found = []
    if demand is not None:
        found.append(f"{facts.words.number(demand)} / {facts.words('day')}")
    if takt is not None:
        found.append(f"{facts.words('takt')} {facts.time(takt)}")
    return found


def place(frame: Frame, parties: Top) -> bool:
    """Gives the parties their places; False where they do not fit beside each other."""
    each, right = parties.each, frame.width - EDGE
    low = EDGE + (each["supplier"].wide + APART if "supplier" in each else 0.0)
    high = right - (frame.side + APART if "customer" in each else 0.0)
    for kind, one in each.items():
        left = {"supplier": EDGE, "customer": right - frame.side}.get(kind, (low + high - one.wide) / 2)
        if kind == "control" and left < low:
            return False
        if kind == "customer" and frame.side > one.wide + 4:
            left += (frame.side - one.wide) / 2
        one.bounds = (left, EDGE, left + one.wide, EDGE + one.tall)
    return low <= high


def drawn(look: Look, one: Party) -> Group:
    """One party with its words."""
    left, upper, right, lower = one.bounds
    items: list[Item] = []
    y = lower - look.pad * 0.6 - len(one.lines) * look.line
    if one.kind == "control":
        strip = len(one.lines) * look.line + 2 * look.pad
        y = upper + look.pad
        items.append(Box(left, upper, right - left, lower - upper, "control", one.ref))
        items.append(
            Box(left, upper, right - left, strip if one.more else lower - upper, "process-strip", one.ref)
        )
        if not one.more:
            y = (upper + lower - len(one.lines) * look.line) / 2
        first = (upper + strip + lower - len(one.more) * look.line) / 2 + look.text * BASE
        for n, text in enumerate(one.more):
            base = first + n * look.line
            items.append(Label((left + right) / 2, base, text, look.text, "text", one.ref, "middle"))
    else:
        items.append(Glyph("source", left, upper, right - left, lower - upper, "source", one.ref))
    for n, line in enumerate(one.lines):
        base = y + n * look.line + look.text * BASE
        items.append(Label((left + right) / 2, base, line, look.text, "strong", one.ref, "middle", "bold"))
    return Group(tuple(items), "control" if one.kind == "control" else "source", one.ref, " ".join(one.lines))
