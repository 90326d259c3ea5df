"""`leantool check`: everything that can be said against a map."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from leantool.cli import output
from leantool.cli.options import Lang, Maps, Strict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from leantool.a3_files import A3Outcome
    from leantool.diagnostics import Problem
    from leantool.pipeline import Outcome
    from leantool.source import Document, Span
    from leantool.texts import Texts


class Format(StrEnum):
    """How problems are shown."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"


def check(
    maps: Maps,
    lang: Lang = None,
    strict: Strict = False,
    format_: Annotated[Format, typer.Option("--format", help="How problems are shown.")] = Format.FULL,
) -> None:
    """Tell all mistakes in a map or an A3 and what the lint rules say about it."""
    from leantool import pipeline

    outcomes: list[Outcome | A3Outcome] = []
    told = set[str]()
    house: dict[tuple[str, Span, str], Problem] = {}
    for found in pipeline.run(maps, (), lang):
        output.show_house_problems(found, told)
        house |= {(document.name, p.span, p.code): p for document, p in found.house}
        outcome = _thinking(found, lang) if any(p.code == "a3-not-map" for p in found.problems) else found
        outcomes.append(outcome)
        for document, problems in outcome.told:
            _show(document, problems, outcome.texts, format_)
        if isinstance(outcome, pipeline.Outcome):
            _show_allowed(outcome, format_)
    if format_ in (Format.FULL, Format.CONCISE):
        _count(outcomes, house.values())
    code = output.exit_code(outcomes, strict=strict)
    raise typer.Exit(output.Exit.ERRORS if house and not code else code)


def _thinking(found: Outcome, lang: str | None) -> A3Outcome:
    """What comes of an A3, which reading a map has found the file to be."""
    from leantool import a3_files

    return a3_files.from_text(found.reading.document, lang)


def _show(document: Document, found: Sequence[Problem], texts: Texts, format_: Format) -> None:
    if format_ is Format.JSON:
        from leantool.reporting import json_

        for problem in found:
            output.write(json_.dump(json_.problem_row(problem, document.name, texts)))
        return
    from leantool.reporting import problems

    if format_ is Format.GITHUB:
        for line in problems.github(document, found, texts):
            output.write(line)
    elif found:
        show = problems.full if format_ is Format.FULL else problems.concise
        output.console().print(show(document, found, texts), soft_wrap=True)


def _show_allowed(outcome: Outcome, format_: Format) -> None:
    from leantool.reporting import problems

    if outcome.analysis is not None and outcome.analysis.allowed and format_ in (Format.FULL, Format.CONCISE):
        output.console().print(problems.allowed(outcome.analysis.allowed, outcome.texts), soft_wrap=True)


def _count(outcomes: Sequence[Outcome | A3Outcome], house: Iterable[Problem]) -> None:
    from leantool.reporting import problems

    if outcomes:
        found = [p for outcome in outcomes for _, problems_ in outcome.told for p in problems_]
        found += house
        output.console().print(problems.count(found, outcomes[0].texts, files=len(outcomes)))
