"""Drawing a map of eight processes: against the report alone, Graphviz, matplotlib, and Mermaid and PlantUML."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import same_boxes
from timing import Row, command, compare, in_turns

from leantool import pictures
from leantool.analysis import Analysis, analyse
from leantool.reading import read_text
from leantool.scene import Scene

LEANTOOL = str(Path(sys.executable).with_name("leantool"))
WITH_MATPLOTLIB = str(Path(__file__).with_name("with_matplotlib.py"))
DPI = 150

HEAD = """\
title: Eight processes
state: current
calendar: {shifts: 2, hours: 8 h, breaks: 20 min, days_per_month: 20}
customer: {name: Assembly plant, demand: 18400 pieces/month, pack: 20 pieces}
supplier: {name: Steel works, delivers: 2/week}
control: {name: Production control, system: MRP}
steps:
"""
STEP = """\
  - inventory: Stock {n}
    holds: {holds} pieces
  - process: {name}
    cycle_time: {seconds} s
    changeover: 10 min
    batch: 400
    uptime: 85 %
    operators: 1
"""
NAMES = ("Stamp", "Wash", "Weld left", "Weld right", "Paint", "Assemble", "Inspect", "Pack")
INFORMATION = """\
information:
  - {from: customer, to: control, says: 30-day forecast, by: electronic}
  - {from: customer, to: control, says: daily order, by: electronic}
  - {from: control, to: supplier, says: weekly order, by: electronic}
  - {from: control, to: [Stamp, Weld left, Paint, Pack], says: weekly schedule}
"""


def the_map() -> str:
    """A map of eight processes, with what a usual current state has."""
    steps = (
        STEP.format(n=n, name=name, holds=900 + 300 * n, seconds=30 + 3 * n)
        for n, name in enumerate(NAMES, 1)
    )
    return HEAD + "".join(steps) + INFORMATION


def analysed(text: str) -> Analysis:
    """The analysis of a map without mistakes."""
    reading = read_text(text)
    assert reading.stream is not None, reading.problems
    return analyse(reading.stream)


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder of one's own to be in."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            yield Path(folder)
        finally:
            os.chdir(before)


def rows() -> list[Row]:
    """The rows; those of tools that are not installed are left out."""
    with workplace() as folder:
        (folder / "map.yaml").write_text(the_map(), encoding="utf-8")
        analysis = analysed(the_map())
        scene = pictures.lay_out(analysis)
        (folder / "scene.json").write_text(scene.to_json(), encoding="utf-8")
        vsm = [LEANTOOL, "vsm", "map.yaml"]
        png = command(*vsm, "-o", "map.png", "--dpi", str(DPI))
        found = [
            compare(
                "leantool vsm -o map.svg",
                command(*vsm, "-o", "map.svg"),
                "the report alone",
                command(*vsm),
                1.1,
            )
        ]
        wide = round(scene.width / 25.4 * DPI)
        for tool, args, share in others(folder, analysis, scene, wide):
            found.append(compare("leantool vsm -o map.png", png, tool, command(*args), share))
        found += within(folder, analysis, scene)
        return found


def others(
    folder: Path, analysis: Analysis, scene: Scene, wide: int
) -> Iterator[tuple[str, list[str], float]]:
    """The commands of other tools that make a PNG of the same boxes: name, words, and the share to stay under."""
    stream = analysis.stream
    if shutil.which("dot"):
        (folder / "map.dot").write_text(same_boxes.dot(stream, scene, DPI), encoding="utf-8")
        yield "dot -Tpng", ["dot", "-Tpng", "map.dot", "-o", "dot.png"], 3
    if shutil.which("mmdc"):
        (folder / "map.mmd").write_text(same_boxes.mermaid(stream, scene), encoding="utf-8")
        yield "mmdc (Mermaid)", ["mmdc", "-i", "map.mmd", "-o", "mermaid.png", "-w", str(wide)], 1 / 4
    if shutil.which("plantuml"):
        (folder / "map.puml").write_text(same_boxes.plantuml(stream, scene, DPI), encoding="utf-8")
        yield "plantuml", ["plantuml", "-tpng", "map.puml"], 1 / 4
    yield (
        "matplotlib, same scene",
        [sys.executable, WITH_MATPLOTLIB, "scene.json", "mpl.png", str(DPI)],
        1 / 3,
    )


def within(folder: Path, analysis: Analysis, scene: Scene) -> list[Row]:
    """An SVG inside this process against the command `dot -Tsvg`."""
    if not shutil.which("dot"):
        return []

    def whole() -> None:
        pictures.draw(pictures.lay_out(analysis), "svg", "colour")

    def written() -> None:
        pictures.draw(scene, "svg", "colour")

    dot = command("dot", "-Tsvg", "map.dot", "-o", "dot.svg")
    laid_out, drawn, theirs = in_turns([whole, written, dot], 25)
    return [
        Row("SVG in a process, written from a scene", drawn, "dot -Tsvg", theirs, 0.1),
        Row("SVG in a process, laid out and written", laid_out, "dot -Tsvg", theirs),
    ]
