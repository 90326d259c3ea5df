"""leantool: value-stream maps from a text file.

    >>> import leantool
    >>> stream = leantool.load("map.yaml")          # raises InputError with all mistakes
    >>> analysis = leantool.analyse(stream)
    >>> float(analysis.figures.takt_time)           # seconds
    >>> leantool.compare(stream, leantool.load("future.yaml")).rows
    >>> leantool.draw(analysis, "map.svg")          # or .png, .pdf; a notebook shows an analysis as a map

The same numbers as the command `leantool vsm`, exact: `figures.lead_time.value` is a `Fraction` of seconds, or
None with `figures.lead_time.reason` where it cannot be computed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from leantool.analysis import Analysis
    from leantool.api import analyse, check, compare, draw, load, message
    from leantool.batch.library import run
    from leantool.comparing import Comparison
    from leantool.diagnostics import InputError, Problem
    from leantool.figures import Figure, Figures, StepFigures
    from leantool.figures.network import graph
    from leantool.model import ValueStream
    from leantool.pictures import CannotDraw
    from leantool.pipeline import Outcome
    from leantool.reading import Reading, read

__version__ = "0.1.0"

_HOMES = {
    "Analysis": "leantool.analysis",
    "CannotDraw": "leantool.pictures",
    "Comparison": "leantool.comparing",
    "Figure": "leantool.figures",
    "Figures": "leantool.figures",
    "InputError": "leantool.diagnostics",
    "Outcome": "leantool.pipeline",
    "Problem": "leantool.diagnostics",
    "Reading": "leantool.reading",
    "StepFigures": "leantool.figures",
    "ValueStream": "leantool.model",
    "analyse": "leantool.api",
    "check": "leantool.api",
    "compare": "leantool.api",
    "draw": "leantool.api",
    "graph": "leantool.figures.network",
    "load": "leantool.api",
    "message": "leantool.api",
    "read": "leantool.reading",
    "run": "leantool.batch.library",
}

__all__ = [
    "Analysis",
    "CannotDraw",
    "Comparison",
    "Figure",
    "Figures",
    "InputError",
    "Outcome",
    "Problem",
    "Reading",
    "StepFigures",
    "ValueStream",
    "analyse",
    "check",
    "compare",
    "draw",
    "graph",
    "load",
    "message",
    "read",
    "run",
]


def __getattr__(name: str) -> Any:
    """Import a name when it is first used, so that `import leantool` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'leantool' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
