"""`leantool compare`: what differs between two or three maps."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from leantool.cli.options import Lang, Strict

PICTURES = (".png", ".svg", ".pdf")
MOST_MAPS = 3


def compare(
    maps: Annotated[
        list[str],
        typer.Argument(
            metavar="MAP...",
            help="Current, future and perhaps ideal; or one map that is based on another. - is standard input.",
            show_default=False,
        ),
    ],
    lang: Lang = None,
    json: Annotated[bool, typer.Option("--json", help="Print as JSON, one object.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print figures and differences as CSV.")] = False,
    picture: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Draw both maps aligned: .png, .svg or .pdf (two maps).",
            show_default=False,
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print problems only.")] = False,
    strict: Strict = False,
) -> None:
    """Compare maps: figures, ladders on one scale, each step that differs, and what makes a plan doubtful."""
    if json + csv + quiet > 1:
        raise typer.BadParameter("--json, --csv and --quiet exclude each other")
    if len(maps) > MOST_MAPS:
        raise typer.BadParameter(f"compares two or three maps, not {len(maps)}", param_hint="MAP...")
    if maps.count("-") > 1:
        raise typer.BadParameter("standard input can be read once", param_hint="MAP...")
    if picture is not None and (len(maps) > 2 or picture.suffix.lower() not in PICTURES):
        raise typer.BadParameter(f"two maps, and a file that ends in {', '.join(PICTURES)}", param_hint="-o")
    from leantool.cli.compare_run import Run

    shown = "json" if json else "csv" if csv else "problems" if quiet else "report"
    raise typer.Exit(Run(maps, lang, shown, picture, strict).once())
