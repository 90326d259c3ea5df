"""`leantool vsm`: a map as a report, as data or explained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from leantool.cli import output
from leantool.cli.options import Lang, Maps, Strict

if TYPE_CHECKING:
    from leantool.pipeline import Outcome


def vsm(
    maps: Maps,
    lang: Lang = None,
    json: Annotated[
        bool, typer.Option("--json", help="Print the figures as JSON, one object a map.")
    ] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print the table of the steps as CSV.")] = False,
    changes: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="'STEP.FIELD=VALUE'",
            help="What if: 'Weld.cycle_time=40 s', calendar.shifts=3, 'customer.demand=500/day'. Repeatable.",
            show_default=False,
        ),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain",
            metavar="FIGURE",
            help="How a figure comes about: lead_time, 'Weld.utilisation', ...",
            show_default=False,
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print problems only.")] = False,
    strict: Strict = False,
) -> None:
    """Compute a map's figures and show them: report, JSON, CSV, or how one figure comes about."""
    from leantool import pipeline

    if json + csv + bool(explain) + quiet > 1:
        raise typer.BadParameter("--json, --csv, --explain and --quiet exclude each other")
    outcomes, told, wrong_figure = [], set[str](), False
    for number, outcome in enumerate(pipeline.run(maps, changes or (), lang)):
        outcomes.append(outcome)
        output.show_house_problems(outcome, told)
        if json:
            _json(outcome)
        elif csv:
            _csv(outcome, len(maps) > 1, number == 0)
        elif explain:
            wrong_figure |= not _explain(outcome, explain)
        else:
            _report(outcome, quiet=quiet, several=len(maps) > 1)
    code = output.exit_code(outcomes, strict=strict)
    raise typer.Exit(output.Exit.NOTHING_RAN if wrong_figure and not code else code)


def _json(outcome: Outcome) -> None:
    from leantool.reporting import json_

    output.write(json_.dump(json_.result(outcome.reading, outcome.analysis, outcome.texts, outcome.before)))


def _csv(outcome: Outcome, several: bool, first: bool) -> None:
    from leantool.reporting import csv_

    _show_problems(outcome)
    if outcome.analysis is not None:
        file = outcome.reading.document.name if several else None
        output.write(csv_.table(outcome.analysis, file=file, header=first).rstrip("\n"))


def _explain(outcome: Outcome, figure: str) -> bool:
    """Show how a figure comes about; False when there is no such figure."""
    if outcome.analysis is None:
        _show_problems(outcome)
        return True
    from leantool import explaining
    from leantool.reporting import explanation

    try:
        found = explaining.explain(outcome.analysis, figure, outcome.texts)
    except explaining.UnknownFigure as unknown:
        output.console(stderr=True).print(explanation.unknown(unknown, outcome.texts))
        return False
    output.console().print(explanation.render(found, outcome.analysis.stream, outcome.texts))
    return True


def _report(outcome: Outcome, *, quiet: bool, several: bool) -> None:
    if outcome.analysis is not None and not quiet:
        from leantool.reporting import terminal

        screen = output.console()
        if several:
            screen.rule(outcome.reading.document.name)
        terminal.render(outcome.analysis, outcome.texts, screen, outcome.before, outcome.settings)
        if outcome.problems and screen.is_terminal:
            screen.print()
        screen.file.flush()
    _show_problems(outcome)


def _show_problems(outcome: Outcome) -> None:
    from leantool.reporting import problems

    if outcome.problems:
        shown = problems.full(outcome.reading.document, outcome.problems, outcome.texts)
        output.console(stderr=True).print(shown, soft_wrap=True)
