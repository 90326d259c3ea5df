"""Everything a reader reads, by id and language; passed as a value, never global.

A language is a folder beside this file with `problems`, `reasons`, `labels` and `explanations`, and a module with
`WORDS` for each further part of the output.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import import_module
from types import ModuleType
from typing import Any

LANGUAGES = ("en", "nl")
MOST_SHOWN = 120
"""How much of what was written a message repeats."""

_ONLY_WITH = re.compile(r"\{(\w+)\?(.*?)\?\}")


@dataclass(frozen=True)
class Texts:
    """The sentences of one language, loaded when first needed; `house` are labels that a team has of its own."""

    language: str
    house: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def problems(self) -> Mapping[str, tuple[str, str]]:
        """Problem code to message and help."""
        return self._part("problems").PROBLEMS  # type: ignore[no-any-return]

    @cached_property
    def reasons(self) -> Mapping[str, str]:
        """Why a figure has no value."""
        return self._part("reasons").REASONS  # type: ignore[no-any-return]

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Words and phrases of the output."""
        return {
            **self._part("labels").LABELS,
            **self._part("explanations").LABELS,
            **self._part("wastes").LABELS,
            **self.house,
        }

    @cached_property
    def evidence(self) -> Mapping[str, str]:
        """What a finding of a waste says, by the id of its sentence."""
        return self._part("wastes").EVIDENCE  # type: ignore[no-any-return]

    @cached_property
    def pictures(self) -> Mapping[str, str]:
        """Short words on a map."""
        return self._part("pictures").WORDS  # type: ignore[no-any-return]

    @cached_property
    def icons(self) -> Mapping[str, str]:
        """What the icons of a map are called in its legend."""
        return self._part("pictures").ICONS  # type: ignore[no-any-return]

    @cached_property
    def hints(self) -> Mapping[str, str]:
        """A countermeasure to think of first, by the rule of a finding."""
        return self._part("wastes").HINTS  # type: ignore[no-any-return]

    def _part(self, name: str) -> ModuleType:
        return import_module(f"leantool.texts.{self.language}.{name}")

    def say(self, part: str, id_: str, **args: object) -> str:
        """A word or phrase of one part of the output, from the `WORDS` of the module of that name."""
        text: str = self.house.get(id_) or self._part(part).WORDS[id_]
        return text.format(**args) if args else text

    def label(self, id_: str, **args: object) -> str:
        """A word or phrase of the output."""
        text = self.labels[id_]
        return text.format(**args) if args else text

    def reason(self, code: str, args: Mapping[str, object]) -> str:
        """Why a figure has no value, as a sentence."""
        return fill(self.reasons[code], args, self)

    def problem(self, code: str, args: Mapping[str, object]) -> tuple[str, str]:
        """What is wrong, and what to do about it (may be empty)."""
        message, help_ = self.problems[code]
        return fill(message, args, self), fill(help_, args, self)


def fill(template: str, args: Mapping[str, object], texts: Texts) -> str:
    """A template with its values; lists joined by commas.  `{guess?...?}` is said only when there is a guess."""
    if "?}" in template:
        template = _ONLY_WITH.sub(lambda part: part[2] if args.get(part[1]) else "", template)
    return template.format_map(_Words(args))


class _Words(dict[str, Any]):
    def __init__(self, args: Mapping[str, object]) -> None:
        super().__init__({k: _word(v) for k, v in args.items()})

    def __missing__(self, key: str) -> str:
        return ""


def _word(value: object) -> object:
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(str(v) for v in value)
    if isinstance(value, str) and ("\n" in value or len(value) > MOST_SHOWN):
        value = " ".join(value.split())
        return value if len(value) <= MOST_SHOWN else value[: MOST_SHOWN - 3] + "..."
    return value


@cache
def texts(language: str) -> Texts:
    """The texts of a language; English for one that is not known."""
    return Texts(language if language in LANGUAGES else "en")
