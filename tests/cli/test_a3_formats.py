"""An A3 in formats to go on in: HTML, Markdown, DOCX, PPTX, each read back by its own library."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import docx
import html5lib
import pptx
import pytest

from cli.running import EXAMPLES, leantool

A3S = sorted((EXAMPLES / "a3").glob("*.yaml"))
SHEETS = [one for one in A3S if not one.stem.endswith("-future")]
FORMATS = ("html", "md", "docx", "pptx")


def said_in(file: Path) -> str:
    """All words of a file."""
    if file.suffix == ".docx":
        document = docx.Document(str(file))
        cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
        return " ".join([*(p.text for p in document.paragraphs), *cells])
    if file.suffix == ".pptx":
        shapes = pptx.Presentation(str(file)).slides[0].shapes
        cells = [c.text for one in shapes if one.has_table for row in one.table.rows for c in row.cells]
        return " ".join([*(one.text_frame.text for one in shapes if one.has_text_frame), *cells])
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".html":
        text = "".join(html5lib.HTMLParser(strict=True).parse(text).itertext())
    return " ".join(text.split())


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("a3", SHEETS, ids=lambda one: one.stem)
def test_every_example_says_its_thinking_in_every_format(a3: Path, format: str) -> None:
    ran = leantool("a3", a3, "-o", f"sheet.{format}")
    assert ran.exit == 0, ran.err
    assert f"sheet.{format}" in ran.err
    said = said_in(Path(f"sheet.{format}"))
    lines = a3.read_text(encoding="utf-8").splitlines()
    title = next(line.removeprefix("title: ").strip("\"'") for line in lines if line.startswith("title: "))
    owner = next(line.removeprefix("owner: ") for line in lines if line.startswith("owner: "))
    assert title.split(":")[0] in said
    assert owner in said


def test_several_formats_come_from_one_sheet() -> None:
    names = [f"sheet.{format}" for format in FORMATS]
    ran = leantool("a3", SHEETS[0], *(word for name in names for word in ("-o", name)))
    assert ran.exit == 0
    assert all(Path(name).stat().st_size for name in names)
    pictures = sorted(file.name for file in Path().glob("*.svg"))
    assert pictures == ["sheet-map_current.svg", "sheet-map_future.svg"]


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_not_leantools_is_left_alone(format: str) -> None:
    file = Path(f"mine.{format}")
    file.write_text("mine")
    ran = leantool("a3", SHEETS[0], "-o", file)
    assert ran.exit == 2
    assert "leantool did not write it" in ran.err
    assert file.read_text() == "mine"


@pytest.mark.parametrize("format", FORMATS)
def test_what_leantool_wrote_is_written_again(format: str) -> None:
    for _ in range(2):
        assert leantool("a3", SHEETS[0], "-o", f"sheet.{format}").exit == 0


def saved_by_somebody(file: Path) -> None:
    """The file as Word or PowerPoint leaves it: with the name of who saved it."""
    before = io.BytesIO(file.read_bytes())
    with zipfile.ZipFile(before) as old, zipfile.ZipFile(file, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "docProps/core.xml":
                data = data.replace(b"<cp:lastModifiedBy>leantool<", b"<cp:lastModifiedBy>An<")
            new.writestr(part, data)


@pytest.mark.parametrize("format", ["docx", "pptx"])
def test_a_document_that_somebody_worked_in_is_left_alone(format: str) -> None:
    file = Path(f"sheet.{format}")
    leantool("a3", SHEETS[0], "-o", file)
    saved_by_somebody(file)
    worked = file.read_bytes()
    ran = leantool("a3", SHEETS[0], "-o", file)
    assert ran.exit == 2
    assert "was worked in" in ran.err
    assert file.read_bytes() == worked


def test_too_much_for_one_page_is_told() -> None:
    shutil.copy(EXAMPLES / "first-map.yaml", "map.yaml")
    lines = "\n".join(f"  - Line {n} of the background, and some more words to fill it" for n in range(120))
    Path("a3.yaml").write_text(f"title: Too much\ncurrent: map.yaml\nbackground:\n{lines}\n")
    ran = leantool("a3", "a3.yaml", "-o", "sheet.pptx")
    assert "lines more than one page holds" in ran.err


@pytest.mark.parametrize("format", FORMATS)
def test_both_languages(format: str) -> None:
    leantool("a3", SHEETS[0], "-o", f"sheet.{format}", "--lang", "nl")
    assert "Achtergrond" in said_in(Path(f"sheet.{format}"))
