"""The overview as a page: valid, self-contained, and nothing in it is markup that came from a map."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest

from batch.some import batch, small, write
from leantool.reporting.overview import page
from leantool.reporting.overview.row import Row
from leantool.texts import texts

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "=cmd|' /C calc'!A1",
    "&amp; & < > \" '",
    "😀 שלום \u202eRTL",
    "\x00\x07\x1b[31m\x85\ufffe\ud800",
    "x" * 500,
    "new\nline\r\ntab\t",
    "</table></body>",
)


def parsed(text: str) -> html5lib.HTMLParser:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(text)


def of(*rows: Row, language: str = "en") -> str:
    return "".join(page.pieces(rows, [], texts(language), lambda name: None))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_texts_of_maps_are_only_texts(text: str, language: str) -> None:
    row = Row(
        file=text, title=text, state="current", bottleneck=text, said={"lead_time": text, "largest_waste": text},
        errors=1, errors_at=(text,), pictures=(f"{text[:9]}.png",), lead_time_days=3, lead_time_s=9, day_s=3,
    )  # fmt: skip
    found = of(row, language=language)
    tree = parsed(found)
    assert len(tree.findall(".//script")) == 1
    assert not tree.findall(".//tbody//img")
    shown = "".join(tree.find(".//tbody").itertext())
    kept = re.sub("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\r\n\t ]", "", text)
    assert kept[:100] in re.sub(r"[\s\ufffd]", "", shown)


def test_nothing_is_asked_of_anybody() -> None:
    write({"m/a.yaml": small(), "m/b c.yaml": small("Two"), "m/bad.yaml": "title: [\n"})
    batch("m", "-o", "out", "--draw", "png")
    text = Path("out/overview.html").read_text(encoding="utf-8")
    tree = parsed(text)
    for tag, name in (("img", "src"), ("a", "href"), ("link", "href"), ("script", "src")):
        for one in tree.iter(tag):
            address = one.get(name, "")
            assert not re.match(r"(?!data:)\w+:|//", address), address
            if tag == "a":
                assert Path("out", address.replace("%20", " ")).exists()
    assert "url(" not in text
    assert "@import" not in text
    policy = tree.find(".//meta[@http-equiv]").get("content")
    assert policy.startswith("default-src 'none'")


def test_a_page_can_be_read_without_scripts_and_sorted_with_them() -> None:
    rows = [Row(file=f"{n}.yaml", title=f"S{n}", state="current", process_time_s=n) for n in (3, 1, 2)]
    tree = parsed(of(*rows))
    names = [row.find("th").get("data-v") for row in tree.findall(".//tbody/tr")]
    assert names == ["s3", "s1", "s2"]
    heads = tree.findall(".//thead//th")
    assert all(head.find("button") is not None for head in heads)
    for row in tree.findall(".//tbody/tr"):
        assert len(list(row)) == len(heads)
        assert all("data-v" in cell.attrib for cell in row)


def test_an_overview_of_nothing_is_still_a_page() -> None:
    assert parsed(of()).findall(".//table")
