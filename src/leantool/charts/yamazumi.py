"""A yamazumi chart: the work of each operator or step, stacked, against takt and planned cycle time.

Work that adds value, necessary work and waste stand apart by colour and by pattern, for a print in black and white.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from leantool.charts import paper
from leantool.designing.balance import KINDS, Balance, Bar
from leantool.designing.labels import bar_name
from leantool.figures import Reason
from leantool.model import ValueStream
from leantool.texts import Texts, numbers
from leantool.units import CLOCK_UNITS, FULL_TIME

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

COLOURS = {"adding": "#2e7d4f", "necessary": "#d9a441", "waste": "#b5483a", "unclassified": "#9e9e9e"}
HATCHES = {"adding": "", "necessary": "..", "waste": "///", "unclassified": ""}
EDGES = {"adding": "white", "necessary": "#8a6420", "waste": "#f0c9c2", "unclassified": "white"}
TAKT_COLOUR = "#1f3a56"
ABOVE_COLOUR = "#b5483a"
TALL, LEAST_WIDE, MOST_WIDE = 5.6, 9.0, 20.0  # inches
EACH, MOST_EACH, MARGIN = 1.05, 1.75, 2.6  # inches of a bar with its gap, and of what stands beside the bars
PLOT = 3.6  # inches that the bars have in height, about
_WIDTH = 0.68
_CHARACTER = 0.088  # inches of a character of a label
_LINE = 0.14  # inches that a line inside a piece needs
_FEWEST, _MOST_LINES, _SLANTED = 9, 3, 30


def draw(balance: Balance, stream: ValueStream, texts: Texts, format_: str) -> bytes:
    """The chart as a file of a format; the same bytes for the same map."""
    return paper.quiet(lambda: figure(balance, stream, texts), format_)


def figure(balance: Balance, stream: ValueStream, texts: Texts) -> Figure:
    """The chart itself."""
    from matplotlib.figure import Figure

    wide = min(max(LEAST_WIDE, MARGIN + _each(balance, texts) * len(balance.bars)), MOST_WIDE)
    room = (wide - MARGIN + 0.6) / max(len(balance.bars), 1)
    tall = TALL if room >= _FEWEST * _CHARACTER else TALL + 1.4
    found = Figure(figsize=(wide, tall), layout="constrained")
    axes = found.subplots()
    title = paper.lines(stream.title, 80, 1)
    found.suptitle(f"{title}\n{_subtitle(balance, texts)}", fontsize=12)
    if not balance.bars:
        axes.set_axis_off()
        axes.text(0.5, 0.5, texts.say("future", "balance.empty"), ha="center", transform=axes.transAxes)
        return found
    _Chart(axes, balance, texts, room).draw()
    return found


def _each(balance: Balance, texts: Texts) -> float:
    """Inches for a bar: more where a word of a name asks it."""
    words = (word for bar in balance.bars for word in bar_name(bar, balance, texts).split())
    return min(max(EACH, _CHARACTER * max(map(len, words), default=0) + 0.1), MOST_EACH)


def _subtitle(balance: Balance, texts: Texts) -> str:
    """What the chart is, with line balance and people needed."""
    said = [texts.say("future", "balance.title")]
    if balance.ratio is not None and len(balance.bars) > 1:
        share = numbers.share(balance.ratio, texts.language)
        said.append(f"{texts.say('future', 'balance.ratio')} {share}")
    if balance.people:
        count = numbers.number(balance.people.value, texts.language)
        said.append(f"{texts.say('future', 'balance.needed')} {count}")
    return " · ".join(said)


class _Chart:
    """One set of axes being drawn."""

    def __init__(self, axes: Axes, balance: Balance, texts: Texts, step: float) -> None:
        self.axes = axes
        self.balance = balance
        self.texts = texts
        self.pace = None if isinstance(balance.takt, Reason) else balance.takt
        paces = [pace for pace in (self.pace, *(bar.takt for bar in balance.bars)) if pace is not None]
        near = [pace for pace in paces if pace <= 3 * balance.longest] or paces[:1]
        self.most = max([balance.longest, *near])
        self.unit, self.label = _unit(self.most)
        self.step = step  # inches from one bar to the next

    def draw(self) -> None:
        for position, bar in enumerate(self.balance.bars):
            self._bar(position, bar)
        self._paces()
        self._axes()
        self._legend()

    def _size(self, seconds: Fraction) -> float:
        return float(seconds / self.unit)

    def _bar(self, position: int, bar: Bar) -> None:
        """The pieces of a bar, its total above it, and its own takt where it has one."""
        below = Fraction(0)
        for piece in bar.pieces:
            style: dict[str, Any] = {
                "color": COLOURS[piece.kind],
                "hatch": HATCHES[piece.kind],
                "edgecolor": EDGES[piece.kind],
            }
            height = self._size(piece.seconds)
            self.axes.bar(position, height, bottom=self._size(below), width=_WIDTH, linewidth=0.8, **style)
            self._name(position, piece.name, self._size(below) + height / 2, height, piece.kind)
            below += piece.seconds
        takt = bar.takt or self.pace
        above = takt is not None and bar.seconds > takt
        self.axes.annotate(
            _time(bar.seconds, self.unit, self.texts),
            (position, self._size(below)),
            xytext=(0, 3),
            textcoords="offset points",
            ha="center",
            va="bottom",
            fontsize=9.5,
            fontweight="bold",
            color=ABOVE_COLOUR if above else "black",
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.8, "alpha": 0.85},
            zorder=5,
        )
        if bar.takt is not None and bar.takt <= self.most:
            height = self._size(bar.takt)
            self.axes.plot(
                [position - 0.46, position + 0.46],
                [height, height],
                color=TAKT_COLOUR,
                linewidth=2.2,
                zorder=4,
            )

    def _name(self, position: int, name: str, middle: float, height: float, kind: str) -> None:
        """The name of an element inside its piece, where there is room for a line."""
        inches = height / (self._size(self.most) * 1.15) * PLOT
        if not name or inches < _LINE:
            return
        room = int(self.step * _WIDTH / (_CHARACTER * 0.8))
        text = paper.lines(name, max(room, 4), max(1, min(2, int(inches / _LINE))))
        light = kind in ("necessary", "unclassified")
        box = {"facecolor": COLOURS[kind], "edgecolor": "none", "pad": 0.6}
        self.axes.text(
            position,
            middle,
            text,
            ha="center",
            va="center",
            fontsize=7.5,
            linespacing=0.95,
            color="black" if light else "white",
            bbox=box if HATCHES[kind] else None,
        )

    def _paces(self) -> None:
        """Takt as a line across, planned cycle time dashed below it."""
        if self.pace is None or self.balance.planned is None:
            return
        if self.pace > self.most:
            return  # far above all bars: the legend says it
        for seconds, style in ((self.pace, "-"), (self.balance.planned, (0, (5, 3)))):
            self.axes.axhline(
                self._size(seconds), color=TAKT_COLOUR, linestyle=style, linewidth=1.6, zorder=3
            )

    def _axes(self) -> None:
        axes, bars = self.axes, self.balance.bars
        room = int(self.step / _CHARACTER)
        names = [bar_name(bar, self.balance, self.texts) for bar in bars]
        if room >= _FEWEST:
            labels = [_folded(name, bar, room) for name, bar in zip(names, bars, strict=True)]
            axes.set_xticks(range(len(bars)), labels, fontsize=9)
        else:
            labels = [paper.lines(name, _SLANTED, 1) for name in names]
            axes.set_xticks(
                range(len(bars)), labels, fontsize=9, rotation=50, ha="right", rotation_mode="anchor"
            )
        side = max(0.0, (3 - len(bars)) / 2)
        axes.set_xlim(-0.6 - side, len(bars) - 0.4 + side)
        axes.set_ylim(0, self._size(self.most) * 1.12)
        axes.set_ylabel(self.texts.say("future", self.label))
        axes.yaxis.set_major_formatter(
            lambda value, _: numbers.number(Fraction(value).limit_denominator(1000), self.texts.language)
        )
        axes.spines[["top", "right"]].set_visible(False)
        axes.tick_params(axis="x", length=0)

    def _legend(self) -> None:
        """The classes that are there, then the lines."""
        from matplotlib.lines import Line2D
        from matplotlib.patches import Patch

        there = {piece.kind for bar in self.balance.bars for piece in bar.pieces}
        found: list[Any] = [
            Patch(
                facecolor=COLOURS[kind],
                hatch=HATCHES[kind],
                edgecolor=EDGES[kind],
                label=self.texts.say("future", f"balance.{kind}"),
            )
            for kind in KINDS
            if kind in there
        ]
        for seconds, key, style in self._lines():
            words = {"time": _time(seconds, self.unit, self.texts)} if seconds is not None else {}
            label = self.texts.say("future", f"balance.{key}", **words)
            width = 2.2 if key == "own_takt" else 1.6
            found.append(Line2D([], [], color=TAKT_COLOUR, linestyle=style, linewidth=width, label=label))
        self.axes.figure.legend(
            handles=found, loc="outside lower center", ncols=min(len(found), 6), frameon=False, fontsize=9
        )

    def _lines(self) -> list[tuple[Fraction | None, str, Any]]:
        found: list[tuple[Fraction | None, str, Any]] = []
        if self.pace is not None and self.balance.planned is not None:
            found = [(self.pace, "takt", "-"), (self.balance.planned, "planned", (0, (5, 3)))]
        if any(bar.takt is not None for bar in self.balance.bars):
            found.append((None, "own_takt", "-"))
        return found


def _folded(name: str, bar: Bar, room: int) -> str:
    """A name in a few lines, the operator or the number of people on a line of its own."""
    parts = name.rsplit(" · ", 1) if bar.operator else [bar.name, name.removeprefix(bar.name).strip()]
    return "\n".join(paper.lines(part, room, _MOST_LINES) for part in parts if part)


def _unit(most: Fraction) -> tuple[Fraction, str]:
    """The unit in which the highest bar reads well: its seconds, and the label of the axis."""
    if most >= 4 * CLOCK_UNITS["h"]:
        return CLOCK_UNITS["h"], "balance.hours"
    if most >= 10 * CLOCK_UNITS["min"]:
        return CLOCK_UNITS["min"], "balance.minutes"
    return CLOCK_UNITS["s"], "balance.seconds"


def _time(seconds: Fraction, unit: Fraction, texts: Texts) -> str:
    """A time in the unit of the axis."""
    name = next(name for name, size in CLOCK_UNITS.items() if size == unit)
    return numbers.duration(seconds, FULL_TIME, texts.language, name)
