"""Pictures of maps: an analysis in, bytes or a file out; what stands in the way is one exception with its reason."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leantool import collector, drawing, files
from leantool.texts import Texts, texts

if TYPE_CHECKING:
    from leantool.analysis import Analysis
    from leantool.comparing import Comparison
    from leantool.scene import Scene
    from leantool.settings import Settings
    from leantool.wastes import Finding

TIMELINES = ("classic", "two-row", "none")
DPI = 150
MM = 25.4
LIBRARIES = {"png": ("resvg-py", "resvg-py"), "pdf": ("typst", '"leantool[pdf]"')}
"""Of the formats that need one: the library, and what to install."""

Against = Callable[[Path], str | None]

_HEAD = 4096  # bytes of a file that say what it is


class CannotDraw(Exception):
    """Why there is no picture; `reason` is the id of the sentence, `args_` what it is about."""

    def __init__(self, reason: str, **args: object) -> None:
        self.reason = reason
        self.args_ = args
        super().__init__(texts("en").label(reason, **args))

    def told(self, words: Texts) -> str:
        """The reason as a sentence."""
        return words.label(self.reason, **self.args_)


def lay_out(
    analysis: Analysis,
    words: Texts | None = None,
    *,
    paper: str | None = None,
    margin: float | None = None,
    timeline: str | None = None,
    legend: bool = True,
    wastes: Settings | None = None,
) -> Scene:
    """The map of a stream as a scene; `words` of the language asked for, else of the map's own.

    With `wastes`, the settings to look for them with, the map shows what takes most.
    """
    with collector.paused():
        from leantool.scene.paper import MARGIN
        from leantool.views.stream_map import layout

        return layout(
            analysis,
            texts=words,
            paper=paper,
            margin=MARGIN if margin is None else margin,
            timeline=timeline,
            legend=legend,
            wastes=_found(analysis, wastes) if wastes else (),
        )


def _found(analysis: Analysis, settings: Settings) -> tuple[Finding, ...]:
    from leantool import wastes

    return wastes.find(analysis, settings).all_findings


def lay_out_comparison(comparison: Comparison, words: Texts) -> Scene:
    """Two maps under one another, steps that stay in the same place, with their ladders and figures."""
    with collector.paused():
        from leantool.reporting.comparison_table import told
        from leantool.views.comparison import layout

        said = told(comparison, words)
        return layout(comparison, texts=words, names=said.names, figures=said.rows, apart=said.apart)


def compact(analysis: Analysis, words: Texts | None, width: float, height: float) -> Scene:
    """The map for a part of a sheet: at most so many millimetres wide and high, words of 6 points where that can be.

    `leantool.scene.paper.smallest_text` tells how small they are.
    """
    with collector.paused():
        from leantool.views.compact import layout

        return layout(analysis, texts=words, width=width, height=height)


def draw(scene: Scene, format: str, theme: str, dpi: float | None = None, width: int | None = None) -> bytes:
    """A scene in a format; raises CannotDraw where its library is missing or the picture would be too large."""
    settings: dict[str, Any] = {"theme": theme}
    if format == "png":
        settings |= {"dpi": dpi or DPI, "width": width}
    try:
        with collector.paused():
            return drawing.draw(scene, format, **settings)
    except ImportError as error:
        library, package = LIBRARIES.get(format, ("", ""))
        if (error.name or "").partition(".")[0] != library.replace("-", "_"):
            raise
        raise CannotDraw("draw_needs", format=format.upper(), library=library, package=package) from error
    except drawing.TooLarge as error:
        raise CannotDraw("draw_too_large", wide=error.wide, tall=error.tall) from error


def size(scene: Scene, format: str, data: bytes) -> str:
    """How large a picture is: pixels and dots per inch, or millimetres."""
    if format != "png":
        return f"{scene.width:.0f} x {scene.height:.0f} mm"
    wide, tall = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    return f"{wide} x {tall} px, {round(wide / scene.width * MM)} dpi"


def format_of(path: str | os.PathLike[str]) -> str:
    """The format that the suffix of a file asks for."""
    suffix = Path(path).suffix.lower().removeprefix(".")
    if suffix not in drawing.FORMATS:
        known = ", ".join(f".{name}" for name in drawing.FORMATS)
        raise CannotDraw("draw_suffix", file=os.fspath(path), known=known)
    return suffix


def target(path: str | os.PathLike[str], against: Against | None = None) -> Path:
    """The file to write, where a link leads; raises CannotDraw when it would replace what is no picture.

    `against` looks at a file that is there and gives the reason to leave it alone, if there is one.
    """
    name = os.fspath(path)
    try:
        file = Path(path).resolve()
        if not file.exists():
            if not file.parent.is_dir():
                raise CannotDraw("draw_no_folder", file=name, folder=str(Path(path).parent))
            return file
        if not stat.S_ISREG(file.stat().st_mode):
            raise CannotDraw("draw_not_a_file", file=name)
        reason = (against or _not_a_picture)(file)
    except (OSError, RuntimeError) as error:  # RuntimeError: links that go round
        raise CannotDraw("draw_failed", file=name, why=_why(error)) from error
    if reason:
        raise CannotDraw(reason, file=name)
    if not os.access(file, os.W_OK):
        raise CannotDraw("draw_read_only", file=name)
    return file


def save(data: bytes, path: str | os.PathLike[str], against: Against | None = None) -> None:
    """Write a picture, whole or not at all; what was there stays until then."""
    file = target(path, against)
    try:
        files.write(file, data)
    except OSError as error:
        raise CannotDraw("draw_failed", file=os.fspath(path), why=_why(error)) from error


def _not_a_picture(file: Path) -> str | None:
    with file.open("rb") as there:
        head = there.read(_HEAD)
    return "draw_foreign" if head and not _is_picture(head) else None


def _is_picture(head: bytes) -> bool:
    """Whether a file that begins so has one of the formats that are written here."""
    if head.startswith((b"\x89PNG\r\n\x1a\n", b"%PDF-")):
        return True
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"{"):
        return text[1:].lstrip().startswith(b'"width":')  # a scene
    return text.startswith((b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg")) and b"<svg" in text


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
