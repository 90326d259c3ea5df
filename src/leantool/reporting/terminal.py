"""The report of a map in the terminal: `leantool vsm MAP`."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from leantool.analysis import Analysis
from leantool.figures.workings import Workings
from leantool.reporting import branches, ladder, steps_table, summary, title
from leantool.reporting import wastes as waste_report
from leantool.reporting.screen import HEADING, INDENT, QUIET, Screen
from leantool.settings import STANDARD, Settings
from leantool.texts import Texts
from leantool.wastes import find


def render(
    analysis: Analysis,
    texts: Texts,
    console: Console,
    compared: Analysis | None = None,
    settings: Settings = STANDARD,
    asked: Sequence[str] = (),
) -> None:
    """Print the report.

    When values were changed for a what-if, `compared` is the analysis of the file as it stands and `asked` the changes.
    """
    screen = Screen(console, texts, analysis.stream.calendar)
    screen.print(lines(screen, analysis, compared, settings, asked))


def lines(
    screen: Screen,
    analysis: Analysis,
    compared: Analysis | None = None,
    settings: Settings = STANDARD,
    asked: Sequence[str] = (),
) -> list[Text]:
    """The whole report, part by part, an empty line between."""
    route = Workings(analysis.stream).path
    parts = [
        title.lines(screen, analysis),
        steps_table.lines(screen, analysis),
        ladder.lines(screen, analysis, route),
        branches.lines(screen, analysis, route),
        summary.lines(screen, analysis, route),
        waste_report.top(screen, analysis.stream, find(analysis, settings, classify=None)),
        _what_if(screen, compared, analysis, asked) if compared is not None else [],
        _allowed(screen, analysis),
    ]
    found: list[Text] = []
    for part in filter(None, parts):
        found += [Text(), *part] if found else part
    return found


def _what_if(screen: Screen, before: Analysis, after: Analysis, asked: Sequence[str]) -> list[Text]:
    from leantool.reporting import what_if

    return what_if.lines(screen, before, after, asked)


def _allowed(screen: Screen, analysis: Analysis) -> list[Text]:
    """The rules that were switched off, each with the reason somebody gave."""
    if not analysis.allowed:
        return []
    found = [Text(screen.label("section_allowed"), HEADING)]
    for one in analysis.allowed:
        said = Text.assemble(screen.safe(one.rule), (f": {screen.safe(one.because)}", QUIET))
        found += [Text.assemble(INDENT, line) for line in screen.wrap(said, screen.width - len(INDENT))]
    return found
