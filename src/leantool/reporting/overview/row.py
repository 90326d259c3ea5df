"""One row of an overview: what a map comes to, in numbers and as people read them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from fractions import Fraction
from typing import Any

from leantool.analysis import Analysis
from leantool.diagnostics import Problem
from leantool.figures.figure import Figure
from leantool.reporting.json_ import number
from leantool.settings import STANDARD, Settings
from leantool.texts import Texts, numbers
from leantool.units import ZERO
from leantool.wastes.case import Case, thresholds_of
from leantool.wastes.finding import TIMED
from leantool.wastes.partition import divide

DONE = ("done", "verified", "dropped")
"""States of a kaizen line that needs nothing more."""

FIGURES = (
    *("lead_time_s", "lead_time_at_least_s", "lead_time_days", "process_time_s", "waiting_time_s"),
    *("flow_efficiency", "process_cycle_efficiency", "rolled_complete_accurate", "takt_time_s", "wip"),
)
"""The fields of a row that are figures of the map, by the same names."""

Number = int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One map.  Times in working seconds, shares as parts of 1; None where there is no figure.

    `said` holds the values as text in the language of the overview; `errors_at` the errors, each on a line with its
    place; `day_s` the seconds of a working day.  `after` is the file that the map builds on, `pictures` what was
    drawn of it, `thumbnail` a small one.
    """

    file: str
    title: str = ""
    state: str = ""
    lead_time_s: Number | None = None
    lead_time_at_least_s: Number | None = None
    lead_time_days: Number | None = None
    process_time_s: Number | None = None
    waiting_time_s: Number | None = None
    flow_efficiency: Number | None = None
    process_cycle_efficiency: Number | None = None
    rolled_complete_accurate: Number | None = None
    takt_time_s: Number | None = None
    bottleneck: str | None = None
    bottleneck_utilisation: Number | None = None
    wip: Number | None = None
    largest_waste: str | None = None
    largest_waste_s: Number | None = None
    largest_waste_share: Number | None = None
    open_actions: int | None = None
    errors: int = 0
    warnings: int = 0
    remarks: int = 0
    language: str = ""
    day_s: Number | None = None
    after: str = ""
    said: Mapping[str, str] = field(default_factory=dict)
    errors_at: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    thumbnail: str = ""

    @property
    def name(self) -> str:
        """The title, or the file where there is none."""
        return self.title or self.file

    def to_data(self) -> list[Any]:
        """The values in their order, as JSON can hold them."""
        return [getattr(self, name) for name in FIELDS]

    @classmethod
    def from_data(cls, values: Sequence[Any]) -> Row:
        """The row that `to_data` gave."""
        found = dict(zip(FIELDS, values, strict=True))
        return cls(**found | {name: tuple(found[name]) for name in ("errors_at", "pictures")})


FIELDS = tuple(f.name for f in fields(Row))
COLUMNS = FIELDS[: FIELDS.index("language")]
"""What an overview shows of each map, by the names that CSV and JSON have for it."""


def of_problems(file: str, title: str, state: str, problems: Sequence[Problem]) -> dict[str, Any]:
    """What is known of any map: its name, and how much there is to say against it."""
    counted = Counter(problem.severity for problem in problems)
    return {
        "file": file,
        "title": " ".join(title.split()),
        "state": state,
        "errors": counted["error"],
        "warnings": counted["warning"],
        "remarks": counted["info"],
    }


def of_analysis(analysis: Analysis, words: Texts, settings: Settings = STANDARD) -> dict[str, Any]:
    """The figures of a map without errors, and what they are in words."""
    figures, stream = analysis.figures, analysis.stream
    found: dict[str, Any] = {name: _number(figures[name]) for name in FIGURES}
    found |= {"day_s": number(stream.calendar.day), "language": stream.language}
    found["open_actions"] = sum(getattr(one, "status", None) not in DONE for one in stream.kaizen)
    said = {
        name: numbers.figure(figure, stream.calendar, words.language, stream.item)
        for name in ("lead_time", "process_time", "waiting_time", "takt_time", "wip")
        if (figure := figures[name])
    }
    if not figures.lead_time and figures.lead_time_at_least and figures.lead_time_at_least.number:
        least = numbers.duration(figures.lead_time_at_least.number, stream.calendar, words.language)
        said["lead_time"] = f"≥ {least}"
    if figures.bottleneck:
        found |= _bottleneck(analysis)
    waste = _largest_waste(analysis, settings)
    if waste is not None:
        kind, seconds, share = waste
        found |= {
            "largest_waste": kind,
            "largest_waste_s": number(seconds),
            "largest_waste_share": number(share),
        }
        said["largest_waste"] = words.label(f"waste.{kind}")
    return found | {"said": said}


def _number(figure: Figure) -> Number | None:
    return number(figure.value) if isinstance(figure.value, Fraction) else None


def _bottleneck(analysis: Analysis) -> dict[str, Any]:
    """The process with the highest load, and that load."""
    name = analysis.figures.bottleneck.value
    process = next(p for p in analysis.stream.processes if analysis.stream.name_of(p) == name)
    return {"bottleneck": process.name, "bottleneck_utilisation": _number(analysis.of(process).utilisation)}


def _largest_waste(analysis: Analysis, settings: Settings) -> tuple[str, Fraction, Fraction] | None:
    """The waste that takes the largest part of the lead time, as far as that is known; its time and its share."""
    stream = analysis.stream
    partition = divide(Case(stream, thresholds_of(stream, settings.thresholds)))
    times: dict[str, Fraction] = {}
    for portion in partition.portions:
        times[portion.kind] = (
            times[portion.kind] + portion.seconds if portion.kind in times else portion.seconds
        )
    found = [kind for kind in TIMED if kind in times]
    if not found:
        return None
    kind = max(found, key=lambda one: times[one])
    return kind, times[kind], times[kind] / sum(times.values(), ZERO)
