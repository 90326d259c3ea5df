"""`leantool a3`: an A3 on one sheet, from its own file or from a map alone; `a3 new` writes a draft."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from leantool.cli import output
from leantool.cli.a3_group import FileOrCommand
from leantool.cli.options import Lang, Strict

HELP = {"help_option_names": ["-h", "--help"]}


class Paper(StrEnum):
    """Papers, lying."""

    A3 = "a3"
    TABLOID = "tabloid"
    A4 = "a4"


app = typer.Typer(
    name="a3",
    cls=FileOrCommand,
    help="Set an A3 on one sheet of paper. A draft from a map: leantool a3 new --from MAP.",
    context_settings={"help_option_names": [], "ignore_unknown_options": True},
)


def sheet(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="An A3 (.yaml), or a map; - is standard input.", show_default=False
        ),
    ],
    files: Annotated[
        list[str] | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write the sheet: .pdf, .png, .svg, .html, .md, .docx or .pptx. Repeatable.",
            show_default=False,
        ),
    ] = None,
    lang: Lang = None,
    paper: Annotated[Paper, typer.Option("--paper", help="The sheet of paper, lying.")] = Paper.A3,
    today: Annotated[
        str | None,
        typer.Option(
            "--today",
            metavar="DATE",
            help="What is late or due on this day (2027-03-01).",
            show_default=False,
        ),
    ] = None,
    dpi: Annotated[
        float | None,
        typer.Option(
            "--dpi", min=10, max=1200, metavar="N", help="Dots per inch of a PNG (150).", show_default=False
        ),
    ] = None,
    strict: Strict = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print problems only.")] = False,
    open_: Annotated[bool, typer.Option("--open", help="Show the first sheet when it is written.")] = False,
) -> None:
    """Set an A3 on one sheet of paper, with the figures and drawings of its maps.

    A draft from a map: leantool a3 new --from MAP.
    """
    from leantool.cli.a3_run import Run

    run = Run(tuple(files or ()), lang, paper.value, _date(today), dpi, strict, quiet, open_)
    raise typer.Exit(run.file(file))


def new(
    map_: Annotated[
        str, typer.Option("--from", metavar="MAP", help="The map it is about.", show_default=False)
    ],
    file: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE.yaml", help="The file to write; else printed.", show_default=False
        ),
    ] = None,
    burst: Annotated[
        int | None,
        typer.Option(
            "--burst", min=1, metavar="N", help="About one kaizen burst of the map.", show_default=False
        ),
    ] = None,
    lang: Lang = None,
) -> None:
    """Write the draft of an A3: baseline from the map, everything that takes thinking left open."""
    from leantool.cli.a3_run import draft

    if file is not None and file.suffix.lower() not in (".yaml", ".yml"):
        raise typer.BadParameter(f"{file}: write a name that ends in .yaml", param_hint="-o")
    raise typer.Exit(draft(map_, file, burst, lang))


def _date(text: str | None) -> str:
    """A day as it is compared; wrong usage ends the run."""
    if text is None:
        return ""
    import datetime

    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise typer.BadParameter(
            f"{text!r} is no date: write year-month-day, 2027-02-08", param_hint="--today"
        ) from None


app.command(FileOrCommand.of_file, hidden=True, context_settings=HELP)(output.forgiving(sheet))
app.command("new", context_settings=HELP)(output.forgiving(new))
