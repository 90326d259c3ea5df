"""What is said about a future state: questions with answers, candidates with reasons, and the sizes of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from leantool.designing.sizing import Sizing
from leantool.source import Ref

Kind = Literal[
    "supermarket_of_finished_goods",
    "direct_to_shipping",
    "continuous_flow",
    "supermarket",
    "pacemaker",
    "fifo",
]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence by its id, the amounts and names in it, and the place in the file it rests on."""

    id: str
    args: Mapping[str, object] = field(default_factory=dict)
    ref: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Something to consider at some steps: what speaks for it, what stands in its way, and what is not known yet."""

    kind: Kind
    steps: tuple[int, ...] = ()
    reasons: tuple[Said, ...] = ()
    obstacles: tuple[Said, ...] = ()
    unknown: tuple[Said, ...] = ()
    sizes: tuple[Sizing, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether nothing that is known stands in its way."""
        return not self.obstacles


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of the future state: its number and id, what the data answer, and what they do not say yet."""

    number: int
    id: str
    answers: tuple[Said, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    sizes: tuple[Sizing, ...] = ()
    missing: tuple[Said, ...] = ()
