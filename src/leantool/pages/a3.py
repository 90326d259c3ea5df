"""A sheet on paper: data and pictures in, PDF, PNG or SVG out, with the sections that do not fit."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leantool.scene.fonts import FAMILY, FOLDER

TEMPLATE = Path(__file__).with_name("a3.typ")
FORMATS = ("pdf", "png", "svg")
DPI = 150


@dataclass(frozen=True)
class Overflow:
    """A section that has more in it than the sheet has room for: so many lines too many."""

    id: str
    title: str
    lines: int


class Page:
    """A sheet that is set once and written in any format."""

    def __init__(
        self,
        data: Mapping[str, Any],
        pictures: Mapping[str, bytes],
        covered: bool = True,
        template: Path = TEMPLATE,
    ) -> None:
        """`data` is what the template reads; `covered`: the shipped fonts have every character of it."""
        import typst

        families = [FAMILY] if covered else [FAMILY, "Noto Color Emoji", "Noto Sans", "DejaVu Sans"]
        fonts = typst.Fonts(
            include_system_fonts=not covered, include_embedded_fonts=False, font_paths=[str(FOLDER)]
        )
        self._standards = ["ua-1"] if covered else []  # a standard wants every character to be shown
        inputs = {name: picture.decode() for name, picture in pictures.items()}
        self._compiler = typst.Compiler(
            str(template),
            font_paths=fonts,
            sys_inputs={"sheet": json.dumps({**data, "fonts": families}), **inputs},
        )

    def written(self, format: str, dpi: float = DPI) -> bytes:
        """The sheet in a format, the same bytes each time; a PDF is tagged (PDF/UA) and its words are words."""
        settings: dict[str, Any] = {"format": format, "ppi": dpi, "timestamp": 0}
        if format == "pdf":
            settings["pdf_standards"] = self._standards
        data: Any = self._compiler.compile(**settings)
        return bytes(data)

    @property
    def overflow(self) -> tuple[Overflow, ...]:
        """The sections that do not fit, in the order of the sheet."""
        found = json.loads(self._compiler.query("<overflow>", field="value"))
        return tuple(Overflow(one["id"], one["title"], int(one["lines"])) for one in found)
