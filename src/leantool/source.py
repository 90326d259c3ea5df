"""Places: where in a file something stands.

A `Ref` is a place in the model and in the file alike, as a path of keys and positions:
`("steps", 3, "cycle_time")`.  A `Document` knows the text and finds the span of a ref.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

Ref = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of one line, counted from 1; `end_column` is just after it.

    `file` is the name of a file that the document builds on; empty for the document itself.
    """

    line: int
    column: int
    end_column: int
    file: str = ""


START = Span(1, 1, 1)
_LINE_END = re.compile("\r\n|[\n\r]")


def split_lines(text: str) -> list[str]:
    """The lines of a text as an editor counts them."""
    return _LINE_END.split(text)


@dataclass(frozen=True)
class Document:
    """A file as read: its name, its text and how to find a ref in it.

    `find` is given by the reader, which alone knows how the text is built up.  `bases` are the files that it builds
    on, the nearest first.
    """

    name: str
    text: str
    find: Callable[[Ref], Span | None] = field(default=lambda ref: None, repr=False)
    bases: tuple[Document, ...] = field(default=(), repr=False)

    @cached_property
    def lines(self) -> list[str]:
        return split_lines(self.text)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line end; empty when there is none."""
        return self.lines[number - 1].rstrip("\r") if 0 < number <= len(self.lines) else ""

    def of(self, span: Span) -> Document:
        """The file that a span lies in: this one, or one that it builds on."""
        if not span.file:
            return self
        return next((base for base in self.bases if base.name == span.file), Document(span.file, ""))

    def at(self, ref: Ref) -> Span:
        """The span of a ref; of the nearest thing around it when the ref itself is not written down."""
        while ref:
            span = self.find(ref)
            if span is not None:
                return span
            ref = ref[:-1]
        return self.find(()) or START
