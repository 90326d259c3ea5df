"""Words, numbers and times on a map, in the language of its reader."""

from __future__ import annotations

from fractions import Fraction

from leantool.texts import Texts, numbers
from leantool.units import Calendar

SPACE = "\u00a0"  # between a number and its unit, so that they stay together


class Words:
    """The words of one language, and numbers as that language writes them."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self.language = texts.language
        self._times: dict[tuple[Fraction, int], str] = {}

    def __call__(self, word: str, *parts: str) -> str:
        """The short word or phrase of a picture, with its gaps filled."""
        text = self.texts.pictures[word]
        return text.format(*parts) if parts else text

    def label(self, id_: str, **parts: object) -> str:
        """What reports call it."""
        return self.texts.label(id_, **parts)

    def count(self, id_: str, count: int) -> str:
        """So many of something: the label for one, or for more."""
        return self.label(f"{id_}_one" if count == 1 else id_, count=count)

    def icon(self, name: str) -> str:
        """What an icon is called."""
        return self.texts.icons[name]

    def number(self, value: Fraction) -> str:
        """Three figures that matter, thousands apart."""
        return numbers.number(value, self.language)

    def share(self, value: Fraction) -> str:
        """A percentage."""
        return numbers.share(value, self.language).replace(" ", SPACE)

    def time(self, seconds: Fraction, calendar: Calendar) -> str:
        """Working time, shortly; a day is the day of the calendar."""
        key = (seconds, id(calendar))
        if key not in self._times:
            shown = numbers.duration(seconds, calendar, self.language, short=True)
            self._times[key] = shown.replace(" ", SPACE)
        return self._times[key]

    def calendar_days(self, value: Fraction) -> str:
        """Elapsed days."""
        return numbers.calendar_days(value, self.language).replace(" ", SPACE)

    def clock(self, seconds: Fraction) -> str:
        """Hours and minutes, however long."""
        return numbers.clock(seconds, self.language).replace(" ", SPACE)
