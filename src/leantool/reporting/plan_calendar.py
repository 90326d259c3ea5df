"""Reviews and due dates as a calendar (ICS): all-day events that keep their identity when the plan is sent again."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from leantool.analysis import Analysis
from leantool.planning import Line, Plan
from leantool.reporting.plan_words import PlanWords
from leantool.texts import Texts

if TYPE_CHECKING:
    from icalendar import Event

_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def ics(plan: Plan, analysis: Analysis, texts: Texts) -> bytes:
    """The calendar; `DTSTAMP` is the day of the plan, so that the same plan on the same day is the same file."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//leantool//plan//{texts.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    words = PlanWords(analysis.stream, texts)
    calendar.add("x-wr-calname", _plain(f"{analysis.stream.title}: {words.say('title').lower()}"))
    for event in _events(plan, words):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(plan: Plan, words: PlanWords) -> Iterator[Event]:
    """Every review of a line that is not dropped, and the end of every open line; numbered reviews keep their place."""
    seen: Counter[str] = Counter()
    for line in plan.lines:
        handle = line.burst.id or f"{line.action}\n{line.place}"
        seen[handle] += 1
        if line.status == "dropped":
            continue
        name = "\n".join((words.stream.title, handle, *([str(seen[handle])] if seen[handle] > 1 else [])))
        if line.end is not None and line.is_open:
            yield _event(plan, line, line.end, "end", name, words)
        for number, review in enumerate(line.reviews, 1):
            yield _event(plan, line, review, f"review-{number}", name, words)


def _event(plan: Plan, line: Line, day: date, kind: str, name: str, words: PlanWords) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", _uid(name, kind))
    event.add("dtstamp", datetime.combine(plan.today, time(), UTC))
    event.add("dtstart", day)
    if day < date.max:
        event.add("dtend", day + timedelta(days=1))
    event.add("summary", _plain(words.say(f"event_{kind.partition('-')[0]}", action=line.action)))
    event.add("description", _plain("\n".join(_about(line, words))))
    if line.place:
        event.add("location", _plain(line.place))
    event.add("categories", [_plain(line.loop)] if line.loop else [words.say("title")])
    event.add("transp", "TRANSPARENT")
    return event


def _about(line: Line, words: PlanWords) -> Iterator[str]:
    """What somebody who opens the event wants to know."""
    pairs = (
        (words.say("title"), words.stream.title),
        (words.say("loop"), line.loop or ""),
        (words.say("place"), line.place or ""),
        (words.say("owner"), line.owner or ""),
        (words.say("metric"), words.goal(line.goal)),
        (words.say("status"), words.status(line)),
        (words.say("a3"), line.burst.a3 or ""),
    )
    yield from (f"{name}: {value}" for name, value in pairs if value)
    yield from words.remarks(line)


def _uid(name: str, kind: str) -> str:
    """The same for the same line of the same map: by its id, else by its text."""
    about = "\n".join((name, kind)).encode(errors="replace")
    return f"{hashlib.sha256(about).hexdigest()[:32]}@leantool"


def _plain(text: str) -> str:
    """A text that a calendar may hold: line ends as one sign, nothing that steers; the library escapes the rest."""
    return _NOT_TEXT.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
