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
    scene = _fallback(analysis, case, height)
    return Drawing(scene, case.say(f"map_{state}", title=stream.title), alt, f"map_{state}")


def _fallback(analysis, case, height):
    if hasattr(pictures, "compact"):
        return pictures.compact(analysis, case.words, WIDTH, height)
    from leantool.scene.paper import moved
    from dataclasses import replace

    scene = pictures.lay_out(analysis, case.words, legend=False)
    f = min(WIDTH / scene.width, height / scene.height)
    return replace(
        scene,
        width=scene.width * f,
        height=scene.height * f,
        items=tuple(moved(i, f, 0, 0) for i in scene.items),
    )
