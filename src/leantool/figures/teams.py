"""Where the work passes from one team to another."""

from __future__ import annotations

from collections.abc import Iterable

from leantool.model import Step


def taking_over(path: Iterable[Step]) -> list[Step]:
    """The steps of a path where another team takes over, the first one that names a team included."""
    found: list[Step] = []
    for step in path:
        if step.team and (not found or (found[-1].team or "").casefold() != step.team.casefold()):
            found.append(step)
    return found
