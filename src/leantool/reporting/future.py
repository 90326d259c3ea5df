"""The report of `leantool future`: question by question what the data answer, and candidates with their reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from leantool.reporting import table
from leantool.reporting.design_words import Words
from leantool.reporting.screen import ALARM, GOOD, HEADING, INDENT, QUIET, STRONG, WARN, Screen

if TYPE_CHECKING:
    from leantool.designing import Candidate, Design, Question, Said, Sizing
    from leantool.designing.capacity_sheet import Row
    from leantool.model import ValueStream
    from leantool.texts import Texts

FOR, AGAINST, UNKNOWN = "+", "-", "?"
_STYLES = {FOR: GOOD, AGAINST: ALARM, UNKNOWN: WARN}
_PARTS = ("cycle_stock", "buffer_stock", "safety_stock")
"""Sizes that the supermarket's own line shows already."""
_NARROW = 72
"""On a screen below this the capacity sheet leaves out what its last columns rest on."""
_NAMED = ("epei", "queue", "wip_limit")
"""Sizes that a list has of several steps."""


def render(stream: ValueStream, design: Design, texts: Texts, console: Console) -> None:
    """Print the report of a map."""
    report = Report(Screen(console, texts, stream.calendar), Words(stream, texts))
    report.screen.print(report.lines(design))


class Report:
    """The lines of a report for one screen, in the words of its reader."""

    def __init__(self, screen: Screen, words: Words) -> None:
        self.screen = screen
        self.words = words

    def lines(self, design: Design) -> list[Text]:
        """The whole report, an empty line between the questions."""
        found = self._head(design)
        for question in design.questions:
            found += [Text(), *self._question(question)]
        if any(row.machine is not None for row in design.capacity):
            found += [Text(), *self._capacity(design.capacity)]
        return [*found, Text(), *self._wrapped(Text(self.words.say("future.more"), QUIET), "")]

    def _capacity(self, rows: Sequence[Row]) -> list[Text]:
        """The process capacity sheet: times by hand and by machine, and pieces a day against what is needed."""
        names = [table.Name(Text(self.screen.safe(self.words.name(row.step)))) for row in rows]
        times = [
            ("future.manual", [row.manual for row in rows]),
            ("future.machine", [row.machine for row in rows]),
            ("future.each", [row.total for row in rows]),
        ]
        columns = [
            self._column(id_, values, lambda value: f"{self.screen.number(value)} s") for id_, values in times
        ]
        if self.screen.width < _NARROW:
            columns = columns[2:]
        columns += [
            self._column("future.capacity_day", [row.capacity for row in rows], self.screen.number),
            self._column("future.needed", [row.needed for row in rows], self.screen.number),
        ]
        head = self.screen.wrap(Text(self.words.say("future.capacity"), HEADING), self.screen.width)
        return [*head, *table.lines(self.screen, names, columns)]

    def _column(
        self, id_: str, values: Sequence[Fraction | None], said: Callable[[Fraction], str]
    ) -> table.Column:
        """A column of numbers; what is not stated stays empty."""
        cells = tuple(table.Cell(Text(said(value))) if value is not None else None for value in values)
        return table.Column(self.words.say(id_), cells, mark=self.screen.decimal_mark)

    def _head(self, design: Design) -> list[Text]:
        stream = self.words.stream
        state = self.screen.label(f"state_{stream.state}")
        title = Text.assemble((self.screen.safe(stream.title), STRONG), (f" · {state}", QUIET))
        said = [self.words.say(f"future.{design.form}"), self.words.say("future.stance")]
        found = [*self.screen.wrap(title, self.screen.width)]
        for text in said:
            found += self.screen.wrap(Text(text, QUIET), self.screen.width)
        if design.wanted is not None:
            wanted = self.screen.time(design.wanted)
            line = self.words.line(design.wanted_ref)
            found += self._line(self.words.say("future.wanted", wanted=wanted), "", line)
        return found

    def _question(self, question: Question) -> list[Text]:
        head = Text(f"{question.number} {self.words.say(f'question.{question.id}')}", HEADING)
        found = self.screen.wrap(head, self.screen.width)
        for sizing in question.sizes:
            found += self._size(sizing, INDENT)
        for said in question.answers:
            found += self._line(self.words.sentence(said), INDENT, self.words.line(said.ref))
        for candidate in question.candidates:
            found += self._candidate(candidate)
        for said in question.missing:
            text = f"{self.words.say('future.to_find_out')}: {self.words.sentence(said)}"
            found += self._line(text, INDENT, None, UNKNOWN)
        return found

    def _candidate(self, candidate: Candidate) -> list[Text]:
        ready = candidate.ready or candidate.kind != "continuous_flow"
        word = self.words.say("future.candidate" if ready else "future.candidate_later")
        where = self.screen.safe(self.words.where(candidate))
        kind = self.words.say(f"kind.{candidate.kind}")
        head = Text.assemble((f"{word}: ", QUIET), (kind, STRONG), f" · {where}" if where else "")
        found = self._wrapped(head, INDENT)
        for sign, said in (
            (FOR, candidate.reasons),
            (AGAINST, candidate.obstacles),
            (UNKNOWN, candidate.unknown),
        ):
            for text, line in self._gathered(said):
                found += self._line(text, INDENT * 2, line, sign)
        return [*found, *self._sizes(candidate.sizes)]

    def _gathered(self, said: Iterable[Said]) -> Iterator[tuple[str, int | None]]:
        """Sentences with what belongs together on one line: the same of several steps, then several of one step."""
        same: dict[str, list[Said]] = {}
        for one in said:
            same.setdefault(self.words.bare(one), []).append(one)
        by_steps: dict[tuple[str, ...], list[str]] = {}
        lines: dict[tuple[str, ...], int | None] = {}
        for text, ones in same.items():
            if self.words.names_step(ones[0]):
                yield text, self.words.line(ones[0].ref)
                continue
            steps = tuple(str(one.args["step"]) for one in ones)
            by_steps.setdefault(steps, []).append(text)
            lines.setdefault(steps, self.words.line(ones[0].ref) if len(ones) == 1 else None)
        for steps, texts in by_steps.items():
            yield f"{', '.join(steps)}: {'; '.join(texts)}", lines[steps]

    def _sizes(self, sizes: Sequence[Sizing]) -> list[Text]:
        """The sizes of a candidate, those that could not be worked out once for each reason, and what was assumed."""
        found, told = list[Text](), set[str]()
        for sizing in sizes:
            if sizing.reason is not None:
                why = self.words.reason(sizing.reason)
                if why in told:
                    continue
                told.add(why)
            if sizing.key not in _PARTS and (sizing or sizing.key != "fifo"):
                found += self._size(sizing, INDENT * 2, show_assumed=False)
        assumed = self.words.assumed(one for sizing in sizes for one in sizing.inputs)
        if assumed:
            found += self._line(self.words.say("future.assumed", what=assumed), INDENT * 2, None, UNKNOWN)
        return found

    def _size(self, sizing: Sizing, indent: str, *, show_assumed: bool = True) -> list[Text]:
        """`= EPEI · Press: 2.83 days, plan 3 days = 2 x 45 min / (3 h 40 min - 3 h 8 min)`."""
        name = self._name(sizing)
        if sizing.reason is not None:
            why = self.words.say("future.no_size", what=name, why=self.words.reason(sizing.reason))
            return self._line(why, indent, None, UNKNOWN)
        text = f"{name}: {self.words.outcome(sizing)}"
        formula = self.words.filled(sizing)
        if (
            sizing.amount is not None
            and formula != self.words.amount(sizing.amount)
            and sizing.key != "queue"
        ):
            text += f" = {formula}"
        assumed = self.words.assumed(sizing.inputs)
        if assumed and show_assumed:
            text += f" ({self.words.say('future.assumed', what=assumed)})"
        return self._line(text, indent, self._line_of(sizing), "=")

    def _name(self, sizing: Sizing) -> str:
        """What is sized, of which variant, at which step where a list has several."""
        name = self.words.size(sizing) + (f" {sizing.variant}" if sizing.variant else "")
        if sizing.step is None:
            return name
        step = self.words.name(sizing.step)
        if sizing.key == "fifo":
            return self.words.say("future.before", size=name, step=step)
        return f"{name} · {step}" if sizing.key in _NAMED else name

    def _line_of(self, sizing: Sizing) -> int | None:
        """The line of the first input that stands at a step, else at the customer."""
        refs = [one.ref for one in sizing.inputs if one.ref is not None]
        own = sorted(refs, key=lambda ref: ref[0] != "steps")
        return next(
            (n for ref in own if ref[0] != "calendar" and (n := self.words.line(ref)) is not None), None
        )

    def _line(self, text: str, indent: str, line: int | None, sign: str = "") -> list[Text]:
        """A sentence with its sign, and the line of the file it rests on where there is room."""
        found = self._wrapped(Text(self.screen.safe(text)), indent, sign)
        if line is None:
            return found
        tail = Text(f" · {self.words.say('future.line', line=line)}", QUIET)
        if found[-1].cell_len + tail.cell_len <= self.screen.width:
            return [*found[:-1], Text.assemble(found[-1], tail)]
        margin = " " * (len(indent) + (len(sign) + 1 if sign else 0))
        return [*found, Text.assemble(margin, Text(tail.plain.removeprefix(" · "), QUIET))]

    def _wrapped(self, text: Text, indent: str, sign: str = "") -> list[Text]:
        lead = f"{sign} " if sign else ""
        lines = self.screen.wrap(text, self.screen.width - len(indent) - len(lead))
        first = Text.assemble(indent, (lead, _STYLES.get(sign, QUIET)))
        rest = Text(indent + " " * len(lead))
        return [Text.assemble(first if n == 0 else rest, line) for n, line in enumerate(lines)]
