"""Make the shipped fonts and the table of their widths.

    python scripts/make_font_table.py NOTO_DIR

NOTO_DIR holds Noto Sans SemiCondensed, SemiCondensed SemiBold, Noto Sans Math and
Noto Sans Symbols2 (Debian: the packages fonts-noto-core and fonts-noto-extra, in
/usr/share/fonts/truetype/noto). Needs fonttools.

Writes src/leantool/scene/fonts/*.ttf and src/leantool/scene/_widths.py. The fonts are
subsets under a name of their own, so that no other version installed on a machine can
take their place: unhinted, with a short table of kerning pairs and nothing else that
moves a glyph, so that the width of a text is the sum of its advances and pairs. The
same numbers go into the table, and measuring needs neither the font nor fonttools.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

ROOT = Path(__file__).resolve().parents[1] / "src" / "leantool" / "scene"
FAMILY = "Leantool Sans"
WEIGHTS = {"Regular": "NotoSans-SemiCondensed.ttf", "Bold": "NotoSans-SemiCondensedSemiBold.ttf"}
SYMBOLS = {
    "NotoSansMath-Regular.ttf": "→←↑↓↔↺↻⇒≤≥≈≠∑∞",
    "NotoSansSymbols2-Regular.ttf": "▲▼▶◀●○■□◆◇✓✗★⚡",
}
RANGES = [(0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F),
          (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x218F),
          (0x2200, 0x22FF)]  # fmt: skip
KERNED = [chr(c) for c in range(0x21, 0x7F)] + list("–—’‘“”…éèëïöüäó")
SMALLEST_PAIR = 12  # thousandths of an em: nobody sees less


def main() -> None:
    """Both weights, their licence beside them, and the table."""
    source = Path(sys.argv[1])
    tables = {}
    for weight, name in WEIGHTS.items():
        font = TTFont(source / name, recalcTimestamp=False)
        pairs = kerning(font)
        reduce_to(font, [chr(c) for first, last in RANGES for c in range(first, last + 1)])
        for file, signs in SYMBOLS.items():
            borrow(font, TTFont(source / file), signs)
        finish(font, weight, pairs)
        path = ROOT / "fonts" / f"LeantoolSans-{weight}.ttf"
        font.save(path, reorderTables=True)
        tables[weight] = (advances(font), pairs)
        print(
            path.name,
            path.stat().st_size,
            "bytes,",
            len(tables[weight][0]),
            "characters,",
            len(pairs),
            "pairs",
        )
    write_table(ROOT / "_widths.py", tables)


def kerning(font: TTFont) -> dict[str, int]:
    """The pairs among ordinary letters that the font moves closer or apart."""
    cmap = font.getBestCmap()
    names = {cmap[ord(char)]: char for char in KERNED}
    pairs: dict[str, int] = {}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        if lookup.LookupType != 2:
            continue
        for table in lookup.SubTable:
            for first in (name for name in table.Coverage.glyphs if name in names):
                for second, value in seconds(table, first, names):
                    pairs.setdefault(names[first] + names[second], value)
    return {pair: value for pair, value in sorted(pairs.items()) if abs(value) >= SMALLEST_PAIR}


def seconds(table: Any, first: str, names: dict[str, str]) -> list[tuple[str, int]]:
    """What this table says of each glyph after the first."""
    if table.Format == 1:
        records = table.PairSet[table.Coverage.glyphs.index(first)].PairValueRecord
        return [
            (r.SecondGlyph, r.Value1.XAdvance or 0) for r in records if r.Value1 and r.SecondGlyph in names
        ]
    row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)].Class2Record
    values = [(name, row[table.ClassDef2.classDefs.get(name, 0)].Value1) for name in names]
    return [(name, getattr(value, "XAdvance", 0) or 0) for name, value in values if value]


def reduce_to(font: TTFont, chars: list[str]) -> None:
    """Keep these characters; drop hints and every table that shapes text."""
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(chars))
    subsetter.subset(font)


def borrow(font: TTFont, other: TTFont, signs: str) -> None:
    """Copy signs that the text font lacks from its sister fonts."""
    glyphs, theirs = other.getGlyphSet(), other.getBestCmap()
    order = font.getGlyphOrder()
    for sign in signs:
        name = f"uni{ord(sign):04X}"
        if ord(sign) in font.getBestCmap() or name in order:
            continue
        pen = TTGlyphPen(None)
        glyphs[theirs[ord(sign)]].draw(pen)
        order = [*order, name]
        font.setGlyphOrder(order)
        font["glyf"][name] = pen.glyph()
        width = other["hmtx"][theirs[ord(sign)]][0]
        font["hmtx"][name] = (width, getattr(font["glyf"][name], "xMin", 0))
        for table in font["cmap"].tables:
            table.cmap[ord(sign)] = name


def finish(font: TTFont, weight: str, pairs: dict[str, int]) -> None:
    """A name of its own, our pairs, and no date."""
    cmap = font.getBestCmap()
    kern, table = newTable("kern"), KernTable_format_0()
    kern.version, table.version, table.coverage, table.format = 0, 0, 1, 0
    table.apple, table.tupleIndex = False, None
    table.kernTable = {(cmap[ord(pair[0])], cmap[ord(pair[1])]): value for pair, value in pairs.items()}
    kern.kernTables = [table]
    font["kern"] = kern
    full = f"{FAMILY} {weight}"
    for record in list(font["name"].names):
        text = {1: FAMILY, 2: weight, 3: f"1.0;{full}", 4: full, 6: full.replace(" ", "")}.get(record.nameID)
        if text:
            font["name"].setName(text, record.nameID, record.platformID, record.platEncID, record.langID)
    font["OS/2"].usWeightClass = 700 if weight == "Bold" else 400
    font["OS/2"].usWidthClass = 5
    font["OS/2"].fsSelection = 0x20 if weight == "Bold" else 0x40
    font["head"].macStyle = 1 if weight == "Bold" else 0
    font["head"].created = font["head"].modified = 0


def advances(font: TTFont) -> dict[str, int]:
    """Character to width, in thousandths of an em."""
    return {chr(code): font["hmtx"][name][0] for code, name in sorted(font.getBestCmap().items())}


def write_table(path: Path, tables: dict[str, tuple[dict[str, int], dict[str, int]]]) -> None:
    """Python source: the characters in runs of one width each, the pairs in runs of one value."""
    lines = [
        '"""Widths of the shipped fonts, in thousandths of an em; made by scripts/make_font_table.py."""',
        "",
    ]
    for weight, (widths, pairs) in tables.items():
        lines += runs(f"{weight.upper()}", widths) + runs(f"{weight.upper()}_PAIRS", pairs)
    path.write_text("# fmt: off\n# ruff: noqa\n" + "\n".join(lines) + "\n", encoding="utf-8")


def runs(name: str, values: dict[str, int]) -> list[str]:
    """One line a value: every character (or pair) that has it."""
    by_value: dict[int, list[str]] = {}
    for char, value in values.items():
        by_value.setdefault(value, []).append(char)
    rows = [f"    {value}: {''.join(chars)!a}," for value, chars in sorted(by_value.items())]
    return [f"{name} = {{", *rows, "}"]


if __name__ == "__main__":
    main()
