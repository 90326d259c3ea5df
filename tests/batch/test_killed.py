"""Killed at any moment: what is there is whole, and the next run finishes the rest."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import time
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path
from xml.etree import ElementTree

import pytest

from batch import programs
from batch.some import OVERVIEW, batch, many_maps, tree

ROUNDS = 20
ARGS = ("m", "-o", "out", "--draw", "svg,png", "--jobs", "2")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")


def is_whole(path: Path) -> bool:
    """Whether an output can be read to its end."""
    data = path.read_bytes()
    if path.suffix == ".png":
        return _is_png(data)
    if path.suffix == ".svg":
        return ElementTree.fromstring(data).tag.endswith("svg")
    if path.suffix == ".jsonl":
        return data.endswith(b"\n") and all(json.loads(line)["file"] for line in data.splitlines())
    if path.suffix == ".xlsx":
        return zipfile.ZipFile(path).testzip() is None
    return data.endswith(b"</html>\n" if path.suffix == ".html" else b"\n")


def _is_png(data: bytes) -> bool:
    """Every chunk with its checksum, to the last."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    at, kind = 8, b""
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        kind, body = data[at + 4 : at + 8], data[at + 4 : at + 8 + size]
        assert zlib.crc32(body) == int.from_bytes(data[at + 8 + size : at + 12 + size], "big")
        at += 12 + size
    return kind == b"IEND" and at == len(data)


def test_twenty_times() -> None:
    chance = random.Random(20)
    texts = [(name, text) for name, text in many_maps.maps(60, seed=5) if text.count("\n") < 60][:16]
    for name, text in texts:
        Path("m", name).parent.mkdir(parents=True, exist_ok=True)
        Path("m", name).write_text(text, encoding="utf-8")
    begun = time.monotonic()
    assert programs.run("", *ARGS).exit in (0, 1)
    whole_time = time.monotonic() - begun
    expected = {name: Path("out", name).read_bytes() for name in tree("out")}
    half_way = 0
    for number in range(ROUNDS):
        if number % 3 == 0:
            shutil.rmtree("out", ignore_errors=True)
        child = programs.start("", *ARGS, *(["--force"] if number % 3 == 2 else []))
        with suppress(subprocess.TimeoutExpired):  # it may be done sooner
            child.wait(chance.uniform(0.15, 0.85) * whole_time * (0.5 if number % 3 == 1 else 1))
        if number % 2 and child.poll() is None:
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()  # its processes see for themselves that nobody asks any more
        child.communicate(timeout=60)
        there = {name for name in tree("out") if not name.endswith(".part")}
        half_way += 0 < len(there) < len(expected)
        assert all(is_whole(Path("out", name)) for name in there)
    assert half_way
    until = time.monotonic() + 60
    ran = programs.run("", *ARGS)
    while ran.exit == 2 and time.monotonic() < until:  # the last one's processes are still at it
        time.sleep(0.2)
        ran = programs.run("", *ARGS)
    assert {name: Path("out", name).read_bytes() for name in tree("out")} == expected
    assert set(OVERVIEW) <= tree("out")
    assert "16 unchanged" in batch(*ARGS).err
