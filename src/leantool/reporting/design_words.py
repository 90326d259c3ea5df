"""What is said about a future state, in the words of a reader: sentences, sizes, formulas, reasons."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from leantool.designing.amounts import Amount
from leantool.texts import Texts, numbers
from leantool.texts.en.future import WORDS
from leantool.wastes.where import place

if TYPE_CHECKING:
    from leantool.designing import Candidate, Said, Sizing
    from leantool.designing.sizing import Input
    from leantool.figures import Reason
    from leantool.model import ValueStream
    from leantool.source import Ref
    from leantool.units import Calendar

PART = "future"
TOP = 1
"""The line of a place that is not written: the file begins there."""
_NAMES = re.compile(r"\{(\w+)\}")
_THINGS = {"en": ("pieces", "people", "cards"), "nl": ("stuks", "mensen", "kaarten")}
_ONE = {"en": {"people": "person", "cards": "card"}, "nl": {"people": "mens", "cards": "kaart"}}
_MANY_SECONDS = 600
"""Below this a factory counts in seconds."""


class Words:
    """The words of a reader about one stream."""

    def __init__(self, stream: ValueStream, texts: Texts) -> None:
        self.stream = stream
        self.texts = texts
        self.language = texts.language

    @property
    def calendar(self) -> Calendar:
        return self.stream.calendar

    def say(self, id_: str, **args: object) -> str:
        return self.texts.say(PART, id_, **args)

    def amount(self, amount: Amount) -> str:
        """A number with its unit, rounded for people."""
        value, language = amount.value, self.language
        if amount.unit == "s":
            unit = "s" if value < _MANY_SECONDS and not self.stream.is_office else None
            return numbers.duration(value, self.calendar, language, unit)
        if amount.unit == "clock":
            return numbers.clock(value, language)
        if amount.unit == "days":
            return numbers.duration(value * self.calendar.day, self.calendar, language)
        if amount.unit == "share":
            return numbers.share(value, language)
        if amount.unit == "per day":
            return numbers.per_day(value, language, amount.word)
        if amount.unit == "number":
            return numbers.number(value, language)
        pieces, people, cards = _THINGS[language]
        word = {"people": people, "cards": cards}.get(amount.unit, amount.word or pieces)
        if value == 1:
            word = _ONE[language].get(amount.unit, word)
        return numbers.pieces(value, language, word)

    def plain(self, amount: Amount) -> str:
        """The number alone, where a sentence has the unit."""
        return numbers.number(amount.value, self.language)

    def word(self, value: object) -> str:
        """An argument of a sentence: people are counted by it, names of steps are joined."""
        if isinstance(value, Amount):
            return self.plain(value) if value.unit in ("people", "cards") else self.amount(value)
        if isinstance(value, tuple):
            return ", ".join(str(one) for one in value)
        return str(value)

    def sentence(self, said: Said) -> str:
        """A sentence as it stands in a list: its step first, where the words do not name it."""
        text = self.bare(said)
        step = said.args.get("step")
        return text if step is None or "{step}" in WORDS[f"said.{said.id}"] else f"{step}: {text}"

    def bare(self, said: Said) -> str:
        """The sentence alone."""
        args = {name: self.word(value) for name, value in said.args.items()}
        return self.say(f"said.{said.id}", **args)

    def names_step(self, said: Said) -> bool:
        """Whether the words of a sentence have the name of the step in them."""
        return "step" not in said.args or "{step}" in WORDS[f"said.{said.id}"]

    def reason(self, reason: Reason) -> str:
        """Why there is no size."""
        args = {
            name: self.word(value) if isinstance(value, Amount) else value
            for name, value in reason.args.items()
        }
        return self.texts.reason(reason.code, args)

    # Sizes.

    def size(self, sizing: Sizing) -> str:
        return self.say(f"size.{sizing.key}")

    def input(self, one: Input) -> str:
        """The name of an input; a step goes by its own."""
        key = f"input.{one.name}"
        return self.say(key) if key in WORDS else one.name

    def in_words(self, sizing: Sizing) -> str:
        """The formula with the names of its inputs."""
        names = {one.name: self.input(one) for one in sizing.inputs}
        return _NAMES.sub(lambda found: names.get(found[1], found[1]), sizing.formula)

    def filled(self, sizing: Sizing) -> str:
        """The formula with its numbers."""
        amounts = {one.name: self.amount(one.amount) for one in sizing.inputs}
        return _NAMES.sub(lambda found: amounts.get(found[1], found[1]), sizing.formula)

    def outcome(self, sizing: Sizing) -> str:
        """`2.83 days, plan 3 days`."""
        if sizing.amount is None:
            return ""
        found = self.amount(sizing.amount)
        if sizing.planned is None or sizing.planned.value == sizing.amount.value:
            return found
        planned = self.amount(sizing.planned)
        return found if planned == found else f"{found}, {self.say('future.plan', planned=planned)}"

    def assumed(self, inputs: Iterable[Input]) -> str:
        """The inputs that are not from the map, each once, with their amounts."""
        found = {f"{self.input(one)} {self.amount(one.amount)}": None for one in inputs if one.assumed}
        return ", ".join(found)

    # Places.

    def name(self, step: int) -> str:
        return self.stream.name_of(self.stream.steps[step])

    def where(self, candidate: Candidate) -> str:
        """The steps of a candidate: those that flow in a row, others one after the other."""
        joint = " → " if candidate.kind == "continuous_flow" else ", "
        return joint.join(self.name(step) for step in candidate.steps)

    def line(self, ref: Ref | None) -> int | None:
        """The line a place stands on; None for what the file does not say."""
        if ref is None or self.stream.document is None:
            return None
        found = place(self.stream.document, ref).line
        return found if found > TOP else None


def as_number(value: Fraction | None) -> int | float | None:
    """The exact number where JSON can hold it, else the nearest float."""
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)
