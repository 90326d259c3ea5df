"""`leantool explain`: the manual in the terminal."""

from __future__ import annotations

from typing import Annotated

import typer

from leantool.cli import output
from leantool.cli.options import Lang, Language


def explain(
    topic: Annotated[
        str | None,
        typer.Argument(
            metavar="TOPIC",
            help="A problem code, a rule (L-19), a figure, a field or a lean term; without it, all there is.",
            show_default=False,
        ),
    ] = None,
    lang: Lang = None,
) -> None:
    """Show the manual page of a problem, rule, figure, field or lean term."""
    from leantool import configuration
    from leantool.reporting import manual_page

    language = lang or configuration.for_folder(".").settings.language or Language.EN
    screen = output.console()
    if topic is None:
        screen.print(manual_page.overview(language))
        raise typer.Exit
    page = manual_page.find(topic)
    if page is None:
        output.console(stderr=True).print(manual_page.unknown(topic, language))
        raise typer.Exit(output.Exit.NOTHING_RAN)
    screen.print(manual_page.render(page, language), crop=False)
