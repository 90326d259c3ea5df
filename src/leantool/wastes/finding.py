"""What a finding is: a waste that the map's numbers show, where, how much, how sure, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from leantool.model.parts import WASTES
from leantool.source import START, Ref, Span

Confidence = Literal["high", "medium", "low"]
Whose = Literal["people", "items", "machines"]

CAUSES = ("overproduction", "unused_talent", "mura", "muri")
"""What takes no time of its own: it makes other things wait, pile up or move."""

TIMED = tuple(waste for waste in WASTES if waste not in CAUSES)
"""The wastes that lead time is divided among."""

CLASSES = ("value_adding", "necessary", "necessary_wait", *TIMED, "unclassified")
"""The classes of the partition of the lead time, in order; their names are stable."""

ORDERS: dict[str, tuple[str, ...]] = {
    "timwoods": WASTES,
    "downtime": (
        "defects",
        "overproduction",
        "waiting",
        "unused_talent",
        "transport",
        "inventory",
        "motion",
        "overprocessing",
    ),
    "ohno": (
        "overproduction",
        "waiting",
        "transport",
        "overprocessing",
        "inventory",
        "motion",
        "defects",
        "unused_talent",  # not in Ohno's seven, but never left out
    ),
}
"""In which order the wastes are told."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money: a `year` again and again, or tied up `once`."""

    amount: Fraction
    currency: str
    per: Literal["year", "once"] = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A candidate waste.

      `seconds` is its time for one item, `share` that time as part of the lead time; `extra` says that it comes on top
      of the lead time, which counts every step once, and `of_known` that the lead time itself is not known yet: the
      share is then one of what is.  `hours` are those a year, of `whose`.  `says` is the id of the
      sentence that is the evidence, `args` what it needs; `major` is False for a stock
    that is small by the limits.
    """

    rule: str
    waste: str
    ref: Ref
    says: str
    args: Mapping[str, object] = field(default_factory=dict)
    confidence: Confidence = "high"
    seconds: Fraction | None = None
    share: Fraction | None = None
    extra: bool = False
    of_known: bool = False
    hours: Fraction | None = None
    whose: Whose = "people"
    money: Money | None = None
    major: bool = True
    span: Span = START
    mentions: int = 0

    @property
    def step(self) -> int | None:
        """The step it is about, by its position; None when it is about the map."""
        return (
            self.ref[1]
            if len(self.ref) > 1 and isinstance(self.ref[1], int) and self.ref[0] == "steps"
            else None
        )

    @property
    def is_cause(self) -> bool:
        return self.waste in CAUSES
