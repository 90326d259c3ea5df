"""How a field of the model is written in a map file.

Each field of a model class that a map may state is declared with `given(kind)`.  The reader binds by that
declaration, the JSON Schema and the manual are made from it: a field is declared once.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Written:
    """How a field is written: its kind (see `leantool.reading.kinds`), whether it must be there, its choices."""

    kind: str
    required: bool = False
    choices: tuple[str, ...] = ()
    of: type | None = None
    key: str = ""  # the word in the file where it is not the field's name
    also: tuple[str, ...] = ()  # other words in the file for the same field


def given(
    kind: str,
    *choices: str,
    default: Any = None,
    required: bool = False,
    of: type | None = None,
    key: str = "",
    also: tuple[str, ...] = (),
    compare: bool = True,
) -> Any:
    """Declare a field that a map may state; `key` and `also` are its words in the file where they differ.

    What is not to `compare` says how the map is written, not what it says.
    """
    written = Written(kind, required, choices, of, key, also)
    return field(default=default, compare=compare, metadata={"written": written})


@cache
def written_fields(model: Any) -> dict[str, Written]:
    """Field name to how it is written, for the fields of a model class that a map may state, in order.

    Parts of no named class are of the class itself: a tree.
    """
    found = ((f.name, f.metadata.get("written")) for f in fields(model))
    return {
        name: replace(written, of=model) if written.kind == "parts" and written.of is None else written
        for name, written in found
        if written is not None
    }


@cache
def keys(model: Any) -> dict[str, str]:
    """Every key that may be written in the file, to the field it fills."""
    found = {}
    for name, written in written_fields(model).items():
        found[written.key or name] = name
        found.update(dict.fromkeys(written.also, name))
    return found


@cache
def plain_field(model: Any) -> str:
    """The field that a plain text in place of a mapping fills; empty when a model takes none."""
    name: str = getattr(model, "plain", "name")
    return name if name in written_fields(model) else ""
