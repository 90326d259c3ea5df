"""The roles that a part of a scene can play; a theme says how each looks."""

from __future__ import annotations

FRAMES = {
    "process": "a process box",
    "process-strip": "the strip with its name",
    "databox": "the frame and the lines of a data box",
    "missing": "a value that is still to be measured",
    "source": "a customer or a supplier",
    "control": "production control, planning",
    "inventory": "the triangle",
    "stock": "supermarket, buffer, safety stock, warehouse",
    "queue": "an in-box, people waiting",
    "wait": "the clock of a plain wait",
    "transport": "a truck, a ship, a person carrying",
    "system": "an IT system",
    "operator": "the person in a process box",
    "mark": "a small mark on a step: shared, pacemaker, approval",
}
FLOWS = {
    "push": "material pushed to the next step",
    "shipment": "material received from a supplier or sent to a customer",
    "pull": "material withdrawn, continuous flow, FIFO",
    "link": "a plain line from step to step",
    "rework": "the way back",
    "info": "information on paper or by word of mouth",
    "info-electronic": "information through a system",
    "info-box": "the box with what an information arrow says",
    "kanban": "a kanban card",
    "kanban-path": "the way the cards go",
    "system-link": "from an IT system to a step that uses it",
}
OVERLAYS = {
    "timeline": "the castle wall",
    "timeline-wait": "the band behind its peaks",
    "timeline-process": "the band behind its valleys",
    "ladder": "the ladder of a branch off the critical path",
    "totals": "the box with the totals",
    "burst": "a kaizen burst",
    "new": "what is new in a future state",
    "added": "the frame of a step that an earlier map did not have",
    "gone": "the frame of a step that a later map does not have",
    "waste": "the numbers of wastes found at a step",
    "bottleneck": "the mark of the busiest process",
    "over-takt": "a process that cannot keep up with takt",
    "lane": "the band of a team",
    "legend": "the frame of the legend",
    "title-block": "the frame of the title block",
    "rule": "a thin line that separates",
    "halo": "clear ground behind words that a line would run through",
    "future-strip": "the strip with the name of a process in a future state",
}
TEXTS = {
    "title": "the title of the map",
    "text": "any other words",
    "strong": "words that stand out: names, totals",
    "muted": "words that stay behind: units, captions, notes",
    "alert": "words about what is wrong: rework, over takt",
    "on-burst": "words in a kaizen burst",
}
ROLES: dict[str, str] = {**FRAMES, **FLOWS, **OVERLAYS, **TEXTS}
