"""A thousand maps: right, and in little memory."""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path

import pytest

from batch import programs
from batch.some import lines, many_maps
from leantool import pipeline
from leantool.reporting import json_

MOST = 20_000
"""Bytes that each further map may take."""

MEASURED = """
import atexit, resource
def told():
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    with open("memory", "w") as file:
        file.write(f"{own} {children}")
atexit.register(told)
"""


def memory(maps: str) -> list[int]:
    """The most that a batch and the largest of its processes had, in bytes."""
    programs.run(MEASURED, maps, "-o", f"out-{maps}", "--jobs", "2")
    unit = 1 if sys.platform == "darwin" else 1024
    return [int(size) * unit for size in Path("memory").read_text().split()]


@pytest.mark.skipif(os.name == "nt", reason="measured with what POSIX systems tell")
def test_a_thousand_maps() -> None:
    assert resource.getpagesize()
    many_maps.write(Path("few"), 200)
    many_maps.write(Path("many"), 1200)
    few, many = memory("few"), memory("many")
    for small, large in zip(few, many, strict=True):
        assert (large - small) / 1000 < MOST
    files = sorted(str(path) for path in Path("many").rglob("*.yaml"))
    found = lines("out-many")
    assert [one["file"] for one in found] == files
    broken = 0
    for one, outcome in zip(found, pipeline.run(files), strict=True):
        row = one.pop("row")
        alone = json.loads(json_.dump(json_.result(outcome.reading, outcome.analysis, outcome.texts)))
        assert one == alone
        errors = [p for p in one["problems"] if p["severity"] == "error"]
        assert row["errors"] == len(errors)
        assert all(p["line"] >= 1 and p["column"] >= 1 for p in errors)
        broken += bool(errors)
    assert broken > 50
