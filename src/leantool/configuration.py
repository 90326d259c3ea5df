"""House rules from `leantool.toml`: beside the map or above it, then the user's own.

An option of a command wins over the map, the map over the project's file, that over the user's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from leantool.diagnostics import Problem
from leantool.settings import STANDARD, Settings
from leantool.source import Document, Span

FILE_NAME = "leantool.toml"
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")


@dataclass(frozen=True)
class Configuration:
    """What holds, the file each key comes from, and what is wrong in those files."""

    settings: Settings = STANDARD
    sources: Mapping[str, str] = field(default_factory=dict)
    documents: tuple[Document, ...] = ()
    problems: tuple[tuple[Document, Problem], ...] = ()


def user_file() -> Path:
    """Where the user's own house rules are kept on this machine."""
    import platformdirs

    return Path(platformdirs.user_config_dir("leantool", appauthor=False)) / FILE_NAME


def project_file(beside: Path) -> Path | None:
    """The nearest `leantool.toml` in a folder or above it."""
    folder = beside.resolve()
    return next((path for at in (folder, *folder.parents) if (path := at / FILE_NAME).is_file()), None)


def for_map(path: str) -> Configuration:
    """What holds for a map file (`-`: for the folder one is in)."""
    return for_folder(str(Path(path).parent) if path != "-" else ".")


@cache
def for_folder(folder: str) -> Configuration:
    """What holds for maps in a folder: the user's file, overlaid by the project's."""
    found = Configuration()
    project = project_file(Path(folder))
    for path in (user_file(), project):
        if path is not None and path.is_file():
            found = _overlay(found, path)
    return found


def _overlay(below: Configuration, path: Path) -> Configuration:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        document = Document(str(path), "")
        problem = Problem("unreadable-file", "error", Span(1, 1, 1), (), {"why": str(error)})
        return replace(below, problems=(*below.problems, (document, problem)))
    document = Document(str(path), text)
    values, problems = _read(document)
    sources = dict(below.sources) | dict.fromkeys(_keys(values), document.name)
    return Configuration(
        _merged(below.settings, values),
        sources,
        (*below.documents, document),
        (*below.problems, *((document, p) for p in problems)),
    )


def _merged(below: Settings, values: Mapping[str, Any]) -> Settings:
    return replace(
        below,
        language=values.get("language", below.language),
        theme=values.get("theme", below.theme),
        thresholds=replace(below.thresholds, **values.get("thresholds", {})),
        rules_off={**below.rules_off, **values.get("rules_off", {})},
        labels={**below.labels, **values.get("labels", {})},
    )


def _keys(values: Mapping[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from (f"{key}.{inner}" for inner in value)
        else:
            yield key


def _read(document: Document) -> tuple[dict[str, Any], list[Problem]]:
    """The keys of a file that can be used, and what is wrong with the others."""
    import tomllib

    try:
        stated = tomllib.loads(document.text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line, column = (int(place[1]), int(place[2])) if place and place[1] else (len(document.lines), 1)
        why = _PLACE.sub("", str(error)).strip()
        return {}, [Problem("config-syntax", "error", Span(line, column, column + 1), (), {"why": why})]
    return _checked(document, stated)


def _checked(document: Document, stated: dict[str, Any]) -> tuple[dict[str, Any], list[Problem]]:
    from pydantic import ValidationError

    from leantool.house_rules import HouseRules

    problems: list[Problem] = []
    while True:
        try:
            return HouseRules.model_validate(stated).values(), problems
        except ValidationError as wrong:
            for error in wrong.errors():
                path = tuple(str(part) for part in error["loc"] if part != "[key]")
                problems.append(_problem(document, path, error))
                _remove(stated, path)
            problems.sort(key=lambda problem: problem.span)


def _problem(document: Document, path: tuple[str, ...], error: Any) -> Problem:
    from leantool.house_rules import HouseRules

    span = _place(document, path)
    if error["type"] == "extra_forbidden":
        known = HouseRules.known(path[:-1])
        guess = _guess(path[-1], known)
        return Problem(
            "config-unknown", "error", span, (), {"key": ".".join(path), "guess": guess, "known": known}
        )
    args = {"key": ".".join(path), "value": str(error.get("input")), "why": _why(error)}
    return Problem("config-value", "error", span, (), args)


def _why(error: Any) -> str:
    return str(error["msg"]).removeprefix("Value error, ")


def _guess(word: str, known: tuple[str, ...]) -> str:
    import difflib

    return next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.6)), "")


def _remove(stated: dict[str, Any], path: tuple[str, ...]) -> None:
    for part in path[:-1]:
        if not isinstance(stated.get(part), dict):
            stated.pop(part, None)
            return
        stated = stated[part]
    stated.pop(path[-1], None)


def _place(document: Document, path: tuple[str, ...]) -> Span:
    """The line of a key; TOML's reader keeps no places, so the text is searched table by table."""
    table: tuple[str, ...] = ()
    for number, line in enumerate(document.lines, 1):
        if heading := re.match(r"\s*\[([^\]]+)\]", line):
            table = tuple(part.strip().strip("\"'") for part in heading[1].split("."))
            if table == path[: len(table)] and len(table) == len(path):
                return Span(number, 1, len(line.rstrip()) + 1)
        elif key := re.match(r"\s*([\w.-]+|\"[^\"]*\"|'[^']*')\s*=", line):
            written = key[1].strip("\"'")
            if (*table, written) == path or (*table, *written.split(".")) == path:
                return Span(number, key.start(1) + 1, key.end(1) + 1)
    return Span(1, 1, 1)
