"""The questions of a future state as data: JSON objects with stable names, and rows of CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from leantool.designing.amounts import Amount
from leantool.reporting.design_words import Words, as_number

if TYPE_CHECKING:
    from leantool.designing import Candidate, Design, Question, Said, Sizing
    from leantool.designing.capacity_sheet import Row
    from leantool.reading import Reading

Json = dict[str, object]
COLUMNS = (
    "file",
    "question",
    "candidate",
    "step",
    "variant",
    "size",
    "value",
    "unit",
    "planned",
    "formula",
    "filled",
    "assumed",
    "reason",
    "line",
)


def of_map(design: Design, words: Words, file: str) -> Json:
    """The object of a map."""
    stream = words.stream
    return {
        "title": stream.title,
        "state": stream.state,
        "file": file,
        "form": design.form,
        "wanted_lead_time_s": as_number(design.wanted),
        "questions": [_question(one, words) for one in design.questions],
        "capacity": [_row(row, words) for row in design.capacity],
    }


def of_broken_map(reading: Reading, problems: Sequence[Json]) -> Json:
    """The object of a map with errors: no question is answered."""
    return {
        "title": reading.title,
        "state": reading.state,
        "file": reading.document.name,
        "questions": None,
        "problems": list(problems),
    }


def dump(value: object) -> str:
    """One line of JSON."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _question(question: Question, words: Words) -> Json:
    return {
        "number": question.number,
        "id": question.id,
        "question": words.say(f"question.{question.id}"),
        "answers": _all(question.answers, words),
        "candidates": [_candidate(one, words) for one in question.candidates],
        "sizes": [size(one, words) for one in question.sizes],
        "missing": _all(question.missing, words),
    }


def _all(said: Iterable[Said], words: Words) -> list[Json]:
    return [_said(one, words) for one in said]


def _said(said: Said, words: Words) -> Json:
    args = {
        name: {"value": as_number(value.value), "unit": unit(value)} if isinstance(value, Amount) else value
        for name, value in said.args.items()
    }
    return {"id": said.id, "text": words.sentence(said), "line": words.line(said.ref), "data": args}


def _candidate(candidate: Candidate, words: Words) -> Json:
    return {
        "kind": candidate.kind,
        "steps": [words.name(step) for step in candidate.steps],
        "ready": candidate.ready,
        "for": _all(candidate.reasons, words),
        "in_the_way": _all(candidate.obstacles, words),
        "to_find_out": _all(candidate.unknown, words),
        "sizes": [size(one, words) for one in candidate.sizes],
    }


def size(sizing: Sizing, words: Words) -> Json:
    """A size with its formula and inputs, or the reason why there is none."""
    return {
        "size": sizing.key,
        "step": words.name(sizing.step) if sizing.step is not None else None,
        "variant": sizing.variant or None,
        "value": as_number(sizing.amount.value) if sizing.amount else None,
        "unit": unit(sizing.amount) if sizing.amount else None,
        "planned": as_number(sizing.planned.value) if sizing.planned else None,
        "formula": words.in_words(sizing) or None,
        "filled": words.filled(sizing) or None,
        "inputs": [
            {
                "name": one.name,
                "value": as_number(one.amount.value),
                "unit": unit(one.amount),
                "line": words.line(one.ref),
                "assumed": one.assumed,
            }
            for one in sizing.inputs
        ],
        "reason": words.reason(sizing.reason) if sizing.reason else None,
    }


def unit(amount: Amount) -> str:
    """Seconds are seconds, whichever way people say them."""
    return "s" if amount.unit == "clock" else amount.unit


def _row(row: Row, words: Words) -> Json:
    """A row of the process capacity sheet; times are seconds."""
    return {
        "step": words.name(row.step),
        "manual_s": as_number(row.manual),
        "machine_s": as_number(row.machine),
        "between_pieces_s": as_number(row.between),
        "changeover_per_piece_s": as_number(row.changeover),
        "per_good_piece_s": as_number(row.total),
        "capacity_per_day": as_number(row.capacity),
        "needed_per_day": as_number(row.needed),
    }


def rows(design: Design, words: Words, file: str) -> Iterator[Json]:
    """One row a size, those of candidates included."""
    for question in design.questions:
        for sizing in question.sizes:
            yield _csv_row(sizing, words, file, question.id, "")
        for candidate in question.candidates:
            for sizing in candidate.sizes:
                yield _csv_row(sizing, words, file, question.id, candidate.kind)


def _csv_row(sizing: Sizing, words: Words, file: str, question: str, candidate: str) -> Json:
    found = size(sizing, words)
    line = next((n for one in sizing.inputs if (n := words.line(one.ref)) is not None), None)
    own = {"file": file, "question": question, "candidate": candidate, "line": line}
    assumed = " ".join(one.name for one in sizing.inputs if one.assumed)
    return own | {key: found[key] for key in found if key in COLUMNS} | {"assumed": assumed}


def csv_text(found: Iterable[Json], *, header: bool) -> str:
    """Rows as CSV text; a cell that a spreadsheet would take for a formula stays a text."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, restval="", lineterminator="\n")
    if header:
        writer.writeheader()
    for row in found:
        writer.writerow({key: _cell(value) for key, value in row.items()})
    return buffer.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return "'" + value
    return "" if value is None else value
