"""The files that a map builds on: where they are, and that they do not go round."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

from leantool.reading import files, yaml_
from leantool.reading.kinds import Scope, is_empty
from leantool.reading.yaml_ import Node

BASED_ON = "based_on"
MAX_BASES = 20


def stated(root: Node) -> tuple[Node, Node] | None:
    """The key `based_on` at the top of a map, with its value."""
    found: Any = yaml_.pairs(root) if isinstance(root, yaml_.Mapping) else ()
    return next(((k, v) for k, v in found if isinstance(k, yaml_.Text) and k.value == BASED_ON), None)


def path_of(name: str, said: str) -> str:
    """The path of a base as it is written in the map of this name: beside that map, unless it begins at the root."""
    return os.path.normpath(os.path.join(os.path.dirname(name), said.strip()))


def find(scope: Scope, root: Node, chain: tuple[str, ...]) -> tuple[str, str] | None:
    """The path and the text of the file that a map builds on; None after the mistake is reported.

    `chain` holds the map's name last, before it those that build on it.
    """
    key, value = stated(root) or (root, root)
    if not isinstance(value, yaml_.Text):
        scope.report("expected-text", value, (BASED_ON,), field=BASED_ON, found=yaml_.kind_of(value))
        return None
    if is_empty(value):
        scope.report("missing-value", key, (BASED_ON,), field=BASED_ON)
        return None
    path = path_of(chain[-1], value.value)
    real = [os.path.realpath(name) for name in chain]
    if os.path.realpath(path) in real:
        names = [*chain[real.index(os.path.realpath(path)) :], path]
        scope.report("base-circle", value, (BASED_ON,), names=" → ".join(names))
        return None
    if len(chain) > MAX_BASES:
        scope.report("base-chain", value, (BASED_ON,), most=MAX_BASES)
        return None
    try:
        return path, files.read_text(path)
    except files.Refused as refused:
        problem = refused.problem
        if problem.code == "no-such-file":
            guess = os.path.basename(str(problem.args["guess"]))
            scope.report("base-missing", value, (BASED_ON,), file=value.value.strip(), guess=guess)
        else:
            scope.problems.append(replace(problem, span=replace(problem.span, file=path)))
        return None


def paths(name: str) -> tuple[str, ...]:
    """The files that a map builds on, the nearest first, as far as they can be read."""
    found: list[str] = []
    while len(found) <= MAX_BASES:
        try:
            text = files.read_text(name)
        except files.Refused:
            break
        root = yaml_.compose(text)[0] if BASED_ON in text else None
        said = stated(root)
        if said is None or not isinstance(said[1], yaml_.Text) or is_empty(said[1]):
            break
        name = path_of(name, said[1].value)
        if name in found:
            break
        found.append(name)
    return tuple(found)
