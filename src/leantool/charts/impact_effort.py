"""Impact against effort: a numbered dot for each open line, and beside the matrix which line that is.

Dots that would lie on each other stand beside each other, with a thin line to their place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, hypot
from typing import TYPE_CHECKING, Any

from leantool.charts import paper
from leantool.planning import QUADRANTS, Line, Plan, by_priority
from leantool.texts import Texts, numbers

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDE, TALL = 12.0, 6.6  # inches
LEAST, MOST = 0.4, 5.6
SHADES = {"quick_win": "#e2f0e6", "project": "#e6edf5", "fill_in": "#f4f4f2", "drop": "#ececec"}
DOT = "#1f3a56"
SPREAD: Any = {"color": "#b5483a", "linewidth": 1.6, "linestyle": (0, (2, 1)), "zorder": 3}
"""How votes that lie apart are drawn."""

_BESIDE = 0.27  # how far apart dots stand, in points of the scale
_LINE = 0.2  # inches of a line of text in the list
_NAME, _NAME_LINES = 56, 2

Place = tuple[float, float]


def draw(plan: Plan, title: str, texts: Texts, format_: str, high: float = 3.0) -> bytes:
    """The chart as a file of a format; scores of `high` and more are high."""
    return paper.quiet(lambda: figure(plan, title, texts, high), format_)


def figure(plan: Plan, title: str, texts: Texts, high: float = 3.0) -> Figure:
    """The chart itself."""
    from matplotlib.figure import Figure

    lines = sorted(plan.open, key=by_priority)
    rows = _list(lines, texts)
    found = Figure(
        figsize=(WIDE, max(TALL, 1.4 + _LINE * sum(tall for _, _, tall in rows))), layout="constrained"
    )
    head = f"{paper.lines(title, 80, 1)}\n{texts.say('plan', 'plan.view_matrix')}"
    found.suptitle(head, fontsize=12)
    matrix, beside = found.subplots(1, 2, width_ratios=(6, 5))
    _frame(matrix, texts, high)
    _dots(matrix, [line for line in lines if line.quadrant], high)
    _write(beside, rows, [line for line in lines if line.quadrant], texts)
    return found


def _frame(axes: Axes, texts: Texts, high: float) -> None:
    """The four quadrants with their names; the border lies below the scores that are high."""
    border = high - 0.25
    sides = ((LEAST, border), (border, MOST))
    for name, (low_x, high_x), (low_y, high_y) in (
        ("quick_win", sides[0], sides[1]),
        ("project", sides[1], sides[1]),
        ("fill_in", sides[0], sides[0]),
        ("drop", sides[1], sides[0]),
    ):
        axes.fill_between((low_x, high_x), low_y, high_y, color=SHADES[name], linewidth=0, zorder=0)
        top = name in ("quick_win", "project")
        axes.annotate(
            texts.say("plan", f"plan.quadrant_{name}"),
            (low_x, high_y if top else low_y),
            xytext=(7, -7 if top else 7),
            textcoords="offset points",
            va="top" if top else "bottom",
            fontsize=11,
            fontweight="bold",
            color="#5b6b7a",
        )
    axes.axhline(border, color="#7b8794", linewidth=1, zorder=1)
    axes.axvline(border, color="#7b8794", linewidth=1, zorder=1)
    axes.set(xlim=(LEAST, MOST), ylim=(LEAST, MOST), aspect="equal", anchor="N")
    low, much = (texts.say("plan", f"plan.chart_{end}") for end in ("low", "high"))
    axes.set_xticks(range(1, 6), [f"1\n{low}", "2", "3", "4", f"5\n{much}"])
    axes.set_yticks(range(1, 6), [f"{low}  1", "2", "3", "4", f"{much}  5"])
    axes.set_xlabel(texts.say("plan", "plan.chart_effort"))
    axes.set_ylabel(texts.say("plan", "plan.chart_impact"))
    axes.tick_params(length=0)
    axes.spines[["top", "right"]].set_visible(False)


def _dots(axes: Axes, lines: Sequence[Line], high: float) -> None:
    for line, (x, y) in zip(lines, places([_place(line) for line in lines], high - 0.25), strict=True):
        true_x, true_y = _place(line)
        if hypot(x - true_x, y - true_y) > _BESIDE:
            axes.plot((true_x, x), (true_y, y), color="#9aa5b1", linewidth=0.7, zorder=2)
        _votes(axes, line, x, y)
        axes.plot(x, y, "o", ms=17, mfc=DOT, mec="white", mew=1, zorder=4)
        said = {"ha": "center", "va": "center_baseline", "color": "white", "fontweight": "bold"}
        axes.text(x, y, str(line.number), fontsize=8.5 if line.number < 100 else 6.5, zorder=5, **said)  # type: ignore[arg-type]


def _votes(axes: Axes, line: Line, x: float, y: float) -> None:
    """How far votes lie apart, where that asks for a talk."""
    if line.effort.discuss:
        axes.plot((min(line.effort.votes), max(line.effort.votes)), (y, y), marker="|", **SPREAD)
    if line.impact.discuss:
        axes.plot((x, x), (min(line.impact.votes), max(line.impact.votes)), marker="_", **SPREAD)


def _place(line: Line) -> Place:
    return float(line.effort.value or 0), float(line.impact.value or 0)


def places(wanted: Sequence[Place], border: float) -> list[Place]:
    """A place for each dot, as near as can be to where it belongs, in its own quadrant, none upon another."""
    found: list[Place] = []
    for x, y in wanted:
        side = (x < border, y < border)
        for near in _around(x, y):
            inside = all(LEAST + 0.15 <= at <= MOST - 0.15 for at in near)
            free = all(hypot(near[0] - a, near[1] - b) >= _BESIDE * 0.99 for a, b in found)
            apart = all(abs(at - border) >= 0.15 for at in near)
            if inside and free and apart and (near[0] < border, near[1] < border) == side:
                found.append(near)
                break
        else:
            found.append((x, y))
    return found


def _around(x: float, y: float, rings: int = 16) -> Iterator[Place]:
    """Places in a lattice around a point, the nearest first, to the right before the left."""
    tall = _BESIDE * 0.87
    steps = [
        ((column + (row % 2) / 2) * _BESIDE, row * tall)
        for row in range(-rings, rings + 1)
        for column in range(-rings, rings + 1)
    ]
    for right, up in sorted(steps, key=lambda step: (round(hypot(*step), 6), -step[1], -step[0])):
        yield x + right, y + up


def _list(lines: Sequence[Line], texts: Texts) -> list[tuple[str, bool, float]]:
    """The texts of the list: quadrants as headings, their lines below; how many lines each takes."""
    found: list[tuple[str, bool, float]] = []
    for quadrant in QUADRANTS:
        own = [line for line in lines if line.quadrant == quadrant]
        if own:
            found.append((texts.say("plan", f"plan.quadrant_{quadrant}"), True, 1.5))
        for line in own:
            name = paper.lines(f"{line.number} {_scores(line, texts)} {line.action}", _NAME, _NAME_LINES)
            found.append((name, False, 1.0 + name.count("\n")))
    return found


def _scores(line: Line, texts: Texts) -> str:
    """`(4/2.5)`: impact and effort as they are known."""
    said = [
        numbers.number(score.value, texts.language) if score.value is not None else "?"
        for score in (line.impact, line.effort)
    ]
    return f"({said[0]}/{said[1]})"


def _write(axes: Axes, rows: list[tuple[str, bool, float]], scored: Sequence[Line], texts: Texts) -> None:
    """The list from above, and what the red lines mean."""
    axes.set_axis_off()
    tall = max(sum(tall for _, _, tall in rows) + 3, ceil((TALL - 1.2) / _LINE))
    axes.set(xlim=(0, 1), ylim=(tall, 0))
    if not rows:
        axes.text(0, 1, paper.lines(texts.say("plan", "plan.chart_no_lines"), 50, 4), va="top")
        return
    number, impact, effort = (texts.say("plan", f"plan.{name}") for name in ("nr", "impact", "effort"))
    head = f"{number} ({impact}/{effort})"
    axes.text(0, 0, head, va="top", fontsize=9, color="#5b6b7a")
    at = 1.2
    for text, is_heading, lines in rows:
        below = at + (0.4 if is_heading else 0)
        axes.text(
            0 if is_heading else 0.03,
            below,
            text,
            va="top",
            fontsize=9,
            fontweight="bold" if is_heading else "normal",
        )
        at += lines
    if any(line.impact.discuss or line.effort.discuss for line in scored):
        axes.plot((0, 0.06), (at + 1, at + 1), **SPREAD)
        axes.text(
            0.08, at + 1, texts.say("plan", "plan.chart_spread"), va="center", fontsize=9, color="#5b6b7a"
        )
