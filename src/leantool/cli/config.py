"""`leantool config`: which house rules hold, and where they come from."""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction
from typing import Annotated

import typer

from leantool.cli import output


def config(
    folder: Annotated[str, typer.Argument(metavar="[MAP|FOLDER]", help="For maps here.")] = ".",
    json: Annotated[bool, typer.Option("--json", help="Print as JSON.")] = False,
) -> None:
    """Show which house rules hold for maps in a folder, and the file each comes from."""
    from pathlib import Path

    from leantool import configuration
    from leantool.reporting import problems
    from leantool.settings import Settings, Thresholds
    from leantool.texts import texts

    if not Path(folder).exists():
        typer.echo(f"{folder}: no such file or folder", err=True)
        raise typer.Exit(output.Exit.NOTHING_RAN)
    place = folder if Path(folder).is_dir() else str(Path(folder).parent)
    found = configuration.for_folder(place)
    settings: Settings = found.settings
    values: dict[str, object] = {"language": settings.language or "(the map's)", "theme": settings.theme}
    values |= {f"thresholds.{f.name}": getattr(settings.thresholds, f.name) for f in fields(Thresholds)}
    values |= {f"rules.off.{rule}": reason for rule, reason in settings.rules_off.items()}
    values |= {f"labels.{name}": label for name, label in settings.labels.items()}
    if json:
        from leantool.reporting import json_

        rows = {key: {"value": _plain(v), "from": _source(found.sources, key)} for key, v in values.items()}
        output.write(json_.dump(rows))
    else:
        width = max(map(len, values))
        for key, value in values.items():
            output.write(f"{key:<{width}}  {_plain(value)!s:<14}  {_source(found.sources, key)}")
        output.write(f"\n{configuration.FILE_NAME}: {configuration.user_file()}")
    for document, problem in found.problems:
        told = problems.full(document, [problem], texts(settings.language or "en"))
        output.console(stderr=True).print(told, soft_wrap=True)
    raise typer.Exit(output.Exit.ERRORS if found.problems else output.Exit.FINE)


def _plain(value: object) -> object:
    return (
        float(value)
        if isinstance(value, Fraction) and value.denominator != 1
        else (int(value) if isinstance(value, Fraction) else value)
    )


def _source(sources: object, key: str) -> str:
    plain = key.replace("rules.off.", "rules_off.")
    return sources.get(plain, "standard")  # type: ignore[attr-defined, no-any-return]
