"""`leantool vsm -o`: pictures of a map, written whole or not at all."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from cli.maps import BAD, GOOD, save
from cli.running import leantool

SIGNATURES = {"svg": b"<svg", "png": b"\x89PNG\r\n\x1a\n", "pdf": b"%PDF-", "json": b"{"}


@pytest.mark.parametrize("suffix", SIGNATURES)
def test_the_suffix_decides_the_format(suffix: str) -> None:
    picture = Path(f"picture.{suffix}")
    ran = leantool("vsm", save(GOOD), "-q", "-o", str(picture))
    assert ran.exit == 0
    assert picture.read_bytes().startswith(SIGNATURES[suffix])
    first = picture.read_bytes()
    leantool("vsm", save(GOOD), "-q", "-o", str(picture))
    assert picture.read_bytes() == first, "the same file gives the same bytes"


def test_hostile_names_stay_text() -> None:
    map_ = save(GOOD.replace("title: ", "title: <script>&", 1))
    assert leantool("vsm", map_, "-q", "-o", "picture.svg").exit == 0
    root = ElementTree.parse("picture.svg").getroot()
    assert not [element for element in root.iter() if element.tag.endswith("script")]


def test_a_map_with_mistakes_keeps_the_old_picture() -> None:
    Path("picture.svg").write_text("<svg>old</svg>")
    assert leantool("vsm", save(BAD), "-q", "-o", "picture.svg").exit == 1
    assert Path("picture.svg").read_text() == "<svg>old</svg>"


@pytest.mark.parametrize("name", ["map.yaml", "picture.bmp", "picture"])
def test_what_is_no_picture_is_never_overwritten(name: str) -> None:
    map_ = save(GOOD)
    before = Path(map_).read_text()
    assert leantool("vsm", map_, "-q", "-o", name).exit == 2
    assert Path(map_).read_text() == before
    assert name == "map.yaml" or not Path(name).exists()
