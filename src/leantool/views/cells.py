"""How much room a step needs: its words broken into lines, its data in rows."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from leantool.model import Process, Step, Stock, Transport, Wait
from leantool.scene import Ref, ruler
from leantool.scene.icons import ICONS
from leantool.units import Count, Duration
from leantool.views import sizes
from leantool.views.data import Row, process_rows
from leantool.views.facts import Facts, number
from leantool.views.words import SPACE

SIGN = 4.6  # height of a small icon in the body of a box


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

    @property
    def is_process(self) -> bool:
        return isinstance(self.step, Process)

    @property
    def ref(self) -> Ref:
        """The place of the step in the file."""
        return ("steps", self.index)


def cell(facts: Facts, index: int, beside: bool = False) -> Cell:
    """The measures of one step; its data box `beside` it where height is dear."""
    step = facts.steps[index]
    return process_cell(facts, step, beside) if isinstance(step, Process) else store_cell(facts, step)


def process_cell(facts: Facts, step: Process, beside: bool) -> Cell:
    """The narrowest box in which the name takes two lines and every row of data one."""
    rows = process_rows(facts, step)
    panel = panel_width(rows) if beside and rows else 0.0
    best = sizes.WIDTHS[-1]
    for width in sizes.WIDTHS:
        room = width - 2 * sizes.PAD
        named = len(ruler.wrap(step.name, sizes.NAME, room, "bold")) <= 2 and whole(
            step.name, sizes.NAME, "bold", room
        )
        if named and body_room(facts, step) <= room and (panel or all(row.fits(room) for row in rows)):
            best = width
            break
    room = best - 2 * sizes.PAD
    name = tuple(ruler.wrap(step.name, sizes.NAME, room, "bold", lines=3))
    broken = tuple(row.broken(panel - 2 * sizes.PAD if panel else room) for row in rows)
    mark = sizes.MARK_ROW if facts.bottleneck == step.index or signs_width(facts, step) else 0
    mark = mark if step.team or step.shared else 0
    return Cell(
        step.index,
        step,
        best + panel,
        strip=len(name) * sizes.NAME_LINE + sizes.STRIP,
        body=sizes.BODY + mark,
        below=sum(row.height for row in broken),
        name=name,
        rows=broken,
        panel=panel,
    )


def panel_width(rows: tuple[Row, ...]) -> float:
    """How wide a data box beside its process is."""
    least, most = sizes.PANELS
    wanted = max(row.room for row in rows) + 2 * sizes.PAD
    return min(max(wanted, least), most)


def store_cell(facts: Facts, step: Step) -> Cell:
    """Name, quantity and time under the icon."""
    words = [(step.name, "strong"), *store_words(facts, step)]
    fitting = (
        w
        for w in sizes.STORES
        if all(len(under(*line, w)) <= (1 if line[1] == "text" else 2) for line in words)
        and all(whole(text, sizes.TEXT, weight_of(role), w) for text, role in words)
    )
    width = next(fitting, sizes.STORES[-1])
    lines = [(line, role) for text, role in words for line in under(text, role, width)]
    return Cell(step.index, step, width, below=len(lines) * sizes.LINE, lines=tuple(lines))


def under(text: str, role: str, width: float) -> list[str]:
    """Words under an icon, in lines."""
    return ruler.wrap(text, sizes.TEXT, width, weight_of(role), lines=3)


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


def signs(step: Process) -> list[str]:
    """The small icons in the body of a box: work cell, levelling, approval."""
    approves = step.type in ("approve", "sign")
    said = {"cell": step.cell, "heijunka": step.heijunka, "approval": approves}
    return [name for name, true in said.items() if true]


def signs_width(facts: Facts, step: Process) -> float:
    """What these icons and the numbers of wastes take beside each other."""
    icons = sum(SIGN * ICONS[name].aspect + 1.2 for name in signs(step))
    return icons + waste_width(facts, step.index)


def waste_width(facts: Facts, step: int) -> float:
    """How wide the mark with the numbers of wastes is."""
    numbers = facts.wastes.get(step, ())
    return ruler.width(burst_text(list(numbers)), sizes.TEXT, "bold") + 3.4 if numbers else 0.0


def burst_width(facts: Facts, step: int) -> float:
    """How wide the burst of a step is, its numbers inside."""
    text = burst_text(facts.bursts(step))
    return max(11.0, ruler.width(text, sizes.TEXT, "bold") / 0.55) if text else 0.0


def burst_text(numbers: list[int]) -> str:
    """The numbers of bursts; those that follow each other as a range."""
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}–{numbers[-1]}"
    return ", ".join(map(str, numbers))


def store_words(facts: Facts, step: Step) -> list[tuple[str, str]]:
    """What is written under a store, a wait or a transport, with the role of each line."""
    result: list[tuple[str, str]] = []
    if isinstance(step, Stock):
        result += quantity(facts, step)
    elif isinstance(step, Wait):
        result += stated(step.duration)
        result += [(step.reason, "muted")] if step.reason else []
    elif isinstance(step, Transport):
        result += stated(step.takes)
        result += [
            (text, "muted") for text in (step.every, step.distance and written(facts, step.distance)) if text
        ]
    for key, value in (step.data or {}).items():
        result.append((f"{key}: {value}", "muted"))
    if facts.wastes.get(step.index):
        result.append((burst_text(list(facts.wastes[step.index])), "waste"))
    if facts.bursts(step.index):
        result += [(burst_text(facts.bursts(step.index)), "burst"), ("", "burst")]  # as tall as two lines
    return result


def quantity(facts: Facts, step: Stock) -> list[tuple[str, str]]:
    """Pieces and what they come to in time; by variant where the file says so."""
    size = step.size
    if size is None:
        return [("", "missing")]
    if isinstance(size, Duration):
        lines = stated(size)
    elif size.variants:
        lines = [(f"{name} {facts.words.number(count)}", "text") for name, count in size.variants]
    elif step.holds is None and step.max is not None:
        lines = [(facts.words("max", written(facts, size)), "text")]
    else:
        lines = [(written(facts, size), "text")]
    waits = number(facts.of(step.index).waiting_time.value)
    if isinstance(size, Count) and waits is not None and step.timed:
        lines.append((f"={SPACE}{facts.time(waits)}", "muted"))
    if step.max is not None and step.holds is not None:
        lines.append((facts.words("max", written(facts, step.max)), "muted"))
    return lines


def stated(duration: Duration | None) -> list[tuple[str, str]]:
    """A duration as it is written, or an empty line to fill in."""
    return [(duration.text, "text")] if duration is not None else [("", "missing")]


def written(facts: Facts, amount: Count | Duration | Fraction) -> str:
    """An amount with its word."""
    if isinstance(amount, Duration):
        return amount.text
    if isinstance(amount, Fraction):
        return facts.words.number(amount)
    return f"{facts.words.number(amount.value)} {amount.word}".strip()
