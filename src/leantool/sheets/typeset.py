"""A sheet set on paper by typst: the content model turned into the data that the template reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from leantool import drawing
from leantool.pages.a3 import Page
from leantool.scene import Scene, ruler
from leantool.scene.paper import SHEETS
from leantool.sheets.case import WIDTH
from leantool.sheets.content import Bars, Block, Bullets, Field, Section, Sheet
from leantool.sheets.drawn import alt_of, scene_of
from leantool.texts import Texts

PAPERS = ("a3", "tabloid", "a4")
WEIGHTS = {"current_condition": 2.5, "progress": 2.5, "analysis": 2.5, "goal": 1.2, "background": 0.8}
"""How much of the room that is left a section gets that nobody has filled in; 1.6 for the others."""

BESIDE = 5.0
"""Between two blocks beside each other, in millimetres."""

POINT = 0.3528
_TITLE_SIZES = (19, 17, 15, 14, 12, 11)
_TITLE_ROOM = 194.0
_PEOPLE = ("owner", "author", "coach", "sponsor")
_FACTS = ("team", "date", "version")
_FIELD_WIDTH = (10, 46)


def page(sheet: Sheet, words: Texts, paper: str = "a3", theme: str = "colour") -> Page:
    """The sheet on a paper (a3, tabloid, or a4: an A3 made smaller)."""
    pictures: dict[str, Scene] = {}
    sections = [_section(section, sheet.language, pictures) for section in sheet.sections]
    width, height = SHEETS[paper]
    data = {
        "title": sheet.title,
        "title_size": _title_size(sheet.title),
        "kind_name": sheet.kind_name,
        "author": sheet.author,
        "language": sheet.language,
        "paper": {"width": width, "height": height},
        "scale": width / SHEETS["a3"][0] if paper == "a4" else 1,
        "rows": [row for row in map(_row, (_PEOPLE, _FACTS), [sheet.fields] * 2) if row],
        "sections": sections,
        "signatures": [asdict(one) for one in sheet.signatures],
        "sources": sheet.sources,
        "words": {
            "missing": words.say("a3", "a3.missing"),
            "signature": words.say("a3", "a3.signature"),
            "overflow_one": words.say("a3", "a3.overflow_one"),
            "overflow": words.say("a3", "a3.overflow", lines="{lines}"),
        },
    }
    svgs = {name: drawing.draw(scene, "svg", theme=theme) for name, scene in pictures.items()}
    covered = all(map(ruler.covered, texts_in(data))) and all(scene.covered for scene in pictures.values())
    return Page(data, svgs, covered)


def _title_size(title: str) -> float:
    """The largest letters, in points, in which the title fits its line; of a long one on two lines."""
    lengths = ((size, ruler.width(title, size * POINT, "bold")) for size in _TITLE_SIZES)
    return next((size for size, long in lengths if long <= _TITLE_ROOM * (1 if size > 14 else 1.9)), 10)


def _row(ids: tuple[str, ...], fields: tuple[Field, ...]) -> list[dict[str, Any]]:
    """One row of the header: each field with its part of the width, more for one with more in it."""
    least, most = _FIELD_WIDTH
    return [
        {**asdict(field), "share": min(max(len(field.value), least), most)}
        for field in fields
        if field.id in ids
    ]


def _section(section: Section, language: str, pictures: dict[str, Scene]) -> dict[str, Any]:
    return {
        "id": section.id,
        "number": section.number,
        "title": section.title,
        "empty": section.empty,
        "step": section.step,
        "step_name": section.step_name,
        "side": section.side,
        "weight": WEIGHTS.get(section.id, 1.6),
        "blocks": list(_blocks(section.blocks, language, pictures)),
    }


def _blocks(blocks: tuple[Block, ...], language: str, pictures: dict[str, Scene]) -> Iterator[dict[str, Any]]:
    """The blocks of a section; bars stand beside the list before them."""
    rest = list(blocks)
    while rest:
        one = rest.pop(0)
        if isinstance(one, Bullets) and rest and isinstance(rest[0], Bars):
            half = (WIDTH - BESIDE) / 2
            pair = (_block(one, language, pictures), _block(rest.pop(0), language, pictures, half))
            yield {"kind": "Pair", "left": pair[0], "right": pair[1], "gap": BESIDE, "width": half}
        else:
            yield _block(one, language, pictures)


def _block(block: Block, language: str, pictures: dict[str, Scene], width: float = WIDTH) -> dict[str, Any]:
    """A block by the name of its class; what is drawn becomes a picture that is kept beside."""
    scene = scene_of(block, width, language)
    if scene is None:
        return {"kind": type(block).__name__, **asdict(block)}
    name = f"picture-{len(pictures)}"
    pictures[name] = scene
    return {
        "kind": "Picture",
        "picture": name,
        "width": min(scene.width, WIDTH),
        "alt": alt_of(block),
        "caption": getattr(block, "caption", ""),
    }


def texts_in(data: Any) -> Iterator[str]:
    """Every text in the data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from texts_in(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from texts_in(value)
