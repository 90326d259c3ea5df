"""Maps to design on: the worked numbers, and any map with one thing changed."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from leantool.designing.case import Case
from leantool.model import Process, Stock
from leantool.reading import read, read_text
from leantool.settings import STANDARD, Thresholds

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))

PRESS = """\
title: Housings
calendar: {shifts: 2, hours: 8 h, breaks: 40 min}
customer: {name: A, demand: {LH: 500/day, RH: 300/day}, pack: 20 pieces, variation: 0.12}
steps:
  - process: Stamp
    cycle_time: 12 s
    uptime: 85 %
    changeover: 45 min
    shared: true
    allocation: 25 %
  - inventory: Stamped
    holds: 4800
    replenishment: 3.5 days
    container: 20 pieces
    buffer_share: 20 %
    safety_share: 10 %
  - process: Cell
    cycle_time: 62 s
    process_time: 163 s
    operators: 3
"""

OFFICE = """\
title: Permit
calendar: {hours: 8 h, productive_hours: 6.5 h}
customer: {name: Applicant, demand: 6 cases/day}
steps:
  - {process: Intake, process_time: 15 min, lead_time: 1 day, complete_accurate: 80 %, people: 1}
  - {process: Check, process_time: 30 min, lead_time: 3 days, complete_accurate: 70 %, people: 1, team: Front}
  - {process: Assess, process_time: 120 min, lead_time: 10 days, complete_accurate: 90 %, people: 3, team: Expert}
  - {process: Decide, process_time: 20 min, lead_time: 5 days, complete_accurate: 95 %, people: 1}
  - {process: Send, process_time: 10 min, lead_time: 1 day, complete_accurate: 98 %, people: 1}
"""


def case(text: str, wanted: Fraction | None = None, limits: Thresholds = STANDARD.thresholds) -> Case:
    """A map as the questions see it."""
    reading = read_text(text)
    assert reading.stream is not None, [(p.code, p.span.line) for p in reading.problems if p.is_error]
    return Case(reading.stream, limits, wanted)


def example(name: str) -> Case:
    stream = read(ROOT / "examples" / f"{name}.yaml").stream
    assert stream is not None
    return Case(stream, STANDARD.thresholds)


def process(found: Case, name: str) -> Process:
    return next(p for p in found.stream.processes if p.name == name)


def stock(found: Case, name: str) -> Stock:
    return next(s for s in found.stream.steps if isinstance(s, Stock) and s.name == name)
