"""How much room a store, a wait or a transport needs: the words under its icon."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from leantool.model import Step, Stock, Transport, Wait
from leantool.scene import ruler
from leantool.units import Count, Duration
from leantool.views import sizes
from leantool.views.cells import Cell, weight_of, whole
from leantool.views.facts import Facts, number
from leantool.views.signs import burst_text, waste_width
from leantool.views.words import SPACE


def store_cell(facts: Facts, step: Step, told: Sequence[tuple[str, str]] | None = None) -> Cell:
    """Name, quantity and time under the icon; or what else is told of it, with the role of each line."""
    words = [(step.name, "strong"), *(store_words(facts, step) if told is None else told)]
    fitting = (
        w
        for w in sizes.STORES
        if all(len(under(*line, w)) <= (1 if line[1] in ("text", "waste") else 2) for line in words)
        and waste_width(facts, step.index) <= w
        and all(whole(text, sizes.TEXT, weight_of(role), w) for text, role in words)
    )
    width = next(fitting, sizes.STORES[-1])
    lines = [(line, role) for text, role in words for line in under(text, role, width)]
    return Cell(step.index, step, width, below=len(lines) * sizes.LINE, lines=tuple(lines))


def under(text: str, role: str, width: float) -> list[str]:
    """Words under an icon, in lines."""
    return ruler.wrap(text, sizes.TEXT, width, weight_of(role), lines=sizes.MOST_LINES)


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
    if facts.wastes(step.index):
        result.append((burst_text(facts.wastes(step.index)), "waste"))
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
