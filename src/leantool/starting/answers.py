"""The questions before a starter map, and what counts as an answer."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import PurePath
from typing import Any

from leantool import units
from leantool.model.stream import LANGUAGES
from leantool.reading.names import RESERVED, same
from leantool.starting.words import words
from leantool.starting.yaml_text import clean
from leantool.texts import texts

KINDS = ("factory", "office", "care", "software")
_SHIFTS = re.compile(
    r"(\d+)\s*(?:[x×*]|shifts? (?:of|x)|(?:ploegen|diensten|ploeg|dienst) (?:van|x))\s*(.+)", re.IGNORECASE
)
_LANGUAGES = {"english": "en", "engels": "en", "dutch": "nl", "nederlands": "nl"}


class BadAnswer(ValueError):
    """An answer that will not do; the message says why and what to write, in the language of the map."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a starter map is made from.  What is left empty gets a word that fits, or stays to be filled in."""

    kind: str = "office"
    language: str = "en"
    title: str = ""
    customer: str = ""
    demand: str = ""
    working_day: str = ""
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question in a language.  Enter gives `default`; `choices` are the only answers where there are any."""

    id: str
    text: str
    hint: str
    default: str = ""
    choices: tuple[str, ...] = ()
    language: str = "en"

    def check(self, answer: str) -> Any:
        """The answer as `Answers` holds it; raises `BadAnswer`."""
        return _CHECKS[self.id](answer, self.language)


QUESTIONS = tuple(sorted((f.name for f in fields(Answers)), key=lambda name: name != "language"))
"""The questions in the order in which they are asked: the language first, because the others are put in it."""


def question(id_: str, language: str = "en", kind: str = "office") -> Question:
    """One question, with the examples that fit the kind of stream."""
    found = words(language)
    fitting = found["kinds"][kind]
    text = found["questions"][id_]
    defaults = {
        "language": language,
        "kind": kind,
        "title": found["defaults"]["title"],
        "customer": fitting["customer"],
        "working_day": found["defaults"]["working_day"],
        "steps": ", ".join(fitting["steps"]),
    }
    hint = text["hint"].format(title=fitting["title"], demand=fitting["demand"])
    choices = {"language": LANGUAGES, "kind": KINDS}.get(id_, ())
    return Question(id_, text["text"], hint, defaults.get(id_, ""), choices, language)


def title_of(file: str) -> str:
    """A title from the name of the file: `building-permits.yaml` is about Building permits."""
    name = PurePath(file).stem
    words_in = re.findall(r"[^\W_]+", name)
    return " ".join(words_in).capitalize() if name.lower() not in ("map", "kaart") else ""


def ask(
    prompt: Callable[[Question], str],
    tell: Callable[[str], None],
    given: Mapping[str, Any] | None = None,
    file: str = "",
) -> Answers:
    """Put each question that `given` does not answer until the answer will do; `tell` says what is wrong with it.

    What is given is checked as well: `BadAnswer` when it will not do.  The name of the file suggests a title.
    """
    answers: dict[str, Any] = dict(check(given or {}))
    for id_ in QUESTIONS:
        asked = question(id_, answers.get("language", "en"), answers.get("kind", "office"))
        if id_ == "title":
            asked = replace(asked, default=title_of(file) or asked.default)
        while id_ not in answers:
            reply = prompt(asked).strip() or asked.default
            try:
                answers[id_] = asked.check(reply)
            except BadAnswer as wrong:
                tell(str(wrong))
    return Answers(**answers)


def check(given: Mapping[str, Any]) -> dict[str, Any]:
    """Answers as `Answers` holds them, without those that are None or empty; raises `BadAnswer`."""
    stated = {id_: value for id_, value in given.items() if value}
    language = _language(stated["language"], "en") if "language" in stated else "en"
    return {id_: _CHECKS[id_](stated[id_], language) for id_ in QUESTIONS if id_ in stated}


def _wrong(id_: str, language: str, why: str, **args: object) -> BadAnswer:
    found = words(language)
    name = found["questions"][id_]["name"]
    return BadAnswer(found["wrong"][why].format(name=name, **args))


def _unreadable(id_: str, language: str, wrong: units.Unreadable) -> BadAnswer:
    name = words(language)["questions"][id_]["name"]
    message, _ = texts(language).problem(wrong.code, {"field": name, **wrong.args_})
    return BadAnswer(message)


def _language(answer: str, language: str) -> str:
    plain = clean(answer).lower()
    found = _LANGUAGES.get(plain, plain)
    if found not in LANGUAGES:
        raise _wrong("language", language, "choice", answer=clean(answer), choices=", ".join(LANGUAGES))
    return found


def _kind(answer: str, language: str) -> str:
    plain = clean(answer).lower()
    for kind in KINDS:
        if plain == kind or any(plain in words(code)["kinds"][kind]["words"] for code in LANGUAGES):
            return kind
    raise _wrong("kind", language, "choice", answer=clean(answer), choices=", ".join(KINDS))


def _title(answer: str, language: str) -> str:
    if not clean(answer):
        raise _wrong("title", language, "empty")
    return clean(answer)


def _customer(answer: str, language: str) -> str:
    return clean(answer)


def _demand(answer: str, language: str) -> str:
    """A number per period, or nothing when it is not known yet."""
    plain = units.clean(clean(answer))
    if not plain:
        return ""
    dotted = units.dotted_thousands(plain)
    if dotted:
        args = {"answer": plain, "text": dotted, "plain": dotted.replace(".", "")}
        raise _wrong("demand", language, "dotted", **args)
    try:
        units.rate(plain, units.FULL_TIME)
    except units.Unreadable as wrong:
        raise _unreadable("demand", language, wrong) from None
    return plain


def _working_day(answer: str, language: str) -> str:
    shifts, hours = read_working_day(answer, language)
    return f"{shifts} x {hours}" if shifts != 1 else hours


def read_working_day(answer: str, language: str = "en") -> tuple[int, str]:
    """`8 h` or `2 x 8 h` as the number of shifts and the hours of one; raises `BadAnswer`."""
    plain = units.clean(clean(answer))
    found = _SHIFTS.fullmatch(plain)
    shifts, hours = (int(found[1][:3]), found[2]) if found else (1, plain)
    try:
        day = units.duration(hours, units.FULL_TIME)
    except units.Unreadable as wrong:
        if wrong.code == "bad-duration":
            raise _wrong("working_day", language, "day", answer=plain) from None
        raise _unreadable("working_day", language, wrong) from None
    if day.units - units.CLOCK_UNITS.keys() or not day.seconds or not shifts or day.least is not None:
        raise _wrong("working_day", language, "day", answer=plain)
    if day.seconds * shifts > units.FULL_DAY:
        raise _wrong("working_day", language, "too_long", answer=plain)
    return shifts, hours


def _steps(answer: str | Sequence[str], language: str) -> tuple[str, ...]:
    """Names of steps, from a list or from a text with commas (in quotes where a name holds one)."""
    parts = split(answer) if isinstance(answer, str) else answer
    names = tuple(name for name in map(clean, parts) if name)
    if not names:
        raise _wrong("steps", language, "no_steps")
    for name in names:
        if same(name) in RESERVED:
            raise _wrong("steps", language, "reserved", answer=name)
    return names


def split(text: str) -> list[str]:
    """`Intake, Toets, Besluit` or `Intake > Toets > Besluit` as names."""
    if "," not in text:
        return re.split(r"\s*(?:->|→|>|;|\n)\s*", text)
    one_line = ",".join(re.split(r"[\r\n]+", text))
    return next(csv.reader([one_line], skipinitialspace=True), [])


_CHECKS: dict[str, Callable[[Any, str], Any]] = {
    "kind": _kind,
    "language": _language,
    "title": _title,
    "customer": _customer,
    "demand": _demand,
    "working_day": _working_day,
    "steps": _steps,
}
