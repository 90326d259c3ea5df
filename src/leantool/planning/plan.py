"""From a map to its plan on a day: the kaizen bursts as lines, in loops, with what follows from them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from leantool.analysis import Analysis
from leantool.model.parts import Burst
from leantool.model.plan import Loop, Votes
from leantool.planning import criteria, priority, remarks, targets, timing
from leantool.planning.line import CLOSED, Group, Line, Plan
from leantool.reading.names import same
from leantool.settings import STANDARD, Thresholds

QUADRANTS = ("quick_win", "project", "fill_in", "drop", "")
FEWEST_TO_WARN = 3
"""A plan of one or two lines is no firefighting."""


def plan(
    analysis: Analysis,
    today: date,
    thresholds: Thresholds = STANDARD.thresholds,
    before: Analysis | None = None,
) -> Plan:
    """The plan of a map on a day; `before` is the current map of a future one, for its baselines."""
    made = _Maker(analysis, today, thresholds, before)
    lines = tuple(made.line(n, burst) for n, burst in enumerate(analysis.stream.kaizen))
    judged = [line for line in lines if line.eisenhower]
    share = Fraction(sum(line.eisenhower == "do" for line in judged), len(judged)) if judged else None
    many = share is not None and share > thresholds.firefighting and len(judged) >= FEWEST_TO_WARN
    return Plan(today, lines, tuple(made.groups(lines)), share, many, int(thresholds.urgent_days))


def by_priority(line: Line) -> tuple[object, ...]:
    """How lines of a matrix are sorted: by quadrant, impact down, effort up, then what is due first (6.4)."""
    return (
        QUADRANTS.index(line.quadrant),
        -(line.impact.value or 0),
        line.effort.value if line.effort.value is not None else 9,
        line.end or date.max,
        line.number,
    )


def by_time(line: Line) -> tuple[object, ...]:
    """How lines of a loop are sorted: by their end, those without a date last."""
    return (line.end or date.max, line.start or date.max, line.number)


class _Maker:
    """What all lines need: the map, the day, the limits, and which lines wait for which."""

    def __init__(self, analysis: Analysis, today: date, limits: Thresholds, before: Analysis | None) -> None:
        self.analysis, self.today, self.limits, self.before = analysis, today, limits, before
        bursts = analysis.stream.kaizen
        self.open = [timing.status(burst) not in CLOSED for burst in bursts]
        self.waits: list[tuple[int, ...]] = [
            tuple(n + 1 for n, other in enumerate(bursts) if at in other.blocks and self.open[n])
            for at in range(len(bursts))
        ]
        self.loops = {same(loop.name): loop for loop in reversed(analysis.stream.loops)}

    def line(self, n: int, burst: Burst) -> Line:
        """Line `n`, from 0."""
        analysis, today, limits = self.analysis, self.today, self.limits
        steps, votes, status = analysis.stream.steps, burst.votes or Votes(), timing.status(burst)
        impact = priority.score(burst.impact, votes.impact, limits)
        effort = priority.score(burst.effort, votes.effort, limits)
        goal = targets.target(burst.goal, burst.on, analysis, self.before)
        important, why_important = priority.important(burst, impact, limits)
        urgent, why_urgent = priority.urgent(burst, today, any(self.open[m] for m in burst.blocks), limits)
        schedule, why = timing.schedule(burst, status, today, self.waits[n])
        loop = self._loop(burst)
        known = self.loops.get(same(loop)) if loop else None
        loop_goal = targets.target(known.goal, None, analysis, self.before) if known else None
        return Line(
            number=n + 1,
            burst=burst,
            place=analysis.stream.name_of(steps[burst.on]) if burst.on is not None else None,
            loop=known.name if known else loop,
            goal=goal,
            status=status,
            status_derived=burst.status is None,
            category=timing.category(burst, effort.value, limits),
            category_derived=burst.category is None,
            start=timing.day(burst.start),
            end=timing.day(burst.due),
            reviews=tuple(map(date.fromisoformat, burst.review)),
            measured_on=timing.day(burst.measured_on),
            schedule=schedule,
            schedule_why=why,
            soon=timing.soon(burst, status, today, limits),
            impact=impact,
            effort=effort,
            quadrant=priority.quadrant(impact, effort, limits),
            important=important,
            urgent=urgent,
            why_important=why_important,
            why_urgent=why_urgent,
            eisenhower=priority.eisenhower(status, important, urgent),
            criteria=criteria.judge(burst, goal, loop_goal, analysis, limits),
            waits_for=self.waits[n] if status not in CLOSED else (),
            remarks=remarks.of(burst, status, goal, (impact, effort), analysis, today, limits),
        )

    def groups(self, lines: tuple[Line, ...]) -> list[Group]:
        """The loops in the order of the file, loops that only lines name after them, lines without one last."""
        named: dict[str, tuple[str, Loop | None]] = {
            same(loop.name): (loop.name, loop) for loop in self.analysis.stream.loops
        }
        for line in lines:
            if line.loop is not None:
                named.setdefault(same(line.loop), (line.loop, None))
        found = []
        for key, (name, loop) in named.items():
            own = sorted((line for line in lines if line.loop and same(line.loop) == key), key=by_time)
            goal = targets.target(loop.goal, None, self.analysis, self.before) if loop else None
            found.append(Group(name, loop, goal, tuple(own)))
        rest = sorted((line for line in lines if line.loop is None), key=by_time)
        return [*found, *([Group(None, None, None, tuple(rest))] if rest else [])]

    def _loop(self, burst: Burst) -> str | None:
        """The loop that a line names, else the first that covers its step."""
        if burst.loop is not None or burst.on is None:
            return burst.loop
        covering = (loop.name for loop in self.analysis.stream.loops if burst.on in loop.covers)
        return next(covering, None)
