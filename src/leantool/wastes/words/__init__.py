"""Wastes from words: what a sentence somebody wrote at the gemba may be about.

``classify("We wachten vier dagen op het akkoord")`` gives up to three of the eight wastes with confidence and the
words that led to them, none when it is no waste, flags for unevenness (mura) and overload (muri), and a question
to ask when the words do not settle it. It works offline, in English and Dutch, and gives the same answer every
time. ``docs/wastes-from-words.md`` tells how, and how good it is.
"""

from leantool.wastes.words.classifier import classify, classify_many
from leantool.wastes.words.verdict import Confidence, Flag, Language, Suggestion, Verdict, Waste

__all__ = ["Confidence", "Flag", "Language", "Suggestion", "Verdict", "Waste", "classify", "classify_many"]
