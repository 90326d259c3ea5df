"""The words of the report: every language has the same ones, with the same values to fill in, all of them used."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import leantool
from leantool.figures import Figures, StepFigures
from leantool.model.steps import KINDS
from leantool.model.stream import STATES
from leantool.reporting.step_columns import COLUMNS, GROUPS, Gap
from leantool.texts import LANGUAGES, texts
from leantool.texts.en.labels import LABELS as ENGLISH

SOURCE = Path(leantool.__file__).parent
MADE = [
    *(figure.key for figure in (*Figures(), *StepFigures())),
    *(f"kind_{kind}" for kind in KINDS),
    *(f"state_{state}" for state in STATES),
    *(f"column_{column.id}" for column in COLUMNS),
    *(f"section_{group}" for group in GROUPS),
    *(gap.value for gap in Gap),
    *("owner", "date", "place", "team", "version"),
    *("repeats_once", "repeats_until_right"),
    *(f"values_{source}" for source in ("measured", "system", "asked", "estimated", "unstated", "known")),
    *("flow_efficiency_formula", "process_cycle_efficiency_formula"),
]


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_label(language: str) -> None:
    labels = texts(language).labels
    assert set(ENGLISH) <= set(labels)
    for key, text in ENGLISH.items():
        assert fields(labels[key]) == fields(text), key
        assert labels[key].strip(), key


def test_every_label_that_is_asked_for_is_there() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (SOURCE / "reporting").glob("*.py"))
    asked = set(re.findall(r'\.label\(\s*"([a-z_]+)"', code)) | set(MADE)
    assert asked <= set(ENGLISH)
    counted = set(re.findall(r'(?:screen|self\.screen)\.count\(\s*"([a-z_]+)"', code))
    assert {f"{key}_one" for key in counted} | counted <= set(ENGLISH)


def test_no_label_is_left_over() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if "texts" not in path.parts
    )
    for key in set(ENGLISH) - set(MADE):
        assert re.search(rf"""["']{key.removesuffix("_one")}["']""", code), key
