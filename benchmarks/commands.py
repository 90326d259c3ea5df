"""Whole commands against bare scripts."""

from __future__ import annotations

import sys
from pathlib import Path

from timing import Row, command, compare, python

EXAMPLES = Path(__file__).parent.parent / "examples"
LEANTOOL = str(Path(sys.executable).with_name("leantool"))
IMPORTS = "import typer, pydantic, yaml, networkx"
HELLO = """
import sys, typer
sys.argv = ["hello", "--help"]
app = typer.Typer()
@app.command()
def main(name: str) -> None:
    print("Hello", name)
app()
"""


def rows() -> list[Row]:
    """`vsm --json` may take 1.25 times the imports of its libraries, `--help` 1.5 times a hello-world's."""
    found = [
        compare(
            f"leantool vsm {name} --json",
            command(LEANTOOL, "vsm", str(EXAMPLES / name), "--json"),
            "imports of typer, pydantic, yaml, networkx",
            python(IMPORTS),
            1.25,
        )
        for name in ("acme-stamping.yaml", "omgevingsvergunning.yaml", "city-bicycle.yaml")
    ]
    found.append(
        compare(
            "leantool --help", command(LEANTOOL, "--help"), "typer hello-world --help", python(HELLO), 1.5
        )
    )
    return found
