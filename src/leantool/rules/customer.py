"""Who takes what this stream makes, and how much?  L-04, L-05, L-06."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.model import Stock
from leantool.rules import amounts
from leantool.rules.rule import Case, Hit, Rule


def pieces_without_demand(case: Case) -> Iterator[Hit]:
    """Said once, at the first stock: they all wait for the same number."""
    if case.stream.demand_per_day:
        return
    counted = [
        s for s in case.stream.steps if isinstance(s, Stock) and s.timed and s.pieces and s.pieces.value
    ]
    if counted:
        names = amounts.some([s.name for s in counted])
        yield Hit(
            ("steps", counted[0].index, "holds" if counted[0].holds is not None else "max"), {"names": names}
        )


def no_customer(case: Case) -> Iterator[Hit]:
    if not case.stream.customers:
        yield Hit(())


def no_demand(case: Case) -> Iterator[Hit]:
    customers = case.stream.customers
    if customers and not case.stream.demand_per_day:
        yield Hit(("customers", 0, "name" if customers[0].demand is None else "demand"))


RULES = (
    Rule(
        id="L-04",
        code="pieces-without-demand",
        severity="warning",
        check=pieces_without_demand,
        title={"en": "Stock without demand", "nl": "Voorraad zonder klantvraag"},
        message={
            "en": "pieces without a customer demand give no time: {names}",
            "nl": "stuks zonder klantvraag geven geen tijd: {names}",
        },
        help={
            "en": "State the demand of the customer, or write the stock as a time: holds: 5 days.",
            "nl": "Geef de demand van de klant, of schrijf de voorraad als tijd: holds: 5 dagen.",
        },
        manual={
            "en": "Looks for stocks and queues counted in pieces on a map without customer demand. Pieces "
            "become time by the pace at which the customer takes them: 4,600 pieces are five days at 920 a "
            "day. Without it the lead time stays open. State the demand, or write the stock as a time. A "
            "stock whose time is counted elsewhere gets timed: false.",
            "nl": "Zoekt voorraden en wachtrijen in stuks op een kaart zonder klantvraag. Stuks worden tijd "
            "door het tempo waarin de klant ze afneemt: 4.600 stuks zijn vijf dagen bij 920 per dag. Zonder "
            "klantvraag blijft de doorlooptijd open. Geef de demand, of schrijf de voorraad als tijd. Een "
            "voorraad waarvan de tijd elders al meetelt krijgt timed: false.",
        },
    ),
    Rule(
        id="L-05",
        code="no-customer",
        severity="warning",
        check=no_customer,
        title={"en": "No customer", "nl": "Geen klant"},
        message={"en": "no customer on the map", "nl": "geen klant op de kaart"},
        help={
            "en": "Add customer: {{name: ..., demand: 40/day}}; a patient, applicant or next department is "
            "one too.",
            "nl": "Voeg customer: {{name: ..., demand: 40/dag}} toe; een patiënt, aanvrager of volgende "
            "afdeling is er ook een.",
        },
        manual={
            "en": "Looks for a map without a customer. Value is what the customer wants, takt is how often: "
            "without a customer a map is a drawing of work. Name who receives the result and how many are "
            "taken per day, week or month.",
            "nl": "Zoekt een kaart zonder klant. Waarde is wat de klant wil, takt is hoe vaak: zonder klant "
            "is een kaart een tekening van werk. Noem wie het resultaat ontvangt en hoeveel er per dag, week "
            "of maand wordt afgenomen.",
        },
    ),
    Rule(
        id="L-06",
        code="no-demand",
        severity="warning",
        check=no_demand,
        title={"en": "No demand", "nl": "Geen klantvraag"},
        message={
            "en": "the customer demand is missing or zero: no takt and no utilisation",
            "nl": "de klantvraag ontbreekt of is nul: geen takt en geen bezettingsgraad",
        },
        help={
            "en": "Add demand with its period, as in demand: 30 cases/week: what is taken, not what is "
            "planned.",
            "nl": "Voeg demand toe met de periode, zoals demand: 30 zaken/week: wat wordt afgenomen, niet "
            "wat is gepland.",
        },
        manual={
            "en": "Looks for a customer without demand, or with a demand of nothing. Takt, utilisation, the "
            "bottleneck and the time of stocks in pieces all rest on it. Use what customers really took over "
            "a representative period, not the forecast and not what the plant can make.",
            "nl": "Zoekt een klant zonder klantvraag, of met een vraag van nul. Takt, bezettingsgraad, "
            "bottleneck en de tijd van voorraden in stuks rusten erop. Neem wat klanten in een representatieve "
            "periode echt afnamen, niet de prognose en niet wat de fabriek kan maken.",
        },
    ),
)
