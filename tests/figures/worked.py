"""Maps with their figures worked out by hand, as comments in the map itself.

`#: NAME = arithmetic` gives a name to an amount, `#= FIGURE: arithmetic` states a figure of the map and
`#= STEP.FIGURE: arithmetic` one of a step, in seconds (`s`, `min`, `h` and `day`, 24 h, are known).  A figure may be
`null`, `refused` (null, though a longer computation would know it), a name, or a list of names.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

MAPS = sorted((Path(__file__).parents[1] / "data" / "maps").glob("*.yaml"))
SECONDS = {"s": Fraction(1), "min": Fraction(60), "h": Fraction(3600), "day": Fraction(86400)}
_DO = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}

Value = Fraction | str | tuple[str, ...] | None


def worked(text: str) -> dict[str, Value]:
    """The figures that a map states about itself."""
    names, found = dict(SECONDS), {}
    for line in text.splitlines():
        if line.startswith("#: "):
            name, _, amount = line[3:].partition(" = ")
            names[name] = exact(amount, names)
        elif line.startswith("#= "):
            figure, _, amount = line[3:].partition(": ")
            found[figure] = value(figure, amount, names)
    return found


def refused(text: str) -> set[str]:
    """The figures that a map states to be refused."""
    return {line[3:].partition(": ")[0] for line in text.splitlines() if line.endswith(": refused")}


def value(figure: str, text: str, names: Mapping[str, Fraction]) -> Value:
    if text in ("null", "refused"):
        return None
    if text.startswith("["):
        return tuple(name.strip() for name in text[1:-1].split(","))
    return text if figure in ("bottleneck", "longest_wait") else exact(text, names)


def exact(text: str, names: Mapping[str, Fraction]) -> Fraction:
    """Arithmetic in fractions: 0.1 is a tenth."""

    def of(node: ast.expr) -> Fraction:
        if isinstance(node, ast.BinOp):
            return Fraction(_DO[type(node.op)](of(node.left), of(node.right)))
        if isinstance(node, ast.Name):
            return names[node.id]
        return Fraction(ast.get_source_segment(text, node) or "")

    return of(ast.parse(text, mode="eval").body)
