"""The plan in time: a bar a line, by loop, with its reviews, and today.

The status is told by pattern and colour, so that a print in black and white says the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from leantool.charts import paper
from leantool.planning import Line, Plan
from leantool.texts import Texts

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDE, ROW, LEAST_TALL = 11.0, 0.38, 2.8  # inches
STATUS: dict[str, dict[str, Any]] = {
    "idea": {"facecolor": "white", "edgecolor": "#5b6b7a", "linestyle": (0, (3, 2))},
    "planned": {"facecolor": "#dde6ee", "edgecolor": "#33475b"},
    "doing": {"facecolor": "#8fb4d4", "edgecolor": "#1f3a56", "hatch": "////"},
    "blocked": {"facecolor": "#f2c9c0", "edgecolor": "#8c2a17", "hatch": "xxxx"},
    "done": {"facecolor": "#6f8a7a", "edgecolor": "#20382b", "hatch": "...."},
    "verified": {"facecolor": "#1f5a3a", "edgecolor": "#10301f"},
}
"""How the bar of each status looks; what is dropped is not drawn."""

LATE = "#b5483a"
SIGNS = {"on": "○", "behind": "△", "off": "×", "": ""}
_TODAY = "#b5483a"
_WEEKS, _MONTHS, _YEARS = 75, 800, 3000  # days up to which the axis shows weeks, months, quarters; then years
_NAME, _NAME_LINES, _OWNER = 42, 3, 38


@dataclass(frozen=True)
class _Row:
    """A heading (without a line), or a line of the plan."""

    text: str
    line: Line | None = None


def draw(plan: Plan, title: str, texts: Texts, format_: str) -> bytes:
    """The chart as a file of a format; the same bytes for the same plan on the same day."""
    return paper.quiet(lambda: figure(plan, title, texts), format_)


def figure(plan: Plan, title: str, texts: Texts) -> Figure:
    """The chart itself."""
    from matplotlib.figure import Figure

    rows = _rows(plan, texts)
    size = (WIDE, max(LEAST_TALL, 1.7 + ROW * sum(1 + _extra(row) for row in rows)))
    found = Figure(figsize=size, layout="constrained")
    head = f"{paper.lines(title, 80, 1)}\n{texts.say('plan', 'plan.view_gantt')}"
    found.suptitle(head, fontsize=12)
    axes = found.subplots()
    if not rows:
        axes.set_axis_off()
        words = paper.lines(
            texts.say("plan", "plan.empty" if not plan.lines else "plan.chart_no_dates"), 70, 4
        )
        axes.text(0.5, 0.5, words, ha="center", va="center", transform=axes.transAxes)
        return found
    _bars(axes, rows, plan)
    _today(axes, plan, texts)
    _time_axis(axes, texts)
    _undated(axes, plan, texts)
    _legend(found, rows, plan, texts)
    return found


def dated(line: Line) -> list[date]:
    """The days of a line that a chart can show."""
    return [day for day in (line.start, line.end, *line.reviews) if day is not None]


def _rows(plan: Plan, texts: Texts) -> list[_Row]:
    found: list[_Row] = []
    several = len([group for group in plan.groups if group.lines]) > 1 or (
        plan.groups and plan.groups[0].name is not None
    )
    for group in plan.groups:
        lines = [line for line in group.lines if dated(line) and line.status != "dropped"]
        if lines and several:
            found.append(_Row(group.name if group.name is not None else texts.say("plan", "plan.no_loop")))
        found += [_Row(line.action, line) for line in lines]
    return found


def _extra(row: _Row) -> float:
    """How much taller than one line of text a row is."""
    return 0.0 if row.line is None else 0.38 * _label(row).count("\n")


def _label(row: _Row) -> str:
    if row.line is None:
        return paper.lines(row.text, _NAME, 1)
    sign = SIGNS[row.line.schedule]
    name = paper.lines(f"{row.line.number} {sign} {row.text}".replace("  ", " "), _NAME, _NAME_LINES)
    owner = f"\n{paper.lines(row.line.owner, _OWNER, 1)}" if row.line.owner else ""
    return name + owner


def _bars(axes: Axes, rows: list[_Row], plan: Plan) -> None:
    """Every row at its own height, from above; a bar, or a mark where only the end is known."""
    at, places = 0.0, []
    for row in rows:
        tall = 1 + _extra(row)
        places.append(at + tall / 2)
        at += tall
    axes.set_ylim(at, 0)
    for place, row in zip(places, rows, strict=True):
        if row.line is None:
            axes.axhspan(place - 0.5, place + 0.5, color="#f1f3f5", zorder=0, linewidth=0)
        else:
            _line(axes, place, row.line, plan.today)
    axes.set_yticks(places, [_label(row) for row in rows], fontsize=9)
    for tick, row in zip(axes.get_yticklabels(), rows, strict=True):
        if row.line is None:
            tick.set_fontweight("bold")
    axes.tick_params(axis="y", length=0)
    axes.spines[["top", "right", "left"]].set_visible(False)


def _line(axes: Axes, place: float, line: Line, today: date) -> None:
    if line.start is not None and line.end is not None and line.start <= line.end:
        first, last = line.start.toordinal(), line.end.toordinal() + 1
        axes.barh(place, last - first, left=first, height=0.52, linewidth=1, zorder=3, **STATUS[line.status])
    elif line.end is None and line.start is not None:
        axes.plot(line.start.toordinal() + 0.5, place, ">", ms=9, mec="#33475b", mfc=_fill(line), zorder=4)
    elif line.end is not None:
        axes.plot(line.end.toordinal() + 0.5, place, "v", ms=9, mec="#33475b", mfc=_fill(line), zorder=4)
    if line.late and line.end is not None:
        ends = (line.end.toordinal() + 1, today.toordinal() + 0.5)
        axes.plot(ends, (place, place), color=LATE, linestyle=(0, (1, 1)), linewidth=2.4, zorder=2)
    for review in line.reviews:
        face = "#20262d" if _is_measured(line, review, today) else "white"
        axes.plot(review.toordinal() + 0.5, place, "D", ms=7, mec="#20262d", mfc=face, mew=1.2, zorder=5)


def _is_measured(line: Line, review: date, today: date) -> bool:
    """Whether a review has passed of a line with a result."""
    return line.burst.result is not None and review <= today


def _fill(line: Line) -> str:
    return str(STATUS[line.status]["facecolor"])


def _today(axes: Axes, plan: Plan, texts: Texts) -> None:
    at = plan.today.toordinal() + 0.5
    first, last = axes.get_xlim()
    span = max(last - first, 14.0)
    axes.set_xlim(min(first, at) - span * 0.01, max(last, at, first + span) + span * 0.01)
    axes.axvline(at, color=_TODAY, linestyle=(0, (5, 2)), linewidth=1.3, zorder=1)
    axes.annotate(
        f"{texts.say('plan', 'plan.chart_today')} {plan.today.isoformat()}",
        (at, 1),
        xycoords=("data", "axes fraction"),
        xytext=(0, 3),
        textcoords="offset points",
        ha="center",
        va="bottom",
        fontsize=8,
        color=_TODAY,
        annotation_clip=False,
    )


def _time_axis(axes: Axes, texts: Texts) -> None:
    """Weeks, months, quarters or years, as many as can be read."""
    first, last = (max(1, min(int(x), date.max.toordinal())) for x in axes.get_xlim())
    days, span = [], last - first
    day = date.fromordinal(first)
    while day.toordinal() <= last:
        if day.toordinal() >= first and _is_mark(day, span):
            days.append(day)
        if day >= date.max - timedelta(days=40):
            break
        day = (
            day + timedelta(days=1)
            if span <= _WEEKS
            else (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        )
    months = texts.say("plan", "plan.months").split()
    axes.set_xticks(
        [day.toordinal() for day in days], [_named(day, n, span, months) for n, day in enumerate(days)]
    )
    axes.tick_params(axis="x", labelsize=9)
    axes.grid(axis="x", color="#d7dce1", linewidth=0.7, zorder=0)
    axes.set_axisbelow(True)


def _is_mark(day: date, span: int) -> bool:
    if span <= _WEEKS:
        return day.weekday() == 0
    if day.day != 1:
        return False
    if span <= _MONTHS:
        return span <= _MONTHS // 2 or day.month % 2 == 1
    return day.month in (1, 4, 7, 10) if span <= _YEARS // 2 else day.month == 1 and _round(day.year, span)


def _round(year: int, span: int) -> bool:
    """Whether a year gets a mark on an axis of so many days: at most a dozen do."""
    return year % max(1, span // 365 // 12) == 0


def _named(day: date, number: int, span: int, months: list[str]) -> str:
    if span > _YEARS // 2:
        return str(day.year)
    year = f"\n{day.year}" if number == 0 or (day.month == 1 and day.day <= 7) else ""
    name = months[day.month - 1]
    return (f"{day.day} {name}" if span <= _WEEKS else name) + year


def _undated(axes: Axes, plan: Plan, texts: Texts) -> None:
    rest = [f"{line.number} {line.action}" for line in plan.open if not dated(line)]
    if rest:
        words = texts.say("plan", "plan.chart_undated", lines=", ".join(rest))
        axes.set_xlabel(paper.lines(words, 110, 4), fontsize=9, loc="left")


def _legend(found: Figure, rows: list[_Row], plan: Plan, texts: Texts) -> None:
    """What the patterns and marks on this chart mean."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    lines = [row.line for row in rows if row.line is not None]
    barred = {line.status for line in lines if line.start is not None and line.end is not None}
    marks: list[Any] = [
        Patch(linewidth=1, label=texts.say("plan", f"plan.status_{status}"), **look)
        for status, look in STATUS.items()
        if status in barred
    ]

    def mark(sign: str, id_: str, **look: Any) -> Any:
        return Line2D([], [], linestyle="", marker=sign, label=texts.say("plan", id_), **look)

    if any(line.reviews for line in lines):
        marks.append(mark("D", "plan.chart_review", mec="#20262d", mfc="white", ms=7))
    if any(_is_measured(line, review, plan.today) for line in lines for review in line.reviews):
        marks.append(mark("D", "plan.chart_measured", mec="#20262d", mfc="#20262d", ms=7))
    if any(line.start is None and line.end is not None for line in lines):
        marks.append(mark("v", "plan.chart_end", mec="#33475b", mfc="white", ms=8))
    if any(line.start is not None and line.end is None for line in lines):
        marks.append(mark(">", "plan.chart_start", mec="#33475b", mfc="white", ms=8))
    if any(line.late for line in lines):
        late = texts.say("plan", "plan.chart_late")
        marks.append(Line2D([], [], color=LATE, linestyle=(0, (1, 1)), linewidth=2.4, label=late))
    for schedule, sign in (("on", "o"), ("behind", "^"), ("off", "x")):
        if any(line.schedule == schedule for line in lines):
            marks.append(mark(sign, f"plan.schedule_{schedule}", mec="#20262d", mfc="none", ms=7))
    found.legend(
        handles=marks, loc="outside lower center", ncols=min(len(marks), 6), frameon=False, fontsize=9
    )
