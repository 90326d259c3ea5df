"""What is printed on: how wide it is, which characters it can show, which language it speaks."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from leantool.texts import Texts, numbers
from leantool.units import FULL_TIME, Calendar

HEADING = "bold cyan"
STRONG = "bold"
QUIET = "dim"
GOOD = "green"
WARN = "bold yellow"
ALARM = "bold red"

NARROWEST, WIDEST = 40, 160
INDENT = "  "

# One character for one character, so that what is aligned stays aligned.
_SIGNS = "■▲≡»⋮→←▼△▽●·–—−…×≥≤≈€�’‘“”─│┌┐└┘├┤┬┴┼"
_PLAIN = "#^=>:><*AV*----.x><~E?''\"\"-|++++||+++"
_ASCII = dict(zip(_SIGNS, _PLAIN, strict=True))
_INVISIBLE = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u2028\u2029")


def for_paper(texts: Texts, calendar: Calendar = FULL_TIME) -> Screen:
    """A screen that shows nothing: words and numbers put for people, with every sign, to stand on paper."""
    return Screen(Console(file=io.StringIO(), width=WIDEST), texts, calendar)


class Screen:
    """A console with a language, and the working day that times are shown in."""

    def __init__(self, console: Console, texts: Texts, calendar: Calendar = FULL_TIME) -> None:
        self.console = console
        self.texts = texts
        self.calendar = calendar
        self.language = texts.language
        self.width = min(max(console.width, NARROWEST), WIDEST)
        self.encoding = console.encoding
        self.decimal_mark = numbers.decimal_mark(texts.language)

    def label(self, id_: str, **args: object) -> str:
        """A word of the report."""
        return self.texts.label(id_, **args)

    def safe(self, text: str) -> str:
        """A text from the map as this screen can show it."""
        return printable(text, self.encoding)

    def time(self, seconds: Fraction, unit: str | None = None, short: bool = False) -> str:
        return numbers.duration(seconds, self.calendar, self.language, unit, short)

    def work(self, seconds: Fraction, unit: str | None = None, short: bool = False) -> str:
        """Time of work: in hours also where that is more than a day, unless it is very much."""
        if unit is None:
            return numbers.work(seconds, self.calendar, self.language, short)
        return self.time(seconds, unit, short)

    def share(self, value: Fraction) -> str:
        return numbers.share(value, self.language)

    def number(self, value: Fraction | int) -> str:
        return numbers.number(value, self.language)

    def count(self, key: str, count: Fraction | int) -> str:
        """A number of things in words; one thing has a label of its own."""
        return self.label(key if count != 1 else f"{key}_one", count=self.number(count))

    def print(self, lines: Iterable[Text | str]) -> None:
        """Print lines as they are: never wrapped, cut or read as markup."""
        for line in lines:
            text = Text(line) if isinstance(line, str) else line.copy()
            text.plain = printable(text.plain, self.encoding)
            text.rstrip()
            self.console.print(text, soft_wrap=True, highlight=False)

    def wrap(self, text: Text | str, width: int) -> list[Text]:
        """A text in lines of at most `width` cells, broken between words where that can be."""
        text = Text(text) if isinstance(text, str) else text
        lines = text.wrap(self.console, max(width, 1), overflow="fold", no_wrap=False)
        for line in lines:
            line.rstrip()
        return list(lines) or [Text("")]


@lru_cache(maxsize=4096)
def printable(text: str, encoding: str = "utf-8") -> str:
    """The text without what would steer the terminal, in characters the encoding has.

    Where the encoding is not a Unicode one, signs and lines become ASCII and other letters lose their accents.
    """
    if text.isascii() and text.isprintable():
        return text
    unicode = encoding.lower().startswith("utf")
    return "".join(_shown(c, encoding, unicode) for c in text)


def _shown(c: str, encoding: str, unicode: bool) -> str:
    if c in "\t\n\r\v\f\u2028\u2029\x85":
        return " "
    if c in _INVISIBLE or unicodedata.category(c) in ("Cc", "Cs"):
        return "�" if unicode else "?"
    if unicode or c.isascii():
        return c
    if c in _ASCII:
        return _ASCII[c]
    try:
        c.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        plain = unicodedata.normalize("NFKD", c)[0]
        return plain if plain.isascii() else "?" * cell_len(c)
    return c


def fit(text: str, width: int) -> str:
    """The text cut to `width` cells, with … where something is left out."""
    if cell_len(text) <= width:
        return text
    kept = ""
    for c in text:
        if cell_len(kept + c) > width - 1:
            break
        kept += c
    return kept.rstrip() + "…" if width > 0 else ""


def pad(text: Text, width: int, align: str = "left") -> Text:
    """The text with spaces to fill `width` cells."""
    missing = max(width - text.cell_len, 0)
    before = missing if align == "right" else missing // 2 if align == "center" else 0
    return Text.assemble(" " * before, text, " " * (missing - before))
