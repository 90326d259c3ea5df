"""Is this time what it says?  L-01, L-08, L-09, F-02."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.rules import loads
from leantool.rules.rule import Case, Hit, Rule


def elapsed_cycle_time(case: Case) -> Iterator[Hit]:
    for process in case.stream.processes:
        if process.cycle_time is not None and loads.is_elapsed_time(case, process):
            said = {"name": case.stream.name_of(process), "time": process.cycle_time.text}
            yield Hit(("steps", process.index, "cycle_time"), said)


RULES = (
    Rule(
        id="L-01",
        code="lead-time-below-process-time",
        severity="error",
        told_as=("lead-time-below-process-time", "value-above-process-time"),
        title={"en": "Times inside one another", "nl": "Tijden binnen elkaar"},
        help={
            "en": "Check the units: lead_time holds process_time, and process_time holds the value-adding "
            "part.",
            "nl": "Controleer de eenheden: lead_time bevat process_time, en process_time het "
            "waardetoevoegende deel.",
        },
        manual={
            "en": "Told while reading: a lead time shorter than the process time in it, or a value-adding "
            "part longer than the process time. Value-adding time is a part of process time, and that of "
            "lead time. Often a unit is wrong: 1 day is a working day here, not 24 hours.",
            "nl": "Wordt bij het lezen gemeld: een doorlooptijd die korter is dan de bewerkingstijd erin, of "
            "een waardetoevoegend deel dat langer is dan de bewerkingstijd. Waardetoevoegende tijd is een "
            "deel van de bewerkingstijd, en die van de doorlooptijd. Vaak klopt een eenheid niet: 1 dag is "
            "hier een werkdag, geen 24 uur.",
        },
    ),
    Rule(
        id="L-08",
        code="cycle-time-in-office",
        severity="warning",
        check=elapsed_cycle_time,
        title={"en": "Cycle time or lead time?", "nl": "Cyclustijd of doorlooptijd?"},
        message={
            "en": '"{name}": is a cycle time of {time} the time between two items, or how long one item '
            "takes?",
            "nl": '"{name}": is een cyclustijd van {time} de tijd tussen twee stuks, of hoe lang één stuk '
            "erover doet?",
        },
        help={
            "en": "Write process_time for the work on one item and lead_time for its time from arrival to "
            "hand-over.",
            "nl": "Schrijf process_time voor het werk aan één stuk en lead_time voor de tijd van aankomst "
            "tot overdracht.",
        },
        manual={
            "en": "Looks for a cycle time that equals the lead time of the step, and on an office map for a "
            "step that states nothing but a cycle time. In this format cycle time is the interval between "
            "two items coming off a step; many software and office tools use the word for the time one item "
            "takes. Which one is meant decides takt, utilisation and lead time. Say process_time and "
            "lead_time where the work is on cases.",
            "nl": "Zoekt een cyclustijd die gelijk is aan de doorlooptijd van de stap, en op een "
            "kantoorkaart een stap die alleen een cyclustijd noemt. In dit formaat is cyclustijd de tijd "
            "tussen twee stuks die uit een stap komen; veel software- en kantoortools gebruiken het woord "
            "voor de tijd die één stuk erover doet. Wat je bedoelt bepaalt takt, bezettingsgraad en "
            "doorlooptijd. Schrijf process_time en lead_time bij zaken.",
        },
    ),
    Rule(
        id="L-09",
        code="time-without-unit",
        severity="error",
        told_as=("time-without-unit", "part-without-unit", "unknown-unit", "clock-notation"),
        title={"en": "A time without unit", "nl": "Een tijd zonder eenheid"},
        help={
            "en": "Write the unit with the number: 45 s, 1.5 min, 2 h, 3 days.",
            "nl": "Schrijf de eenheid bij het getal: 45 s, 1,5 min, 2 uur, 3 dagen.",
        },
        manual={
            "en": "Told while reading: a time that is a bare number, has a unit nobody knows, or is written "
            "as 1:30. Seconds, minutes and days differ by factors of sixty and more, and nobody sees it in a "
            "total. Write the unit with every number; 0 needs none.",
            "nl": "Wordt bij het lezen gemeld: een tijd die een los getal is, een onbekende eenheid heeft of "
            "als 1:30 is geschreven. Seconden, minuten en dagen schelen factoren van zestig en meer, en in "
            "een totaal ziet niemand dat. Schrijf bij elk getal de eenheid; 0 heeft er geen nodig.",
        },
    ),
    Rule(
        id="F-02",
        code="dotted-thousands",
        severity="warning",
        told_as=("dotted-thousands",),
        title={"en": "18.400 on a Dutch map", "nl": "18.400 op een Nederlandse kaart"},
        help={
            "en": "Write 18400 for thousands, 18,4 for a fraction.",
            "nl": "Schrijf 18400 voor duizendtallen, 18,4 voor een breuk.",
        },
        manual={
            "en": "Told while reading a map with language: nl: a full stop before exactly three digits. The "
            "format reads it as a decimal point, a Dutch reader as thousands, a factor of a thousand apart. "
            "Write 18400 or 18,4, and the question is gone.",
            "nl": "Wordt gemeld bij het lezen van een kaart met language: nl: een punt voor precies drie "
            "cijfers. Het formaat leest een decimale punt, een Nederlandse lezer duizendtallen; dat scheelt "
            "een factor duizend. Schrijf 18400 of 18,4, dan is de vraag weg.",
        },
    ),
)
