"""An A3 file with the maps it points at: read, checked and measured; or a map that stands for an A3."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from leantool import configuration, pipeline
from leantool.diagnostics import Problem, in_order
from leantool.pipeline import NOT_RUN, Outcome
from leantool.reading.a3 import A3Reading, read_a3_text
from leantool.rules import a3 as rules
from leantool.settings import STANDARD, Settings
from leantool.source import Document
from leantool.texts import Texts, texts

if TYPE_CHECKING:
    from leantool.analysis import Analysis
    from leantool.model.a3 import A3
    from leantool.sheets.content import Sheet

IS_A3 = "a3-not-map"


@dataclass(frozen=True)
class A3Outcome:
    """What came of an A3: `a3` is None when it or one of its maps has errors.

    `problems` are those of the file itself; those of its maps are `told` too, each with its own document.
    """

    document: Document
    a3: A3 | None
    problems: tuple[Problem, ...]
    texts: Texts
    current: Outcome | None = None
    future: Outcome | None = None
    settings: Settings = field(default=STANDARD)
    house: tuple[tuple[Document, Problem], ...] = ()

    @property
    def maps(self) -> tuple[Outcome, ...]:
        """The maps that it points at, as far as they could be read."""
        return tuple(one for one in (self.current, self.future) if one is not None)

    @property
    def told(self) -> tuple[tuple[Document, tuple[Problem, ...]], ...]:
        """What there is to tell, by document: its own problems, then the errors in its maps."""
        maps = ((one.reading.document, tuple(p for p in one.problems if p.is_error)) for one in self.maps)
        return ((self.document, self.problems), *((document, errors) for document, errors in maps if errors))

    @property
    def could_run(self) -> bool:
        return not any(p.code in NOT_RUN for p in self.problems)

    def failed(self, *, strict: bool = False) -> bool:
        """Whether nothing can be made of it; with `strict`, warnings too."""
        grave = ("error", "warning") if strict else ("error",)
        return self.a3 is None or any(p.severity in grave for p in self.problems)

    def sheet(self, today: str = "") -> Sheet:
        """The sheet; only where there is an A3."""
        from leantool.sheets import a3 as sheets

        assert self.a3 is not None
        current, future = (_analysis(one) for one in (self.current, self.future))
        return sheets.content(self.a3, current, future, self.texts, today=today, settings=self.settings)


def _analysis(outcome: Outcome | None) -> Analysis | None:
    return outcome.analysis if outcome is not None else None


def outcome_of(path: str, lang: str | None = None, today: str = "") -> A3Outcome:
    """What comes of a file, an A3 or a map (`-` for standard input)."""
    found = next(pipeline.run([path], (), lang))
    if any(p.code == IS_A3 for p in found.reading.problems):
        return from_text(found.reading.document, lang, today)
    return _from_map(found, path)


def from_text(document: Document, lang: str | None = None, today: str = "") -> A3Outcome:
    """What comes of an A3 whose file has been read already; its name says where its maps are looked for."""
    reading = read_a3_text(document.text, document.name)
    path = "-" if document.name == "<stdin>" else document.name
    house = configuration.for_map(path)
    folder = Path(path).parent if path != "-" else Path()
    a3, told = reading.a3, list(reading.problems)
    maps: dict[str, Outcome | None] = {"current": None, "future": None}
    for key in maps if a3 is not None else ():
        name = getattr(a3, key)
        if name:
            maps[key], problems = _map(reading, key, folder, name, lang)
            told += problems
    current, future = maps["current"], maps["future"]
    language = lang or reading.language or _language_of(current, future) or house.settings.language or "en"
    if a3 is not None:
        told += _check_bursts(a3, reading.document, current, future)
        told += _check_figures(a3, reading.document, current)
        if not any(p.is_error for p in told):
            told += rules.run(a3, house.settings, today, _analysis(current), _analysis(future))
        told = rules.sift(told, a3, house.settings)
        if any(p.is_error for p in told) or any(one.analysis is None for one in maps.values() if one):
            a3 = None
    words = texts(language)
    if house.settings.labels:
        words = replace(words, house=house.settings.labels)
    return A3Outcome(
        reading.document, a3, in_order(told), words, current, future, house.settings, house.problems
    )


def _language_of(*maps: Outcome | None) -> str:
    return next((one.reading.language for one in maps if one is not None and one.reading.language), "")


def _map(
    reading: A3Reading, key: str, folder: Path, name: str, lang: str | None
) -> tuple[Outcome | None, list[Problem]]:
    """A map that an A3 points at from its folder, and what is wrong with the way it points."""
    found = next(pipeline.run([str(folder / name)], (), lang))
    span = reading.document.at((key,))
    if not found.could_run or any(p.code == IS_A3 for p in found.reading.problems):
        near = next((str(p.args.get("guess", "")) for p in found.reading.problems), "")
        guess = Path(os.path.relpath(near, folder)).as_posix() if near else ""
        return None, [Problem("a3-no-map", "error", span, (key,), {"file": name, "guess": guess})]
    if found.analysis is None:
        return found, [Problem("a3-map-has-errors", "error", span, (key,), {"file": name})]
    return found, []


def _check_bursts(
    a3: A3, document: Document, current: Outcome | None, future: Outcome | None
) -> Iterator[Problem]:
    """A burst that the plan names must be on the map of the plan."""
    from leantool.sheets.case import Case

    case = Case(a3, _analysis(current), _analysis(future), texts("en"))
    found = case.map_of_plan
    most = len(found.stream.kaizen) if found is not None else 0
    for n, line in enumerate(a3.plan):
        if line.number > most:
            ref = ("plan", n)
            args = {"number": line.number, "most": most}
            yield Problem("a3-no-burst", "error", document.at(ref), ref, args)


def _check_figures(a3: A3, document: Document, current: Outcome | None) -> Iterator[Problem]:
    """A figure that the current condition is to show must be one that maps have."""
    from leantool.sheets.case import figure_of

    analysis = _analysis(current)
    names = a3.condition.figures if a3.condition is not None and analysis is not None else ()
    for n, name in enumerate(names):
        if figure_of(analysis, name) is None:
            import difflib

            assert analysis is not None
            known = [figure.key for figure in analysis.figures]
            near = difflib.get_close_matches(name.lower().replace(" ", "_"), known, n=1, cutoff=0.6)
            ref = ("current_condition", "figures", n)
            args = {"name": name, "guess": near[0] if near else ""}
            yield Problem("a3-no-figure", "error", document.at(ref), ref, args)


def _from_map(found: Outcome, path: str) -> A3Outcome:
    """A map alone: what it knows of an A3."""
    from leantool.sheets.from_map import thinking

    problems = tuple(p for p in found.problems if p.is_error)
    if found.analysis is None:
        return A3Outcome(
            found.reading.document, None, problems, found.texts, settings=found.settings, house=found.house
        )
    stream = found.analysis.stream
    a3 = thinking(stream, path)
    current, future = (None, found) if stream.state == "future" else (found, None)
    return A3Outcome(
        found.reading.document, a3, (), found.texts, current, future, found.settings, found.house
    )
