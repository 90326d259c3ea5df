"""Small signs at a step: work cell, levelling, approval, kaizen bursts, wastes; and how wide they are."""

from __future__ import annotations

from leantool.model import Process
from leantool.scene import Box, Item, Label, Ref, ruler
from leantool.scene.icons import ICONS
from leantool.views import sizes
from leantool.views.facts import Facts

SIGN = 4.6  # height of a small icon in the body of a box


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
    numbers = facts.wastes(step)
    return ruler.width(burst_text(numbers), sizes.TEXT, "bold") + 3.4 if numbers else 0.0


def burst_width(facts: Facts, step: int) -> float:
    """How wide the burst of a step is, its numbers inside."""
    text = burst_text(facts.bursts(step))
    return max(11.0, ruler.width(text, sizes.TEXT, "bold") / 0.55) if text else 0.0


def burst_text(numbers: list[int]) -> str:
    """The numbers of bursts; those that follow each other as a range."""
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}–{numbers[-1]}"
    return ", ".join(map(str, numbers))


def pill(text: str, x: float, base: float, wide: float, ref: Ref) -> list[Item]:
    """Numbers of wastes in a frame with round ends; `base` is where they stand on."""
    return [
        Box(x, base - 3.5, wide, 4.6, "waste", ref, radius=2.3),
        Label(x + wide / 2, base, text, sizes.TEXT, "alert", ref, "middle", "bold"),
    ]
