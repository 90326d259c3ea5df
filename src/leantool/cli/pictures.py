"""Drawing what the options of pictures ask for, and saying what came of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from leantool import pictures
from leantool.drawing import BINARY
from leantool.pictures import CannotDraw, Look, Picture

if TYPE_CHECKING:
    from leantool.cli.picture_options import Options
    from leantool.pipeline import Outcome
    from leantool.scene import Scene
    from leantool.texts import Texts

STDIN = "-"


@dataclass
class Drawer:
    """Draws each map as the options say; remembers what failed."""

    options: Options
    folder: str | None
    formats: tuple[str, ...]
    failed: bool = False
    opened: bool = False

    @property
    def prints(self) -> bool:
        """Whether the picture takes the place of the report."""
        return not self.options.files

    def check_screen(self) -> None:
        """A picture in bytes is nothing for a terminal."""
        if self.prints and self.formats[0] in BINARY and sys.stdout.isatty():
            raise typer.BadParameter(
                f"a {self.formats[0].upper()} is no text: give -o FILE, or send it to a file or a program",
                param_hint="--format",
            )

    def draw(self, outcome: Outcome) -> list[str]:
        """Draw a map; gives what there is to say of it."""
        targets = self._targets(outcome.reading.document.name)
        if outcome.analysis is None:
            return [self._left(file, outcome) for file, _ in targets if file and not self.options.quiet]
        look = self._look(outcome.settings.theme)
        scene = pictures.lay_out(outcome.analysis, look, outcome.texts)
        said = []
        for file, format in targets:
            try:
                said += self._one(scene, file, format, look, outcome.texts)
            except CannotDraw as why:
                self.failed = True
                said.append(why.told(outcome.texts))
        return said

    def _one(self, scene: Scene, file: str | None, format: str, look: Look, words: Texts) -> list[str]:
        picture = pictures.draw(scene, format, look)
        if file is None:
            sys.stdout.flush()
            sys.stdout.buffer.write(picture.data)
            return []
        pictures.save(picture, file)
        said = [words.label("draw_written", file=file, size=_size(picture))] if not self.options.quiet else []
        said += _small(picture, file, look, words)
        if self.options.open and not self.opened:
            self.opened = True
            if not _opened(file):
                said.append(words.label("draw_not_opened", file=file))
        return said

    def _targets(self, name: str) -> list[tuple[str | None, str]]:
        if self.folder is not None:
            format = self.formats[0]
            return [(os.path.join(self.folder, f"{stem_of(name)}.{format}"), format)]
        files: Sequence[str | None] = self.options.files or (None,)
        return list(zip(files, self.formats, strict=True))

    def _left(self, file: str, outcome: Outcome) -> str:
        name = outcome.reading.document.name
        key = "draw_kept" if Path(file).exists() else "draw_not_drawn"
        return outcome.texts.label(key, file=file, map=name)

    def _look(self, house_theme: str) -> Look:
        asked = self.options
        return Look(
            theme=asked.theme or house_theme,
            paper=asked.paper,
            margin=asked.margin,
            timeline=asked.timeline,
            legend=not asked.no_legend,
            dpi=asked.dpi,
            width=asked.width,
        )


def stem_of(name: str) -> str:
    """What the picture of a map is called in a folder."""
    return "map" if name in (STDIN, "<stdin>") else Path(name).stem


def _opened(file: str) -> bool:
    """Show a file in the program that the machine has for it; False when it cannot."""
    if sys.platform.startswith("linux") and not (os.getenv("DISPLAY") or os.getenv("WAYLAND_DISPLAY")):
        return False
    return typer.launch(file) == 0


def _size(picture: Picture) -> str:
    if picture.pixels:
        wide, tall = picture.pixels
        return f"{wide} x {tall} px, {picture.dpi} dpi"
    return f"{picture.scene.width:.0f} x {picture.scene.height:.0f} mm"


def _small(picture: Picture, file: str, look: Look, words: Texts) -> list[str]:
    """A word about words that are too small to read, on the sheet that was asked for."""
    from leantool.scene.paper import SHEETS, SMALLEST_TEXT, enough_paper, smallest_text
    from leantool.texts import numbers

    size = smallest_text(picture.scene)
    if look.paper is None or not 0 < size < SMALLEST_TEXT * SHEETS["a4"][0] / SHEETS["a3"][0] - 0.05:
        return []
    shown = numbers.number(Fraction(round(size * 10), 10), words.language)
    enough = enough_paper(picture.scene)
    if enough in (None, look.paper):
        return [words.label("draw_small", file=file, size=shown)]
    return [words.label("draw_small_enough", file=file, size=shown, paper=enough)]
