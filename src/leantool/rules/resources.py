"""What a process has to work with: changeovers and a shared process.  L-19, L-35."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.rules import loads
from leantool.rules.rule import Case, Hit, Rule


def changeover_without_batch(case: Case) -> Iterator[Hit]:
    for process in case.stream.processes:
        if process.changeover is not None and process.changeover.seconds and process.batch is None:
            said = {"name": case.stream.name_of(process), "changeover": process.changeover.text}
            yield Hit(("steps", process.index, "changeover"), said)


def changeover_every_piece(case: Case) -> Iterator[Hit]:
    for found in loads.of_cause(case, "changeover-every-piece"):
        changeover = found.process.changeover
        said = {"changeover": changeover.text if changeover else ""}
        yield Hit(("steps", found.process.index, "batch"), loads.words(case, found) | said)


def shared_without_part(case: Case) -> Iterator[Hit]:
    for process in case.stream.processes:
        if process.shared and process.allocation is None and process.demand is None:
            yield Hit(("steps", process.index, "shared"), {"name": case.stream.name_of(process)})


RULES = (
    Rule(
        id="L-19",
        code="changeover-without-batch",
        severity="warning",
        check=changeover_without_batch,
        title={"en": "Changeover without batch size", "nl": "Omsteltijd zonder batchgrootte"},
        message={
            "en": '"{name}" has a changeover of {changeover} but no batch: its effective cycle time leaves '
            "the changeover out",
            "nl": '"{name}" heeft een omsteltijd van {changeover} maar geen batch: de effectieve cyclustijd '
            "laat het omstellen weg",
        },
        help={
            "en": "Add batch: the pieces made between two changeovers; count them in the log of the last "
            "weeks.",
            "nl": "Voeg batch toe: de stuks tussen twee keer omstellen; tel ze in het logboek van de laatste "
            "weken.",
        },
        manual={
            "en": "Looks for a process that states a changeover but not how many pieces it makes between "
            "two. Without the batch the changeover cannot be spread over the pieces, so the effective cycle "
            "time and the utilisation come out too low. Add batch; the list of orders or the machine log of "
            "the last weeks has it.",
            "nl": "Zoekt een proces dat wel een omsteltijd noemt maar niet hoeveel stuks het tussen twee "
            "keer omstellen maakt. Zonder batch is de omsteltijd niet over de stuks te verdelen, en komen "
            "effectieve cyclustijd en bezettingsgraad te laag uit. Voeg batch toe; de orderlijst of het "
            "machinelogboek weet het.",
        },
    ),
    Rule(
        id="L-19",
        code="changeover-every-piece",
        severity="warning",
        check=changeover_every_piece,
        title={"en": "Changeover for every piece", "nl": "Omstellen voor elk stuk"},
        message={
            "en": '"{name}" changes over for every piece ({changeover}) and so cannot keep pace: {cycle} '
            "against takt {pace}, utilisation {load}",
            "nl": '"{name}" stelt voor elk stuk om ({changeover}) en houdt zo de klantvraag niet bij: '
            "{cycle} tegen takt {pace}, bezettingsgraad {load}",
        },
        help={
            "en": "Is batch: 1 right? If it is, shorten the changeover before anything else.",
            "nl": "Klopt batch: 1? Zo ja, verkort dan eerst de omsteltijd.",
        },
        manual={
            "en": "Looks for a process with a batch of one whose changeover makes it slower than takt, while "
            "the work alone would fit. Sometimes the batch is a typing error. If it is right, this is the "
            "place for a shorter changeover: prepare outside the stop what can be prepared, until one piece "
            "at a time fits under takt.",
            "nl": "Zoekt een proces met een batch van één dat door het omstellen trager dan de takt is, "
            "terwijl het werk zelf wel zou passen. Soms is de batch een typefout. Klopt hij, dan is dit de "
            "plek voor korter omstellen: doe buiten de stilstand wat daar kan, tot stuk voor stuk onder de "
            "takt past.",
        },
    ),
    Rule(
        id="L-35",
        code="shared-without-allocation",
        severity="warning",
        check=shared_without_part,
        title={"en": "Shared, but for which part?", "nl": "Gedeeld, maar voor welk deel?"},
        message={
            "en": '"{name}" is shared with other streams: which part of its time is for this one?',
            "nl": '"{name}" wordt met andere stromen gedeeld: welk deel van de tijd is voor deze stroom?',
        },
        help={
            "en": "Add allocation (the part of its time for this stream) or demand (all it must make).",
            "nl": "Voeg allocation toe (het deel van de tijd voor deze stroom) of demand (alles wat het moet "
            "maken).",
        },
        manual={
            "en": "Looks for a process marked shared without allocation and without a demand of its own. Its "
            "utilisation then counts this stream only, and a machine that looks nearly idle may be full. Ask "
            "how the time is divided: allocation is the part reserved for this stream, demand the total for "
            "all streams.",
            "nl": "Zoekt een proces dat als gedeeld is gemerkt zonder allocation en zonder eigen demand. De "
            "bezettingsgraad telt dan alleen deze stroom, en een machine die bijna stil lijkt te staan kan "
            "vol zitten. Vraag hoe de tijd is verdeeld: allocation is het deel voor deze stroom, demand het "
            "totaal van alle stromen.",
        },
    ),
)
