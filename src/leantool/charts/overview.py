"""Lead times of many maps as bars on one scale, split into waiting and processing; the longest first."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING

from leantool.charts.pareto import STYLE
from leantool.texts import Texts, numbers

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MOST = 50
WAITING, PROCESSING = "#c9b7a6", "#2e7d4f"
PART = "batch"
_WIDE, _ROW, _ROUND_BARS = 10.0, 0.27, 1.6
_LONGEST_NAME = 50
_SCALES = (("unit_days", 1.0), ("unit_hours", 3600.0), ("unit_minutes", 60.0), ("unit_seconds", 1.0))


@dataclass(frozen=True, slots=True)
class Bar:
    """A map: times in working seconds, `day_s` those of its working day, `said` the lead time in words.

    The `state` stands behind the name; empty where it need not be told.
    """

    name: str
    state: str
    lead_time_s: float
    process_time_s: float
    day_s: float
    said: str


def draw(bars: Sequence[Bar], texts: Texts) -> bytes:
    """The chart as PNG; the same bytes for the same bars."""
    import matplotlib

    buffer = BytesIO()
    with matplotlib.rc_context(STYLE), warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # signs that the font does not have become boxes
        figure(bars, texts).savefig(buffer, format="png", dpi=120, metadata={"Software": None})
    return buffer.getvalue()


def figure(bars: Sequence[Bar], texts: Texts) -> Figure:
    """The chart itself: the longest fifty, in working days when the longest takes one."""
    from matplotlib.figure import Figure

    ranked = sorted(bars, key=lambda bar: -_days(bar))
    shown = ranked[:MOST]
    found = Figure(figsize=(_WIDE, _ROUND_BARS + _ROW * max(len(shown), 1)), layout="constrained")
    axes = found.subplots()
    title = texts.say(PART, "chart_title")
    if len(ranked) > len(shown):
        title += f" ({texts.say(PART, 'chart_longest', count=len(shown), of=len(ranked))})"
    axes.set_title(title, loc="left", fontsize=12, pad=10)
    if not shown:
        axes.set_axis_off()
        axes.text(0.5, 0.5, texts.say(PART, "chart_empty"), ha="center", transform=axes.transAxes)
        return found
    _bars(axes, shown, texts)
    return found


def _bars(axes: Axes, bars: Sequence[Bar], texts: Texts) -> None:
    unit, size = _unit(bars)
    whole = [bar.lead_time_s / (bar.day_s if unit == "unit_days" else size) for bar in bars]
    shares = [min(bar.process_time_s / bar.lead_time_s, 1) if bar.lead_time_s else 0 for bar in bars]
    work = [length * share for length, share in zip(whole, shares, strict=True)]
    wait = [length - part for length, part in zip(whole, work, strict=True)]
    places = range(len(bars))
    axes.barh(places, work, color=PROCESSING, height=0.72, label=texts.say(PART, "chart_processing"))
    axes.barh(places, wait, left=work, color=WAITING, height=0.72, label=texts.say(PART, "chart_waiting"))
    for place, length, bar in zip(places, whole, bars, strict=True):
        axes.annotate(
            bar.said, (length, place), xytext=(4, 0), textcoords="offset points", va="center", fontsize=8
        )
    axes.set_yticks(list(places), [_fitting(bar) for bar in bars], fontsize=9)
    axes.set_ylim(len(bars) - 0.4, -0.6)
    axes.set_xlim(0, max(whole) * 1.2 or 1)
    axes.set_xlabel(f"{texts.say(PART, 'column_lead_time')} ({texts.say(PART, unit)})")
    axes.xaxis.set_major_formatter(lambda value, _: numbers.number(_exact(value), texts.language))
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)
    axes.legend(
        loc="lower right", bbox_to_anchor=(1, 1), ncols=2, frameon=False, fontsize=9, borderaxespad=0.2
    )


def _unit(bars: Sequence[Bar]) -> tuple[str, float]:
    """The unit in which the longest bar reads well."""
    if _days(bars[0]) >= 1:
        return _SCALES[0]
    longest = max(bar.lead_time_s for bar in bars)
    return next((scale for scale in _SCALES[1:] if longest >= scale[1]), _SCALES[-1])


def _days(bar: Bar) -> float:
    return bar.lead_time_s / bar.day_s if bar.day_s else 0.0


def _exact(value: float) -> Fraction:
    return Fraction(value).limit_denominator(1000)


def _fitting(bar: Bar) -> str:
    """The name as plain text: cut when long, without signs that steer, a dollar sign no sign of a formula."""
    after = f" · {bar.state}" if bar.state else ""
    plain = "".join(c if c.isprintable() else " " for c in bar.name)
    short = " ".join(plain.split())
    most = _LONGEST_NAME - len(after)
    short = short if len(short) <= most else short[: most - 1].rstrip() + "…"
    return (short + after).replace("$", r"\$")
