"""One observation of a list, and the words by which people name a column or a waste."""

from __future__ import annotations

from dataclasses import dataclass

from leantool.diagnostics import Problem
from leantool.model.parts import WASTES
from leantool.source import Span
from leantool.wastes.reasons import plainly

_TEXT_NAMES = """
    text tekst observation observatie observations observaties waarneming waarnemingen sentence zin finding bevinding
    constatering description omschrijving beschrijving what wat gezien comment comments remark remarks opmerking
    opmerkingen note notes notitie notities toelichting
"""
TEXT_NAMES = tuple(_TEXT_NAMES.split())
"""What the column with the texts is called, the surest first."""
WASTE_NAMES = ("waste", "verspilling")
_OTHER_NAMES = """
    id nr no number nummer date datum time tijd place plaats location locatie step stap process proces department
    afdeling team who wie name naam by door seen_by gezien_door sector lang language taal label also category categorie
    type idea idee cause oorzaak frequency how_often hoe_vaak hard source bron owner eigenaar status
"""
OTHER_NAMES = frozenset(_OTHER_NAMES.split())

_OTHER_WORDS = {
    "transport": "transportation vervoer",
    "inventory": "voorraad werkvoorraad stock",
    "motion": "movement beweging bewegen",
    "waiting": "wait wachten wachttijd",
    "overproduction": "over-production overproductie",
    "overprocessing": "over-processing overbewerking extra-processing extra_processing",
    "defects": "defect fouten fout defecten errors rework herwerk herstel",
    "unused_talent": "talent skills talenten onbenut_talent non-utilised_talent non-utilized_talent kennis",
    "none": "geen no_waste geen_verspilling",
}
WASTE_OF_WORD = {word: waste for waste, words in _OTHER_WORDS.items() for word in words.split()}
WASTE_OF_WORD |= {waste: waste for waste in (*WASTES, "none")}


@dataclass(frozen=True, slots=True)
class Row:
    """An observation with its place; `waste` where the team has named it."""

    text: str
    span: Span
    waste: str | None = None


def key(word: str) -> str:
    """A heading or the name of a waste as it is looked up."""
    return plainly(word).strip(" .:*_\"'").replace(" ", "_")


def waste_of(word: str, span: Span, problems: list[Problem]) -> str | None:
    """The waste that a word names; a word that names none is told, and the text decides."""
    plain = key(word)
    if not plain:
        return None
    found = WASTE_OF_WORD.get(plain) or WASTE_OF_WORD.get(plain.replace("_", ""))
    if found is None:
        import difflib

        near = difflib.get_close_matches(plain, WASTE_OF_WORD, n=1, cutoff=0.7)
        args = {"word": word.strip(), "guess": near[0] if near else "", "choices": (*WASTES, "none")}
        problems.append(Problem("list-waste", "error", span, (), args))
    return found
