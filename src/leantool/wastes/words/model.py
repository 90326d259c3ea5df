"""Scores of a text: the weights of its features added up, in plain Python, each word looked up once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from math import exp, sqrt
from operator import add, mul

from leantool.wastes.words.features import GROUP_WEIGHTS, meetings, pairs, shape_features, word_features
from leantool.wastes.words.weights import weights

Vector = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores by label, and what divides a feature's weight to make its part of them."""

    labels: tuple[str, ...]
    values: Vector
    dutch: float
    """Above zero: the text is Dutch."""
    norm: float

    def shares(self) -> dict[str, float]:
        """The scores as shares that add up to one."""
        settings = weights().settings
        top = max(self.values)
        powers = [exp(settings.sharpness * (value - top)) for value in self.values]
        whole = sum(powers)
        return {label: power / whole for label, power in zip(self.labels, powers, strict=True)}


def _sum(features: Sequence[str]) -> tuple[Vector, float]:
    """The weighted rows of some features added up, and the sum of the squares of their group weights."""
    model = weights()
    scale = model.settings.scale
    total: Vector = (0.0,) * model.columns
    square = 0.0
    for feature in features:
        weight = GROUP_WEIGHTS[feature[0]]
        square += weight * weight
        row = model.row(feature)
        if row is not None:
            total = tuple(map(add, total, map(mul, row, repeat(weight * scale))))
    return total, square


@lru_cache(maxsize=20_000)
def word_part(word: str) -> tuple[Vector, float]:
    """What a word adds by itself."""
    return _sum(word_features(word))


@lru_cache(maxsize=50_000)
def pair_part(first: str, second: str) -> tuple[Vector, float]:
    """What two words that follow each other add."""
    return _sum([f"b:{first}_{second}"])


@lru_cache(maxsize=20_000)
def meeting_part(first: str, second: str) -> tuple[Vector, float]:
    """What two families that meet add."""
    return _sum([f"x:{first}>{second}"])


@lru_cache(maxsize=2_000)
def _shape_part(feature: str) -> tuple[Vector, float]:
    return _sum([feature])


def score(words: Sequence[str]) -> Scores:
    """The scores of a text, given as the words of its tokens."""
    model = weights()
    settings = model.settings
    parts = [word_part(word) for word in dict.fromkeys(words)]
    parts += [pair_part(*pair) for pair in pairs(words)]
    parts += [meeting_part(*meeting) for meeting in meetings(words)]
    parts += [_shape_part(feature) for feature in shape_features(words)]
    square = sum([part[1] for part in parts])
    norm = sqrt(square) or 1.0
    totals = [sum(column) / norm for column in zip(*[part[0] for part in parts], strict=True)]
    values = [total + bias for total, bias in zip(totals, settings.bias, strict=True)]
    dutch = values.pop()
    values[-1] += settings.none_bonus
    return Scores(settings.labels, tuple(values), dutch, norm)
