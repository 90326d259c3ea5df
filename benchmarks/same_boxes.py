"""The boxes and arrows of a map as they would be written for other tools: Graphviz, Mermaid, PlantUML, matplotlib."""

from __future__ import annotations

from html import escape

from leantool.model import START, ValueStream
from leantool.scene import Group, Label, Scene, leaves

MM = 25.4


def boxes(scene: Scene) -> dict[tuple[object, ...], tuple[str, list[str]]]:
    """Of each box: the place in the file, its name, and the words in it."""
    return {
        group.ref: (group.title, [item.text for item in leaves(group.items) if isinstance(item, Label)])
        for group in scene.items
        if isinstance(group, Group) and group.ref
    }


def arrows(stream: ValueStream) -> list[tuple[tuple[object, ...], tuple[object, ...], str]]:
    """From box to box, with what stands on it."""
    found: list[tuple[tuple[object, ...], tuple[object, ...], str]] = []
    for step in stream.steps:
        for link in step.follows:
            source = ("suppliers", 0) if link.source == START else ("steps", link.source)
            found.append((source, ("steps", step.index), ""))
    last = ("steps", stream.steps[-1].index)
    found.append((last, ("customers", 0), ""))
    for line in stream.information:
        found += [(place(line.source), place(receiver), line.says or "") for receiver in line.targets]
    return found


def place(end: object) -> tuple[object, ...]:
    """An end of an information line as a place in the file."""
    if isinstance(end, int):
        return ("steps", end)
    return {"customer": ("customers", 0), "supplier": ("suppliers", 0)}.get(str(end), ("control",))


def dot(stream: ValueStream, scene: Scene, dpi: float = 150) -> str:
    """A graph of the same boxes with the same words, and the same arrows, on a page of the same size."""
    there = boxes(scene)
    number = {ref: f"n{n}" for n, ref in enumerate(there)}
    width, height = round(scene.width / MM, 3), round(scene.height / MM, 3)
    lines = [
        "digraph {",
        f'graph [rankdir=LR, dpi={dpi:g}, ratio={scene.height / scene.width:.4f}, size="{width},{height}!",',
        f'  viewport="{width * 72:.1f},{height * 72:.1f}",',
        f'  fontname="Noto Sans", labelloc=t, label="{quoted(scene.title)}"]',
        'node [shape=plain, fontname="Noto Sans", fontsize=10]',
        'edge [fontname="Noto Sans", fontsize=10]',
    ]
    for ref, (title, words) in there.items():
        rows = "".join(f"<TR><TD>{escape(word)}</TD></TR>" for word in (words or [title]))
        lines.append(
            f'{number[ref]} [label=<<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0">{rows}</TABLE>>]'
        )
    for source, target, says in arrows(stream):
        if source in number and target in number:
            lines.append(f'{number[source]} -> {number[target]} [label="{quoted(says)}"]')
    return "\n".join([*lines, "}"])


def quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def mermaid(stream: ValueStream, scene: Scene) -> str:
    """The same boxes and arrows for Mermaid."""
    there, lines = boxes(scene), ["flowchart LR"]
    number = {ref: f"n{n}" for n, ref in enumerate(there)}
    lines += [
        f'{number[ref]}["{"<br>".join(map(plain, words or [title]))}"]'
        for ref, (title, words) in there.items()
    ]
    for source, target, says in arrows(stream):
        if source in number and target in number:
            lines.append(f"{number[source]} -->{f'|{plain(says)}|' if says else ''} {number[target]}")
    return "\n".join(lines)


def plantuml(stream: ValueStream, scene: Scene, dpi: float = 150) -> str:
    """The same boxes and arrows for PlantUML."""
    there, lines = boxes(scene), ["@startuml", "left to right direction", f"skinparam dpi {dpi:g}"]
    number = {ref: f"n{n}" for n, ref in enumerate(there)}
    lines += [f'rectangle "{chr(92).join(["", "n"]).join(map(plain, words or [title]))}" as {number[ref]}'
              for ref, (title, words) in there.items()]  # fmt: skip
    for source, target, says in arrows(stream):
        if source in number and target in number:
            lines.append(f"{number[source]} --> {number[target]}{f' : {plain(says)}' if says else ''}")
    return "\n".join([*lines, "@enduml"])


def plain(text: str) -> str:
    """Words without what these languages read as signs."""
    return "".join(char for char in text if char.isalnum() or char in " .,%=-/")
