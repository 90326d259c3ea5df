"""The thin ladder under a branch off the main path."""

from __future__ import annotations

from leantool.scene import Item, Label, Line, ruler
from leantool.views import sizes
from leantool.views.facts import number
from leantool.views.frame import Frame

ONE_LINE, TWO_LINES = 6.4, 10.6  # its height


def branch(frame: Frame, chain: list[int]) -> list[Item]:
    """A thin ladder under a branch: what each step takes, and at its end how much later the branch could be."""
    track = frame.track(chain[0])
    y = track.top + track.below + 5.6
    told_at, late = slack(frame, chain)
    items: list[Item] = []
    for n in chain:
        left, right = frame.box(n)
        items.append(Line(((left, y - 1.6), (left, y), (right, y), (right, y - 1.6)), "ladder", ("steps", n)))
        text = takes(frame, n)
        middle = (left + right) / 2
        if n == told_at and late:
            if fits(frame, n, late):
                text = f"{text} · {late}" if text else late
            else:
                items.append(Label(middle, y + 4.2, late, sizes.TEXT, "muted", ("steps", n), "middle"))
        if text:
            items.append(Label(middle, y - 1.2, text, sizes.TEXT, "muted", ("steps", n), "middle"))
    return items


def takes(frame: Frame, step: int) -> str:
    """What a step of a branch takes, waiting included."""
    figures = frame.facts.of(step)
    whole = figures.lead_time if frame.facts.is_process(step) else figures.waiting_time
    seconds = number(whole.value)
    return frame.facts.time(seconds) if seconds is not None else ""


def slack(frame: Frame, chain: list[int]) -> tuple[int, str]:
    """How much later a branch could be, and under which of its steps that is told: the widest."""
    facts = frame.facts
    found = [s for n in chain if (s := number(facts.of(n).slack.value)) is not None]
    late = facts.words("slack", facts.time(min(found))) if found and min(found) > 0 else ""
    return max(chain, key=lambda n: frame.cells[n].width), late


def fits(frame: Frame, step: int, late: str) -> bool:
    """Whether what a step takes and the slack stand in one line."""
    left, right = frame.box(step)
    text = takes(frame, step)
    return ruler.width(f"{text} · {late}" if text else late, sizes.TEXT) <= right - left - 1


def branch_height(frame: Frame, chain: list[int]) -> float:
    """How tall the ladder of a branch is."""
    told_at, late = slack(frame, chain)
    return ONE_LINE if not late or fits(frame, told_at, late) else TWO_LINES
