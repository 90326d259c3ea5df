"""Facts for the summary that take a few figures together."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from rich.text import Text

from leantool.analysis import Analysis
from leantool.figures.teams import taking_over
from leantool.reporting.marks import marks
from leantool.reporting.screen import QUIET, STRONG, WARN, Screen
from leantool.units import ZERO

NEARLY = Fraction(5, 100)


def bottleneck(screen: Screen, analysis: Analysis) -> tuple[Text, Text]:
    """The process with the highest load, and the next when it is within 5 points."""
    loads = [(p, analysis.of(p).utilisation) for p in analysis.stream.processes]
    ranked = sorted(((u.number, p.position, p) for p, u in loads if u), key=lambda one: one[:2], reverse=True)
    load, _, process = ranked[0]
    note = Text.assemble((f"{screen.share(load)} ", STRONG), (screen.label("utilised"), QUIET))
    mark = marks(screen, analysis, process, bottleneck=False)
    if mark:
        note.append("  ").append_text(mark)
    close = [(u, p) for u, _, p in ranked[1:] if load - u <= NEARLY]
    if close:
        others = ", ".join(f"{screen.safe(p.name)} {screen.share(u)}" for u, p in close)
        note.append(f"; {screen.label('next', steps=others)}", QUIET)
    return Text(screen.safe(process.name), WARN), note


def longest_wait(screen: Screen, analysis: Analysis) -> tuple[Text, Text]:
    """Where an item waits longest, and how long."""
    waits = [(w.number, -s.index, s) for s in analysis.stream.steps if (w := analysis.of(s).waiting_time)]
    seconds, _, step = max(waits, key=lambda one: one[:2])
    return Text(screen.safe(step.name)), Text(screen.time(seconds), QUIET)


def measured_lead_time(screen: Screen, analysis: Analysis) -> tuple[str, str] | None:
    """The lead time measured elsewhere, and how far the computed one is from it."""
    measured = analysis.stream.measured
    if measured is None or measured.lead_time is None:
        return None
    value, computed = measured.lead_time.seconds, analysis.figures.lead_time
    note = ""
    if computed and value:
        apart = (computed.number - value) / value
        key = "computed_longer" if apart > 0 else "computed_shorter" if apart < 0 else "computed_equal"
        note = screen.label(key, share=screen.share(abs(apart)))
    return screen.time(value), note


def hand_overs(analysis: Analysis, route: Sequence[int]) -> int:
    """How often the work passes to another team along the path."""
    steps = analysis.stream.steps
    return max(len(taking_over(steps[n] for n in route)) - 1, 0)


def steps_and_people(screen: Screen, analysis: Analysis, route: Sequence[int]) -> str:
    """`12 steps, 6 processes, 4 hand-overs between teams, 6 people`."""
    stream = analysis.stream
    parts = [screen.count("steps", len(stream.steps)), screen.count("processes", len(stream.processes))]
    if any(step.team for step in stream.steps):
        parts.append(screen.count("hand_overs", hand_overs(analysis, route)))
    people = [p.people.value for p in stream.processes if p.people is not None]
    if people:
        parts.append(screen.count("people", sum(people, ZERO)))
    return ", ".join(parts)
