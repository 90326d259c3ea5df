"""`leantool vsm`: a map as a report, as data, explained or drawn."""

from __future__ import annotations

from typing import Annotated

import typer

from leantool.cli import picture_options
from leantool.cli.options import Lang, Maps, Strict


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
            help="How a figure comes about: 'lead time', 'Weld.utilisation', ...",
            show_default=False,
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print problems only.")] = False,
    strict: Strict = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Do it again at each save of the map, until Ctrl-C.")
    ] = False,
    files: picture_options.Files = None,
    format_: picture_options.Formats = None,
    theme: picture_options.Themes = None,
    paper: picture_options.Papers = None,
    margin: picture_options.Margin = None,
    timeline: picture_options.Timelines = None,
    no_legend: picture_options.NoLegend = False,
    wastes: picture_options.Wastes = False,
    dpi: picture_options.Dpi = None,
    width: picture_options.Width = None,
    open_: picture_options.Open = False,
) -> None:
    """Compute a map's figures and show them: report, JSON, CSV, or how one figure comes about. Draw the map."""
    if json + csv + bool(explain) + quiet > 1:
        raise typer.BadParameter("--json, --csv, --explain and --quiet exclude each other")
    if format_ and not files and (json or csv or explain):
        raise typer.BadParameter(
            "prints the picture: leave out --json, --csv and --explain", param_hint="--format"
        )
    if watch and (json or csv or explain or (format_ and not files)):
        raise typer.BadParameter("is for reports and for pictures in files (-o)", param_hint="--watch")
    if watch and "-" in maps:
        raise typer.BadParameter("standard input cannot be watched", param_hint="--watch")
    drawer = picture_options.Options(
        files or (), format_, theme, paper, margin, timeline, no_legend, wastes, dpi, width, open_, quiet
    ).drawer(maps)
    shown = "json" if json else "csv" if csv else "explain" if explain else "report"
    if quiet or (drawer and drawer.prints):
        shown = "problems"
    from leantool.cli.vsm_run import Run

    run = Run(maps, changes or (), lang, shown, explain or "", strict, drawer)
    raise typer.Exit(run.watch() if watch else run.once())
