"""Texts as a YAML file wants them: bare where that is safe, in quotes where it is not."""

from __future__ import annotations

import re

_SAFE = " ._()/+&'’–—-→%"
_QUANTITY = re.compile(r"[0-9][\w .,]*(?:/ ?|\w )[^\W\d_]+\Z")
_OTHER_MEANING = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
"""Words that some readers of YAML take for something else than a text."""


def clean(text: str) -> str:
    """One line without control characters, spaces in it single."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join(
        "".join(c if c.isprintable() or c.isspace() or ord(c) > 0x9F else " " for c in whole).split()
    )


def scalar(text: str, *, in_braces: bool = False) -> str:
    """A text as a value; inside braces and brackets a comma needs quotes too."""
    extra = "" if in_braces else ","
    plain = text[:1].isalpha() and all(c.isalnum() or c in _SAFE + extra for c in text)
    if plain and not text.endswith(" ") and text.casefold() not in _OTHER_MEANING:
        return text
    if _QUANTITY.match(text) and not (in_braces and "," in text):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char.isprintable():
        return char
    number = ord(char)
    return (
        f"\\x{number:02x}"
        if number < 0x100
        else f"\\u{number:04x}"
        if number < 0x10000
        else f"\\U{number:08x}"
    )
