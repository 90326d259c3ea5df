"""Do counts, flow and lead times fit together?  L-20."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from leantool.figures.times import per
from leantool.rules import amounts
from leantool.rules.rule import Case, Hit, Rule
from leantool.rules.waiting import queues_before
from leantool.units import ZERO


def queue_differs(case: Case) -> Iterator[Hit]:
    """Little: what lies before and in a step, divided by what passes, is its lead time."""
    stream = case.stream
    for stock, process in queues_before(case, timed=False):
        flow = (stream.demand_per_day or ZERO) * stock.flow_share
        if stock.pieces is None or not flow or process.lead_time is None or process.demand is not None:
            continue
        stated = process.lead_time.seconds + (process.wait.seconds if process.wait else ZERO)
        implied = stock.pieces.value / per(stock) / flow * stream.calendar.day
        if abs(stated - implied) > case.thresholds.little_difference * stated:
            said = {
                "name": stream.name_of(process),
                "stock": stock.name,
                "pieces": amounts.number(stock.pieces.value, stock.pieces.word),
                "flow": amounts.per_day(flow),
                "implied": amounts.time(implied, stream.calendar),
                "stated": process.lead_time.text,
            }
            yield Hit(("steps", process.index, "lead_time"), said)


def measured_differs(case: Case) -> Iterator[Hit]:
    """Quiet when the expected lead time explains it: a measured mean has the rework and the alternatives in it."""
    stream, figures = case.stream, case.measured.figures
    measured = stream.measured.lead_time if stream.measured else None
    if measured is None or not measured.seconds:
        return
    allowed = case.thresholds.measured_difference * measured.seconds
    computed = figures.lead_time.value
    if not isinstance(computed, Fraction):
        known = figures.lead_time_at_least.value  # what is known already may be too much
        if isinstance(known, Fraction) and known - measured.seconds > allowed:
            computed = known
    candidates = [v for v in (computed, figures.expected_lead_time.value) if isinstance(v, Fraction)]
    if candidates and all(abs(value - measured.seconds) > allowed for value in candidates):
        difference = abs(candidates[0] - measured.seconds)
        said = {
            "measured": measured.text,
            "computed": amounts.time(candidates[0], stream.calendar),
            "difference": amounts.share(difference / measured.seconds),
        }
        yield Hit(("measured", "lead_time"), said)


RULES = (
    Rule(
        id="L-20",
        code="measured-lead-time-differs",
        severity="warning",
        check=measured_differs,
        title={
            "en": "Measured and computed lead time differ",
            "nl": "Gemeten en berekende doorlooptijd verschillen",
        },
        message={
            "en": "the measured lead time of {measured} and the computed one of {computed} differ by "
            "{difference}",
            "nl": "de gemeten doorlooptijd van {measured} en de berekende van {computed} verschillen "
            "{difference}",
        },
        help={
            "en": "Look for waiting that is not on the map, a stock counted on an unusual day, or days of "
            "another length.",
            "nl": "Zoek wachttijd die niet op de kaart staat, een voorraad die op een vreemde dag is geteld, "
            "of dagen van een andere lengte.",
        },
        manual={
            "en": "Looks for a measured total that differs by more than a quarter from what the map "
            "computes; where work is repeated or takes different ways, from the expected lead time too. The "
            "measured time is how it is, the map is how we think it is: the difference is what the team has "
            "not seen yet. Walk again, and check whether both count the same days from the same start.",
            "nl": "Zoekt een gemeten totaal dat meer dan een kwart afwijkt van wat de kaart oplevert; waar "
            "werk wordt herhaald of verschillende wegen gaat, ook van de verwachte doorlooptijd. De meting "
            "is hoe het is, de kaart hoe we denken dat het is: in het verschil zit wat het team nog niet "
            "zag. Loop nog eens, en kijk of beide dezelfde dagen vanaf hetzelfde begin tellen.",
        },
    ),
    Rule(
        id="L-20",
        code="queue-and-lead-time-differ",
        severity="warning",
        check=queue_differs,
        title={"en": "Queue and lead time do not fit", "nl": "Wachtrij en doorlooptijd passen niet"},
        message={
            "en": '{pieces} in "{stock}" at {flow} is {implied} of work, but "{name}" states a lead time of '
            "{stated}",
            "nl": '{pieces} in "{stock}" bij {flow} is {implied} werk, maar "{name}" noemt een doorlooptijd '
            "van {stated}",
        },
        help={
            "en": "Count again, ask how old the oldest case is, and check that the demand is what passes "
            "here.",
            "nl": "Tel opnieuw, vraag hoe oud de oudste zaak is, en kijk of de klantvraag is wat hier "
            "langskomt.",
        },
        manual={
            "en": "Looks for a queue with timed: false whose count does not fit the lead time of the process "
            "behind it, by more than a quarter. Little's law says: lead time = items in the queue and the "
            "step / items per day. When they disagree one of the three numbers is wrong, or the queue is "
            "growing or shrinking.",
            "nl": "Zoekt een wachtrij met timed: false waarvan het aantal meer dan een kwart afwijkt van de "
            "doorlooptijd van het proces erachter. De wet van Little zegt: doorlooptijd = aantal in wachtrij "
            "en stap / aantal per dag. Als dat niet klopt, is een van de drie getallen fout, of de wachtrij "
            "groeit of krimpt.",
        },
    ),
)
