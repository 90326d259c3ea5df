"""The draft of an A3: what the map knows as a baseline, everything that takes thinking open, with what to ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leantool.sheets.case import Case, figure_of, shown
from leantool.sheets.from_map import thinking
from leantool.starting.yaml_text import clean, scalar
from leantool.texts import Texts

if TYPE_CHECKING:
    from leantool.analysis import Analysis
    from leantool.figures import Figure
    from leantool.model import Burst

STEP = ("lead_time", "process_time", "utilisation")
"""The figures of a step that a burst may be about."""

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
        """The figures of the baseline: of the stream, or what the burst aims at and the figures of its step."""
        wanted = ["lead_time", "rolled_complete_accurate"]
        if self.burst is not None and self.burst.on is not None:
            step = clean(self.stream.steps[self.burst.on].handle)
            wanted = [f"{step}.{name}" for name in STEP]
        aim = self.burst.goal if self.burst is not None else None
        if aim is not None:
            wanted = [metric for metric in wanted if metric.rpartition(".")[2] not in aim.metric]
            known = figure_of(self.analysis, aim.metric)
            value = aim.baseline.text if aim.baseline is not None else self.shown(known)
            if value:
                yield clean(aim.metric), clean(value)
        for metric in wanted:
            if value := self.shown(figure_of(self.analysis, metric)):
                yield metric, value

    def shown(self, figure: Figure | None) -> str:
        """A figure of the map; empty when there is none."""
        return shown(self.analysis, figure, self.case.language) if figure is not None else ""
