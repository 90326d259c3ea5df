"""`leantool report`: what a team and its sponsor get after the workshop, as one document."""

from __future__ import annotations

from typing import Annotated

import typer

from leantool.cli.options import Lang, Strict


def report(
    map_: Annotated[
        str,
        typer.Argument(
            metavar="MAP",
            help="The current map, or a future one that is based on it; - is standard input.",
            show_default=False,
        ),
    ],
    future: Annotated[
        str | None, typer.Argument(metavar="FUTURE", help="The map of the future state.", show_default=False)
    ] = None,
    files: Annotated[
        list[str] | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write the report: .pdf, .html or .md. Repeatable.",
            show_default=False,
        ),
    ] = None,
    lang: Lang = None,
    today: Annotated[
        str | None,
        typer.Option(
            "--today",
            metavar="DATE",
            help="Which actions are late on this day (2027-03-01).",
            show_default=False,
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print problems only.")] = False,
    strict: Strict = False,
    open_: Annotated[bool, typer.Option("--open", help="Show the first report when it is written.")] = False,
) -> None:
    """Write a report: summary, maps, figures with formulas, wastes, comparison, plan, problems, quality of the data."""
    if not files:
        raise typer.BadParameter("say where to: -o report.pdf, .html or .md", param_hint="-o")
    from leantool.cli.report_run import Run, day

    run = Run(tuple(files), lang, day(today), quiet, strict, open_)
    raise typer.Exit(run.write(map_, future))
