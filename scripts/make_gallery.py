"""The gallery, `docs/gallery/`: python scripts/make_gallery.py [NAME...]

Runs the command of each picture, writes the page with the pictures and their captions, and keeps in `pictures.sha256`
what each drawing was, so that a test sees when the program draws another one.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
GALLERY = ROOT / "docs" / "gallery"
PAGE = GALLERY / "index.md"
SUMS = GALLERY / "pictures.sha256"
LEANTOOL = Path(sys.executable).with_name("leantool")
DPI = 110
STANDARD_DPI = 150
OWN = "docs/gallery/maps"


class Picture(NamedTuple):
    """One picture: its name, its map, further options, its heading, and what it shows in English and Dutch."""

    name: str
    map: str
    options: str
    heading: str
    english: str
    dutch: str
    does: str = "vsm"

    @property
    def words(self) -> list[str]:
        """The command without the files that it writes."""
        return [self.does, *self.map.split(), *self.options.split()]

    @property
    def dpi(self) -> int:
        """Dots per inch of its PNG."""
        return DPI if self.does == "vsm" else STANDARD_DPI

    @property
    def coarser(self) -> list[str]:
        """The option that says so, where it is not the standard."""
        return ["--dpi", str(self.dpi)] if self.dpi != STANDARD_DPI else []

    @property
    def command(self) -> str:
        """The command as a reader types it."""
        return " ".join(["leantool", *self.words, "-q", "-o", f"{self.name}.png", *self.coarser])


PICTURES = (
    Picture("acme-current", "examples/acme-stamping.yaml", "", "A factory, current state",
            "Push from a weekly schedule, inventory everywhere, a shared press, kaizen bursts, the bottleneck framed.",
            "Push volgens een weekplanning, overal voorraad, een gedeelde pers, kaizenflitsen, het knelpunt omlijst."),
    Picture("acme-future", "examples/acme-stamping-future.yaml", "", "The same factory, future state",
            "Supermarkets and kanban, a cell as pacemaker, a levelling box with its pitch, a milk run.",
            "Supermarkten en kanban, een cel als pacemaker, een nivelleringsbord met pitch, een melkronde."),
    Picture("acme-dutch", "examples/acme-stamping.yaml", "--lang nl", "The factory in Dutch",
            "The same file in the language of another reader.", "Hetzelfde bestand in de taal van een andere lezer."),
    Picture("hospital", "examples/hip-replacement.yaml", "", "A hospital",
            "Patients waiting, two things at home at the same time, rework, and a second row because the map is long.",
            "Wachtende patiënten, twee dingen tegelijk thuis, herwerk, en een tweede rij omdat de kaart lang is."),
    Picture("hospital-laboratory", "examples/ziekenhuislab.yaml", "", "A hospital laboratory",
            "Alternatives with their shares; the step over takt has a dashed frame.",
            "Alternatieven met hun aandeel; de stap boven takt heeft een gestreept kader."),
    Picture("permit", "examples/omgevingsvergunning.yaml", "", "A permit with parallel advice",
            "Four advices at the same time, the critical one on the main line, slack under the others.",
            "Vier adviezen tegelijk, het kritieke op de hoofdlijn, de speling onder de andere."),
    Picture("permit-future", "examples/omgevingsvergunning-toekomst.yaml", "", "The permit, future state",
            "Fewer steps, a FIFO lane with a limit, one pacemaker; green strips tell a future state.",
            "Minder stappen, een FIFO-baan met grens, één pacemaker; groene stroken zijn de toekomst."),
    Picture("software", "examples/software-change.yaml", "", "Software with rework",
            "Three loops back, each with its share and its wait; a release train.",
            "Drie lussen terug, elk met aandeel en wachttijd; een vaste releasedatum."),
    Picture("components", "examples/city-bicycle.yaml", "", "Components that merge",
            "Frames, wheels and kits come together in assembly.",
            "Frames, wielen en pakketten komen samen in de montage."),
    Picture("alternatives", "examples/insurance-claim.yaml", "", "Alternatives with shares",
            "Two in three claims take the fast track, the rest a site visit.",
            "Twee op de drie claims nemen de snelle weg, de rest krijgt een bezoek."),
    Picture("wastes", "examples/acme-stamping.yaml", "--wastes", "Wastes",
            "What takes most, numbered at its step and listed below with its share of the lead time.",
            "Wat het meeste kost, genummerd bij de stap, met een lijst en het aandeel in de doorlooptijd."),
    Picture("comparison", "examples/acme-stamping.yaml examples/acme-stamping-future.yaml", "", "Two maps compared",
            "Steps that stay stand in the same place; what went, is new or changed is marked; one scale for both.",
            "Stappen die blijven staan op dezelfde plek; wat vervalt, nieuw is of wijzigt valt op; één tijdschaal.",
            does="compare"),
    Picture("three-steps", "examples/eerste-kaart.yaml", "", "Three steps",
            "A first map, as the tutorial makes it.", "Een eerste kaart, zoals in de handleiding."),
    Picture("one-step", f"{OWN}/one-step.yaml", "", "One step",
            "As small as a map can be.", "Zo klein als een kaart kan zijn."),
    Picture("twenty-five-steps", f"{OWN}/twenty-five-steps.yaml", "--paper a3", "Twenty-five steps on A3",
            "Two rows keep the words at 10 points; letters tell where the flow goes on.",
            "Twee rijen houden de woorden op 10 punten; letters wijzen aan waar de stroom doorgaat."),
    Picture("long-names", f"{OWN}/long-names.yaml", "", "Long names",
            "Boxes grow and names break; nothing is cut off.", "Kaders groeien en namen breken af; niets valt weg."),
    Picture("missing-values", "examples/workshop-half-filled.yaml", "", "Missing values",
            "Half past three on day one: dotted lines are still to be measured, the lead time is *at least* so much.",
            "Half vier op dag één: stippellijnen zijn nog te meten, de doorlooptijd is ten minste zoveel."),
    Picture("every-icon", f"{OWN}/every-icon.yaml", "", "Every icon once",
            "Every kind of step, vehicle, kanban and information, with the legend. Not a stream that exists.",
            "Elk soort stap, vervoer, kanban en informatie, met de legenda. Geen stroom die bestaat."),
    Picture("every-icon-dutch", f"{OWN}/elk-pictogram.yaml", "--theme plain", "Every icon in Dutch, black and white",
            "The same icons on a printer without colour.", "Dezelfde pictogrammen op een printer zonder kleur."),
    Picture("plain", "examples/ontbijtkoek.yaml", "--theme plain", "Black and white",
            "As in Learning to See: hatching, frames and signs carry the meaning, never colour alone.",
            "Zoals in Learning to See: arcering, kaders en tekens dragen de betekenis, nooit kleur alleen."),
    Picture("dark", "examples/oak-tables.yaml", "--theme dark", "Dark",
            "For a screen in a meeting room.", "Voor een scherm in een vergaderzaal."),
    Picture("a4", "examples/warehouse-order.yaml", "--paper a4 --timeline two-row --no-legend", "On A4, other timeline",
            "Small map, small paper; lead and process time in two rows, without a legend.",
            "Kleine kaart, klein papier; doorlooptijd en bewerkingstijd in twee rijen, zonder legenda."),
)  # fmt: skip

HEAD = """\
# Gallery

Maps as leantool draws them, each with the command that made it. The maps stand in `examples/` and
`docs/gallery/maps/`. How to draw your own: [drawing a map](../drawing.md).

*Kaarten zoals leantool ze tekent, elk met de opdracht die haar maakte. De kaarten staan in `examples/` en
`docs/gallery/maps/`. Zelf tekenen: [drawing a map](../drawing.md).*
"""
ENTRY = """
## {heading}

![{alt}]({name}.png)

{english}
*{dutch}*

```console
$ {command}
```
"""


def page() -> str:
    """The page with all pictures."""
    return HEAD + "".join(entry(picture) for picture in PICTURES)


def entry(picture: Picture) -> str:
    """One picture with its captions and its command."""
    return ENTRY.format(
        heading=picture.heading,
        alt=f"Value-stream map: {picture.heading[0].lower()}{picture.heading[1:]}",
        name=picture.name,
        english=picture.english,
        dutch=picture.dutch,
        command=picture.command,
    )


def make(picture: Picture) -> str:
    """Runs the command of a picture; gives the sum of its drawing."""
    with tempfile.TemporaryDirectory() as folder:
        drawing = Path(folder) / f"{picture.name}.svg"
        for file, more in ((GALLERY / f"{picture.name}.png", picture.coarser), (drawing, [])):
            command = [str(LEANTOOL), *picture.words, "-q", "-o", str(file), *more]
            subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
        return sum_of(drawing)


def sum_of(drawing: Path) -> str:
    """What tells one drawing from another."""
    return hashlib.sha256(drawing.read_bytes()).hexdigest()


def sums() -> dict[str, str]:
    """The sums of the drawings as they were made."""
    lines = SUMS.read_text(encoding="utf-8").splitlines() if SUMS.exists() else []
    return {name: digest for digest, name in (line.split() for line in lines)}


def main() -> None:
    chosen = set(sys.argv[1:])
    known = sums()
    for picture in PICTURES:
        if not chosen or picture.name in chosen:
            known[picture.name] = make(picture)
            print(f"docs/gallery/{picture.name}.png")
    lines = (f"{known[picture.name]}  {picture.name}\n" for picture in PICTURES if picture.name in known)
    SUMS.write_text("".join(lines), encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
