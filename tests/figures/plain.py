"""A map read the plain way: rows of texts, amounts, what follows what.

Only for maps that are written as the tests write them; it shares nothing with the program but the YAML text.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cached_property
from typing import Any, NamedTuple

import yaml

START = -1
STOCKS = ("inventory", "supermarket", "fifo", "safety_stock", "buffer", "queue")
KINDS = ("process", *STOCKS, "wait", "transport")
UNITS = {
    "s": ("s", "sec", "second", "seconde", "seconds", "seconden"),
    "min": ("min", "minute", "minuut", "minutes", "minuten"),
    "h": ("h", "hr", "hour", "u", "uur", "hours", "uren"),
    "day": ("d", "day", "dag", "wd", "werkdag", "days", "dagen", "werkdagen"),
    "week": ("wk", "week", "weeks", "weken"),
    "month": ("month", "maand", "months", "maanden"),
    "year": ("year", "jaar", "years", "jaren"),
    "calendar day": ("calendar days", "calendar day", "kalenderdagen", "kalenderdag"),
    "shift": ("shift", "shifts"),
}
WORD = {word: unit for unit, words in UNITS.items() for word in words}

Number = Fraction | None


class Range(NamedTuple):
    likely: Fraction
    least: Fraction
    most: Fraction


class Loop(NamedTuple):
    source: int
    to: int
    share: Fraction
    once: bool
    wait: Fraction


class Day(NamedTuple):
    """A calendar: seconds of a day, productive seconds of a day, days a week and a month, shifts."""

    seconds: Fraction
    productive: Fraction
    per_week: Fraction
    per_month: Fraction
    shifts: Fraction


def number(text: str) -> Fraction:
    return Fraction(text.strip().replace(",", "."))


def share(text: str) -> Fraction:
    text = text.strip()
    value = number(text.rstrip("% "))
    return value / 100 if "%" in text or value > 1 else value


class PlainMap:
    """What a map says, in plain numbers."""

    def __init__(self, text: str) -> None:
        self.map: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)
        self.rows: list[dict[str, Any]] = self.map["steps"]
        self.kinds = [next(k for k in row if k in KINDS) for row in self.rows]
        self.names = [" ".join(row[k].split()) for row, k in zip(self.rows, self.kinds, strict=True)]
        self.n = len(self.rows)
        self.day = self._day(self.map.get("calendar"))
        self.sources = self._sources()
        self.targets = self._targets()
        self.loops = [loop for n in range(self.n) for loop in self._loops(n) if loop.share]

    # Reading: only what is written the plain way.

    def _day(self, own: dict[str, str] | None) -> Day:
        stated = {**(self.map.get("calendar") or {}), **(own or {})}
        if not stated:
            return Day(Fraction(86400), Fraction(86400), Fraction(7), Fraction(7) * 52 / 12, Fraction(1))

        def clock(key: str, default: str) -> Fraction:
            value, unit = re.fullmatch(r"([\d.,]+)\s*(\w+)", stated.get(key, default)).groups()
            return number(value) * {"s": 1, "min": 60, "h": 3600}[WORD[unit]]

        shifts, per_week = number(stated.get("shifts", "1")), number(stated.get("days_per_week", "5"))
        seconds = shifts * (clock("hours", "8 h") - clock("breaks", "0 h"))
        productive = shifts * clock("productive_hours", "0 h") if "productive_hours" in stated else seconds
        per_month = number(stated["days_per_month"]) if "days_per_month" in stated else per_week * 52 / 12
        return Day(seconds, productive, per_week, per_month, shifts)

    def seconds(self, unit: str) -> Fraction:
        day = self.day
        return {
            "s": Fraction(1),
            "min": Fraction(60),
            "h": Fraction(3600),
            "day": day.seconds,
            "week": day.seconds * day.per_week,
            "month": day.seconds * day.per_month,
            "year": day.seconds * day.per_month * 12,
            "calendar day": day.seconds * day.per_week / 7,
        }[unit]

    def duration(self, text: str | None) -> Range | None:
        if text is None:
            return None
        if text == "0":
            return Range(Fraction(0), Fraction(0), Fraction(0))
        text = re.sub(r"(?<=[a-z])\.", "", text.replace("–", "-"))
        parts = [part.strip() for part in text.split("-")]
        last = re.findall(r"([a-z ]+)$", parts[-1])[0].strip()
        values = []
        for part in parts:
            found = re.findall(r"([\d.,]+)\s*([a-z]+(?: days?)?)?", part)
            values.append(sum((number(v) * self.seconds(WORD[u or last]) for v, u in found), Fraction(0)))
        if len(values) == 1:
            return Range(values[0], values[0], values[0])
        return Range(values[1] if len(values) == 3 else (values[0] + values[1]) / 2, values[0], values[-1])

    def rate(self, text: str, day: Day) -> Fraction:
        value, unit = re.fullmatch(r"([\d.,]+).*/\s*(\w+)", text).groups()
        times = {
            "h": day.seconds / 3600,
            "shift": day.shifts,
            "day": Fraction(1),
            "week": 1 / day.per_week,
            "month": 1 / day.per_month,
            "year": 1 / day.per_month / 12,
        }
        return number(value) * times[WORD[unit]]

    def rates(self, stated: Any) -> Number:
        if stated is None:
            return None
        return sum(
            (self.rate(t, self.day) for t in (stated.values() if isinstance(stated, dict) else [stated])),
            Fraction(0),
        )

    @cached_property
    def demand(self) -> Number:
        parties = self.map.get("customers", self.map.get("customer"))
        parties = parties if isinstance(parties, list) else [parties] if isinstance(parties, dict) else []
        found = [self.rates(p["demand"]) for p in parties if "demand" in p]
        return sum(found, Fraction(0)) if found else None

    def _handles(self) -> dict[str, int]:
        names = {name.casefold(): n for n, name in reversed(list(enumerate(self.names)))}
        ids = {row["id"].casefold(): n for n, row in enumerate(self.rows) if "id" in row}
        return {**names, **ids, "start": START}

    def _sources(self) -> list[dict[int, Fraction | None]]:
        """What each step follows, with the share it takes; before the first stands START, which is -1."""
        handles = self._handles()
        found: list[dict[int, Fraction | None]] = []
        for n, row in enumerate(self.rows):
            after = row.get("after", n - 1)
            if isinstance(after, dict):
                found.append({handles[k.casefold()]: share(v) for k, v in after.items()})
            elif isinstance(after, int):
                found.append({after: None})
            else:
                found.append(
                    {handles[k.casefold()]: None for k in (after if isinstance(after, list) else [after])}
                )
        return found

    def _targets(self) -> dict[int, dict[int, Fraction | None]]:
        """Where items go from each step; shares that miss 100 % by rounding are scaled, in the sources too."""
        targets: dict[int, dict[int, Fraction | None]] = {n: {} for n in range(START, self.n)}
        for n, sources in enumerate(self.sources):
            for s, part in sources.items():
                targets[s][n] = part
        for s, to in targets.items():
            if to and None not in to.values():
                total = sum(to.values(), Fraction(0))
                for n in to:
                    to[n] = self.sources[n][s] = to[n] / total
        return targets

    def _loops(self, n: int) -> list[Loop]:
        handles = self._handles()
        stated = self.rows[n].get("rework", [])
        found = []
        for loop in stated if isinstance(stated, list) else [stated]:
            wait = self.duration(loop.get("wait"))
            once = loop.get("repeats") == "once"
            to = handles[loop["to"].casefold()]
            found.append(Loop(n, to, share(loop["share"]), once, wait.likely if wait else Fraction(0)))
        return found

    def amount(self, n: int, key: str, default: int = 1) -> Fraction:
        text = self.rows[n].get(key)
        return number(text.split()[0]) if text is not None else Fraction(default)
