"""`leantool plan`: the kaizen bursts of a map as a plan: who does what by when, and what first."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer

from leantool.cli.options import Lang

FILES = (".md", ".csv", ".xlsx", ".ics")
PICTURES = (".png", ".svg", ".pdf")
PANEL = "Files"


class View(StrEnum):
    """What the terminal shows."""

    TABLE = "table"
    MATRIX = "matrix"
    EISENHOWER = "eisenhower"
    GANTT = "gantt"
    CRITERIA = "criteria"


def _file(*names: str, metavar: str, help: str) -> Any:
    return typer.Option(*names, metavar=metavar, help=help, show_default=False, rich_help_panel=PANEL)


def plan(
    path: Annotated[
        str, typer.Argument(metavar="MAP", help="A map file; - is standard input.", show_default=False)
    ],
    today: Annotated[
        str | None,
        typer.Option(
            "--today",
            metavar="DATE",
            help="What is late and what is due is seen from this day: 2027-02-08. The real today when not given.",
            show_default=False,
        ),
    ] = None,
    views: Annotated[
        list[View] | None,
        typer.Option(
            "--view", help="What to show; repeatable. The table when not given.", show_default=False
        ),
    ] = None,
    current: Annotated[
        str | None,
        typer.Option(
            "--current",
            metavar="MAP",
            help="For the plan of a future map: the current map, whose figures are the baselines.",
            show_default=False,
        ),
    ] = None,
    lang: Lang = None,
    json: Annotated[bool, typer.Option("--json", help="Print the plan as JSON.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print the lines as CSV.")] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print problems only.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Warnings about the plan count as errors.")
    ] = False,
    files: Annotated[
        list[str] | None,
        _file("-o", "--output", metavar="plan.md|csv|xlsx|ics", help="Write the plan to a file. Repeatable."),
    ] = None,
    gantt: Annotated[
        list[str] | None,
        _file("--gantt", metavar="gantt.png|svg|pdf", help="Draw the planning in time. Repeatable."),
    ] = None,
    matrix: Annotated[
        list[str] | None,
        _file("--matrix", metavar="matrix.png|svg|pdf", help="Draw impact against effort. Repeatable."),
    ] = None,
) -> None:
    """Show the improvement plan of a map: by loop, what is late, what comes first; as a sheet, calendar or chart."""
    if json + csv + quiet + bool(views) > 1:
        raise typer.BadParameter("--json, --csv, --view and --quiet exclude each other")
    if path == "-" and current == "-":
        raise typer.BadParameter("standard input is one map", param_hint="--current")
    asked = [(name, "plan") for name in files or ()]
    asked += [(name, "gantt") for name in gantt or ()] + [(name, "matrix") for name in matrix or ()]
    for name, kind in asked:
        known = FILES if kind == "plan" else PICTURES
        if not name.lower().endswith(known):
            hint = "-o" if kind == "plan" else f"--{kind}"
            more = ": for pictures use --gantt or --matrix" if name.lower().endswith(PICTURES) else ""
            raise typer.BadParameter(f"a file that ends in {', '.join(known)}{more}", param_hint=hint)
    from leantool.cli import plan_run

    shown = "json" if json else "csv" if csv else "nothing" if quiet else "views"
    run = plan_run.Run(lang, shown, [str(view) for view in views or ("table",)], asked, strict)
    raise typer.Exit(run.map(path, plan_run.day(today), current))
