"""SVG, PNG and PDF of a scene: valid, safe, the same bytes, the right size."""

import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from shutil import which

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leantool.drawing import BINARY, FORMATS, THEMES, draw
from leantool.drawing.theme import PALETTES, named
from leantool.scene import ROLES, Box, Glyph, Group, Label, Line, Scene, ruler
from leantool.scene.fonts import FILES
from leantool.scene.icons import ICONS
from leantool.scene.paper import resized

SVG = "{http://www.w3.org/2000/svg}"


def scene(*items: Box | Line | Label | Glyph | Group, title: str = "Acme") -> Scene:
    return Scene(100, 60, items, title, "A map", "en")


MAP = scene(
    Group((Box(10, 10, 36, 24, "process", ("steps", 0)),), "process", ("steps", 0), "Stamping"),
    Label(28, 16, "Stämping → 85 %", 4, "strong", ("steps", 0), "middle", "bold"),
    Label(12, 30, "Toets", 3.5, "text"),
    Line(((1, 2), (30, 2), (30, 9)), "info", None, end="arrow", start="open", radius=2),
    Line(((50, 20), (50, 5), (80, 5), (80, 20)), "rework", end="arrow", curve=True),
    *(Glyph(name, 60, 20, 14, 12, "push") for name in ICONS),
)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("theme", THEMES)
def test_same_bytes_on_every_run(format: str, theme: str) -> None:
    assert draw(MAP, format, theme=theme) == draw(MAP, format, theme=theme)


def test_same_bytes_in_another_process() -> None:
    code = (
        "import sys; from leantool.scene import Scene; from leantool.drawing import draw; import hashlib\n"
        "s = Scene.from_json(sys.stdin.read())\n"
        "print([hashlib.sha256(draw(s, f)).hexdigest() for f in ('svg', 'png', 'pdf', 'json')])"
    )
    runs = {
        subprocess.run([sys.executable, "-c", code], input=MAP.to_json().encode(), env={"PYTHONHASHSEED": seed},
                       capture_output=True, check=True).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(runs) == 1


@given(st.text(max_size=60), st.text(max_size=20))
def test_svg_is_xml_whatever_the_words(text: str, place: str) -> None:
    label = Label(5, 5, text, 4, "text", ("steps", place))
    root = ET.fromstring(draw(scene(Group((label,), "process", None, text), title=text), "svg"))
    words = root.find(f".//{SVG}text")
    assert words is not None
    assert (words.text or "") == label.text


def test_nothing_becomes_markup() -> None:
    evil = '</text><script>alert(1)</script>" onload="x" \' &amp; ]]> <!--'
    root = ET.fromstring(draw(scene(Label(5, 5, evil, 4, "text", (evil,)), title=evil), "svg"))
    assert {element.tag for element in root.iter()} == {
        SVG + n for n in ("svg", "title", "desc", "rect", "text")
    }
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]
    assert root.findtext(f"{SVG}text") == evil


def test_every_part_says_where_it_comes_from() -> None:
    root = ET.fromstring(draw(MAP, "svg"))
    parts = [child for child in root if child.tag not in {f"{SVG}title", f"{SVG}desc"}]
    assert all("data-ref" in part.attrib or "data-role" in part.attrib for part in parts)
    assert root.find(f".//{SVG}g[@data-ref='steps.0']/{SVG}title") is not None
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == ("Acme", "A map")


def test_text_stays_text_and_says_its_length() -> None:
    words = ET.fromstring(draw(MAP, "svg")).findall(f"{SVG}text")
    assert [word.text for word in words] == ["Stämping → 85 %", "Toets"]
    assert all(float(word.attrib["textLength"]) > 5 for word in words)


def test_png_has_its_size_and_dots() -> None:
    png = draw(MAP, "png", dpi=300)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (1181, 709)
    assert b"pHYs" + struct.pack(">IIB", 11810, 11810, 1) in png
    assert struct.unpack(">II", draw(MAP, "png", width=640)[16:24]) == (640, 384)


def test_png_too_large_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        draw(MAP, "png", dpi=100_000)


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_the_ruler_has_the_widths_of_the_shipped_fonts(weight: str) -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    font = ttlib.TTFont(FILES[weight == "bold"])
    cmap, advances, pairs = font.getBestCmap(), font["hmtx"], font["kern"].kernTables[0].kernTable
    ours, kerning, _ = ruler._tables(weight)
    assert {chr(code): advances[name][0] for code, name in cmap.items()} == dict(ours)
    assert {(cmap[ord(a)], cmap[ord(b)]): value for (a, b), value in kerning.items()} == pairs


def test_the_painter_has_the_lengths_of_the_ruler() -> None:
    """Without its stated length a text comes out as long, so nothing is squeezed."""
    import resvg_py

    words = "Stamping AVATAR Te. Type 'VA' Überprüfung, Ωμέγα, Щука 18,400 → 85 %"
    labels = [
        Label(90, y, words, 2.5, "text", anchor="end", weight=w) for y, w in ((20, "regular"), (40, "bold"))
    ]
    svg = draw(scene(*labels), "svg").decode()
    free = re.sub(r' textLength="[^"]*" lengthAdjust="[^"]*"', "", svg)
    assert free != svg
    sizes = [
        len(
            resvg_py.svg_to_bytes(
                svg_string=text, dpi=96, width=2000, font_files=FILES, skip_system_fonts=True
            )
        )
        for text in (svg, free)
    ]
    assert sizes[0] == pytest.approx(sizes[1], rel=0.02)


@pytest.mark.skipif(not which("pdftotext"), reason="needs poppler-utils")
def test_pdf_text_is_text_in_embedded_fonts_on_a_page_of_its_size(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "map.pdf"
    path.write_bytes(draw(MAP, "pdf"))
    said = [subprocess.run([tool, path, *rest], capture_output=True, text=True, check=True).stdout
            for tool, *rest in (["pdftotext", "-"], ["pdffonts"], ["pdfinfo"])]  # fmt: skip
    assert "Stämping → 85 %" in said[0]
    assert "Toets" in said[0]
    assert "LeantoolSansBold" in said[1]
    assert "LeantoolSansRegular" in said[1]
    assert all(line.split()[-5] == "yes" for line in said[1].splitlines()[2:])
    assert "Page size:       283.465 x 170.079 pts" in said[2]
    assert "Acme" in said[2]


@pytest.mark.parametrize("text", ["語", "שלום", "مرحبا", "🚚", "नमस्ते", "\x00", "\ud800", ""])
@pytest.mark.parametrize("format", sorted(BINARY))
def test_other_scripts_never_crash(text: str, format: str) -> None:
    assert draw(scene(Label(5, 5, text, 4, "text"), title=text), format)


def test_every_role_has_a_style_in_every_theme() -> None:
    for name in PALETTES:
        assert set(named(name).styles) == set(ROLES)


@pytest.mark.parametrize("name", ICONS)
def test_icons_stay_in_their_frame(name: str) -> None:
    """No corner outside; control points of curves may."""
    icon = ICONS[name]
    for _, d in icon.parts:
        corners = re.findall(r"[ML](-?[\d.]+),(-?[\d.]+)", d)
        assert all(0 <= float(x) <= icon.width and 0 <= float(y) <= icon.height for x, y in corners)


def test_svg_imports_nothing_heavy() -> None:
    code = "import sys, leantool.drawing.svg, leantool.drawing as d\nprint([m for m in sys.modules if m in "
    code += "('resvg_py', 'typst', 'fontTools', 'yaml', 'networkx', 'pydantic', 'matplotlib', 'rich')])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "[]\n"
    )


def test_a_finer_pen_draws_the_same_picture_with_finer_lines() -> None:
    small = resized(MAP, 0.5)
    assert small.pen == 0.5
    assert Scene.from_json(small.to_json()).pen == 0.5
    usual, fine = (draw(scene, "svg").decode() for scene in (MAP, small))
    assert f'width="{MAP.width / 2:.5g}mm"' in fine
    assert (
        usual.partition("viewBox")[2] == fine.partition("viewBox")[2]
    )  # the same drawing, shown half as large
