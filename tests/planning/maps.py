"""Maps with a plan, read and analysed; a line is written as it stands in a file."""

from __future__ import annotations

import datetime

from leantool.analysis import Analysis, analyse
from leantool.planning import Line, Plan, plan
from leantool.reading import read_text

TODAY = datetime.date(2027, 2, 8)
TOP = """\
title: Brackets
calendar: {hours: 8 h, breaks: 0 min}
customer: {name: Plant, demand: 480/day}
"""
STEPS = """\
steps:
  - inventory: Coils
    holds: 4 days
  - {process: Weld, cycle_time: 45 s, uptime: 80 %, changeover: 1 h}
  - wait: Approval
    for: 1 day
  - {process: Pack, cycle_time: 30 s}
"""


def analysed(*lines: str, top: str = "") -> Analysis:
    """A small map with these kaizen lines, each the inside of a mapping: `on: Weld, idea: Faster`."""
    kaizen = "kaizen:\n" + "".join(f"  - {{{line}}}\n" for line in lines) if lines else ""
    reading = read_text(TOP + top + STEPS + kaizen)
    assert reading.stream is not None, reading.problems
    return analyse(reading.stream)


def planned(*lines: str, top: str = "", today: datetime.date = TODAY) -> Plan:
    return plan(analysed(*lines, top=top), today)


def one(line: str, today: datetime.date = TODAY) -> Line:
    """The only line of a plan."""
    (found,) = planned(
        f"on: Weld, idea: Faster, {line}" if line else "on: Weld, idea: Faster", today=today
    ).lines
    return found
