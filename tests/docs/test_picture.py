"""The picture in the README is the report as it is now, and needs nothing from elsewhere."""

import re
import runpy
import xml.etree.ElementTree as ET

from docs.pages import ROOT

SCRIPT = runpy.run_path(str(ROOT / "scripts" / "make_report_picture.py"))
PICTURE = SCRIPT["PICTURE"].read_text(encoding="utf-8")


def test_the_picture_is_in_step() -> None:
    assert SCRIPT["picture"]() == PICTURE, "run: python scripts/make_report_picture.py"


def test_the_picture_shows_the_report() -> None:
    root = ET.fromstring(PICTURE)
    rows: dict[float, str] = {}
    for text in root.iter("{http://www.w3.org/2000/svg}text"):
        rows[float(text.attrib["y"])] = rows.get(float(text.attrib["y"]), "") + (text.text or "")
    shown = "\n".join(rows.values()).replace("\xa0", " ")
    assert shown.startswith("$ leantool vsm examples/acme-stamping.yaml")
    assert "lead time 23.6 days" in shown
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert all(float(y) < height for y in rows)
    ends = [
        float(t.attrib["x"]) + float(t.attrib["textLength"]) for t in root.iter() if "textLength" in t.attrib
    ]
    assert max(ends) < width


def test_the_picture_needs_nothing_from_elsewhere() -> None:
    assert re.findall(r"https?://[^\"]+", PICTURE) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"@font-face|@import|href|<image|url\(", PICTURE)
    assert len(PICTURE) < 60_000
