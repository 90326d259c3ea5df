"""`leantool wastes`: the eight wastes of maps and of lists of observations."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from leantool.cli.options import Lang

CHARTS = (".png", ".svg", ".pdf")


class Order(StrEnum):
    """In which order the wastes are told."""

    TIMWOODS = "timwoods"
    DOWNTIME = "downtime"
    OHNO = "ohno"


def wastes(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="Maps (.yaml), or lists of observations (.csv, .jsonl, .txt); - is standard input.",
            show_default=False,
        ),
    ],
    lang: Lang = None,
    json: Annotated[bool, typer.Option("--json", help="Print as JSON, one object a file.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print findings and observations as CSV.")] = False,
    order: Annotated[Order, typer.Option("--order", help="Order in which wastes are told.")] = Order.TIMWOODS,
    column: Annotated[
        str | None,
        typer.Option("--column", help="Column of a CSV list with the observations.", show_default=False),
    ] = None,
    chart: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="pareto.png|svg|pdf",
            help="Draw a Pareto of the lead time by waste (one map).",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Show where the lead time goes, which wastes the numbers show, and what people's observations say."""
    if json and csv:
        raise typer.BadParameter("--json and --csv exclude each other")
    if chart is not None and (len(files) > 1 or chart.suffix.lower() not in CHARTS):
        raise typer.BadParameter(f"one map, and a file that ends in {', '.join(CHARTS)}", param_hint="-o")
    from leantool.cli.waste_files import Run

    run = Run(lang, json, csv, str(order), column, chart, len(files) > 1)
    for path in files:
        run.file(path)
    raise typer.Exit(run.exit_code(len(files)))
