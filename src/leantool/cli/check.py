"""`leantool check`: everything that can be said against a map."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from leantool.cli import output
from leantool.cli.options import Lang, Maps, Strict

if TYPE_CHECKING:
    from leantool.pipeline import Outcome


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
    """Tell all mistakes in a map and what the lint rules say about the stream."""
    from leantool import pipeline

    outcomes, told = [], set[str]()
    for outcome in pipeline.run(maps, (), lang):
        outcomes.append(outcome)
        output.show_house_problems(outcome, told)
        if format_ is Format.JSON:
            from leantool.reporting import json_

            for problem in outcome.problems:
                row = json_.problem_row(problem, outcome.reading.document.name, outcome.texts)
                output.write(json_.dump(row))
        else:
            _show(outcome, format_)
    if format_ in (Format.FULL, Format.CONCISE):
        _count(outcomes)
    raise typer.Exit(output.exit_code(outcomes, strict=strict))


def _show(outcome: Outcome, format_: Format) -> None:
    from leantool.reporting import problems

    document, found, texts = outcome.reading.document, outcome.problems, outcome.texts
    screen = output.console()
    if format_ is Format.GITHUB:
        for line in problems.github(document, found, texts):
            output.write(line)
    elif found:
        show = problems.full if format_ is Format.FULL else problems.concise
        screen.print(show(document, found, texts), soft_wrap=True)
    if outcome.analysis is not None and outcome.analysis.allowed and format_ is not Format.GITHUB:
        screen.print(problems.allowed(outcome.analysis.allowed, texts), soft_wrap=True)


def _count(outcomes: list[Outcome]) -> None:
    from leantool.reporting import problems

    if outcomes:
        found = [p for outcome in outcomes for p in outcome.problems]
        output.console().print(problems.count(found, outcomes[0].texts, files=len(outcomes)))
