"""A report set on paper by typst: A4 standing, each map on a page of its own."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from leantool import drawing, pages
from leantool.pages.a3 import Page
from leantool.scene import Scene, ruler
from leantool.scene.paper import SHEETS, smallest_text
from leantool.sheets.content import Block, Drawing, Sheet
from leantool.sheets.drawn import alt_of, scene_of
from leantool.sheets.typeset import texts_in

TEMPLATE = Path(pages.__file__).with_name("report.typ")
WIDTH = 170.0
"""Of the text on A4, in millimetres."""
READABLE = 2.1
"""The smallest letters of a map on its page: 6 points."""
AROUND_MAP = (24.0, 42.0)
"""What margins and heading take of the page of a map."""


def page(sheet: Sheet) -> Page:
    """The report, to be written as PDF."""
    pictures: dict[str, Scene] = {}
    sections = [
        {
            "id": section.id,
            "title": section.title,
            "blocks": [_block(block, sheet.language, pictures) for block in section.blocks],
        }
        for section in sheet.sections
    ]
    data = {
        "title": sheet.title,
        "kind_name": sheet.kind_name,
        "author": sheet.author,
        "language": sheet.language,
        "fields": [asdict(field) for field in sheet.fields],
        "sections": sections,
        "sources": sheet.sources,
        "words": sheet.words,
    }
    svgs = {name: drawing.draw(scene, "svg", theme="colour") for name, scene in pictures.items()}
    covered = all(map(ruler.covered, texts_in(data))) and all(scene.covered for scene in pictures.values())
    return Page(data, svgs, covered, TEMPLATE)


def _block(block: Block, language: str, pictures: dict[str, Scene]) -> dict[str, Any]:
    """A block by the name of its class; what is drawn becomes a picture that is kept beside."""
    scene = scene_of(block, WIDTH, language)
    if scene is None:
        return {"kind": type(block).__name__, **asdict(block)}
    name = f"picture-{len(pictures)}"
    pictures[name] = scene
    return {
        "kind": "Picture",
        "picture": name,
        "width": scene.width,
        "height": scene.height,
        "alt": alt_of(block),
        "map": isinstance(block, Drawing),
        "paper": _paper(scene),
    }


def _paper(scene: Scene) -> str:
    """The smallest sheet on which the words of a map can be read."""
    smallest = smallest_text(scene)
    for name in ("a4", "a3", "a2"):
        width, height = (size - around for size, around in zip(SHEETS[name], AROUND_MAP, strict=True))
        if min(width / scene.width, height / scene.height) * smallest >= READABLE:
            return name
    return "a2"
