"""The draft of an A3: what the map knows as a baseline, everything that takes thinking open, with what to ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leantool.sheets.case import Case, figure_of, shown
from leantool.sheets.condition import FACTORY, OFFICE
from leantool.sheets.from_map import thinking
from leantool.starting.yaml_text import clean, scalar
from leantool.texts import Texts

if TYPE_CHECKING:
    from leantool.analysis import Analysis
    from leantool.model import Burst

COLUMN = 26
"""Where the comments behind a field begin."""


def write(analysis: Analysis, words: Texts, path: str, burst: int | None = None) -> str:
    """The text of a draft about a map, or about one kaizen burst on it; `path` is how the draft calls the map."""
    return "\n".join(_Writer(analysis, words, path, burst).lines()) + "\n"


class _Writer:
    def __init__(self, analysis: Analysis, words: Texts, path: str, burst: int | None) -> None:
        self.analysis, self.stream = analysis, analysis.stream
        self.case = Case(thinking(self.stream), None, None, words)
        self.path = path
        self.number = burst
        self.burst: Burst | None = self.stream.kaizen[burst - 1] if burst else None

    def say(self, id_: str, **args: object) -> str:
        """A comment of the draft."""
        return self.case.words.say("a3", f"a3.draft_{id_}", **args)

    def lines(self) -> Iterator[str]:
        """The whole file."""
        yield f"# {self.say('top', map=clean(self.path))}"
        yield "type: problem-solving"
        yield from self.line("title", scalar(self.title()), "title")
        yield f"language: {self.case.language}"
        owner = self.burst.owner if self.burst is not None and self.burst.owner else self.stream.owner
        yield from self.line("owner", scalar(clean(owner)) if owner else "", "owner")
        yield from self.line("coach", "", "coach")
        yield from self.line("date", "", "date")
        yield "version: 1"
        yield ""
        future = self.stream.state == "future"
        yield from self.line("current", "" if future else scalar(self.path), "current")
        yield from self.line("future", scalar(self.path) if future else "", "future")
        yield from self.asked("background")
        yield from self.asked("current_condition", "observed", "text", "facts")
        yield from self.goals()
        yield from self.asked("fishbone")
        yield from self.asked("causes")
        yield from self.asked("countermeasures")
        yield from self.asked("plan")
        if self.stream.kaizen:
            yield f"# plan: {f'burst {self.number}' if self.number else 'from map'}"
        yield from self.asked("follow_up", "checks", "results", "standardise", "next", "yokoten")

    def title(self) -> str:
        """What the A3 is about: the stream, or the step of the burst in it."""
        if self.burst is None or self.burst.on is None:
            return clean(self.stream.title)
        return clean(f"{self.stream.title}: {self.stream.name_of(self.stream.steps[self.burst.on])}")

    def line(self, field: str, value: str, comment: str) -> Iterator[str]:
        """`field: value` with its comment behind it, or above it where the value is long."""
        written = f"{field}: {value}".rstrip()
        if len(written) < COLUMN:
            yield f"{written:<{COLUMN - 1}} # {self.say(comment)}"
        else:
            yield f"# {self.say(comment)}"
            yield written

    def asked(self, field: str, *parts: str) -> Iterator[str]:
        """An open field below its question and an example, with its parts if it has some."""
        yield ""
        for text in self.say(field).split("\n"):
            yield f"# {text}".rstrip()
        yield f"{field}:"
        yield from (f"  {part}:" for part in parts)

    def goals(self) -> Iterator[str]:
        """A goal for each figure of the baseline, with its date and version; where to is left open."""
        yield ""
        for text in self.say("goals").split("\n"):
            yield f"# {text}"
        facts = [self.stream.date or ""]
        facts += [self.case.say("map_version", version=self.stream.version)] if self.stream.version else []
        about = scalar(clean(", ".join(fact for fact in facts if fact)))
        metrics = list(self.metrics())
        yield "goals:"
        for metric, value in metrics:
            yield f"  - metric: {scalar(metric)}"
            yield f"    from: {scalar(value)}"
            if about not in ('""', ""):
                yield f"    measured: {about}"
            yield "    to:"
            yield "    by:"

    def metrics(self) -> Iterator[tuple[str, str]]:
        """The figures of the baseline: of the stream, or of the step that the burst is on."""
        names: tuple[str, ...] = ("lead_time", "process_time", "utilisation")
        if self.burst is not None and self.burst.on is not None:
            step = self.stream.steps[self.burst.on]
            wanted = [f"{clean(step.handle)}.{name}" for name in names]
        else:
            wanted = list(OFFICE[:1] if self.stream.is_office else FACTORY[:1])
            wanted += ["rolled_complete_accurate"]
        for metric in wanted:
            figure = figure_of(self.analysis, metric)
            if figure:
                yield metric, shown(self.analysis, figure, self.case.language)
