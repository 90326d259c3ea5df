"""A Pareto of the lead time: the classes with the most time first, their running total above them.

Work that adds value or is necessary stands in its own colour, so that the wastes are seen for what they are.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from leantool.charts import paper
from leantool.texts import Texts, numbers
from leantool.units import CLOCK_UNITS, Calendar
from leantool.wastes.partition import Partition

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

COLOURS = {
    "value_adding": "#2e7d4f",
    "necessary": "#d9a441",
    "necessary_wait": "#e5c98a",
    "unclassified": "#9e9e9e",
}
WASTE_COLOUR = "#b5483a"
LINE_COLOUR = "#33475b"
SIZE = (9.0, 5.0)
STYLE = paper.STYLE
_LIGHT = (COLOURS["necessary"], COLOURS["necessary_wait"], COLOURS["unclassified"])
_TALL = 0.2


def draw(partition: Partition, title: str, calendar: Calendar, texts: Texts, format_: str) -> bytes:
    """The chart as a file of a format; the same bytes for the same map."""
    return paper.drawn(lambda: figure(partition, title, calendar, texts), format_)


def figure(partition: Partition, title: str, calendar: Calendar, texts: Texts) -> Figure:
    """The chart itself."""
    from matplotlib.figure import Figure

    found = Figure(figsize=SIZE, layout="constrained")
    bars = sorted(((t, kind) for kind, t in partition.seconds.items() if t), key=lambda bar: -bar[0])
    below = found.subplots()
    whole = "" if partition.is_complete else "_known"
    found.suptitle(f"{_fitting(title)}\n{texts.label(f'waste.pareto{whole}')}", fontsize=12)
    if not bars:
        below.set_axis_off()
        below.text(0.5, 0.5, texts.label("waste.pareto_empty"), ha="center", transform=below.transAxes)
        return found
    _bars(below, bars, partition.total, calendar, texts)
    running = texts.label(f"waste.pareto_cumulative{whole}")
    _running_total(below, [t for t, _ in bars], partition.total, running)
    return found


def _bars(
    axes: Axes, bars: list[tuple[Fraction, str]], total: Fraction, calendar: Calendar, texts: Texts
) -> None:
    unit, label = _unit(bars[0][0], calendar)
    size = calendar.unit_seconds[unit]
    heights = [float(t / size) for t, _ in bars]
    colours = [COLOURS.get(kind, WASTE_COLOUR) for _, kind in bars]
    positions = range(len(bars))
    drawn = axes.bar(positions, heights, color=colours, width=0.72)
    amounts = [numbers.duration(t, calendar, texts.language, short=True) for t, _ in bars]
    shares = [numbers.share(t / total, texts.language) for t, _ in bars]
    said = [f"{amount}\n{share}" for amount, share in zip(amounts, shares, strict=True)]
    _amounts(axes, list(zip(drawn, said, colours, strict=True)), float(total / size))
    names = [texts.label(f"waste.{kind}").replace(" ", "\n", 1) for _, kind in bars]
    axes.set_xticks(list(positions), names)
    axes.set_xlim(-0.6, max(len(bars), 3) - 0.4)
    axes.set_ylim(0, float(total / size) * 1.02)
    axes.set_ylabel(texts.label(label))
    axes.yaxis.set_major_formatter(lambda value, _: numbers.number(_exact(value), texts.language))
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(axis="x", length=0)


def _amounts(axes: Axes, bars: list[tuple[Any, str, str]], highest: float) -> None:
    """What each bar comes to: inside a tall bar, where the line of the running total does not cross it, else above."""
    for bar, text, colour in bars:
        tall = bar.get_height() > _TALL * highest
        axes.annotate(
            text,
            (bar.get_x() + bar.get_width() / 2, bar.get_height()),
            xytext=(0, -8 if tall else 3),
            textcoords="offset points",
            ha="center",
            va="top" if tall else "bottom",
            fontsize=9,
            color="white" if tall and colour not in _LIGHT else "black",
        )


def _running_total(axes: Axes, times: list[Fraction], total: Fraction, label: str) -> None:
    """The line of the running total, on a scale of its own that ends at 100 % of the same height."""
    above = axes.twinx()
    so_far = [float(sum(times[: n + 1]) / total) * 100 for n in range(len(times))]
    above.plot(range(len(times)), so_far, color=LINE_COLOUR, marker="o", markersize=4, linewidth=1.4)
    above.set_ylim(0, 102)
    above.set_ylabel(label)
    above.spines[["top"]].set_visible(False)


def _unit(most: Fraction, calendar: Calendar) -> tuple[str, str]:
    """The unit in which the largest bar reads well."""
    if 0 < calendar.day <= most:
        return "day", "waste.pareto_days"
    if most >= CLOCK_UNITS["h"]:
        return "h", "waste.pareto_hours"
    return ("min", "waste.pareto_minutes") if most >= CLOCK_UNITS["min"] else ("s", "waste.pareto_seconds")


def _exact(value: float) -> Fraction:
    return Fraction(value).limit_denominator(1000)


def _fitting(title: str, most: int = 80) -> str:
    """The title as plain text: cut when long, a dollar sign no sign of a formula."""
    short = title if len(title) <= most else title[: most - 1].rstrip() + "…"
    return " ".join(short.split()).replace("$", r"\$")
