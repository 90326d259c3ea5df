"""A stream with its figures and everything there is to say about it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from leantool import collector, rules
from leantool.diagnostics import Problem, in_order
from leantool.figures import Figures, Measured, StepFigures, measure
from leantool.model import Allowed, Step, ValueStream
from leantool.settings import STANDARD, Settings


@dataclass(frozen=True)
class Analysis:
    """What a map comes to.  `steps` are the figures of each step, in file order.

    `problems` are the warnings and findings, ordered by place; `allowed` what was switched off, with the reason.
    """

    stream: ValueStream
    measured: Measured
    problems: tuple[Problem, ...] = ()
    allowed: tuple[Allowed, ...] = ()

    @property
    def figures(self) -> Figures:
        return self.measured.figures

    @property
    def steps(self) -> tuple[StepFigures, ...]:
        return self.measured.steps

    def of(self, step: Step) -> StepFigures:
        """The figures of a step."""
        return self.measured.steps[step.index]

    def _repr_svg_(self) -> str:
        """The map, for notebooks."""
        return _picture(self)


def analyse(stream: ValueStream, settings: Settings = STANDARD) -> Analysis:
    """Measure a stream and apply the rules, with the warnings that reading the file gave."""
    with collector.paused():
        return _analyse(stream, settings)


def _analyse(stream: ValueStream, settings: Settings) -> Analysis:
    measured = measure(stream)
    off = [*stream.ignore, *(Allowed(rule, reason) for rule, reason in settings.rules_off.items())]
    problems, allowed = rules.sift([*stream.found, *rules.run(stream, measured, settings)], off, stream)
    return Analysis(stream, measured, in_order(problems), tuple(allowed))


def _picture(analysis: Analysis) -> str:
    """What drawing makes of it, found by name when a notebook asks: this module knows nothing of pictures."""
    drawn: bytes = import_module("leantool.api").draw(analysis, format="svg")
    return drawn.decode()
