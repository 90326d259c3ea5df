"""How long is a day?  L-10."""

from __future__ import annotations

from collections.abc import Iterator

from leantool.model import ValueStream
from leantool.rules import amounts
from leantool.rules.durations import elapsed, in_clock_time, in_days, stated
from leantool.rules.rule import Case, Hit, Rule
from leantool.source import Ref
from leantool.units import FULL_DAY

_DAY_RATES = ("shift", "day", "week", "month", "year")


def no_calendar(case: Case) -> Iterator[Hit]:
    """Hours and days on one map, and nothing that says how long a day is."""
    stream = case.stream
    if stream.calendar.stated:
        return
    short, long = "", ""
    place: Ref = ()
    for step in stream.steps:
        for key, duration in stated(step):
            if not short and in_clock_time(duration):
                short = duration.text
            elif not long and in_days(duration):
                long, place = duration.text, ("steps", step.index, key)
        if short and long:
            break
    if short and not long:
        long, place = _daily_total(stream)
    if short and long:
        yield Hit(place, {"short": short, "long": long})


def _daily_total(stream: ValueStream) -> tuple[str, Ref]:
    """A demand per day or a measured number of days: with times in hours these rest on the length of a day too."""
    for n, party in enumerate(stream.customers):
        for rate in party.demand or ():
            if rate.unit in _DAY_RATES:
                return rate.text, ("customers", n, "demand")
    measured = stream.measured.lead_time if stream.measured else None
    if measured is not None and in_days(measured):
        return measured.text, ("measured", "lead_time")
    return "", ()


def hours_beyond_a_day(case: Case) -> Iterator[Hit]:
    """More hours of waiting than a working day has: perhaps elapsed hours."""
    calendar = case.stream.calendar
    if not calendar.stated or calendar.day >= FULL_DAY:
        return
    for step in case.stream.steps:
        for key, duration in elapsed(step):
            if duration.seconds > calendar.day and in_clock_time(duration):
                said = {
                    "time": duration.text,
                    "days": amounts.time(duration.seconds, calendar),
                    "name": step.name,
                }
                yield Hit(("steps", step.index, key), said)


RULES = (
    Rule(
        id="L-10",
        code="no-calendar",
        severity="warning",
        check=no_calendar,
        title={"en": "How long is a day?", "nl": "Hoe lang is een dag?"},
        message={
            "en": "the map mixes {short} with {long} and has no calendar: a day counts as 24 h",
            "nl": "de kaart gebruikt {short} naast {long} en heeft geen calendar: een dag telt als 24 uur",
        },
        help={
            "en": "Add calendar: {{hours: 8 h}} (or hours: 24 h with days_per_week: 7 where work never "
            "stops).",
            "nl": "Voeg calendar: {{hours: 8 uur}} toe (of hours: 24 uur met days_per_week: 7 waar het werk "
            "nooit stopt).",
        },
        manual={
            "en": "Looks for a map without a calendar that uses hours or less beside days or more, in its "
            "times or in the demand. A day then counts as 24 hours, so takt comes out too long and every "
            "ratio of work to waiting too low for a place that works eight. Add a calendar; one line is "
            "enough.",
            "nl": "Zoekt een kaart zonder calendar die uren of korter naast dagen of langer gebruikt, in de "
            "tijden of in de klantvraag. Een dag telt dan als 24 uur, en voor wie er acht werkt komt de takt "
            "te lang uit en elke verhouding tussen werk en wachten te laag. Voeg een calendar toe; één regel "
            "is genoeg.",
        },
    ),
    Rule(
        id="L-10",
        code="hours-beyond-a-day",
        severity="info",
        check=hours_beyond_a_day,
        title={"en": "Working hours or elapsed hours?", "nl": "Werkuren of verstreken uren?"},
        message={
            "en": '{time} at "{name}" counts as {days} here: are these hours of working time?',
            "nl": '{time} bij "{name}" telt hier als {days}: zijn dit uren werktijd?',
        },
        help={
            "en": "For time that runs on at night, write calendar days; for working time, days.",
            "nl": "Schrijf kalenderdagen voor tijd die 's nachts doorloopt, en dagen voor werktijd.",
        },
        manual={
            "en": "Looks for a waiting or lead time in hours that is longer than a working day. Hours are "
            "working time, so 72 h on a day of eight is nine days; whoever meant three days round the clock "
            "gets three times too much. Write calendar days for what runs on at night and at weekends, days "
            "for working time.",
            "nl": "Zoekt een wacht- of doorlooptijd in uren die langer is dan een werkdag. Uren zijn "
            "werktijd, dus 72 uur is bij een dag van acht negen dagen; wie drie etmalen bedoelde krijgt drie "
            "keer te veel. Schrijf kalenderdagen voor wat 's nachts en in het weekend doorloopt, dagen voor "
            "werktijd.",
        },
    ),
)
