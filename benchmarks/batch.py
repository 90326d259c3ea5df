"""Many maps at once: against one map, over two processes against one, and drawn against as many calls of Graphviz."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import many_maps
import same_boxes
from commands import EXAMPLES, LEANTOOL
from timing import Row, command, in_turns

from leantool import pictures
from leantool.analysis import analyse
from leantool.reading import read

MANY, DRAWN, ROUNDS = 1000, 200, 3
DPI = 150


def rows() -> list[Row]:
    """1,000 maps at most 15 times one; two processes 1.6 times as fast as one; 200 pictures at most 1.5 times dot's."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        many_maps.write(folder / "many", MANY)
        found = _many(folder)
        if shutil.which("dot"):
            found.append(_drawn(folder))
        return found


def _many(folder: Path) -> list[Row]:
    """`batch` without drawing; in a new folder each time, because what is done is not done again."""
    maps = str(folder / "many")
    one = command(LEANTOOL, "vsm", str(EXAMPLES / "acme-stamping.yaml"), "--json")
    overview = _anew(folder / "out", "batch", maps, "-q")
    single = command(*tolerant(LEANTOOL, "batch", maps, "-q", "--jobs", "1"))
    double = command(*tolerant(LEANTOOL, "batch", maps, "-q", "--jobs", "2"))
    whole, alone, together, a_map = in_turns([overview, single, double, one], ROUNDS)
    return [
        Row(f"leantool batch, {MANY:,} maps, -o", whole, "leantool vsm --json", a_map, 15),
        Row(f"leantool batch, {MANY:,} maps", together, "leantool vsm --json", a_map, 15),
        Row("leantool batch --jobs 2", together, "--jobs 1", alone, 1 / 1.6),
    ]


def _drawn(folder: Path) -> Row:
    """200 maps as PNG, and the same boxes on as many pixels by `dot`."""
    maps, dots = folder / "drawn", folder / "dots"
    dots.mkdir()
    sound = ((name, text) for name, text in many_maps.maps(2 * DRAWN, seed=2))
    count = 0
    for name, text in sound:
        path = maps / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        stream = read(path).stream
        if stream is None:
            path.unlink()
            continue
        scene = pictures.lay_out(analyse(stream))
        (dots / f"{count}.dot").write_text(same_boxes.dot(stream, scene, DPI), encoding="utf-8")
        count += 1
        if count == DRAWN:
            break
    loop = f'for file in {dots}/*.dot; do dot -Tpng "$file" -o "$file.png" || exit 1; done'
    batch = _anew(folder / "pictures", "batch", str(maps), "-q", "--draw", "png")
    ours, theirs = in_turns([batch, command("sh", "-c", loop)], 1)
    return Row(f"leantool batch --draw png, {DRAWN} maps", ours, f"{DRAWN} x dot -Tpng", theirs, 1.5)


def _anew(out: Path, *words: str) -> Callable[[], None]:
    """A batch into a folder that is not there yet."""
    run = command(*tolerant(LEANTOOL, *words, "-o", str(out)))

    def anew() -> None:
        shutil.rmtree(out, ignore_errors=True)
        run()

    return anew


def tolerant(*words: str) -> list[str]:
    """A command that may end with 1, for some of the maps are broken on purpose."""
    return ["sh", "-c", '"$@"; test $? -le 1', "sh", *words]
