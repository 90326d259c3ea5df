"""Problems as people and other programs read them: with the line they are about, one line each, or for GitHub."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from leantool.diagnostics import Problem
from leantool.model import Allowed
from leantool.reporting.excerpt import excerpt
from leantool.reporting.screen import ALARM, HEADING, INDENT, QUIET, STRONG, WARN, Screen, printable
from leantool.reporting.sentences import sentence
from leantool.source import Document
from leantool.texts import Texts, numbers

STYLES = {"error": ALARM, "warning": WARN, "info": HEADING}
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
ON_COMMAND_LINE = "--set"


def full(document: Document, problems: Iterable[Problem], texts: Texts) -> Lines:
    """Each problem with the line it is about, a caret under the place, and what to do."""
    return Lines(document, tuple(problems), texts, with_excerpt=True)


def concise(document: Document, problems: Iterable[Problem], texts: Texts) -> Lines:
    """Each problem on one line."""
    return Lines(document, tuple(problems), texts, with_excerpt=False)


def place(document: Document, problem: Problem) -> str:
    """`line.yaml:7:12`, or `--set` for what was given on the command line."""
    if problem.span.line < 1:
        return ON_COMMAND_LINE
    return f"{document.of(problem.span).name}:{problem.span.line}:{problem.span.column}"


def github(document: Document, problems: Iterable[Problem], texts: Texts) -> Iterator[str]:
    """Workflow commands: GitHub shows each problem beside its line."""
    for problem in problems:
        message, help_ = sentence(problem, texts)
        said = f"{message}\n{help_}" if help_ else message
        span = problem.span
        properties = {"title": f"{problem.severity}[{problem.code}]"}
        if span.line >= 1:
            ends = {"endColumn": str(span.end_column)} if span.end_column > span.column else {}
            properties = {
                "file": document.of(span).name,
                "line": str(span.line),
                "col": str(span.column),
                **ends,
                **properties,
            }
        listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
        yield f"::{_COMMANDS[problem.severity]} {listed}::{_data(said)}"


def count(problems: Sequence[Problem], texts: Texts, files: int = 1) -> Text:
    """`2 errors, 1 warning`; says so when there are none."""
    counted: Counter[str] = Counter(problem.severity for problem in problems)
    if not counted:
        return Text(texts.label("no_problems"), "green")
    said = Text(", ").join(
        Text(_counted(texts, key, counted[severity]), STYLES[severity])
        for severity, key in (("error", "errors"), ("warning", "warnings"), ("info", "infos"))
        if counted[severity]
    )
    if files > 1:
        said.append(" " + texts.label("in_files", count=numbers.number(files, texts.language)))
    return said


def allowed(some: Iterable[Allowed], texts: Texts) -> Text:
    """The rules that are switched off, each on a line with the reason."""
    lines = (
        Text(printable(texts.label("switched_off", rule=one.rule, because=one.because)), QUIET)
        for one in some
    )
    return Text("\n").join(lines)


class Lines:
    """Problems for a console; on a terminal sentences wrap between words, in a pipe they stay on their line."""

    def __init__(
        self, document: Document, problems: Sequence[Problem], texts: Texts, *, with_excerpt: bool
    ) -> None:
        self.document = document
        self.problems = problems
        self.texts = texts
        self.with_excerpt = with_excerpt

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        screen = Screen(console, self.texts)
        for n, problem in enumerate(self.problems):
            if n and self.with_excerpt:
                yield Text()
            for line in self._lines(screen, problem):
                line.plain = printable(line.plain, screen.encoding)
                yield line

    def _lines(self, screen: Screen, problem: Problem) -> Iterator[Text]:
        message, help_ = sentence(problem, self.texts)
        if problem.span.line < 1:
            message = message.removeprefix(f"{ON_COMMAND_LINE}: ")
        said = Text.assemble(
            (screen.safe(place(self.document, problem)), STRONG),
            ": ",
            (f"{problem.severity}[{problem.code}]", STYLES[problem.severity]),
            " ",
            screen.safe(message),
        )
        if not self.with_excerpt:
            yield said
            return
        yield from _wrapped(screen, said)
        if problem.span.line >= 1:
            yield from excerpt(screen, self.document.of(problem.span), problem.span, STYLES[problem.severity])
        if help_:
            text = Text.assemble((self.texts.label("help") + ": ", HEADING), screen.safe(help_))
            yield from _wrapped(screen, text, INDENT)


def _wrapped(screen: Screen, text: Text, indent: str = "") -> Iterator[Text]:
    if not screen.console.is_terminal:
        yield Text.assemble(indent, text)
        return
    for line in screen.wrap(text, screen.console.width - len(indent)):
        yield Text.assemble(indent, line)


def _counted(texts: Texts, key: str, count: int) -> str:
    return texts.label(key if count != 1 else f"{key}_one", count=numbers.number(count, texts.language))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
