"""`leantool new`: a starter map, from a handful of questions or from options."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from leantool.cli import output
from leantool.cli.options import Lang

if TYPE_CHECKING:
    from leantool.starting import Question


class Kind(StrEnum):
    """Kinds of stream."""

    FACTORY = "factory"
    OFFICE = "office"
    CARE = "care"
    SOFTWARE = "software"


def new(
    file: Annotated[Path, typer.Argument(metavar="NAME.yaml", help="The file to write.", show_default=False)],
    kind: Annotated[Kind | None, typer.Option("--kind", help="Kind of stream.", show_default=False)] = None,
    lang: Lang = None,
    title: Annotated[str, typer.Option("--title", help="Product or case.", show_default=False)] = "",
    customer: Annotated[str, typer.Option("--customer", help="Who it is for.", show_default=False)] = "",
    demand: Annotated[str, typer.Option("--demand", help="For example '30/week'.", show_default=False)] = "",
    day: Annotated[
        str, typer.Option("--day", help="Working day: '8 h', '2 x 8 h'.", show_default=False)
    ] = "",
    steps: Annotated[
        str, typer.Option("--steps", help="Names of the steps, with commas between.", show_default=False)
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="Overwrite a file that exists.")] = False,
) -> None:
    """Write a commented starter map that can be edited further; asks what is not given on a terminal."""
    from leantool import files, starting
    from leantool.texts import texts

    words = texts(lang or "en")
    if file.suffix.lower() not in (".yaml", ".yml"):
        raise typer.BadParameter(words.say("new", "new_suffix", file=file), param_hint="NAME.yaml")
    if file.exists() and not force:
        typer.echo(words.say("new", "new_exists", file=file), err=True)
        raise typer.Exit(output.Exit.NOTHING_RAN)
    given = {
        "kind": kind and kind.value,
        "language": lang and lang.value,
        "title": title,
        "customer": customer,
        "demand": demand,
        "working_day": day,
        "steps": steps,
    }
    try:
        if sys.stdin.isatty() and not (kind and (steps or lang)):
            answers = starting.ask(
                _prompt, lambda wrong: typer.echo(f"  {wrong}", err=True), given, file.name
            )
            given = {name: getattr(answers, name) for name in given}
        text = starting.starter(**{name: value for name, value in given.items() if value}, file=file.name)
    except (typer.Abort, KeyboardInterrupt):  # Ctrl-C or the end of the input at a question
        typer.echo("\n" + words.say("new", "new_left"), err=True)
        raise typer.Exit(output.Exit.STOPPED) from None
    except starting.BadAnswer as wrong:
        typer.echo(str(wrong), err=True)
        raise typer.Exit(output.Exit.NOTHING_RAN) from None
    try:
        files.write(file, text.encode())
    except OSError as error:
        typer.echo(f"{file}: {error.strerror}", err=True)
        raise typer.Exit(output.Exit.NOTHING_RAN) from None
    output.write(str(file))


def _prompt(question: Question) -> str:
    hint = f" ({question.hint})" if question.hint else ""
    answer: str = typer.prompt(
        f"{question.text}{hint}", default=question.default, show_default=bool(question.default)
    )
    return answer
