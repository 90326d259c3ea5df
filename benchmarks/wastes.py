"""Wastes: the whole command on a list of a hundred lines against `leantool vsm`, and classifying ten thousand."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from commands import EXAMPLES, LEANTOOL
from timing import Row, command, compare, seconds

CORPUS = Path(__file__).parent.parent / "corpus"
AIM = 2000  # observations a second after start-up


def _observations(count: int) -> list[str]:
    texts = [
        json.loads(line)["text"]
        for path in sorted(CORPUS.glob("*.jsonl"))
        for line in path.open(encoding="utf-8")
    ]
    return [texts[n % len(texts)] for n in range(count)]


def rows() -> list[Row]:
    """A hundred lines at most 1.3 times a report; ten thousand against the aim of 2,000 a second."""
    from leantool.wastes.words import classify_many

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "observations.txt"
        path.write_text("\n".join(_observations(100)), encoding="utf-8")
        row = compare(
            "leantool wastes, 100 lines",
            command(LEANTOOL, "wastes", str(path)),
            "leantool vsm acme-stamping.yaml",
            command(LEANTOOL, "vsm", str(EXAMPLES / "acme-stamping.yaml")),
            1.3,
        )
    many = _observations(10_000)
    list(classify_many(many[:100]))
    taken = seconds(lambda: list(classify_many(many)))
    return [row, Row("classify 10,000 observations", taken, f"{AIM} a second", len(many) / AIM, 1)]
