"""Paths of icons made as large as their box: stretched, and hatched with stripes that stay equally far apart."""

from __future__ import annotations

import re
from functools import lru_cache
from math import ceil

PITCH = 1.9  # millimetres from stripe to stripe, measured along an edge

_TOKEN = re.compile(r"[A-Z]|-?[\d.]+")


@lru_cache(maxsize=512)
def stretched(d: str, kx: float, ky: float) -> str:
    """The path with its x times kx and its y times ky."""
    out: list[str] = []
    command, place = "", 0
    for token in _TOKEN.findall(d):
        if token.isalpha():
            command, place = token, 0
            out.append(token)
            continue
        factor = _factor(command, place, kx, ky)
        text = f"{float(token) * factor:.4g}" if factor else token
        out.append(text if place == 0 or text[0] == "-" else f" {text}")
        place += 1
    return "".join(out)


def _factor(command: str, place: int, kx: float, ky: float) -> float:
    """What the number at this place after its command is multiplied by; 0: left as it is."""
    if command == "H":
        return kx
    if command == "V":
        return ky
    if command == "A":
        return (kx, ky, 0, 0, 0, kx, ky)[place % 7]
    return ky if place % 2 else kx


@lru_cache(maxsize=128)
def hatched(d: str, kx: float, ky: float) -> str:
    """Stripes from lower left to upper right inside a path that has corners only.

    A stripe is the part of a line x + y = c between two edges; lines rather than a pattern
    or a clip, because those look different in every program that shows or prints them.
    """
    corners = [(x * kx, y * ky) for x, y in _corners(d)]
    edges = list(zip(corners, corners[1:] + corners[:1], strict=True))
    sums = [x + y for x, y in corners]
    stripes = []
    for step in range(ceil(min(sums) / PITCH), ceil(max(sums) / PITCH)):
        c = step * PITCH + PITCH / 2
        crossings = sorted(
            ax + (bx - ax) * (c - ax - ay) / (bx + by - ax - ay)
            for (ax, ay), (bx, by) in edges
            if (ax + ay < c) != (bx + by < c)
        )
        stripes += [
            f"M{left:.4g} {c - left:.4g}L{right:.4g} {c - right:.4g}"
            for left, right in zip(crossings[::2], crossings[1::2], strict=True)
        ]
    return "".join(stripes)


def _corners(d: str) -> list[tuple[float, float]]:
    """The corners of a path of M, L, H, V and Z."""
    points: list[tuple[float, float]] = []
    for command, x, y in re.findall(r"([MLHV])(-?[\d.]+)(?:[, ](-?[\d.]+))?", d):
        if command == "H":
            points.append((float(x), points[-1][1]))
        elif command == "V":
            points.append((points[-1][0], float(x)))
        else:
            points.append((float(x), float(y)))
    return points
