"""The balance of a line as data."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from leantool.figures import Reason
from leantool.reporting.design_words import Words, as_number

if TYPE_CHECKING:
    from leantool.designing import Balance, Bar
    from leantool.reading import Reading

Json = dict[str, object]


def of_map(balance: Balance, words: Words, file: str) -> Json:
    """The object of a map; times are seconds for one finished item."""
    stream, takt = words.stream, balance.takt
    return {
        "title": stream.title,
        "state": stream.state,
        "file": file,
        "takt_time_s": None if isinstance(takt, Reason) else as_number(takt),
        "reason": words.reason(takt) if isinstance(takt, Reason) else None,
        "planned_cycle_time_s": as_number(balance.planned),
        "bars": [_bar(bar) for bar in balance.bars],
        "work_s": as_number(balance.content),
        "people": as_number(balance.count),
        "people_needed": as_number(balance.people.value) if balance.people else None,
        "advice": balance.advice,
        "line_balance": as_number(balance.ratio),
        "balance_loss": as_number(balance.loss),
        "work_against_takt": as_number(balance.efficiency),
        "waiting_of_people_s": as_number(balance.idle),
        "left_out": list(balance.left_out),
        "to_measure": list(balance.unknown),
    }


def _bar(bar: Bar) -> Json:
    return {
        "step": bar.name,
        "operator": bar.operator or None,
        "people": as_number(bar.people),
        "seconds": as_number(bar.seconds),
        "own_takt_s": as_number(bar.takt),
        "pieces": [
            {"name": piece.name or None, "seconds": as_number(piece.seconds), "value": piece.kind}
            for piece in bar.pieces
        ],
    }


def of_broken_map(reading: Reading, problems: Sequence[Json]) -> Json:
    """The object of a map with errors: nothing is balanced."""
    return {
        "title": reading.title,
        "state": reading.state,
        "file": reading.document.name,
        "bars": [],
        "problems": list(problems),
    }


def dump(value: object) -> str:
    """One line of JSON."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
