"""`leantool report`: the document that a team gets after the workshop."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from pypdf import PdfReader

from cli.running import example, leantool

ACME = (example("acme-stamping"), example("acme-stamping-future"))


def words(pdf: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def test_a_pdf_has_contents_page_numbers_and_its_text_can_be_found() -> None:
    ran = leantool("report", *ACME, "-o", "report.pdf")
    assert (ran.exit, ran.out, ran.err) == (0, "", "wrote report.pdf\n")
    reader = PdfReader("report.pdf")
    said = words(Path("report.pdf"))
    for text in ("Acme Stamping, steering brackets", "Contents", "23.6 days", "Change over in ten minutes"):
        assert text in said
    assert [f"page {n} of {len(reader.pages)}" in said for n in (1, len(reader.pages))] == [True, True]
    assert [one.title for one in reader.outline][:2] == ["1 Summary", "2 The map: current state"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Acme Stamping, steering brackets"
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    assert "/CreationDate" not in reader.metadata or "1970" in str(reader.metadata["/CreationDate"])


def test_the_maps_lie_on_pages_of_their_own() -> None:
    leantool("report", *ACME, "-o", "report.pdf")
    sizes = [(round(p.mediabox.width), round(p.mediabox.height)) for p in PdfReader("report.pdf").pages]
    assert sizes[0] == (595, 842)
    assert sum(wide > tall for wide, tall in sizes) == 2


def test_html_is_one_valid_page_without_requests() -> None:
    leantool("report", *ACME, "-o", "report.html", "-q")
    page = Path("report.html").read_text(encoding="utf-8")
    tree = html5lib.HTMLParser(strict=True).parse(page)
    assert not [
        one for one in tree.iter() for name in ("src", "href") if not one.get(name, "#").startswith("#")
    ]
    assert "The map: future state" in "".join(tree.itertext())


def test_markdown_has_its_maps_beside_it() -> None:
    ran = leantool("report", *ACME, "-o", "acme.md")
    assert ran.err.splitlines() == [
        f"wrote {name}" for name in ("acme.md", "acme-map_current.svg", "acme-map_future.svg")
    ]
    text = Path("acme.md").read_text(encoding="utf-8")
    for name in re.findall(r"!\[.*\]\((.*)\)", text):
        assert Path(name).read_bytes().startswith(b"<svg")


def test_the_same_maps_give_the_same_bytes() -> None:
    for name in ("a", "b"):
        leantool(
            "report", *ACME, *(word for suffix in ("pdf", "html") for word in ("-o", f"{name}.{suffix}"))
        )
    assert Path("a.pdf").read_bytes() == Path("b.pdf").read_bytes()
    assert Path("a.html").read_bytes() == Path("b.html").read_bytes()


def test_a_map_based_on_another_brings_it_along() -> None:
    Path("now.yaml").write_text("title: Permits\nsteps:\n  - {process: Check, process_time: 2 h}\n")
    Path("then.yaml").write_text("based_on: now.yaml\nchange:\n  Check: {process_time: 1 h}\n")
    assert leantool("report", "then.yaml", "-o", "report.md", "-q").exit == 0
    text = Path("report.md").read_text(encoding="utf-8")
    assert "In the future state the lead time goes from 2 h to 1 h (-50 %)." in text


def test_the_language_can_be_chosen() -> None:
    leantool("report", ACME[0], "-o", "rapport.md", "--lang", "nl", "-q")
    assert "## 1. Samenvatting" in Path("rapport.md").read_text(encoding="utf-8")


def test_a_map_with_errors_gives_no_report_and_keeps_the_old_one() -> None:
    Path("map.yaml").write_text("title: T\nsteps:\n  - {process: A, cycle_time: 5}\n")
    Path("report.html").write_text('<!DOCTYPE html>\n<meta name="generator" content="leantool">')
    ran = leantool("report", "map.yaml", "-o", "report.html")
    assert ran.exit == 1
    assert "map.yaml:3:30" in ran.err
    assert Path("report.html").read_text().startswith("<!DOCTYPE")


@pytest.mark.parametrize("name", ["notes.md", "page.html", "letter.pdf"])
def test_what_is_not_leantools_is_left_alone(name: str) -> None:
    Path(name).write_text("# my notes\n")
    ran = leantool("report", ACME[0], "-o", name)
    assert ran.exit == 2
    assert name in ran.err
    assert Path(name).read_text() == "# my notes\n"


@pytest.mark.parametrize(
    ("args", "word"),
    [
        ((), "-o report.pdf"),
        (("-o", "report.doc"), ".pdf, .html, .md"),
        (("-o", "nowhere/report.md"), "nowhere"),
        (("-o", "a.md", "--today", "soon"), "year-month-day"),
    ],
)
def test_wrong_usage_says_what_is_right(args: tuple[str, ...], word: str) -> None:
    ran = leantool("report", ACME[0], *args)
    assert ran.exit == 2
    assert word in ran.err


def test_nothing_typed_is_markup() -> None:
    Path("map.yaml").write_text(
        'title: "#set <b>x</b> *a* $y$ [z](u) =1+1"\nowner: "@ref #import"\nsteps:\n'
        '  - process: "<script>alert(1)</script> #panic() | `x`"\n    process_time: 5 min\n'
        "    observations: [\"waiting for #eval('1') <img src=x onerror=y>\"]\n"
    )
    ran = leantool("report", "map.yaml", "-o", "r.pdf", "-o", "r.html", "-o", "r.md")
    assert ran.exit == 0, ran.err
    assert "<script>alert(1)</script> #panic()" in words(Path("r.pdf"))
    tree = html5lib.HTMLParser(strict=True).parse(Path("r.html").read_text(encoding="utf-8"))
    assert not [one for one in tree.iter() if str(one.tag).endswith(("}script", "}img"))]
