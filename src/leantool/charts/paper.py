"""What all charts share: type, the bytes of a file without a date, and texts that are no formulas."""

from __future__ import annotations

import textwrap
import unicodedata
import warnings
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMATS = ("png", "svg", "pdf")
DPI = 160
STYLE: Any = {
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "svg.fonttype": "none",
    "svg.hashsalt": "leantool",
    "pdf.fonttype": 42,
    "hatch.linewidth": 0.7,
}
_NO_DATE: dict[str, dict[str, Any]] = {
    "svg": {"Date": None, "Creator": "leantool"},
    "pdf": {"CreationDate": None, "Creator": "leantool", "Producer": None},
    "png": {"Software": None},
}


def drawn(make: Callable[[], Figure], format_: str) -> bytes:
    """A chart as a file of a format; the same bytes for the same chart."""
    import matplotlib

    buffer = BytesIO()
    with matplotlib.rc_context(STYLE):
        make().savefig(buffer, format=format_, dpi=DPI, metadata=_NO_DATE[format_])
    return buffer.getvalue()


def quiet(make: Callable[[], Figure], format_: str) -> bytes:
    """The same, without a word about signs that the type does not have."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"Glyph .* missing")
        return drawn(make, format_)


def plain(text: str) -> str:
    """A text on one line, a dollar sign no sign of a formula, nothing that steers."""
    shown = "".join(
        "\ufffd" if unicodedata.category(c) in ("Cc", "Cs", "Cf") else c for c in " ".join(text.split())
    )
    return shown.replace("$", r"\$")


def lines(text: str, width: int, most: int) -> str:
    """A text in at most so many lines of so many characters, cut with … where it is longer."""
    rows = textwrap.wrap(" ".join(text.split()), width) or [""]
    if len(rows) > most:
        last = rows[most - 1][: width - 1].rstrip() + "…"
        rows = [*rows[: most - 1], last]
    return "\n".join(map(plain, rows))
