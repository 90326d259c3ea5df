"""All figures of a stream, each computed in one place, exactly; absent with a reason where it cannot be."""

from __future__ import annotations

from dataclasses import dataclass

from leantool.figures import capacity, map_figures
from leantool.figures.figure import Figure, Figures, Reason, StepFigures, Unit, units_of
from leantool.figures.workings import Value, Workings
from leantool.model import Process, Step, ValueStream

_UNITS, _STEP_UNITS = units_of(Figures), units_of(StepFigures)


@dataclass(frozen=True)
class Measured:
    """The figures of a map and of each of its steps, in file order."""

    figures: Figures
    steps: tuple[StepFigures, ...]


def measure(stream: ValueStream) -> Measured:
    """Every figure: exact, in working seconds, absent with a reason where data are missing."""
    work = Workings(stream)
    found = {name: compute(work) for name, compute in map_figures.ALWAYS.items()}
    found |= map_figures.sometimes(work, found)
    steps = tuple(_of_step(work, step) for step in stream.steps)
    return Measured(
        Figures(**{name: _figure(name, _UNITS[name], value) for name, value in found.items()}), steps
    )


def _figure(name: str, unit: Unit, value: Value) -> Figure:
    if isinstance(value, Reason):
        return Figure(name, unit, None, value)
    return Figure(name, unit, value)


def _of_step(work: Workings, step: Step) -> StepFigures:
    values = step_values(work, step)
    return StepFigures(**{name: _figure(name, _STEP_UNITS[name], value) for name, value in values.items()})


def step_values(work: Workings, step: Step) -> dict[str, Value]:
    """The figures of a step by name; a process has more of them than other kinds."""
    n = step.index
    time, slack = work.times[n], work.slack
    unknown = time.missing or Reason("no-time", {"step": step.handle, "field": "process_time"})
    found: dict[str, Value] = {
        "waiting_time": unknown if time.waiting is None else time.waiting,
        "slack": slack if isinstance(slack, Reason) else slack.get(n, Reason("other-alternative")),
    }
    if isinstance(step, Process):
        process = unknown if time.process is None else time.process
        lead = unknown if time.total is None else time.total
        own_pace = step.calendar or step.demand or step.allocation is not None
        found["process_time"] = process
        found["lead_time"] = lead
        found["flow_efficiency"] = map_figures.ratio(process, lead)
        found["takt_time"] = capacity.takt_time(step, work.stream) if own_pace else work.takt
        found["effective_cycle_time"] = work.cycle_times[n]
        found["required_per_day"] = work.required[n]
        found["utilisation"] = work.utilisation[n]
    return found
