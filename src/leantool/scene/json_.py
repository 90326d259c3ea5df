"""A scene as JSON and back: keys in the order of the fields, lengths to a thousandth of a millimetre."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from typing import Any

from leantool.scene import Box, Glyph, Group, Item, Label, Line, Scene

KINDS: dict[str, type[Item]] = {"box": Box, "line": Line, "label": Label, "glyph": Glyph, "group": Group}
NAMES = {kind: name for name, kind in KINDS.items()}


def dump(scene: Scene) -> str:
    """One part a line, so that two scenes can be compared with diff."""
    head = {field.name: plain(getattr(scene, field.name)) for field in fields(Scene) if field.name != "items"}
    if scene.pen == 1:
        del head["pen"]
    lines = [f"  {text(name)}: {text(value)}," for name, value in head.items()]
    items = ",\n".join(f"    {text(plain(item))}" for item in scene.items)
    return "\n".join(["{", *lines, '  "items": [', items, "  ]", "}", ""])


def text(value: object) -> str:
    """Compact JSON, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def plain(value: Any) -> Any:
    """What JSON knows; fields that have their default are left out."""
    if isinstance(value, float):
        rounded = round(value, 3) + 0.0
        return int(rounded) if rounded.is_integer() else rounded
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if type(value) not in NAMES:
        return value
    result = {"kind": NAMES[type(value)]}
    for field in fields(value):
        part = getattr(value, field.name)
        if field.default is MISSING or part != field.default:
            result[field.name] = plain(part)
    return result


def load(source: str) -> Scene:
    """The scene that `dump` wrote."""
    data = json.loads(source)
    return Scene(**{**data, "items": tuple(item(part) for part in data["items"])})


def item(data: dict[str, Any]) -> Item:
    """One part."""
    kind = KINDS[data["kind"]]
    known = {name: value for name, value in data.items() if name != "kind"}
    if "items" in known:
        known["items"] = tuple(item(part) for part in known["items"])
    if "points" in known:
        known["points"] = tuple((x, y) for x, y in known["points"])
    if known.get("ref") is not None:
        known["ref"] = tuple(known["ref"])
    return kind(**known)
