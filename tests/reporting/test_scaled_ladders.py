"""Ladders on one scale: as long as their time, whatever the number of pieces."""

from __future__ import annotations

from fractions import Fraction

import pytest

from leantool.reporting.scaled_ladders import Piece, fitted, width

HOUR = Fraction(3600)


def ladder(*hours: float) -> list[Piece]:
    """Waiting and work, in turn."""
    return [(n % 2 == 0, Fraction(h) * HOUR) for n, h in enumerate(hours)]


def columns(some: list[Piece], per_column: Fraction) -> int:
    return sum(width(piece, per_column) for piece in some)


def test_the_longest_fills_the_room_and_the_others_their_part() -> None:
    per_column, (long, short) = fitted([ladder(40, 10, 30, 20), ladder(40, 10)], 100)
    assert per_column == HOUR
    assert (columns(long, per_column), columns(short, per_column)) == (100, 50)


def test_what_takes_no_time_is_seen_too() -> None:
    per_column, (some,) = fitted([ladder(50, 0, 50)], 50)
    assert [width(piece, per_column) for piece in some][1] == 1
    assert columns(some, per_column) <= 50


@pytest.mark.parametrize("pieces", [1, 2, 30, 80, 500])
@pytest.mark.parametrize("room", [20, 76])
def test_any_number_of_pieces_fits(pieces: int, room: int) -> None:
    every = [ladder(*[1 + n % 3 for n in range(pieces)]), ladder(2, 1)]
    per_column, drawn = fitted(every, room)
    assert all(columns(some, per_column) <= room for some in drawn)
    assert columns(drawn[0], per_column) > room // 3 or pieces < 3


def test_with_too_many_pieces_a_column_is_what_most_of_its_time_is() -> None:
    _, (waits,) = fitted([ladder(*[3, 1] * 100)], 40)
    _, (works,) = fitted([ladder(*[1, 3] * 100)], 40)
    assert [up for up, _ in waits] == [True]
    assert [up for up, _ in works] == [False]


def test_nothing_known_is_drawn_too() -> None:
    per_column, drawn = fitted([[(True, None), (False, None)]], 40)
    assert columns(drawn[0], per_column) == 3
