"""Which kind of file a YAML text is: a map, or an A3 that points at maps."""

from __future__ import annotations

from leantool.model.given import keys
from leantool.reading import yaml_
from leantool.reading.yaml_ import Node

MAP_WORDS = frozenset(("steps", "based_on"))
"""A map has one of these; an A3 never has."""


def is_a3(root: Node) -> bool:
    """Whether this is an A3: it says a type of A3, or has no steps and a word that no map has."""
    stated = {key.value: value for key, value in yaml_.pairs(root) if isinstance(key, yaml_.Text)}
    if "type" in stated and "steps" not in stated:
        return True
    if not stated.keys().isdisjoint(MAP_WORDS):
        return False
    from leantool.model.a3 import A3
    from leantool.model.stream import ValueStream

    return not stated.keys().isdisjoint(keys(A3).keys() - keys(ValueStream).keys())
