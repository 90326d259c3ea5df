"""Maps to do many of, and what came of them."""

from __future__ import annotations

import json
import os
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from cli.running import EXAMPLES, Ran, leantool


def _benchmark(name: str) -> ModuleType:
    """A module of the benchmarks, which are no package."""
    path = EXAMPLES.parent / "benchmarks" / f"{name}.py"
    spec = spec_from_file_location(f"benchmark_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


many_maps = _benchmark("many_maps")

OVERVIEW = ("overview.jsonl", "overview.csv", "overview.xlsx", "overview.html", "overview.png")


def small(title: str = "Brackets", seconds: int = 40, more: str = "") -> str:
    """A map of three steps."""
    return (
        f"title: {json.dumps(title, ensure_ascii=False)}\n{more}calendar: {{shifts: 2, hours: 8 h}}\n"
        "customer: {name: Customer, demand: 500/day}\nsteps:\n  - {inventory: Coils, holds: 700}\n"
        f"  - {{process: Weld, cycle_time: {seconds} s}}\n  - {{process: Pack, cycle_time: 20 s}}\n"
    )


def write(names: dict[str, str]) -> None:
    """Files with their texts, in folders that are made."""
    for name, text in names.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def batch(*args: str | Path, width: int = 160) -> Ran:
    """Run `leantool batch` in this process, with one process for the work where nothing else is said."""
    jobs = () if "--jobs" in args else ("--jobs", "1")
    return leantool("batch", *jobs, *args, width=width)


def lines(out: str | Path) -> list[dict[str, Any]]:
    """The objects of `overview.jsonl`."""
    return [
        json.loads(line) for line in (Path(out) / "overview.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def line(out: str | Path, file: str) -> dict[str, Any]:
    """The object of one map."""
    (found,) = (one for one in lines(out) if one["file"] == file)
    return found


def tree(folder: str | Path) -> set[str]:
    """All files below a folder that people look at, with slashes."""
    found = set()
    for at, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != ".leantool"]
        found |= {os.path.relpath(os.path.join(at, name), folder).replace(os.sep, "/") for name in names}
    return found
