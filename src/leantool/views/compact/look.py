"""How large the words of a compact map are, and how much of each step it tells."""

from __future__ import annotations

from typing import NamedTuple

SMALLEST = 2.12  # 6 points, in millimetres


class Look(NamedTuple):
    """The size of the words, the lines of data on the main path and off it, and whether information is drawn."""

    text: float
    detail: int  # 3: all; 2: what matters most; 1: one figure; 0: the name alone
    side: int  # the same for steps off the main path
    information: bool = True
    lines: int = 4  # of data, at most
    word: float = 8.6  # the longest word, in em, that is not broken

    @property
    def line(self) -> float:
        """From one line of words to the next."""
        return self.text * 1.17

    @property
    def pad(self) -> float:
        """From a frame to the words in it."""
        return self.text * 0.3

    @property
    def gap(self) -> float:
        """Between two steps."""
        return max(2.5, self.text * 1.05)

    @property
    def icon(self) -> float:
        """Height of a store on the main path; off it, or where the map tells little, they are smaller."""
        return self.text * 2.1 if self.detail >= 2 else self.text * 1.7

    @property
    def lane(self) -> float:
        """Height of the lane of an information line."""
        return 1.5

    @property
    def loop(self) -> float:
        """Height of the lane of a line of rework, its words included."""
        return self.text * 1.25


LOOKS = (
    Look(2.8, 3, 2),
    Look(2.6, 3, 2),
    Look(2.4, 3, 2),
    Look(2.6, 2, 2),
    Look(2.4, 2, 2),
    Look(2.3, 3, 1, lines=3),
    Look(2.3, 2, 1, lines=3),
    Look(2.3, 2, 1, lines=1),
    Look(SMALLEST, 2, 1, lines=3),
    Look(SMALLEST, 2, 1, lines=1),
    Look(2.3, 1, 1, lines=1),
    Look(SMALLEST, 1, 1, lines=1, word=7.4),
)
"""From the most that a map can tell to the least that it should, every step drawn."""

LEAN = (
    Look(SMALLEST, 1, 1, False, 1, 7.4),
    Look(SMALLEST, 1, 0, False, 1, 7.0),
    Look(SMALLEST, 0, 0, False, 0, 6.0),
)
"""Without information to the steps, down to the names alone."""

SHORT = (
    Look(2.3, 2, 1, lines=3),
    Look(2.3, 2, 1, lines=1),
    Look(2.3, 1, 0, lines=1),
    Look(SMALLEST, 1, 0, True, 1, 7.4),
    Look(SMALLEST, 1, 0, False, 1, 6.5),
    Look(SMALLEST, 0, 0, False, 0, 6.0),
)
"""Where steps are taken together."""
