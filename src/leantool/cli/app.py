"""`leantool`: one short module a command; what is heavy is imported when the command runs."""

from __future__ import annotations

from typing import Annotated

import typer

from leantool import __version__
from leantool.cli import check, config, explain, new, schema, vsm, wastes

app = typer.Typer(
    name="leantool",
    help="Value-stream maps from a text file: figures, problems, wastes and pictures.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command("vsm")(vsm.vsm)
app.command("check")(check.check)
app.command("wastes")(wastes.wastes)
app.command("new")(new.new)
app.command("explain")(explain.explain)
app.command("schema")(schema.schema)
app.command("config")(config.config)


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
    from leantool.cli.output import guarded

    guarded(app)
