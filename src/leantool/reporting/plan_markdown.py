"""The plan as Markdown tables for wikis and pull requests; nothing a user typed is markup."""

from __future__ import annotations

import re

from leantool.analysis import Analysis
from leantool.planning import Group, Line, Plan
from leantool.reporting.plan_words import PlanWords
from leantool.texts import Texts, numbers

MARK = "<!-- leantool plan -->"
"""How every such file begins, so that a plan may be written again over it."""

HEADS = (
    "nr",
    "action",
    "place",
    "metric",
    "category",
    "owner",
    "start",
    "end",
    "review",
    "status",
    "schedule",
    "result",
)
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&^])")
_NOT_ALONE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def text(plan: Plan, analysis: Analysis, texts: Texts) -> str:
    """Title and day, a table for each loop, then what needs a talk."""
    words = PlanWords(analysis.stream, texts)
    title = f"# {plain(analysis.stream.title)}: {words.say('title').lower()}"
    about = [words.say("on", today=plan.today.isoformat()), texts.label(f"state_{analysis.stream.state}")]
    parts = [MARK, title, f"{' · '.join(about)}"]
    if not plan.lines:
        parts.append(plain(words.say("empty")))
    for group in plan.groups:
        parts += _group(group, words)
    if plan.firefighting and plan.urgent_share is not None:
        parts.append(
            f"**{words.say('firefighting', share=numbers.share(plan.urgent_share, texts.language))}**"
        )
    return "\n\n".join(parts) + "\n"


def _group(group: Group, words: PlanWords) -> list[str]:
    heading = plain(group.name) if group.name is not None else words.say("no_loop")
    about = [words.goal(group.goal), (group.loop.owner or "") if group.loop else ""]
    said = " · ".join(plain(one) for one in about if one)
    found = [f"## {heading}", *([said] if said else [])]
    if not group.lines:
        return [*found, words.say("no_lines")]
    rows = [[words.say(head) for head in HEADS], ["---"] * len(HEADS)]
    rows += [_cells(line, words) for line in group.lines]
    found.append("\n".join("| " + " | ".join(row) + " |" for row in rows))
    remarks = [f"- {line.number}: {plain(said)}" for line in group.lines for said in words.remarks(line)]
    return [*found, *(["\n".join(remarks)] if remarks else [])]


def _cells(line: Line, words: PlanWords) -> list[str]:
    return [
        str(line.number),
        *map(
            plain,
            (
                line.action,
                line.place or "",
                words.goal(line.goal, line.burst.on),
                words.category(line),
                line.owner or "",
            ),
        ),
        line.start.isoformat() if line.start else "",
        line.end.isoformat() if line.end else "",
        words.dates(line.reviews),
        words.status(line),
        words.schedule(line),
        plain(words.measure(line.burst.result)),
    ]


def plain(text: str) -> str:
    """A text on one line in which no sign means anything to Markdown."""
    return _SPECIAL.sub(r"\\\1", " ".join(_NOT_ALONE.sub("\ufffd", text).split()))
