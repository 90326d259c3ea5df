"""What a step stands out by: the bottleneck, and what cannot keep up.  In words and signs, not in colour alone."""

from __future__ import annotations

from fractions import Fraction

from rich.text import Text

from leantool.analysis import Analysis
from leantool.model import Process, Step
from leantool.reporting.screen import ALARM, WARN, Screen

FULL = Fraction(1)


def style_of(analysis: Analysis, step: Step) -> str:
    """The style of a step that stands out, empty for others."""
    if not isinstance(step, Process):
        return ""
    if overloaded(analysis, step):
        return ALARM
    return WARN if is_bottleneck(analysis, step) else ""


def overloaded(analysis: Analysis, process: Process) -> bool:
    """Whether more is asked of a process than it can do."""
    load = analysis.of(process).utilisation
    return bool(load) and load.number > FULL


def above_takt(analysis: Analysis, process: Process) -> bool:
    """Overloaded because each piece takes longer than takt; where no load is known, that alone."""
    figures = analysis.of(process)
    slow = bool(figures.effective_cycle_time and figures.takt_time)
    slow = slow and figures.effective_cycle_time.number > figures.takt_time.number
    return slow and (overloaded(analysis, process) or not figures.utilisation)


def is_bottleneck(analysis: Analysis, process: Process) -> bool:
    """The process by that name; where more have it, the one with the highest load."""
    if analysis.figures.bottleneck.value != process.name:
        return False
    same = [p for p in analysis.stream.processes if p.name == process.name]
    loads = [(u.number, p.position, p) for p in same if (u := analysis.of(p).utilisation)]
    return not loads or max(loads, key=lambda one: one[:2])[2] is process


def marks(screen: Screen, analysis: Analysis, step: Step, *, bottleneck: bool = True) -> Text:
    """`▼ bottleneck  ! above takt`; empty for a step that does not stand out."""
    found = []
    if isinstance(step, Process):
        if bottleneck and is_bottleneck(analysis, step):
            found.append(Text(f"▼ {screen.label('bottleneck_mark')}", WARN))
        if above_takt(analysis, step):
            found.append(Text(f"! {screen.label('above_takt')}", ALARM))
        elif overloaded(analysis, step):
            found.append(Text(f"! {screen.label('above_capacity')}", ALARM))
    return Text("  ").join(found)
