"""A3s for tests: one in full, one empty, one full to the brim, one that is hostile; and how they are read."""

from __future__ import annotations

from pathlib import Path

import yaml

from leantool import a3_files
from leantool.a3_files import A3Outcome
from leantool.sheets.content import Section, Sheet
from leantool.source import Document

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
A3S = sorted(path for path in (EXAMPLES / "a3").glob("*.yaml") if "type:" in path.read_text(encoding="utf-8"))

MAP = """
title: Permit
date: 2026-09-01
version: 2
owner: Head of permits
calendar: {hours: 8 h}
customer: {name: Applicant, demand: 4/day}
steps:
  - {process: Intake, lead_time: 2 days, process_time: 20 min, complete_accurate: 80 %}
  - {process: Decide, lead_time: 10 days, process_time: 2 h, complete_accurate: 90 %}
kaizen:
  - {on: Intake, idea: Ask for everything at once, owner: Clerk, due: 2026-12-01}
  - {on: Decide, idea: Give the mandate to the case manager, owner: Manager, due: 2027-01-15}
"""
FUTURE = MAP.replace("lead_time: 10 days", "lead_time: 4 days").replace(
    "title: Permit", "title: Permit\nstate: future"
)

FULL = """
type: problem-solving
title: Permits take 12 days
owner: Head of permits
coach: Coach
date: 2026-09-10
version: 3
current: current.yaml
future: future.yaml
background: Applicants call three times a file.
current_condition:
  observed: 2026-09-01
  text: Files wait for a signature.
  facts:
    - {fact: 20 of 60 files came back, source: case system, observed: 2026-08-30}
goals:
  - {metric: lead_time, by: 2027-03-01}
  - {metric: Files that come back, from: 20 of 60, to: 5 of 60, by: 2027-03-01}
fishbone:
  method: [Weekly signing hour]
  information:
    - {cause: Form asks nothing about drawings, id: form, main: yes, evidence: 40 forms read}
causes:
  - cause: Files wait 9 days for a signature
    why:
      - cause: One person signs, on Thursdays
        why:
          - {cause: The mandate is of 2009, id: mandate, main: yes, evidence: register}
countermeasures:
  - {action: A form with a checklist, cause: form, effect: 15 files fewer, effort: low, risk: low}
  - {action: Mandate to the case manager, cause: mandate, effect: 6 days less, effort: low, risk: medium}
  - {action: A new case system, cause: form, effect: unknown, effort: high, risk: high, chosen: no}
plan:
  - burst 1
  - {burst: 2, status: doing, start: 2026-10-01}
  - {what: Tell the applicants, who: Clerk, where: Counter, start: 2026-11-01, end: 2026-11-15, status: planned}
follow_up:
  checks:
    - {when: 2027-02-01, what: Lead time of January, who: Head of permits}
  standardise: The form
  next: Appeals
  yokoten: Events
"""
EMPTY = "type: problem-solving\ntitle: Permits take 12 days\nowner: Head of permits\n"


def outcome(text: str, folder: Path | None = None, lang: str | None = None, today: str = "") -> A3Outcome:
    """What comes of the text of an A3 in a folder, which gets the two maps."""
    if folder is not None:
        (folder / "current.yaml").write_text(MAP, encoding="utf-8")
        (folder / "future.yaml").write_text(FUTURE, encoding="utf-8")
    return a3_files.from_text(Document(str((folder or Path()) / "a3.yaml"), text), lang, today)


def sheet(text: str, folder: Path | None = None, lang: str | None = None, today: str = "") -> Sheet:
    """The sheet of an A3 without errors."""
    found = outcome(text, folder, lang, today)
    assert found.a3 is not None, [(p.code, p.span) for p in found.problems]
    return found.sheet(today)


def section(sheet: Sheet, id_: str) -> Section:
    """A section by its id."""
    return next(one for one in sheet.sections if one.id == id_)


def dumped(data: object) -> str:
    """Data as the YAML of a file."""
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000))


HOSTILE = (
    '#panic("x") $a^2$ *b* _i_ `c` @ref <label> // no /* no */',
    "= heading",
    "<script>alert(1)</script> & </svg> ]]>",
    "back\\slash \\u{41} {braces} [brackets] ~ -- ---",
    "emoji 😀 👩‍👩‍👧 and مرحبا and 日本",
    "W" * 400,
    "one\ntwo\n\nthree",
    "=1+1 @SUM(A1) +2 -3 | %",
)
"""Texts that are markup, code or trouble somewhere."""


def hostile(text: str) -> dict[str, object]:
    """An A3 with one text in every field that takes one."""
    cause = {"cause": text, "evidence": text, "id": "a", "why": [{"cause": text, "why": [text]}]}
    return {
        "type": "problem-solving",
        **dict.fromkeys(("title", "owner", "coach", "author", "sponsor", "team", "date", "version"), text),
        **{key: [text, text] for key in ("background", "analysis", "target_condition")},
        "effect": text,
        "current_condition": {
            "text": text,
            "observed": text,
            "source": text,
            "facts": [{"fact": text, "source": text}],
        },
        "goals": [{"metric": text, "from": text, "to": text, "by": "2027-01-01", "measured": text}],
        "fishbone": {"method": [text], text: [{"cause": text, "evidence": text}]},
        "causes": [cause],
        "countermeasures": [{"action": text, "cause": "a", "effect": text}, {"action": text, "chosen": "no"}],
        "plan": [{"what": text, "who": text, "where": text, "end": "2027-01-01", "result": text}],
        "follow_up": {
            "checks": [{"when": "2027-02-01", "what": text, "who": text, "result": text}],
            **{key: [text, text] for key in ("results", "standardise", "next", "yokoten")},
        },
        "signatures": [text, text],
        "labels": {"background": text, "owner": text},
    }
