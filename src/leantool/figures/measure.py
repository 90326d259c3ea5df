"""All figures of a stream, each computed in one place, exactly; absent with a reason where it cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from fractions import Fraction
from functools import cached_property

from leantool.figures import capacity
from leantool.figures.blocks import Unresolvable
from leantool.figures.expectation import Expectation
from leantool.figures.figure import Figure, Figures, Reason, StepFigures, Unit
from leantool.figures.path import Paths
from leantool.figures.times import has_ranges, per, times
from leantool.figures.visits import Back
from leantool.model import Process, Stock, ValueStream
from leantool.units import CALENDAR_DAYS_PER_WEEK, ONE, ZERO, scaled

Value = Fraction | str | tuple[str, ...] | Reason

_UNITS: dict[str, Unit] = {f.name: f.default.unit for f in fields(Figures)}
_STEP_UNITS: dict[str, Unit] = {f.name: f.default.unit for f in fields(StepFigures)}


@dataclass(frozen=True)
class Measured:
    """The figures of a map and of each of its steps, in file order."""

    figures: Figures
    steps: tuple[StepFigures, ...]


def measure(stream: ValueStream) -> Measured:
    """Every figure of `map-format`: exact, in working seconds, absent with a reason where data are missing."""
    work = Workings(stream)
    found = {name: _figure(name, _UNITS[name], value) for name, value in work.map_figures().items()}
    return Measured(Figures(**found), tuple(_step_figures(work)))


def _figure(name: str, unit: Unit, value: Value) -> Figure:
    if isinstance(value, Reason):
        return Figure(name, unit, None, value)
    return Figure(name, unit, value)


def _step_figures(work: Workings) -> list[StepFigures]:
    found = []
    for step in work.stream.steps:
        values = work.step_figures(step.index)
        found.append(StepFigures(**{name: _figure(name, _STEP_UNITS[name], v) for name, v in values.items()}))
    return found


class Workings:
    """What the figures of one stream rest on; each part worked out once, when first asked for."""

    def __init__(self, stream: ValueStream) -> None:
        self.stream = stream
        self.day = stream.calendar.day
        self.times = times(stream)
        self.paths = Paths(stream)

    @cached_property
    def known(self) -> list[Fraction]:
        return [t.known for t in self.times]

    @cached_property
    def path(self) -> list[int]:
        return self.paths.longest(self.known)[1]

    @cached_property
    def demand(self) -> Value:
        demand = self.stream.demand_per_day
        if demand is None:
            return Reason("no-demand" if self.stream.customers else "no-customer")
        return demand

    @cached_property
    def takt(self) -> Value:
        if isinstance(self.demand, Reason):
            return self.demand
        if not self.demand:
            return Reason("demand-zero")
        return self.stream.calendar.productive_day / self.demand  # type: ignore[operator]

    def missing(self, among: Sequence[int] | None = None) -> list[Reason]:
        """What is still to be measured at these steps before their total time is known."""
        indexes = range(len(self.times)) if among is None else among
        return [t.missing for n in indexes if (t := self.times[n]).total is None and t.missing]

    # Expected values: visits and amounts, where chance allows.

    @cached_property
    def has_rework(self) -> bool:
        return any(loop.share for p in self.stream.processes for loop in p.rework)

    @cached_property
    def expectation(self) -> Expectation | Reason:
        try:
            return Expectation(self.stream)
        except Unresolvable as cannot:
            return cannot.reason

    @cached_property
    def visits(self) -> Sequence[Fraction] | Reason:
        """Expected visits of each step by one item."""
        shares = [step.flow_share for step in self.stream.steps]
        if not self.has_rework:
            return shares
        if isinstance(self.expectation, Reason):
            return self.expectation
        try:
            found = self.expectation.visits
        except Unresolvable as cannot:
            return cannot.reason
        return [found.get(n, ZERO) for n in range(len(shares))]

    @cached_property
    def amounts(self) -> Sequence[Fraction] | Reason:
        """What each step works on for one good item delivered."""
        if not any(p.scrap_share for p in self.stream.processes):
            return self.visits
        if isinstance(self.visits, Reason):
            return self.visits
        if isinstance(self.expectation, Reason):
            return self.expectation
        try:
            found = self.expectation.amounts
        except Unresolvable as cannot:
            return cannot.reason
        return [found.get(n, ZERO) for n in range(len(self.times))]

    # Figures of the map.

    def map_figures(self) -> dict[str, Value]:
        stream, demand = self.stream, self.demand
        lead = self.lead_time
        figures: dict[str, Value] = {
            "available_time_per_day": self.day,
            "demand_per_day": demand,
            "takt_time": self.takt,
            "lead_time": lead,
            "path": tuple(stream.name_of(stream.steps[n]) for n in self.path),
            "longest_lead_time": self.longest_lead_time,
            "expected_lead_time": self.expected_lead_time,
            "waiting_time": self._along_path("waiting"),
            "process_time": self._along_path("process"),
            "total_process_time": self._process_time([s.flow_share for s in stream.steps]),
            "expected_process_time": self._process_time(self.visits),
            "rolled_complete_accurate": self._product("complete_accurate", "no-complete-accurate"),
            "rolled_throughput_yield": self._product("scrap", "no-scrap"),
            "bottleneck": self.bottleneck,
            "longest_wait": self.longest_wait,
            "operators_needed": self.operators_needed,
            **self._stock_figures(),
        }
        figures.update(self._days(lead))
        figures.update(self._ratios(lead, figures["process_time"]))
        figures.update(self._at_least(figures))
        if has_ranges(stream):
            for which in ("least", "most"):
                figures[f"lead_time_{which}"] = self._lead_time_at(which)
        return figures

    @cached_property
    def lead_time(self) -> Value:
        on_the_way = self.missing(list(self.paths.on_main))
        if on_the_way:
            return _to_measure(on_the_way)
        return self.paths.longest(self.known)[0]

    def _lead_time_at(self, which: str) -> Value:
        if isinstance(self.lead_time, Reason):
            return self.lead_time
        return self.paths.longest([t.known for t in times(self.stream, which)])[0]

    @cached_property
    def longest_lead_time(self) -> Value:
        if not self.paths.chosen:
            return self.lead_time
        missing = self.missing()
        if missing:
            return _to_measure(missing)
        return self.paths.longest(self.known, self.paths.on_all)[0]

    @cached_property
    def expected_lead_time(self) -> Value:
        if not self.paths.chosen and not self.has_rework:
            return self.lead_time
        missing = self.missing()
        if missing:
            return _to_measure(missing)
        if isinstance(self.expectation, Reason):
            return self.expectation
        waits = {
            Back(p.index, loop.to, loop.share, loop.repeats == "once"): loop.wait.seconds
            for p in self.stream.processes
            for loop in p.rework
            if loop.wait is not None
        }
        try:
            return self.expectation.lead_time(self.times, waits)
        except Unresolvable as cannot:
            return cannot.reason

    def _along_path(self, part: str) -> Value:
        """Waiting or process time of the steps on the path, added up."""
        missing = [m for n in self.path if getattr(self.times[n], part) is None and (m := self.times[n].missing)]
        if missing:
            return _to_measure(missing)
        if isinstance(self.lead_time, Reason):
            return self.lead_time
        return sum((time for n in self.path if (time := getattr(self.times[n], part))), ZERO)

    def _process_time(self, weights: Sequence[Fraction] | Reason) -> Value:
        if isinstance(weights, Reason):
            return weights
        missing = [m for t in self.times if t.process is None and (m := t.missing)]
        if missing:
            return _to_measure(missing)
        return sum((scaled(t.process, w) for t, w in zip(self.times, weights, strict=True) if t.process), ZERO)

    def _product(self, field: str, absent: str) -> Value:
        """%C&A, or yield (1 - scrap), multiplied over the processes that state it (C-16)."""

        def quality(process: Process) -> Fraction | None:
            stated: Fraction | None = getattr(process, field)
            return 1 - stated if field == "scrap" and stated is not None else stated

        stated = [q for p in self.stream.processes if (q := quality(p)) is not None]
        if not stated:
            return Reason(absent)
        if not self.paths.chosen:
            product = Fraction(1)
            for q in stated:
                product *= q
            return product
        if isinstance(self.expectation, Reason):
            return self.expectation
        try:
            return self.expectation.product(quality)
        except Unresolvable as cannot:
            return cannot.reason

    @cached_property
    def bottleneck(self) -> Value:
        if isinstance(self.demand, Reason) or not self.demand:
            return self.takt
        loads = [(u, p.position, self.stream.name_of(p)) for p in self.stream.processes if isinstance(u := self.utilisation[p.index], Fraction)]
        if not loads:
            return Reason("no-utilisation")
        return max(loads)[2]

    @cached_property
    def longest_wait(self) -> Value:
        waits = [(t.waiting or ZERO, -n) for n, t in enumerate(self.times)]
        most, n = max(waits)
        return self.stream.name_of(self.stream.steps[-n]) if most else Reason("nothing-waits")

    @cached_property
    def operators_needed(self) -> Value:
        """Work content of one item / takt (C-23): process time x per / pieces per cycle, by share."""
        if isinstance(self.takt, Reason):
            return self.takt
        missing = [m for p in self.stream.processes if p.touch_time is None and (m := self.times[p.index].missing)]
        if missing:
            return _to_measure(missing)
        content = ZERO
        for p in self.stream.processes:
            work = p.touch_time.seconds  # type: ignore[union-attr]
            if p.pieces_per_cycle:
                work /= p.pieces_per_cycle.value
            content += scaled(scaled(work, per(p)), p.flow_share)
        return content / self.takt  # type: ignore[operator]

    def _stock_figures(self) -> dict[str, Value]:
        stocks = [s for s in self.stream.steps if isinstance(s, Stock)]
        counts = [s.pieces.value for s in stocks if s.pieces is not None]
        missing = self.missing([s.index for s in stocks])
        days: Value = Reason("no-stock")
        if stocks:
            total = sum((self.times[s.index].known for s in stocks), ZERO)
            days = _to_measure(missing) if missing else total / self.day
        return {
            "wip": sum(counts, ZERO) if counts else Reason("no-stock-in-pieces" if stocks else "no-stock"),
            "inventory_days": days,
        }

    def _days(self, lead: Value) -> dict[str, Value]:
        calendar = self.stream.calendar
        if isinstance(lead, Reason):
            return dict.fromkeys(("lead_time_days", "lead_time_calendar_days", "inventory_turns"), lead)
        days = lead / self.day  # type: ignore[operator]
        return {
            "lead_time_days": days,
            "lead_time_calendar_days": days * CALENDAR_DAYS_PER_WEEK / calendar.days_per_week,
            "inventory_turns": calendar.days_per_year / days if days else Reason("lead-time-zero"),
        }

    def _ratios(self, lead: Value, process: Value) -> dict[str, Value]:
        added = self.value_added_time
        return {
            "value_added_time": added,
            "flow_efficiency": _ratio(process, lead),
            "process_cycle_efficiency": _ratio(added, lead),
        }

    @cached_property
    def value_added_time(self) -> Value:
        if all(p.value is None for p in self.stream.processes):
            return Reason("nothing-classified")
        total = ZERO
        for n in self.path:
            step = self.stream.steps[n]
            value = step.value if isinstance(step, Process) else None
            if value is None or value.kind in ("necessary", "waste"):
                continue
            if value.added is not None:
                total += value.added.seconds
            elif self.times[n].process is None:
                return _to_measure([self.times[n].missing or Reason("no-process-time", {"step": step.handle})])
            else:
                total += self.times[n].process or ZERO
        return total

    def _at_least(self, figures: dict[str, Value]) -> dict[str, Value]:
        """What is known, where a total is not: given only then."""
        found: dict[str, Value] = {}
        if isinstance(figures["lead_time"], Reason):
            found["lead_time_at_least"] = self.paths.longest(self.known)[0]
        if isinstance(figures["process_time"], Reason):
            known = (self.times[n].process for n in self.path)
            found["process_time_at_least"] = sum((t for t in known if t), ZERO)
        return found

    # Figures of a step.

    @cached_property
    def slack(self) -> dict[int, Fraction] | Reason:
        return self.lead_time if isinstance(self.lead_time, Reason) else self.paths.slack(self.known)

    def step_figures(self, n: int) -> dict[str, Value]:
        step, time = self.stream.steps[n], self.times[n]
        unknown = time.missing or Reason("no-time", {"step": step.handle, "field": "process_time"})
        slack = self.slack if isinstance(self.slack, Reason) else self.slack.get(n, Reason("other-alternative"))
        found: dict[str, Value] = {
            "waiting_time": unknown if time.waiting is None else time.waiting,
            "slack": slack,
        }
        if not isinstance(step, Process):
            return found
        lead: Value = unknown if time.total is None else time.total
        process: Value = unknown if time.process is None else time.process
        found["process_time"] = process
        found["lead_time"] = lead
        found["flow_efficiency"] = _ratio(process, lead)
        own_pace = step.calendar or step.demand or step.allocation is not None
        found["takt_time"] = capacity.takt_time(step, self.stream) if own_pace else self.takt
        found["effective_cycle_time"] = self.cycle_times[n]
        found["required_per_day"] = self.required[n]
        found["utilisation"] = self.utilisation[n]
        return found

    @cached_property
    def cycle_times(self) -> dict[int, Value]:
        """The effective cycle time of each process, by its position."""
        return {p.index: capacity.effective_cycle_time(p) for p in self.stream.processes}

    @cached_property
    def required(self) -> dict[int, Value]:
        """Good pieces a day that each process must hand on."""
        return {p.index: self._required(p) for p in self.stream.processes}

    def _required(self, process: Process) -> Value:
        own = capacity.own_demand(process)
        if own is not None:
            return own
        if isinstance(self.demand, Reason):
            return self.demand
        if isinstance(self.amounts, Reason):
            return self.amounts
        good = scaled(self.demand, self.amounts[process.index])  # type: ignore[arg-type]
        if process.scrap:
            good *= 1 - process.scrap
        return scaled(good, per(process))

    @cached_property
    def utilisation(self) -> dict[int, Value]:
        """Required pieces a day x effective cycle time / productive time, of each process."""
        return {p.index: self._utilisation(p) for p in self.stream.processes}

    def _utilisation(self, process: Process) -> Value:
        required, cycle = self.required[process.index], self.cycle_times[process.index]
        for part in (required, cycle):
            if isinstance(part, Reason):
                return part
        return required * cycle / capacity.productive_time(process, self.stream)  # type: ignore[operator]


def _ratio(part: Value, whole: Value) -> Value:
    for side in (part, whole):
        if isinstance(side, Reason):
            return side
    return part / whole if whole else Reason("lead-time-zero")  # type: ignore[operator]


def _to_measure(missing: Sequence[Reason]) -> Reason:
    """One missing value by name; several by their number and the first."""
    if len(missing) == 1:
        return missing[0]
    steps = tuple(dict.fromkeys(str(m.args["step"]) for m in missing))
    return Reason("several-missing", {"count": len(missing), "steps": steps})


