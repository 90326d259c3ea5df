"""A scene as PDF: its SVG on a page of its own size, set by typst; words stay words."""

from __future__ import annotations

from leantool.drawing import svg
from leantool.scene import Scene
from leantool.scene.fonts import FOLDER

PAGE = b"""\
#let about = json(bytes(sys.inputs.about))
#set document(title: about.title, date: none)
#set page(width: about.width * 1mm, height: about.height * 1mm, margin: 0mm, fill: none)
#set text(font: "Leantool Sans", lang: about.language)
#image(bytes(sys.inputs.map), format: "svg", width: 100%, height: 100%, alt: about.description)
"""


def draw(scene: Scene, theme: str = "plain") -> bytes:
    """One page, the fonts inside, the same bytes for the same scene."""
    import json

    import typst

    about = {
        "title": scene.title,
        "width": scene.width,
        "height": scene.height,
        "language": scene.language,
        "description": scene.description or scene.title,
    }
    return typst.compile(
        PAGE,
        format="pdf",
        font_paths=typst.Fonts(include_system_fonts=not scene.covered, font_paths=[str(FOLDER)]),
        sys_inputs={"map": svg.draw(scene, theme).decode(), "about": json.dumps(about)},
    )
