"""All benchmarks, as ratios in one run; absolute times are told with the machine, nothing is asserted.

make bench                                 the table
python benchmarks/run.py --json            the same as data
python benchmarks/run.py --only reading    the rows of one part: commands, reading, growth, ...
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from timing import Row

PARTS = ("commands", "reading", "growth", "drawing", "wastes", "batch", "a3")


def rows(only: list[str]) -> list[Row]:
    """The rows of the parts asked for; a part that is not there is left out."""
    found: list[Row] = []
    for part in PARTS:
        if (not only or part in only) and (Path(__file__).parent / f"{part}.py").exists():
            measure: Callable[[], list[Row]] = import_module(part).rows
            found += measure()
    return found


def table(found: list[Row]) -> str:
    """The rows as text."""
    wide = max(len(f"{row.name} / {row.against}") for row in found)
    lines = [f"{'':{wide}}  {'time':>10}  {'against':>10}  {'ratio':>6}  {'limit':>6}"]
    for row in found:
        limit = f"{row.limit:6.2f}" if row.limit is not None else f"{'':6}"
        mark = "" if row.holds in (None, True) else "  over"
        name = f"{row.name} / {row.against}"
        times = f"{row.seconds * 1e3:8.1f} ms  {row.against_seconds * 1e3:7.1f} ms"
        lines.append(f"{name:{wide}}  {times}  {row.ratio:6.2f}  {limit}{mark}")
    return "\n".join(lines)


def machine() -> str:
    """What the absolute times were measured on."""
    return f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, {platform.system()}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", action="append", default=[], choices=PARTS)
    options = parser.parse_args()
    found = rows(options.only)
    if options.json:
        data = [{**vars(row), "ratio": row.ratio, "holds": row.holds} for row in found]
        print(json.dumps({"machine": machine(), "rows": data}))
    else:
        print(machine())
        print(table(found))


if __name__ == "__main__":
    main()
