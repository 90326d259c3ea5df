"""A size that was worked out: its exact value with unit, what to plan, its formula and inputs, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from leantool.designing.amounts import Amount
from leantool.figures import Reason
from leantool.source import Ref


@dataclass(frozen=True, slots=True)
class Input:
    """A number that goes into a formula, with its place in the file; `assumed` where the map does not state it."""

    name: str
    amount: Amount
    ref: Ref | None = None
    assumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizing:
    """One outcome of a design calculation.

    `formula` holds the names of the inputs in braces, so that it reads in words and filled in alike.  `planned` is the
    value rounded up to what can be planned.  Without an `amount` there is a `reason`.
    """

    key: str
    step: int | None = None
    variant: str = ""
    amount: Amount | None = None
    planned: Amount | None = None
    reason: Reason | None = None
    formula: str = ""
    inputs: tuple[Input, ...] = ()

    def __bool__(self) -> bool:
        return self.amount is not None

    @property
    def value(self) -> Fraction:
        """The exact value; raises ValueError when there is none."""
        if self.amount is None:
            raise ValueError(f"{self.key} is absent")
        return self.amount.value

    @property
    def is_assumed(self) -> bool:
        """Whether a number in it is not from the map."""
        return any(one.assumed for one in self.inputs)


def absent(key: str, reason: Reason, step: int | None = None, variant: str = "") -> Sizing:
    """A size that cannot be worked out, and why."""
    return Sizing(key=key, step=step, variant=variant, reason=reason)
