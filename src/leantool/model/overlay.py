"""How a map is written as what differs from another one; `leantool.reading.overlay` makes the whole map of it."""

from __future__ import annotations

from dataclasses import dataclass

from leantool.model.given import given


@dataclass(frozen=True)
class Overlay:
    """The words beside `based_on`; a map that is read has none of them any more."""

    change: object = given("changes")
    add: object = given("additions")
    remove: object = given("texts")


@dataclass(frozen=True)
class Place:
    """Where an added step comes; `after` is the word of every step."""

    before: str | None = given("step")
