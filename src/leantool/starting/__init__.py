"""A first map to fill in (`leantool new`): the questions, and the commented map that the answers give.

    answers = ask(prompt, tell, given)      # on a terminal
    text = starter("office", "nl", steps="Intake, Toets, Besluit")

Nothing is read or written here but text; the command line asks and saves.
"""

from __future__ import annotations

from collections.abc import Sequence

from leantool.starting.answers import KINDS, QUESTIONS, Answers, BadAnswer, Question, ask, check, question
from leantool.starting.writing import write

__all__ = ["KINDS", "QUESTIONS", "Answers", "BadAnswer", "Question", "ask", "question", "starter"]

SCHEMA = "leantool.schema.json"


def starter(
    kind: str = "office",
    language: str = "en",
    title: str = "",
    customer: str = "",
    demand: str = "",
    working_day: str = "",
    steps: str | Sequence[str] = (),
    file: str = "map.yaml",
) -> str:
    """A commented map that can be read as it is; raises `BadAnswer` for what cannot be used.

    What is not given gets a word that fits the kind of stream, or stays empty: still to measure.
    """
    given = {
        "kind": kind,
        "language": language,
        "title": title,
        "customer": customer,
        "demand": demand,
        "working_day": working_day,
        "steps": steps,
    }
    return write(Answers(**check(given)), file, SCHEMA)
