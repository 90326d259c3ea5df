"""What a map alone knows of an A3: its title, people and date; everything that takes thinking stays empty."""

from __future__ import annotations

from leantool.model import ValueStream
from leantool.model.a3 import A3, PlanLine


def thinking(stream: ValueStream, path: str = "") -> A3:
    """The A3 of a map: bursts on it are its plan."""
    plan = (PlanLine(every=True),) if stream.kaizen else ()
    key = "future" if stream.state == "future" else "current"
    return A3(
        title=stream.title,
        language=stream.language,
        owner=stream.owner,
        team=stream.team,
        date=stream.date,
        version=stream.version,
        plan=plan,
        **{key: path or None},  # type: ignore[arg-type]
    )
