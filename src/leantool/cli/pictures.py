"""Drawing what the options of pictures ask for, and saying what came of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from leantool import pictures
from leantool.pictures import CannotDraw

if TYPE_CHECKING:
    from leantool.cli.picture_options import Options
    from leantool.pipeline import Outcome
    from leantool.scene import Scene
    from leantool.texts import Texts


class Drawer:
    """Draws each map as the options say; remembers what failed."""

    def __init__(self, options: Options, folder: str | None, formats: Sequence[str]) -> None:
        self.options = options
        self.folder = folder
        self.formats = formats
        self.failed = False
        self.opened = False

    @property
    def prints(self) -> bool:
        """Whether the picture takes the place of the report."""
        return not self.options.files

    def draw(self, outcome: Outcome) -> list[str]:
        """Draw a map; gives what there is to say of it."""
        asked, name = self.options, outcome.reading.document.name
        targets = self._targets(name)
        if outcome.analysis is None:
            return [_left(file, name, outcome.texts) for file, _ in targets if file and not asked.quiet]
        scene = pictures.lay_out(
            outcome.analysis,
            outcome.texts,
            paper=asked.paper,
            margin=asked.margin,
            timeline=asked.timeline,
            legend=not asked.no_legend,
            wastes=outcome.settings if asked.wastes else None,
        )
        theme = asked.theme or outcome.settings.theme
        said = []
        for file, format in targets:
            try:
                said += self._one(scene, file, format, theme, outcome.texts)
            except CannotDraw as why:
                self.failed = True
                said.append(why.told(outcome.texts))
        return said

    def _one(self, scene: Scene, file: str | None, format: str, theme: str, words: Texts) -> list[str]:
        data = pictures.draw(scene, format, theme, self.options.dpi, self.options.width)
        if file is None:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            return []
        pictures.save(data, file)
        said = []
        if not self.options.quiet:
            said.append(words.label("draw_written", file=file, size=pictures.size(scene, format, data)))
        if self.options.paper:
            said += _small(scene, file, self.options.paper, words)
        if self.options.open and not self.opened:
            self.opened = True
            if not opened(file):
                said.append(words.label("draw_not_opened", file=file))
        return said

    def _targets(self, name: str) -> list[tuple[str | None, str]]:
        """The files of a map with their formats; None is standard output."""
        if self.folder is not None:
            format = self.formats[0]
            return [(os.path.join(self.folder, f"{stem_of(name)}.{format}"), format)]
        files: Sequence[str | None] = self.options.files or (None,)
        return list(zip(files, self.formats, strict=True))


def stem_of(name: str) -> str:
    """What the picture of a map is called in a folder."""
    return "map" if name in ("-", "<stdin>") else os.path.splitext(os.path.basename(name))[0]


def _left(file: str, name: str, words: Texts) -> str:
    return words.label("draw_kept" if os.path.exists(file) else "draw_not_drawn", file=file, map=name)


def opened(file: str) -> bool:
    """Show a file in the program that the machine has for it; False when it cannot."""
    if sys.platform.startswith("linux") and not (os.getenv("DISPLAY") or os.getenv("WAYLAND_DISPLAY")):
        return False
    return typer.launch(file) == 0


def _small(scene: Scene, file: str, paper: str, words: Texts) -> list[str]:
    """A word about words that are too small to read on the sheet that was asked for."""
    from fractions import Fraction

    from leantool.scene.paper import SHEETS, SMALLEST_TEXT, enough_paper, smallest_text
    from leantool.texts import numbers

    height = smallest_text(scene)
    near = min(1, SHEETS[paper][0] / SHEETS["a3"][0])  # a smaller sheet is held in the hand
    if not 0 < height < SMALLEST_TEXT * near - 0.05:
        return []
    shown = numbers.number(Fraction(round(height * 10), 10), words.language)
    enough = enough_paper(scene)
    if enough in (None, paper):
        return [words.label("draw_small", file=file, size=shown)]
    return [words.label("draw_small_enough", file=file, size=shown, paper=enough)]
