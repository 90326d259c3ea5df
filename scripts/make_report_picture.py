"""The picture in the README, `docs/images/report.svg`: python scripts/make_report_picture.py

It is the real report of an example, as a terminal shows it. The same map and program give the same bytes, and nothing
in the picture comes from elsewhere.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from leantool.pipeline import run
from leantool.reporting import terminal

ROOT = Path(__file__).resolve().parents[1]
MAP = "examples/acme-stamping.yaml"
PICTURE = ROOT / "docs" / "images" / "report.svg"
WIDTH = 84

COLOURS = TerminalTheme(
    background=(24, 28, 34),
    foreground=(222, 226, 230),
    normal=[
        (24, 28, 34), (255, 123, 114), (126, 231, 135), (242, 204, 96),
        (121, 192, 255), (210, 168, 255), (118, 227, 234), (222, 226, 230),
    ],
    bright=[
        (110, 118, 129), (255, 161, 152), (159, 255, 168), (255, 223, 130),
        (165, 214, 255), (226, 197, 255), (158, 247, 252), (255, 255, 255),
    ],
)  # fmt: skip

FRAME = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="BOX" role="img" aria-label="TITLE">
<style>
text {{
  font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace;
  font-size: {char_height}px; white-space: pre;
}}
{styles}
</style>
<rect PLACE rx="10" fill="BACKGROUND"/>
{matrix}
</svg>
"""
"""Without the window, the clipping and the fonts from elsewhere that Rich's own frame has."""

CHARACTER, LINE, MARGIN = 12.2, 24.4, 18


def picture() -> str:
    """The report as SVG."""
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor", highlight=False,
        legacy_windows=False, _environ={},
    )  # fmt: skip
    (outcome,) = run([str(ROOT / MAP)])
    assert outcome.analysis is not None
    console.print(Text.assemble(("$ ", "dim"), (f"leantool vsm {MAP}", "bold")))
    console.print()
    terminal.render(outcome.analysis, outcome.texts, console)
    lines = console.export_text(clear=False).count("\n")
    text = console.export_svg(theme=COLOURS, code_format=FRAME, unique_id="report")
    text = re.sub(r"<text [^>]*>\n</text>", "", text)  # ends of lines
    text = re.sub(r' clip-path="[^"]*"', "", text).replace("</text><text", "</text>\n<text")
    width, height = round(WIDTH * CHARACTER) + 2 * MARGIN, round(lines * LINE) + 2 * MARGIN
    size = {
        "TITLE": f"leantool vsm {MAP}: the report of a value-stream map in the terminal",
        "BOX": f"{-MARGIN} {-MARGIN} {width} {height}",
        "PLACE": f'x="{-MARGIN}" y="{-MARGIN}" width="{width}" height="{height}"',
        "BACKGROUND": COLOURS.background_color.hex,
    }
    for mark, value in size.items():
        text = text.replace(mark, value, 1)
    return text


def main() -> None:
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(picture(), encoding="utf-8")
    print(PICTURE.relative_to(ROOT))


if __name__ == "__main__":
    main()
