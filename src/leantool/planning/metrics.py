"""What the metric of a goal means on the map, and what the map says of it now."""

from __future__ import annotations

from fractions import Fraction

from leantool.analysis import Analysis
from leantool.figures import Figures, StepFigures
from leantool.figures.figure import Figure, units_of
from leantool.model.given import written_fields
from leantool.model.plan import Measure
from leantool.model.steps import CLASS_OF_KIND, Step
from leantool.planning.line import Metric
from leantool.reading.names import same
from leantool.units import Calendar, Count, Duration

OF_MAP = {key: unit for key, unit in units_of(Figures).items() if unit not in ("step", "steps")}
OF_STEP = units_of(StepFigures)
FIELDS = (
    *("cycle_time", "process_time", "lead_time", "changeover", "batch", "uptime", "oee", "scrap"),
    *("complete_accurate", "people", "holds", "wait"),
)
"""What a step states and a goal may be about; a name that is also a figure of the map needs the step before it."""

MORE_IS_BETTER = frozenset(
    (
        *("flow_efficiency", "process_cycle_efficiency", "rolled_complete_accurate", "value_added_time"),
        *("rolled_throughput_yield", "inventory_turns", "uptime", "oee", "complete_accurate"),
    )
)
QUALITY = frozenset(
    ("rolled_complete_accurate", "rolled_throughput_yield", "uptime", "oee", "complete_accurate")
)
"""Shares of which what is missing to 100 % is the problem."""

NEITHER = frozenset(("available_time_per_day", "demand_per_day", "takt_time", "required_per_day"))

_WORDS = {
    "lead_time": "lt|doorlooptijd|lead time|leadtime|throughput time",
    "process_time": "pt|bewerkingstijd|procestijd|process time",
    "waiting_time": "wachttijd|waiting time",
    "flow_efficiency": "flow efficiency|flowefficiëntie|flow-efficiëntie|activity ratio|activiteitsratio",
    "process_cycle_efficiency": "pce|process cycle efficiency",
    "rolled_complete_accurate": "%c&a|c&a|rolled %c&a|first time right|in één keer goed",
    "rolled_throughput_yield": "rty|first pass yield|fpy|rolled throughput yield",
    "wip": "ohw|onderhanden werk|work in progress",
    "inventory_days": "voorraaddagen|days of inventory|inventory days",
    "inventory_turns": "omloopsnelheid|turns|inventory turns",
    "operators_needed": "operators needed|benodigde medewerkers",
    "cycle_time": "ct|cyclustijd|cycle time",
    "changeover": "c/o|co|omsteltijd|changeover time",
    "uptime": "beschikbaarheid|availability",
    "scrap": "uitval",
    "utilisation": "bezetting|utilization|load",
    "batch": "batchgrootte|batch size",
}
_MEANT = {word: key for key, words in _WORDS.items() for word in words.split("|")}


def meant(analysis: Analysis, text: str, on: int | None) -> Metric:
    """The figure that a metric names: of the map, of a step (`Weld.uptime`), or of the step the line is on."""
    before, _, after = text.rpartition(".")
    step = _step(analysis, before) if before else None
    key = _key(after if step is not None else text)
    if step is not None:
        return Metric(text, key, step) if key in OF_STEP or key in FIELDS else Metric(text)
    if key in OF_MAP:
        return Metric(text, key)
    if on is not None and (key in OF_STEP or key in FIELDS):
        return Metric(text, key, on)
    return Metric(text)


def value(analysis: Analysis, metric: Metric) -> Measure | None:
    """What the map says of a metric now; None when it does not."""
    if not metric.key:
        return None
    calendar = analysis.stream.calendar
    if metric.step is None:
        return _of_figure(analysis.figures[metric.key], calendar)
    step = analysis.stream.steps[metric.step]
    stated = _stated(step, metric.key)
    if stated is None and metric.key in OF_STEP:
        return _of_figure(analysis.of(step)[metric.key], calendar)
    return stated


def better(metric: Metric) -> int:
    """-1 where less is better, 1 where more is, 0 where nobody can tell."""
    if not metric.key or metric.key in NEITHER:
        return 0
    return 1 if metric.key in MORE_IS_BETTER else -1


def _key(text: str) -> str:
    word = " ".join(text.replace("_", " ").split()).casefold()
    key = word.replace(" ", "_").removesuffix("_s")
    return key if key in OF_MAP or key in OF_STEP or key in FIELDS else _MEANT.get(word, "")


def _step(analysis: Analysis, word: str) -> int | None:
    found = [
        step.index for step in analysis.stream.steps if same(word) in (same(step.name), same(step.handle))
    ]
    return found[0] if len(found) == 1 else None


def _of_figure(figure: Figure, calendar: Calendar) -> Measure | None:
    """A figure as a measure; days are working time of the calendar."""
    if not isinstance(figure.value, Fraction):
        return None
    day = {"days": calendar.day, "calendar days": calendar.unit_seconds["calendar day"]}.get(figure.unit)
    if figure.unit == "s" or day is not None:
        return Measure("time", figure.value * (day or 1))
    return Measure("share" if figure.unit == "share" else "number", figure.value)


def _stated(step: Step, key: str) -> Measure | None:
    if key not in FIELDS or key not in written_fields(CLASS_OF_KIND[step.kind]):
        return None
    found = getattr(step, key)
    if isinstance(found, Duration):
        unit = next(iter(found.units)) if len(found.units) == 1 and found.least is None else ""
        return Measure("time", found.seconds, found.text, unit=unit)
    if isinstance(found, Count):
        return Measure("number", found.value, found.text, found.word)
    return Measure("share", found) if isinstance(found, Fraction) else None
