"""An A3 as PDF, the whole command, against `leantool vsm` without a drawing."""

from __future__ import annotations

import tempfile
from pathlib import Path

from commands import EXAMPLES, LEANTOOL
from timing import Row, command, compare


def rows() -> list[Row]:
    """At most three times a report, for an A3 with two maps and for a map alone."""
    report = command(LEANTOOL, "vsm", str(EXAMPLES / "omgevingsvergunning.yaml"))
    found = []
    with tempfile.TemporaryDirectory() as folder:
        target = str(Path(folder) / "a3.pdf")
        for name in ("a3/vergunning.yaml", "omgevingsvergunning.yaml"):
            sheet = command(LEANTOOL, "a3", str(EXAMPLES / name), "-q", "-o", target)
            found.append(
                compare(
                    f"leantool a3 {name} -o a3.pdf", sheet, "leantool vsm omgevingsvergunning.yaml", report, 3
                )
            )
    return found
