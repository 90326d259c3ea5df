"""The pages of the wastes: in the manual, on the site and in the documentation of the command."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from fractions import Fraction
from pathlib import Path

import pytest

from leantool import manual
from leantool.manual import LANGUAGES
from leantool.model.parts import WASTES
from leantool.settings import WasteThresholds
from leantool.wastes import CLASSES
from leantool.wastes.search import FAMILIES
from wastes.maps import ROOT

DOCS = ROOT / "docs"
ALL = (*WASTES, "mura", "muri")
TABLES = tomllib.loads((ROOT / "src/leantool/manual/wastes.toml").read_text(encoding="utf-8"))
MAIN = (DOCS / "wastes.md").read_text(encoding="utf-8")


def test_each_waste_has_a_page_in_order() -> None:
    assert tuple(TABLES) == ALL


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_has_symptoms_by_sector_and_questions(name: str, language: str) -> None:
    table = TABLES[name]
    text = " ".join(table["text"][language].split())
    sectors = {
        "en": ("Factory:", "Office and municipality:", "Health care:", "Software:"),
        "nl": ("Fabriek:", "Kantoor en gemeente:", "Zorg:", "Software:"),
    }[language]
    for word in sectors:
        assert word in text, word
    ask = {"en": "Ask at the gemba: ", "nl": "Vraag op de gemba: "}[language]
    questions = text.partition(ask)[2].partition({"en": "Rules on", "nl": "Regels op"}[language])[0]
    assert questions.count("?") >= 3
    assert table["summary"][language].endswith(".")


@pytest.mark.parametrize("name", ALL)
def test_a_page_names_the_rules_of_its_waste(name: str) -> None:
    family = next(f for f in FAMILIES if f.__name__.endswith(f".{name}"))
    docs = " ".join(finder.__doc__ or "" for finder in family.FINDERS)
    rules = set(re.findall(r"W-\d\d", docs))
    for language in LANGUAGES:
        assert rules <= set(re.findall(r"W-\d\d", TABLES[name]["text"][language])), name
    assert rules <= set(re.findall(r"W-\d\d", family.__doc__ or ""))


def test_what_to_see_exists() -> None:
    for name, table in TABLES.items():
        for ref in table["see"]:
            assert ref in ALL or manual.find(ref) is not None, (name, ref)
            assert ref != name


def test_the_site_has_the_pages_of_the_manual() -> None:
    path = ROOT / "scripts" / "make_waste_pages.py"
    spec = importlib.util.spec_from_file_location("make_waste_pages", path)
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    pages = dict(made.pages())
    there = set((DOCS / "wastes").rglob("*.md"))
    assert there == set(pages), "python scripts/make_waste_pages.py"
    for path, text in pages.items():
        assert path.read_text(encoding="utf-8") == text, "python scripts/make_waste_pages.py"
        for link in re.findall(r"\]\(([^)]+\.md)\)", text):
            assert (path.parent / link).resolve().is_file(), link


def test_the_documentation_has_every_class_and_rule() -> None:
    for name in CLASSES:
        assert f"`{name}`" in MAIN
    rows = re.findall(r"^\| (W-\d\d) \|", MAIN, re.MULTILINE)
    assert rows == [f"W-{n:02}" for n in range(1, 26)]
    for link in re.findall(r"\]\((wastes/[^)]+)\)", MAIN):
        assert (DOCS / link).is_file()


@pytest.mark.parametrize("place", ["wastes.md", "format.md"])
def test_the_thresholds_are_those_of_the_program(place: str) -> None:
    text = (DOCS / place).read_text(encoding="utf-8").replace("\n", " ")
    for name, field in WasteThresholds.__dataclass_fields__.items():
        pattern = rf"`{name}`(?: \|)? (\d+/\d+|[\d.]+ ?%?)"
        found = re.search(pattern, text)
        assert found, name
        written = found[1].strip()
        value = Fraction(written.rstrip("% ")) / (100 if written.endswith("%") else 1)
        assert value == field.default, name


@pytest.mark.parametrize("name", WasteThresholds.__dataclass_fields__)
def test_a_threshold_has_its_standard_in_the_manual(name: str) -> None:
    page = manual.find(f"field:{name}")
    assert page is not None
    number = re.match(r"[\d.]+", page.default["en"])
    assert number
    value = Fraction(number[0]) / (100 if "%" in page.default["en"] else 1)
    assert abs(value - WasteThresholds.__dataclass_fields__[name].default) < Fraction(1, 1000)


def test_the_pages_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = ("figure", "field", "waste", "term")
    monkeypatch.setattr(manual, "KINDS", kinds)
    for name in ALL:
        page = manual.find(f"waste:{name}")
        assert page is not None
        assert page.id == name
        for language in LANGUAGES:
            assert page.to(language).text
    waiting = manual.find("waiting")
    assert waiting is not None
    assert waiting.ref == "waste:waiting"
    assert "term:waiting" in waiting.see


@pytest.mark.parametrize("word", ["waiting", "wachten", "waste:waiting", "verspilling:wachten"])
def test_the_word_for_waiting_leads_to_the_waste(word: str) -> None:
    page = manual.find(word)
    assert page is not None
    assert page.ref == "waste:waiting"


def test_the_python_example_names_what_exists() -> None:
    import leantool
    from leantool import wastes

    example = str(Path(ROOT / "examples" / "first-map.yaml"))
    found = wastes.find(leantool.analyse(leantool.load(example)), classify=None)
    assert found.partition.seconds["waiting"] == 129600
    assert found.findings[0].rule == "W-06"
