"""Branches: what runs side by side with its slack, what are alternatives with their share, what is sent back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from rich.text import Text

from leantool.analysis import Analysis
from leantool.model import START, Process, Step
from leantool.reporting import table
from leantool.reporting.screen import HEADING, INDENT, QUIET, STRONG, Screen
from leantool.reporting.table import Cell, Column, Name
from leantool.units import ZERO


@dataclass(frozen=True)
class Branch:
    """Steps behind each other after a fork: `share` of the items take them, `to` is where they end."""

    steps: tuple[Step, ...]
    share: Fraction | None
    to: int | None


def forks(analysis: Analysis) -> dict[int, list[Branch]]:
    """Every step (or START) that more than one step follows, with the branches after it."""
    steps = analysis.stream.steps
    after: dict[int, list[Step]] = {}
    for step in steps:
        for link in step.follows:
            after.setdefault(link.source, []).append(step)
    return {
        source: [_branch(first, source, after) for first in firsts]
        for source, firsts in after.items()
        if len(firsts) > 1
    }


def _branch(first: Step, source: int, after: dict[int, list[Step]]) -> Branch:
    share = next(link.share for link in first.follows if link.source == source)
    if len(first.follows) > 1:
        return Branch((), share, first.index)
    chain = [first]
    while len(then := after.get(chain[-1].index, [])) == 1 and len(then[0].follows) == 1:
        chain.append(then[0])
    return Branch(tuple(chain), share, then[0].index if len(then) == 1 else None)


def chance_inside(analysis: Analysis) -> bool:
    """Whether a branch that runs beside others holds rework or alternatives of its own."""
    steps = analysis.stream.steps
    inside: set[int] = set()
    for source, some in sorted(forks(analysis).items(), key=lambda fork: _position(steps, fork[0])):
        shares = any(branch.share is not None for branch in some)
        if shares and source in inside:
            return True
        if not shares or source in inside:
            inside.update(step.index for branch in some for step in branch.steps)
    return any(loop.share for p in analysis.stream.processes if p.index in inside for loop in p.rework)


def _position(steps: Sequence[Step], source: int) -> int:
    return steps[source].position if source != START else START


def lines(screen: Screen, analysis: Analysis, route: Sequence[int]) -> list[Text]:
    """The branches as small trees, and the rework; nothing for a plain chain."""
    path = set(route)
    found: list[Text] = []
    for source, some in forks(analysis).items():
        found += [Text(), *_fork(screen, analysis, source, some, path)]
    heading = "section_parallel"
    back = list(_rework(screen, analysis))
    if back:
        heading = "section_branches" if found else "section_rework"
        found += (
            [Text(), Text(INDENT + screen.label("section_rework"), STRONG), *back]
            if found
            else [Text(), *back]
        )
    return [Text(screen.label(heading), HEADING), *found[1:]] if found else []


def _fork(
    screen: Screen, analysis: Analysis, source: int, some: Sequence[Branch], path: set[int]
) -> Iterator[Text]:
    steps = analysis.stream.steps
    shares = any(branch.share is not None for branch in some)
    words = screen.label("alternatives" if shares else "parallel")
    place = (
        screen.label("from_start")
        if source == START
        else screen.label("after", step=screen.safe(steps[source].name))
    )
    yield from (
        Text.assemble(INDENT, line)
        for line in screen.wrap(Text.assemble((place, STRONG), (f", {words}", QUIET)), screen.width - 2)
    )
    names, times, notes = [], [], []
    for n, branch in enumerate(some):
        last = n == len(some) - 1
        names.append(
            Name(_chain(screen, analysis, branch), "└─ " if last else "├─ ", "   " if last else "│  ")
        )
        times.append(_time(screen, analysis, branch))
        notes.append(_note(screen, analysis, branch, path))
    yield from table.lines(
        screen, names, [Column("", tuple(times), mark=screen.decimal_mark), Column("", tuple(notes), "left")]
    )


def _chain(screen: Screen, analysis: Analysis, branch: Branch) -> Text:
    names = " → ".join(screen.safe(step.name) for step in branch.steps)
    if not names and branch.to is not None:
        names = screen.label("straight_to", step=screen.safe(analysis.stream.steps[branch.to].name))
    share = f"{screen.share(branch.share)}  " if branch.share is not None else ""
    return Text.assemble(share, names)


def _time(screen: Screen, analysis: Analysis, branch: Branch) -> Cell | None:
    if not branch.steps:
        return None
    total = ZERO
    for step in branch.steps:
        figures = analysis.of(step)
        time = figures.lead_time if isinstance(step, Process) else figures.waiting_time
        if not time:
            return Cell(Text(screen.label("to_measure"), QUIET), amount=False)
        total += time.number
    return Cell(Text(screen.time(total)))


def _note(screen: Screen, analysis: Analysis, branch: Branch, path: set[int]) -> Cell | None:
    if not branch.steps:
        return None
    if branch.steps[0].index in path:
        return Cell(Text(screen.label("on_path"), QUIET), amount=False)
    slack = analysis.of(branch.steps[0]).slack
    if not slack:
        return None
    return Cell(Text(screen.label("branch_slack", time=screen.time(slack.number))), amount=False)


def _rework(screen: Screen, analysis: Analysis) -> Iterator[Text]:
    """`Check: 20 % back to Collect data, after 15 min, until right`."""
    stream = analysis.stream
    for process in stream.processes:
        for loop in process.rework:
            parts = [
                screen.label("rework_back", share=screen.share(loop.share), step=stream.steps[loop.to].name)
            ]
            if loop.to == process.index:
                parts = [screen.label("rework_again", share=screen.share(loop.share))]
            if loop.wait is not None:
                parts.append(screen.label("rework_wait", time=screen.time(loop.wait.seconds)))
            parts.append(screen.label(f"repeats_{loop.repeats}"))
            said = Text(f"{screen.safe(process.name)}: {screen.safe(', '.join(parts))}")
            first, *more = screen.wrap(said, screen.width - 2 * len(INDENT))
            yield Text.assemble(INDENT, first)
            yield from (Text.assemble(INDENT * 2, line) for line in more)
