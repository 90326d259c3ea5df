"""Many maps as files: of 3 to 60 steps, of factories and offices, some in Dutch, some broken; the same each time.

python benchmarks/many_maps.py FOLDER [1000]
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

SIZES = (3, 4, 5, 6, 7, 8, 8, 9, 10, 10, 11, 12, 12, 14, 15, 16, 18, 20, 24, 30, 40, 60)
BROKEN = 0.08
DUTCH = 0.25

PLACES = ("Gent", "Zwolle", "Leeds", "Graz", "Porto", "Turku")
WORK = {
    "en": ("Cut", "Drill", "Weld", "Paint", "Assemble", "Test", "Pack", "Press", "Wash", "Grind"),
    "nl": (
        "Zagen",
        "Boren",
        "Lassen",
        "Spuiten",
        "Monteren",
        "Testen",
        "Inpakken",
        "Persen",
        "Wassen",
        "Slijpen",
    ),
}
CASES = {
    "en": ("Receive", "Register", "Assess", "Ask", "Decide", "Write", "Check", "Sign", "Send", "File"),
    "nl": ("Ontvangen", "Inboeken", "Beoordelen", "Navragen", "Beslissen", "Opstellen", "Nakijken", "Tekenen",
           "Versturen", "Archiveren"),
}  # fmt: skip
MISTAKES = (
    ("cycle_time: ", "cycle_time: 1:30 #"),
    ("process_time: ", "process_time: soon #"),
    ("uptime: ", "uptimme: "),
    ("steps:", "stepps:"),
    ("  - process:", "  -process:"),
)


def maps(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Names of files with their texts."""
    chance = random.Random(seed)
    for n in range(count):
        language = "nl" if chance.random() < DUTCH else "en"
        steps = chance.choice(SIZES)
        text = (_factory if chance.random() < 0.5 else _office)(chance, n, language, steps)
        if chance.random() < BROKEN:
            text = _broken(chance, text)
        yield f"{PLACES[n % len(PLACES)]}/stream-{n:04}.yaml", text


def write(folder: Path, count: int, seed: int = 1) -> None:
    """The maps as files in folders of their own."""
    for name, text in maps(count, seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _head(chance: random.Random, n: int, language: str, title: str, demand: tuple[int, int]) -> str:
    """Title block, working time, customer and planning; a demand that most steps can meet."""
    return (
        f"title: {title} {n}\nlanguage: {language}\nowner: Team {n % 7}\n"
        f"date: 2026-0{1 + n % 9}-12\nplace: {PLACES[n % 6]}\n"
        f"calendar: {{shifts: {chance.choice((1, 2))}, hours: 8 h, breaks: 30 min, days_per_week: 5}}\n"
        f"customer: {{name: Customer, demand: {chance.randint(*demand)} pieces/day}}\n"
        "control: {name: Planning}\ninformation:\n  - {from: customer, to: control, says: order}\n"
        "  - {from: control, to: supplier, says: order}\n  - {from: control, to: customer, says: promise}\nsteps:\n"
    )


def _factory(chance: random.Random, n: int, language: str, steps: int) -> str:
    """Stocks and processes by turns."""
    lines = [_head(chance, n, language, "Beugel" if language == "nl" else "Bracket", (100, 350))]
    for at in range(steps):
        if at % 2 == 0:
            lines.append(f"  - {{inventory: Stock {at}, holds: {chance.randint(10, 4000)} pieces}}\n")
            continue
        words = WORK[language]
        lines.append(
            f"  - process: {words[at // 2 % len(words)]} {at}\n"
            f"    cycle_time: {chance.randint(5, 50)} s\n"
            f"    changeover: {chance.randint(1, 60)} min\n    batch: {chance.choice((50, 100, 400))}\n"
            f"    uptime: {chance.randint(70, 100)} %\n    operators: {chance.randint(1, 3)}\n"
            + (f"    scrap: {chance.randint(1, 5)} %\n" if chance.random() < 0.3 else "")
        )
    return "".join(lines) + _burst(chance)


def _office(chance: random.Random, n: int, language: str, steps: int) -> str:
    """Processes with a lead time, a process time and a share that is complete and accurate."""
    lines = [_head(chance, n, language, "Aanvraag" if language == "nl" else "Request", (3, 25))]
    words = CASES[language]
    names = [f"{words[at % len(words)]} {at}" for at in range(steps)]
    for at, name in enumerate(names):
        lines.append(
            f"  - process: {name}\n    process_time: {chance.randint(2, 90)} min\n"
            f"    lead_time: {chance.randint(1, 15)} days\n    complete_accurate: {chance.randint(60, 100)} %\n"
            f"    people: {chance.randint(4, 9)}\n    team: Desk {at // 3}\n"
        )
        if at > 1 and chance.random() < 0.1:
            lines.append(f"    rework: {{to: {names[at - 1]}, share: 5 %}}\n")
    return "".join(lines) + _burst(chance)


def _burst(chance: random.Random) -> str:
    return (
        "kaizen:\n  - {idea: Smaller batches, owner: Team, due: 2026-12-01}\n"
        if chance.random() < 0.4
        else ""
    )


def _broken(chance: random.Random, text: str) -> str:
    """One mistake, somewhere in the middle."""
    known = [(right, wrong) for right, wrong in MISTAKES if right in text]
    right, wrong = chance.choice(known)
    places = [at for at in range(len(text)) if text.startswith(right, at)]
    at = chance.choice(places)
    return text[:at] + wrong + text[at + len(right) :]


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
