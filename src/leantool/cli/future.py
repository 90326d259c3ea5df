"""`leantool future`: the questions of a future state, answered from the data."""

from __future__ import annotations

from typing import Annotated

import typer

from leantool.cli.options import Lang, Maps


def future(
    maps: Maps,
    lang: Lang = None,
    json: Annotated[bool, typer.Option("--json", help="Print as JSON, one object a map.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print the sizes as CSV.")] = False,
    wanted: Annotated[
        str | None,
        typer.Option(
            "--target-lead-time",
            metavar="TIME",
            help="The lead time to reach: '5 days'; the customer's wanted_lead_time when not given.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Answer the questions of a future state from the data: candidates with reasons, sizes with formulas."""
    if json and csv:
        raise typer.BadParameter("--json and --csv exclude each other")
    from leantool.cli.future_run import Run

    raise typer.Exit(Run(lang, json, csv, wanted, len(maps) > 1).all(maps))
