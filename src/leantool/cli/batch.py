"""`leantool batch`: many maps at once, and an overview of them."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import Annotated

import typer

from leantool.cli.options import Lang, Strict

FORMATS = ("png", "svg", "pdf")


class Sort(StrEnum):
    """What the overview is sorted by."""

    TITLE = "title"
    STATE = "state"
    LEAD_TIME = "lead_time"
    PROCESS_TIME = "process_time"
    FLOW_EFFICIENCY = "flow_efficiency"
    PROCESS_CYCLE_EFFICIENCY = "process_cycle_efficiency"
    ROLLED_COMPLETE_ACCURATE = "rolled_complete_accurate"
    UTILISATION = "utilisation"
    WIP = "wip"
    OPEN_ACTIONS = "open_actions"
    PROBLEMS = "problems"


def batch(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="Map files, folders, or patterns in quotes.", show_default=False
        ),
    ],
    out: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="OUT/",
            help="Folder for the overview and the pictures.",
            show_default=False,
        ),
    ] = None,
    draw: Annotated[
        str | None,
        typer.Option(
            "--draw", metavar="png,svg,pdf", help="Draw each map in these formats.", show_default=False
        ),
    ] = None,
    a3: Annotated[bool, typer.Option("--a3", help="Make an A3 sheet of each map.")] = False,
    wastes: Annotated[
        bool, typer.Option("--wastes", help="Draw the wastes of each map, and keep them in the JSON lines.")
    ] = False,
    sort: Annotated[
        Sort | None,
        typer.Option("--sort", help="Order of the overview; else that of the files.", show_default=False),
    ] = None,
    top: Annotated[
        int | None,
        typer.Option(
            "--top", min=1, metavar="N", help="Show the first N in the terminal (50).", show_default=False
        ),
    ] = None,
    include: Annotated[
        list[str] | None,
        typer.Option(
            "--include",
            metavar="PATTERN",
            help="Only files whose name or path fits. Repeatable.",
            show_default=False,
        ),
    ] = None,
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            "--exclude",
            metavar="PATTERN",
            help="Not these files and folders. Repeatable.",
            show_default=False,
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            "-j", "--jobs", min=1, metavar="N", help="Processes; else one a processor.", show_default=False
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Do all again, also what has not changed.")] = False,
    fail_fast: Annotated[
        bool, typer.Option("--fail-fast", help="Stop at the first map with errors.")
    ] = False,
    strict: Strict = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print problems only.")] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Go on, and do again what is saved, until Ctrl-C.")
    ] = False,
    lang: Lang = None,
) -> None:
    """Check, measure and draw many maps at once; show them beside each other."""
    formats = (
        tuple(dict.fromkeys(word.strip().lower() for word in draw.split(","))) if draw is not None else ()
    )
    if unknown := [word for word in formats if word not in FORMATS]:
        raise typer.BadParameter(f"{unknown[0]!r} is none of {', '.join(FORMATS)}", param_hint="--draw")
    if out is None and (formats or a3 or wastes):
        raise typer.BadParameter(
            "needs a folder for what is made: give -o OUT/", param_hint="--draw, --a3, --wastes"
        )
    if "-" in paths:
        raise typer.BadParameter("standard input is one map: leantool vsm -", param_hint="PATH")
    if out == "":
        raise typer.BadParameter("is a folder", param_hint="-o")
    from leantool.batch.job import Asked
    from leantool.batch.running import How
    from leantool.cli.batch_run import Run, Shows

    asked = Asked(out, formats, a3, wastes, lang, lang or "")
    processors = getattr(os, "process_cpu_count", os.cpu_count)() or 1
    how = How(jobs or processors, force, fail_fast, strict)
    run = Run(paths, include or (), exclude or (), asked, how, Shows(sort, top, quiet))
    raise typer.Exit(run.watch() if watch else run.once())
