"""`leantool balance`: the work of each operator or step against takt, as text, data or a yamazumi chart."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from leantool.cli.options import Lang, Maps

CHARTS = (".png", ".svg", ".pdf")


def balance(
    maps: Maps,
    lang: Lang = None,
    json: Annotated[bool, typer.Option("--json", help="Print as JSON, one object a map.")] = False,
    steps: Annotated[
        list[str] | None,
        typer.Option(
            "--step",
            metavar="NAME",
            help="Only this process (repeatable), also a shared one.",
            show_default=False,
        ),
    ] = None,
    chart: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="balance.png|svg|pdf",
            help="Draw the yamazumi chart (one map).",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Stack the work of each operator or step against takt and planned cycle time (yamazumi)."""
    if chart is not None and (len(maps) > 1 or chart.suffix.lower() not in CHARTS):
        raise typer.BadParameter(f"one map, and a file that ends in {', '.join(CHARTS)}", param_hint="-o")
    from leantool.cli.balance_run import Run

    raise typer.Exit(Run(lang, json, tuple(steps or ()), chart, len(maps) > 1).all(maps))
