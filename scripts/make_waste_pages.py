"""Write the pages of the wastes for the documentation site from the manual.

    python scripts/make_waste_pages.py

Writes docs/wastes/*.md (English) and docs/wastes/nl/*.md (Dutch). A test holds them against the manual.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
MANUAL = ROOT / "src" / "leantool" / "manual" / "wastes.toml"
DOCS = ROOT / "docs" / "wastes"
OTHER = {"en": ("nl", "In het Nederlands", "nl/{name}.md"), "nl": ("en", "In English", "../{name}.md")}
SEE = {"en": "See also", "nl": "Zie ook"}
IN_TERMINAL = {"en": "In the terminal", "nl": "In de terminal"}
_SENTENCE = re.compile(r"(?<=[.?]) (?=[A-Z])")
_SECTOR = re.compile(r"([A-Z][\w ]{2,40}): (.+)", re.DOTALL)


def main() -> None:
    """All pages in both languages."""
    for path, text in pages():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def pages() -> Iterator[tuple[Path, str]]:
    """Every page with its text."""
    wastes = tomllib.loads(MANUAL.read_text(encoding="utf-8"))
    for name, waste in wastes.items():
        for language in ("en", "nl"):
            folder = DOCS if language == "en" else DOCS / "nl"
            yield folder / f"{name}.md", page(name, waste, language, wastes)


def page(name: str, waste: dict[str, Any], language: str, wastes: dict[str, Any]) -> str:
    """One page: name, summary, the paragraphs of the manual, and where to look further."""
    parts = [f"# {waste['name'][language]}", waste["summary"][language]]
    first, *others = (" ".join(text.split()) for text in waste["text"][language].strip().split("\n\n"))
    parts += [first, *map(paragraph, others)]
    near = [one for one in waste["see"] if ":" not in one]
    parts.append(
        f"{SEE[language]}: " + ", ".join(f"[{wastes[n]['name'][language]}]({n}.md)" for n in near) + "."
    )
    asked = name if language == "en" else f"{name} --lang nl"
    other, words, link = OTHER[language]
    there = f"{words}: [{waste['name'][other]}]({link.format(name=name)})."
    parts.append(f"{IN_TERMINAL[language]}: `leantool explain waste:{asked}`. {there}")
    return "\n\n".join(parts) + "\n"


def paragraph(text: str) -> str:
    """A paragraph; sectors and questions as a list, its first words as a heading where they end in a colon."""
    sentences = _SENTENCE.split(text)
    sectors = [_SECTOR.fullmatch(sentence) for sentence in sentences]
    if len(sentences) > 2 and all(sectors):
        return "\n".join(f"- **{found[1]}**: {found[2]}" for found in sectors if found)
    head, colon, rest = text.partition(": ")
    if colon and len(head) < 40 and text.endswith("?"):
        questions = "\n".join(f"- {q[:1].upper()}{q[1:]}" for q in _SENTENCE.split(rest))
        return f"## {head}\n\n{questions}"
    if colon and len(head) < 40:
        return f"## {head}\n\n{rest[:1].upper()}{rest[1:]}"
    return text


if __name__ == "__main__":
    main()
