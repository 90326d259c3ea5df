"""Pages of the manual in the terminal, those of the rules among them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from leantool import manual, rules
from leantool.manual import Page
from leantool.rules import Rule, a3
from leantool.texts import texts


@cache
def rule_pages() -> tuple[Page, ...]:
    """The rules as pages: found by id (L-19) and by code."""
    every = (*rules.RULES, *a3.RULES)
    return tuple(_rule_page(tuple(group)) for _, group in groupby(every, key=lambda rule: rule.id))


def _rule_page(group: tuple[Rule, ...]) -> Page:
    """The page of an id; where it has several rules, one part each, with the word that switches it off."""
    first = group[0]
    text = {
        language: "\n\n".join(
            (f"{rule.title[language]}: " if len(group) > 1 else "")
            + f"{rule.manual[language]}\n  {rule.code}"
            for rule in group
        )
        for language in first.manual
    }
    aliases = (*(rule.code for rule in group), first.id.replace("-", ""))
    return Page("rule", first.id, first.title, first.title, text, aliases=aliases)


def find(topic: str) -> Page | None:
    """The page a word asks for."""
    return manual.find(topic, rule_pages())


def render(page: Page, language: str) -> RenderableType:
    """A page: its name, one sentence, formula or values, the text, an example, and where to look further."""
    words = texts(language)
    said = page.to(language)
    kind = words.label(f"manual.{page.kind}")
    title = Text(said.name, style="bold")
    title.append(f"  {kind} {page.id}", style="dim")
    parts: list[RenderableType] = [title]
    if said.summary != said.name:
        parts += [Text(said.summary), Text()]
    facts = [
        (words.label("explain.formula"), said.formula),
        (words.label("manual.values"), said.values),
        (words.label("manual.default"), said.default),
        (words.label("manual.where"), ", ".join(page.where)),
    ]
    if any(text for _, text in facts):
        parts += [_facts(facts), Text()]
    parts += list(_paragraphs(said.text))
    if page.example:
        parts += [Text(), Text(words.label("manual.example"), style="dim")]
        parts += [Text("    " + line, no_wrap=True, overflow="ignore") for line in page.example.splitlines()]
    if page.see:
        see = ", ".join(manual.short(ref, rule_pages()) for ref in page.see)
        parts += [Text(), Text(words.label("manual.see", topics=see), style="dim")]
    return Group(*parts)


def _facts(facts: list[tuple[str, str]]) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, text in facts:
        if text:
            grid.add_row(label, Text(text))
    return grid


def _paragraphs(text: str) -> Iterator[RenderableType]:
    """Paragraphs wrapped to the screen; calculations, which start with two spaces, as they stand."""
    for line in text.split("\n"):
        yield Text(line, no_wrap=line.startswith("  "), overflow="fold")


def overview(language: str) -> RenderableType:
    """All topics by kind."""
    words = texts(language)
    parts: list[RenderableType] = []
    for kind in (*manual.KINDS, "rule"):
        pages = manual.topics(kind, rule_pages())
        parts += [Text(words.label(f"manual.{kind}s"), style="bold")]
        ids = ", ".join(page.id for page in pages)
        parts += [Padding(Text(ids), (0, 0, 1, 2))]
    parts.append(Text(words.label("manual.ask"), style="dim"))
    return Group(*parts)


def unknown(topic: str, language: str) -> RenderableType:
    """What to ask instead of a word that has no page."""
    words = texts(language)
    text = Text(words.label("manual.unknown", topic=topic), style="bold")
    near = manual.suggest(topic, rule_pages())
    if near:
        text.append("; " + words.label("explain.guesses", guesses=", ".join(near)))
    return Group(text, Text(words.label("manual.ask"), style="dim"))
