"""What do the numbers rest on?  L-24, L-33, L-34."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from leantool.model import Process
from leantool.rules import amounts
from leantool.rules.rule import Case, Hit, Rule

_STATISTICS = {
    "median": amounts.word({"en": "median", "nl": "mediaan"}),
    "p85": amounts.word({"en": "85th percentile", "nl": "85e percentiel"}),
}
_PERSON = r"(?i)(operator|employee|worker|person|name|colleague|medewerker|persoon|naam|collega)(e?s|nen|en)?"
_ROLES = (
    r"(?i)\b(team|lead|manager|planner|operator|assist|nurse|doctor|senior|junior|head|desk|shift|group|machine|"
    r"leider|hoofd|verpleeg|arts|medewerk|ploeg|dienst|afdeling|groep|line|lijn)"
)
_INITIALS = r"(?:[A-Z]\.\s?)+"
_BETWEEN = r"(?:van|de|der|den|ten|ter|von|da|di|le|la)"
_FAMILY_NAME = rf"(?:{_BETWEEN} )*[A-Z][^\W\d_]+(?:-[A-Z]\w+)?"
_NAME = rf"(?:{_INITIALS}|[A-Z][^\W\d_]+ ){_FAMILY_NAME}(?: {_FAMILY_NAME})?"


def not_a_mean(case: Case) -> Iterator[Hit]:
    for step in case.stream.steps:
        if step.stat in _STATISTICS:
            said = {"name": step.name, "stat": _STATISTICS[step.stat]}
            yield Hit(("steps", step.index, "stat"), said)


def single_observation(case: Case) -> Iterator[Hit]:
    """Of work: a stock is always counted at one moment."""
    for process in case.stream.processes:
        if process.stat == "single":
            yield Hit(("steps", process.index, "stat"), {"name": case.stream.name_of(process)})


def many_estimates(case: Case) -> Iterator[Hit]:
    steps = case.stream.steps
    guessed = [s for s in steps if s.source == "estimated"]
    share = Fraction(len(guessed), len(steps) or 1)
    if guessed and share > case.thresholds.most_estimates:
        said = {"count": len(guessed), "all": len(steps), "share": amounts.share(share)}
        yield Hit(("steps", guessed[0].index, "source"), said)


def person_named(case: Case) -> Iterator[Hit]:
    """Only where a data line is about a person: a name elsewhere may be a machine or a town."""
    for step in case.stream.steps:
        for key, text in (step.data or {}).items() if isinstance(step, Process) else ():
            if re.fullmatch(_PERSON, key) and re.fullmatch(_NAME, text) and not re.search(_ROLES, text):
                yield Hit(("steps", step.index, "data", key), {"name": step.name, "key": key})


RULES = (
    Rule(
        id="L-24",
        code="not-a-mean",
        severity="warning",
        check=not_a_mean,
        title={"en": "A median does not add up", "nl": "Een mediaan is niet optelbaar"},
        message={
            "en": '"{name}" states its times as {stat}: along the ladder only means add up',
            "nl": '"{name}" geeft zijn tijden als {stat}: op de tijdlijn zijn alleen gemiddelden optelbaar',
        },
        help={
            "en": "Put the mean of the same cases on the map, and keep the {stat} in data.",
            "nl": "Zet het gemiddelde van dezelfde zaken op de kaart en bewaar de {stat} bij data.",
        },
        manual={
            "en": "Looks for a step whose times are a median or a percentile. The sum of medians is not the "
            "median of the sum: with the usual long tail it is much too short. Means do add up, and Little's "
            "law needs them. Put the mean on the map; the 85th percentile of the whole stream is a good "
            "promise to the customer.",
            "nl": "Zoekt een stap waarvan de tijden een mediaan of percentiel zijn. De som van medianen is "
            "niet de mediaan van de som: met de gewone lange staart komt hij veel te kort uit. Gemiddelden "
            "zijn wel optelbaar, en de wet van Little heeft ze nodig. Zet het gemiddelde op de kaart; het "
            "85e percentiel van de hele stroom is een goede belofte aan de klant.",
        },
    ),
    Rule(
        id="L-24",
        code="single-observation",
        severity="info",
        check=single_observation,
        title={"en": "One observation", "nl": "Eén waarneming"},
        message={
            "en": '"{name}" rests on a single observation',
            "nl": '"{name}" rust op één waarneming',
        },
        help={
            "en": "Time ten cycles of short work, or follow five cases, also a bad one.",
            "nl": "Meet tien cycli van kort werk, of volg vijf zaken, ook een slechte.",
        },
        manual={
            "en": "Looks for a process with stat: single. One observation shows how it can go, not how it "
            "goes. For short repetitive work ten cycles make a usable mean; for cases follow five to ten, a "
            "bad one among them, and take twenty finished ones from the system. Until then the number is "
            "honest and weak.",
            "nl": "Zoekt een proces met stat: single. Eén waarneming laat zien hoe het kan gaan, niet hoe "
            "het gaat. Voor kort herhaald werk geven tien cycli een bruikbaar gemiddelde; volg bij zaken er "
            "vijf tot tien, ook een slechte, en haal er twintig afgeronde uit het systeem. Tot dan is het "
            "getal eerlijk maar zwak.",
        },
    ),
    Rule(
        id="L-33",
        code="many-estimates",
        severity="info",
        check=many_estimates,
        title={"en": "Many estimates", "nl": "Veel schattingen"},
        message={
            "en": "{count} of {all} steps ({share}) rest on estimates",
            "nl": "{count} van {all} stappen ({share}) rusten op schattingen",
        },
        help={
            "en": "Go and see; measure the longest waits first, they decide the lead time.",
            "nl": "Ga kijken; meet eerst waar het langst gewacht wordt, dat bepaalt de doorlooptijd.",
        },
        manual={
            "en": "Looks for a map on which more than 30 % of the steps have source: estimated. Estimates "
            "from a meeting room show the process as it should be. They are a fine start; go to the gemba "
            "for the values that weigh most, and change the source when they are measured.",
            "nl": "Zoekt een kaart waarop meer dan 30 % van de stappen source: estimated heeft. Schattingen "
            "uit een vergaderzaal laten het proces zien zoals het hoort te zijn. Als begin zijn ze prima; ga "
            "naar de gemba voor de waarden die het zwaarst wegen, en pas source aan als ze gemeten zijn.",
        },
    ),
    Rule(
        id="L-34",
        code="person-named",
        severity="info",
        check=person_named,
        title={"en": "A name with the numbers", "nl": "Een naam bij de cijfers"},
        message={
            "en": 'the data of "{name}" seem to name a person ("{key}")',
            "nl": 'de gegevens van "{name}" lijken een persoon te noemen ("{key}")',
        },
        help={
            "en": "Write the role; the map is about the work, not about who does it.",
            "nl": "Schrijf de rol; de kaart gaat over het werk, niet over wie het doet.",
        },
        manual={
            "en": "Looks for a data line such as operator or name that holds the name of a person. Times and "
            "quality on a map belong to the process. Once they belong to a person, people stop showing how "
            "the work really goes, and in Europe it is personal data as well. Write the role. The owner of "
            "an improvement may have a name.",
            "nl": "Zoekt een regel bij data, zoals operator of naam, met de naam van een persoon. Tijden en "
            "kwaliteit op een kaart horen bij het proces. Zodra ze bij een persoon horen laten mensen niet "
            "meer zien hoe het werk echt gaat, en het zijn ook persoonsgegevens. Schrijf de rol. De eigenaar "
            "van een verbetering mag een naam hebben.",
        },
    ),
)
