"""How much more or less a figure is, as it is shown: the difference with its sign, and in percent of what it was."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from rich.text import Text

from leantool.reporting.screen import QUIET, Screen
from leantool.reporting.table import Cell
from leantool.texts import numbers

if TYPE_CHECKING:
    from leantool.comparing.figures import Row


def difference(screen: Screen, row: Row, *, short: bool = False) -> Cell | None:
    """`-19.1 days`; shares differ in points, and the word says so.  `short` for narrow columns: `-19.1 d`."""
    if row.difference is None:
        return None
    return Cell(Text(signed(_amount(screen, row.difference, row.unit, short))), amount=False)


def percent(screen: Screen, row: Row) -> Cell | None:
    """`-80.9 %` of what it was; a share has its points already."""
    return None if row.change is None else Cell(Text(signed(screen.share(row.change)), QUIET), amount=False)


def signed(text: str) -> str:
    """More with a plus; what does not differ has no sign."""
    return text if text.startswith("-") or not any(c in "123456789<" for c in text) else f"+{text}"


def _amount(screen: Screen, apart: Fraction, unit: str, short: bool) -> str:
    if unit == "s":
        return screen.time(apart, short=short)
    if unit == "share":
        points = numbers.points(apart, screen.language)
        return f"{points} pp" if short else screen.label("points", count=points)
    if unit == "days":
        return f"{screen.number(apart)} d" if short else numbers.days(apart, screen.language)
    return f"{screen.number(apart)} m" if unit == "m" else screen.number(apart)
