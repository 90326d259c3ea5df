"""The report of `leantool wastes`: where the lead time goes, what the numbers show, what people saw."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from leantool.reporting import waste_observations, waste_partition
from leantool.reporting import waste_sentences as say
from leantool.reporting.screen import ALARM, GOOD, HEADING, INDENT, QUIET, STRONG, WARN, Screen
from leantool.texts import Texts
from leantool.wastes.finding import ORDERS

if TYPE_CHECKING:
    from leantool.model import ValueStream
    from leantool.wastes import Finding, Observed, Wastes

DEFAULT_ORDER = "timwoods"
GAP = 2


def render(stream: ValueStream, wastes: Wastes, texts: Texts, console: Console, order: str) -> None:
    """Print the report of a map."""
    screen = Screen(console, texts, stream.calendar)
    screen.print(lines(screen, stream, wastes, ORDERS[order]))


def render_list(observations: Sequence[Observed], texts: Texts, console: Console, order: str) -> None:
    """Print the observations of a list."""
    screen = Screen(console, texts)
    screen.print(waste_observations.lines(screen, observations, ORDERS[order]))


def lines(screen: Screen, stream: ValueStream, wastes: Wastes, order: Sequence[str]) -> list[Text]:
    """The whole report, part by part, an empty line between."""
    parts = [
        _title(screen, stream),
        waste_partition.lines(screen, wastes.partition, order),
        findings(screen, stream, wastes.findings),
        causes(screen, stream, wastes.causes),
        bursts(screen, stream, wastes.top),
        waste_observations.lines(screen, wastes.observations, order, stream),
        [line for id_ in ("by_hand", "more") for line in _remark(screen, screen.label(f"waste.{id_}"))],
    ]
    found: list[Text] = []
    for part in filter(None, parts):
        found += [Text(), *part] if found else part
    return found


def _title(screen: Screen, stream: ValueStream) -> list[Text]:
    state = screen.label(f"state_{stream.state}")
    title = Text.assemble((screen.safe(stream.title), STRONG), (f" · {state}", QUIET))
    return screen.wrap(title, screen.width)


def _remark(screen: Screen, text: str) -> list[Text]:
    return screen.wrap(Text(text, QUIET), screen.width)


def findings(screen: Screen, stream: ValueStream, found: Sequence[Finding]) -> list[Text]:
    """The findings with their evidence, numbered, what takes most first."""
    said = [Text(screen.label("waste.section_findings"), HEADING)]
    if not found:
        return [*said, Text(INDENT + screen.label("waste.nothing_found"))]
    width = len(str(len(found)))
    for number, one in enumerate(found, 1):
        said += _finding(screen, stream, one, f"{number:>{width}} ")
    return said


def causes(screen: Screen, stream: ValueStream, found: Sequence[Finding]) -> list[Text]:
    """What makes other things wait, pile up or move."""
    if not found:
        return []
    said = [Text(screen.label("waste.section_causes"), HEADING)]
    for one in found:
        said += _finding(screen, stream, one, "- ")
    return said


def _finding(screen: Screen, stream: ValueStream, one: Finding, sign: str) -> list[Text]:
    """Waste, step and share; the evidence; how sure, by which rule and on which line."""
    indent = INDENT + " " * len(sign)
    room = screen.width - len(indent)
    head = Text.assemble(
        (say.waste(one.waste, screen.texts), WARN if not one.is_cause else ALARM),
        (" · " + screen.safe(say.place(one, stream, screen.texts)), STRONG),
        f"  {say.share(one, screen.texts)}",
    )
    why = Text(screen.safe(say.evidence(one, screen.texts)))
    facts = Text(" · ".join(_facts(screen, one)), QUIET)
    if why.cell_len + GAP + facts.cell_len <= room:
        told = [*screen.wrap(head, room), Text.assemble(why, " " * GAP, facts)]
    else:
        told = [line for part in (head, why, facts) for line in screen.wrap(part, room)]
    return [Text.assemble((INDENT + sign, QUIET) if n == 0 else indent, line) for n, line in enumerate(told)]


def _facts(screen: Screen, one: Finding) -> list[str]:
    facts = [*say.a_year(one, screen.texts), screen.label(f"waste.confidence_{one.confidence}"), one.rule]
    if not one.major:
        facts.insert(0, screen.label("waste.minor"))
    if one.span.line > 1:
        line = screen.label("waste.line", line=one.span.line)
        facts.append(f"{screen.safe(one.span.file)}, {line}" if one.span.file else line)
    return facts


def bursts(screen: Screen, stream: ValueStream, top: Sequence[Finding]) -> list[Text]:
    """The largest wastes as lines to paste under `kaizen:`; a step that has a burst already only says so."""
    if not top:
        return []
    said = screen.wrap(Text(screen.label("waste.section_bursts"), HEADING), screen.width)
    planned = {burst.on for burst in stream.kaizen}
    for one in top:
        name = screen.safe(say.place(one, stream, screen.texts))
        if one.step in planned:
            there = screen.label("waste.burst_there")
            known = Text.assemble((name, STRONG), (f": {there}", GOOD))
            said += [Text.assemble(INDENT, line) for line in screen.wrap(known, screen.width - len(INDENT))]
        else:
            idea = say.hint(one, screen.texts)
            said.append(Text(f"{INDENT}- {{on: {_yaml(name)}, idea: {_yaml(idea)}}}"))
    return said


def top(screen: Screen, stream: ValueStream, wastes: Wastes) -> list[Text]:
    """The three largest wastes, a line each: how `leantool vsm` ends."""
    if not wastes.top:
        return []
    said = [Text(screen.label("waste.section_top"), HEADING)]
    for number, one in enumerate(wastes.top, 1):
        line = Text.assemble(
            (f"{number} ", QUIET),
            (say.waste(one.waste, screen.texts), WARN),
            (" · " + screen.safe(say.place(one, stream, screen.texts)), STRONG),
            f": {screen.safe(say.evidence(one, screen.texts))}",
            (f" ({say.share(one, screen.texts)})", QUIET),
        )
        for n, part in enumerate(screen.wrap(line, screen.width - 2 * len(INDENT))):
            said.append(Text.assemble(INDENT if n == 0 else INDENT * 2, part))
    return said


def _yaml(text: str) -> str:
    """A text as it may stand between braces in a map."""
    plain = text and text[0].isalnum() and not any(c in text for c in ",{}[]:#\"'\\&*!|>%@`")
    return text if plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
