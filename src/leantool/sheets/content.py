"""What stands on a sheet, as plain data: a header, sections in order, and blocks in each section.

A `Sheet` is complete and in one language: a writer (typst, HTML, Markdown, DOCX, PPTX) turns each block into what its
format has for it and computes, words and looks up nothing.  Every text is plain text as somebody typed it: a writer
escapes it.  A text may hold anything, line ends and very long words too.

A writer goes through `sheet.sections`, and in each through `section.blocks`, by the class of the block:

==============  =====================================================  ==========================================
block           what it is                                             in a format that cannot draw
==============  =====================================================  ==========================================
`Paragraph`     a text; its `role` says how it looks
`Bullets`       a list, numbered or not
`Table`         columns with a heading, rows of cells
`Figures`       a few figures that stand out: label, value, note       a table of three columns
`Targets`       goals: metric, from, to, by                            a table of four columns
`Drawing`       a picture: a `Scene` in millimetres, with words for it  a picture file, or `caption` and `alt`
`Fishbone`      causes by category, and the effect                      a list of two levels
`WhyTree`       causes of causes                                        a list as deep as the tree
`Bars`          amounts as bars, each with its words                    a table of three columns
==============  =====================================================  ==========================================

`Fishbone`, `WhyTree` and `Bars` hold data; `leantool.sheets.drawn.scene_of(block, width)` draws any of them (and gives
the scene of a `Drawing`) as a `Scene` of that width in millimetres, which `leantool.drawing` writes as SVG, PNG or PDF.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from leantool.scene import Scene
from leantool.source import Ref

Role: TypeAlias = Literal["text", "lead", "note", "todo", "alert"]
"""`lead` stands out at the top of its section, `note` stays behind (sources, dates), `todo` says that something is
still to be filled in, `alert` that something is wrong."""
Align: TypeAlias = Literal["start", "middle", "end"]
Look: TypeAlias = Literal["", "strong", "muted", "good", "alert", "todo"]
"""`good` and `alert` are about results; `todo` is a cell that is still to be filled in."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text; a writer keeps its line ends."""

    text: str
    role: Role = "text"


@dataclass(frozen=True, slots=True)
class Bullets:
    """Short texts below each other, under a small heading if there is one."""

    items: tuple[str, ...]
    title: str = ""
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `share` is its part of the width, 0 as wide as it needs to be."""

    title: str
    share: float = 0
    align: Align = "start"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text and how it looks."""

    text: str = ""
    look: Look = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has a cell for each column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    groups: tuple[tuple[int, str], ...] = ()
    """Headings inside the table: before the row of this number stands this text."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what it is called, its value with its unit, and a note (the figure to come, the formula)."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """A few figures side by side; `note` says where they come from and of when they are."""

    items: tuple[Figure, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """One goal; a part that nobody filled in is empty, and `missing` are the words for what is."""

    metric: str
    start: str = ""
    to: str = ""
    by: str = ""
    change: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Targets:
    """The goals, with the words for from, to and by."""

    items: tuple[Target, ...]
    words: tuple[str, str, str, str] = ("", "", "", "")
    """The headings: metric, from, to, by."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture at its own size: on paper it is never made smaller, or its words could not be read.

    `alt` says in words what is to be seen.
    """

    scene: Scene
    caption: str = ""
    alt: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Twig:
    """A cause on a bone; `number` is how countermeasures call it, empty when none does."""

    text: str
    number: str = ""
    main: bool = False
    evidence: str = ""
    twigs: tuple[Twig, ...] = ()


@dataclass(frozen=True, slots=True)
class Rib:
    """One category of a fishbone."""

    name: str
    twigs: tuple[Twig, ...] = ()


@dataclass(frozen=True, slots=True)
class Fishbone:
    """Causes by category; `effect` stands at the head."""

    effect: str
    ribs: tuple[Rib, ...]
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """A cause with the causes below it (`because`); `number` is how countermeasures call it."""

    text: str
    number: str = ""
    main: bool = False
    evidence: str = ""
    whys: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True)
class WhyTree:
    """5-why trees beside each other; `why` is the word on the way down, `evidence` the word before a fact."""

    roots: tuple[Why, ...]
    why: str = ""
    evidence: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, how long it is (1 is the longest), and the words for its amount and share."""

    label: str
    length: float
    amount: str
    share: str = ""
    look: Look = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Amounts as bars, the longest first."""

    items: tuple[Bar, ...]
    title: str = ""
    alt: str = ""


Block: TypeAlias = Paragraph | Bullets | Table | Figures | Targets | Drawing | Fishbone | WhyTree | Bars


@dataclass(frozen=True, slots=True)
class Section:
    """A section: `id` is stable (`background`, `current_condition`, ...), `title` is for readers.

    `step` is its step of PDCA (plan, do, check, act) and `step_name` the word for it.  A section that nobody has
    filled in is `empty`: its blocks are then a question to start from (a `todo` paragraph), and writers show that it
    waits.  `side` is 0 for the left half of a sheet, 1 for the right.
    """

    id: str
    number: int
    title: str
    blocks: tuple[Block, ...] = ()
    empty: bool = False
    step: Literal["plan", "do", "check", "act"] = "plan"
    step_name: str = ""
    side: Literal[0, 1] = 0
    ref: Ref = ()


@dataclass(frozen=True, slots=True)
class Field:
    """One line of the header: `id` (`owner`), its word, and what was filled in (empty when nothing was)."""

    id: str
    label: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign: the role, and the name where it is known."""

    role: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole sheet.  `kind` is its type (`problem_solving`), `kind_name` the word for that.

    `fields` are the lines of the header in order; `sources` says in one line where the figures come from (maps with
    their date and version); `words` are the few words that a writer may need besides (see `leantool.sheets.a3.WORDS`).
    """

    kind: str
    kind_name: str
    title: str
    language: str
    fields: tuple[Field, ...] = ()
    sections: tuple[Section, ...] = ()
    signatures: tuple[Signature, ...] = ()
    sources: str = ""
    author: str = ""
    words: dict[str, str] = field(default_factory=dict)
