"""How far the numbers can be trusted: what was measured, asked or estimated, and what is still to be measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from leantool.analysis import Analysis
from leantool.figures import Figure, Reason
from leantool.model import Process, Step, Stock, Transport, Wait
from leantool.reporting.screen import Screen
from leantool.reporting.step_columns import Gap, gap_of

_OF_PROCESS = (
    "cycle_time",
    "process_time",
    "lead_time",
    "wait",
    "changeover",
    "batch",
    "uptime",
    "oee",
    "scrap",
    "complete_accurate",
    "people",
    "stations",
)
_SOURCES = ("measured", "system", "asked", "estimated", "unstated")


def missing(analysis: Analysis) -> list[Reason]:
    """What is still to be measured, step by step, each once."""
    found = []
    for step in analysis.stream.steps:
        reasons = [f.reason for f in _times(analysis, step) if f.reason and gap_of(f) is Gap.MISSING]
        found += reasons[:1]
    return found


def count_of(figure: Figure) -> int:
    """How many values an absent figure waits for."""
    count = figure.reason.args.get("count") if figure.reason else None
    return count if isinstance(count, int) else 1


def missing_on_path(analysis: Analysis) -> list[Reason]:
    """Why the lead time is not known: the reason of each step it waits for."""
    reason = analysis.figures.lead_time.reason
    if reason is None or reason.code != "several-missing":
        return [reason] if reason else []
    wanted = reason.args["steps"]
    found = []
    for step in analysis.stream.steps:
        if isinstance(wanted, tuple) and step.handle in wanted:
            found += [f.reason for f in _times(analysis, step) if f.reason][:1]
    return found


def line(screen: Screen, analysis: Analysis) -> str | None:
    """`14 of 22 values measured, 5 estimated, 3 to measure`; nothing where no source is stated and all is known."""
    counted = Counter(source for step in analysis.stream.steps for source in _values(step))
    to_measure = len(missing(analysis))
    if not to_measure and set(counted) <= {"unstated"}:
        return None
    parts = [(s, counted[s]) for s in _SOURCES if counted[s]]
    if set(counted) <= {"unstated"}:
        parts = [("known", counted["unstated"])]
    if to_measure:
        parts.append(("to_measure", to_measure))
    total = counted.total() + to_measure
    (key, count), *rest = [("to_measure" if k == "to_measure" else f"values_{k}", n) for k, n in parts]
    first = screen.label(
        "of_values", count=screen.number(count), total=screen.number(total), said=screen.label(key)
    )
    return ", ".join([first, *(f"{screen.number(n)} {screen.label(k)}" for k, n in rest)])


def _times(analysis: Analysis, step: Step) -> Iterator[Figure]:
    figures = analysis.of(step)
    yield from (figures.lead_time, figures.process_time, figures.waiting_time)


def _values(step: Step) -> Iterator[str]:
    """The source of each value that a step states."""
    if isinstance(step, Process):
        stated = [getattr(step, field) for field in _OF_PROCESS]
    elif isinstance(step, Stock):
        stated = [step.size]
    else:
        stated = [
            step.duration if isinstance(step, Wait) else step.takes if isinstance(step, Transport) else None
        ]
    yield from (step.source or "unstated" for value in stated if value is not None)
