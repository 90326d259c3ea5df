"""How much room a step needs: its words broken into lines, its data in rows."""

from __future__ import annotations

from dataclasses import dataclass

from leantool.model import Process, Step
from leantool.scene import Ref, ruler
from leantool.views import sizes
from leantool.views.data import Row, process_rows
from leantool.views.facts import Facts
from leantool.views.signs import burst_width, signs_width


@dataclass(frozen=True, eq=False, repr=False)
class Cell:
    """A step and its measures: `strip` and `body` of a process box, `below` what hangs under it."""

    index: int
    step: Step
    width: float
    strip: float = 0
    body: float = 0
    below: float = 0
    name: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()  # under a store: words and their role
    panel: float = 0  # width of the data box when it stands beside the process, not under it
    team: tuple[str, ...] = ()
    under: float = 0  # room for a mark under all of it

    @property
    def is_process(self) -> bool:
        return isinstance(self.step, Process)

    @property
    def ref(self) -> Ref:
        """The place of the step in the file."""
        return ("steps", self.index)


def process_cell(facts: Facts, step: Process, beside: bool, rows: tuple[Row, ...] | None = None) -> Cell:
    """The narrowest box in which the name takes two lines and every row of data one."""
    rows = process_rows(facts, step) if rows is None else rows
    panel = panel_width(rows) if beside and rows else 0.0
    best = sizes.WIDTHS[-1]
    for width in sizes.WIDTHS:
        room = width - 2 * sizes.PAD
        named = len(ruler.wrap(step.name, sizes.NAME, room, "bold")) <= 2 and whole(
            step.name, sizes.NAME, "bold", room
        )
        teamed = whole(step.team or "", sizes.TEXT, "regular", team_room(step, width))
        teamed = teamed and len(ruler.wrap(step.team or "", sizes.TEXT, team_room(step, width))) <= 2
        fitting = named and teamed and body_room(facts, step) <= room
        if fitting and (panel or all(row.fits(room) for row in rows)):
            best = width
            break
    room = best - 2 * sizes.PAD
    name = tuple(ruler.wrap(step.name, sizes.NAME, room, "bold", lines=sizes.MOST_LINES))
    team = tuple(ruler.wrap(step.team, sizes.TEXT, team_room(step, best), lines=3)) if step.team else ()
    broken = tuple(row.broken(panel - 2 * sizes.PAD if panel else room) for row in rows)
    mark = sizes.MARK_ROW if facts.bottleneck == step.index or signs_width(facts, step) else 0
    mark = mark if step.team or step.shared else 0
    return Cell(
        step.index,
        step,
        best + panel,
        strip=len(name) * sizes.NAME_LINE + sizes.STRIP,
        body=sizes.BODY + mark + max(len(team) - 1, 0) * sizes.LINE,
        below=sum(row.height for row in broken),
        name=name,
        rows=broken,
        panel=panel,
        team=team,
    )


def team_room(step: Process, width: float) -> float:
    """How long a line with the department may be: it leaves the corner of a shared process free."""
    return width - 2 * sizes.PAD - (6 if step.shared else 0)


def panel_width(rows: tuple[Row, ...]) -> float:
    """How wide a data box beside its process is."""
    least, most = sizes.PANELS
    wanted = max(row.room for row in rows) + 2 * sizes.PAD
    return min(max(wanted, least), most)


def weight_of(role: str) -> str:
    """Names stand out."""
    return "bold" if role == "strong" else "regular"


def whole(text: str, size: float, weight: str, room: float) -> bool:
    """Whether no word has to be broken."""
    return all(ruler.width(word, size, weight) <= room for word in text.split(" "))


def body_room(facts: Facts, step: Process) -> float:
    """What people, flag and bursts take beside each other in the body of a box."""
    people = (
        9 + ruler.width(facts.words.number(step.people.value), sizes.NAME) if step.people is not None else 0
    )
    return max(
        signs_width(facts, step), people + (6.5 if step.pacemaker else 0) + burst_width(facts, step.index)
    )
