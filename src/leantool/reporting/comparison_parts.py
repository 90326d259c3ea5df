"""What differs between two maps, part by part: what came, what went, what changed from what to what."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from leantool.comparing import Comparison, Element, Field
from leantool.reporting import values
from leantool.reporting.screen import ALARM, GOOD, HEADING, INDENT, QUIET, STRONG, WARN, Screen

SIGNS = {"added": ("+", GOOD), "removed": ("-", ALARM), "changed": ("~", WARN)}
PARTS = ("map", "calendar", "customers", "suppliers", "control", "steps", "information", "kaizen")
ARROW = " → "
WORLD = ("customer", "supplier", "control")
MOST_OF_NEW = 6
"""Fields told of a part that only one map has."""


def lines(screen: Screen, comparison: Comparison, heading: str) -> list[Text]:
    """Each part of the map with its differences, a line or more each."""
    found = [Text(heading, HEADING)]
    if not comparison.elements:
        return [*found, Text(INDENT + screen.texts.say("comparing", "nothing"))]
    found.append(Text(INDENT + screen.texts.say("comparing", "signs"), QUIET))
    for part in PARTS:
        some = [one for one in comparison.elements if one.part == part]
        if some:
            found.append(Text.assemble(INDENT, (screen.texts.say("comparing", f"part_{part}"), STRONG)))
        for one in some:
            found += _element(screen, one)
    return found


def said(screen: Screen, one: Element) -> Text:
    """`~ Weld: cycle time 39 s → 56 s`: one part with what differs, on one line."""
    sign, style = SIGNS[one.how]
    words = Text.assemble((f"{sign} ", style), (_name(screen, one), STRONG if one.part == "steps" else ""))
    if one.part == "steps" and one.how != "changed":
        words.append(f" ({screen.label(f'kind_{one.kind}')})", QUIET)
    facts = list(_facts(screen, one))
    if facts:
        words.append(": " if _name(screen, one) else "")
        words.append(", ".join(facts), QUIET if one.how != "changed" else "")
    return words


def _element(screen: Screen, one: Element) -> list[Text]:
    lines = screen.wrap(said(screen, one), screen.width - 3 * len(INDENT))
    return [Text.assemble(INDENT * (2 if n == 0 else 3), line) for n, line in enumerate(lines)]


def _name(screen: Screen, one: Element) -> str:
    if one.part == "calendar":
        return screen.texts.say("comparing", "calendar")
    name = one.name
    if one.part == "information":
        name = ARROW.join(_end(screen, end) for end in name.split(ARROW))
    return screen.safe(" ".join(name.split()))


def _end(screen: Screen, end: str) -> str:
    """An end of an information flow; those outside the stream in the reader's language."""
    return screen.texts.pictures[end].lower() if end in WORLD else end


def _facts(screen: Screen, one: Element) -> Iterator[str]:
    if one.how == "changed":
        for field in one.fields:
            yield changed(screen, field)
        return
    told = one.fields[:MOST_OF_NEW]
    for field in told:
        value = field.after if one.how == "added" else field.before
        yield screen.safe(
            f"{values.field_name(field.key, screen.texts)} {values.value(screen, field.key, value)}"
        )
    if len(one.fields) > len(told):
        yield screen.texts.say("comparing", "and_more", count=len(one.fields) - len(told))


def changed(screen: Screen, field: Field) -> str:
    """`cycle time 39 s → 56 s`."""
    was, becomes = (values.value(screen, field.key, said) for said in (field.before, field.after))
    return screen.safe(f"{values.field_name(field.key, screen.texts)} {was} → {becomes}")
