"""A sheet as one HTML file: complete in itself, its pictures inside, and it asks nothing of any other place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files

from leantool.drawing import draw
from leantool.drawing.svg import escape
from leantool.sheets.content import (
    Bars,
    Block,
    Bullets,
    Drawing,
    Figures,
    Fishbone,
    Paragraph,
    Section,
    Sheet,
    Table,
    Targets,
    WhyTree,
)
from leantool.sheets.drawn import scene_of
from leantool.sheets.ours import GENERATOR

PICTURE = 190.0
"""How wide pictures are drawn, in millimetres; the page shows them as wide as there is room."""

NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def write(sheet: Sheet) -> bytes:
    """The sheet as a page in UTF-8; two columns for an A3, one with a table of contents for a report."""
    look = files("leantool.sheets").joinpath("sheet.css").read_text(encoding="utf-8")
    kind = "report" if sheet.kind == "report" else "a3"
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{sheet.language}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{NOTHING_FROM_ELSEWHERE}">',
        GENERATOR,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(sheet.title) or escape(sheet.kind_name)}</title>",
        f"<style>\n{look}</style>",
        "</head>",
        f'<body class="{kind}">',
        *_head(sheet),
        *(_contents(sheet) if kind == "report" else ()),
        "<main>",
        *_halves(sheet, kind),
        "</main>",
        *_foot(sheet),
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode()


def lines_of(text: str) -> str:
    """A text with its line ends."""
    return "<br>".join(escape(line) for line in text.splitlines())


def _head(sheet: Sheet) -> Iterator[str]:
    yield "<header>"
    yield f'<p class="kind">{escape(sheet.kind_name)}</p>'
    yield f"<h1>{lines_of(sheet.title)}</h1>"
    if sheet.fields:
        yield '<dl class="fields">'
        for field in sheet.fields:
            empty = "" if field.value else ' class="todo"'
            value = lines_of(field.value) or "…"
            yield f"<div><dt>{escape(field.label)}</dt><dd{empty}>{value}</dd></div>"
        yield "</dl>"
    yield "</header>"


def _contents(sheet: Sheet) -> Iterator[str]:
    yield f'<nav aria-label="{escape(sheet.words.get("contents", ""))}">'
    if title := sheet.words.get("contents"):
        yield f"<h2>{escape(title)}</h2>"
    yield "<ol>"
    for section in sheet.sections:
        yield f'<li><a href="#{section.id}">{escape(section.title)}</a></li>'
    yield "</ol>"
    yield "</nav>"


def _halves(sheet: Sheet, kind: str) -> Iterator[str]:
    """The two halves of an A3; all of a report in one."""
    sides = (0, 1) if kind == "a3" else (None,)
    for side in sides:
        yield '<div class="half">'
        for section in sheet.sections:
            if side is None or section.side == side:
                yield from _section(sheet, section)
        yield "</div>"


def _section(sheet: Sheet, section: Section) -> Iterator[str]:
    empty = " empty" if section.empty else ""
    yield f'<section id="{section.id}" class="{section.step}{empty}">'
    step = f' <span class="step">{escape(section.step_name)}</span>' if section.step_name else ""
    yield f'<h2><span class="number">{section.number}</span> {escape(section.title)}{step}</h2>'
    for block in section.blocks:
        yield from _block(block, sheet.language)
    yield "</section>"


def _block(block: Block, language: str) -> Iterable[str]:
    if isinstance(block, Drawing | Fishbone | WhyTree | Bars):
        return _picture(block, language)
    return _WRITERS[type(block)](block)


def _picture(block: Drawing | Fishbone | WhyTree | Bars, language: str) -> Iterator[str]:
    scene = scene_of(block, PICTURE, language)
    assert scene is not None
    yield f'<figure class="{type(block).__name__.lower()}">'
    yield draw(scene, "svg", theme="colour").decode()
    if isinstance(block, Drawing) and block.caption:
        yield f"<figcaption>{lines_of(block.caption)}</figcaption>"
    yield "</figure>"


def _paragraph(block: Paragraph) -> Iterator[str]:
    yield f'<p class="{block.role}">{lines_of(block.text)}</p>'


def _bullets(block: Bullets) -> Iterator[str]:
    if block.title:
        yield f"<h3>{escape(block.title)}</h3>"
    tag = "ol" if block.numbered else "ul"
    yield f"<{tag}>"
    yield from (f"<li>{lines_of(item)}</li>" for item in block.items)
    yield f"</{tag}>"


LONGEST_WHOLE = 12
"""Letters of a cell that stays on one line where its column is as wide as it needs to be: a date, a status."""


def _table(block: Table) -> Iterator[str]:
    groups = dict(block.groups)
    yield '<div class="wide"><table>'
    if block.title:
        yield f"<caption>{escape(block.title)}</caption>"
    aligned = [f' class="{column.align}"' if column.align != "start" else "" for column in block.columns]
    heads = zip(block.columns, aligned, strict=True)
    yield "<thead><tr>"
    yield "".join(f'<th scope="col"{at}>{escape(column.title)}</th>' for column, at in heads)
    yield "</tr></thead>"
    yield "<tbody>"
    for number, row in enumerate(block.rows):
        if number in groups:
            yield f'<tr class="group"><th colspan="{len(block.columns)}">{escape(groups[number])}</th></tr>'
        cells = []
        for cell, column in zip(row, block.columns, strict=True):
            fit = "fit" if not column.share and len(cell.text) <= LONGEST_WHOLE else ""
            names = " ".join(name for name in (column.align.removeprefix("start"), cell.look, fit) if name)
            look = f' class="{names}"' if names else ""
            cells.append(f"<td{look}>{lines_of(cell.text)}</td>")
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table></div>"
    if block.note:
        yield f'<p class="note">{lines_of(block.note)}</p>'


def _figures(block: Figures) -> Iterator[str]:
    yield '<dl class="figures">'
    for one in block.items:
        note = f'<dd class="note">{lines_of(one.note)}</dd>' if one.note else ""
        yield f"<div><dt>{escape(one.label)}</dt><dd>{lines_of(one.value)}</dd>{note}</div>"
    yield "</dl>"
    if block.note:
        yield f'<p class="note">{lines_of(block.note)}</p>'


def _targets(block: Targets) -> Iterator[str]:
    yield '<div class="wide"><table class="targets"><thead><tr>'
    yield "".join(f'<th scope="col">{escape(word)}</th>' for word in block.words)
    yield "</tr></thead><tbody>"
    for one in block.items:
        change = f' <span class="change">{escape(one.change)}</span>' if one.change else ""
        notes = "".join(f'<br><span class="note">{escape(note)}</span>' for note in one.notes)
        metric, to = lines_of(one.metric) + notes, lines_of(one.to) + change
        cells = (part or "…" for part in (metric, lines_of(one.start), to, lines_of(one.by)))
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
    yield "</tbody></table></div>"


def _foot(sheet: Sheet) -> Iterator[str]:
    yield "<footer>"
    if sheet.signatures:
        yield '<dl class="signatures">'
        for one in sheet.signatures:
            yield f"<div><dt>{escape(one.role)}</dt><dd>{escape(one.name)}</dd></div>"
        yield "</dl>"
    if sheet.sources:
        yield f'<p class="note">{lines_of(sheet.sources)}</p>'
    yield "</footer>"


_WRITERS: dict[type, Callable[..., Iterable[str]]] = {
    Paragraph: _paragraph,
    Bullets: _bullets,
    Table: _table,
    Figures: _figures,
    Targets: _targets,
}
