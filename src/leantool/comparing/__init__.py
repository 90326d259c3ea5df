"""What differs between two maps: their figures, their parts one by one, and what to doubt about the difference."""

from __future__ import annotations

from dataclasses import dataclass

from leantool import rules
from leantool.analysis import Analysis
from leantool.comparing.elements import Element, Field
from leantool.comparing.figures import Row, rows
from leantool.comparing.matching import pairs
from leantool.comparing.steps import of_steps
from leantool.comparing.surroundings import around
from leantool.diagnostics import Problem, in_order
from leantool.settings import STANDARD, Settings

__all__ = ["Comparison", "Element", "Field", "Row", "compare"]

PLAN_RULE = "L-30"


@dataclass(frozen=True)
class Comparison:
    """Two maps side by side.

    `rows` are the figures; `elements` the parts that were added, removed or changed; `steps` the positions of each
    step in both maps, None where it is not there; `warnings` what makes the later map doubtful.
    """

    before: Analysis
    after: Analysis
    rows: tuple[Row, ...]
    elements: tuple[Element, ...]
    steps: tuple[tuple[int | None, int | None], ...]
    warnings: tuple[Problem, ...]

    @property
    def is_log(self) -> bool:
        """Whether both are the same map at two moments: what differs is then a list of changes."""
        return _title(self.before) == _title(self.after)


def compare(before: Analysis, after: Analysis, settings: Settings = STANDARD) -> Comparison:
    """Hold a map against an earlier one; steps are the same by id or name, whatever their order."""
    same = _title(before) == _title(after)
    matched = pairs(before.stream, after.stream)
    elements = (
        *of_steps(before.stream, after.stream, matched, same),
        *around(before.stream, after.stream, same),
    )
    return Comparison(
        before, after, tuple(rows(before, after)), elements, matched, _warnings(before, after, settings)
    )


def _title(analysis: Analysis) -> tuple[str, str]:
    stream = analysis.stream
    return stream.title.casefold(), stream.state


def _warnings(before: Analysis, after: Analysis, settings: Settings) -> tuple[Problem, ...]:
    """What the rule about plans says of the later map alone, and of both."""
    alone = [p for p in after.problems if any(rule.id == PLAN_RULE for rule in rules.all_by_word(p.code))]
    both = rules.run_on_two((before.stream, before.measured), (after.stream, after.measured), settings)
    kept, _ = rules.sift(both, after.stream.ignore, after.stream)
    return in_order([*alone, *(p for p in kept if p.code != "unknown-rule")])
