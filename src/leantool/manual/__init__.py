"""The manual: pages about figures, fields of a map and lean words, in every language.

The pages stand in the TOML files beside this module and are read when somebody asks for one.  Nothing is printed
here; `find` and `suggest` serve the command line, `topics` lists what there is.
"""

from __future__ import annotations

import difflib
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["KINDS", "LANGUAGES", "Page", "Said", "find", "short", "suggest", "topics"]

LANGUAGES = ("en", "nl")
KINDS = ("figure", "field", "waste", "term", "problem")
"""The kinds of page kept here, in the order in which they answer to a word that several know."""

_DUTCH_PREFIXES = {
    "kengetal": "figure",
    "veld": "field",
    "begrip": "term",
    "regel": "rule",
    "probleem": "problem",
    "verspilling": "waste",
}
_SPACES = re.compile(r"[\s_-]+")

Words = Mapping[str, str]
"""One text in every language, by the code of the language."""


@dataclass(frozen=True, slots=True)
class Said:
    """A page in one language; a part that the page does not have is empty."""

    kind: str
    id: str
    name: str
    summary: str
    text: str
    formula: str
    values: str
    default: str
    example: str
    see: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One topic.  `see` names other pages as `kind:id`; `where` and `values` belong to fields, `group` to terms."""

    kind: str
    id: str
    name: Words
    summary: Words
    text: Words
    formula: Words = field(default_factory=dict)
    values: Words = field(default_factory=dict)
    default: Words = field(default_factory=dict)
    example: str = ""
    see: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    group: str = ""

    @property
    def ref(self) -> str:
        """The one name no other page has: `field:lead_time`."""
        return f"{self.kind}:{self.id}"

    def to(self, language: str) -> Said:
        """The page in a language; English where that language has no text."""

        def say(words: Words) -> str:
            return words.get(language) or words.get("en", "")

        return Said(
            kind=self.kind,
            id=self.id,
            name=say(self.name),
            summary=say(self.summary),
            text=say(self.text),
            formula=say(self.formula),
            values=say(self.values),
            default=say(self.default),
            example=self.example,
            see=self.see,
        )


def topics(kind: str | None = None, extra: Iterable[Page] = ()) -> tuple[Page, ...]:
    """All pages of the manual and `extra` after them, or those of one kind."""
    pages = (*(page for k in KINDS for page in _pages(k)), *extra)
    return tuple(page for page in pages if kind is None or page.kind == kind)


def find(word: str, extra: Iterable[Page] = ()) -> Page | None:
    """The page a word means, in any language and writing: its id, name or another word for it.

    Where more pages answer to the word, ids go before names and names before other words, then figures before
    fields before terms; the others are added to what to see.  `field:lead_time` picks one kind.
    """
    extra = tuple(extra)
    kind, wanted = _split(word, extra)
    found: list[tuple[int, Page]] = []
    for page in topics(kind, extra):
        rank = _rank(page, wanted)
        if rank is not None:
            found.append((rank, page))
    if not found:
        return None
    ranked = [page for _, page in sorted(found, key=lambda pair: pair[0])]
    first, others = ranked[0], [page.ref for page in ranked[1:] if kind is None]
    return replace(first, see=tuple(dict.fromkeys((*first.see, *others)))) if others else first


def suggest(word: str, extra: Iterable[Page] = (), count: int = 5) -> list[str]:
    """Topics that look like a word that was not found, as they can be asked for; the likeliest first."""
    extra = tuple(extra)
    kind, wanted = _split(word, extra)
    known: dict[str, Page] = {}
    for page in topics(kind, extra):
        for other in _all_words(page):
            known.setdefault(other, page)
    close = difflib.get_close_matches(wanted, known, n=4 * count, cutoff=0.7)
    holding = [other for other in known if len(wanted) > 2 and wanted in other]
    chosen = dict.fromkeys(short(known[other].ref, extra) for other in (*close, *holding))
    return list(chosen)[:count]


def short(ref: str, extra: Iterable[Page] = ()) -> str:
    """How a reader asks for the page `kind:id`: without the kind where that already means this page."""
    name = ref.partition(":")[2] or ref
    page = find(name, extra)
    return name if page is not None and page.ref == ref else ref


def _split(word: str, extra: tuple[Page, ...]) -> tuple[str | None, str]:
    """The kind that a word picks, if it does, and what is looked for in it."""
    before, colon, after = word.partition(":")
    prefix = _plain(before)
    prefix = _DUTCH_PREFIXES.get(prefix, prefix)
    if colon and prefix in {*KINDS, *(page.kind for page in extra)}:
        return prefix, _plain(after)
    return None, _plain(word)


def _plain(word: str) -> str:
    """What all writings of a word have in common: `Takt-time`, `takt_time` and `TAKT TIME` are one."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", word).casefold()).strip(" .?!\"'")


def _rank(page: Page, wanted: str) -> int | None:
    """0 for its id, 1 for a name, 2 for another word; None when the page does not answer to it."""
    ids = {_plain(page.id)}
    if page.kind == "figure":
        ids.add(_plain(page.id + "_s"))  # as the results call a time in seconds
    if wanted in ids:
        return 0
    if wanted in map(_plain, page.name.values()):
        return 1
    return 2 if wanted in map(_plain, page.aliases) else None


def _all_words(page: Page) -> Iterator[str]:
    yield from map(_plain, (page.id, *page.name.values(), *page.aliases))


@cache
def _pages(kind: str) -> tuple[Page, ...]:
    path = Path(__file__).with_name(f"{kind}s.toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(_page(kind, name, table) for name, table in tables.items())


def _page(kind: str, name: str, table: Mapping[str, Any]) -> Page:
    see = (ref if ":" in ref else f"{kind}:{ref}" for ref in table.get("see", ()))
    return Page(
        kind=kind,
        id=name,
        name=table["name"],
        summary=table["summary"],
        text={language: _reflow(text) for language, text in table["text"].items()},
        formula=table.get("formula", {}),
        values=table.get("values", {}),
        default=table.get("default", {}),
        example=table.get("example", "").strip("\n"),
        see=tuple(see),
        aliases=tuple(table.get("aliases", ())),
        where=tuple(table.get("where", ())),
        group=table.get("group", ""),
    )


def _reflow(text: str) -> str:
    """The lines of a paragraph as one; a line that starts with two spaces stays a line of its own."""
    lines: list[str] = []
    joins = False
    for line in text.strip("\n").splitlines():
        ordinary = bool(line.strip()) and not line.startswith("  ")
        if ordinary and joins:
            lines[-1] += " " + line
        else:
            lines.append(line.rstrip())
        joins = ordinary
    return "\n".join(lines)
