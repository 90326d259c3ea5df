"""Is it clear which map this is, and who tells the steps what to do?  L-11, L-25, L-26."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.rules import amounts
from leantool.rules.rule import Case, Hit, Rule

_PARTS = ("date", "place", "team", "version")


def no_information(case: Case) -> Iterator[Hit]:
    if not case.stream.information:
        yield Hit(())


def several_families(case: Case) -> Iterator[Hit]:
    families = case.stream.family
    if len(families) > 1:
        yield Hit(("family",), {"count": amounts.number(len(families)), "families": amounts.some(families)})


def title_block(case: Case) -> Iterator[Hit]:
    missing = tuple(part for part in _PARTS if not getattr(case.stream, part))
    if missing:
        yield Hit(("title",), {"missing": missing})


RULES = (
    Rule(
        id="L-11",
        code="no-information-flow",
        severity="warning",
        check=no_information,
        title={"en": "No information flow", "nl": "Geen informatiestroom"},
        message={
            "en": "no information flow on the map: how does each step know what to do next?",
            "nl": "geen informatiestroom op de kaart: hoe weet elke stap wat er als volgende moet?",
        },
        help={
            "en": "Add information: orders from the customer, schedules to the steps, with says and by.",
            "nl": "Voeg information toe: orders van de klant, planning naar de stappen, met says en by.",
        },
        manual={
            "en": "Looks for a map without a single information line. Half of a value-stream map is how the "
            "order gets to the work: schedules, lists, mails, kanban. Many waits come from there, such as a "
            "weekly list or a batch of approvals. Ask at every step: how do you know what to do next?",
            "nl": "Zoekt een kaart zonder informatieregels. Een waardestroomkaart gaat voor de helft over "
            "hoe de opdracht bij het werk komt: planning, lijsten, mails, kanban. Veel wachttijd komt "
            "daarvandaan, zoals een weeklijst of een stapel akkoorden. Vraag bij elke stap: hoe weet je wat "
            "je als volgende moet doen?",
        },
    ),
    Rule(
        id="L-25",
        code="several-families",
        severity="warning",
        check=several_families,
        title={"en": "More than one family", "nl": "Meer dan één familie"},
        message={
            "en": "{count} families on one map: {families}; which one does it follow?",
            "nl": "{count} families op één kaart: {families}; welke volgt hij?",
        },
        help={
            "en": "Choose the one with the most volume or the most trouble; give another family its own map.",
            "nl": "Kies die met het meeste volume of de meeste problemen; geef een andere familie een eigen "
            "kaart.",
        },
        manual={
            "en": "Looks for a map that names more than one product family or case type. A family passes the "
            "same steps with about the same work; the mean of two families is true of neither. Follow one of "
            "them, and draw the other on a map of its own if it matters.",
            "nl": "Zoekt een kaart met meer dan één productfamilie of soort zaak. Een familie gaat door "
            "dezelfde stappen met ongeveer evenveel werk; het gemiddelde van twee families klopt voor geen "
            "van beide. Volg er één, en teken de andere op een eigen kaart als die ertoe doet.",
        },
    ),
    Rule(
        id="L-26",
        code="title-block-incomplete",
        severity="info",
        check=title_block,
        title={"en": "Title block incomplete", "nl": "Titelblok onvolledig"},
        message={
            "en": "missing in the title block: {missing}",
            "nl": "ontbreekt in het titelblok: {missing}",
        },
        help={
            "en": "Add a line for each at the top of the map.",
            "nl": "Voeg voor elk een regel toe bovenaan de kaart.",
        },
        manual={
            "en": "Looks for a map without date, place, team or version. Stocks are a snapshot, and in half "
            "a year nobody remembers which week it was or who walked. Four lines at the top of the file are "
            "enough.",
            "nl": "Zoekt een kaart zonder date, place, team of version. Voorraden zijn een momentopname, en "
            "over een half jaar weet niemand meer welke week het was en wie er liepen. Vier regels boven in "
            "het bestand volstaan.",
        },
    ),
)
