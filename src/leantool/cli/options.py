"""Arguments and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Language(StrEnum):
    """Languages of the output."""

    EN = "en"
    NL = "nl"


Maps = Annotated[
    list[str], typer.Argument(metavar="MAP", help="Map files; - is standard input.", show_default=False)
]
Lang = Annotated[
    Language | None,
    typer.Option("--lang", help="Language of the output; the map's own when not given.", show_default=False),
]
Strict = Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")]
