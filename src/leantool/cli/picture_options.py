"""The options of pictures, and which of them go together."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from leantool.cli import output

if TYPE_CHECKING:
    from leantool.cli.pictures import Drawer

PANEL = "Pictures"
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
Dpi = Annotated[
    float | None, _option("--dpi", min=10, max=2400, metavar="N", help="Dots per inch of a PNG (150).")
]
Width = Annotated[
    int | None, _option("--width", min=16, max=100_000, metavar="N", help="Or how many pixels wide it is.")
]
Open = Annotated[bool, _option("--open", help="Show the first picture when it is written.")]


@dataclass(frozen=True)
class Options:
    """The options as they were given."""

    files: Sequence[str] = ()
    format: str | None = None
    theme: str | None = None
    paper: str | None = None
    margin: float | None = None
    timeline: str | None = None
    no_legend: bool = False
    dpi: float | None = None
    width: int | None = None
    open: bool = False
    quiet: bool = False

    def wanted(self, maps: Sequence[str]) -> Drawer | None:
        """What to draw of these maps; None when nothing is asked for.  Wrong usage ends the run."""
        given = [name for name, value in self._named() if value]
        if not self.files and not self.format:
            if given:
                raise typer.BadParameter(f"{given[0]} is for pictures: give -o FILE or --format")
            return None
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
        from leantool.cli.pictures import Drawer

        drawer = Drawer(self, folder, tuple(formats))
        drawer.check_screen()
        return drawer

    def _named(self) -> Iterator[tuple[str, object]]:
        for name in ("theme", "paper", "timeline", "no_legend", "dpi", "width", "open"):
            yield f"--{name.replace('_', '-')}", getattr(self, name)
        yield "--margin", self.margin is not None

    def _folder(self, maps: Sequence[str]) -> str | None:
        """The folder that pictures go into; two maps may not get the same picture."""
        folders = [name for name in self.files if name.endswith(("/", os.sep)) or os.path.isdir(name)]
        if not folders:
            if len(maps) > 1:
                word = "-o FOLDER/" if self.files else "-o FOLDER/ --format"
                raise typer.BadParameter(f"several maps go into a folder: {word}", param_hint="-o")
            return None
        if len(self.files) > 1:
            raise typer.BadParameter("one folder, or one or more files", param_hint="-o")
        if not os.path.isdir(folders[0]):
            raise typer.BadParameter(f"there is no folder {folders[0]}", param_hint="-o")
        from leantool.cli.pictures import stem_of

        stems = [stem_of(name).casefold() for name in maps]
        for number, stem in enumerate(stems):
            if stem in stems[:number]:
                one, other = maps[stems.index(stem)], maps[number]
                raise typer.BadParameter(
                    f"{one} and {other} would get the same picture in {folders[0]}", param_hint="-o"
                )
        return folders[0]

    def _formats(self, folder: str | None) -> list[str]:
        """The format of each picture; every file can be written as far as is seen now, and once."""
        from leantool.pictures import CannotDraw, format_of, target

        if folder is not None or not self.files:
            return [self.format or Format.PNG]
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
