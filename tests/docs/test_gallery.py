"""The gallery shows what the program draws now: each command, run again, draws the same."""

from __future__ import annotations

import runpy
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest

from cli.running import leantool
from docs.pages import ROOT

SCRIPT = runpy.run_path(str(ROOT / "scripts" / "make_gallery.py"))
PICTURES = SCRIPT["PICTURES"]
AGAIN = "run: make gallery"
MILLIMETRES = 25.4


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_is_in_step(picture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(ROOT)
    drawing = tmp_path / "drawing.svg"
    assert leantool(*picture.words, "-q", "-o", str(drawing)).exit == 0
    assert SCRIPT["sum_of"](drawing) == SCRIPT["sums"]()[picture.name], AGAIN
    width = float(ElementTree.parse(drawing).getroot().attrib["width"].removesuffix("mm"))
    wide = struct.unpack(">I", (SCRIPT["GALLERY"] / f"{picture.name}.png").read_bytes()[16:20])[0]
    assert wide == pytest.approx(width / MILLIMETRES * picture.dpi, abs=1), AGAIN


def test_the_page_shows_each_picture_with_its_command() -> None:
    assert SCRIPT["page"]() == SCRIPT["PAGE"].read_text(encoding="utf-8"), AGAIN


def test_nothing_else_lies_in_the_gallery() -> None:
    there = {path.name for path in SCRIPT["GALLERY"].iterdir()}
    assert there == {f"{picture.name}.png" for picture in PICTURES} | {"index.md", "maps", "pictures.sha256"}
    used = {
        Path(map_).name for picture in PICTURES for map_ in picture.map.split() if map_.startswith("docs/")
    }
    assert used == {path.name for path in (SCRIPT["GALLERY"] / "maps").iterdir()}


def test_the_gallery_is_not_heavy() -> None:
    assert sum(path.stat().st_size for path in SCRIPT["GALLERY"].rglob("*") if path.is_file()) < 6_000_000
