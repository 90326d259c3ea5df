"""A sheet as Markdown, for wikis and pull requests; its pictures are files beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from leantool.drawing import draw
from leantool.scene.ruler import clean
from leantool.sheets.content import (
    Bars,
    Block,
    Bullets,
    Drawing,
    Figures,
    Fishbone,
    Paragraph,
    Sheet,
    Table,
    Targets,
    Twig,
    Why,
    WhyTree,
)
from leantool.sheets.ours import MARKDOWN

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&$^])")
_AT_START = re.compile(r"^(\d*)(?:(?<=\d)([.)])(?=\s|$)|([-+=])(?=[-=\s]|$))")
ALIGNED = {"start": "---", "middle": ":-:", "end": "--:"}
MARKED = {"strong": "**", "good": "**", "alert": "**", "todo": "_", "muted": ""}


def write(sheet: Sheet, stem: str = "a3") -> tuple[bytes, dict[str, bytes]]:
    """The text in UTF-8, and the pictures it shows: file name (`stem-map_current.svg`) to bytes."""
    pictures: dict[str, bytes] = {}
    lines = [MARKDOWN, "", f"# {plain(sheet.title) or plain(sheet.kind_name)}", ""]
    fields = [f"**{plain(field.label)}:** {plain(field.value) or '…'}" for field in sheet.fields]
    lines += [" · ".join((f"_{plain(sheet.kind_name)}_", *fields)), ""]
    if sheet.kind == "report":
        lines += [
            f"{one.number}. [{plain(one.title)}](#{anchor(f'{one.number}. {one.title}')})"
            for one in sheet.sections
        ]
        lines.append("")
    for section in sheet.sections:
        lines += [f"## {section.number}. {plain(section.title)}", ""]
        for block in section.blocks:
            lines += [*_block(block, stem, pictures), ""]
    if sheet.signatures:
        lines += [" · ".join(f"{plain(one.role)}: {plain(one.name) or '…'}" for one in sheet.signatures), ""]
    if sheet.sources:
        lines += [plain(sheet.sources), ""]
    return ("\n".join(lines).rstrip() + "\n").encode(), pictures


def plain(text: str) -> str:
    """One line of text in which nothing is markup."""
    return _AT_START.sub(r"\1\\\2\3", _MARKUP.sub(r"\\\1", clean(text)))


def _strong(text: str) -> str:
    return f"**{plain(text)}**" if clean(text) else "…"


def anchor(heading: str) -> str:
    """What GitHub and most wikis call the place of a heading."""
    kept = "".join(char for char in clean(heading).lower() if char.isalnum() or char in " -_")
    return kept.replace(" ", "-")


def _block(block: Block, stem: str, pictures: dict[str, bytes]) -> Iterable[str]:
    if isinstance(block, Drawing):
        name = f"{stem}-{block.id or 'map'}.svg"
        pictures[name] = draw(block.scene, "svg", theme="colour")
        caption = [f"_{plain(block.caption)}_"] if block.caption else []
        return [f"![{plain(block.alt)}]({name.replace(' ', '%20')})", *caption]
    return _WRITERS[type(block)](block)


def _paragraph(block: Paragraph) -> Iterator[str]:
    lines = [plain(line) for line in block.text.splitlines() if line.strip()]
    if block.role in ("lead", "alert"):
        lines = [f"**{line}**" for line in lines]
    elif block.role in ("todo", "note"):
        lines = [f"_{line}_" for line in lines]
    yield "\\\n".join(lines)


def _bullets(block: Bullets) -> Iterator[str]:
    if block.title:
        yield f"{_strong(block.title)}\n"
    for number, item in enumerate(block.items, 1):
        yield f"{f'{number}.' if block.numbered else '-'} {plain(item)}"


def _rows(heads: Sequence[str], aligned: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"| {' | '.join(aligned)} |"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _cell(text: str) -> str:
    return "<br>".join(plain(line) for line in text.splitlines())


def _table(block: Table) -> Iterator[str]:
    if block.title:
        yield f"{_strong(block.title)}\n"
    groups, rows = dict(block.groups), []
    for number, row in enumerate(block.rows):
        if number in groups:
            rows.append([f"**{_cell(groups[number])}**", *[""] * (len(block.columns) - 1)])
        marks = [MARKED.get(cell.look, "") if cell.text else "" for cell in row]
        rows.append([f"{mark}{_cell(cell.text)}{mark}" for mark, cell in zip(marks, row, strict=True)])
    heads = [plain(column.title) for column in block.columns]
    yield from _rows(heads, [ALIGNED[column.align] for column in block.columns], rows)
    if block.note:
        yield f"\n_{plain(block.note)}_"


def _figures(block: Figures) -> Iterator[str]:
    heads = [plain(one.label) for one in block.items]
    values = [
        f"**{_cell(one.value)}**" + (f"<br>{_cell(one.note)}" if one.note else "") for one in block.items
    ]
    yield from _rows(heads, ["---"] * len(heads), [values])
    if block.note:
        yield f"\n_{plain(block.note)}_"


def _targets(block: Targets) -> Iterator[str]:
    rows = []
    for one in block.items:
        metric = "<br>".join((_cell(one.metric), *map(_cell, one.notes)))
        to = " ".join(part for part in (f"**{_cell(one.to)}**" if one.to else "", _cell(one.change)) if part)
        rows.append([part or "…" for part in (metric, _cell(one.start), to, _cell(one.by))])
    yield from _rows([plain(word) for word in block.words], ["---"] * 4, rows)


def _fishbone(block: Fishbone) -> Iterator[str]:
    yield f"{_strong(block.effect)}\n"
    for rib in block.ribs:
        yield f"- {_strong(rib.name)}"
        yield from _causes(rib.twigs, 1)


def _whys(block: WhyTree) -> Iterator[str]:
    yield from _causes(block.roots, 0)


def _causes(some: Sequence[Twig] | Sequence[Why], depth: int) -> Iterator[str]:
    for one in some:
        number = f"{plain(one.number)} " if one.number else ""
        text = _strong(one.text) if one.main else plain(one.text)
        evidence = f" ({plain(one.evidence)})" if one.evidence else ""
        yield f"{'  ' * depth}- {number}{text}{evidence}"
        yield from _causes(one.whys if isinstance(one, Why) else one.twigs, depth + 1)


def _bars(block: Bars) -> Iterator[str]:
    if block.title:
        yield f"{_strong(block.title)}\n"
    rows = [
        (_cell(bar.label), "█" * max(round(bar.length * 20), 1), _cell(bar.amount), _cell(bar.share))
        for bar in block.items
    ]
    yield from _rows(["", "", "", ""], ["---", "---", "--:", "--:"], rows)


_WRITERS: dict[type, Callable[..., Iterable[str]]] = {
    Paragraph: _paragraph,
    Bullets: _bullets,
    Table: _table,
    Figures: _figures,
    Targets: _targets,
    Fishbone: _fishbone,
    WhyTree: _whys,
    Bars: _bars,
}
