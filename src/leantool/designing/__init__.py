"""Help with the design of a future state: the questions to answer, candidates with reasons, and sizes with formulas.

`design` gives all of it for an analysed stream.  It assists a team: it shows candidates and the numbers behind them,
and what is missing before a number can be given; the team decides.  Names are loaded when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from leantool.designing.amounts import Amount
    from leantool.designing.balance import Balance, Bar, Piece, line_balance
    from leantool.designing.questions import Candidate, Question, Said
    from leantool.designing.search import Design, design
    from leantool.designing.sizing import Input, Sizing

__all__ = [
    "Amount",
    "Balance",
    "Bar",
    "Candidate",
    "Design",
    "Input",
    "Piece",
    "Question",
    "Said",
    "Sizing",
    "design",
    "line_balance",
]

_HOMES = {
    "Amount": "leantool.designing.amounts",
    **dict.fromkeys(("Balance", "Bar", "Piece", "line_balance"), "leantool.designing.balance"),
    **dict.fromkeys(("Candidate", "Question", "Said"), "leantool.designing.questions"),
    **dict.fromkeys(("Design", "design"), "leantool.designing.search"),
    **dict.fromkeys(("Input", "Sizing"), "leantool.designing.sizing"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
