"""The options of pictures, and which of them go together."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from leantool.cli import output

if TYPE_CHECKING:
    from leantool.cli.pictures import Drawer

PANEL = "Pictures"
BINARY = ("png", "pdf")
USED_BY = {"--dpi": ("png",), "--width": ("png",), "--theme": ("svg", "png", "pdf")}
"""Options that some formats have no use for."""


class Format(StrEnum):
    """Formats of pictures."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"
    JSON = "json"


class Theme(StrEnum):
    """Colours of pictures."""

    PLAIN = "plain"
    COLOUR = "colour"
    DARK = "dark"


class Paper(StrEnum):
    """Sheets, lying down."""

    A4 = "a4"
    A3 = "a3"
    A2 = "a2"
    A1 = "a1"
    LETTER = "letter"
    TABLOID = "tabloid"


class Timeline(StrEnum):
    """Forms of the timeline under a map."""

    CLASSIC = "classic"
    TWO_ROW = "two-row"
    NONE = "none"


def _option(*names: str, help: str, **more: Any) -> Any:
    return typer.Option(*names, help=help, rich_help_panel=PANEL, show_default=False, **more)


Files = Annotated[
    list[str] | None,
    _option(
        "-o",
        "--output",
        metavar="FILE",
        help="Draw the map: .svg, .png, .pdf or .json. Repeatable; for several maps a folder.",
    ),
]
Formats = Annotated[
    Format | None,
    _option("--format", help="Print the picture instead of the report, or what -o FOLDER gets."),
]
Themes = Annotated[Theme | None, _option("--theme", help="Colours; else the house's (colour).")]
Papers = Annotated[
    Paper | None,
    _option(
        "--paper",
        metavar="SHEET",
        help="a4, a3, a2, a1, letter or tabloid, lying; else as large as the map.",
    ),
]
Margin = Annotated[
    float | None, _option("--margin", min=0, max=50, metavar="MM", help="Around the map on --paper.")
]
Timelines = Annotated[
    Timeline | None, _option("--timeline", help="Its form; else two-row for office maps, classic for others.")
]
NoLegend = Annotated[bool, _option("--no-legend", help="Leave out the legend of the icons.")]
Wastes = Annotated[bool, _option("--wastes", help="Mark the largest wastes with numbers, and list them.")]
Dpi = Annotated[
    float | None, _option("--dpi", min=10, max=2400, metavar="N", help="Dots per inch of a PNG (150).")
]
Width = Annotated[
    int | None, _option("--width", min=16, max=100_000, metavar="N", help="Or how many pixels wide it is.")
]
Open = Annotated[bool, _option("--open", help="Show the first picture when it is written.")]


class Options:
    """The options as they were given."""

    def __init__(
        self,
        files: Sequence[str],
        format: str | None,
        theme: str | None,
        paper: str | None,
        margin: float | None,
        timeline: str | None,
        no_legend: bool,
        wastes: bool,
        dpi: float | None,
        width: int | None,
        open: bool,
        quiet: bool,
    ) -> None:
        self.files, self.format, self.quiet, self.open = files, format, quiet, open
        self.theme, self.paper, self.margin = theme, paper, margin
        self.timeline, self.no_legend, self.wastes = timeline, no_legend, wastes
        self.dpi, self.width = dpi, width

    def drawer(self, maps: Sequence[str]) -> Drawer | None:
        """What draws these maps; None when no picture is asked for.  Wrong usage ends the run."""
        named = ("theme", "paper", "timeline", "no_legend", "wastes", "dpi", "width", "open")
        given = [f"--{name.replace('_', '-')}" for name in named if getattr(self, name)]
        given += ["--margin"] if self.margin is not None else []
        if not self.files and not self.format:
            if given:
                raise typer.BadParameter(f"{given[0]} is for pictures: give -o FILE or --format")
            return None
        from leantool.cli.pictures import Drawer

        folder = self._folder(maps)
        formats = self._formats(folder)
        for name, used in USED_BY.items():
            if name in given and not set(used) & set(formats):
                raise typer.BadParameter(f"is for {' and '.join(used).upper()}", param_hint=name)
        if self.dpi and self.width:
            raise typer.BadParameter("--dpi and --width exclude each other")
        if self.margin is not None and self.paper is None:
            raise typer.BadParameter("is the margin of a sheet: give --paper too", param_hint="--margin")
        if self.open and not self.files:
            raise typer.BadParameter("needs a file: give -o FILE", param_hint="--open")
        if not self.files and formats[0] in BINARY and sys.stdout.isatty():
            word = f"a {formats[0].upper()} is no text: give -o FILE, or send it to a file or a program"
            raise typer.BadParameter(word, param_hint="--format")
        return Drawer(self, folder, formats)

    def _folder(self, maps: Sequence[str]) -> str | None:
        """The folder that pictures go into; two maps may not get the same picture."""
        folders = [name for name in self.files if name.endswith(("/", os.sep)) or os.path.isdir(name)]
        if not folders:
            if len(maps) > 1:
                raise typer.BadParameter("several maps need a folder: -o FOLDER/", param_hint="-o")
            return None
        folder = folders[0]
        if len(self.files) > 1:
            raise typer.BadParameter("one folder, or one or more files", param_hint="-o")
        if not os.path.isdir(folder):
            raise typer.BadParameter(f"there is no folder {folder}", param_hint="-o")
        from leantool.cli.pictures import stem_of

        owners: dict[str, str] = {}
        for name in maps:
            owner = owners.setdefault(stem_of(name).casefold(), name)
            if owner is not name:
                word = f"{owner} and {name} would get the same picture in {folder}"
                raise typer.BadParameter(word, param_hint="-o")
        return folder

    def _formats(self, folder: str | None) -> list[str]:
        """The format of each picture; every file can be written as far as is seen now, and once."""
        from leantool.pictures import CannotDraw, format_of, target

        if folder is not None or not self.files:
            return [self.format or "png"]
        if self.format:
            raise typer.BadParameter("the name of the file says the format", param_hint="--format")
        try:
            formats = [format_of(name) for name in self.files]
            targets = [target(name) for name in self.files]
        except CannotDraw as why:
            typer.echo(str(why), err=True)
            raise typer.Exit(output.Exit.NOTHING_RAN) from None
        for number, file in enumerate(targets):
            if file in targets[:number]:
                raise typer.BadParameter(f"{self.files[number]} is given twice", param_hint="-o")
        return formats
