"""`leantool schema`: the format as JSON Schema, for editors."""

from __future__ import annotations

import typer

from leantool.cli import output
from leantool.cli.options import Lang


def schema(lang: Lang = None) -> None:
    """Print the JSON Schema of a map file, for completion and checking in editors."""
    import json

    from leantool.schema import build

    output.write(json.dumps(build(lang or "en"), indent=2, ensure_ascii=False))
    raise typer.Exit
