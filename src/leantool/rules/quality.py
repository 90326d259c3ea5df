"""Are shares and quality what they say?  L-14, L-15, L-17, L-18."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.rules import amounts
from leantool.rules.rule import Case, Hit, Rule

_FEWEST = 2


def always_right(case: Case) -> Iterator[Hit]:
    stated = [p for p in case.stream.processes if p.complete_accurate is not None]
    if len(stated) >= _FEWEST and all(p.complete_accurate == 1 for p in stated):
        yield Hit(("steps", stated[0].index, "complete_accurate"), {"count": amounts.number(len(stated))})


RULES = (
    Rule(
        id="L-14",
        code="bare-percent",
        severity="warning",
        told_as=("bare-percent", "percent-sign-required", "share-out-of-range", "bad-share"),
        title={"en": "A share without %", "nl": "Een percentage zonder %"},
        help={"en": "Write 95 % or 0.95.", "nl": "Schrijf 95 % of 0,95."},
        manual={
            "en": "Told while reading: a share written as a bare number above 1 is taken as a percentage, "
            "with a warning; outside 0 to 100 % it is an error. Scrap and rework need the % sign: there a "
            "bare 1 could be one in a hundred or everything, so it is an error. Write the sign and nobody "
            "has to guess.",
            "nl": "Wordt bij het lezen gemeld: een percentage dat als los getal boven 1 staat, telt als "
            "procenten, met een waarschuwing; buiten 0 tot 100 % is het een fout. Bij scrap en rework is het "
            "%-teken nodig: een losse 1 kan daar één op de honderd zijn of alles, dus dat is een fout. "
            "Schrijf het teken, dan hoeft niemand te raden.",
        },
    ),
    Rule(
        id="L-15",
        code="always-complete-and-accurate",
        severity="warning",
        check=always_right,
        title={"en": "Everything right the first time?", "nl": "Alles in één keer goed?"},
        message={
            "en": "%C&A is 100 % at all {count} steps that state it: was the receiver asked?",
            "nl": "%C&A is 100 % bij alle {count} stappen die het noemen: is het de ontvanger gevraagd?",
        },
        help={
            "en": "Ask the next step how many of the last twenty items could be used exactly as they came.",
            "nl": "Vraag de volgende stap hoeveel van de laatste twintig stuks zo bruikbaar waren als ze "
            "kwamen.",
        },
        manual={
            "en": "Looks for a map on which every stated %C&A is 100 %. That is nearly always the opinion of "
            "the sender. %C&A is the share of items the receiver can use as they come, without asking, "
            "correcting or completing; only the receiver knows. Ask for a number and for the three usual "
            "reasons.",
            "nl": "Zoekt een kaart waarop elke genoemde %C&A 100 % is. Dat is bijna altijd de mening van de "
            "afzender. %C&A is het deel dat de ontvanger kan gebruiken zoals het komt, zonder vragen, "
            "verbeteren of aanvullen; alleen de ontvanger weet dat. Vraag om een getal en om de drie "
            "gewoonste redenen.",
        },
    ),
    Rule(
        id="L-17",
        code="uptime-out-of-range",
        severity="error",
        told_as=("share-zero", "share-out-of-range"),
        title={"en": "Uptime or OEE that cannot be", "nl": "Uptime of OEE die niet kan"},
        help={
            "en": "Give uptime and oee between 0 and 100 %, above 0.",
            "nl": "Geef uptime en oee tussen 0 en 100 %, groter dan 0.",
        },
        manual={
            "en": "Told while reading: an uptime or OEE of 0 % or above 100 %. A machine that never runs "
            "makes nothing, and none runs longer than the time there is. More than 100 % usually means that "
            "the planned speed was wrong: correct the cycle time.",
            "nl": "Wordt bij het lezen gemeld: een uptime of OEE van 0 % of boven 100 %. Een machine die "
            "nooit draait maakt niets, en geen enkele draait langer dan de tijd die er is. Meer dan 100 % "
            "betekent meestal dat de geplande snelheid niet klopt: verbeter de cyclustijd.",
        },
    ),
    Rule(
        id="L-18",
        code="oee-counts-twice",
        severity="error",
        told_as=("oee-counts-twice",),
        title={"en": "OEE counts the losses twice", "nl": "OEE telt de verliezen dubbel"},
        help={
            "en": "Give oee, or uptime with changeover and scrap; not both.",
            "nl": "Geef oee, of uptime met changeover en scrap; niet allebei.",
        },
        manual={
            "en": "Told while reading: OEE beside uptime, changeover or scrap at one process. OEE is "
            "availability x performance x quality, so it holds stops, changeovers and scrap already; "
            "together they would be counted twice. Separate losses say more on a map than one OEE.",
            "nl": "Wordt bij het lezen gemeld: OEE naast uptime, changeover of scrap bij één proces. OEE is "
            "beschikbaarheid x prestatie x kwaliteit, dus storingen, omstellen en uitval zitten er al in; "
            "samen zouden ze dubbel tellen. Losse verliezen zeggen op een kaart meer dan één OEE.",
        },
    ),
)
