"""`leantool`: one short module a command; what is heavy is imported when the command runs."""

from __future__ import annotations

from typing import Annotated

import typer

from leantool import __version__
from leantool.cli import (
    a3,
    balance,
    batch,
    check,
    compare,
    config,
    explain,
    future,
    new,
    output,
    plan,
    report,
    schema,
    vsm,
    wastes,
)

app = typer.Typer(
    name="leantool",
    help="Value-stream maps from a text file: figures, problems, wastes and pictures.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


COMMANDS = (
    vsm.vsm,
    check.check,
    wastes.wastes,
    batch.batch,
    compare.compare,
    plan.plan,
    report.report,
    new.new,
    explain.explain,
    schema.schema,
    config.config,
    future.future,
    balance.balance,
)
for command in COMMANDS:
    app.command(command.__name__)(output.forgiving(command))
app.add_typer(a3.app, name="a3")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"leantool {__version__}")
        raise typer.Exit


@app.callback()
def leantool(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    """Value-stream maps from a text file: figures, problems, wastes and pictures."""


def main() -> None:
    """The entry point."""
    output.guarded(app)
