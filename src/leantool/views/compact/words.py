"""What a compact map says of a step: lines of data for a box, a quantity under a store."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from leantool.model import Process, Stock
from leantool.scene import Ref, ruler
from leantool.units import Count
from leantool.views.compact.look import Look
from leantool.views.compact.nodes import Node, Nodes
from leantool.views.data import asked, worded
from leantool.views.facts import number
from leantool.views.store_cells import written

FACTORY = ("cycle_time", "process_time", "changeover", "uptime", "oee", "complete_accurate", "batch")
OFFICE = ("lead_time", "process_time", "cycle_time", "complete_accurate")
SIDE_LINES = {
    2: 3,
    1: 3,
    0: 0,
}  # of data off the main path, by how much is told; at 1 as many as fit in one line


class Datum(NamedTuple):
    """A line of data: label and value; no value means that it is still to be measured."""

    label: str
    value: str
    ref: Ref
    alert: bool = False

    def width(self, text: float) -> float:
        """What label and value take beside each other."""
        parts = [ruler.width(part, text, self.weight) for part in (self.label, self.value or "....") if part]
        return sum(parts) + text * 0.35 * (len(parts) - 1)

    @property
    def weight(self) -> str:
        return "bold" if self.alert else "regular"


class Loop(NamedTuple):
    """Rework from a node to another, or to itself."""

    source: int
    target: int
    share: Fraction
    ref: Ref


def loops(nodes: Nodes) -> list[Loop]:
    """All rework between the nodes; of several the same way, the sum."""
    found: dict[tuple[int, int], Loop] = {}
    for step in nodes.facts.stream.processes:
        for back in step.rework:
            if step.index in nodes.at and back.to in nodes.at:
                key = nodes.at[step.index], nodes.at[back.to]
                before = found[key].share if key in found else Fraction(0)
                found[key] = Loop(*key, before + back.share, ("steps", step.index, "rework"))
    return list(found.values())


def said(nodes: Nodes, loop: Loop) -> str:
    """The share that goes back."""
    words = nodes.facts.words
    return words("loop", words.share(min(loop.share, Fraction(1))))


def data(nodes: Nodes, node: Node, look: Look, on_path: bool, back: list[Loop]) -> list[Datum]:
    """The lines of a box, those that matter most first; `back` is rework that has no line of its own."""
    facts = nodes.facts
    level = look.detail if on_path else look.side
    most = look.lines if on_path else SIDE_LINES[level]
    rework = [Datum("", back_words(nodes, loop), loop.ref, alert=True) for loop in back]
    if node.is_run:
        found = [] if on_path else run_data(nodes, node)
        return [*found, *rework]
    marks = mark(nodes, node) if level >= 2 else []
    step = node.step
    assert isinstance(step, Process)
    known = office(nodes, step, node) if facts.stream.is_office else factory(nodes, step, node)
    if facts.stream.is_office and on_path and look.detail < 3:
        known = [one for one in known if one.ref[-1] not in ("lead_time", "process_time")]  # in the timeline
    return [*marks, *known[:most], *rework]


def back_words(nodes: Nodes, loop: Loop) -> str:
    """The share, and where to when it is to another step."""
    to = "" if loop.source == loop.target else f" → {nodes.nodes[loop.target].step.name}"
    return said(nodes, loop) + to


def mark(nodes: Nodes, node: Node) -> list[Datum]:
    """The load of the bottleneck."""
    facts, index = nodes.facts, node.members[0]
    load = facts.load(index)
    if facts.bottleneck != index:
        return []
    return [Datum("", f"▼ {facts.words.share(load)}" if load is not None else "▼", node.ref, alert=True)]


def factory(nodes: Nodes, step: Process, node: Node) -> list[Datum]:
    """Cycle time, changeover, uptime."""
    return stated(nodes, step, node, FACTORY)


def office(nodes: Nodes, step: Process, node: Node) -> list[Datum]:
    """Lead time and process time, %C&A."""
    return stated(nodes, step, node, OFFICE)


def stated(nodes: Nodes, step: Process, node: Node, fields: tuple[str, ...]) -> list[Datum]:
    """Fields that the file gives, and those that are still to be measured."""
    facts, found = nodes.facts, []
    own = facts.steps[node.members[0]]
    assert isinstance(own, Process)
    wanted = asked(facts, own)
    for name in fields:
        value = worded(facts, own, name)
        if value is None and name == "lead_time":
            whole = number(facts.of(own.index).lead_time.value)
            value = facts.time(whole) if whole is not None else None
        if value is None and name not in wanted:
            continue
        alert = name in ("cycle_time", "process_time") and facts.over_takt(own.index)
        shown = (value or "").replace(" ", "\u00a0")
        found.append(Datum(facts.words(name), shown, (*node.ref, name), alert))
    return found


def run_data(nodes: Nodes, node: Node) -> list[Datum]:
    """What steps that are taken together take together."""
    facts, found = nodes.facts, []
    waits, works = nodes.total(node, "waiting_time"), nodes.total(node, "process_time")
    if waits is not None or works is not None:
        whole = (waits or Fraction(0)) + (works or Fraction(0))
        found.append(Datum(facts.words("lead_time"), facts.time(whole), node.ref))
    if works is not None:
        found.append(Datum(facts.words("process_time"), facts.time(works), node.ref))
    return found


def under(nodes: Nodes, node: Node, on_path: bool) -> str:
    """The quantity of a store; off the main path, where no timeline tells it, the time where there is no quantity."""
    facts, step = nodes.facts, node.step
    if isinstance(step, Stock) and isinstance(step.size, Count):
        text = written(facts, step.size)
        return text if step.holds is not None or step.max is None else facts.words("max", text)
    if on_path:
        return ""
    waits = number(facts.of(node.members[0]).waiting_time.value)
    return facts.time(waits) if waits is not None else ""


def unknown(nodes: Nodes, node: Node) -> bool:
    """Whether nobody knows yet how much lies or waits here."""
    return not node.is_process and number(nodes.facts.of(node.members[0]).waiting_time.value) is None


def times(nodes: Nodes, node: Node) -> tuple[str, str]:
    """The waiting and the process time of a node; in office form its lead time and its process time."""
    facts = nodes.facts
    waits, works = nodes.total(node, "waiting_time"), nodes.total(node, "process_time")
    if facts.stream.is_office and node.is_process:
        key = "lead_time"
        if node.is_run:
            waits = (waits or 0) + (works or 0) if waits is not None or works is not None else None  # type: ignore[assignment]
        else:
            waits = number(facts.of(node.members[0])[key].value)
    first = (
        facts.time(waits)
        if waits is not None and (waits or facts.stream.is_office or not node.is_process)
        else ""
    )
    return first, facts.time(works) if works is not None and node.is_process else ""
