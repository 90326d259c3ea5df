"""What is to be done: countermeasures, alternatives, the plan, checks, and what stays open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leantool.model.a3 import FollowUp, Open, PlanLine
from leantool.model.causes import find_cause
from leantool.model.parts import Burst
from leantool.sheets.case import Case
from leantool.sheets.content import Block, Bullets, Cell, Column, Look, Table

CLOSED = ("done", "verified", "dropped")
STATUS_LOOKS: dict[str, Look] = {"done": "good", "verified": "good", "blocked": "alert", "dropped": "muted"}
PLAN = {"what": 6.0, "who": 3.0, "where": 2.5, "start": 0.0, "end": 0.0, "status": 0.0, "result": 3.0}
"""The columns of a plan, each with its part of the width."""


def countermeasures(case: Case) -> Iterator[Block]:
    """A table: each measure with the number of its cause; what was not chosen stays behind."""
    some = case.a3.countermeasures
    if not some:
        return
    weighed = any(one.effort or one.risk for one in some)
    columns = [Column(case.say("measure"), 5), Column(case.say("cause"), 0, "middle")]
    columns += [Column(case.say("effect"), 3)]
    if weighed:
        columns += [Column(case.say("effort"), 0), Column(case.say("risk"), 0)]
    if any(not one.chosen for one in some):
        columns.append(Column(case.say("chosen"), 0, "middle"))
    rows = []
    for one in some:
        look: Look = "" if one.chosen else "muted"
        cells = [Cell(one.action, look), Cell(_causes(case, one.cause), look or "strong")]
        cells.append(Cell(one.effect or "", look))
        if weighed:
            cells += [Cell(case.say(level) if level else "", look) for level in (one.effort, one.risk)]
        if len(columns) > len(cells):
            cells.append(Cell(case.say("yes" if one.chosen else "no"), "good" if one.chosen else "muted"))
        rows.append(tuple(cells))
    yield Table(tuple(columns), tuple(rows))


def _causes(case: Case, words: Sequence[str]) -> str:
    """The numbers of the causes that a measure is for."""
    places = (find_cause(case.a3, word) for word in words)
    return ", ".join(dict.fromkeys(case.numbers[place] for place in places if place in case.numbers))


def alternatives(case: Case) -> Iterator[Block]:
    """A table of the ways there are, the chosen one first to be seen."""
    some = case.a3.alternatives
    if not some:
        return
    texts = [("effect", 3), ("cost", 2), ("for_", 3), ("against", 3)]
    kept = [(name, share) for name, share in texts if any(getattr(one, name) for one in some)]
    levels = [name for name in ("effort", "risk") if any(getattr(one, name) for one in some)]
    columns = [Column(case.say("alternative"), 3)]
    columns += [Column(case.say(name.rstrip("_")), share) for name, share in kept]
    columns += [Column(case.say(name)) for name in levels] + [Column(case.say("chosen"), 0, "middle")]
    rows = []
    for one in some:
        look: Look = "strong" if one.chosen else ""
        cells = [Cell(one.name, look), *(Cell(getattr(one, name) or "") for name, _ in kept)]
        cells += [Cell(case.say(getattr(one, name)) if getattr(one, name) else "") for name in levels]
        cells.append(Cell(case.say("yes") if one.chosen else "", "good"))
        rows.append(tuple(cells))
    yield Table(tuple(columns), tuple(rows))


def plan(case: Case) -> Iterator[Block]:
    """A table of who does what, where and when; lines that are bursts are filled up from the map."""
    lines = plan_lines(case)
    if not lines:
        return
    optional = ("where", "start", "result")
    names = [name for name in PLAN if name not in optional or any(line[name] for line in lines)]
    columns = [Column(case.say("nr"), 0, "middle")]
    columns += [Column(case.say(name), PLAN[name]) for name in names]
    rows = []
    for n, line in enumerate(lines, 1):
        cells = [Cell(str(n), "muted")]
        cells += [_plan_cell(case, line, name) for name in names]
        rows.append(tuple(cells))
    yield Table(tuple(columns), tuple(rows))


def _plan_cell(case: Case, line: dict[str, str], name: str) -> Cell:
    text = line[name]
    if name == "status":
        late = bool(case.today and line["end"]) and line["end"] < case.today and text not in CLOSED
        if late:
            return Cell(case.say("late"), "alert")
        return Cell(case.say(text) if text else "", STATUS_LOOKS.get(text, ""))
    if not text and name in ("what", "who", "end"):
        return Cell(case.say("missing"), "todo")
    return Cell(text)


def plan_lines(case: Case) -> list[dict[str, str]]:
    """The lines of the plan by their fields; `from map` becomes a line for each burst."""
    found = case.map_of_plan
    bursts = found.stream.kaizen if found is not None else ()
    lines: list[dict[str, str]] = []
    for line in case.a3.plan:
        if line.every:
            lines += [_merged(case, PlanLine(), burst) for burst in bursts]
        elif line.number:
            burst = bursts[line.number - 1] if line.number <= len(bursts) else None
            lines.append(_merged(case, line, burst))
        else:
            lines.append(_merged(case, line, None))
    return lines


def _merged(case: Case, line: PlanLine, burst: Burst | None) -> dict[str, str]:
    """A line of the plan: what it says itself, else what the burst on the map says."""
    stated = {name: getattr(line, name) or "" for name in PLAN}
    if burst is None or case.map_of_plan is None:
        return stated
    stream = case.map_of_plan.stream
    theirs = {
        "what": burst.idea,
        "who": burst.owner,
        "where": stream.name_of(stream.steps[burst.on]) if burst.on is not None else "",
        "start": burst.start,
        "end": burst.due,
        "status": burst.status,
        "result": burst.result.text if burst.result is not None else "",
    }
    return {name: own or theirs[name] or "" for name, own in stated.items()}


def checks(case: Case, follow_up: FollowUp) -> Iterator[Block]:
    """When is looked at what by whom, and what was seen; on a day that is told, what is overdue."""
    if not follow_up.checks:
        return
    columns = [Column(case.say("when")), Column(case.say("check"), 4), Column(case.say("who"), 2)]
    columns.append(Column(case.say("result"), 3))
    rows = []
    for one in follow_up.checks:
        due = bool(case.today and one.when) and (one.when or "") < case.today and not one.result
        result = Cell(case.say("result_due"), "alert") if due else Cell(one.result or "")
        when, who = one.when or case.say("missing"), one.who or case.say("missing")
        rows.append(
            (
                Cell(when, "" if one.when else "todo"),
                Cell(one.what),
                Cell(who, "" if one.who else "todo"),
                result,
            )
        )
    yield Table(tuple(columns), tuple(rows))


def follow_up(case: Case) -> Iterator[Block]:
    """Checks, results, what becomes the standard, what is next and where else it helps."""
    stated = case.a3.follow_up
    if stated is None:
        return
    yield from checks(case, stated)
    for name in ("results", "standardise", "next", "yokoten"):
        some = getattr(stated, name)
        if some:
            yield Bullets(some, case.say("result" if name == "results" else name))


def open_points(case: Case, some: Sequence[Open]) -> Iterator[Block]:
    """What is not settled, with who settles it and when."""
    if not some:
        return
    if not any(one.who or one.by for one in some):
        yield Bullets(tuple(one.point for one in some))
        return
    columns = (Column(case.say("point"), 5), Column(case.say("who"), 2), Column(case.say("by")))
    yield Table(columns, tuple((Cell(one.point), Cell(one.who or ""), Cell(one.by or "")) for one in some))


def timeline(case: Case) -> Iterator[Block]:
    """Milestones in the order of their dates."""
    some = sorted(case.a3.timeline, key=lambda one: one.when or "9999")
    if not some:
        return
    columns = (Column(case.say("when")), Column(case.say("milestone"), 4), Column(case.say("status")))
    rows = []
    for one in some:
        late = bool(case.today and one.when) and (one.when or "") < case.today and not one.done
        look: Look = "alert" if late else "good" if one.done else ""
        status = case.say("late") if late else case.say("ready") if one.done else ""
        rows.append((Cell(one.when or "", "muted"), Cell(one.what), Cell(status, look)))
    yield Table(columns, tuple(rows))
