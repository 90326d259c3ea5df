"""What a finding of a waste says: its evidence, its amounts, where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leantool.texts import Texts, fill
from leantool.wastes.amounts import in_words
from leantool.wastes.telling import a_year, money, place, share, waste

if TYPE_CHECKING:
    from leantool.wastes import Finding

__all__ = ["a_year", "evidence", "hint", "money", "place", "share", "waste"]


def evidence(finding: Finding, texts: Texts) -> str:
    """Why it is a finding, as a sentence."""
    template = texts.evidence[finding.says]
    return fill(template, in_words(finding.args, texts.language), texts)


def hint(finding: Finding, texts: Texts) -> str:
    """A countermeasure to think of first."""
    return texts.hints[finding.rule]
