"""Pictures of maps: an analysis in, bytes or a file out; what stands in the way is one exception with its reason."""

from __future__ import annotations

import os
import re
import stat
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leantool import files
from leantool.drawing import FORMATS, THEMES, TooLarge
from leantool.drawing import draw as write_scene
from leantool.settings import STANDARD
from leantool.texts import Texts, texts

if TYPE_CHECKING:
    from leantool.analysis import Analysis
    from leantool.scene import Scene

TIMELINES = ("classic", "two-row", "none")
DPI = 150
LIBRARIES = {"png": ("resvg-py", "resvg-py"), "pdf": ("typst", '"leantool[pdf]"')}
"""Of the formats that need one: the library, and what to install."""

_HEAD = 4096  # bytes of a file that say what it is
_SIGNS = {
    "svg": re.compile(rb"(\xef\xbb\xbf)?\s*<(svg[\s>]|[?!][\s\S]*<svg[\s>])"),
    "png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "pdf": re.compile(rb"%PDF-"),
    "json": re.compile(rb'\s*\{\s*"width":'),
}


class CannotDraw(Exception):
    """Why there is no picture; `reason` is the id of the sentence, `args_` what it is about."""

    def __init__(self, reason: str, **args: object) -> None:
        self.reason = reason
        self.args_ = args
        super().__init__(texts("en").label(reason, **args))

    def told(self, words: Texts) -> str:
        """The reason as a sentence."""
        return words.label(self.reason, **self.args_)


@dataclass(frozen=True)
class Look:
    """How a picture is to look; what is None, the map or the format decides."""

    theme: str = STANDARD.theme
    paper: str | None = None
    margin: float | None = None
    timeline: str | None = None
    legend: bool = True
    dpi: float | None = None
    width: int | None = None

    def __post_init__(self) -> None:
        """Refuse what there is not, with what there is."""
        from leantool.scene.paper import SHEETS

        for name, known in (("theme", THEMES), ("paper", tuple(SHEETS)), ("timeline", TIMELINES)):
            value = getattr(self, name)
            if value is not None and value not in known:
                raise ValueError(f"{name} is one of {', '.join(known)}, not {value!r}")


@dataclass(frozen=True)
class Picture:
    """A map in some format, with the scene it shows."""

    format: str
    data: bytes
    scene: Scene

    @property
    def pixels(self) -> tuple[int, int] | None:
        """How wide and high a PNG is."""
        return struct.unpack(">II", self.data[16:24]) if self.format == "png" else None

    @property
    def dpi(self) -> int | None:
        """The dots per inch of a PNG."""
        return round(self.pixels[0] / self.scene.width * 25.4) if self.pixels else None


def lay_out(analysis: Analysis, look: Look = Look(), words: Texts | None = None) -> Scene:
    """The map of a stream as a scene."""
    from leantool.scene.paper import MARGIN
    from leantool.views.stream_map import layout

    return layout(
        analysis,
        texts=words,
        paper=look.paper,
        margin=MARGIN if look.margin is None else look.margin,
        timeline=look.timeline,
        legend=look.legend,
    )


def draw(scene: Scene, format: str, look: Look = Look()) -> Picture:
    """A scene in a format; raises CannotDraw where its library is missing or the picture would be too large."""
    settings: dict[str, Any] = {"theme": look.theme}
    if format == "png":
        settings |= {"dpi": look.dpi or DPI, "width": look.width}
    try:
        return Picture(format, write_scene(scene, format, **settings), scene)
    except ImportError as error:
        library, package = LIBRARIES.get(format, ("", ""))
        if (error.name or "").partition(".")[0] != library.replace("-", "_"):
            raise
        raise CannotDraw("draw_needs", format=format.upper(), library=library, package=package) from error
    except TooLarge as error:
        raise CannotDraw("draw_too_large", wide=error.wide, tall=error.tall) from error


def format_of(path: str | os.PathLike[str]) -> str:
    """The format that the suffix of a file asks for."""
    suffix = Path(path).suffix.lower().removeprefix(".")
    if suffix not in FORMATS:
        known = ", ".join(f".{name}" for name in FORMATS)
        raise CannotDraw("draw_suffix", file=os.fspath(path), known=known)
    return suffix


def target(path: str | os.PathLike[str]) -> Path:
    """The file to write, where a link leads; raises CannotDraw when it would replace what is no picture."""
    name = os.fspath(path)
    try:
        file = Path(path).resolve()
        mode = file.stat().st_mode if file.exists() else None
        if mode is None:
            if not file.parent.is_dir():
                raise CannotDraw("draw_no_folder", file=name, folder=str(Path(path).parent))
            return file
        if not stat.S_ISREG(mode):
            raise CannotDraw("draw_not_a_file", file=name)
        with file.open("rb") as there:
            head = there.read(_HEAD)
    except (OSError, RuntimeError) as error:  # RuntimeError: links that go round
        raise CannotDraw("draw_failed", file=name, why=_why(error)) from error
    if head and not any(sign.match(head) for sign in _SIGNS.values()):
        raise CannotDraw("draw_foreign", file=name)
    if not os.access(file, os.W_OK):
        raise CannotDraw("draw_read_only", file=name)
    return file


def save(picture: Picture, path: str | os.PathLike[str]) -> None:
    """Write a picture, whole or not at all; what was there stays until then."""
    file = target(path)
    try:
        files.write(file, picture.data)
    except OSError as error:
        raise CannotDraw("draw_failed", file=os.fspath(path), why=_why(error)) from error


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
