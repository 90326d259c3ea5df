"""The plan in words: goals, scores, reasons and remarks in the language of the reader."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from leantool.model import ValueStream
from leantool.model.plan import Measure
from leantool.planning import Line, Metric, Remark, Score, Target
from leantool.texts import Texts, numbers

SIGNS = {"on": "○", "behind": "△", "off": "×", "": ""}
"""The signs of the monthly review: on schedule, behind, off."""

ARROW = " → "


class PlanWords:
    """What the parts of a plan are called; times in working days of the map's calendar."""

    def __init__(self, stream: ValueStream, texts: Texts) -> None:
        self.stream, self.texts = stream, texts

    def say(self, id_: str, **args: object) -> str:
        """A word of the plan."""
        return self.texts.say("plan", f"plan.{id_}", **args)

    def count(self, id_: str, count: int, **args: object) -> str:
        """A number of things; one thing has words of its own."""
        return self.say(id_ if count != 1 else f"{id_}_one", count=count, **args)

    def measure(self, measure: Measure | None) -> str:
        """A value with its unit, a time in the unit it was written in; empty when there is none."""
        if measure is None:
            return ""
        language = self.texts.language
        if measure.kind == "time":
            return numbers.duration(measure.value, self.stream.calendar, language, measure.unit or None)
        if measure.kind == "share":
            return numbers.share(measure.value, language)
        return numbers.pieces(measure.value, language, measure.word)

    def metric(self, metric: Metric) -> str:
        """What a figure is called, of which step; the words of the file for what is no figure."""
        if not metric.key:
            return metric.text
        name = self._figure(metric)
        if metric.step is None:
            return name
        step = self.stream.name_of(self.stream.steps[metric.step])
        return self.say("of_step", metric=name, step=step)

    def _figure(self, metric: Metric) -> str:
        labels = self.texts.labels
        return labels[metric.key] if metric.key in labels else self.say(f"field_{metric.key}")

    def goal(self, goal: Target | None, on: int | None = None) -> str:
        """`Lead time 23.6 days → 5 days`; what is not known is a question mark, the step of the line goes unsaid."""
        if goal is None:
            return ""
        here = bool(goal.metric.key) and goal.metric.step is not None and goal.metric.step == on
        metric = self._figure(goal.metric) if here else self.metric(goal.metric)
        return f"{metric} {self.from_to(goal)}"

    def from_to(self, goal: Target) -> str:
        """`23.6 days → 5 days`."""
        return f"{self.measure(goal.baseline) or '?'}{ARROW}{self.measure(goal.target) or '?'}"

    def status(self, line: Line) -> str:
        return self.say(f"status_{line.status}")

    def category(self, line: Line, *, derived: bool = False) -> str:
        """The category; with `derived` it is said that it follows from the dates."""
        if line.category is None:
            return ""
        name = self.say(f"category_{line.category}")
        return f"{name} ({self.say('derived')})" if derived and line.category_derived else name

    def schedule(self, line: Line) -> str:
        """`○ on schedule`."""
        return f"{SIGNS[line.schedule]} {self.say(f'schedule_{line.schedule}')}" if line.schedule else ""

    def score(self, score: Score) -> str:
        return numbers.number(score.value, self.texts.language) if score.value is not None else ""

    def dates(self, dates: Iterable[date]) -> str:
        return ", ".join(day.isoformat() for day in dates)

    def lines(self, lines: Iterable[int]) -> str:
        """`line 3`, `lines 3, 5`."""
        found = [str(number) for number in lines]
        return self.say("blocked_lines" if len(found) == 1 else "blocked_lines_many", lines=", ".join(found))

    def waits_for(self, line: Line) -> str:
        """`after line 3`; empty where that is said already, or nothing holds it up."""
        said = line.schedule_why is not None and "lines" in line.schedule_why.args
        return "" if said or not line.waits_for else self.say("waits_for", lines=self.lines(line.waits_for))

    def why(self, line: Line) -> str:
        """Why a line is behind or off; empty when it is not."""
        remark = line.schedule_why
        if remark is None:
            return ""
        return self._said("why", remark, one=remark.args.get("days") == 1)

    def remarks(self, line: Line) -> list[str]:
        """Everything to say of a line: its schedule first."""
        said = [self.why(line), *(self.remark(remark) for remark in line.remarks)]
        return [text for text in said if text]

    def remark(self, remark: Remark) -> str:
        return self._said("remark", remark)

    def hint(self, remark: Remark) -> str:
        """A hint for a criterion."""
        return self._said("hint", remark)

    def because(self, reasons: Iterable[str]) -> str:
        return ", ".join(self.say(f"because_{reason}") for reason in reasons)

    def waste(self, line: Line) -> str:
        return self.texts.label(f"waste.{line.burst.waste}") if line.burst.waste else ""

    def _said(self, part: str, remark: Remark, *, one: bool = False) -> str:
        words = {name: self._value(name, value) for name, value in remark.args.items()}
        if "seconds" in words:
            words["time"] = words.pop("seconds")
        return self.say(f"{part}_{remark.code}{'_one' if one else ''}", **words)

    def _value(self, name: str, value: object) -> str:
        language = self.texts.language
        if isinstance(value, Measure):
            return self.measure(value)
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, tuple):
            return self.lines(value) if name == "lines" else ", ".join(map(str, value))
        if isinstance(value, Fraction):
            if name == "seconds":
                return numbers.duration(value, self.stream.calendar, language)
            return numbers.share(value, language)
        return str(value)
