"""Maps on a sheet: their drawing, and in one line which map it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leantool import pictures
from leantool.sheets.case import WIDTH, Case, shown
from leantool.sheets.content import Drawing

if TYPE_CHECKING:
    from leantool.analysis import Analysis

HEIGHT = 60.0
"""How high a map may be: a third of the left half of an A3."""


def state(case: Case, analysis: Analysis) -> str:
    """What the figures of a map are of: its state, date and version."""
    stream = analysis.stream
    facts = [case.say(f"state_{stream.state}")]
    facts += [stream.date] if stream.date else []
    facts += [case.say("map_version", version=stream.version)] if stream.version else []
    return ", ".join(facts)


def about(case: Case, analysis: Analysis) -> str:
    """Which map the figures come from."""
    return case.say("from_map", title=analysis.stream.title, about=state(case, analysis))


def sources(case: Case) -> str:
    """The maps that a sheet draws from; empty without any."""
    some = [about(case, a) for a in (case.current, case.future) if a is not None]
    return case.say("sources", maps="; ".join(some)) if some else ""


def drawing(case: Case, analysis: Analysis, height: float = HEIGHT) -> Drawing:
    """The map in its compact view, drawn for the width of a section."""
    stream = analysis.stream
    state = "future" if stream.state == "future" else "current"
    figures = analysis.figures
    alt = case.say(
        "map_alt",
        state=case.say(f"state_{stream.state}"),
        title=stream.title,
        lead=shown(analysis, figures.lead_time, case.language) or "?",
        process=shown(analysis, figures.process_time, case.language) or "?",
    )
    scene = pictures.compact(analysis, case.words, WIDTH, height)
    return Drawing(scene, case.say(f"map_{state}", title=stream.title), alt, f"map_{state}")
