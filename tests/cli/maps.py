"""Small maps that the commands are tried on."""

from pathlib import Path

GOOD = """\
title: Permit
calendar: {hours: 8 h}
customer: {name: Applicant, demand: 20 cases/day}
owner: Manager
date: 2026-11-09
place: Town hall
team: All
version: 1
steps:
  - process: Intake
    wait: 4 h
    process_time: 12 min
    people: 1
  - process: Check no. 2
    wait: 1 day
    process_time: 15 min
    people: 1
  - process: Decide
    wait: 2 days
    process_time: 20 min
    people: 1
information:
  - {from: customer, to: Intake, says: form, by: electronic}
"""
DUTCH = GOOD.replace("title:", "language: nl\ntitle:")
WARNS = GOOD.replace("20 cases/day", "40 cases/day")
"""Too much work for one person."""
BAD = """\
title: Permit
steps:
  - process: Intake
    proces_time: 12 min
    wait: 1:30
"""
MISSING = GOOD.replace("process_time: 15 min", "process_time:")
NO_CALENDAR = """\
title: No calendar
steps:
  - {process: Intake, process_time: 12 min}
  - {inventory: Pile, holds: 40}
  - {process: Decide, process_time: 20 min}
"""
IGNORES = WARNS + "ignore:\n  - {rule: L-16, because: two colleagues help out}\n"


def save(text: str, name: str = "map.yaml") -> str:
    """Write a map in the current folder; gives its name."""
    Path(name).write_text(text, encoding="utf-8")
    return name
