"""How each role looks: three themes, told apart in grey and by the colour-blind.

The colours of `colour` and `dark` are from Okabe and Ito's palette or darker tints of it;
a colour never says a thing alone: hatching, dashes, weight or a word says it too.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from leantool.scene.roles import ROLES


class Style(NamedTuple):
    """One role: line, inside, width in mm, dashes in mm, colour of words; "" is none."""

    stroke: str = ""
    fill: str = ""
    width: float = 0.3
    dash: str = ""
    text: str = ""


class Theme(NamedTuple):
    """The paper and a style for every role."""

    name: str
    paper: str
    ink: str
    styles: dict[str, Style]

    def style(self, role: str) -> Style:
        """The style of a role; of one unknown, that of ordinary lines and words."""
        return self.styles.get(role) or self.styles["text"]


class Colours(NamedTuple):
    """The few colours that a theme is made of."""

    ink: str
    soft: str
    faint: str
    paper: str
    strip: str
    flow: str
    info: str
    alert: str
    good: str
    wait: str
    work: str
    burst: str
    on_burst: str
    panel: str
    future: str


PLAIN = Colours(
    ink="#000", soft="#444", faint="#999", paper="#fff", strip="#fff", flow="#000", info="#000", alert="#000",
    good="#000", wait="#fff", work="#d9d9d9", burst="#fff", on_burst="#000", panel="#fff", future="#e6e6e6",
)  # fmt: skip
COLOUR = Colours(
    ink="#1d2733", soft="#51606f", faint="#a3aeb9", paper="#fff", strip="#dfe8f0", flow="#1d2733", info="#0060a0",
    alert="#b83a00", good="#00694c", wait="#fdebd2", work="#cfe8dd", burst="#f6dd4a", on_burst="#1d2733",
    panel="#f6f8fa", future="#d3ecdf",
)  # fmt: skip
DARK = Colours(
    ink="#e9eef3", soft="#aab6c2", faint="#66737f", paper="#14191f", strip="#2b3845", flow="#e9eef3", info="#6cc0f5",
    alert="#ff9a5c", good="#4fd0a2", wait="#4a3820", work="#1d4537", burst="#f2d94e", on_burst="#14191f",
    panel="#1b222a", future="#1f4a3a",
)  # fmt: skip
PALETTES = {"plain": PLAIN, "colour": COLOUR, "dark": DARK}


@cache
def named(name: str) -> Theme:
    """The theme of this name."""
    c = PALETTES[name]
    styles = {role: Style(c.ink, "", 0.3, "", c.ink) for role in ROLES}
    for part in (frames(c), flows(c), overlays(c), texts(c)):
        styles.update(part)
    return Theme(name, c.paper, c.ink, styles)


def frames(c: Colours) -> dict[str, Style]:
    """Boxes and icons on the line of the material."""
    icon = Style(c.ink, c.paper, 0.35, "", c.ink)
    thin = Style(c.ink, c.paper, 0.25, "", c.ink)
    names = ("inventory", "stock", "queue", "wait", "transport", "system")
    return {
        **dict.fromkeys(names, icon),
        "process": Style(c.ink, c.paper, 0.45, "", c.ink),
        "process-strip": Style(c.ink, c.strip, 0.45, "", c.ink),
        "databox": Style(c.soft, c.paper, 0.2, "", c.ink),
        "missing": Style(c.soft, "", 0.25, "0.3 0.7", c.soft),
        "source": Style(c.ink, c.strip, 0.45, "", c.ink),
        "control": Style(c.ink, c.paper, 0.45, "", c.ink),
        "operator": thin,
        "mark": thin,
    }


def flows(c: Colours) -> dict[str, Style]:
    """Arrows."""
    return {
        "push": Style(c.flow, c.paper, 0.3, "", c.ink),
        "shipment": Style(c.flow, c.paper, 0.35, "", c.ink),
        "pull": Style(c.flow, c.paper, 0.4, "", c.ink),
        "link": Style(c.flow, "", 0.4, "", c.ink),
        "rework": Style(c.alert, c.paper, 0.35, "1.6 1", c.alert),
        "info": Style(c.info, "", 0.25, "", c.info),
        "info-electronic": Style(c.info, "", 0.25, "", c.info),
        "info-box": Style(c.info, c.paper, 0.2, "", c.info),
        "kanban": Style(c.info, c.paper, 0.3, "", c.info),
        "kanban-path": Style(c.info, "", 0.3, "1.2 0.8", c.info),
        "system-link": Style(c.faint, "", 0.2, "0.6 0.8", c.soft),
    }


def overlays(c: Colours) -> dict[str, Style]:
    """Timeline, marks, legend, title block."""
    return {
        "timeline": Style(c.ink, "", 0.4, "", c.ink),
        "timeline-wait": Style("", c.wait, 0, "", c.ink),
        "timeline-process": Style("", c.work, 0, "", c.ink),
        "ladder": Style(c.faint, "", 0.25, "", c.soft),
        "totals": Style(c.ink, c.panel, 0.45, "", c.ink),
        "burst": Style(c.ink, c.burst, 0.3, "", c.on_burst),
        "new": Style(c.good, c.paper, 0.6, "", c.good),
        "added": Style(c.good, "", 1.1, "", c.good),
        "gone": Style(c.alert, "", 0.6, "1.6 1.1", c.alert),
        "waste": Style(c.alert, c.paper, 0.35, "", c.alert),
        "bottleneck": Style(c.alert, "", 0.7, "", c.alert),
        "over-takt": Style(c.alert, "", 0.7, "2 0.8", c.alert),
        "lane": Style(c.faint, c.panel, 0.15, "1 1", c.soft),
        "legend": Style(c.faint, c.panel, 0.2, "", c.ink),
        "title-block": Style(c.faint, c.panel, 0.2, "", c.ink),
        "halo": Style("", c.paper, 0, "", c.ink),
        "future-strip": Style(c.ink, c.future, 0.45, "", c.ink),
        "rule": Style(c.faint, "", 0.15, "", c.soft),
    }


def texts(c: Colours) -> dict[str, Style]:
    """Words; their stroke is for a line that goes with them."""
    return {
        "title": Style(c.ink, "", 0.3, "", c.ink),
        "text": Style(c.ink, "", 0.3, "", c.ink),
        "strong": Style(c.ink, "", 0.3, "", c.ink),
        "muted": Style(c.faint, "", 0.2, "", c.soft),
        "alert": Style(c.alert, "", 0.3, "", c.alert),
        "on-burst": Style(c.on_burst, "", 0.3, "", c.on_burst),
    }
