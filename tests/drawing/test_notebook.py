"""A map from Python: `leantool.draw`, and the picture that a notebook shows of an analysis."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

import leantool

MAP = Path(__file__).parents[2] / "examples" / "first-map.yaml"


def analysis() -> leantool.Analysis:
    return leantool.analyse(leantool.load(MAP))


def test_a_notebook_shows_the_map() -> None:
    shown = analysis()._repr_svg_()
    assert shown.startswith("<svg")
    assert "Approve" in "".join(ElementTree.fromstring(shown).itertext())
    assert shown == leantool.draw(analysis(), format="svg").decode()


@pytest.mark.parametrize(
    ("name", "start"),
    [("map.svg", b"<svg"), ("map.png", b"\x89PNG"), ("map.pdf", b"%PDF"), ("map.json", b"{")],
)
def test_draw_writes_a_file_by_its_suffix(tmp_path: Path, name: str, start: bytes) -> None:
    leantool.draw(analysis(), tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(start)


def test_draw_never_writes_over_a_map(tmp_path: Path) -> None:
    mine = tmp_path / "map.svg"
    mine.write_text("title: mine\n", encoding="utf-8")
    with pytest.raises(leantool.CannotDraw):
        leantool.draw(analysis(), mine)
    assert mine.read_text(encoding="utf-8") == "title: mine\n"
