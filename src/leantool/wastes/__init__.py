"""The eight wastes: how the lead time divides, what the map's numbers show, and what people wrote down.

`find` gives all of it for an analysed stream.  It assists a team: every finding is a candidate, with where it is,
how much it takes, how sure that is, and why.  Names are loaded when first used: a list of observations needs no rules.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from leantool.model.parts import WASTES
    from leantool.wastes.finding import CAUSES, CLASSES, ORDERS, Finding, Money
    from leantool.wastes.observed import Named, Observed, observe, observe_all
    from leantool.wastes.partition import Partition, Portion
    from leantool.wastes.search import Wastes, find

__all__ = [
    "CAUSES",
    "CLASSES",
    "ORDERS",
    "WASTES",
    "Finding",
    "Money",
    "Named",
    "Observed",
    "Partition",
    "Portion",
    "Wastes",
    "find",
    "observe",
    "observe_all",
]

_HOMES = {
    "WASTES": "leantool.model.parts",
    **dict.fromkeys(("Wastes", "find"), "leantool.wastes.search"),
    **dict.fromkeys(("CAUSES", "CLASSES", "ORDERS", "Finding", "Money"), "leantool.wastes.finding"),
    **dict.fromkeys(("Named", "Observed", "observe", "observe_all"), "leantool.wastes.observed"),
    **dict.fromkeys(("Partition", "Portion"), "leantool.wastes.partition"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
